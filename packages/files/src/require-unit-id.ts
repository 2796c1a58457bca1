/** Unit ids become paths and keys: what is none is refused first. */

import { ObligatoError } from '@obligato/core';
import { isUnitId } from '@obligato/core/internal';

/**
 * Refuses what is no unit id before it is used as a path or a key.
 *
 * @example
 * requireUnitId('../../etc/passwd') // throws OBLIGATO_UNIT_ID
 */
export function requireUnitId(unit: string): void {
  if (typeof unit === 'string' && isUnitId(unit)) return;
  throw new ObligatoError({
    code: 'OBLIGATO_UNIT_ID',
    message: `${JSON.stringify(unit) ?? 'Nothing'} is not a unit id`,
    hint: 'Use lower-case letters, digits and single hyphens, in segments separated by slashes',
  });
}
