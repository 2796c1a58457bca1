/** No pack at all: a few rules of one's own, to be changed. */
import type { Language, Text } from '@obligato/core';
import { isFirm } from './firm-titles.ts';
import { heldBelow } from './held-below.ts';
import type { Template } from './template.ts';

const texts = {
  words: {
    en: 'These rules are examples; an editor that reads the schema named above completes every word.',
    'zh-CN': '以下规则为示例；能识别上述模式文件的编辑器可逐词补全。',
  },
  duty: { en: 'What is owed, and how often', 'zh-CN': '应做什么、多久一次' },
  dutyTitle: { en: 'Quarterly meeting', 'zh-CN': '季度例会' },
  deadline: { en: 'Until when', 'zh-CN': '最迟何时完成' },
  reminder: { en: 'Who is reminded, and when', 'zh-CN': '何时提醒何人' },
  reminded: {
    en: '{{title}} {{period}} has to be held by {{notAfter}}.',
    'zh-CN': '{{period}}的{{title}}最迟应于{{notAfter}}召开。',
  },
  check: { en: 'What is refused, and what would be accepted', 'zh-CN': '何种情形不予通过、如何补救' },
  refused: { en: 'Nobody was told of this meeting.', 'zh-CN': '本次会议尚未通知。' },
  remedy: { en: 'Send the notice first, then open it.', 'zh-CN': '请先发出通知，再开会。' },
  clause: { en: 'House rules, section {{n}}', 'zh-CN': '内部规则 第{{n}}条' },
  own: { en: 'What this unit alone owes, in the same words:', 'zh-CN': '仅本单位承担的义务，写法相同：' },
  stocktaking: { en: 'Stocktaking', 'zh-CN': '年度盘点' },
} as const satisfies Record<string, Text>;

const quoted = (text: string) => JSON.stringify(text);

export const empty: Template = {
  meaning: { en: 'rules of your own alone, with an example to change', 'zh-CN': '不带规则，附一份可修改的示例' },
  asksFor: 'units',
  asksForYear: false,
  zone: undefined,
  calendar: undefined,
  plugins: {},
  packs: async () => [],
  below: [],
  unnamed: 'unit',
  isTop: isFirm,
  top: (language) => [heldBelow[language], `# ${texts.words[language]}`, 'local:', ...exampleRules(language)],
  lower: (language) => [
    `# ${texts.own[language]}`,
    '# local:',
    '#   stocktaking:',
    `#     duty: ${quoted(texts.stocktaking[language])}`,
    '#     obligation: task',
    '#     cadence: yearly',
    `#     clause: ${quoted(clause(4, language))}`,
  ],
  people: { top: [['leader'], ['secretary'], []], lower: [['leader'], ['secretary'], []], inWords: true },
};

const clause = (section: number, language: Language) => texts.clause[language].replace('{{n}}', `${section}`);

function exampleRules(language: Language): readonly string[] {
  const say = (name: keyof typeof texts) => texts[name][language];
  const about = '    on: { obligation: meeting, events: open, duties: quarterly-meeting }';
  const by = (section: number) => `    clause: ${quoted(clause(section, language))}`;
  return [
    `  # ${say('duty')}`,
    '  quarterly-meeting:',
    `    duty: ${quoted(say('dutyTitle'))}`,
    '    obligation: meeting',
    '    cadence: quarterly',
    by(1),
    `  # ${say('deadline')}`,
    '  meet-in-time:',
    '    deadline: { workingDays: 5, before: cycle.period.to }',
    about,
    by(2),
    `  # ${say('reminder')}`,
    '  remind-of-meeting:',
    '    remind: { to: secretary, workingDays: 10, before: deadline }',
    about,
    `    message: ${quoted(say('reminded'))}`,
    by(2),
    `  # ${say('check')}`,
    '  notice-first:',
    about,
    '    require: { context.notice: { exists: true } }',
    `    message: ${quoted(say('refused'))}`,
    `    remedy: ${quoted(say('remedy'))}`,
    by(3),
  ];
}
