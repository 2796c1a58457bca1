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
    /** Of a cycle that has left the working records: when, and where the archive has it. */
    retired: z
      .object({
        on: z.string().nullable(),
        unit: z.string(),
        year: z.int(),
        /** Whether what it said can still be read there. */
        hasContent: z.boolean(),
        proof: z.string(),
      })
      .optional(),
    request: z.string().optional(),
  }),
);
