/** What an event's payload may say besides what it has to, read from its schema. */
import { z } from 'zod';
import { memo } from '../../fast/memo.ts';
import type { EventDefinition } from '../../machine/define-obligation.ts';

export interface OptionalField {
  readonly field: string;
  /** As JSON Schema calls it, such as `string` or `array`; absent where the schema leaves it open. */
  readonly type?: string;
}

/** Nothing of a payload whose schema is not of zod: another Standard Schema says nothing of its fields. */
export const optionalFields = memo(({ payload }: EventDefinition): readonly OptionalField[] => {
  if (!(payload instanceof z.ZodType)) return Object.freeze([]);
  const schema = z.toJSONSchema(payload, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const branches = schema.anyOf ?? schema.oneOf ?? [schema];
  const all = new Map(branches.flatMap(({ properties = {} }) => Object.entries(properties)));
  const isRequired = (field: string) => branches.every(({ required = [] }) => required.includes(field));
  return Object.freeze(
    [...all]
      .filter(([field]) => !isRequired(field))
      .map(([field, each]) => {
        const type = typeOf(each);
        return Object.freeze(type === undefined ? { field } : { field, type });
      }),
  );
});

interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** Of several kinds only the one that all of them are. */
function typeOf({ type, anyOf, oneOf }: JsonSchema): string | undefined {
  const types = new Set((anyOf ?? oneOf)?.map(typeOf) ?? [type]);
  return types.size === 1 ? [...types][0] : undefined;
}
