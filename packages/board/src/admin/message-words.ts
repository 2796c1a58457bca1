/** What is said of messages to people. */
export const messageWords = {
  title: { en: 'Messages to people', 'zh-CN': '发给人员的消息' },
  nobodyTold: { en: 'Nobody is told by mail or messenger here.', 'zh-CN': '本组织未启用邮件或办公软件通知。' },
  allTold: { en: 'Nothing waits, and everything was delivered.', 'zh-CN': '没有待发送的消息，均已送达。' },
  undelivered: { en: 'Not delivered', 'zh-CN': '未送达' },
  pending: { en: 'To be sent', 'zh-CN': '待发送' },
  waiting: { en: 'Waiting for their time, or for an address: {{count}}', 'zh-CN': '待到时或待补联系方式：{{count}}件' },
  waitsFor: { en: '{{name}}: {{count}}', 'zh-CN': '{{name}}：{{count}}件' },
  what: { en: '{{kind}}, by {{channel}}', 'zh-CN': '{{kind}}（通道：{{channel}}）' },
  tries: { en: 'tried {{count}} times', 'zh-CN': '已试{{count}}次' },
  again: { en: 'Try again', 'zh-CN': '重新发送' },
  againOf: { en: 'Try again: {{name}}', 'zh-CN': '重新发给{{name}}' },
  how: {
    refused: { en: 'refused', 'zh-CN': '被拒收' },
    returned: { en: 'came back', 'zh-CN': '被退回' },
  },
  kinds: {
    notice: { en: 'Notice', 'zh-CN': '告知' },
    digest: { en: 'Digest', 'zh-CN': '汇总' },
    reminder: { en: 'Reminder', 'zh-CN': '提醒' },
    invitation: { en: 'Change of a meeting', 'zh-CN': '会议变更' },
    unreached: { en: 'Who cannot be told', 'zh-CN': '无法通知的人员' },
    returned: { en: 'Mail that came back', 'zh-CN': '退信告知' },
  },
} as const;
