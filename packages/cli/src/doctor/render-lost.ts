/** One line for what damage has taken: where, whose, and which decisions, as far as known. */
import type { Text } from '@obligato/core';
import type { LostRecord } from '@obligato/lowdb';
import type { View } from '../output/view.ts';

const texts = {
  record: {
    en: '  {{file}}, byte {{offset}}, record {{records}} of {{unit}}: {{why}}. {{held}}',
    'zh-CN': '  {{file}} 第{{offset}}字节，{{unit}}的第{{records}}条记录：{{why}}。{{held}}',
  },
  document: {
    en: '  {{file}}: {{why}}. Nothing is lost: it is made anew from the journal.',
    'zh-CN': '  {{file}}：{{why}}。未丢失内容：将由日志重新生成。',
  },
  nobody: { en: 'an unknown unit', 'zh-CN': '不明单位' },
  perhaps: { en: '{{unit}} (as it seems)', 'zh-CN': '{{unit}}（推测）' },
  held: { en: 'Lost with it: {{decisions}}.', 'zh-CN': '随之丢失：{{decisions}}。' },
  perhapsHeld: { en: 'Lost with it, as it seems: {{decisions}}.', 'zh-CN': '推测随之丢失：{{decisions}}。' },
  unknown: { en: 'What it held is not known.', 'zh-CN': '所载内容不明。' },
} as const satisfies Record<string, Text>;

export function renderLost(lost: LostRecord, { say }: View): string {
  const { file, offset, from, to, why, unit, decisions, isCertain } = lost;
  if (from === 0) return say(texts.document, { file, why: say(why) });
  const records = from === to ? String(from) : `${from}–${to}`;
  const whose = unit === null ? say(texts.nobody) : isCertain ? unit : say(texts.perhaps, { unit });
  const known = isCertain ? texts.held : texts.perhapsHeld;
  const held = decisions.length === 0 ? say(texts.unknown) : say(known, { decisions });
  return say(texts.record, { file, offset, records, unit: whose, why: say(why), held });
}
