/** Every word of a rule that a unit writes itself, with rules that use them. */
import type { Text } from '@obligato/core';
import type { Test } from '../../../packages/core/src/charter/local-rule/condition.ts';
import type { localWords } from '../../../packages/core/src/charter/local-rule/local-definition.ts';
import { code, type Page, table } from './page.ts';

type Words = Readonly<Record<string, Text>>;

/** Fields of a rule. */
export const ruleWords: Readonly<Record<(typeof localWords)[number], Text>> = {
  on: {
    en: 'what it is about: one obligation, some of its events, and, if it is so meant, some duties only',
    'zh-CN': '适用对象：一类义务、其中的步骤，必要时限于若干义务',
  },
  require: { en: 'what has to hold; or “when”', 'zh-CN': '须成立的条件；与“when”二选一' },
  when: { en: 'what is not allowed; or “require”', 'zh-CN': '不允许的情形；与“require”二选一' },
  message: {
    en: 'what is said, in both languages; {{name}} is filled from “show”',
    'zh-CN': '审查意见，中英文均须写明；{{名称}} 由“show”填入',
  },
  remedy: { en: 'what would be accepted, in both languages', 'zh-CN': '补救办法，中英文均须写明' },
  show: {
    en: 'what fills the message: a name and a field, a count, or working days',
    'zh-CN': '填入审查意见的内容：名称及字段、计数或工作日数',
  },
  clause: {
    en: 'where it comes from: a text, or source and article',
    'zh-CN': '依据：文字，或 source（文件）和 article（条款）',
  },
  why: { en: 'why there is such a rule, in both languages', 'zh-CN': '缘由，中英文均须写明' },
  severity: {
    en: 'off, observe, warn or deny; deny where nothing is said',
    'zh-CN': 'off（关闭）、observe（仅记录）、warn（提示）、deny（否决）；不写即为 deny',
  },
  options: {
    en: 'values that units below may tighten: value, and stricter (max or min for a number, true or false for a truth value)',
    'zh-CN': '下级可从严的数值：value，以及 stricter 从严方向（数字写 max 或 min，是非写 true 或 false）',
  },
};

/** Fields of the fields. */
export const innerWords: Words = {
  obligation: { en: 'in “on”: the name of an obligation', 'zh-CN': '“on”之下：义务类型' },
  events: { en: 'in “on”: one event or several', 'zh-CN': '“on”之下：一个或多个步骤' },
  duties: { en: 'in “on”: one duty or several', 'zh-CN': '“on”之下：一项或多项义务' },
  source: { en: 'in “clause”: the document', 'zh-CN': '“clause”之下：文件' },
  article: { en: 'in “clause”: the article', 'zh-CN': '“clause”之下：条款' },
  value: { en: 'in an option: the value here', 'zh-CN': '选项之下：本单位的值' },
  stricter: { en: 'in an option: which way is stricter', 'zh-CN': '选项之下：从严方向' },
};

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
    en: 'type, on (its day), recordedOn, time, side',
    'zh-CN': 'type（步骤）、on（发生日）、recordedOn（登记日）、time（时刻）、side（办理方）',
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
`;

const words = {
  title: { en: 'Rules of a unit’s own: local', 'zh-CN': '单位自订规则（local）' },
  intro: {
    en: 'What may stand under `local:` in a unit file. The words are those by which such rules are read: `npm run docs`. The fields of each event are in [events](events.md).',
    'zh-CN':
      '单位文件 `local:` 之下可用的词，即读取自订规则所用的词（`npm run docs`）。各步骤的字段见[各类义务的步骤](events.zh-CN.md)。',
  },
  rule: { en: 'Fields of a rule', 'zh-CN': '规则的字段' },
  conditions: { en: 'Conditions', 'zh-CN': '条件' },
  tests: { en: 'Tests', 'zh-CN': '判断方式' },
  fields: { en: 'What a field begins with', 'zh-CN': '字段的开头' },
  examples: { en: 'Rules that use every word', 'zh-CN': '用到以上各词的规则' },
  word: { en: 'word', 'zh-CN': '词' },
  meaning: { en: 'meaning', 'zh-CN': '含义' },
} as const satisfies Record<string, Text>;

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
      ...part(words.rule, { ...ruleWords, ...innerWords }),
      ...part(words.conditions, conditionMeanings),
      ...part(words.tests, testMeanings),
      ...part(words.fields, rootMeanings),
      '',
      `## ${say(words.examples)}`,
      '',
      '```yaml',
      exampleRules.trimEnd(),
      '```',
    ].join('\n');
  },
};
