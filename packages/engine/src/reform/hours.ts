/** How long a duty takes whom. Nobody measured it: every number here is an assumption, and told as one. */
import { type Catalogue, type Cycle, type Roster, rosterOn } from '@obligato/core';
import { peopleOfBody, traitsOf } from '@obligato/core/internal';

/** Hours that one cycle of a duty takes each who has a part in it, by the duty's id. */
export type HoursPerDuty = Readonly<Record<string, number>>;

/** Where nobody says how long a duty takes: an hour and a half where people come together for it, two hours of desk work elsewhere. */
export const usualHours = Object.freeze({ held: 1.5, other: 2 });

/** Whose time it is. */
export const burdened = ['leaders', 'officers', 'members', 'superiors'] as const;
export type Burdened = (typeof burdened)[number];

/** Who bears it, by how the duty is owed: whoever acts for a unit or a group is an officer of it. */
export const burdenOf: Readonly<Record<Cycle['owedBy'], Burdened>> = Object.freeze({
  unit: 'officers',
  superior: 'superiors',
  'each-member': 'members',
  'each-leader': 'leaders',
  'each-group': 'officers',
  'each-holder': 'officers',
});

/** Of one cycle: how many people of each kind, and how long it takes each of them. */
export interface TimeAsked {
  readonly people: Readonly<Partial<Record<Burdened, number>>>;
  readonly each: number;
}

/**
 * What a cycle asks of people’s time: of everybody who should come where it is held, as of the first day of its period; else of the one who bears it.
 *
 * @example
 * const { people, each } = timeAsked(cycle, { roster, catalogue, hours: { 'general-meeting': 2 } });
 * print(`${people.members} members, ${each} hours each`);
 */
export function timeAsked(
  { duty, obligation, owedBy, bearer, period, parameters }: Cycle,
  {
    roster,
    catalogue,
    hours,
  }: { readonly roster: Roster; readonly catalogue: Catalogue; readonly hours: HoursPerDuty },
): TimeAsked {
  const isHeld = traitsOf(catalogue, obligation).held !== undefined;
  const each = (Object.hasOwn(hours, duty) ? hours[duty] : undefined) ?? (isHeld ? usualHours.held : usualHours.other);
  const isPersonal = owedBy === 'each-member' || owedBy === 'each-leader' || owedBy === 'each-holder';
  if (!isHeld || isPersonal) return { people: { [burdenOf[owedBy]]: 1 }, each };
  const people = rosterOn(roster, period.from);
  const there = peopleOfBody(String(parameters.body ?? 'members'))(people, bearer);
  const leading = there.filter((member) => people.leaders.includes(member)).length;
  return { people: { leaders: leading, members: there.length - leading }, each };
}
