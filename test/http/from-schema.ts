/** Values that a JSON schema lets through, and, when wild, some that it does not. */
import fc, { type Arbitrary } from 'fast-check';

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

export interface Generate {
  /** Values that lead somewhere, by the name of the field. */
  readonly known: Readonly<Record<string, readonly unknown[]>>;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  readonly isWild: boolean;
}

const anything = () => fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.jsonValue({ maxDepth: 3 }));

export function fromSchema(schema: JsonSchema, generate: Generate, name: string): Arbitrary<unknown> {
  const { known, isWild } = generate;
  const fitting = Object.hasOwn(known, name) ? [fc.constantFrom(...(known[name] ?? []))] : [];
  const wild = isWild ? [anything()] : [];
  // What is known twice as often: behind a wrong id no body is looked at.
  return fc.oneof(...fitting, ...fitting, shaped(schema, generate), ...wild);
}

function shaped(schema: JsonSchema, generate: Generate): Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    const target = generate.schemas[schema.$ref.split('/').at(-1) ?? ''];
    return target ? shaped(target, generate) : fc.constant(null);
  }
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const shape = Object.hasOwn(shapes, schema.type ?? '') ? shapes[schema.type ?? ''] : undefined;
  return shape ? shape(schema, generate) : fc.jsonValue({ maxDepth: 2 });
}

const shapes: Readonly<Record<string, (schema: JsonSchema, generate: Generate) => Arbitrary<unknown>>> = {
  string: ({ pattern, minLength = 0, maxLength = 50 }) => {
    const simple = pattern !== undefined && !pattern.includes('\\p');
    const text = fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 30), unit: 'grapheme' });
    return simple ? fc.stringMatching(new RegExp(pattern), { size: 'small' }) : text;
  },
  integer: ({ minimum = -1000, maximum = 1000 }) => fc.integer({ min: minimum, max: Math.min(maximum, 1e9) }),
  number: () => fc.double(),
  boolean: () => fc.boolean(),
  array: ({ items = {} }, generate) => fc.array(fromSchema(items, generate, ''), { maxLength: 4 }),
  object: ({ properties = {}, required = [] }, generate) => {
    const fields = Object.entries(properties).map(([name, each]) => [name, fromSchema(each, generate, name)]);
    return fc.record<Record<string, unknown>>(Object.fromEntries(fields), { requiredKeys: [...required] });
  },
};
