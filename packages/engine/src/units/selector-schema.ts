/** `for: { duty, tag, period }` as JSON Schema. */
import type { Catalogue, Language } from '@obligato/core';
import { periodPattern } from '@obligato/core/internal';
import { closedMap, type JsonSchema, oneOfNames, oneOrMore } from '../config/json-schema.ts';
import { dutyName } from './local-schema.ts';
import { schemaWords } from './schema-words.ts';

export function selectorSchema(catalogue: Catalogue, language: Language): JsonSchema {
  const duties = [...catalogue.rules.values()].flatMap(({ rule }) => (rule.kind === 'duty' ? [rule.duty] : []));
  return {
    ...closedMap(
      {
        duty: oneOrMore(dutyName(duties.map(({ id }) => id))),
        tag: oneOrMore(oneOfNames(new Set(duties.flatMap(({ tags = [] }) => tags)))),
        period: oneOrMore({ ...period, description: schemaWords.period[language] }),
      },
      { minProperties: 1 },
    ),
    description: schemaWords.selector[language],
  };
}

const period: JsonSchema = {
  anyOf: [
    { type: 'string', pattern: periodPattern },
    // YAML takes a bare month, or a bare year, for a number.
    { type: 'integer', minimum: 1, maximum: 12 },
    { type: 'integer', minimum: 1000, maximum: 9999 },
  ],
};
