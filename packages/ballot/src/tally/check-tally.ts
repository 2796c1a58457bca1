/** Holds a tally against the box: what cannot be counted again is at least added up again. */
import type { Announcement } from '../announcement/announcement.ts';
import { questionOf } from '../announcement/lots-for.ts';
import { type ClosedBox, type ClosedList, countedLists } from '../box/closed-box.ts';
import { kindOf } from '../question/kinds.ts';
import { type Refused, refused } from '../words/refusals.ts';
import type { Result, Tally } from './tally.ts';

/** Undefined when it agrees with the box. */
export function checkTally(announcement: Announcement, closed: ClosedBox, tally: Tally): Refused | undefined {
  if (tally.ballot !== announcement.ballot || tally.announcement !== closed.announcement)
    return refused('not-this-ballot');
  const lists = countedLists(closed);
  const isSame = `${tally.tooFew}` === `${closed.tooFew}` && `${tally.surplus}` === `${closed.surplus}`;
  if (tally.results.length !== lists.length || !isSame) return refused('counts-differ');
  for (const [place, list] of lists.entries()) {
    const result = tally.results[place];
    if (!result || !isAbout(result, list)) return refused('counts-differ');
    if (result.root !== list.root) return refused('root-differs');
    const wrong = addsUp(announcement, result, list.sheets.length);
    if (wrong) return wrong;
  }
  return undefined;
}

const isAbout = ({ question, groups }: Result, list: ClosedList) =>
  question === list.question && `${groups}` === `${list.groups}`;

function addsUp(announcement: Announcement, result: Result, returned: number): Refused | undefined {
  const question = questionOf(announcement, result.question);
  const kind = kindOf(question);
  const options = kind.optionsOf(question).map(({ id }) => id);
  const { atLeast, atMost } = kind.validityOf(question);
  const counts = options.map((id) => result.counts[id] ?? -1);
  const writeIns = result.writeIns.map(({ votes }) => votes);
  const numbers = [...counts, ...writeIns, result.blank, result.invalid];
  const valid = returned - result.blank - result.invalid;
  const votes = [...counts, ...writeIns].reduce((sum, each) => sum + each, 0);
  const isCount = numbers.every((each) => Number.isSafeInteger(each) && each >= 0 && each <= returned);
  const isWhole = Object.keys(result.counts).length === options.length && result.returned === returned;
  if (!isCount || !isWhole || votes < valid * atLeast || votes > valid * atMost) return refused('counts-differ');
  const hides = result.together?.length === options.length || !counts.includes(1);
  return kind.hidesCellsOfOne && !hides ? refused('cell-of-one') : undefined;
}
