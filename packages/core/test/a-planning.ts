/** Planning a unit, and carrying a plan out the way the engine does: every change goes through `decide`. */
import {
  type Charter,
  type Cycle,
  createCalendar,
  createCatalogue,
  decide,
  type Plan,
  type PlanInput,
  planUnit,
  weekdaysOnly,
} from '../src/index.ts';
import { aCharter } from './a-charter.ts';

const catalogue = createCatalogue({});
const calendar = createCalendar(weekdaysOnly);

/** All of 2026, planned at the end of 2025, unless said otherwise. `today` is a local day. */
export function planning(
  over: Partial<PlanInput> & { readonly today?: string; readonly charter?: Charter } = {},
): PlanInput {
  const { today = '2025-12-20', charter = aCharter(), ...rest } = over;
  return {
    unit: 'bureau/branch-1',
    above: () => ['bureau'],
    roster: [],
    cycles: new Map(),
    charterOn: () => charter,
    catalogue,
    calendar,
    provided: {},
    from: '2026-01-01',
    to: '2026-12-31',
    now: `${today}T08:00:00+08:00`,
    ...rest,
  };
}

/** The cycles as they are once a plan is carried out. */
export function carryOut(plan: Plan, input: PlanInput): ReadonlyMap<string, Cycle> {
  const cycles = new Map(input.cycles);
  for (const cycle of plan.create) cycles.set(cycle.id, cycle);
  const tell = (cycle: Cycle, event: 'lapse' | 'reinstate') => {
    const times = { occurredAt: input.now, recordedAt: input.now };
    const command = {
      event,
      payload: { reason: { en: 'planned', 'zh-CN': '计划' } },
      side: 'clock',
      by: {},
      ...times,
    } as const;
    const charter = input.charterOn(cycle.period.from);
    const { outcome, cycle: next } = decide({ cycle, command, charter, catalogue, facts: {}, calendar });
    if (outcome.outcome !== 'accepted') throw new Error(`${event} of ${cycle.id} was ${outcome.outcome}`);
    cycles.set(cycle.id, next);
  };
  for (const { cycle } of plan.lapse) tell(cycle, 'lapse');
  for (const cycle of plan.reinstate) tell(cycle, 'reinstate');
  return cycles;
}

/** Plans and carries out; the cycles afterwards. */
export const planned = (input: PlanInput): ReadonlyMap<string, Cycle> => carryOut(planUnit(input), input);
