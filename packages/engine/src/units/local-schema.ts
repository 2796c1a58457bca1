/** Rules written as data, as JSON Schema. Which fields an event has is for the reader to say, with the nearest name. */
import { type Catalogue, dutyCadences, type Language, type Obligation, severities, type Text } from '@obligato/core';
import {
  bearerWords,
  conditionTests,
  endings,
  givenByDuties,
  innerWordMeanings,
  kindOptionSchemas,
  type LocalKind,
  localKinds,
  localRecipients,
  localWordMeanings,
} from '@obligato/core/internal';
import { z } from 'zod';
import { closedMap, type JsonSchema, oneOfNames, oneOrMore, someText } from '../config/json-schema.ts';
import { schemaWords } from './schema-words.ts';

/** One text for every language, or one for each: whether a tag names a language is for the reader to say. */
const text: JsonSchema = {
  anyOf: [
    someText,
    closedMap(
      { en: someText, 'zh-CN': someText },
      { patternProperties: { '^(?!(en|zh-CN)$)[a-z]{2,3}(-[A-Za-z0-9]+)*$': someText }, minProperties: 1 },
    ),
  ],
};
const scalar: JsonSchema = { type: ['string', 'number', 'boolean'] };
const condition: JsonSchema = { $ref: '#/$defs/condition' };
const conditions: JsonSchema = { type: 'array', items: condition, minItems: 1 };
const operand: JsonSchema = { $ref: '#/$defs/operand' };
/** The first word of a field. */
const fieldPattern = '^(payload|event|cycle|context|facts|options|item)(\\.|$)';
const field: JsonSchema = { type: 'string', pattern: fieldPattern };

const tests: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  conditionTests.map((test) => {
    if (test === 'exists') return [test, { type: 'boolean' }];
    if (test === 'in' || test === 'notIn')
      return [test, { anyOf: [scalar, operand, { type: 'array', items: scalar }] }];
    return [test, { anyOf: [scalar, operand] }];
  }),
);
const counted = { of: field, where: condition };
const span = { from: someText, to: someText };
const asked = (properties: Readonly<Record<string, unknown>>, required: readonly string[]) => ({
  ...closedMap({ ...properties, ...tests }),
  ...{ required, minProperties: required.length + 1, anyOf: conditionTests.map((test) => ({ required: [test] })) },
});

/** What conditions are made of; they hold conditions in turn. */
export const localDefinitions: Readonly<Record<string, JsonSchema>> = {
  condition: {
    anyOf: [
      conditions,
      {
        ...closedMap({
          all: conditions,
          any: conditions,
          not: condition,
          count: asked(counted, ['of']),
          workingDays: asked(span, ['from', 'to']),
        }),
        patternProperties: { [fieldPattern]: { anyOf: [scalar, closedMap(tests, { minProperties: 1 })] } },
        minProperties: 1,
      },
    ],
  },
  operand: closedMap(
    {
      field,
      count: closedMap(counted, { required: ['of'] }),
      workingDays: closedMap(span, { required: ['from', 'to'] }),
    },
    { minProperties: 1, maxProperties: 1 },
  ),
};

type Properties = Readonly<Record<string, JsonSchema>>;

const nameOf = (kind: LocalKind) => `local:${kind}`;

/** A rule under `local:`: of one kind, and with the words of that kind alone. */
export const localRule = (language: Language): JsonSchema => ({
  anyOf: localKinds.map((kind) => ({ $ref: `#/$defs/${nameOf(kind)}` })),
  description: schemaWords.local[language],
});

/** Each kind with its words, as the reader has them. */
export function localKindDefinitions(catalogue: Catalogue, language: Language): Readonly<Record<string, JsonSchema>> {
  const obligations = [...catalogue.obligations.values()];
  const shapes = shapesOf(catalogue, obligations, language);
  return Object.fromEntries(
    localKinds.map((kind) => {
      const properties = Object.fromEntries(
        Object.entries<Text>(localWordMeanings[kind]).map(([word, meaning]) => [
          word,
          { ...shapes[kind][word], description: meaning[language] },
        ]),
      );
      return [nameOf(kind), closedMap(properties, demands[kind](catalogue))];
    }),
  );
}

/** What a rule of a kind cannot be without, and what does not go together. */
const demands: Readonly<Record<LocalKind, (catalogue: Catalogue) => JsonSchema>> = {
  check: () => ({
    required: ['on', 'message', 'clause'],
    oneOf: [{ required: ['when'] }, { required: ['require'] }],
  }),
  duty: (catalogue) => ({
    required: ['duty', 'obligation', 'cadence', 'clause'],
    dependentRequired: { message: ['when'] },
    allOf: [
      {
        if: { properties: { cadence: { const: 'occasional' } } },
        // biome-ignore lint/suspicious/noThenProperty: it is a word of JSON Schema
        then: { properties: { when: false, daysEarly: false, days: false, between: false } },
        else: { properties: { withinWorkingDays: false } },
      },
      ...[...catalogue.obligations.values()].map((each) => parametersOf(each, catalogue)),
    ],
  }),
  deadline: () => ({ required: ['deadline', 'on', 'clause'] }),
  reminder: () => ({ required: ['on', 'clause'], oneOf: [{ required: ['remind'] }, { required: ['escalate'] }] }),
};

/** What an obligation knows of its parameters, and what duties of packs give it besides. */
function parametersOf({ name, parameters }: Obligation, catalogue: Catalogue): JsonSchema {
  const { properties = {} } =
    parameters instanceof z.ZodObject ? z.toJSONSchema(parameters, { io: 'input', unrepresentable: 'any' }) : {};
  const given = Object.fromEntries(givenByDuties(name, catalogue).map((each) => [each, scalar]));
  return {
    if: { properties: { obligation: { const: name } } },
    // biome-ignore lint/suspicious/noThenProperty: it is a word of JSON Schema
    then: { properties: { parameters: closedMap({ ...given, ...properties }) } },
  };
}

function shapesOf(
  catalogue: Catalogue,
  obligations: readonly Obligation[],
  language: Language,
): Readonly<Record<LocalKind, Properties>> {
  const duties = [...catalogue.rules.values()].flatMap(({ rule }) => (rule.kind === 'duty' ? [rule.duty.id] : []));
  const common: Properties = {
    message: text,
    remedy: text,
    show: { type: 'object', additionalProperties: { anyOf: [field, operand] } },
    clause: {
      anyOf: [
        someText,
        closedMap(
          { source: text, article: { type: ['string', 'number', 'boolean'] } },
          { required: ['source', 'article'] },
        ),
      ],
    },
    why: text,
    severity: { enum: severities },
    options: { type: 'object', additionalProperties: { anyOf: optionKinds } },
    when: condition,
    require: condition,
    on: {
      anyOf: obligations.map(({ name, events }) =>
        closedMap(
          {
            obligation: oneOrMore({ const: name }),
            events: oneOrMore(oneOfNames(Object.keys(events))),
            duties: oneOrMore(dutyName(duties)),
          },
          { required: ['obligation', 'events'] },
        ),
      ),
    },
  };
  const role = { anyOf: [{ enum: roleWordsOf(catalogue.people, language) }, someText] };
  const told = distance('remind', { const: 'deadline' }, language, {
    to: role,
    of: { enum: localRecipients },
  });
  return {
    check: common,
    duty: {
      ...common,
      ...shapesOfKind('duty'),
      duty: text,
      obligation: { enum: obligations.map(({ name }) => name) },
      cadence: { enum: dutyCadences },
      owedBy: {
        anyOf: [
          { enum: bearerWords },
          { type: 'object', properties: { each: role }, required: ['each'], additionalProperties: false },
        ],
      },
      atEnd: { enum: endings },
      parameters: { type: 'object', additionalProperties: scalar },
      withinWorkingDays: { type: 'integer', minimum: 1, maximum: 366 },
    },
    deadline: { ...common, ...shapesOfKind('deadline'), deadline: distance('deadline', start(obligations), language) },
    reminder: { ...common, remind: told, escalate: told },
  };
}

/** What an editor offers: the words of rosters, and what people call them. */
const roleWordsOf = ({ roles }: Catalogue['people'], language: Language): readonly string[] => [
  ...new Set([...Object.keys(roles), ...Object.values(roles).map(({ title }) => title[language])]),
];

/** Options that every rule of a kind has are words of those that units write. */
const shapesOfKind = (kind: 'duty' | 'deadline'): Properties =>
  Object.fromEntries(
    Object.entries(kindOptionSchemas(kind)).map(([name, schema]) => {
      const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      return [name, shape];
    }),
  );

/** Duties that units write themselves are in other files, or further down in this one. */
export const dutyName = (installed: Iterable<string>): JsonSchema => {
  const known = oneOfNames(new Set(installed));
  return { anyOf: [...(known ? [known] : []), { type: 'string', pattern: localNamePattern }] };
};

export const localNamePattern = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** An event of some obligation, or a field that holds a day. */
const start = (obligations: readonly Obligation[]): JsonSchema => ({
  anyOf: [
    { enum: ['cycle.period.from', 'cycle.period.to'] },
    { enum: [...new Set(obligations.flatMap(({ events }) => Object.keys(events)))].sort() },
    { type: 'string', pattern: '^(cycle|context|facts)\\.' },
  ],
});

/** So many days before or after something, with what else belongs to it. */
function distance(
  word: 'deadline' | 'remind',
  from: JsonSchema,
  language: Language,
  more: Properties = {},
): JsonSchema {
  const count: JsonSchema = { type: 'integer', minimum: 0, maximum: 366 };
  const shapes: Properties = { ...more, days: count, workingDays: count, before: from, after: from };
  const properties = Object.entries(innerWordMeanings[word]).map(([name, meaning]) => [
    name,
    { ...shapes[name], description: meaning[language] },
  ]);
  return closedMap(Object.fromEntries(properties), {
    ...(more.to ? { required: ['to'] } : {}),
    allOf: [
      { oneOf: [{ required: ['days'] }, { required: ['workingDays'] }] },
      { oneOf: [{ required: ['before'] }, { required: ['after'] }] },
    ],
  });
}

const optionKinds: readonly JsonSchema[] = [
  closedMap({ value: { type: 'number' }, stricter: { enum: ['max', 'min'] } }, { required: ['value', 'stricter'] }),
  // YAML takes the words true and false for truth values.
  closedMap(
    { value: { type: 'boolean' }, stricter: { enum: ['true', 'false', true, false] } },
    { required: ['value', 'stricter'] },
  ),
];
