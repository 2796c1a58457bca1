/** Messages to people of a unit: how they stand, and nothing of what they say. */
import { z } from 'zod';
import { named } from './named.ts';

const person = z.object({ member: z.string(), name: z.string() });

const message = z.object({
  /** Of the message, for having it tried again. */
  id: z.string(),
  kind: z.enum(['notice', 'digest', 'reminder', 'invitation', 'unreached', 'returned']),
  person,
  channel: z.string(),
  /** How many things it tells. */
  count: z.int(),
  tries: z.int(),
});

export const unitMessages = named(
  'UnitMessages',
  z
    .object({
      /** False where the organisation tells nobody by mail or messenger. */
      tells: z.boolean(),
      /** Of each person, how much waits for its time, or for an address. */
      waiting: z.array(z.object({ person, count: z.int() })),
      /** To be sent: not tried yet, or to be tried again. */
      pending: z.array(message.extend({ because: z.string().nullable(), retryAt: z.string().nullable() })),
      /** `refused`: nobody tries it any more. `returned`: it was taken, and came back. */
      undelivered: z.array(message.extend({ is: z.enum(['refused', 'returned']), because: z.string() })),
    })
    .meta({
      example: {
        tells: true,
        waiting: [{ person: { member: 'l03', name: 'Chen Yu' }, count: 2 }],
        pending: [],
        undelivered: [
          {
            ...{ id: '9f86d081884c7d659a2feaa0c55ad015', kind: 'notice', channel: 'mail', count: 1, tries: 1 },
            ...{ person: { member: 'l02', name: 'Wang Min' }, is: 'refused', because: '550 5.1.1 No such user here' },
          },
        ],
      },
    }),
);

export type UnitMessages = z.output<typeof unitMessages>;
