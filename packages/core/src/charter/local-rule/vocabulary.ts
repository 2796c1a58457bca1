/** The fields that a local rule may name: known from payload schemas, machines, facts and the rule's own options. */
import { z } from 'zod';
import { memo } from '../../fast/memo.ts';
import type { EventDefinition, Obligation } from '../../machine/define-obligation.ts';
import type { Machine } from '../../machine/machine.ts';
import type { Fact } from '../../rules/fact.ts';
import * as peopleFacts from '../../rules/people-facts.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Scalar } from './condition.ts';

/** What stands at a field: enough to tell a list from a number. `unknown` where nobody can say before it happens. */
export interface Shape {
  readonly kind: 'number' | 'text' | 'truth' | 'list' | 'map' | 'unknown';
  readonly item?: Shape;
  /** Undefined where any name may stand. */
  readonly fields?: ReadonlyMap<string, Shape>;
}

export interface Vocabulary {
  /** By the first word of a field. */
  readonly roots: ReadonlyMap<string, Shape>;
  /** The facts that somebody declares, by name. */
  readonly facts: ReadonlyMap<string, Fact>;
}

const unknown: Shape = { kind: 'unknown' };
const text: Shape = { kind: 'text' };
const map = (fields: Readonly<Record<string, Shape>>): Shape => ({
  kind: 'map',
  fields: new Map(Object.entries(fields)),
});
const number: Shape = { kind: 'number' };
/** What is attached, of every kind in one. */
const evidence: Shape = {
  kind: 'list',
  item: map({
    ...{ kind: text, name: text, type: text, bytes: number, sha256: text },
    ...{ href: text, note: text, text },
  }),
};
const openMap: Shape = { kind: 'map' };

export function vocabularyOf(
  { obligation, machine, events }: { obligation: Obligation; machine: Machine; events: readonly string[] },
  catalogue: Catalogue,
  options: Readonly<Record<string, Scalar>>,
): Vocabulary {
  const payloads = events.flatMap((event) => obligation.events[event] ?? []).map(payloadShape);
  const facts = factsOf(catalogue);
  const period = map({ id: text, from: text, to: text });
  const cycle = map({
    ...{ id: text, unit: text, duty: text, obligation: text, period, bearer: text, owedBy: text, occasion: text },
    ...{ parameters: openMap, state: text, happened: openMap, plannedAt: text, version: number, evidence },
  });
  return {
    facts,
    roots: new Map([
      [
        'payload',
        payloads.reduce<Shape | undefined>((all, next) => (all ? inBoth(all, next) : next), undefined) ?? openMap,
      ],
      ['event', map({ type: text, on: text, recordedOn: text, time: text, side: text, evidence, deputyFor: text })],
      ['cycle', cycle],
      ['context', contextShape(machine)],
      ['facts', { kind: 'map', fields: new Map([...facts.keys()].map((name) => [name, unknown])) }],
      ['options', map(Object.fromEntries(Object.entries(options).map(([name, value]) => [name, shapeOfValue(value)])))],
    ]),
  };
}

/** Every fact that an installed rule declares, and those about people. */
export const factsOf = memo(({ rules }: Catalogue): ReadonlyMap<string, Fact> => {
  const declared = [...rules.values()].flatMap(({ rule }) => Object.values(rule.facts ?? {}));
  const people: readonly Fact[] = Object.values(peopleFacts);
  return new Map([...people, ...declared].map((fact) => [fact.name, fact]));
});

function contextShape(machine: Machine): Shape {
  const { context } = machine.initial({ parameters: {} });
  // What a machine notes later is null or empty at first: only its name is known.
  const shapes = Object.entries(context).map(([name, value]) => [name, shapeOfValue(value)] as const);
  return { kind: 'map', fields: new Map(shapes) };
}

function shapeOfValue(value: unknown): Shape {
  if (typeof value === 'number') return { kind: 'number' };
  if (typeof value === 'boolean') return { kind: 'truth' };
  if (typeof value === 'string') return text;
  return Array.isArray(value) ? { kind: 'list', item: unknown } : unknown;
}

interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

function payloadShape({ payload }: EventDefinition): Shape {
  // Another Standard Schema says nothing of its fields.
  if (!(payload instanceof z.ZodType)) return openMap;
  return shapeOf(z.toJSONSchema(payload, { io: 'output', unrepresentable: 'any' }) as JsonSchema);
}

const kinds: Readonly<Record<string, Shape['kind']>> = {
  ...{ number: 'number', integer: 'number', string: 'text', boolean: 'truth', array: 'list', object: 'map' },
};

function shapeOf(schema: JsonSchema): Shape {
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return branches.map(shapeOf).reduce(inEither);
  const kind = kinds[schema.type ?? typeof (schema.const ?? schema.enum?.[0])] ?? 'unknown';
  if (kind === 'list') return { kind, item: schema.items ? shapeOf(schema.items) : unknown };
  if (kind !== 'map' || !schema.properties) return { kind };
  return map(Object.fromEntries(Object.entries(schema.properties).map(([name, each]) => [name, shapeOf(each)])));
}

/** A union has the fields of every branch; what one of them lacks is just not there. */
function inEither(a: Shape, b: Shape): Shape {
  const fields = a.fields && b.fields && new Map([...a.fields, ...b.fields]);
  const only = a.fields ?? b.fields;
  const known = fields ?? (a.kind !== b.kind ? only : undefined);
  return { kind: a.kind === b.kind ? a.kind : 'unknown', ...(known ? { fields: known } : {}) };
}

/** Of several events only what all of them carry can be named. */
function inBoth(a: Shape, b: Shape): Shape {
  if (!a.fields || !b.fields) return a.fields ? a : b;
  const { fields } = b;
  return { kind: 'map', fields: new Map([...a.fields].filter(([name]) => fields.has(name))) };
}
