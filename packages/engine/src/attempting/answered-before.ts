/** The decision that a repeated command gets again. */
import { type DecisionRecord, ObligatoError, translated } from '@obligato/core';
import type { Store } from '../ports/store.ts';
import type { UnitRecord } from '../ports/unit-record.ts';

/** Throws `OBLIGATO_KEY_REUSED` when the key belongs to another command. */
export async function answeredBefore(
  store: Store,
  record: UnitRecord,
  { key = '', body }: { readonly key: string | undefined; readonly body: string },
): Promise<DecisionRecord | undefined> {
  const known = record.keys.get(key);
  if (!known) return undefined;
  if (known.body === body) return store.decision(known.decision);
  throw new ObligatoError({
    code: 'OBLIGATO_KEY_REUSED',
    ...translated(
      {
        en: `The key "${key}" was used for another command, answered by ${known.decision}`,
        'zh-CN': `请求标识“${key}”已用于另一请求，答复见 ${known.decision}`,
      },
      { en: 'Use a new key for a new command', 'zh-CN': '新请求请用新的标识' },
    ),
  });
}
