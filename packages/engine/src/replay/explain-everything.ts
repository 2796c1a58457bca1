/** What became of every rule in a stored decision: read from the decision and the charter kept beside it. */
import { type ExplainedRule, ObligatoError, translated } from '@obligato/core';
import { explainAll, rebuildCharter } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import type { Store } from '../ports/store.ts';

/**
 * For `explain --all`. Undefined when the charter of the decision was not kept, as before charters were.
 *
 * Throws `OBLIGATO_DECISION_UNKNOWN`, and `OBLIGATO_CHARTER_RULE` when a rule of then is not installed.
 *
 * @example
 * const rules = await explainEverything({ store, domain }, 'tax-bureau/levy/general-meeting/2026-Q1#2');
 */
export async function explainEverything(
  { store, domain }: { readonly store: Store; readonly domain: Domain },
  id: string,
): Promise<readonly ExplainedRule[] | undefined> {
  const decision = await store.decision(id);
  if (!decision) {
    throw new ObligatoError({
      code: 'OBLIGATO_DECISION_UNKNOWN',
      ...translated(
        { en: `No decision is named "${id}"`, 'zh-CN': `没有决定“${id}”` },
        { en: 'A decision is cycle#number', 'zh-CN': '决定编号写作“事项编号#序号”' },
      ),
    });
  }
  const record = await store.unit(decision.unit);
  const [cycle, data] = [record.cycles.get(decision.cycle), record.charters.get(decision.charter)];
  if (!cycle || !data) return undefined;
  return explainAll(decision, rebuildCharter(data, domain.organisation.catalogue(decision.unit)), cycle);
}
