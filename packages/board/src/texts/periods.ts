/** “2026-Q3” as one says it: the third quarter. */
import { sayMonth } from './dates.ts';
import { type Text, say } from './text.ts';

const forms: readonly (readonly [RegExp, Text])[] = [
  [/^(\d{4})-H1$/, { en: 'first half of {{y}}', 'zh-CN': '{{y}}年上半年' }],
  [/^(\d{4})-H2$/, { en: 'second half of {{y}}', 'zh-CN': '{{y}}年下半年' }],
  [/^(\d{4})-Q(\d)$/, { en: 'Q{{n}} {{y}}', 'zh-CN': '{{y}}年第{{n}}季度' }],
  [/^(\d{4})$/, { en: '{{y}}', 'zh-CN': '{{y}}年' }],
];

export function sayPeriod(id: string): string {
  if (/^\d{4}-\d\d$/.test(id)) return sayMonth(`${id}-01`);
  for (const [pattern, text] of forms) {
    const [, y, n] = pattern.exec(id) ?? [];
    if (y !== undefined) return say(text, { y, n: Number(n ?? 0) });
  }
  return id;
}
