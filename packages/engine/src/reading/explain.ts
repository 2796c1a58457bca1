/** A decision as it was written down, and what was put right about it since. */
import { ObligatoError, translated, unitOfCycle } from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import type { Store } from '../ports/store.ts';
import { decisionIds } from '../stores/decisions-up-to.ts';
import { type ExplainedDecision, withCorrections } from './with-corrections.ts';

/** Nothing is evaluated again. Throws `OBLIGATO_DECISION_UNKNOWN`, with the nearest name. */
export async function explain(store: Store, id: string): Promise<ExplainedDecision> {
  const decision = await store.decision(id);
  if (decision) return withCorrections(store, decision);
  const unit = unitOfCycle(id.split('#')[0] ?? '');
  const near = suggest(id, unit === undefined ? [] : await decisionIds(store, unit));
  throw new ObligatoError({
    code: 'OBLIGATO_DECISION_UNKNOWN',
    ...translated(
      { en: `No decision is named "${id}"`, 'zh-CN': `没有决定“${id}”` },
      {
        en: `${near.en} (a decision is cycle#number)`,
        'zh-CN': `${near['zh-CN']}（决定编号写作“事项编号#序号”）`,
      },
    ),
  });
}
