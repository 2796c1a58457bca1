/** Pieces that payloads of several obligations are made of. */
import { z } from 'zod';
import { isDay } from '../calendar/day.ts';

/** A local day, `YYYY-MM-DD`. */
export const day = z.string().refine(isDay, { message: 'expected a date, YYYY-MM-DD' });

/** A non-empty text. */
export const words = z.string().trim().min(1);

/** Who came, and as what. A leader who sits in a branch meeting does so in the capacity `member`. */
export const attendance = z.array(
  z.strictObject({
    member: words,
    present: z.boolean(),
    capacity: z.enum(['member', 'chair', 'recorder', 'observer']).default('member'),
    reason: words.optional(),
  }),
);

export type Attendance = z.output<typeof attendance>;
