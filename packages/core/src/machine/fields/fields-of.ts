/** The fields of an event's payload, read from its schema: what each is called and holds. */
import type { z } from 'zod';
import { memo } from '../../fast/memo.ts';
import type { Text } from '../../text/text.ts';
import type { EventDefinition } from '../define-obligation.ts';
import { type FieldKind, type FieldWords, wordsOf } from './field.ts';

/** One field of a payload. */
export interface Field extends Partial<Pick<FieldWords, 'description' | 'unknown'>> {
  /** Where it stands, `*` for every item of a list: `attendance.*.member`. */
  readonly path: string;
  /** Undefined where nobody has said it. */
  readonly kind: FieldKind | undefined;
  readonly title: Text | undefined;
  /** It may be left out. */
  readonly isOptional: boolean;
}

/** What of zod's own definition is read. Any other schema has no fields that could be told. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

const definitionOf = (schema: z.core.$ZodType | undefined): Definition | undefined =>
  schema?._zod?.def as Definition | undefined;

/** What a schema says by itself. */
const kindByType: Readonly<Record<string, FieldKind>> = {
  boolean: 'truth',
  enum: 'choice',
  number: 'number',
  int: 'number',
};

const mayBeMissing = new Set(['optional', 'default', 'prefault']);

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

function* fieldsIn(outer: z.core.$ZodType, path: string): Generator<Field> {
  const { definition, said, isOptional } = unwrapped(outer);
  // The items of a list are told where they have fields of their own: names alone are the list's.
  const parts = partsOf(definition).filter(([, part]) => definition?.shape || hasFields(part));
  if (path !== '' && (said || parts.length === 0)) {
    const { title, description, unknown } = said ?? {};
    yield Object.freeze({
      ...{ path, kind: said?.kind ?? kindByType[definition?.type ?? ''], title, isOptional },
      ...(description ? { description } : {}),
      ...(unknown ? { unknown } : {}),
    });
  }
  for (const [name, part] of parts) yield* fieldsIn(part, path === '' ? name : `${path}.${name}`);
}

/** Without what says that it may be left out, or what becomes of it. The outermost words hold. */
function unwrapped(schema: z.core.$ZodType) {
  let inner = schema;
  let said = wordsOf(inner);
  let isOptional = false;
  for (;;) {
    const definition = definitionOf(inner);
    const next = definition?.innerType ?? (definition?.type === 'pipe' ? definition.in : undefined);
    if (!next) return { definition, said, isOptional };
    if (mayBeMissing.has(definition?.type ?? '')) isOptional = true;
    inner = next;
    said ??= wordsOf(inner);
  }
}

/** What it is made of: the fields of an object, the items of a list, the values of a record. */
function partsOf(definition: Definition | undefined): readonly (readonly [string, z.core.$ZodType])[] {
  if (definition?.shape) return Object.entries(definition.shape);
  const item = definition?.element ?? definition?.valueType;
  return item ? [['*', item]] : [];
}

const hasFields = (schema: z.core.$ZodType): boolean => unwrapped(schema).definition?.shape !== undefined;
