/** Every text of the command line that an end user reads, in both languages. */
import type { Text } from '@obligato/core';

export const words = {
  and: { en: ' and ', 'zh-CN': '与' },
  colon: { en: ': ', 'zh-CN': '：' },
  comma: { en: ', ', 'zh-CN': '，' },
  problemCount: { en: '{{count}} problems.', 'zh-CN': '共{{count}}处问题。' },

  through: {
    en: 'Through process {{pid}}, which has the records open.',
    'zh-CN': '记录已由进程{{pid}}打开，现通过该进程办理。',
  },
  trial: { en: 'Trial folder: nothing here counts.', 'zh-CN': '试用目录，其中记录不作数。' },

  // Lights: the short word, and the mark in a narrow table.
  done: { en: 'done', 'zh-CN': '已完成' },
  late: { en: 'done late', 'zh-CN': '逾期完成' },
  enteredLate: { en: 'done in time, entered late', 'zh-CN': '按期完成、补录' },
  due: { en: 'due', 'zh-CN': '待办' },
  soon: { en: 'soon', 'zh-CN': '临期' },
  overdue: { en: 'overdue', 'zh-CN': '逾期' },
  notOwed: { en: 'no longer owed', 'zh-CN': '不再承担' },

  // check
  planDryRun: { en: 'This is a preview: nothing was written.', 'zh-CN': '以上仅为预览，未写入任何内容。' },
  borneAnew: {
    en: '{{cycle}}: borne by {{to}} instead of {{from}}',
    'zh-CN': '{{cycle}}：改由{{to}}承担，原为{{from}}',
  },
  checked: {
    en: '{{file}}: {{units}} units, {{rules}} rules in force, {{people}} people. No problems found.',
    'zh-CN': '{{file}}：{{units}}个单位，{{rules}}条规则生效，{{people}}人。未发现问题。',
  },

  checkedIneffective: {
    en: '{{file}}: {{units}} units, {{rules}} rules in force, {{people}} people. {{count}} entries have no effect; nothing else is wrong.',
    'zh-CN':
      '{{file}}：{{units}}个单位，{{rules}}条规则生效，{{people}}人。有{{count}}处设置不起作用，此外未发现问题。',
  },
  damaged: {
    en: 'Left out, because their records are damaged: {{units}}',
    'zh-CN': '因记录损坏而略去的单位：{{units}}',
  },
  stopped: {
    en: '{{count}} units are stopped until what follows is corrected; everything else goes on, and all that is stored can be read.',
    'zh-CN': '有{{count}}个单位停办，待下列问题改正后恢复；其余照常进行，已存记录均可查阅。',
  },

  // plan
  planned: {
    en: '{{unit}}: {{created}} new, {{lapsed}} lapsed, {{reinstated}} reinstated',
    'zh-CN': '{{unit}}：新增{{created}}项，不再承担{{lapsed}}项，恢复{{reinstated}}项',
  },
  rosterChanged: { en: ' (roster updated)', 'zh-CN': '（名册已更新）' },
  isNew: { en: 'new', 'zh-CN': '新增' },
  lapsed: { en: 'lapsed', 'zh-CN': '不再承担' },
  reinstated: { en: 'reinstated', 'zh-CN': '恢复' },
  rederived: { en: 'deadlines recalculated', 'zh-CN': '重算期限' },
  confirmed: {
    en: '{{count}} recalculated, no deadline changed',
    'zh-CN': '{{count}}项重算，期限不变',
  },
  ruleWrong: { en: 'rule {{rule}} of {{plugin}}', 'zh-CN': '{{plugin}} 的规则 {{rule}}' },
  notOwedHere: { en: 'not owed', 'zh-CN': '不承担' },
  periodCount: { en: '{{first}} … {{last}}, {{count}} periods', 'zh-CN': '{{first}} … {{last}}，共{{count}}期' },
  planSummary: {
    en: '{{from}} to {{to}}: {{created}} new, {{lapsed}} lapsed, {{reinstated}} reinstated in {{units}} units.',
    'zh-CN': '{{from}}至{{to}}：{{units}}个单位共新增{{created}}项，不再承担{{lapsed}}项，恢复{{reinstated}}项。',
  },

  // status
  duty: { en: 'duty', 'zh-CN': '义务' },
  thisUnit: { en: 'this unit', 'zh-CN': '本单位' },
  owedBy: { en: 'owed by', 'zh-CN': '责任主体' },
  ofYear: { en: 'periods of {{year}}', 'zh-CN': '{{year}}年各期' },
  forUnit: { en: 'for {{unit}}', 'zh-CN': '对{{unit}}' },
  by: { en: 'by {{day}}', 'zh-CN': '最迟{{day}}' },
  provisional: { en: 'provisional', 'zh-CN': '暂定' },
  provisionalFindings: {
    en: 'provisional: there is no official data yet for days from {{from}} to {{to}}',
    'zh-CN': '暂定：{{from}}至{{to}}尚无官方放假安排',
  },
  provisionalMark: { en: ' (provisional)', 'zh-CN': '（暂定）' },
  nothingPlanned: {
    en: 'Nothing is planned yet: run obligato plan.',
    'zh-CN': '尚无计划，请先运行 obligato plan。',
  },
  nothingToShow: { en: 'Nothing has begun yet.', 'zh-CN': '尚无已开始的事项。' },
  inAll: { en: ' ({{count}})', 'zh-CN': '（{{count}}）' },
  hidden: {
    en: '{{count}} more have not begun or are no longer owed: --all shows them.',
    'zh-CN': '另有{{count}}项尚未开始或不再承担，加 --all 可显示。',
  },
  folded: {
    en: 'All done: {{count}} more duties, {{periods}} periods ({{late}} late). --all shows them.',
    'zh-CN': '另有{{count}}项义务各期均已完成（共{{periods}}期，其中逾期完成{{late}}期），加 --all 可显示。',
  },
  tasksOfLeaders: {
    en: 'Given to leaders, and open ({{count}}):',
    'zh-CN': '领导承担、尚未办结的工作（{{count}}项）：',
  },
  overdueSince: { en: 'overdue since {{day}}', 'zh-CN': '自{{day}}起逾期' },
  keptInTime: { en: 'Kept in time: ', 'zh-CN': '按期完成：' },
  keptOf: { en: '{{inTime}} of {{of}}', 'zh-CN': '{{of}}项中{{inTime}}项' },
  keptByUnit: { en: 'the unit', 'zh-CN': '本单位' },
  keptByLeaders: { en: 'leaders in person', 'zh-CN': '领导本人' },
  keptByMembers: { en: 'members in person', 'zh-CN': '成员本人' },
  keptBySuperior: { en: 'the superior', 'zh-CN': '上级' },
  lightSummary: {
    en: '{{today}}: {{overdue}} overdue, {{soon}} soon, {{due}} due, {{done}} done ({{late}} of them late, {{enteredLate}} in time but entered late).',
    'zh-CN':
      '{{today}}：逾期{{overdue}}项，临期{{soon}}项，待办{{due}}项，已完成{{done}}项（其中逾期完成{{late}}项，按期完成但补录{{enteredLate}}项）。',
  },
  seenAhead: {
    en: 'Seen from {{day}}, with the records of {{records}}: what will be done until then is not known, and nothing is supposed.',
    'zh-CN': '以上为以{{day}}的角度看{{records}}的记录；其间将办理的情况无从得知，未作推测。',
  },
  seenBack: {
    en: 'Seen from {{day}}, with the records of {{records}}: what has been recorded since is in it. What was known then: --as-of {{day}}.',
    'zh-CN': '以上为以{{day}}的角度看{{records}}的记录，含此后登记的内容。当时已知的情况请用 `--as-of {{day}}` 查看。',
  },
  lateMark: { en: '! done after its deadline', 'zh-CN': '! 逾期完成' },
  enteredLateMark: { en: '° done in time, entered after its deadline', 'zh-CN': '° 按期完成，期限后补录' },
  leftAlone: { en: '{{cycle}} is left alone: {{why}}', 'zh-CN': '{{cycle}} 未作处理：{{why}}' },
  correctedMark: { en: '* something in it was corrected or withdrawn', 'zh-CN': '* 其中有更正或撤回' },

  // raise
  raisedNow: { en: 'raised', 'zh-CN': '已提出' },
  raisedBefore: { en: 'was raised before; nothing changed', 'zh-CN': '此前已提出，未作改动' },

  // next
  open: { en: 'open', 'zh-CN': '可进行' },
  needs: { en: 'needs', 'zh-CN': '需提供' },
  depends: { en: 'depends on what is submitted', 'zh-CN': '视提交内容而定' },
  blocked: { en: 'blocked', 'zh-CN': '受阻' },
  ofUnit: { en: 'by the unit', 'zh-CN': '由本单位办理' },
  ofSuperior: { en: 'by its superior', 'zh-CN': '由上级办理' },
  ofClock: { en: 'by the clock', 'zh-CN': '系统按期触发' },
  notYours: { en: 'not yours', 'zh-CN': '不由您办理' },
  mayAlsoSay: { en: 'optional', 'zh-CN': '可另填' },
  payload: { en: 'data', 'zh-CN': '数据' },
  willJudge: { en: 'still to be checked by', 'zh-CN': '提交后另由以下规则审查' },
  previewed: { en: 'This is a preview: nothing was recorded.', 'zh-CN': '以上仅为预览，未作任何记录。' },
  notKept: {
    en: 'This is an answer only: nothing was recorded.',
    'zh-CN': '以上仅为答复，未作任何记录。',
  },
  noMoreSteps: { en: 'No event can be attempted now.', 'zh-CN': '当前没有可由人办理的步骤。' },
  cycleState: { en: 'state: {{state}}', 'zh-CN': '状态：{{state}}' },
  remedy: { en: 'remedy', 'zh-CN': '补救' },

  // explain, history
  whoActed: { en: 'who acted', 'zh-CN': '办理者' },
  submitted: { en: 'what was submitted', 'zh-CN': '提交内容' },
  semicolon: { en: '; ', 'zh-CN': '；' },
  listed: { en: ', ', 'zh-CN': '、' },
  none: { en: 'none', 'zh-CN': '无' },
  yes: { en: 'yes', 'zh-CN': '是' },
  no: { en: 'no', 'zh-CN': '否' },
  cameCount: { en: '{{count}} came: {{who}}', 'zh-CN': '实到{{count}}人：{{who}}' },
  absentCount: { en: '{{count}} absent: {{who}}', 'zh-CN': '缺席{{count}}人：{{who}}' },
  recorded: { en: 'recorded', 'zh-CN': '登记于' },
  nothingYet: { en: 'Nothing has been attempted yet.', 'zh-CN': '尚无办理记录。' },
  correct: { en: 'corrects', 'zh-CN': '更正' },
  withdraw: { en: 'withdraws', 'zh-CN': '撤回' },
  wasCorrected: { en: 'corrected', 'zh-CN': '已更正' },
  wasWithdrawn: { en: 'withdrawn', 'zh-CN': '已撤回' },
  stoppedBy: { en: 'in the way', 'zh-CN': '与之不符' },
  pending: { en: 'to be sent', 'zh-CN': '待发送' },
  sent: { en: 'sent', 'zh-CN': '已发送' },
  dead: { en: 'not delivered', 'zh-CN': '未送达' },
  cancelled: { en: 'cancelled', 'zh-CN': '已取消' },

  // tick
  fired: { en: 'Dues processed ({{count}})', 'zh-CN': '到期事项（{{count}}）' },
  changes: { en: 'Changes of the unit about it: {{count}}', 'zh-CN': '有关此事项的单位变更：{{count}}项' },
  unchanged: { en: 'Nobody has changed anything yet.', 'zh-CN': '尚无变更。' },
  told: { en: 'Notifications sent ({{count}})', 'zh-CN': '已发通知（{{count}}）' },
  deadLettered: { en: 'Notifications not delivered ({{count}})', 'zh-CN': '未送达的通知（{{count}}）' },
  unheld: { en: 'nobody holds the role "{{role}}" in {{unit}}', 'zh-CN': '{{unit}}无人担任“{{role}}”' },
  archivedCycles: { en: 'Closed cycles archived ({{count}})', 'zh-CN': '已办结并归档（{{count}}）' },
  retired: {
    en: 'Units whose oldest cycles are now in the archive only ({{count}})',
    'zh-CN': '最早的事项自此仅存于档案的单位（{{count}}）',
  },
  unitFailed: {
    en: 'Units that failed; they are tried again next time ({{count}})',
    'zh-CN': '处理失败的单位，下次重试（{{count}}）',
  },
  sentBy: { en: 'Sent by {{channel}}: {{count}}', 'zh-CN': '经{{channel}}发送：{{count}}' },
  channelDown: { en: 'Nothing goes out by {{channel}} now: {{because}}', 'zh-CN': '{{channel}}暂不可用：{{because}}' },
  leftUnsent: {
    en: 'Waiting for their time: {{waiting}}, still to be sent: {{unsent}}',
    'zh-CN': '待到时通知：{{waiting}}，待发送：{{unsent}}',
  },
  quiet: { en: 'Nothing was due, and there is nothing to notify.', 'zh-CN': '没有到期事项，无须通知。' },
  remind: { en: 'reminded', 'zh-CN': '提醒' },
  escalate: { en: 'escalated to', 'zh-CN': '上报' },
  escalated: { en: 'escalated', 'zh-CN': '上报' },
  notify: { en: 'notified', 'zh-CN': '通知' },
  raise: { en: 'raised', 'zh-CN': '提出' },
  miss: { en: 'missed', 'zh-CN': '逾期' },
  nobody: { en: 'nobody holds this role', 'zh-CN': '无人担任此职' },

  // simulate
  lived: {
    en: '{{year}} simulated with seed {{seed}}: {{attempts}} attempts, {{accepted}} accepted, {{refused}} not.',
    'zh-CN': '已模拟{{year}}年（种子{{seed}}）：办理{{attempts}}次，通过{{accepted}}次，未通过{{refused}}次。',
  },
  unit: { en: 'unit', 'zh-CN': '单位' },
  standing: { en: 'Status of every duty at the end of {{year}}', 'zh-CN': '{{year}}年末各项义务情况' },
  refusals: {
    en: 'Attempts not accepted, with the reason ({{shown}} of {{count}})',
    'zh-CN': '未通过事项及理由（{{count}}件中的{{shown}}件）',
  },
  otherRefusals: { en: 'The other {{count}}, by rule', 'zh-CN': '其余{{count}}件，按规则统计' },
  notPossible: { en: 'not possible then', 'zh-CN': '当时不可行' },
  incomplete: { en: 'incomplete', 'zh-CN': '材料不全' },
  toldWhom: { en: 'Notifications', 'zh-CN': '通知情况' },
  reminders: { en: 'reminders', 'zh-CN': '提醒' },
  escalations: { en: 'escalations', 'zh-CN': '上报' },
  forExample: { en: 'For example', 'zh-CN': '例如' },
  asPages: {
    en: '# the board: pages for people, opened by the link it prints',
    'zh-CN': '# 工作台网页，按其打印的链接打开',
  },
  kept: { en: 'Records kept in {{folder}}. To look further:', 'zh-CN': '记录保存于{{folder}}。进一步查看：' },
  keptElsewhere: {
    en: 'Records kept in {{folder}}. To look further, write "data: {{folder}}" into the configuration.',
    'zh-CN': '记录保存于{{folder}}。如需进一步查看，请在配置中写入“data: {{folder}}”。',
  },
  forgotten: {
    en: 'No records were kept: add --data FOLDER to keep them.',
    'zh-CN': '未保存记录；加 --data 文件夹 可保存。',
  },
  legend: { en: 'Legend', 'zh-CN': '图例' },
  livingThrough: { en: 'Simulating {{day}}', 'zh-CN': '模拟{{day}}' },

  // faults
  fault: {
    en: 'Obligato itself failed: {{message}}. Nothing more was done. Please report it with the command you typed; DEBUG=obligato adds where it happened. [OBLIGATO_INTERNAL]',
    'zh-CN':
      'Obligato 自身出错：{{message}}。操作已中止。请连同所用命令一并反馈；设 DEBUG=obligato 可显示出错位置。[OBLIGATO_INTERNAL]',
  },
  avoided: {
    en: 'Clashes taken away, against leaving everything to its last working day: {{count}}',
    'zh-CN': '与都拖到最后一个工作日相比，减少冲突{{count}}处',
  },
  proposed: { en: 'Suggested dates for {{unit}}', 'zh-CN': '{{unit}}建议日期' },
  inTime: { en: 'in time', 'zh-CN': '按期' },
  doneLate: { en: 'late', 'zh-CN': '逾期完成' },
  missedAltogether: { en: 'missed', 'zh-CN': '未完成' },
  stillRunning: { en: 'running', 'zh-CN': '进行中' },
  refusedTimes: { en: 'denied', 'zh-CN': '不予通过' },
  hoursSpent: { en: 'hours', 'zh-CN': '工时' },
  refusedByRule: { en: 'Denied attempts by rule', 'zh-CN': '按规则统计的不予通过' },
  reasonsNamed: {
    en: 'Denied: {{refused}}; reasons given: {{reasons}}. One may name several rules, or one rule several times.',
    'zh-CN': '不予通过{{refused}}次，理由共{{reasons}}条：一次可能涉及多条规则，同一规则也可能列出多条理由。',
  },
  becameOf: {
    en: '{{attempts}} attempts: {{accepted}} accepted, {{putRight}} that put earlier ones right, {{refused}} denied, {{unavailable}} not possible then, {{incomplete}} incomplete. Tried again, an attempt counts again.',
    'zh-CN':
      '操作共{{attempts}}次：通过{{accepted}}次，更正或撤回{{putRight}}次，不予通过{{refused}}次，当时不可行{{unavailable}}次，材料不全{{incomplete}}次。重新办理的另计一次。',
  },
  measure: { en: 'a year, all units', 'zh-CN': '全年合计' },
  sideA: { en: 'A', 'zh-CN': '甲' },
  sideB: { en: 'B', 'zh-CN': '乙' },
  difference: { en: 'B less A', 'zh-CN': '乙减甲' },
  interval: { en: 'interval of 95 %', 'zh-CN': '95%区间' },
  comparedLived: {
    en: 'Both simulated {{seeds}} times, with the same people and luck on either side, in {{seconds}} s.',
    'zh-CN': '双方以{{seeds}}个种子各自模拟，人员和偶然相同，用时{{seconds}}秒。',
  },
  fewerPairs: {
    en: 'Stopped early: fewer seeds than asked for.',
    'zh-CN': '中途停止，种子数少于要求。',
  },
  rulesAlike: {
    en: 'No rule has other values on the other side.',
    'zh-CN': '双方各项规则一致。',
  },
  inTimeShare: { en: 'in time, %', 'zh-CN': '按期率，%' },
  sampled: {
    en: 'A sample of {{population}} units, drawn by chance from every size: every share lies within ± {{precision}} % at 95 %.',
    'zh-CN': '{{population}}个单位的分层随机样本：每项比例在95%置信水平下误差不超过±{{precision}}%。',
  },
  notPrecise: {
    en: 'Stopped before every share was as precise as asked.',
    'zh-CN': '中途停止，部分比例未达到所要求的精度。',
  },
  scenarioLived: {
    en: '{{units}} units simulated with seed {{seed}}: {{attempts}} attempts in {{seconds}} s.',
    'zh-CN': '以种子{{seed}}模拟{{units}}个单位：{{attempts}}次操作，用时{{seconds}}秒。',
  },
  assumedHabits: {
    en: 'How people behave is assumed; the assumptions stand in the scenario.',
    'zh-CN': '人的行为是假设，写在方案文件中。',
  },
  stoppedEarly: { en: 'Stopped early: not every unit was simulated.', 'zh-CN': '中途停止，未覆盖全部单位。' },
  provisionalDays: {
    en: 'Some days lie beyond the published holiday calendar: provisional.',
    'zh-CN': '部分日期超出已公布的放假安排，属暂定。',
  },
  notCompiled: {
    en: 'The machine of {{obligation}} could not be compiled and runs on XState: {{because}}.',
    'zh-CN': '{{obligation}}的状态机未能编译，由 XState 执行：{{because}}。',
  },
  writtenTo: { en: 'Written to {{path}}', 'zh-CN': '已写入{{path}}' },
} as const satisfies Record<string, Text>;
