/** Whether a new roster would take an evaluation, or those who answer in it, away from whoever changes it. */
import type { Catalogue, Cycle, ElectorateTrait, Roster } from '@obligato/core';
import { obligationByName, traitsOf, whyLeftAlone } from '@obligato/core/internal';

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
    const [had, has] = [before, after].map((roster) => peopleOf(electorate, state.context, { roster, period }));
    // An obligation that cannot say whom it asks may be asking about whoever changes the roster.
    if (!had || !has) return cycle;
    if (!had.about.includes(member)) continue;
    if (lapsing.has(cycle.id)) return cycle;
    const isAbout = (person: string) => has.about.includes(person);
    // Where everybody answers about everybody, a colleague who left is a colleague who left; oneself one does not take out.
    const about = electorate.answeringOf ? had.about : [member];
    if (!about.every(isAbout)) return cycle;
    // Who answers and comes to be asked about is not lost to it: they lead now.
    if (!had.answering.every((person) => isAbout(person) || has.answering.includes(person))) return cycle;
  }
  return undefined;
}

/**
 * Cycles that may be harmed at all: whose electorate is still open. One whose obligation is gone has none. One that a later release has
 * moved may be open: what is installed says whom it is about, as far as it can.
 */
export function openElectorate(cycle: Cycle, catalogue: Catalogue): ElectorateTrait | undefined {
  const { obligation, state } = cycle;
  const { electorate } = traitsOf(catalogue, obligation);
  if (!electorate) return undefined;
  if (whyLeftAlone(catalogue, cycle)) return electorate;
  if (isFixed(electorate, state.context)) return undefined;
  const { isFinal, isEnded } = obligationByName(catalogue, obligation).machine.at(state);
  return isFinal || isEnded ? undefined : electorate;
}

/** One that cannot say so is taken to be open. */
function isFixed(electorate: ElectorateTrait, context: Cycle['state']['context']): boolean {
  try {
    return electorate.isFixed(context) === true;
  } catch {
    return false;
  }
}

interface People {
  readonly about: readonly string[];
  readonly answering: readonly string[];
}

/** Undefined where the obligation fails. */
function peopleOf(
  { aboutOf, answeringOf }: ElectorateTrait,
  context: Cycle['state']['context'],
  around: Parameters<ElectorateTrait['aboutOf']>[1],
): People | undefined {
  try {
    return { about: aboutOf(context, around), answering: answeringOf?.(context, around) ?? [] };
  } catch {
    return undefined;
  }
}
