/** `for: { duty, tag, period }` as JSON Schema. */
import { type Catalogue, periodPattern } from '@obligato/core';
import { closedMap, type JsonSchema, oneOfNames, oneOrMore } from '../config/json-schema.ts';

export function selectorSchema(catalogue: Catalogue): JsonSchema {
  const duties = [...catalogue.rules.values()].flatMap(({ rule }) => (rule.kind === 'duty' ? [rule.duty] : []));
  return {
    ...closedMap(
      {
        duty: oneOrMore(oneOfNames(new Set(duties.map(({ id }) => id)))),
        tag: oneOrMore(oneOfNames(new Set(duties.flatMap(({ tags = [] }) => tags)))),
        period: oneOrMore(period),
      },
      { minProperties: 1 },
    ),
    description: 'Narrows the entry. What is not named is not narrowed.',
  };
}

const period: JsonSchema = {
  anyOf: [
    { type: 'string', pattern: periodPattern },
    // YAML takes a bare month, or a bare year, for a number.
    { type: 'integer', minimum: 1, maximum: 12 },
    { type: 'integer', minimum: 1000, maximum: 9999 },
  ],
  description: '2026, Q1, H2, 3, march, 2026-Q1 or 2026-03: the cycle’s period lies within it.',
};
