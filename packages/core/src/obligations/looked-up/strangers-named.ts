/** Whom a payload names and nobody knows: all that the look-up on the roster leaves in a decision. */

import { type Field, fieldsOf } from '../../machine/fields/fields-of.ts';
import { type NamedPerson, namesPeople, peopleIn } from '../../machine/fields/people-in.ts';
import { everybodyOf, type RosterView } from '../../roster/roster.ts';
import type { FactSource, SaidEvent } from '../../rules/fact.ts';
import { ownFact } from '../../rules/fact.ts';
import { didYouMean, nearTo, suggest } from '../../text/suggest.ts';
import type { Text } from '../../text/text.ts';

/**
 * Those whom an event names and the roster of the day does not have, by what they are called: who may have been meant. Nearly
 * always nobody. The roster itself is not kept: three hundred people would stand in every decision.
 *
 * What the superior says names people of its own as well, who stand on the rosters above. A unit that keeps no roster has nobody
 * to look up. Of whom something is said in confidence may have left since, and may be somebody above: whoever has any row on one of
 * these rosters is known.
 *
 * @example
 * strangersNamed.name // → 'roster/strangers-named'
 */
export const strangersNamed = ownFact(
  'roster/strangers-named',
  (source): Strangers => {
    const { event } = source;
    const rosters = event ? lookedUpOn(event, source) : [];
    if (!event || rosters.length === 0) return nobody;
    const known = rosters.map((roster) => (event.definition.confidential ? everybodyOf(roster) : roster.rows));
    const strangers = lookedUp(event, (member) => !known.some((people) => people.has(member)));
    if (strangers.length === 0) return nobody;
    return Object.fromEntries(strangers.map(({ member }) => [member, whoWasMeant(member, rosters)]));
  },
  { title: { en: 'who is named and not on the roster', 'zh-CN': '所列人员中不在名册的' } },
);

/** The rosters on which a name may stand, that of the unit first; none where nobody keeps one. */
function lookedUpOn(event: SaidEvent, { roster, rostersAbove = [] }: FactSource): readonly RosterView[] {
  const isKept = ({ rows }: RosterView) => rows.size > 0;
  if (event.side === 'superior') return rostersAbove.some(isKept) ? [roster, ...rostersAbove] : [];
  if (event.side !== 'unit' || !isKept(roster)) return [];
  return namesPeopleAbove(event.definition, event.side) ? [roster, ...rostersAbove] : [roster];
}

/**
 * Whether somebody of a unit above may be named: by whoever speaks for one, and in confidence.
 *
 * @example
 * namesPeopleAbove(matter.events.say, 'unit') // → true
 */
export const namesPeopleAbove = (event: SaidEvent['definition'], side: SaidEvent['side']): boolean =>
  (side === 'superior' || event.confidential === true) && namesPeople(event);

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

/**
 * Somebody's name where an id is asked for, or an id with a slip in it. Who else there is, is told of the first roster alone: nobody
 * reads that of the unit above by writing something wrong.
 */
function whoWasMeant(stranger: string, rosters: readonly RosterView[]): Text {
  for (const { rows } of rosters)
    for (const [member, { name }] of rows) if (name === stranger) return didYouMean(member);
  const near = nearTo(
    stranger,
    rosters.flatMap(({ rows }) => [...rows.keys()]),
  );
  return near === undefined ? suggest(stranger, rosters[0]?.rows.keys() ?? []) : didYouMean(near);
}
