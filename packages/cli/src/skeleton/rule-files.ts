/** The files of a new rule: the rule, and its test. JavaScript, so that they run as they are written. */
export type Files = Readonly<Record<string, string>>;

/** `room-number` → `roomNumber` */
export const identifierOf = (name: string): string =>
  name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Put together, so that nobody takes what the new files import for what this one does. */
export const importing = (what: string, from: string): string => `import { ${what} } from '${from}';`;

/** Paths below the plugin's folder → texts. `plugin` is how the rule's test calls the plugin. */
export function ruleFiles(name: string, plugin: string): Files {
  const identifier = identifierOf(name);
  return { [`src/${name}.js`]: rule(identifier), [`test/${name}.test.js`]: test(name, identifier, plugin) };
}

const rule = (identifier: string) => `// @ts-check
${importing('defineRule, meeting', '@obligato/core')}
${importing('z', 'zod')}

/** What the rule is, in a sentence: its page begins with it. */
export const ${identifier} = defineRule({
  // What it is asked about: a check may speak against an event.
  kind: 'check',
  on: { obligation: meeting, events: ['notify'] },
  // Where it comes from, and how sure that is.
  clause: { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '1', confidence: 'local' },
  why: { en: 'Whoever knows the agenda can prepare for it.', 'zh-CN': '议程写清楚，大家才好准备。' },
  // Units may only make an option stricter: "max" says that more is.
  options: z.strictObject({ items: z.int().min(0).max(20) }),
  defaults: { items: 1 },
  stricter: { items: 'max' },
  messages: {
    tooFew: {
      en: 'The agenda has {{given}} items; {{required}} are required.',
      'zh-CN': '议程列出{{given}}项，至少须有{{required}}项。',
      remedy: { en: 'Name {{required}}.', 'zh-CN': '请列出{{required}}项。' },
    },
  },
  // Pure: the same question, the same answer. An empty list means that nothing speaks against it.
  evaluate: ({ event, options, found }) => {
    const given = event.payload.agenda.length;
    return given >= options.items ? [] : [found('tooFew', { given, required: options.items })];
  },
});
`;

const test = (name: string, identifier: string, plugin: string) => `// @ts-check
${importing('describeRule', '@obligato/testing')}
${importing(identifier, `../src/${name}.js`)}

const notice = { heldOn: '2026-03-20', place: '301' };

describeRule(${identifier}, {
  name: '${plugin}/${name}',
  admits: [
    { name: 'as many items as are required', payload: { ...notice, agenda: ['the roof'] } },
    { name: 'two of two', options: { items: 2 }, payload: { ...notice, agenda: ['the roof', 'the year'] } },
  ],
  denies: [
    {
      name: 'one item fewer',
      options: { items: 2 },
      payload: { ...notice, agenda: ['the roof'] },
      says: [{ message: 'tooFew', data: { given: 1, required: 2 } }],
    },
  ],
});
`;
