/** What the commands that change rosters say, in both languages. */
import type { Text } from '@obligato/core';

export const rosterWords = {
  action: {
    en: 'import or template (default: export what is stored)',
    'zh-CN': '`import`（导入）或 `template`（模板）；默认导出已存储的人员',
  },
  file: { en: 'the table to import, or the template to write', 'zh-CN': '要导入的表格，或要写出的模板' },
  dryRun: { en: 'import: show what would change, and write nothing', 'zh-CN': '`import`：只显示将有的变化，不写入' },
  yes: {
    en: 'even if more than a fifth of a unit leaves at once',
    'zh-CN': '即使有单位超过五分之一的人员一次离开，仍继续',
  },
  came: { en: 'came', 'zh-CN': '新增人员' },
  went: { en: 'went', 'zh-CN': '离开人员' },
  changed: { en: 'changed', 'zh-CN': '变更人员' },
  people: { en: '{{count}} people', 'zh-CN': '{{count}}人' },
  appear: { en: 'owed from now on', 'zh-CN': '新增义务' },
  lapse: { en: 'no longer owed', 'zh-CN': '不再承担' },
  times: { en: '{{duty}} ({{count}} periods)', 'zh-CN': '{{duty}}（{{count}}期）' },
  nothing: { en: 'The roster is the same; nothing changed.', 'zh-CN': '名册相同，没有变化。' },
  would: {
    en: 'Units that would change: {{units}}. Come: {{came}}, go: {{went}}, changed: {{changed}}. Nothing was written.',
    'zh-CN': '将有{{units}}个单位变化：新增{{came}}人，离开{{went}}人，变更{{changed}}人。未写入任何内容。',
  },
  done: {
    en: 'Units that changed: {{units}}. Came: {{came}}, went: {{went}}, changed: {{changed}}. Plan again: obligato plan',
    'zh-CN': '{{units}}个单位已变化：新增{{came}}人，离开{{went}}人，变更{{changed}}人。请重新计划：`obligato plan`',
  },
  kept: { en: 'Written to {{file}} as well, which plan reads.', 'zh-CN': '同时写入 {{file}}，计划时由此读取。' },
  wouldKeep: {
    en: '{{file}}, which plan reads, would be written anew as well.',
    'zh-CN': '计划时读取的 {{file}} 也将随之重写。',
  },
  template: {
    en: 'Template written to {{file}}. Fill in the first sheet, then: obligato roster import {{file}} --dry-run',
    'zh-CN': '模板已写入 {{file}}。填好第一张表后：`obligato roster import {{file}} --dry-run`',
  },
} as const satisfies Record<string, Text>;
