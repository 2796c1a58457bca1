/** The JSON Schema of an event's payload, with what was said of its fields: forms and other programs are made from it. */
import { z } from 'zod';
import { memo } from '../../fast/memo.ts';
import type { EventDefinition } from '../define-obligation.ts';
import { wordsOf } from './field.ts';

/** JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * What may be written as an event's payload, as JSON Schema. Of each field it says `title` and `description` in English, both in
 * every language as `x-title` and `x-description`, as `x-kind` what it holds: `person`, `day`, `long text`; and as `x-titles` what the
 * values are called that can be chosen. Undefined for a
 * payload that is not written with zod.
 *
 * @example
 * const { properties } = payloadSchema(meeting.events.minute) as { properties: Record<string, JsonSchema> };
 * properties.recorder?.['x-kind'] // → 'person'
 */
export const payloadSchema: (event: Pick<EventDefinition, 'payload'>) => JsonSchema | undefined = memo(
  ({ payload }: Pick<EventDefinition, 'payload'>) => {
    if (!(payload instanceof z.ZodType)) return undefined;
    const { $schema, ...schema } = z.toJSONSchema(payload, { io: 'input', unrepresentable: 'any', override: tell });
    return Object.freeze(schema);
  },
);

function tell({ zodSchema, jsonSchema }: { readonly zodSchema: z.core.$ZodType; readonly jsonSchema: object }) {
  const said = wordsOf(zodSchema);
  if (!said) return;
  const { title, description, kind, choices } = said;
  Object.assign(jsonSchema, { title: title.en, 'x-title': title, 'x-kind': kind });
  if (description) Object.assign(jsonSchema, { description: description.en, 'x-description': description });
  if (choices) Object.assign(jsonSchema, { 'x-titles': choices });
  // What is checked by code alone has no keyword of its own.
  if (kind === 'day') Object.assign(jsonSchema, { format: 'date' });
}
