/** What stands behind a step, as it is given to a command. */
import type { Text } from '@obligato/core';

const texts = {
  attach: { en: 'attach files as evidence', 'zh-CN': '附文件作为佐证' },
  link: { en: 'attach addresses as evidence', 'zh-CN': '附网址作为佐证' },
  reference: { en: 'papers that are kept elsewhere, in words', 'zh-CN': '另行存放的纸质材料，以文字说明' },
  inConfidence: {
    en: 'the evidence may go into what is confidential, though it may tell who gave it',
    'zh-CN': '同意在保密事项中附佐证，尽管可能暴露提交人',
  },
} as const satisfies Record<string, Text>;

export const attachOptions = [
  { flags: '--attach <file...>', meaning: texts.attach },
  { flags: '--link <url...>', meaning: texts.link },
  { flags: '--reference <text...>', meaning: texts.reference },
  { flags: '--evidence-in-confidence', meaning: texts.inConfidence },
] as const;
