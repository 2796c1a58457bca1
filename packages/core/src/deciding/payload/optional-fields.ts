/** What an event's payload may say besides what it has to, read from its schema. */
import { z } from 'zod';
import { memo } from '../../fast/memo.ts';
import type { EventDefinition } from '../../machine/define-obligation.ts';
import { calledAs, fieldsOf } from '../../machine/fields/fields-of.ts';
import type { Text } from '../../text/text.ts';

export interface OptionalField {
  readonly field: string;
  /** What it is called, as on a form; absent where nobody has said it. */
  readonly title?: Text;
  /** What to write there; absent where nobody has said it. */
  readonly description?: Text;
  /** As JSON Schema calls it, such as `string` or `array`; absent where the schema leaves it open. */
  readonly type?: string;
}

/** Nothing of a payload whose schema is not of zod: another Standard Schema says nothing of its fields. */
export const optionalFields = memo((event: EventDefinition): readonly OptionalField[] => {
  const { payload } = event;
  if (!(payload instanceof z.ZodType)) return Object.freeze([]);
  const schema = z.toJSONSchema(payload, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const branches = schema.anyOf ?? schema.oneOf ?? [schema];
  const all = new Map(branches.flatMap(({ properties = {} }) => Object.entries(properties)));
  const said = new Map(fieldsOf(event).map((each) => [each.path, each]));
  const isRequired = (field: string) => branches.every(({ required = [] }) => required.includes(field));
  return Object.freeze(
    [...all]
      .filter(([field]) => !isRequired(field))
      .map(([field, each]) => {
        const type = typeOf(each);
        return Object.freeze({ field, ...calledAs(said.get(field)), ...(type === undefined ? {} : { type }) });
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
