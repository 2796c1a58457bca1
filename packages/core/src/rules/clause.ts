import type { Day } from '../calendar/day.ts';
import type { Confidence } from '../text/confidence.ts';
import type { Text } from '../text/text.ts';

export type { Confidence } from '../text/confidence.ts';

/** Where a rule comes from. */
export interface Clause {
  readonly source: Text;
  readonly article: string;
  /** The rule binds cycles whose period starts within these days. */
  readonly effective?: { readonly from?: Day; readonly to?: Day };
  readonly confidence: Confidence;
}

/**
 * Whether a clause is in force on a day.
 *
 * @example
 * inForce({ from: '2026-01-01' }, '2025-12-31') // → false
 */
export function inForce(effective: { readonly from?: Day; readonly to?: Day } | undefined, day: Day): boolean {
  return (effective?.from ?? day) <= day && day <= (effective?.to ?? day);
}

/**
 * An article as it is told: the number stays, and what its author remarks behind it is said in both languages.
 *
 * @example
 * articleText('5.3 (days: local)')['zh-CN'] // → '5.3（天数为本地规定）'
 */
export function articleText(article: string): Text {
  const [, number = article, remark = ''] = /^(.*?) ?\(([a-z][^()]*)\)$/.exec(article) ?? [];
  const chinese = Object.hasOwn(remarks, remark) ? remarks[remark] : undefined;
  return { en: article, 'zh-CN': chinese === undefined ? article : `${number}（${chinese}）` };
}

/** What authors of packs say of an article. */
const remarks: Readonly<Record<string, string>> = {
  'days: local': '天数为本地规定',
  'day: local': '日期为本地规定',
  'months: local': '月数为本地规定',
  'cadence: local': '周期为本地规定',
  'no number': '无文号',
  'no date': '未注明日期',
  'no cadence': '未规定周期',
  'no number; half-yearly in one district': '无文号；某地为每半年一次',
  'around March in practice': '通常在三月前后',
};
