/** Every event of every obligation, with its fields and an example that is accepted. */
import {
  type EventDefinition,
  examplePayload,
  type Field,
  type FieldKind,
  fieldsOf,
  type Language,
  type Text,
} from '@obligato/core';
import { z } from 'zod';
import { catalogue } from './catalogue.ts';
import { code, type Page, type Say, table } from './page.ts';

const kinds: Readonly<Record<FieldKind, Text>> = {
  agenda: { en: 'list of items, each a text or a group of fields', 'zh-CN': '列表，每项为文字或一组字段' },
  attendance: { en: 'list, one entry for each person', 'zh-CN': '列表，每人一项' },
  choice: { en: 'one of the words named', 'zh-CN': '所列用词之一' },
  cycle: { en: 'id of a cycle', 'zh-CN': '事项编号' },
  cycles: { en: 'list of ids of cycles', 'zh-CN': '事项编号列表' },
  day: { en: 'day, YYYY-MM-DD', 'zh-CN': '日期，YYYY-MM-DD' },
  figures: { en: 'numbers by name', 'zh-CN': '若干“名称: 数字”' },
  group: { en: 'group of fields, or a list of such', 'zh-CN': '一组字段，或若干组字段' },
  'long text': { en: 'text, of any length', 'zh-CN': '文字，长短不限' },
  name: { en: 'a name, also of somebody who is not on the roster', 'zh-CN': '姓名，可为名册以外人员' },
  number: { en: 'number', 'zh-CN': '数字' },
  person: { en: 'id of a person on the roster', 'zh-CN': '名册中的人员编号' },
  persons: { en: 'list of ids of people on the roster', 'zh-CN': '名册中的人员编号列表' },
  tally: { en: 'list, one entry for each person', 'zh-CN': '列表，每人一项' },
  text: { en: 'text', 'zh-CN': '文字' },
  texts: { en: 'list of texts', 'zh-CN': '文字列表' },
  truth: { en: 'true or false', 'zh-CN': 'true（是）或 false（否）' },
  units: { en: 'list of ids of other units', 'zh-CN': '其他单位编号列表' },
};

const sides: Readonly<Record<EventDefinition['by'], Text>> = {
  unit: { en: 'the unit', 'zh-CN': '本单位' },
  superior: { en: 'the superior', 'zh-CN': '上级' },
  bearer: { en: 'whoever owes the duty', 'zh-CN': '责任主体' },
  clock: { en: 'the clock', 'zh-CN': '系统' },
};

const words = {
  title: { en: 'Events and their fields', 'zh-CN': '各类义务的步骤及所需数据' },
  intro: {
    en: 'What `obligato attempt CYCLE EVENT` and the HTTP API take. Made from the schemas by which events are checked: `npm run docs`. A field of a list is written with `*` for each of its entries; a field in a group that may be left out is needed where the group is written. `--example` prints an example with the people of your own unit.',
    'zh-CN':
      '`obligato attempt 事项 步骤` 和 HTTP 接口所接受的数据，由检查数据的模式生成（`npm run docs`）。列表的每一项以 `*` 表示；可不填的一组字段，填写时其中必填项须填。`--example` 可按本单位人员输出样例。',
  },
  by: { en: 'sent by', 'zh-CN': '办理者' },
  field: { en: 'field', 'zh-CN': '字段' },
  called: { en: 'title', 'zh-CN': '名称' },
  holds: { en: 'what stands there', 'zh-CN': '填写内容' },
  needed: { en: 'needed', 'zh-CN': '必填' },
  yes: { en: 'yes', 'zh-CN': '是' },
  no: { en: 'no', 'zh-CN': '否' },
  none: { en: 'Nothing besides.', 'zh-CN': '无须填写数据。' },
} as const satisfies Record<string, Text>;

export const exampleParts = {
  people: ['m1', 'm2'],
  day: '2026-03-20',
  cycle: 'tax-bureau/levy/general-meeting/2026-Q1',
} as const;

export const eventsPage: Page = {
  name: 'events',
  text: (language, say) =>
    [
      `# ${say(words.title)}`,
      '',
      say(words.intro),
      ...[...catalogue.obligations.values()].flatMap(({ name, title, events }) => [
        '',
        `## ${say(title)} (${code(name)})`,
        ...Object.entries(events)
          .filter(([, { by }]) => by !== 'clock')
          .flatMap(([event, definition]) => eventText(event, definition, { language, say })),
      ]),
    ].join('\n'),
};

function eventText(
  event: string,
  definition: EventDefinition,
  { language, say }: { readonly language: Language; readonly say: Say },
): readonly string[] {
  const fields = fieldsOf(definition);
  const head = [
    '',
    `### ${say(definition.title)} (${code(event)})`,
    '',
    `${say(words.by)}: ${say(sides[definition.by])}`,
    '',
  ];
  if (fields.length === 0) return [...head, say(words.none)];
  const rows = fields.map((field) => [
    code(field.path),
    field.title ? say(field.title) : '',
    [...whatOf(field, definition, say), ...(field.description ? [say(field.description)] : [])].join(' · '),
    say(isNeeded(field, definition) ? words.yes : words.no),
  ]);
  const example = JSON.stringify(examplePayload(definition, { ...exampleParts, language }));
  return [
    ...head,
    table([words.field, words.called, words.holds, words.needed].map(say), rows),
    '',
    '```json',
    example,
    '```',
  ];
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly string[];
  readonly default?: unknown;
}

/** The schemas from the outermost inwards, as a path leads. */
function schemasTo(path: string, { payload }: EventDefinition): readonly JsonSchema[] {
  let at = z.toJSONSchema(payload as unknown as z.ZodType, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const passed = [at];
  for (const step of path.split('.')) {
    const inner = [at, ...(at.anyOf ?? [])].map((each) => (step === '*' ? each.items : each.properties?.[step]));
    at = inner.find((each) => each !== undefined) ?? {};
    passed.push(at);
  }
  return passed;
}

const whatOf = (field: Field, definition: EventDefinition, say: Say): readonly string[] => {
  const { enum: choices, default: otherwise } = schemasTo(field.path, definition).at(-1) ?? {};
  const listed = choices?.map((word) => (word === otherwise ? `**${code(word)}**` : code(word))).join(', ');
  return [listed ?? (field.kind ? say(kinds[field.kind]) : '')].filter(Boolean);
};

/** Whether the field itself is required where it stands. */
export function isNeeded({ path }: Field, definition: EventDefinition): boolean {
  const steps = path.split('.');
  const around = schemasTo(path, definition).at(-2);
  const name = steps.at(-1) ?? '';
  return [around, ...(around?.anyOf ?? [])].some((each) => each?.required?.includes(name) ?? false);
}
