/** How often a duty recurs. */
import { counted, type Text } from '../text/text.ts';

/**
 * From seldom to often: the later in the list, the stricter. `on-days` has no rhythm of its own: its periods end on the days that the
 * duty lists.
 */
export const cadences = [
  'on-days',
  'every-60-months',
  'every-48-months',
  'every-36-months',
  'every-24-months',
  'every-18-months',
  'yearly',
  'every-9-months',
  'every-8-months',
  'half-yearly',
  'every-5-months',
  'every-4-months',
  'quarterly',
  'every-2-months',
  'monthly',
  'twice-monthly',
  'fortnightly',
  'weekly',
] as const;
export type Cadence = (typeof cadences)[number];

/** How often a duty recurs, or that it does not: an occasion raises it. */
export const dutyCadences = ['occasional', ...cadences] as const;
export type DutyCadence = (typeof dutyCadences)[number];

/** Of those that are counted in whole months: how many. */
export const monthsOf = (cadence: Cadence): number | undefined => {
  const named = namedMonths[cadence];
  if (named !== undefined) return named;
  const [, months] = /^every-(\d+)-months$/.exec(cadence) ?? [];
  return months === undefined ? undefined : Number(months);
};

const namedMonths: { readonly [Name in Cadence]?: number } = { yearly: 12, 'half-yearly': 6, quarterly: 3, monthly: 1 };

/**
 * What a cadence is called.
 *
 * @example
 * cadenceTitle('every-2-months').en // → 'every 2 months'
 */
export function cadenceTitle(cadence: DutyCadence): Text {
  const months = cadence.startsWith('every-') ? monthsOf(cadence as Cadence) : undefined;
  if (months !== undefined) return { en: `every ${counted(months, 'months')}`, 'zh-CN': `每${months}个月` };
  return titles[cadence] ?? { en: cadence, 'zh-CN': cadence };
}

const titles: { readonly [Name in DutyCadence]?: Text } = {
  occasional: { en: 'when somebody raises it', 'zh-CN': '不定期，由人临时发起' },
  'on-days': { en: 'on listed days', 'zh-CN': '按所列日期' },
  yearly: { en: 'yearly', 'zh-CN': '每年' },
  'half-yearly': { en: 'half-yearly', 'zh-CN': '每半年' },
  quarterly: { en: 'quarterly', 'zh-CN': '每季度' },
  monthly: { en: 'monthly', 'zh-CN': '每月' },
  'twice-monthly': { en: 'twice a month', 'zh-CN': '每半月' },
  fortnightly: { en: 'every two weeks', 'zh-CN': '每两周' },
  weekly: { en: 'weekly', 'zh-CN': '每周' },
};
