/** Rules written as data, as JSON Schema. Which fields an event has is for the reader to say, with the nearest name. */
import { type Catalogue, type Language, severities } from '@obligato/core';
import { conditionTests } from '@obligato/core/internal';
import { closedMap, type JsonSchema, oneOfNames, oneOrMore, someText } from '../config/json-schema.ts';
import { schemaWords } from './schema-words.ts';

const text = closedMap({ en: someText, 'zh-CN': someText }, { required: ['en', 'zh-CN'] });
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

export function localRule(catalogue: Catalogue, language: Language): JsonSchema {
  const say = (name: keyof typeof schemaWords) => ({ description: schemaWords[name][language] });
  const obligations = [...catalogue.obligations.values()];
  const duties = [...catalogue.rules.values()].flatMap(({ rule }) => (rule.kind === 'duty' ? [rule.duty.id] : []));
  const on = obligations.map(({ name, events }) =>
    closedMap(
      {
        obligation: oneOrMore({ const: name }),
        events: oneOrMore(oneOfNames(Object.keys(events))),
        duties: oneOrMore(oneOfNames(new Set(duties))),
      },
      { required: ['obligation', 'events'] },
    ),
  );
  return {
    ...closedMap(
      {
        on: { anyOf: on, ...say('on') },
        when: { ...condition, ...say('when') },
        require: { ...condition, ...say('require') },
        message: { ...text, ...say('message') },
        remedy: { ...text, ...say('remedy') },
        show: { type: 'object', additionalProperties: { anyOf: [field, operand] } },
        clause: {
          anyOf: [
            someText,
            closedMap(
              { source: { anyOf: [someText, text] }, article: { type: ['string', 'number', 'boolean'] } },
              { required: ['source', 'article'] },
            ),
          ],
        },
        why: text,
        severity: { enum: severities, ...say('localSeverity') },
        options: { type: 'object', additionalProperties: { anyOf: optionKinds } },
      },
      { required: ['on', 'message', 'clause'], oneOf: [{ required: ['when'] }, { required: ['require'] }] },
    ),
    ...say('local'),
  };
}

const optionKinds: readonly JsonSchema[] = [
  closedMap({ value: { type: 'number' }, stricter: { enum: ['max', 'min'] } }, { required: ['value', 'stricter'] }),
  // YAML takes the words true and false for truth values.
  closedMap(
    { value: { type: 'boolean' }, stricter: { enum: ['true', 'false', true, false] } },
    { required: ['value', 'stricter'] },
  ),
];
