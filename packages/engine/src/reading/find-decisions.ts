/** Decisions that answer a question, read from one end by their names: never all of them at once. */
import { type Day, type DecisionRecord, localDay, type OutcomeName } from '@obligato/core';

export interface DecisionQuestion {
  readonly event?: string | undefined;
  readonly outcome?: OutcomeName | undefined;
  /** Days on which it happened. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** The member who acted. */
  readonly by?: string | undefined;
}

export interface FoundDecisions {
  readonly items: readonly DecisionRecord[];
  /** How many names were gone through; where that is fewer than there are, there may be more. */
  readonly seen: number;
}

/** Read at a time; and at most in one go, so that a question that nothing answers comes to an end. */
const atOnce = 100;
const mostRead = 2_000;
/** What is answered at once, in bytes of JSON: one may be as large as a whole body. */
const mostBytes = 4_000_000;

/**
 * The first of those named that answer it, in their order: at most `limit`, fewer where they are large or many did not.
 *
 * @example
 * const ids = [...(await engine.decisionIds(unit))].reverse(); // the newest first
 * const { items } = await findDecisions(engine, { unit, ids, limit: 20 }, { outcome: 'denied' });
 */
export async function findDecisions(
  store: { decisionsNamed(unit: string, ids: readonly string[]): Promise<readonly DecisionRecord[]> },
  { unit, ids, limit }: { readonly unit: string; readonly ids: readonly string[]; readonly limit: number },
  question: DecisionQuestion = {},
): Promise<FoundDecisions> {
  const items: DecisionRecord[] = [];
  const isAsking = Object.values(question).some((each) => each !== undefined);
  let seen = 0;
  let bytes = 0;
  while (seen < Math.min(ids.length, mostRead)) {
    // Where every one answers, no more is read than is wanted.
    const asked = ids.slice(seen, seen + (isAsking ? atOnce : Math.min(atOnce, limit - items.length)));
    const read = await store.decisionsNamed(unit, asked);
    for (const decision of read) {
      seen = ids.indexOf(decision.id, seen) + 1;
      if (!answers(decision, question)) continue;
      items.push(decision);
      bytes += JSON.stringify(decision).length;
      if (items.length >= limit || bytes >= mostBytes) return { items, seen };
    }
    // Of what was lost and could not be saved there is a name alone.
    if (read.length === 0) seen += asked.length;
  }
  return { items, seen };
}

function answers(
  { event, outcome, occurredAt, by }: DecisionRecord,
  { event: wanted, outcome: came, from, to, by: member }: DecisionQuestion,
): boolean {
  if (wanted !== undefined && event !== wanted) return false;
  if (came !== undefined && outcome !== came) return false;
  if (member !== undefined && by.member !== member) return false;
  if (from === undefined && to === undefined) return true;
  const day = localDay(occurredAt);
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}
