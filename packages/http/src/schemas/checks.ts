/** How the installation itself stands: what was found when it was last looked at, and when a copy was last taken. */
import { z } from 'zod';
import { named } from './named.ts';
import { text } from './words.ts';

export const checks = named(
  'Checks',
  z
    .object({
      /** Whether it is being looked at now. */
      running: z.boolean(),
      /** What was found the last time; null where nobody has looked yet. */
      last: z
        .object({
          at: z.string(),
          /** False where not everything was looked at within the time for it. */
          complete: z.boolean(),
          /** How many things wait for somebody, and how many are worth knowing. */
          wrong: z.int(),
          notes: z.int(),
          /** What waits for somebody first; no more than fifty. */
          findings: z.array(z.object({ weight: z.enum(['note', 'wrong']), what: text, fix: text })).readonly(),
          /** How many years of units lie in the archive, and whether each is what its checkpoint says; null where none does. */
          archive: z.object({ years: z.int(), records: z.int(), sound: z.boolean() }).nullable(),
        })
        .nullable(),
      /** The last copy of the records; null where none is known of. */
      backup: z.object({ takenAt: z.string(), records: z.int(), whole: z.boolean() }).nullable(),
    })
    .meta({
      example: {
        running: false,
        last: {
          ...{ at: '2026-11-30T09:00:00+08:00', complete: true, wrong: 1, notes: 0 },
          findings: [
            {
              weight: 'wrong',
              what: { en: 'Not delivered, and laid aside: 1', 'zh-CN': '有1条通知未能送达，已搁置' },
              fix: { en: 'obligato outbox shows each', 'zh-CN': '运行 obligato outbox 查看' },
            },
          ],
          archive: { years: 4, records: 1210, sound: true },
        },
        backup: { takenAt: '2026-11-28T22:00:00+08:00', records: 48210, whole: true },
      },
    }),
);

export type Checks = z.output<typeof checks>;
