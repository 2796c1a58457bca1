/** A schema made with zod, as far as it is read: what it is made of, what was said of it, whether it may be left out. */
import type { z } from 'zod';
import { type FieldWords, wordsOf } from './field.ts';

/** What of zod's own definition is read. Any other schema has no fields that could be told. */
export interface Definition {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly options?: readonly z.core.$ZodType[];
  readonly entries?: Readonly<Record<string, string | number>>;
}

export const definitionOf = (schema: z.core.$ZodType | undefined): Definition | undefined =>
  schema?._zod?.def as Definition | undefined;

const mayBeMissing = new Set(['optional', 'default', 'prefault']);

export interface Unwrapped {
  /** Undefined for a schema that is not written with zod. */
  readonly definition: Definition | undefined;
  /** The schema within. */
  readonly inner: z.core.$ZodType;
  readonly said: FieldWords | undefined;
  readonly isOptional: boolean;
}

/** Without what says that it may be left out, or what becomes of it. The outermost words hold. */
export function unwrapped(schema: z.core.$ZodType): Unwrapped {
  let inner = schema;
  let said = wordsOf(inner);
  let isOptional = false;
  for (;;) {
    const definition = definitionOf(inner);
    const next = definition?.innerType ?? (definition?.type === 'pipe' ? definition.in : undefined);
    if (!next) return { definition, inner, said, isOptional };
    if (mayBeMissing.has(definition?.type ?? '')) isOptional = true;
    inner = next;
    said ??= wordsOf(inner);
  }
}
