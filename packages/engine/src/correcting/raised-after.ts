/** Duties that an event gave rise to follow when it is corrected: begun, taken back, owed again, or in the way. */
import {
  type Charter,
  type Command,
  type Corrected,
  type Cycle,
  type DecisionRecord,
  localDay,
  type Obstacle,
  type PlanningContext,
  type Text,
  type Timestamp,
} from '@obligato/core';
import { isUntouched, obligationByName, startOccasions } from '@obligato/core/internal';
import type { DecisionService } from '../attempting/decision-service.ts';
import type { UnitRecord } from '../ports/unit-record.ts';

export interface RaisedAfter {
  /** New ones, and those that lapsed or came back. */
  readonly cycles: readonly Cycle[];
  readonly decisions: readonly DecisionRecord[];
  readonly charters: readonly Charter[];
  /** Those of which there is nothing yet but that they were raised. */
  readonly gone: readonly string[];
}

const reasons = {
  lapse: { en: 'What raised it was corrected: it is not owed.', 'zh-CN': '发起该事项的记录已更正，不再承担。' },
  reinstate: { en: 'What raised it was corrected: it is owed.', 'zh-CN': '发起该事项的记录已更正，应予承担。' },
} as const satisfies Record<string, Text>;

/**
 * What is no longer raised lapses where nothing was done for it, and leaves where its machine knows no lapsing and nothing was
 * even reminded of; anything else is somebody's work, and stands in the way.
 */
export async function raisedAfter(
  service: DecisionService,
  { record, corrected, now }: { readonly record: UnitRecord; readonly corrected: Corrected; readonly now: Timestamp },
): Promise<RaisedAfter | Obstacle> {
  const nothing: RaisedAfter = { cycles: [], decisions: [], charters: [], gone: [] };
  const { cycle, effects, event } = corrected;
  const { before, after } = effects;
  if (![...before, ...after].some(({ raise }) => raise)) return nothing;

  const on = localDay(event.occurredAt);
  const charter = service.domain.organisation.charter(cycle.unit, on);
  const context = await service.planningContext(record, now, [charter]);
  // What a rule asked for in vain was not there before, and is not there now.
  const begun = (intents: typeof before) => startOccasions(context, intents, { on, charter }).cycles;
  const [was, is] = [begun(before), begun(after)];
  const cycles: Cycle[] = [];
  const decisions: DecisionRecord[] = [];
  const charters: Charter[] = [charter];
  const gone: string[] = [];
  /** Sent by the clock one after the other: each is a decision of its own, with the reason. */
  const send = async (from: Cycle, events: readonly ('lapse' | 'reinstate')[]) => {
    let at = from;
    let number = record.decided.get(from.id) ?? 0;
    for (const name of events) {
      const made = await service.decide(record, at, clockCommand(name, now), { number: ++number });
      at = made.decided.cycle;
      decisions.push(made.decision);
      charters.push(...made.charters);
    }
    cycles.push(at);
  };
  const known = (id: string) => record.cycles.get(id);
  for (const { id } of was.filter((each) => !is.some((other) => other.id === each.id))) {
    const raised = known(id);
    if (!raised || stageOf(raised, context).isEnded) continue;
    if (!isUntouched(raised, context)) {
      if (record.decided.has(id) || Object.keys(raised.happened).length > 0) return inTheWay(raised);
      gone.push(id);
    } else await send(raised, ['lapse']);
  }
  for (const anew of is) {
    const raised = known(anew.id);
    if (!raised) cycles.push(anew);
    else if (isSame(raised, anew)) {
      if (takes(raised, 'reinstate', context)) await send(raised, ['reinstate']);
    } else {
      // What it starts with is another thing now: it begins again, as long as nobody has begun with it.
      const again: Cycle = { ...anew, version: raised.version };
      if (takes(raised, 'reinstate', context)) {
        const lapsed = await service.decide(record, again, clockCommand('lapse', now), { number: 0 });
        await send({ ...lapsed.decided.cycle, version: raised.version }, ['reinstate']);
      } else if (isUntouched(raised, context)) await send(again, ['lapse', 'reinstate']);
      else if (record.decided.has(raised.id)) return inTheWay(raised);
      else {
        cycles.push({ ...anew, version: raised.version + 1 });
      }
    }
  }
  return { cycles, decisions, charters, gone };
}

const clockCommand = (event: 'lapse' | 'reinstate', now: Timestamp): Command => ({
  ...{ event, payload: { reason: reasons[event] }, side: 'clock', by: {}, occurredAt: now, recordedAt: now },
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
