/** A payload to begin with: every field that is needed, with a word of what to write there. */
import type { z } from 'zod';
import type { Day } from '../../calendar/day.ts';
import type { Language } from '../../text/text.ts';
import type { EventDefinition } from '../define-obligation.ts';
import type { FieldKind } from './field.ts';
import { type Definition, definitionOf, unwrapped } from './unwrapped.ts';

/** What an example is made of. */
export interface ExampleParts {
  readonly language: Language;
  /** Ids of people: the first stands where one is asked for, all of them where several are. */
  readonly people: readonly [string, ...string[]];
  readonly day: Day;
  /** Stands where a cycle is asked for. */
  readonly cycle: string;
  /** Whether what may be left out is written as well. */
  readonly everything?: boolean;
}

/**
 * An example of an event's payload, which its schema accepts; undefined for a payload that is not written with zod.
 *
 * @example
 * const parts = { language: 'en', people: ['m1'], day: '2026-03-20', cycle: 'b1/plenary/2026-Q1' } as const;
 * examplePayload(meeting.events.notify, parts) // → { heldOn: '2026-03-20', place: 'Place', agenda: ['Agenda'] }
 */
export function examplePayload(event: Pick<EventDefinition, 'payload'>, parts: ExampleParts): unknown {
  const schema = event.payload as unknown as z.core.$ZodType;
  return definitionOf(schema) ? exampleOf(schema, parts, 'value') : undefined;
}

/** `name` is what a text is called of which nobody has said more. */
function exampleOf(outer: z.core.$ZodType, parts: ExampleParts, name: string): unknown {
  const { definition, inner, said } = unwrapped(outer);
  const title = said?.title[parts.language] ?? name;
  const known = said && byKind[said.kind]?.(parts, title, outer);
  if (known !== undefined) return known;
  return byType[definition?.type ?? '']?.({ definition, inner, parts, title });
}

/** What says more than the type of its value. */
const byKind: Partial<Record<FieldKind, (parts: ExampleParts, title: string, schema: z.core.$ZodType) => unknown>> = {
  person: ({ people }) => people[0],
  persons: ({ people }) => people,
  day: ({ day }) => day,
  cycle: ({ cycle }) => cycle,
  cycles: ({ cycle }) => [cycle],
  figures: (_, title) => ({ [title]: 1 }),
  attendance: (parts) => parts.people.map((member) => ({ member, present: true })),
};

interface Typed {
  readonly definition: Definition | undefined;
  readonly inner: z.core.$ZodType;
  readonly parts: ExampleParts;
  readonly title: string;
}

const byType: Readonly<Record<string, (typed: Typed) => unknown>> = {
  string: ({ title }) => title,
  boolean: () => true,
  number: ({ inner }) => Math.max(1, (inner as z.ZodNumber).minValue ?? 1),
  enum: ({ definition }) => Object.values(definition?.entries ?? {})[0],
  array: ({ definition, inner, parts, title }) => {
    const element = definition?.element;
    if (!element) return undefined;
    const least = leastOf(inner);
    // Of words to choose from, as many different ones.
    const words = Object.values(unwrapped(element).definition?.entries ?? {});
    return Array.from({ length: least }, (_, at) => words[at] ?? exampleOf(element, parts, title));
  },
  union: ({ definition, parts, title }) => {
    const [first] = definition?.options ?? [];
    return first && exampleOf(first, parts, title);
  },
  object: ({ definition, parts }) => {
    const fields = Object.entries(definition?.shape ?? {});
    const written = fields.filter(([, field]) => parts.everything || !unwrapped(field).isOptional);
    return Object.fromEntries(written.map(([name, field]) => [name, exampleOf(field, parts, name)]));
  },
};

/** How many a list has at least; one is shown where it may be empty. */
function leastOf(list: z.core.$ZodType): number {
  const checks = (list._zod.def.checks ?? []) as readonly z.core.$ZodCheck[];
  const least = checks.flatMap(({ _zod: { def } }) => ('minimum' in def ? Number(def.minimum) : []));
  return Math.max(1, ...least);
}
