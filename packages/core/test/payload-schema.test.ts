/** The JSON Schema of a payload is made of what was said of its fields. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fieldsOf, meeting, payloadSchema } from '../src/index.ts';
import { coreObligations } from '../src/internal.ts';

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly 'x-kind'?: string;
  readonly 'x-titles'?: Readonly<Record<string, { readonly en: string; readonly 'zh-CN': string }>>;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** The schema of a field, as its path leads: `*` is an entry of a list. */
function at(schema: Schema | undefined, steps: readonly string[]): Schema | undefined {
  const [step, ...rest] = steps;
  if (schema === undefined || step === undefined) return schema;
  for (const each of [schema, ...(schema.anyOf ?? [])]) {
    const inner = step === '*' ? each.items : each.properties?.[step];
    if (inner) return at(inner, rest);
  }
  return undefined;
}

const events = coreObligations.flatMap((obligation) =>
  Object.entries(obligation.events).map(([event, definition]) => [`${obligation.name}.${event}`, definition] as const),
);

describe.each(events)('the JSON Schema of %s', (_name, definition) => {
  const schema = payloadSchema(definition) as Schema;
  test('says of every field what was said of it: title, description and kind', () => {
    for (const { path, title, description, kind } of fieldsOf(definition)) {
      expect([path, at(schema, path.split('.'))]).toMatchObject([
        path,
        {
          title: title?.en,
          'x-title': title,
          description: description?.en,
          'x-description': description,
          'x-kind': kind,
        },
      ]);
    }
  });
});

/** Every place in a schema where one of some words is chosen, with what is said of the field around it. */
function* choicesIn(schema: Schema, around: Schema = schema): Generator<readonly [Schema, readonly string[]]> {
  if (schema.enum) yield [schema['x-titles'] ? schema : around, schema.enum];
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.anyOf ?? []),
    schema.items,
    schema.additionalProperties,
  ];
  for (const each of inner)
    if (each && typeof each === 'object') yield* choicesIn(each, each['x-kind'] ? each : schema);
}

test('every word that can be chosen is called something in both languages', () => {
  const all = events.flatMap(([name, definition]) =>
    [...choicesIn(payloadSchema(definition) as Schema)].map(([said, values]) => ({ name, said, values })),
  );
  expect(all.length).toBeGreaterThan(7);
  for (const { name, said, values } of all) {
    expect([name, Object.keys(said['x-titles'] ?? {})]).toEqual([name, [...values]]);
    for (const title of Object.values(said['x-titles'] ?? {}))
      expect(title).toEqual({ en: expect.stringMatching(/^[A-Z]/), 'zh-CN': expect.stringMatching(/\p{Script=Han}/u) });
  }
});

test('a day is a date in it, and a field that may be left out keeps its words', () => {
  expect(at(payloadSchema(meeting.events.notify) as Schema, ['heldOn'])).toMatchObject({ format: 'date' });
  expect(at(payloadSchema(meeting.events.minute) as Schema, ['signedBy'])).toMatchObject({ title: 'Signed by' });
});

test('of a payload that is not written with zod there is none', () => {
  const payload = { '~standard': { version: 1, vendor: 'other', validate: (value: unknown) => ({ value }) } } as const;
  expect(payloadSchema({ payload })).toBeUndefined();
  expect(payloadSchema({ payload: z.strictObject({ a: z.string() }) })).toMatchObject({ required: ['a'] });
});
