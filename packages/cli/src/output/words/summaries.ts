/** What each command does, in a line: the help and the shell say it without reading the command. */
import type { Text } from '@obligato/core';

export const summaries = {
  init: { en: 'Create a new configuration that works at once', 'zh-CN': '新建一套可立即使用的配置' },
  check: {
    en: 'Check configuration, rules and roster, and report all problems',
    'zh-CN': '检查配置、规则与名册，列出全部问题',
  },
  units: {
    en: 'Show the tree of units as it is, or as it is on another day',
    'zh-CN': '查看当前或某日的单位树',
  },
  deputise: {
    en: 'Name who stands in for an officer who is away, or show who does',
    'zh-CN': '指定任职人员外出期间的代理人，或查看代理情况',
  },
  plan: { en: 'Import the roster and plan what every unit owes', 'zh-CN': '导入名册并计划各单位应履行的义务' },
  status: { en: 'Show the status of every duty', 'zh-CN': '查看各项义务的进展' },
  raise: { en: 'Raise an occasional duty, such as a matter to put right', 'zh-CN': '提出不定期义务，例如待整改事项' },
  next: {
    en: 'Show what can be done on a cycle now, and which rules block it',
    'zh-CN': '查看某事项当前可办步骤及受阻规则',
  },
  attempt: {
    en: 'Attempt an event on a cycle; what is accepted or denied is recorded',
    'zh-CN': '办理某步骤；通过或不予通过均留痕',
  },
  correct: {
    en: 'Correct an accepted decision; both versions stay on record',
    'zh-CN': '更正已接受的决定，前后均留痕',
  },
  withdraw: {
    en: 'Withdraw an accepted decision, a correction, or a withdrawal',
    'zh-CN': '撤回已接受的决定、更正或撤回',
  },
  print: {
    en: 'Print the notice or the minutes of a meeting, from its record',
    'zh-CN': '依据记录生成会议通知或会议记录',
  },
  explain: {
    en: 'Show a decision, or a change of a unit, as it was recorded',
    'zh-CN': '查看某次决定或单位变更的记载',
  },
  history: {
    en: 'Show a cycle’s life on one page, or who changed a unit’s roster and plan',
    'zh-CN': '在一页内查看某事项的全过程，或某单位名册与计划的变更',
  },
  graph: { en: 'Draw an obligation as a Mermaid diagram', 'zh-CN': '以 Mermaid 图显示某类义务' },
  tick: { en: 'Process what is due, send reminders and escalations', 'zh-CN': '处理到期事项，提醒并上报' },
  config: {
    en: 'Show the rules in force for a unit, why, and what a change would affect',
    'zh-CN': '查看单位生效的规则、来源，以及改动的影响',
  },
  replay: {
    en: 'Replay past decisions; with --rules, show what other rules would have changed',
    'zh-CN': '按原有事实重新审查以往决定；加 --rules 可查看另一套规则的影响',
  },
  reform: {
    en: 'Assess a reform: what other rules would have refused, and what would be owed, on one page',
    'zh-CN': '评估改革方案：另一套规则会否决哪些事项、增减哪些义务，汇成一页',
  },
  diagnose: {
    en: 'Show what indicators say of how units work, with what is behind each figure',
    'zh-CN': '查看反映单位运行情况的各项指标及其背后的记录',
  },
  report: { en: 'Show what observe-only rules would have denied', 'zh-CN': '列出试行规则（observe）本应否决的事项' },
  test: { en: 'Test the rules with cases written in YAML', 'zh-CN': '以 YAML 用例检验规则' },
  new: { en: 'Create a starter plugin or rule, with its test', 'zh-CN': '生成插件或规则的样例及其测试' },
  evidence: {
    en: 'show what stands behind the events of a duty, and get a file of it',
    'zh-CN': '查看事项各步骤的佐证材料，取出其中的文件',
  },
  comment: {
    en: 'Write a note on a duty, for the unit or those above it',
    'zh-CN': '就某事项写批注，供本单位或上级查看',
  },
  search: {
    en: 'Find units, people and duties by what was written of them',
    'zh-CN': '按记录内容查找单位、人员和事项',
  },
  outbox: {
    en: 'Show who was told what, who is still to be told, and who could not be told',
    'zh-CN': '查看已通知、待通知与未送达的情况',
  },
  doctor: { en: 'Diagnose problems, and show how to fix them', 'zh-CN': '检查运行情况，列出问题及处理办法' },
  simulate: { en: 'Simulate a year with random behaviour', 'zh-CN': '按随机行为模拟一年' },
  serve: { en: 'Run the HTTP API and process dues as they come', 'zh-CN': '启动 HTTP 服务并定时处理到期事项' },
  ballot: {
    en: 'Announce a secret ballot, close it, count it, and find a sheet in its list',
    'zh-CN': '公布秘密投票、截止、计票，并在清单中查找选票',
  },
  token: { en: 'Create, list and revoke tokens for the server', 'zh-CN': '创建、列出、吊销服务令牌' },
  user: {
    en: 'Add, list and remove people who sign in to the board with a password',
    'zh-CN': '添加、列出、移除以密码登录工作台的用户',
  },
  feed: {
    en: 'Add, list or revoke links to subscribe to a calendar by, on a phone or in an office suite',
    'zh-CN': '创建、查看或吊销日历订阅链接（供手机和办公软件使用）',
  },
  ledger: {
    en: 'Export one row per cycle: date, place, chair, attendance, decisions',
    'zh-CN': '台账：每个事项一行（时间、地点、主持人、到会、决议）',
  },
  roster: {
    en: 'Export the people as they are stored, in the columns of a roster file',
    'zh-CN': '按名册格式导出已存储的人员',
  },
  store: {
    en: 'Migrate, show or check the records, wherever they are kept, and the rules they are written by',
    'zh-CN': '升级、查看或校验记录，无论存于何处；查看写入所依据的规则',
  },
  backup: {
    en: 'Back up the records to a new folder, even while a server runs, and check the copy',
    'zh-CN': '将记录复制到新文件夹（服务运行时亦可）并校验',
  },
  archive: {
    en: 'Verify, prove and witness the archive of closed cycles, from its folder alone',
    'zh-CN': '校验、证明、见证已办结事项的档案（仅凭其文件夹）',
  },
  restore: {
    en: 'Restore records from a backup, which is checked first; nothing is ever overwritten',
    'zh-CN': '先校验备份，再据其恢复记录；绝不覆盖已有内容',
  },
  export: {
    en: 'Export all records, as JSON Lines with a checksum at the end',
    'zh-CN': '以 JSON Lines 导出全部记录，末行附校验和',
  },
  import: {
    en: 'Import an export, checked to its last line before anything is written',
    'zh-CN': '导入导出文件；写入前先校验至末行',
  },
  completion: { en: 'Print a shell completion script', 'zh-CN': '生成命令补全脚本' },
} as const satisfies Record<string, Text>;
