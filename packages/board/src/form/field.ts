/** The fields of a form, read from the JSON Schema of a payload: nothing here knows any event by its name. */
import type { FieldKind } from '@obligato/core';
import type { Text } from '../texts/text.ts';

export type Json = Readonly<Record<string, unknown>>;

/** What a field holds; `x-kind` of the schema says it, and its type where it does not. */
export type Kind = FieldKind | 'list';

export interface Field {
  readonly name: string;
  readonly kind: Kind;
  readonly title: Text;
  readonly description: Text | undefined;
  readonly isRequired: boolean;
  /** The fields of a group, or of each item of a list of groups. */
  readonly fields: readonly Field[];
  /** Several of them. */
  readonly isList: boolean;
  readonly choices: readonly { readonly value: string; readonly title: Text }[];
  readonly initial: unknown;
  readonly minimum: number | undefined;
  readonly isWhole: boolean;
}

/** The fields of a schema, in their order. */
export function fieldsIn(schema: Json | undefined): readonly Field[] {
  const properties = (schema?.properties ?? {}) as Readonly<Record<string, Json>>;
  const required = new Set((schema?.required ?? []) as readonly string[]);
  return Object.entries(properties).map(([name, definition]) => fieldOf(name, definition, required.has(name)));
}

function fieldOf(name: string, schema: Json, isRequired: boolean): Field {
  const isList = schema.type === 'array';
  const inner = isList ? itemOf(schema) : schema;
  const fields = fieldsIn(inner);
  const said = schema['x-kind'] ?? inner['x-kind'];
  const kind = isKind(said) ? said : kindByShape(inner, isList, fields.length);
  return {
    ...{ name, kind, isRequired, fields, isList },
    title: textOf(schema['x-title'], schema.title, name),
    description: schema['x-description'] ? textOf(schema['x-description'], undefined, '') : undefined,
    choices: choicesOf(inner),
    initial: schema.default,
    minimum: typeof schema.minimum === 'number' ? schema.minimum : undefined,
    isWhole: schema.type === 'integer',
  };
}

const kinds: Readonly<Record<FieldKind, true>> = {
  ...{ agenda: true, attendance: true, choice: true, cycle: true, cycles: true, day: true, figures: true, group: true },
  ...{ 'long text': true, name: true, number: true, person: true, persons: true, tally: true, text: true, texts: true },
  ...{ truth: true, units: true },
};

/** Another one, of a server that is newer than the page, is shown by its shape. */
const isKind = (said: unknown): said is FieldKind => typeof said === 'string' && Object.hasOwn(kinds, said);

/** Where an item may be words alone or an object, it is asked for as the object. */
function itemOf({ items }: Json): Json {
  const item = (items ?? {}) as Json;
  const options = (item.anyOf ?? item.oneOf) as readonly Json[] | undefined;
  return options?.find(({ type }) => type === 'object') ?? item;
}

function kindByShape(schema: Json, isList: boolean, fieldCount: number): Kind {
  if (fieldCount > 0) return 'group';
  if (schema.enum) return 'choice';
  if (schema.type === 'boolean') return 'truth';
  if (schema.type === 'number' || schema.type === 'integer') return 'number';
  if (schema.type === 'object') return 'figures';
  return isList ? 'texts' : 'text';
}

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'en' in value && 'zh-CN' in value;

function textOf(both: unknown, plain: unknown, otherwise: string): Text {
  if (isText(both)) return both;
  const words = typeof plain === 'string' ? plain : otherwise;
  return { en: words, 'zh-CN': words };
}

function choicesOf(schema: Json): Field['choices'] {
  const titles = (schema['x-titles'] ?? {}) as Readonly<Record<string, unknown>>;
  const values = (schema.enum ?? []) as readonly unknown[];
  return values.map((value) => ({
    value: String(value),
    title: textOf(titles[String(value)], undefined, String(value)),
  }));
}

/** What a field begins with. */
export function initialOf(fields: readonly Field[]): Json {
  return Object.fromEntries(
    fields.flatMap(({ name, initial, kind }) => {
      if (initial === undefined || kind === 'figures' || Array.isArray(initial)) return [];
      return [[name, initial]];
    }),
  );
}

/** What was filled in: what was left empty is left out, so that the server can say that it is missing. */
export function filledIn(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const items = value.map(filledIn).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const entries = Object.entries(value).flatMap(([name, inner]) => {
    const filled = filledIn(inner);
    return filled === undefined ? [] : [[name, filled] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
