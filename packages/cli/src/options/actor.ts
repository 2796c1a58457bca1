import type { Actor } from '@obligato/core';
import { isUnitId } from '@obligato/core/internal';
import { usage } from './usage.ts';

/**
 * Reads who acts: a unit, or `member@unit`.
 *
 * @example
 * readActor('head@tax-bureau') // → { member: 'head', unit: 'tax-bureau' }
 */
export function readActor(text: string): Actor {
  const at = text.lastIndexOf('@');
  const unit = text.slice(at + 1);
  const member = text.slice(0, Math.max(at, 0));
  if (!isUnitId(unit) || (at >= 0 && !/^[^/#\s]{1,200}$/.test(member))) {
    throw usage(
      { en: `--as "${text}" names nobody`, 'zh-CN': `--as “${text}”未指明任何单位或人员` },
      {
        en: 'Write a unit (--as tax-bureau) or a member of one (--as head@tax-bureau)',
        'zh-CN': '请写单位（`--as tax-bureau`）或其成员（`--as head@tax-bureau`）',
      },
    );
  }
  return at < 0 ? { unit } : { unit, member };
}
