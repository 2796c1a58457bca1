/** Whom a payload names and nobody knows: all that the look-up on the roster leaves in a decision. */
import { type Field, fieldsOf } from '../machine/fields/fields-of.ts';
import { type NamedPerson, peopleIn } from '../machine/fields/people-in.ts';
import type { RosterView } from '../roster/roster.ts';
import { defineFact, type SaidEvent } from '../rules/fact.ts';
import { suggest } from '../text/suggest.ts';
import type { Text } from '../text/text.ts';

/**
 * Those whom an event of the unit names and the roster of the day does not have, by what they are called: who may have been
 * meant. Nearly always nobody. The roster itself is not kept: three hundred people would stand in every decision.
 *
 * What the superior says names people of its own, and a unit that keeps no roster has nobody to look up.
 *
 * @example
 * strangersNamed.name // → 'roster/strangers-named'
 */
export const strangersNamed = defineFact('roster/strangers-named', ({ event, roster }): Strangers => {
  if (event?.side !== 'unit' || roster.rows.size === 0) return nobody;
  const strangers = lookedUp(event, (member) => !roster.rows.has(member));
  if (strangers.length === 0) return nobody;
  return Object.fromEntries(strangers.map(({ member }) => [member, whoWasMeant(member, roster)]));
});

export type Strangers = Readonly<Record<string, Text>>;

const nobody: Strangers = Object.freeze({});

/**
 * Who is named where a name is looked up. Guests are from outside, and said to be.
 *
 * @example
 * lookedUp({ definition: meeting.events.minute, payload: { recorder: 'm2', record: '…' } }).length // → 1
 */
export const lookedUp = (
  { definition, payload }: Pick<SaidEvent, 'definition' | 'payload'>,
  isWanted?: (member: string) => boolean,
): readonly NamedPerson[] =>
  peopleIn(definition, payload, isWanted).filter(({ field, isGuest }) => !isGuest && isLookedUp(field));

/**
 * Whether an event's payload has a place for a name that is looked up.
 *
 * @example
 * looksUpPeople(meeting.events.open) // → true
 */
export const looksUpPeople = (event: SaidEvent['definition']): boolean => fieldsOf(event).some(isLookedUp);

const isLookedUp = ({ kind, unknown }: Field) => (kind === 'person' || kind === 'persons') && unknown !== 'nothing';

/** Somebody's name where an id is asked for, or an id with a slip in it. */
function whoWasMeant(stranger: string, { rows }: RosterView): Text {
  for (const [member, { name }] of rows) if (name === stranger) return suggest(member, rows.keys());
  return suggest(stranger, rows.keys());
}
