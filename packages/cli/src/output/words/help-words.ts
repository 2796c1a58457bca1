/** The texts of `--help`, in both languages. */
import type { Text } from '@obligato/core';

export const helpWords = {
  program: {
    en: 'Plan, carry out and record the recurring obligations of an organisation.',
    'zh-CN': '组织周期性义务的计划、办理与留痕。',
  },
  examples: { en: 'Examples:', 'zh-CN': '示例：' },
  config: {
    en: 'configuration (default: obligato.yaml here or in the nearest folder above)',
    'zh-CN': '配置文件（默认：当前或最近上级文件夹中的 obligato.yaml）',
  },
  json: { en: 'one JSON document on stdout instead of text', 'zh-CN': '以 JSON 输出' },
  lang: { en: 'en or zh-CN (default: from LC_ALL, LANG)', 'zh-CN': 'en 或 zh-CN（默认取自 LC_ALL、LANG）' },
  noColour: { en: 'no colour; NO_COLOR does the same', 'zh-CN': '不使用颜色；NO_COLOR 亦可' },
  version: { en: 'print the version', 'zh-CN': '显示版本' },
  help: { en: 'print this help', 'zh-CN': '显示帮助' },
  helpCommand: { en: 'help for a command', 'zh-CN': '显示某命令的帮助' },
  exitCodes: {
    en: 'Exit codes: 0 success, 1 denied or findings, 2 usage, configuration or data, 3 an internal error, or an answer that could not be written.',
    'zh-CN': '退出码：0 成功；1 不予通过或有审查意见；2 用法、配置或数据有误；3 程序自身错误，或结果无法写出。',
  },

  checkEffects: {
    en: 'show what planning this year by these files would bring and lapse, from the records as they are',
    'zh-CN': '按现有记录，显示依这些文件编制本年计划将新增和终止哪些事项',
  },
  planDryRun: { en: 'show what planning would change, and write nothing', 'zh-CN': '只显示计划将带来的变化，不写入' },
  raisingEvent: {
    en: 'raise it by what is said first, in one step; nothing is kept unless it is accepted',
    'zh-CN': '以首个步骤直接提出，一次完成；未予通过的不留记录',
  },
  raisedDuty: { en: 'an occasional duty, such as opinion', 'zh-CN': '不定期义务，例如 `opinion`' },
  occasion: {
    en: 'a name for it in lower-case words, such as leaking-roof',
    'zh-CN': '事由名称，用小写英文词，例如 `leaking-roof`',
  },
  raisingUnit: { en: 'the unit that owes it', 'zh-CN': '承担该义务的单位' },
  raisedOn: { en: 'the day it arose (default: today)', 'zh-CN': '事由发生之日（默认：今天）' },
  seenOn: {
    en: 'as today’s records look from this day, earlier or later (default: today)',
    'zh-CN': '以该日的角度看今天的记录，可早可晚（默认：今天）',
  },
  preview: { en: 'show the decision this would be; record nothing', 'zh-CN': '只显示将作出的决定，不作记录' },
  example: {
    en: 'print data to begin with, made of the unit’s people; attempt nothing',
    'zh-CN': '以本单位人员输出一份数据样例，供修改后使用；不办理',
  },
  changeReason: { en: 'why; it stays on record', 'zh-CN': '理由，记入变更记录' },
  reason: { en: 'why; it is read with both decisions', 'zh-CN': '理由，随前后决定一并显示' },
  dataAnew: {
    en: 'all that it should have said, as JSON (default: as it was)',
    'zh-CN': '应有的完整数据（JSON，默认不变）',
  },
  atAfterAll: {
    en: 'when it happened after all (default: as it was)',
    'zh-CN': '实际发生时间（默认不变）',
  },
  cycleOrUnit: { en: 'a cycle, or a unit', 'zh-CN': '事项或单位' },
  decisionOrChange: { en: 'cycle#number, or unit#number', 'zh-CN': '事项#序号，或 单位#序号' },

  cycle: { en: 'unit/duty/period[/bearer]', 'zh-CN': '单位/义务/期间[/责任人]' },
  event: { en: 'an event of the obligation, such as notify', 'zh-CN': '步骤名称，例如 notify' },
  decision: { en: 'cycle#number', 'zh-CN': '事项#序号' },
  configArgument: { en: 'configuration, as --config', 'zh-CN': '配置文件，同 --config' },
  obligation: { en: 'an obligation, such as meeting', 'zh-CN': '义务类型，例如 meeting' },
  graphUnit: {
    en: 'with the rules in force for this unit at each transition',
    'zh-CN': '在各转移处标注对该单位生效的规则',
  },
  graphDuty: { en: 'only the rules of this duty', 'zh-CN': '仅限此项义务的规则' },
  propose: {
    en: 'suggest a date for every meeting still to be held, within its deadline',
    'zh-CN': '为尚未召开的会议在期限内建议日期',
  },
  busy: {
    en: 'days not available for meetings: 2026-06-25 or 2026-06-20..2026-06-30; implies --propose',
    'zh-CN': '不宜开会的日期：2026-06-25 或 2026-06-20..2026-06-30；隐含 --propose',
  },
  scenarioArgument: {
    en: 'a scenario (a .ts or .js file), or the configuration of a real organisation',
    'zh-CN': '方案文件（.ts 或 .js），或真实组织的配置文件',
  },
  workers: {
    en: 'worker processes for a scenario (default: one per processor)',
    'zh-CN': '方案使用的进程数（默认：每处理器一个）',
  },
  reportFile: { en: 'write a report with charts to this file', 'zh-CN': '将图文报告写入此文件' },
  csvFile: { en: 'write the table to this file', 'zh-CN': '将表格写入此文件' },
  planYear: { en: 'the year to plan (default: this year)', 'zh-CN': '计划年份（默认：今年）' },
  from: { en: 'first day to plan, with --to', 'zh-CN': '起始日，与 --to 同用' },
  to: { en: 'last day to plan, with --from', 'zh-CN': '截止日，与 --from 同用' },
  units: { en: 'only these units', 'zh-CN': '仅限这些单位' },
  verbose: { en: 'list every cycle, and what is not owed and why', 'zh-CN': '逐项列出，并说明不承担的义务及原因' },
  all: {
    en: 'include what is done, what has not begun, and what is no longer owed',
    'zh-CN': '同时显示已全部完成、尚未开始及不再承担的事项',
  },
  data: { en: 'the event’s data, as JSON', 'zh-CN': '该步骤所需数据（JSON）' },
  dataFile: { en: 'the event’s data from a file; - reads standard input', 'zh-CN': '从文件读取数据；- 表示标准输入' },
  at: {
    en: 'when it happened (default: now): a day, a local time, or a timestamp with an offset',
    'zh-CN': '发生时间（默认：现在）：日期、本地时间或带时区的时间',
  },
  as: { en: 'who acts: a unit, or member@unit', 'zh-CN': '办理者：单位，或 成员@单位' },
  asWhom: {
    en: 'whose view: a unit, or member@unit; says which events are theirs',
    'zh-CN': '以何人身份查看：单位，或 成员@单位；标明哪些步骤可由其办理',
  },
  key: {
    en: 'idempotency key: repeating the command returns the first decision',
    'zh-CN': '请求标识：以同一标识重复提交，得到首次的决定',
  },
  expectVersion: { en: 'fail when the cycle is at another version', 'zh-CN': '事项版本不符时不予办理' },
  simulateYear: { en: 'the year to simulate', 'zh-CN': '模拟年份' },
  seed: { en: 'random seed: the same seed gives the same year', 'zh-CN': '随机种子；相同种子结果相同' },
  keepIn: {
    en: 'keep the records in this folder (default: keep nothing)',
    'zh-CN': '将记录保存在此文件夹（默认不保存）',
  },
  fresh: {
    en: 'empty that folder first; only a data folder of Obligato is emptied',
    'zh-CN': '先清空该文件夹；仅限 Obligato 数据文件夹',
  },
  against: {
    en: 'compare with another scenario, or with a folder of unit files in place of its own',
    'zh-CN': '与另一方案比较，或与一套单位文件（替换方案自有文件）比较',
  },
  seeds: { en: 'how many seeds to compare (default: 5)', 'zh-CN': '比较所用种子数（默认5）' },
  population: {
    en: 'how many units there are, in place of the scenario’s number',
    'zh-CN': '单位总数，代替方案中的数目',
  },
  precision: {
    en: 'simulate a sample of them, until every share is this precise at 95 %, such as 0.5%',
    'zh-CN': '只模拟样本，直到每项比例在95%置信水平下达到此精度，例如 `0.5%`',
  },
  limit: { en: 'how many denied attempts to print in full (default: 6)', 'zh-CN': '完整显示的未通过事项数（默认6）' },
} as const satisfies Record<string, Text>;
