/** What the commands that write tables say, in both languages. */
import type { Text } from '@obligato/core';

export const tableWords = {
  asKnown: { en: 'As known on', 'zh-CN': '截至' },
  trialLedger: { en: 'Ledger (trial)', 'zh-CN': '台账（试用）' },
  trialRoster: { en: 'Roster (trial)', 'zh-CN': '名册（试用）' },
  trialRow: { en: 'trial', 'zh-CN': '试用' },
  ledgerFormat: {
    en: 'md, csv or xlsx (default: by the extension of --out, or md)',
    'zh-CN': 'md、csv 或 xlsx（默认取自 --out 的扩展名，否则为 md）',
  },
  rosterFormat: {
    en: 'csv or xlsx (default: by the extension of --out, or csv)',
    'zh-CN': 'csv 或 xlsx（默认取自 --out 的扩展名，否则为 csv）',
  },
  out: { en: 'write it to this file (default: print it)', 'zh-CN': '写入此文件（默认：直接输出）' },
  year: { en: 'only cycles whose period begins in this year', 'zh-CN': '仅限周期始于该年的事项' },
  written: { en: '{{rows}} rows written to {{file}}', 'zh-CN': '已将{{rows}}行写入{{file}}' },
} as const satisfies Record<string, Text>;
