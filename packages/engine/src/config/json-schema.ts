/** Pieces of JSON Schema (draft 2020-12) that unit files and `obligato.yaml` are described with. */
import { monthDayPattern } from '@obligato/core/internal';

export type JsonSchema = { readonly [key: string]: unknown };

export const draft = 'https://json-schema.org/draft/2020-12/schema';

/** A text with something in it. */
export const someText: JsonSchema = { type: 'string', minLength: 1 };

/** A text, which YAML may take for a number. */
export const textOrNumber: JsonSchema = { anyOf: [someText, { type: 'number' }] };

/** One of some names; none where nothing is named yet. */
export const oneOfNames = (names: Iterable<string>): JsonSchema | false => {
  const known = [...names].sort();
  return known.length > 0 ? { enum: known } : false;
};

/** A value, or a list of them. */
export const oneOrMore = (item: JsonSchema | false, minItems = 1): JsonSchema => ({
  anyOf: [item, { type: 'array', items: item, minItems }],
});

export const closedMap = (properties: Readonly<Record<string, unknown>>, more: JsonSchema = {}): JsonSchema => ({
  ...{ type: 'object', properties, additionalProperties: false },
  ...more,
});

/** What may also be left empty: `rules:` with nothing below it. */
export const orNothing = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const leapYears = Array.from({ length: 180 }, (_, index) => 1970 + index).filter(isLeap);

/** Every day that there is from 1970 to 2149, and no other: `2026-02-30` is refused in the editor. */
export const dayPattern = `^((19[7-9]\\d|20\\d\\d|21[0-4]\\d)-((0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|(${leapYears.join('|')})-02-29)$`;

export const fiscalYear: JsonSchema = closedMap(
  { begins: { type: 'string', pattern: monthDayPattern }, named: { enum: ['first', 'last'] } },
  { required: ['begins'] },
);

export const day: JsonSchema = { type: 'string', pattern: dayPattern, description: 'YYYY-MM-DD' };
