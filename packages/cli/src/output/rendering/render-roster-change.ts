/** Who came and who went, in as many words as can be read. */
import type { RosterChange } from '../../people/roster-changes.ts';
import type { View } from '../view.ts';
import { rosterWords } from '../words/roster-words.ts';
import { words } from '../words/words.ts';

/** More are counted only: of a whole organisation nobody reads names. */
const mostNames = 8;

/** One line for each kind of change, indented. */
export function renderRosterChange(
  { came, went, changed }: Pick<RosterChange, 'came' | 'went' | 'changed'>,
  { say, paint }: View,
): readonly string[] {
  const line = (mark: string, what: string, people: readonly string[]) =>
    people.length === 0 ? [] : [`  ${mark} ${what}${say(words.colon)}${namesOf(people)}`];
  const namesOf = (people: readonly string[]) =>
    people.length <= mostNames ? people.join(say(words.comma)) : say(rosterWords.people, { count: people.length });
  return [
    ...line(paint.green('+'), say(rosterWords.came), came),
    ...line(paint.yellow('-'), say(rosterWords.went), went),
    ...line(paint.yellow('~'), say(rosterWords.changed), changed),
  ];
}
