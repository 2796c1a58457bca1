/** What planning says to cycles that are there already: no longer owed, or owed again. */
import type { Charter, Command, Cycle, DecisionRecord, Text, Timestamp } from '@obligato/core';
import { owedAgain } from '@obligato/core/internal';
import type { DecisionService } from '../attempting/decision-service.ts';
import type { UnitRecord } from '../ports/unit-record.ts';

interface Told {
  readonly cycles: readonly Cycle[];
  readonly decisions: readonly DecisionRecord[];
  readonly charters: readonly Charter[];
}

/** One after the other, each as a decision of the clock. */
export async function tellCycles(
  service: DecisionService,
  record: UnitRecord,
  plan: {
    readonly lapse: readonly { readonly cycle: Cycle; readonly because: Text }[];
    readonly reinstate: readonly Cycle[];
  },
  at: Timestamp,
): Promise<Told> {
  const cycles: Cycle[] = [];
  const decisions: DecisionRecord[] = [];
  const charters: Charter[] = [];
  const tell = async (cycle: Cycle, event: 'lapse' | 'reinstate', reason: Text) => {
    const command: Command = { event, payload: { reason }, side: 'clock', by: {}, occurredAt: at, recordedAt: at };
    const number = (record.decided.get(cycle.id) ?? 0) + 1;
    const told = await service.decide(record, cycle, command, { number });
    cycles.push(told.decided.cycle);
    decisions.push(told.decision);
    charters.push(...told.charters);
  };
  for (const { cycle, because } of plan.lapse) await tell(cycle, 'lapse', because);
  for (const cycle of plan.reinstate) await tell(cycle, 'reinstate', owedAgain);
  return { cycles, decisions, charters };
}
