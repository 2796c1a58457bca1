/** Who stands in for an officer, both by the names that they had. */
import { z } from 'zod';
import { named } from './named.ts';

const person = z.object({ member: z.string(), name: z.string() });
export const deputy = named(
  'Deputy',
  z.object({ officer: person, deputy: person, from: z.string(), until: z.string() }).meta({
    example: {
      ...{ officer: { member: 'l01', name: 'Bai Lan' }, deputy: { member: 'l04', name: 'Fang Hui' } },
      ...{ from: '2026-03-02', until: '2026-03-20' },
    },
  }),
);
