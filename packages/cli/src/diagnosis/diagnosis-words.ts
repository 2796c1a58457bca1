/** What `obligato diagnose` says. */
import type { Text } from '@obligato/core';

export const diagnosisWords = {
  unit: { en: 'this unit; the one above it comes first', 'zh-CN': '仅限此单位，其上级列在最前' },
  under: { en: 'this unit first, then those below it', 'zh-CN': '此单位在前，其下级随后' },
  year: { en: 'of this year (default: the one that today lies in)', 'zh-CN': '年度（默认：今天所在年度）' },
  head: {
    en: 'What the records of {{from}} to {{to}} say of how units work',
    'zh-CN': '{{from}}至{{to}}的记录所反映的运行情况',
  },
  indicator: { en: 'indicator', 'zh-CN': '指标' },
  rules: {
    en: 'Superiors first; figures stand side by side, are never summed, and rank nobody. — is not measured, which is not 0: fewer than five, or nothing of the kind.',
    'zh-CN': '上级在前；各项并列，不相加、不排名。“—”为未计量，不等于零：不足五件，或没有此类记录。',
  },
  more: {
    en: 'What is behind each, how it was counted and when it is unfair: --unit, --report FILE, or --json',
    'zh-CN': '各项背后的记录、计量方法及何时有失公允：加 `--unit`、`--report 文件` 或 `--json`',
  },
  none: {
    en: 'No indicator is on. Name the plugin @obligato/diagnosis in obligato.yaml, and write extends: [diagnosis/recommended] in a unit file',
    'zh-CN':
      '没有启用任何指标。请在 obligato.yaml 中写明插件 `@obligato/diagnosis`，并在单位文件中写 `extends: [diagnosis/recommended]`',
  },
  days: { en: '{{n}} days', 'zh-CN': '{{n}}天' },
  spread: { en: '{{title}}:', 'zh-CN': '{{title}}：' },
  hours: { en: '{{n}} h', 'zh-CN': '{{n}}小时' },
  states: { en: 'The unit says: {{text}}', 'zh-CN': '单位说明：{{text}}' },
  named: { en: '{{title}}: {{reads}}', 'zh-CN': '{{title}}：{{reads}}' },
  unfair: { en: 'Unfair when: {{unfair}}', 'zh-CN': '何时有失公允：{{unfair}}' },
  behind: { en: '{{n}} behind it', 'zh-CN': '背后{{n}}条' },
  off: { en: 'Turned off: {{indicator}}, by {{unit}}', 'zh-CN': '已关闭：{{indicator}}（{{unit}}）' },
  written: { en: 'Written: {{file}}', 'zh-CN': '已写入：{{file}}' },
} as const satisfies Record<string, Text>;
