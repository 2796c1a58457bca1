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

/** Whoever `--as` names, standing in for whom `--deputy-for` names. Throws `OBLIGATO_USAGE` where nobody is named who could. */
export function actingFor({ as, deputyFor }: { readonly as?: Actor; readonly deputyFor?: string }): Actor | undefined {
  if (deputyFor === undefined) return as;
  if (as?.member !== undefined) return { ...as, deputyFor };
  throw usage(
    { en: '--deputy-for needs who stands in', 'zh-CN': '--deputy-for 须与代理人一并写明' },
    { en: 'Write --as member@unit beside it', 'zh-CN': '请同时写明 `--as 成员@单位`' },
  );
}
