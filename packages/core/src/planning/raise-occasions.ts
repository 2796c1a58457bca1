/** What an accepted event gives rise to. A rule that asks for what cannot be is told, and the event stands. */
import type { Day } from '../calendar/day.ts';
import type { Charter } from '../charter/charter.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { Decided } from '../deciding/decide.ts';
import type { Finding } from '../deciding/decision.ts';
import type { PlannedIntent } from '../deciding/effects.ts';
import { emptyList } from '../fast/empty-list.ts';
import { ObligatoError } from '../text/problem.ts';
import { sentenceText } from '../text/translated.ts';
import { type PlanningContext, raiseCycle } from './new-cycle.ts';

export interface Raised {
  readonly cycles: readonly Cycle[];
  /** The decision, with a finding for every occasion that could not be raised. */
  readonly decided: Decided;
}

/**
 * Starts the occasional duties that effect rules ask for. One that the unit does not have, or under a name that it cannot bear,
 * is a finding of the rule that asked: a slip of its author must not keep the event from ever being accepted.
 *
 * @example
 * const context = { unit: 'branch', above: () => [], roster, cycles: new Map(), catalogue, calendar, provided: {}, now: at };
 * const judged = decide({ cycle, command, charter, catalogue, facts, calendar });
 * raiseOccasions(context, judged, { on: '2026-03-02', charter }).cycles.map(({ id }) => id)
 */
export function raiseOccasions(context: PlanningContext, decided: Decided, arisen: Arisen): Raised {
  const { cycles, findings } = startOccasions(context, decided.effects, arisen);
  return { cycles, decided: findings.length === 0 ? decided : withFindings(decided, findings) };
}

/** When, and under whose rules, something arose. */
export interface Arisen {
  readonly on: Day;
  readonly charter: Charter;
}

/**
 * The cycles that intents ask for, with a finding for every one that cannot be.
 *
 * @example
 * const context = { unit: 'branch', above: () => [], roster, cycles: new Map(), catalogue, calendar, provided: {}, now: at };
 * const { effects } = decide({ cycle, command, charter, catalogue, facts, calendar });
 * startOccasions(context, effects, { on: '2026-03-02', charter }).cycles.map(({ id }) => id)
 */
export function startOccasions(
  context: PlanningContext,
  intents: readonly PlannedIntent[],
  { on, charter }: Arisen,
): { readonly cycles: readonly Cycle[]; readonly findings: readonly Finding[] } {
  let cycles: readonly Cycle[] = emptyList;
  const findings: Finding[] = [];
  for (const intent of intents) {
    if (!intent.raise) continue;
    try {
      cycles = [...cycles, raiseCycle(context, { ...intent.raise, on, charter }, findings)];
    } catch (thrown) {
      if (!(thrown instanceof ObligatoError)) throw thrown;
      findings.push(notRaised(intent, thrown));
    }
  }
  return { cycles, findings };
}

function notRaised({ entry, raise }: PlannedIntent, { problems }: ObligatoError): Finding {
  const [problem] = problems;
  const reason = problem ? sentenceText(problem) : '';
  const data = { duty: raise?.duty ?? '', occasion: raise?.occasion ?? '', reason };
  return { entry, severity: 'warn', messageId: 'notRaised', data };
}

function withFindings(decided: Decided, findings: readonly Finding[]): Decided {
  const { outcome } = decided;
  if (outcome.outcome !== 'accepted') return decided;
  return { ...decided, outcome: { ...outcome, findings: [...outcome.findings, ...findings] } };
}
