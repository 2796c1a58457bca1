/** The fields of an event's payload, read from its schema: what each is called and holds. */
import type { z } from 'zod';
import { memo } from '../../fast/memo.ts';
import type { Text } from '../../text/text.ts';
import type { EventDefinition } from '../define-obligation.ts';
import type { FieldKind, FieldWords } from './field.ts';
import { type Definition, definitionOf, unwrapped } from './unwrapped.ts';

/** One field of a payload. */
export interface Field extends Partial<Pick<FieldWords, 'choices' | 'description' | 'unknown'>> {
  /** Where it stands, `*` for every item of a list: `attendance.*.member`. */
  readonly path: string;
  /** Undefined where nobody has said it. */
  readonly kind: FieldKind | undefined;
  readonly title: Text | undefined;
  /** It may be left out. */
  readonly isOptional: boolean;
}

/** What a schema says by itself. */
const kindByType: Readonly<Record<string, FieldKind>> = {
  boolean: 'truth',
  enum: 'choice',
  number: 'number',
  int: 'number',
};

/**
 * The fields of an event's payload, in their order; those of a list or a record inside after it. Empty for a payload that is
 * not written with zod.
 *
 * @example
 * fieldsOf(meeting.events.minute).map(({ path, kind }) => `${path}: ${kind}`)
 * // → ['recorder: person', 'record: long text', 'signedBy: person']
 */
export const fieldsOf: (event: Pick<EventDefinition, 'payload'>) => readonly Field[] = memo((event) => {
  const schema = event.payload as unknown as z.core.$ZodType | undefined;
  return Object.freeze(schema && definitionOf(schema) ? [...fieldsIn(schema, '')] : []);
});

/**
 * What a field is called and what to write there, for whoever is asked for it; nothing of what nobody has said.
 *
 * @example
 * calledAs(fieldsOf(meeting.events.minute)[0]).title?.en // → 'Recorder'
 */
export const calledAs = (field: Field | undefined): { readonly title?: Text; readonly description?: Text } => ({
  ...(field?.title ? { title: field.title } : {}),
  ...(field?.description ? { description: field.description } : {}),
});

/**
 * The field at a place of a payload, as a problem names it; undefined where there is none.
 *
 * @example
 * fieldAt(meeting.events.open, 'attendance.0.member')?.path // → 'attendance.*.member'
 */
export function fieldAt(event: Pick<EventDefinition, 'payload'>, place: string): Field | undefined {
  const path = place.replace(/(?<=^|\.)\d+(?=\.|$)/g, '*');
  return fieldsOf(event).find((field) => field.path === path);
}

function* fieldsIn(outer: z.core.$ZodType, path: string): Generator<Field> {
  const { definition, said, isOptional } = unwrapped(outer);
  const parts = partsOf(definition);
  if (path !== '' && (said || parts.length === 0)) {
    const { title, description, choices, unknown } = said ?? {};
    yield Object.freeze({
      ...{ path, kind: said?.kind ?? kindByType[definition?.type ?? ''], title, isOptional },
      ...(description ? { description } : {}),
      ...(choices ? { choices } : {}),
      ...(unknown ? { unknown } : {}),
    });
  }
  for (const [name, part] of parts) yield* fieldsIn(part, path === '' ? name : `${path}.${name}`);
}

/**
 * What it is made of: the fields of an object, of whatever may stand in one place; the items of a list, or the values of a record, where
 * they have fields of their own: names alone are the list's.
 */
function partsOf(definition: Definition | undefined): readonly (readonly [string, z.core.$ZodType])[] {
  if (definition?.shape) return Object.entries(definition.shape);
  if (definition?.options) return [...new Map(definition.options.filter(hasFields).flatMap(fieldsWithin))];
  const item = definition?.element ?? definition?.valueType;
  return item && hasFields(item) ? [['*', item]] : [];
}

const fieldsWithin = (schema: z.core.$ZodType) => partsOf(unwrapped(schema).definition);

function hasFields(schema: z.core.$ZodType): boolean {
  const { definition } = unwrapped(schema);
  return definition?.shape !== undefined || (definition?.options?.some(hasFields) ?? false);
}
