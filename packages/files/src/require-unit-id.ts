/** Unit ids become paths and keys: what is none is refused first. */

import { ObligatoError, translated } from '@obligato/core';
import { isUnitId } from '@obligato/core/internal';

/**
 * Refuses what is no unit id before it is used as a path or a key.
 *
 * @example
 * requireUnitId('../../etc/passwd') // throws OBLIGATO_UNIT_ID
 */
export function requireUnitId(unit: string): void {
  if (typeof unit === 'string' && isUnitId(unit)) return;
  const shown = JSON.stringify(unit) ?? 'undefined';
  throw new ObligatoError({
    code: 'OBLIGATO_UNIT_ID',
    ...translated(
      { en: `${shown} is not a unit id`, 'zh-CN': `${shown} 不是有效的单位编号` },
      {
        en: 'Use lower-case letters, digits and single hyphens, in segments divided by "/"',
        'zh-CN': '请只用小写字母、数字和单个连字符，各段以“/”分隔',
      },
    ),
  });
}
