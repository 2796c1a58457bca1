/** A trial on a real engine of its own: planned, lived up to its moment, tried. */
import {
  type DecisionRecord,
  ObligatoError,
  type Origin,
  type Problem,
  type ProblemCode,
  type Roster,
  type Text,
  translated,
} from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import { createEngine, type Domain, type Engine, MemoryStore, readTimestamp, VirtualClock } from '@obligato/engine';
import type { EventTrial, Happened, Trial, TrialFile } from './case-file.ts';

/** What every case stands on. */
export interface Footing {
  readonly domain: Domain;
  /** People by unit, where a case does not bring its own. */
  readonly people: ReadonlyMap<string, Roster>;
}

export interface TriedOut {
  /** As it stands after the trial, with its clock at the trial's moment. */
  readonly engine: Engine;
  /** The cycle that the trial was about. */
  readonly cycle: string;
  /** What was decided; of the step that was refused, where the history could not be lived. */
  readonly decision: DecisionRecord;
  readonly refused: Happened | undefined;
  /** Every decision on the way, the last one among them. */
  readonly decisions: readonly DecisionRecord[];
}

/**
 * Lives what has happened, and tries what is to be tried.
 *
 * Throws what is wrong with the trial itself, `OBLIGATO_UNIT_UNKNOWN`, `OBLIGATO_CYCLE_UNKNOWN`, `OBLIGATO_EVENT_UNKNOWN` and others, with the
 * place where it says so.
 *
 * @example
 * import { readTrialFile } from '@obligato/testing/trial';
 * const trial = readTrialFile('trial.yaml', 'unit: branch\nnow: 2026-03-02\nwhen: { cycle: general-meeting/2026-Q1, event: adjourn }');
 * const { decision } = await tryOut(trial, { domain, people: new Map() });
 */
export async function tryOut(one: TrialFile, { domain, people }: Footing): Promise<TriedOut> {
  const { zone, organisation } = domain;
  const unit = one.unit.value;
  if (!organisation.units.has(unit)) {
    fail(
      'OBLIGATO_UNIT_UNKNOWN',
      { en: `No unit is named "${unit}"`, 'zh-CN': `没有单位“${unit}”` },
      suggest(unit, organisation.units.keys()),
      one.unit.origin,
    );
  }
  const moments = [...one.history.map(({ at }) => at.value), one.now.value].map((at) => at.slice(0, 10)).sort();
  const moment = (at: string) => readTimestamp(at, zone) as string;
  const clock = new VirtualClock(moment(`${moments[0]}T00:00`), zone);
  const engine = await createEngine({ units: [], plugins: {}, domain, clock, store: new MemoryStore() });
  for (const [id, roster] of people) if (organisation.units.has(id)) await engine.setRoster(id, roster);
  if (one.roster) await engine.setRoster(unit, one.roster, { manyMayLeave: true });
  await engine.plan({ from: `${moments[0]?.slice(0, 4)}-01-01`, to: `${moments.at(-1)?.slice(0, 4)}-12-31` });

  const decisions: DecisionRecord[] = [];
  const attempt = async (trial: Trial) => {
    const decision = await attempted(trial, engine, (name) => withinUnit(name, unit, domain));
    decisions.push(decision);
    return decision;
  };
  const cycle = cycleOf(one.when, unit, domain);
  for (const step of one.history) {
    clock.set(moment(step.at.value));
    const decision = await live(step, { engine, unit, attempt });
    if (decision && decision.outcome !== 'accepted') return { engine, cycle, decision, refused: step, decisions };
  }
  clock.set(moment(one.now.value));
  await engine.tick();
  const decision = await attempt(one.when);
  return { engine, cycle, decision, refused: undefined, decisions };
}

interface Living {
  readonly engine: Engine;
  readonly unit: string;
  readonly attempt: (trial: Trial) => Promise<DecisionRecord>;
}

/** The clock has done its part before anybody acts. What is refused did not happen, so it cannot be history. */
async function live(
  { trial, raise }: Happened,
  { engine, unit, attempt }: Living,
): Promise<DecisionRecord | undefined> {
  await engine.tick();
  if (raise)
    await atPlace(raise.duty.origin, () =>
      engine.raise({ unit, duty: raise.duty.value, occasion: raise.occasion.value }),
    );
  return trial && attempt(trial);
}

function attempted(trial: Trial, engine: Engine, fullName: (name: string) => string): Promise<DecisionRecord> {
  if ('correct' in trial) {
    const { correct, data, reason } = trial;
    return atPlace(correct.origin, () => engine.correct({ decision: fullName(correct.value), payload: data, reason }));
  }
  return located(trial, () =>
    engine.attempt({ cycle: fullName(trial.cycle.value), event: trial.event.value, payload: trial.data }),
  );
}

/** What is corrected is named by its cycle and its number: `general-meeting/2026-Q1#2`. */
const cycleOf = (trial: Trial, unit: string, domain: Domain): string =>
  withinUnit('correct' in trial ? trial.correct.value.replace(/#.*$/, '') : trial.cycle.value, unit, domain);

/** A cycle is named within the case's unit, `general-meeting/2026-Q1`, or in full. */
function withinUnit(name: string, unit: string, { organisation }: Domain): string {
  const units = [...organisation.units.keys()];
  return units.some((known) => name.startsWith(`${known}/`)) ? name : `${unit}/${name}`;
}

/** What the engine refuses as a mistake of the caller is a mistake of the case: told at the word that it is about. */
function located<T>({ cycle, event }: EventTrial, work: () => Promise<T>): Promise<T> {
  return atPlace(cycle.origin, work, { OBLIGATO_EVENT_UNKNOWN: event.origin });
}

async function atPlace<T>(
  origin: Origin,
  work: () => Promise<T>,
  others: Partial<Record<ProblemCode, Origin>> = {},
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ObligatoError)) throw error;
    const placed = error.problems.map(
      (problem): Problem => ({ ...problem, origins: [others[problem.code] ?? origin] }),
    );
    throw new ObligatoError(placed, { cause: error });
  }
}

export function fail(code: ProblemCode, message: Text, hint: Text, origin: Origin): never {
  throw new ObligatoError({ code, ...translated(message, hint), origins: [origin] });
}
