/** What `obligato reform` says. */
import type { Text } from '@obligato/core';

export const reformWords = {
  rules: {
    en: 'the organisation as it would be: a folder with obligato.yaml, a folder of unit files, or a git revision',
    'zh-CN': '改革后的组织规则：含 obligato.yaml 的文件夹、单位文件夹，或 git 版本',
  },
  under: { en: 'only this unit and those below it', 'zh-CN': '仅限此单位及其下级' },
  from: { en: 'first day (default: twelve months before --to)', 'zh-CN': '起始日（默认：`--to` 之前十二个月）' },
  to: { en: 'last day (default: today)', 'zh-CN': '截止日（默认：今天）' },
  hours: {
    en: 'hours that a duty takes each person, such as general-meeting=1.5',
    'zh-CN': '某项义务每人所需工时，例如 `general-meeting=1.5`',
  },
  simulate: {
    en: 'beside it, simulate this year under both sets of rules',
    'zh-CN': '另按两套规则各模拟该年度，以作对照',
  },
  judged: {
    en: '{{from}} to {{to}}: {{n}} decisions judged again by the rules in {{rules}}.',
    'zh-CN': '{{from}}至{{to}}：按 {{rules}} 的规则重新审查{{n}}项决定。',
  },
  refused: {
    en: '{{refused}} were accepted and would have been refused; {{admitted}} were refused and would have been accepted.',
    'zh-CN': '当时通过、按新规则不予通过{{refused}}项；当时不予通过、按新规则可通过{{admitted}}项。',
  },
  late: {
    en: '{{late}} were done in time and would have been late; {{inTime}} were late and would have been in time.',
    'zh-CN': '当时按期、按新规则逾期{{late}}项；当时逾期、按新规则按期{{inTime}}项。',
  },
  cannot: { en: '{{n}} cannot be judged again: {{because}}', 'zh-CN': '{{n}}项无法重新审查：{{because}}' },
  rule: { en: 'rule', 'zh-CN': '规则' },
  refuses: { en: 'would refuse', 'zh-CN': '会否决' },
  asked: { en: 'of', 'zh-CN': '审查总数' },
  near: { en: 'missed by 2 or fewer', 'zh-CN': '差距不超过2' },
  remarks: { en: 'would remark', 'zh-CN': '会提示' },
  admits: { en: 'would let through', 'zh-CN': '会放行' },
  duty: { en: 'duty', 'zh-CN': '义务' },
  now: { en: 'owed now', 'zh-CN': '现行' },
  after: { en: 'by the reform', 'zh-CN': '新规则' },
  hoursNow: { en: 'hours now', 'zh-CN': '现行工时' },
  hoursAfter: { en: 'hours by the reform', 'zh-CN': '新规则工时' },
  who: { en: 'who', 'zh-CN': '谁' },
  assumed: {
    en: 'Hours are assumed, and people adapt: what would have been refused is an upper bound, not a forecast.',
    'zh-CN': '工时为假设；人会随规则调整做法，“会否决”的数目是上限，不是预测。',
  },
  written: { en: 'Written: {{file}}', 'zh-CN': '已写入：{{file}}' },
  noReport: {
    en: 'Which decisions these are: --report FILE, or --json',
    'zh-CN': '具体是哪些决定：加 `--report 文件`，或 `--json`',
  },
} as const satisfies Record<string, Text>;
