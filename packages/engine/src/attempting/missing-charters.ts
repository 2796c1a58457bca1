/** The charters that a commit names and that the unit's record does not hold yet. */
import type { Charter, CharterData } from '@obligato/core';
import { charterData } from '@obligato/core/internal';
import type { UnitRecord } from '../ports/unit-record.ts';

/** Ready to be spread into a commit; empty for almost every one, as charters change seldom. */
export function missingCharters(
  record: UnitRecord,
  charters: readonly Charter[],
): { readonly charters?: readonly CharterData[] } {
  const missing = new Map(charters.map((charter) => [charter.digest, charter]));
  for (const digest of missing.keys()) if (record.charters.has(digest)) missing.delete(digest);
  return missing.size === 0 ? {} : { charters: [...missing.values()].map(charterData) };
}
