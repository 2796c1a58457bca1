import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { factsOf, type Shape, vocabularyOf } from '../src/charter/local-rule/vocabulary.ts';
import { createCatalogue, type EventDefinition, type Machine, type Obligation } from '../src/index.ts';
import { catalogue } from './a-local-rule.ts';

const meeting = catalogue.obligations.get('meeting') as Obligation;
const machine = catalogue.machines.get('meeting') as Machine;

/** What is known of the payloads of some events, and of the options of a rule. */
function roots(payloads: readonly unknown[], options: Readonly<Record<string, string | number | boolean>> = {}) {
  const events = Object.fromEntries(
    payloads.map((payload, index) => [
      `e${index}`,
      { title: { en: 'E', 'zh-CN': '事' }, by: 'unit', payload } as EventDefinition,
    ]),
  );
  const obligation = { ...meeting, events } as unknown as Obligation;
  return vocabularyOf({ obligation, machine, events: Object.keys(events) }, catalogue, options).roots;
}
const payload = (...payloads: readonly unknown[]) => roots(payloads).get('payload') as Shape;
const field = (schema: z.ZodType) => payload(z.strictObject({ it: schema })).fields?.get('it');
const names = (shape: Shape | undefined) => (shape?.fields ? [...shape.fields.keys()] : undefined);

describe('what is known of a field', () => {
  test.each<[string, z.ZodType, Shape['kind']]>([
    ['a text', z.string(), 'text'],
    ['a day', z.iso.date(), 'text'],
    ['one of some words', z.enum(['a', 'b']), 'text'],
    ['one word', z.literal('a'), 'text'],
    ['one number', z.literal(5), 'number'],
    ['a number', z.number(), 'number'],
    ['a whole number', z.int(), 'number'],
    ['truth', z.boolean(), 'truth'],
    ['a map', z.strictObject({}), 'map'],
    ['a map of any names', z.record(z.string(), z.int()), 'map'],
    ['a list', z.array(z.int()), 'list'],
    ['anything', z.unknown(), 'unknown'],
    ['nothing', z.null(), 'unknown'],
    ['a text or a number', z.union([z.string(), z.int()]), 'unknown'],
    ['either of two texts', z.union([z.string(), z.iso.date()]), 'text'],
    ['what may be absent', z.int().optional(), 'number'],
    ['what is filled in', z.int().default(3), 'number'],
    ['what becomes something else', z.string().transform((text) => text.length), 'unknown'],
  ])('%s', (_, schema, kind) => {
    expect(field(schema)?.kind).toBe(kind);
  });
  test('a list knows its items, as far as anybody does', () => {
    expect(field(z.array(z.int()))).toEqual({ kind: 'list', item: { kind: 'number' } });
    expect(field(z.array(z.unknown()))).toMatchObject({ kind: 'list', item: { kind: 'unknown' } });
    expect(names(field(z.array(z.strictObject({ a: z.int() })))?.item)).toEqual(['a']);
  });
  test('a map knows its fields, unless any name may stand there', () => {
    expect(names(field(z.strictObject({ a: z.int(), b: z.strictObject({ c: z.int() }) })))).toEqual(['a', 'b']);
    expect(names(field(z.record(z.string(), z.int())))).toBeUndefined();
  });
  test('one of two maps has the fields of both; of a map or something else those of the map', () => {
    const [a, b] = [z.strictObject({ a: z.int() }), z.strictObject({ b: z.int() })];
    expect(field(z.union([a, b]))?.kind).toBe('map');
    expect(names(field(z.union([a, b])))).toEqual(['a', 'b']);
    expect(field(z.union([a, z.string()]))?.kind).toBe('unknown');
    expect(names(field(z.union([a, z.string()])))).toEqual(['a']);
    expect(names(field(z.union([z.string(), a])))).toEqual(['a']);
    expect(names(field(z.union([a, z.record(z.string(), z.int())])))).toBeUndefined();
    expect(names(field(z.union([z.string(), z.int()])))).toBeUndefined();
    expect(
      names(field(z.discriminatedUnion('k', [a.extend({ k: z.literal('x') }), b.extend({ k: z.literal('y') })]))),
    ).toEqual([...['a', 'k', 'b']]);
  });
});

describe('what is known of several events', () => {
  const [both, one] = [z.strictObject({ a: z.int(), b: z.int() }), z.strictObject({ b: z.int(), c: z.int() })];
  test('is what all of their payloads carry', () => {
    expect(names(payload(both, one))).toEqual(['b']);
    expect(names(payload(both))).toEqual(['a', 'b']);
  });
  test('of which one may carry anything, is what the other carries', () => {
    const open = z.record(z.string(), z.int());
    expect(names(payload(both, open))).toEqual(['a', 'b']);
    expect(names(payload(open, both))).toEqual(['a', 'b']);
    expect(payload(open, open).fields).toBeUndefined();
  });
  test('is nothing where a schema does not say, or where there is no event', () => {
    const other = { '~standard': { version: 1, vendor: 'x', validate: (value: unknown) => ({ value }) } };
    expect(payload(other)).toEqual({ kind: 'map' });
    expect(payload()).toEqual({ kind: 'map' });
  });
});

describe('what else can be named', () => {
  test('the options of the rule, by their kind', () => {
    const options = roots([], { least: 3, open: true, word: 'a' }).get('options');
    expect([...(options?.fields ?? [])].map(([name, { kind }]) => [name, kind])).toEqual([
      ...[
        ['least', 'number'],
        ['open', 'truth'],
        ['word', 'text'],
      ],
    ]);
  });
  test('what a machine notes, by the kind of what it starts with', () => {
    const noting = {
      ...machine,
      initial: () => ({
        ...machine.initial({ parameters: {} }),
        context: { n: 0, t: 'x', y: true, l: [], m: {}, u: null },
      }),
    };
    const context = vocabularyOf({ obligation: meeting, machine: noting, events: [] }, catalogue, {}).roots.get(
      'context',
    );
    expect([...(context?.fields ?? [])].map(([name, { kind }]) => `${name} ${kind}`)).toEqual([
      ...['n number', 't text', 'y truth', 'l list', 'm unknown', 'u unknown'],
    ]);
  });
  test('the facts that rules declare, and those about people, found once for a catalogue', () => {
    expect([...factsOf(catalogue).keys()]).toEqual(
      expect.arrayContaining(['hr.boss', 'hr/heads', 'roster/voters', 'roster/officers']),
    );
    expect(factsOf(catalogue)).toBe(factsOf(catalogue));
    expect(factsOf(createCatalogue({})).has('hr.boss')).toBe(false);
    expect([...factsOf(catalogue).values()].every((fact) => typeof fact === 'object')).toBe(true);
  });
});
