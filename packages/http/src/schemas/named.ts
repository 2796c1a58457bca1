/** Schemas that the OpenAPI document lists by name. */
import { z } from 'zod';

export const namedSchemas = z.registry<{ id: string }>();

/** Gives a schema its name in the document. */
export function named<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  namedSchemas.add(schema, { id });
  return schema;
}
