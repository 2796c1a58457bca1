import { z } from 'zod';
import { decision } from './decision.ts';
import { named } from './named.ts';

/** RFC 9457, with what Obligato adds. */
export const problemSchema = named(
  'Problem',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    code: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    decision: decision.optional(),
    request: z.string().optional(),
  }),
);
