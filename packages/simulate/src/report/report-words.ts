/** What a report says, in both languages. */
import type { Text } from '@obligato/core';
import type { HabitUnit } from '../world/habits/habit.ts';

export const reportWords = {
  title: { en: 'A simulated year', 'zh-CN': '模拟年度报告' },
  assumed: {
    en: 'How people behave is assumed, not observed; every assumption stands at the end of this page. The rules and decisions are real.',
    'zh-CN': '人的行为是假设，不是观测结果，各项假设列于本页末尾；规则与判定是真实的。',
  },
  provisional: {
    en: 'Some days lie beyond the published holiday calendar: they may still change.',
    'zh-CN': '部分日期超出已公布的放假安排，可能变动。',
  },
  interrupted: {
    en: 'The run was stopped early: not every unit was simulated.',
    'zh-CN': '运行中途停止，未覆盖全部单位。',
  },
  units: { en: 'units', 'zh-CN': '单位' },
  members: { en: 'members', 'zh-CN': '成员' },
  attempts: { en: 'attempts', 'zh-CN': '次操作' },
  refusals: { en: 'refused', 'zh-CN': '次不予通过' },
  putRight: { en: 'corrected or withdrawn', 'zh-CN': '次更正或撤回' },
  correct: { en: 'corrected', 'zh-CN': '更正' },
  withdraw: { en: 'withdrawn', 'zh-CN': '撤回' },
  hours: { en: 'hours of people’s time', 'zh-CN': '工时' },
  days: { en: 'days', 'zh-CN': '天' },
  calendarTitle: { en: 'When duties were met', 'zh-CN': '义务完成日历' },
  monthsTitle: { en: 'Lights over the months', 'zh-CN': '各月完成情况' },
  endsTitle: { en: 'How duties ended', 'zh-CN': '各项义务的结果' },
  rulesTitle: { en: 'Refusals by rule', 'zh-CN': '按规则统计的不予通过' },
  burdenTitle: { en: 'Hours a unit and year, by duty', 'zh-CN': '每单位每年工时（按义务）' },
  shareTitle: { en: 'Units by share of duties met in time', 'zh-CN': '按期完成率的单位分布' },
  hoursTitle: { en: 'Units by hours a member', 'zh-CN': '人均工时的单位分布' },
  attendanceTitle: { en: 'Who came: leaders and others', 'zh-CN': '到会情况：负责人与其他成员' },
  superiorTitle: { en: 'Reminders and escalations', 'zh-CN': '提醒与上报' },
  unitPages: { en: 'Unit by unit', 'zh-CN': '逐个单位' },
  onTime: { en: 'in time', 'zh-CN': '按期' },
  late: { en: 'late', 'zh-CN': '逾期完成' },
  missed: { en: 'missed', 'zh-CN': '未完成' },
  running: { en: 'still running', 'zh-CN': '进行中' },
  lapsed: { en: 'no longer owed', 'zh-CN': '不再承担' },
  leaders: { en: 'leaders', 'zh-CN': '负责人' },
  others: { en: 'other members', 'zh-CN': '其他成员' },
  reminders: { en: 'reminders', 'zh-CN': '提醒' },
  escalations: { en: 'escalations', 'zh-CN': '上报' },
  quantiles: {
    en: ' — at least a tenth of the units have at most {{tenth}}, at least half at most {{half}}, at least nine tenths at most {{nine}}',
    'zh-CN': '（至少一成单位不超过{{tenth}}，至少半数不超过{{half}}，至少九成不超过{{nine}}）',
  },
  sharesTitle: { en: 'Done in time, by duty, the worst first', 'zh-CN': '各项义务按期完成率（由低到高）' },
  sharesMeaning: {
    en: 'Of what was owed and has ended, the share that was done in time. In brackets, and as a line across the end of the bar: the interval of 95 %, within which chance alone would leave it if other units like these went through the same year. A unit counts as one throughout, for what it owes goes well or badly together. How sure the assumptions are, no interval says.',
    'zh-CN':
      '按期完成率：应办且已有结果的义务中按期完成的比例。括号内的数和条形末端的横线是95%置信区间：换一批同类单位度过同一年，单凭偶然，结果多在此范围内。同一单位各项义务好坏相连，故以单位为整体计算。区间不反映假设本身是否可靠。',
  },
  sizesTitle: { en: 'Done in time, by size of unit', 'zh-CN': '按单位规模统计的按期完成率' },
  allDuties: { en: 'All duties together', 'zh-CN': '全部义务' },
  size: { en: '{{from}} to {{to}} full members', 'zh-CN': '正式成员{{from}}至{{to}}人' },
  sizeAbove: { en: '{{from}} full members and more', 'zh-CN': '正式成员{{from}}人及以上' },
  ofUnits: { en: '{{units}} units', 'zh-CN': '{{units}}个单位' },
  inTimeOf: { en: '{{inTime}} of {{owed}}', 'zh-CN': '{{owed}}件中{{inTime}}件' },
  becameOf: {
    en: '{{attempts}} attempts: {{accepted}} accepted, {{putRight}} that put earlier ones right, {{refused}} refused, {{unavailable}} not possible then, {{incomplete}} incomplete. Tried again, an attempt counts again.',
    'zh-CN':
      '操作共{{attempts}}次：通过{{accepted}}次，更正或撤回{{putRight}}次，不予通过{{refused}}次，当时不可行{{unavailable}}次，材料不全{{incomplete}}次。重新办理的另计一次。',
  },
  reasonsNamed: {
    en: 'Refusals: {{refused}}; reasons given: {{reasons}}. One may name several rules, or one rule several times.',
    'zh-CN': '不予通过{{refused}}次，理由共{{reasons}}条：一次可能涉及多条规则，同一规则也可能列出多条理由。',
  },
  monthsMeaning: {
    en: 'By the month in which the period of a duty ends. What has not ended, or is no longer owed, is left out.',
    'zh-CN': '按义务期间截止的月份统计；尚无结果和不再承担的不计。',
  },
  calendarMeaning: {
    en: 'Duties met on a day. Colours go by rank, not by amount: each stands for about a fifth of the days on which there were any.',
    'zh-CN': '每天完成的义务数。颜色按名次而非数量分级，每级约为有完成记录天数的五分之一。',
  },
  assumedTitle: { en: 'What this stands on', 'zh-CN': '本报告的依据' },
  changedRules: { en: 'Rules that are not as their packs have them', 'zh-CN': '与规则包默认值不同的规则' },
  asInPacks: { en: 'All rules are as their packs have them.', 'zh-CN': '各项规则均为规则包的默认值。' },
  rulesAlike: { en: 'None: every rule has the same values under both.', 'zh-CN': '无，双方各项规则一致。' },
  sampled: {
    en: 'A sample: of {{population}} units {{simulated}} were simulated, drawn by chance from every size of unit, at least {{least}} of each or all there are. They grew in number until every share on this page lay within ± {{precision}} at 95 %; each stands for as many as there are of its size. Counts are of the units that were simulated; duties that fewer than one unit in a hundred owes are left out.',
    'zh-CN':
      '抽样结果：共{{population}}个单位，按规模分层随机抽取{{simulated}}个模拟，每种规模至少{{least}}个（不足的全部抽取）。样本逐步扩大，直到本页每项比例在95%置信水平下误差不超过±{{precision}}；各单位按所属规模的实有数量加权。件数为所模拟单位的合计；应办单位不足百分之一的义务未列入。',
  },
  notPrecise: {
    en: 'It was stopped before that: shares are as precise as their intervals say.',
    'zh-CN': '运行提前停止，各项比例的精度以其区间为准。',
  },
  sizeLived: { en: '{{simulated}} of {{population}} units', 'zh-CN': '{{population}}个单位中抽取{{simulated}}个' },
  versions: { en: 'Plugins and seed', 'zh-CN': '插件版本和随机种子' },
  statedHabits: { en: 'Habits that the scenario states', 'zh-CN': '方案自行设定的行为习惯' },
  season: {
    en: 'From {{from}} to {{to}}, in {{percent}} % of the units:',
    'zh-CN': '{{from}}至{{to}}，{{percent}}%的单位：',
  },
  visits: {
    en: 'Superiors have the time to inspect {{visits}} units in one period.',
    'zh-CN': '上级每期最多检查{{visits}}个单位。',
  },
  habitsByUnit: {
    en: 'Some units, or some days, have habits of their own: a function in the scenario says which.',
    'zh-CN': '部分单位或部分日期另有行为习惯，由方案中的函数规定。',
  },
  noneStated: { en: 'None: all are the usual ones.', 'zh-CN': '无，均为默认值。' },
  usualHabits: { en: 'Habits as they usually are: {{count}}', 'zh-CN': '其余{{count}}项为默认值' },
  day: { en: 'day', 'zh-CN': '日期' },
  cycle: { en: 'duty', 'zh-CN': '义务' },
  event: { en: 'event', 'zh-CN': '事项' },
  outcome: { en: 'outcome', 'zh-CN': '结果' },
  rules: { en: 'rules', 'zh-CN': '规则' },
  duty: { en: 'duty', 'zh-CN': '义务' },
  seed: { en: 'seed', 'zh-CN': '随机种子' },
  clashes: { en: 'meetings on a day off or a busy day', 'zh-CN': '在休息日或繁忙日召开的会议' },
  madeUp: { en: 'absentees for whom it was made up', 'zh-CN': '补传达人次' },
} as const satisfies Record<string, Text>;

/** What stands behind the value of a habit. */
export const habitUnits: Readonly<Record<HabitUnit, Text>> = {
  share: { en: '', 'zh-CN': '' },
  'of-period': { en: 'of the period', 'zh-CN': '（期间内的位置）' },
  'working-days': { en: 'working days', 'zh-CN': '个工作日' },
  people: { en: 'people', 'zh-CN': '人' },
  times: { en: 'times', 'zh-CN': '次' },
  hours: { en: 'hours', 'zh-CN': '小时' },
  months: { en: 'months', 'zh-CN': '个月' },
  yuan: { en: 'yuan', 'zh-CN': '元' },
};
