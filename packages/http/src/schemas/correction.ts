/** That something was put right, as a cycle keeps it. */
import type { CorrectionNote } from '@obligato/core';
import { z } from 'zod';
import { named } from './named.ts';

export const correctionNote = named(
  'CorrectionNote',
  z.object({
    decision: z.string(),
    corrects: z.string(),
    does: z.enum(['correct', 'withdraw']),
    event: z.string(),
    on: z.string(),
    reason: z.string(),
  }),
);

/** One by one: what else a note may come to hold is not shown by itself. */
export const viewNote = ({ decision, corrects, does, event, on, reason }: CorrectionNote) => {
  return { decision, corrects, does, event, on, reason };
};
