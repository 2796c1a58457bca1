/** Whether a new roster would take an evaluation, or those who answer in it, away from whoever changes it. */
import type { Catalogue, Cycle, ElectorateTrait, Roster } from '@obligato/core';
import { obligationByName, traitsOf } from '@obligato/core/internal';

interface Asked {
  readonly before: Roster;
  readonly after: Roster;
  /** Who changes it. */
  readonly member: string;
  readonly catalogue: Catalogue;
  /** Cycles that would lapse under the new roster. */
  readonly lapsing: ReadonlySet<string>;
}

/**
 * The first of some cycles that is about the person, that nobody has announced yet, and that the new roster would end or
 * shrink. Once it is announced, whom it is about and how many answer are fixed, and no roster changes it.
 */
export function electorateHarm(cycles: Iterable<Cycle>, asked: Asked): Cycle | undefined {
  const { before, after, member, catalogue, lapsing } = asked;
  for (const cycle of cycles) {
    const electorate = openElectorate(cycle, catalogue);
    if (!electorate) continue;
    const { state, period } = cycle;
    const people = (roster: Roster) => peopleOf(electorate, state.context, { roster, period });
    const had = people(before);
    if (!had.about.includes(member)) continue;
    if (lapsing.has(cycle.id)) return cycle;
    const has = people(after);
    const isGone = (person: string) => !has.about.includes(person) && !has.answering.includes(person);
    // Where everybody answers about everybody, a colleague who left is a colleague who left; oneself one does not take out.
    const guarded = electorate.answeringOf ? [...had.about, ...had.answering] : [member];
    if (guarded.some(isGone)) return cycle;
  }
  return undefined;
}

/** Cycles that may be harmed at all: whose electorate is still open. */
export function openElectorate(
  { obligation, happened, state }: Cycle,
  catalogue: Catalogue,
): ElectorateTrait | undefined {
  const { electorate } = traitsOf(catalogue, obligation);
  if (!electorate || happened[electorate.fixedBy] !== undefined) return undefined;
  const { isFinal, isEnded } = obligationByName(catalogue, obligation).machine.at(state);
  return isFinal || isEnded ? undefined : electorate;
}

function peopleOf(
  { aboutOf, answeringOf }: ElectorateTrait,
  context: Cycle['state']['context'],
  around: Parameters<ElectorateTrait['aboutOf']>[1],
): { readonly about: readonly string[]; readonly answering: readonly string[] } {
  return { about: aboutOf(context, around), answering: answeringOf?.(context, around) ?? [] };
}
