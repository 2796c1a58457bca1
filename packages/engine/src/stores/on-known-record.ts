/** Deciding on what this process has read before spares a look at the store, and who has written since is found out all the same. */
import type { Store } from '../ports/store.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import type { Tried } from './retry-on-conflict.ts';

/**
 * What is written on an old record is refused by the store. What is only answered, or thrown, is not: that holds when nothing was
 * written since the record was read, and is tried again otherwise.
 */
export async function onKnownRecord<T>(
  store: Pick<Store, 'unit'>,
  unit: string,
  tryOn: (record: UnitRecord) => Promise<Tried<T>>,
): Promise<Tried<T>> {
  const known = await store.unit(unit, { mayBeOld: true });
  const first = await settled(tryOn(known));
  if ('tried' in first && (first.tried.conflict || first.tried.isWritten)) return first.tried;
  const latest = await store.unit(unit);
  if (latest.revision !== known.revision) return tryOn(latest);

  if ('tried' in first) return first.tried;
  throw first.error;
}

const settled = <T>(trying: Promise<Tried<T>>): Promise<{ readonly tried: Tried<T> } | { readonly error: unknown }> =>
  trying.then(
    (tried) => ({ tried }),
    (error: unknown) => ({ error }),
  );
