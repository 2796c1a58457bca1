/** The decision that a repeated command gets again. */
import { type DecisionRecord, ObligatoError, translated } from '@obligato/core';
import type { Store } from '../../ports/store.ts';
import type { UnitRecord } from '../../ports/unit-record.ts';
import { type CallersKey, isStoredKey, storedKeyOf, unguessableKeyOf } from './stored-key.ts';

/** What a keyed command says, in 64 hex digits. */
export interface KeyedCommand extends CallersKey {
  readonly body: string;
  /** Its body does not say who sent it. */
  readonly isConfidential?: boolean;
}

/** Throws `OBLIGATO_KEY_REUSED` when the same caller's key belongs to another command. */
export async function answeredBefore(
  store: Store,
  record: UnitRecord,
  { key = '', caller, body, isConfidential = false }: KeyedCommand,
): Promise<DecisionRecord | undefined> {
  const known = record.keys.get(isConfidential ? unguessableKeyOf(key, caller) : storedKeyOf(key, caller));
  if (!known) return isConfidential ? undefined : answeredWhenKeysWereShared(store, record, { key, body });
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

/** Whose an old key was was not kept; the body says who acted. With another body it is somebody else's, and says nothing. */
async function answeredWhenKeysWereShared(
  store: Store,
  record: UnitRecord,
  { key, body }: { readonly key: string; readonly body: string },
): Promise<DecisionRecord | undefined> {
  const known = isStoredKey(key) ? undefined : record.keys.get(key);
  return known?.body === body ? store.decision(known.decision) : undefined;
}
