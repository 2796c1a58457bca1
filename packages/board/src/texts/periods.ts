/** “2026-Q3” as one says it: the third quarter. */
import { sayDay, sayMonth } from './dates.ts';
import { say, type Text } from './text.ts';

const forms: readonly (readonly [RegExp, Text])[] = [
  [/^(\d{4})-H1$/, { en: 'first half of {{y}}', 'zh-CN': '{{y}}年上半年' }],
  [/^(\d{4})-H2$/, { en: 'second half of {{y}}', 'zh-CN': '{{y}}年下半年' }],
  [/^(\d{4})-Q(\d)$/, { en: 'Q{{n}} {{y}}', 'zh-CN': '{{y}}年第{{n}}季度' }],
  [/^(\d{4})$/, { en: '{{y}}', 'zh-CN': '{{y}}年' }],
  [/^(\d{4})-W(\d\d)$/, { en: 'week {{n}}, {{y}}', 'zh-CN': '{{y}}年第{{n}}周' }],
  [/^FY(\d{4})$/, { en: 'FY {{y}}', 'zh-CN': '{{y}}财年' }],
  [/^FY(\d{4})-H(\d)$/, { en: 'half {{n}} of FY {{y}}', 'zh-CN': '{{y}}财年第{{n}}个半年' }],
  [/^FY(\d{4})-Q(\d)$/, { en: 'Q{{n}} FY {{y}}', 'zh-CN': '{{y}}财年第{{n}}季度' }],
];

/** From one to another, and what ends on a day. */
const spans: readonly (readonly [RegExp, Text, (part: string) => string])[] = [
  [/^(\d{4}-W\d\d)-to-(?:(\d{4})-)?(W\d\d)$/, { en: '{{from}} to {{to}}', 'zh-CN': '{{from}}至{{to}}' }, sayWhole],
  [/^(\d{4}-\d\d)-to-(?:(\d{4})-)?(\d\d)$/, { en: '{{from}} to {{to}}', 'zh-CN': '{{from}}至{{to}}' }, sayWhole],
  [
    /^(\d{4}-\d\d-\d\d)-to-(?:(\d{4})-)?((?:\d\d-)?\d\d)$/,
    { en: '{{from}} to {{to}}', 'zh-CN': '{{from}}至{{to}}' },
    sayDay,
  ],
];

export function sayPeriod(id: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(id)) return say({ en: 'until {{day}}', 'zh-CN': '至{{day}}' }, { day: sayDay(id) });
  for (const [pattern, text, sayPart] of spans) {
    const [, from, year, end] = pattern.exec(id) ?? [];
    if (from !== undefined) return say(text, { from: sayPart(from), to: sayPart(endOf(from, year, end ?? '')) });
  }
  return sayWhole(id);
}

/** The end of a span in full: what it has in common with its beginning is not written. */
const endOf = (from: string, year: string | undefined, end: string): string =>
  year === undefined ? `${from.slice(0, from.length - end.length)}${end}` : `${year}-${end}`;

function sayWhole(id: string): string {
  if (/^\d{4}-\d\d$/.test(id)) return sayMonth(`${id}-01`);
  for (const [pattern, text] of forms) {
    const [, y, n] = pattern.exec(id) ?? [];
    if (y !== undefined) return say(text, { y, n: Number(n ?? 0) });
  }
  return id;
}
