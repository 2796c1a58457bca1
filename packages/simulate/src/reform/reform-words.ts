/** What the page of a reform says, in both languages. */
import type { Text } from '@obligato/core';

export const reformWords = {
  stop: { en: '.', 'zh-CN': '。' },
  and: { en: '; ', 'zh-CN': '；' },
  title: { en: 'A reform, assessed', 'zh-CN': '改革方案评估' },
  question: {
    en: 'What would these rules have done, {{from}} to {{to}}?',
    'zh-CN': '如按新规则，{{from}}至{{to}}会有什么不同？',
  },
  scope: { en: '{{units}} units', 'zh-CN': '{{units}}个单位' },
  sources: {
    en: 'Every number in blue leads to the decisions or cycles behind it, at the end of the page. They are on record; the rules are those of the reform.',
    'zh-CN': '每个蓝色数字都可点开，页末列有其依据的决定或事项。决定均有记录可查，规则为改革方案所定。',
  },
  limits: { en: 'What this page cannot know', 'zh-CN': '本页无从得知的情况' },
  adapt: {
    en: 'People adapt. Whoever knows that ten days are asked for sends the notice earlier: what would have been refused is an upper bound, and not a forecast.',
    'zh-CN': '人会随规则调整做法。知道须提前十日，通知自然发得更早。“本应否决”的数目是上限，不是预测。',
  },
  attempted: {
    en: 'Only what was tried is on record. What nobody tried, because a rule forbade it, cannot be counted.',
    'zh-CN': '只有实际办理过的才有记录。因规则禁止而无人去办的，无从统计。',
  },
  chain: {
    en: 'Each decision is judged where it stood. What would have come after a refusal is not on record.',
    'zh-CN': '每项决定均按当时情形单独审查；被否决之后会如何，并无记录。',
  },
  judged: { en: 'decisions judged again', 'zh-CN': '项决定重新审查' },
  refused: { en: 'accepted, and would have been refused', 'zh-CN': '项当时通过，按新规则不予通过' },
  admitted: { en: 'refused, and would have been accepted', 'zh-CN': '项当时不予通过，按新规则可通过' },
  cannot: { en: 'cannot be judged again', 'zh-CN': '项无法重新审查' },
  hoursBefore: { en: 'hours of people’s time as it is (assumed)', 'zh-CN': '工时（现行规则，按假设）' },
  hoursAfter: { en: 'hours under the reform (assumed)', 'zh-CN': '工时（新规则，按假设）' },
  differs: { en: 'What the reform says otherwise', 'zh-CN': '新规则改了什么' },
  nothingDiffers: { en: 'No rule of any unit differs.', 'zh-CN': '各单位规则均无不同。' },
  unitsAdded: { en: 'New units: {{units}}.', 'zh-CN': '新设单位：{{units}}。' },
  unitsRemoved: { en: 'Units that would be gone: {{units}}.', 'zh-CN': '撤销单位：{{units}}。' },
  isNow: { en: 'now', 'zh-CN': '现行' },
  isAfter: { en: 'reform', 'zh-CN': '新规则' },
  byRule: { en: 'What would have been refused, and how near it came', 'zh-CN': '哪些会被否决，差多少' },
  nothingChanges: { en: 'No decision would have come out otherwise.', 'zh-CN': '没有决定会有不同结果。' },
  ofAsked: { en: 'would have been refused, of', 'zh-CN': '项本应否决，审查总数为' },
  nearby: { en: 'of them missed by {{amount}} or fewer', 'zh-CN': '项仅差{{amount}}以内' },
  missedBy: { en: 'missed by', 'zh-CN': '差距' },
  decisions: { en: 'decisions', 'zh-CN': '决定数' },
  unmeasured: { en: 'without a measure', 'zh-CN': '无法度量' },
  remarks: { en: 'would have been remarked on', 'zh-CN': '项会被提示' },
  silent: { en: 'remarks would be gone', 'zh-CN': '项原有提示不再出现' },
  admits: { en: 'would have been let through', 'zh-CN': '项可获通过' },
  deadlines: { en: 'What would have been late', 'zh-CN': '哪些会逾期' },
  late: { en: 'done in time, and late by the reform', 'zh-CN': '项当时按期，按新规则逾期' },
  inTime: { en: 'done late, and in time by the reform', 'zh-CN': '项当时逾期，按新规则按期' },
  lateBy: { en: 'late by', 'zh-CN': '逾期' },
  owed: { en: 'What would be owed, or no longer', 'zh-CN': '应办事项的增减' },
  duty: { en: 'duty', 'zh-CN': '义务' },
  more: { en: 'more', 'zh-CN': '新增' },
  fewer: { en: 'fewer', 'zh-CN': '减少' },
  unchanged: {
    en: '{{duties}} other duties are owed as they are.',
    'zh-CN': '其余{{duties}}项义务不变。',
  },
  hoursEach: { en: 'hours each (assumed)', 'zh-CN': '每人每次工时（假设）' },
  hours: { en: 'hours', 'zh-CN': '工时' },
  whose: { en: 'Whose duties grow, and whose time it takes', 'zh-CN': '谁的义务增加，占用谁的时间' },
  who: { en: 'who', 'zh-CN': '谁' },
  cyclesOf: { en: 'cycles they answer for', 'zh-CN': '负责的事项' },
  hoursAssumed: {
    en: 'Hours are assumed, not measured: what a duty takes each person stands in the table above; where it is held, of everybody who should come, elsewhere of the one who does it. Another figure: `--hours DUTY=HOURS`.',
    'zh-CN':
      '工时为假设，并非实测：每项义务每人所需工时见上表；集中召开的按应到人数计，其余按经办人计。可用 `--hours 义务=小时` 另行设定。',
  },
  cannotPlan: { en: '{{unit}} cannot be planned: {{because}}', 'zh-CN': '{{unit}}无法编制计划：{{because}}' },
  shadow: { en: 'Rules that were on trial', 'zh-CN': '试行中的规则' },
  noShadow: {
    en: 'Nothing that was tried would have refused anything on these days.',
    'zh-CN': '此期间试行规则均无本应否决的事项。',
  },
  shadowRefuses: { en: 'accepted decisions would have been refused by', 'zh-CN': '项已通过的决定本应被否决，依据' },
  simulated: { en: 'Simulated, not on record', 'zh-CN': '以下为模拟，并非记录' },
  simulatedHow: {
    en: '{{year}} was simulated under both sets of rules with the same people, {{seeds}} times each, from seeds. Invented: who forgets, who is late, who comes. A number below is a mean of simulated years and leads to no decision.',
    'zh-CN':
      '同一批人在两套规则下各模拟{{year}}年{{seeds}}次，由随机种子决定。谁忘记、谁迟办、谁到会均属虚拟。下列数字为模拟均值，没有对应的决定。',
  },
  notSimulated: {
    en: 'No year was simulated: `--simulate YEAR` adds one here.',
    'zh-CN': '未作模拟；可加 `--simulate 年份`。',
  },
  measure: { en: 'a year, all units', 'zh-CN': '全年合计' },
  difference: { en: 'difference (95 %)', 'zh-CN': '差值（95%区间）' },
  behind: { en: 'The decisions and cycles behind the numbers', 'zh-CN': '数字背后的决定与事项' },
  andMore: { en: 'and {{n}} more', 'zh-CN': '另有{{n}}项' },
} as const satisfies Record<string, Text>;

/** What a comparison calls its figures. */
export const measureWords: Readonly<Record<string, Text>> = {
  'held on time': { en: 'held on time', 'zh-CN': '按期完成' },
  'held late': { en: 'held late', 'zh-CN': '逾期完成' },
  missed: { en: 'missed', 'zh-CN': '未完成' },
  refused: { en: 'refused', 'zh-CN': '不予通过' },
  reminders: { en: 'reminders', 'zh-CN': '提醒' },
  escalations: { en: 'escalations', 'zh-CN': '上报' },
  'hours of people’s time': { en: 'hours of people’s time', 'zh-CN': '工时' },
  'leaders who came, %': { en: 'leaders who came, %', 'zh-CN': '负责人到会率，%' },
  'others who came, %': { en: 'others who came, %', 'zh-CN': '其他成员到会率，%' },
};
