/** What stands around what people are told. */
import type { Text } from '@obligato/core';

export const letterWords = {
  digest: { en: '{{count}} items for you', 'zh-CN': '您有{{count}}件事项' },
  digestOverdue: {
    en: '{{count}} items for you, {{overdue}} overdue',
    'zh-CN': '您有{{count}}件事项，其中逾期{{overdue}}件',
  },
  reminder: {
    en: '{{count}} items that cannot wait for the digest of the week',
    'zh-CN': '您有{{count}}件事项等不到下周汇总',
  },
  overdue: { en: 'Overdue', 'zh-CN': '已逾期' },
  toDo: { en: 'To do', 'zh-CN': '待办' },
  waiting: { en: 'Waiting for others', 'zh-CN': '等待他人办理' },
  later: { en: 'Later', 'zh-CN': '日后' },
  notices: { en: 'Notices', 'zh-CN': '通知' },
  line: { en: '**{{title}}** {{period}}, {{unit}}', 'zh-CN': '**{{title}}** {{period}}，{{unit}}' },
  bearer: { en: ', {{bearer}}', 'zh-CN': '，{{bearer}}' },
  more: { en: 'and {{count}} more items', 'zh-CN': '另有{{count}}件' },
  since: {
    en: ': “{{next}}” was due by {{day}}, {{days}} working days ago',
    'zh-CN': '：“{{next}}”应于{{day}}前完成，已逾期{{days}}个工作日',
  },
  until: {
    en: ': “{{next}}” by {{day}}, {{days}} working days left',
    'zh-CN': '：“{{next}}”须于{{day}}前完成，尚余{{days}}个工作日',
  },
  next: { en: ': “{{next}}” comes next', 'zh-CN': '：下一步为“{{next}}”' },
  withheld: {
    en: 'Something waits for you in {{unit}}: sign in to see it.',
    'zh-CN': '{{unit}}有一件事等您处理，请登录查看。',
  },
  invited: { en: '{{title}} {{period}}, {{unit}}: {{day}}', 'zh-CN': '{{title}} {{period}}，{{unit}}：{{day}}' },
  moved: {
    en: '{{title}} {{period}}, {{unit}}: now on {{day}}',
    'zh-CN': '{{title}} {{period}}，{{unit}}：改为{{day}}',
  },
  off: {
    en: '{{title}} {{period}}, {{unit}}: not on {{day}} any more',
    'zh-CN': '{{title}} {{period}}，{{unit}}：{{day}}不再举行',
  },
  at: { en: 'Place: {{place}}', 'zh-CN': '地点：{{place}}' },
  unreached: { en: 'People of {{unit}} who cannot be told', 'zh-CN': '{{unit}}有人员无法收到通知' },
  unreachedWhy: {
    en: 'The roster has no address for {{names}}: they are told nothing until it has. Add a mail address or a messenger id.',
    'zh-CN': '名册中没有{{names}}的联系方式，补上之前他们收不到任何通知。请填写邮箱或办公软件账号。',
  },
  returned: { en: 'Mail to people of {{unit}} came back', 'zh-CN': '发给{{unit}}人员的邮件被退回' },
  returnedWhy: {
    en: 'The address of {{names}} is no longer one, and is not used any more: correct it on the roster. Tell them yourself what they were sent since.',
    'zh-CN': '{{names}}的邮箱地址已失效，不再使用，请在名册中改正。此前发出的内容请另行告知。',
  },
  trial: { en: '[Trial] {{subject}}', 'zh-CN': '【试用】{{subject}}' },
  open: { en: 'Sign in: {{url}}', 'zh-CN': '登录：{{url}}' },
  why: {
    en: 'You get this for a role that you hold. Nobody is told whether you have read it. How you are told stands on the roster.',
    'zh-CN': '您因所任职务收到本通知。系统不记录您是否已读。通知方式以名册所填为准。',
  },
} as const satisfies Record<string, Text>;
