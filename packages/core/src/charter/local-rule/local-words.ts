/** Every word of a rule that a unit writes itself, by the kind of rule: read by the reader, the JSON Schema and the reference. */
import type { Text } from '../../text/text.ts';

export const localKinds = ['check', 'duty', 'deadline', 'reminder'] as const;
export type LocalKind = (typeof localKinds)[number];

/** The words that tell what a rule is: it has one of them, and a check has none. */
export const markers: Readonly<Record<string, LocalKind>> = {
  duty: 'duty',
  deadline: 'deadline',
  remind: 'reminder',
  escalate: 'reminder',
};

export interface WordsOfKind {
  readonly title: Text;
  readonly words: readonly string[];
}

/** What each rule says, last. */
const terms = ['clause', 'why', 'severity', 'options'] as const;

/** What a rule of each kind is called, and its words in the order in which they are best written. */
export const localWords = {
  check: {
    title: { en: 'A local rule', 'zh-CN': '单位自订规则' },
    words: ['on', 'require', 'when', 'message', 'remedy', 'show', ...terms],
  },
  duty: {
    title: { en: 'A local duty', 'zh-CN': '单位自订义务' },
    words: [
      'duty',
      'obligation',
      'cadence',
      'owedBy',
      'parameters',
      'atEnd',
      'when',
      'message',
      'show',
      'withinWorkingDays',
      'daysEarly',
      'days',
      'between',
      'roll',
      ...terms,
    ],
  },
  deadline: {
    title: { en: 'A local deadline', 'zh-CN': '单位自订期限' },
    words: ['deadline', 'on', 'when', 'roll', ...terms],
  },
  reminder: {
    title: { en: 'A local reminder', 'zh-CN': '单位自订提醒' },
    words: ['remind', 'escalate', 'on', 'when', 'message', 'show', ...terms],
  },
} as const satisfies Readonly<Record<LocalKind, WordsOfKind>>;

/** Words that hold words of their own; what stands within “remind” stands within “escalate” too. */
export const wordsWithin = {
  on: ['obligation', 'events', 'duties'],
  deadline: ['days', 'workingDays', 'before', 'after'],
  remind: ['to', 'of', 'days', 'workingDays', 'before', 'after'],
  clause: ['source', 'article'],
  options: ['value', 'stricter'],
} as const;
