/** Every word of a rule that a unit writes itself, with rules that use them. */
import type { Text } from '@obligato/core';
import { innerWordMeanings, type LocalKind, localKinds, localWordMeanings } from '@obligato/core/internal';
import type { Test } from '../../../packages/core/src/charter/local-rule/condition.ts';
import { code, type Page, table } from './page.ts';

type Words = Readonly<Record<string, Text>>;

/** What conditions are combined with, and what they count. */
export const conditionMeanings: Words = {
  all: {
    en: 'a list of conditions that all hold; fields beside each other mean the same',
    'zh-CN': '所列条件均须成立；并列的字段亦同',
  },
  any: { en: 'a list of conditions of which one holds', 'zh-CN': '所列条件至少一项成立' },
  not: { en: 'a condition that does not hold', 'zh-CN': '所列条件不成立' },
  count: {
    en: 'how many entries a list has: of, where, and a test',
    'zh-CN': '列表中的项数：of（列表）、where（条件）及判断方式',
  },
  workingDays: {
    en: 'working days from a day to a day, and a test',
    'zh-CN': '两日之间的工作日数：from、to 及判断方式',
  },
  of: { en: 'in “count”: the list', 'zh-CN': '“count”之下：列表' },
  where: {
    en: 'in “count”: which entries count; their fields begin with item',
    'zh-CN': '“count”之下：计入哪些项，其字段以 item 开头',
  },
  from: { en: 'in “workingDays”: the first day, not counted', 'zh-CN': '“workingDays”之下：起始日，不计入' },
  to: { en: 'in “workingDays”: the last day, counted', 'zh-CN': '“workingDays”之下：截止日，计入' },
  field: { en: 'in place of a value: another field', 'zh-CN': '代替数值：另一字段' },
};

/** How a field is compared. A plain value is short for `is`. */
export const testMeanings: Readonly<Record<Test, Text>> = {
  is: { en: 'equal', 'zh-CN': '等于' },
  isNot: { en: 'not equal', 'zh-CN': '不等于' },
  in: { en: 'one of a list', 'zh-CN': '在所列之中' },
  notIn: { en: 'none of a list', 'zh-CN': '不在所列之中' },
  contains: { en: 'a list has this entry', 'zh-CN': '列表包含此项' },
  atLeast: { en: 'this much or more; a day: this one or later', 'zh-CN': '不少于；日期则为不早于' },
  atMost: { en: 'this much or less; a day: this one or earlier', 'zh-CN': '不多于；日期则为不晚于' },
  moreThan: { en: 'more; a day: later', 'zh-CN': '多于；日期则为晚于' },
  lessThan: { en: 'less; a day: earlier', 'zh-CN': '少于；日期则为早于' },
  exists: { en: 'true: it is given; false: it is left out', 'zh-CN': 'true 为已填写；false 为未填写' },
};

/** The first word of a field. */
export const rootMeanings: Words = {
  payload: { en: 'what is submitted: the fields of the event', 'zh-CN': '提交内容：该步骤的字段' },
  event: {
    en: 'type, on (its day), recordedOn, time, side, evidence',
    'zh-CN': 'type（步骤）、on（发生日）、recordedOn（登记日）、time（时刻）、side（办理方）、evidence（佐证）',
  },
  cycle: {
    en: 'id, unit, duty, period.from, period.to, bearer, state, …',
    'zh-CN':
      'id（编号）、unit（单位）、duty（义务）、period.from、period.to（期间起止）、bearer（责任主体）、state（状态）等',
  },
  context: { en: 'what the cycle has noted so far', 'zh-CN': '事项已记载的内容' },
  facts: { en: 'a fact by its name, such as facts.roster/voters', 'zh-CN': '事实，例如 facts.roster/voters' },
  options: { en: 'an option of this rule', 'zh-CN': '本规则的选项' },
  item: { en: 'in “where”: a field of the entry', 'zh-CN': '“where”之下：该项的字段' },
};

/** Rules that use every word; they are read by the tests. */
export const exampleRules = `local:
  rooms:
    on: { obligation: meeting, events: [notify], duties: [general-meeting] }
    require:
      payload.place: { in: ['305', great hall] }
      payload.heldOn: { atLeast: '2026-01-01' }
    message: { en: 'There is no room {{place}}.', zh-CN: '没有{{place}}会议室。' }
    remedy: { en: Meet in 305 or in the great hall., zh-CN: 请在305或大会议室开会。 }
    show: { place: payload.place }
    clause: { source: House rules, article: 4 }
    why: { en: The other rooms are too small., zh-CN: 其他会议室容纳不下。 }
    severity: warn
  many-present:
    on: { obligation: meeting, events: open }
    options:
      least: { value: 3, stricter: max }
    require:
      all:
        - count: { of: payload.attendance, where: { item.present: true }, atLeast: { field: options.least } }
        - any:
            - payload.offHoursReason: { exists: false }
            - event.time: { lessThan: '20:00' }
        - cycle.duty: { isNot: party-lecture }
        - not:
            facts.roster/voters: { contains: nobody }
    message: { en: 'Fewer than {{least}} are here.', zh-CN: '到会不足{{least}}人。' }
    show: { least: options.least }
    clause: House rules, article 5
  not-too-early:
    on: { obligation: meeting, events: [notify] }
    when:
      workingDays: { from: event.on, to: payload.heldOn, moreThan: 40 }
      payload.place: { notIn: [elsewhere] }
    message: { en: 'That is {{days}} working days ahead.', zh-CN: '提前了{{days}}个工作日。' }
    show: { days: { workingDays: { from: event.on, to: payload.heldOn } } }
    clause: House rules, article 6
  few-missed:
    on: { obligation: meeting, events: [open] }
    require:
      count: { of: context.missed, atMost: 5 }
      payload.place: { is: '305' }
    message: { en: Too much was missed., zh-CN: 逾期过多。 }
    clause: House rules, article 7
  access-review:
    duty: { en: Access review, zh-CN: 权限复核 }
    obligation: report
    cadence: quarterly
    owedBy: unit
    atEnd: passes-on
    parameters: { to: superior }
    when: { facts.roster/people: { atLeast: { field: options.people } } }
    message: '{{people}} people are too few to review.'
    show: { people: facts.roster/people }
    daysEarly: 5
    roll: none
    clause: Security policy, article 9
    why: Whoever has left must not get in.
    severity: deny
    options:
      people: { value: 5, stricter: min }
  stocktaking:
    duty: Stocktaking
    obligation: task
    cadence: yearly
    between: ["10-01", "11-30"]
    clause: Stock rules, article 2
  rent:
    duty: Rent
    obligation: task
    cadence: on-days
    days: ["03-31", "09-30"]
    clause: Lease, article 4
  incident-report:
    duty: Incident report
    obligation: report
    cadence: occasional
    withinWorkingDays: 3
    clause: Security policy, article 12
  review-in-time:
    deadline: { workingDays: 5, before: cycle.period.to }
    on: { obligation: report, events: submit, duties: access-review }
    when: { facts.roster/people: { atLeast: { field: options.people } } }
    roll: previous
    clause: Security policy, article 9
    why: The last week is for what was found.
    severity: deny
    options:
      people: { value: 5, stricter: min }
  read-in-time:
    deadline: { days: 10, after: submit }
    on: { obligation: report, events: receive, duties: [access-review, incident-report] }
    clause: Security policy, article 10
  remind-of-review:
    remind: { to: secretary, of: bearer, workingDays: 10, before: deadline }
    on: { obligation: report, events: submit, duties: access-review }
    when: { cycle.parameters.to: superior }
    message: '{{title}} {{period}} is due by {{notAfter}}; {{people}} people have access.'
    show: { people: facts.roster/people }
    clause: Security policy, article 9
    why: A reminder in time is worth more than a reproach.
    severity: warn
    options:
      people: { value: 5, stricter: min }
  tell-above:
    escalate: { to: secretary, of: superior, days: 3, after: deadline }
    on: { obligation: report, events: submit, duties: access-review }
    clause: Security policy, article 11
`;

const words = {
  title: { en: 'Rules of a unit’s own: local', 'zh-CN': '单位自订规则（local）' },
  intro: {
    en: 'What may stand under `local:` in a unit file: checks, duties, deadlines, and reminders and escalations. Its words tell of which kind a rule is: `duty`, `deadline`, and `remind` or `escalate` each stand for one, and a check has none of them. No rule has words of two kinds. The words are those by which such rules are read: `npm run docs`. The fields of each event are in [events](events.md).',
    'zh-CN':
      '单位文件 `local:` 之下可写审查、义务、期限，以及提醒和上报。规则属于哪一类，看其用词：`duty` 为义务，`deadline` 为期限，`remind` 或 `escalate` 为提醒或上报，均无则为审查；一条规则不能混用两类的词。所列即读取自订规则所用的词（`npm run docs`）。各步骤的字段见[各类义务的步骤](events.zh-CN.md)。',
  },
  inside: { en: 'Words within these words', 'zh-CN': '以上各词之下的词' },
  conditions: { en: 'Conditions', 'zh-CN': '条件' },
  tests: { en: 'Tests', 'zh-CN': '判断方式' },
  fields: { en: 'What a field begins with', 'zh-CN': '字段的开头' },
  seen: {
    en: 'A check sees all of them, and so does a reminder, whose event is the clock’s `remind`. A deadline sees no `payload` and no `event`: nothing has happened yet. A duty sees `facts` and `options` alone: there is no cycle before it is owed.',
    'zh-CN':
      '审查可用以上全部字段；提醒亦可，其步骤为系统的 `remind`。期限不可用 `payload` 和 `event`，因所等候的步骤尚未发生。义务只可用 `facts` 和 `options`，因承担之前尚无事项。',
  },
  examples: { en: 'Rules that use every word', 'zh-CN': '用到以上各词的规则' },
  word: { en: 'word', 'zh-CN': '词' },
  meaning: { en: 'meaning', 'zh-CN': '含义' },
} as const satisfies Record<string, Text>;

const headings: Readonly<Record<LocalKind, Text>> = {
  check: { en: 'A check: what is said against an event', 'zh-CN': '审查：对办理提出意见' },
  duty: { en: 'A duty: what is owed', 'zh-CN': '义务：应履行的事项' },
  deadline: { en: 'A deadline: until when', 'zh-CN': '期限：何时之前' },
  reminder: { en: 'A reminder or an escalation: who is told', 'zh-CN': '提醒或上报：通知何人' },
};

/** `on.obligation`: a word, and the one that holds it. `escalate` holds what `remind` does. */
export const innerWords: Words = Object.fromEntries(
  Object.entries(innerWordMeanings).flatMap(([holder, inner]) =>
    Object.entries(inner).map(([word, meaning]) => [`${holder}.${word}`, meaning]),
  ),
);

export const localPage: Page = {
  name: 'local-rules',
  text: (_language, say) => {
    const part = (title: Text, meanings: Words) => [
      '',
      `## ${say(title)}`,
      '',
      table(
        [words.word, words.meaning].map(say),
        Object.entries(meanings).map(([word, meaning]) => [code(word), say(meaning)]),
      ),
    ];
    return [
      `# ${say(words.title)}`,
      '',
      say(words.intro),
      ...localKinds.flatMap((kind) => part(headings[kind], localWordMeanings[kind])),
      ...part(words.inside, innerWords),
      ...part(words.conditions, conditionMeanings),
      ...part(words.tests, testMeanings),
      ...part(words.fields, rootMeanings),
      '',
      say(words.seen),
      '',
      `## ${say(words.examples)}`,
      '',
      '```yaml',
      exampleRules.trimEnd(),
      '```',
    ].join('\n');
  },
};
