/** Duties that an event gave rise to follow when it is corrected: begun, taken back, owed again, or in the way. */
import { obligationByName } from '../charter/obligation-by-name.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { Corrected } from '../deciding/correcting/correct.ts';
import type { Obstacle } from '../deciding/decision-record.ts';
import type { Text } from '../text/text.ts';
import type { PlanningContext } from './new-cycle.ts';
import { isUntouched } from './plan.ts';
import { type Arisen, startOccasions } from './raise-occasions.ts';

/** What the clock sends to a cycle on the way: whoever drives this decides it, and hands the cycle back. */
export interface SentOnCorrection {
  readonly cycle: Cycle;
  readonly event: 'lapse' | 'reinstate';
  readonly reason: Text;
  /** A step that leads to the next, and stands on no record. */
  readonly isUnwritten?: true;
}

/** What is to be put down besides the corrected cycle. */
export interface FollowedRaised {
  /** New ones, and those that lapsed or came back. */
  readonly cycles: readonly Cycle[];
  /** Those of which there is nothing yet but that they were raised. */
  readonly gone: readonly string[];
}

export interface FollowInput extends Arisen {
  readonly corrected: Corrected;
  readonly context: PlanningContext;
  /** Whether decisions were made on a cycle. */
  isDecided(cycle: string): boolean;
}

const reasons = {
  lapse: { en: 'What raised it was corrected: it is not owed.', 'zh-CN': '发起该事项的记录已更正，不再承担。' },
  reinstate: { en: 'What raised it was corrected: it is owed.', 'zh-CN': '发起该事项的记录已更正，应予承担。' },
} as const satisfies Record<string, Text>;

/** Whether a correction touches duties that its event raised, or raises: nearly always it does not. */
export const raisesAnything = ({ effects: { before, after } }: Corrected): boolean =>
  before.some(({ raise }) => raise) || after.some(({ raise }) => raise);

/**
 * What is no longer raised lapses where nothing was done for it, and leaves where its machine knows no lapsing and nothing was
 * even reminded of; anything else is somebody's work, and stands in the way. Yields what the clock sends, one after the other.
 *
 * @example
 * const history = { begun: cycle, decisions, catalogue, calendar, rulesOf: () => ({ charter, facts }) };
 * const withdrawal = { does: 'withdraw', reason: 'The wrong meeting', side: 'unit', by: {}, recordedAt: at } as const;
 * const correction = { decision: `${cycle.id}#2`, ...withdrawal };
 * const corrected = correctCycle({ ...history, cycle, correction, id: `${cycle.id}#3` });
 * const context = { unit: 'branch', above: () => [], roster, cycles: new Map(), catalogue, calendar, provided: {}, now: at };
 * followRaised({ corrected, context, on: '2026-03-02', charter, isDecided: () => false }).next().done
 */
export function* followRaised(input: FollowInput): Generator<SentOnCorrection, FollowedRaised | Obstacle, Cycle> {
  const { corrected, context, isDecided, on, charter } = input;
  // What a rule asked for in vain was not there before, and is not there now.
  const begun = (intents: Corrected['effects']['before']) => startOccasions(context, intents, { on, charter }).cycles;
  const [was, is] = [begun(corrected.effects.before), begun(corrected.effects.after)];
  const cycles: Cycle[] = [];
  const gone: string[] = [];
  for (const { id } of was.filter((each) => !is.some((other) => other.id === each.id))) {
    const raised = context.cycles.get(id);
    if (!raised || stageOf(raised, context).isEnded) continue;
    if (isUntouched(raised, context)) cycles.push(yield sent(raised, 'lapse'));
    else if (isDecided(id) || Object.keys(raised.happened).length > 0) return inTheWay(raised);
    else gone.push(id);
  }
  for (const anew of is) {
    const raised = context.cycles.get(anew.id);
    if (!raised) cycles.push(anew);
    else if (isSame(raised, anew)) {
      if (takes(raised, 'reinstate', context)) cycles.push(yield sent(raised, 'reinstate'));
    } else {
      // What it starts with is another thing now: it begins again, as long as nobody has begun with it.
      const again: Cycle = { ...anew, version: raised.version };
      if (takes(raised, 'reinstate', context)) {
        const lapsed = yield { ...sent(again, 'lapse'), isUnwritten: true };
        cycles.push(yield sent({ ...lapsed, version: raised.version }, 'reinstate'));
      } else if (isUntouched(raised, context)) cycles.push(yield sent(yield sent(again, 'lapse'), 'reinstate'));
      else if (isDecided(raised.id)) return inTheWay(raised);
      else cycles.push({ ...anew, version: raised.version + 1 });
    }
  }
  return { cycles, gone };
}

const sent = (cycle: Cycle, event: SentOnCorrection['event']): SentOnCorrection => ({
  cycle,
  event,
  reason: reasons[event],
});

const stageOf = ({ obligation, state }: Cycle, { catalogue }: PlanningContext) =>
  obligationByName(catalogue, obligation).machine.at(state);
const takes = (cycle: Cycle, event: string, context: PlanningContext) =>
  stageOf(cycle, context).possible.includes(event);

const isSame = (a: Cycle, b: Cycle) => JSON.stringify(a.parameters) === JSON.stringify(b.parameters);

/** Somebody has worked on it: that is not undone behind their back. */
function inTheWay({ id, title }: Cycle): Obstacle {
  return {
    cycle: id,
    why: {
      en: `It raised “${title.en}” (${id}), and work on that has begun.`,
      'zh-CN': `由其发起的“${title['zh-CN']}”（${id}）已着手办理。`,
    },
  };
}
