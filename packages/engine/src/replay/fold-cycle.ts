/** A cycle's decisions made again one after the other, each from the state that the ones before it left. */
import { type Cycle, type DecisionRecord, decide, type RecalculatedDeadlines, type Text } from '@obligato/core';
import { createCharter, dueKeyOf, foldRecalculated, recalculateEvent, stateName } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import { correctedAgain } from './corrected-again.ts';
import { firstState } from './first-state.ts';
import { commandOf, type JudgedAgain, judgeAgain } from './judge-again.ts';
import { NotKept, StoredCharters } from './stored-charters.ts';

export interface Folded {
  readonly stored: DecisionRecord;
  /** The cycle as it was when it was decided; undefined when that cannot be known any more. */
  readonly before: Cycle | undefined;
  readonly again: JudgedAgain;
}

/** In the order of the decisions. What cannot be judged is still stepped over, where the machine allows. */
export function* foldCycle(
  cycle: Cycle,
  decisions: readonly DecisionRecord[],
  record: UnitRecord,
  domain: Domain,
): Generator<Folded> {
  const charters = new StoredCharters(record, domain);
  const planned = charters.get(cycle, decisions[0]?.charter ?? cycle.charter);
  let at: Cycle | undefined = firstState(cycle, domain, planned instanceof NotKept ? undefined : planned);
  for (const stored of decisions) {
    if (at && stored.event === recalculateEvent) {
      at = foldRecalculated(at, stored.payload as RecalculatedDeadlines);
      continue;
    }
    if (!at || stateName(at) !== stored.from) {
      at = undefined;
      yield { stored, before: undefined, again: { cannot: lost } };
      continue;
    }
    if (stored.corrects) {
      const corrected = correctedAgain(stored, { cycle, decisions, record, domain, charters });
      if (corrected.again) yield { stored, before: corrected.before, again: corrected.again };
      if (stored.outcome === 'accepted') at = corrected.after;
      continue;
    }
    const charter = charters.get(at, stored.charter);
    const again = charter instanceof NotKept ? { cannot: charter.text } : judgeAgain(at, stored, charter, domain);
    yield { stored, before: at, again };
    at = afterwards(at, stored, again, domain);
  }
}

const lost: Text = {
  en: 'What came before it cannot be followed, so the state it was made in is not known.',
  'zh-CN': '此前经过无法重现，当时状态未知。',
};

/** History stands as it happened, whatever is thought of it now. */
function afterwards(before: Cycle, stored: DecisionRecord, again: JudgedAgain, domain: Domain): Cycle | undefined {
  const isClock = stored.event === 'remind' || stored.event === 'miss';
  const answered = isClock ? answeredBy(before, stored) : before;
  if (stored.outcome !== 'accepted') return answered;
  if ('after' in again && again.decision.outcome === 'accepted')
    return isClock ? answeredBy(again.after, stored) : again.after;
  const { catalogue, calendar } = domain;
  const input = { cycle: before, command: commandOf(stored), charter: noRules, catalogue, facts: {}, calendar };
  const { outcome, cycle } = decide(input);
  return outcome.outcome === 'accepted' && stateName(cycle) === stored.to ? cycle : undefined;
}

const noRules = createCharter([]);

/** A due that was answered does not come up again. */
function answeredBy(cycle: Cycle, stored: DecisionRecord): Cycle {
  const key = dueKeyOf(stored);
  if (cycle.fired.includes(key)) return cycle;
  return { ...cycle, fired: [...cycle.fired, key], dues: cycle.dues.filter((due) => due.key !== key) };
}
