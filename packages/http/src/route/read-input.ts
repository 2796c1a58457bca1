/** Path, query and body against their schemas; every fault is told at once. */
import type { z } from 'zod';
import { Refusal } from './problem-details.ts';

/** The parsed value. Throws a `Refusal` that names every place that is wrong. */
export function readInput<T>(
  kind: 'not-understood' | 'invalid',
  where: string,
  schema: z.ZodType<T>,
  value: unknown,
): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.slice(0, 100).map(({ path, message }) => ({
    field: [where, ...path].map(String).join('.').slice(0, 300),
    message: message.replace(/^Invalid input: /, '').slice(0, 300),
  }));
  throw new Refusal(kind, { detail: `The ${where} does not have the expected form.`, errors });
}
