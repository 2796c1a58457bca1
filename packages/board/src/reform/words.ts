/** What the page says on which somebody tries other settings. */
export const words = {
  title: { en: 'What would other rules have done?', 'zh-CN': '如果改规则，会有什么不同？' },
  lead: {
    en: 'Decisions of the past are judged again under the value that you enter. Nothing is changed, and nobody is told.',
    'zh-CN': '按您填写的值重新审查过去的决定。不改动任何内容，也不通知任何人。',
  },
  ask: { en: 'The rule, otherwise', 'zh-CN': '拟改的规则' },
  rule: { en: 'Rule', 'zh-CN': '规则' },
  choose: { en: 'Choose a rule', 'zh-CN': '请选择规则' },
  severity: { en: 'How strictly', 'zh-CN': '严格程度' },
  now: { en: 'now {{value}}', 'zh-CN': '现为 {{value}}' },
  listHint: { en: 'Separated by commas; now {{value}}', 'zh-CN': '以逗号分隔；现为 {{value}}' },
  yes: { en: 'yes', 'zh-CN': '是' },
  no: { en: 'no', 'zh-CN': '否' },
  from: { en: 'From', 'zh-CN': '起始日' },
  to: { en: 'To', 'zh-CN': '截止日' },
  below: {
    en: 'Counted for {{unit}} and the units below it; one of those that states less is taken to follow.',
    'zh-CN': '统计范围为{{unit}}及其下级单位；下级单位规定较宽的，按此值一并从严。',
  },
  assess: { en: 'Find out', 'zh-CN': '开始评估' },
  unchanged: { en: 'Enter a value that is not the present one.', 'zh-CN': '请填写不同于现行规定的值。' },
  working: { en: 'The records are being read. This may take ten seconds.', 'zh-CN': '正在查阅记录，最多需要十秒钟。' },
  severities: {
    off: { en: 'off', 'zh-CN': '关闭' },
    observe: { en: 'observe only', 'zh-CN': '仅记录' },
    warn: { en: 'remark', 'zh-CN': '提示' },
    deny: { en: 'refuses', 'zh-CN': '否决' },
  },
} as const;
