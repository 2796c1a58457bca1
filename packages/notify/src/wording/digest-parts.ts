/** What is open for one person, in one message: what is overdue, what is theirs to do, what waits for others, and what was noticed. */
import type { Text } from '@obligato/core';
import { isOver, type Matter } from '../telling/matter.ts';
import type { OpenMessage } from '../telling/message.ts';
import type { LetterAround, LetterPart, Say } from './compose-letter.ts';
import { letterWords } from './letter-words.ts';

export interface DigestParts {
  readonly parts: readonly LetterPart[];
  readonly count: number;
  readonly overdue: number;
}

type Section = 'overdue' | 'toDo' | 'waiting' | 'later';
const sections: readonly Section[] = ['overdue', 'toDo', 'waiting', 'later'];

/** More of one kind would be read by nobody: all of it stands where they sign in. */
const mostLines = 20;

/** A cycle stands once, however often somebody was told of it, and as it stands now. */
export function digestParts(message: OpenMessage, around: LetterAround, say: Say): DigestParts {
  const { items, cycles, unit } = message;
  const asked = items.filter(({ does }) => does !== 'notify').map(({ cycle }) => cycle);
  const rows = new Map<Section, Matter[]>();
  let withheld = 0;
  for (const cycle of new Set([...asked, ...cycles])) {
    const matter = around.matterOf(cycle);
    if (!matter || isOver(matter)) continue;
    if (matter.isConfidential) withheld += 1;
    else rows.set(sectionOf(matter, unit), [...(rows.get(sectionOf(matter, unit)) ?? []), matter]);
  }
  const listed = sections.flatMap((section): readonly LetterPart[] => {
    const matters = (rows.get(section) ?? []).sort(byUrgency);
    const shown = matters.slice(0, mostLines).map((matter) => lineOf(matter, say));
    const left = matters.length - shown.length;
    const lines = left > 0 ? [...shown, say(letterWords.more, { count: left })] : shown;
    return lines.length === 0 ? [] : [{ heading: say(letterWords[section]), lines, isList: true }];
  });
  const notices = noticesOf(message, around, say);
  const hidden = withheld === 0 ? [] : [{ lines: [say(letterWords.withheld, { unit: around.titleOf(unit) })] }];
  const open = [...rows.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    parts: [...listed, ...hidden, ...notices],
    count: open + withheld + notices.reduce((sum, { lines }) => sum + lines.length, 0),
    overdue: rows.get('overdue')?.length ?? 0,
  };
}

/** For whoever is told in the unit above, the unit is the others. */
function sectionOf({ stands, since, next, unit: of }: Matter, toldIn: string): Section {
  if (stands === 'overdue') return 'overdue';
  const isTheirs = next === undefined || next.isSuperiors === (toldIn !== of);
  if (!isTheirs) return 'waiting';
  if (since !== undefined) return 'overdue';
  return stands === 'later' ? 'later' : 'toDo';
}

/** The longest overdue first, then the nearest last day. */
const byUrgency = (a: Matter, b: Matter) => {
  const [left, right] = [a.since ?? a.notAfter ?? '9', b.since ?? b.notAfter ?? '9'];
  return left < right || (left === right && a.cycle < b.cycle) ? -1 : 1;
};

function lineOf({ title, period, unitTitle, next, since, notAfter, workingDays: days }: Matter, say: Say): string {
  const head = say(letterWords.line, { title, period, unit: unitTitle });
  if (!next) return head;
  const said = (text: Text, day: string) => `${head}${say(text, { next: next.title, day, days })}`;
  if (since !== undefined) return said(letterWords.since, since);
  return notAfter === undefined ? said(letterWords.next, '') : said(letterWords.until, notAfter);
}

function noticesOf({ items, unit }: OpenMessage, { matterOf, titleOf }: LetterAround, say: Say): readonly LetterPart[] {
  const lines = items
    .filter(({ does }) => does === 'notify')
    .map(({ cycle, message }) => {
      const matter = matterOf(cycle);
      return !matter || matter.isConfidential ? say(letterWords.withheld, { unit: titleOf(unit) }) : say(message);
    });
  return lines.length === 0 ? [] : [{ heading: say(letterWords.notices), lines, isList: true }];
}
