/** A file of days off to begin with, for somebody who has none yet. */
import type { Language, Text } from '@obligato/core';

const texts = {
  example: {
    en: 'These days are examples: list yours. A day within the coverage that is not listed here is worked if it is a weekday.',
    'zh-CN': '以下日期为示例，请换成实际安排；涵盖范围内未列出的日期，周一至周五按工作日计算。',
  },
  onTop: {
    en: 'These days are examples: list what your house has on top of the official days.',
    'zh-CN': '以下日期为示例，请换成本单位自行规定的日期；其余沿用官方放假安排。',
  },
  source: { en: 'Example: write here who published these days', 'zh-CN': '示例：请写明发布单位或文号' },
  newYear: { en: "New Year's Day", 'zh-CN': '元旦' },
  closed: { en: 'Closed', 'zh-CN': '闭馆' },
  everyYear: { en: 'Days off of every year', 'zh-CN': '每年固定的放假日' },
} as const satisfies Record<string, Text>;

const header: Text = { en: 'date,kind,name', 'zh-CN': '日期,类型,名称' };
const off: Text = { en: 'off', 'zh-CN': '休' };

/** `extendsCn`: it stands on the official days of China. Undefined for a kind of file that is not written here. */
export function exampleDays(
  extension: string,
  about: { readonly year: string; readonly language: Language; readonly extendsCn: boolean },
): string | undefined {
  const { year, language, extendsCn } = about;
  const say = (name: keyof typeof texts) => texts[name][language];
  if (/^\.csv$/i.test(extension)) {
    return lines(`\ufeff${header[language]}`, `${year}-01-01,${off[language]},${say('newYear')}`);
  }
  if (!/^\.ya?ml$/i.test(extension)) return undefined;
  return lines(
    `# ${say(extendsCn ? 'onTop' : 'example')}`,
    `source: ${JSON.stringify(say('source'))}`,
    ...(extendsCn ? ['extends: cn'] : []),
    `coverage: { from: ${year}-01-01, to: ${year}-12-31 }`,
    'off:',
    `  - ${year}-01-01: ${JSON.stringify(say('newYear'))}`,
    `# ${say('everyYear')}`,
    'fixed:',
    `  12-31: ${JSON.stringify(say('closed'))}`,
  );
}

const lines = (...written: readonly string[]) => `${written.join('\n')}\n`;
