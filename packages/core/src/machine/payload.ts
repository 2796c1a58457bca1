/** Pieces that payloads of several obligations are made of. */
import { z } from 'zod';
import { isDay } from '../calendar/day.ts';
import { field } from './fields/field.ts';

/** A local day, `YYYY-MM-DD`. */
export const day = z.string().refine(isDay, { message: 'expected a date, YYYY-MM-DD' });

/** A non-empty text. */
export const words = z.string().trim().min(1);

/** At least one non-empty text. */
export const someWords = z.array(words).min(1);

/** Why something is done, in the words of whoever does it. */
export const reason = field(words, 'text', { en: 'Reason', 'zh-CN': '理由' });

/** Who came, and as what. A leader who sits in a branch meeting does so in the capacity `member`. */
export const attendance = field(
  z.array(
    z.strictObject({
      member: field(words, 'person', { en: 'Person', 'zh-CN': '人员' }),
      present: z.boolean(),
      capacity: z.enum(['member', 'chair', 'recorder', 'observer']).default('member'),
      reason: field(words, 'text', { en: 'Reason for being absent', 'zh-CN': '缺席原因' }).optional(),
    }),
  ),
  'attendance',
  { en: 'Attendance', 'zh-CN': '到会名单' },
  {
    description: {
      en: 'Who came and who did not; somebody from outside is a guest, in the capacity observer.',
      'zh-CN': '到会与缺席人员；外来人员为列席，`capacity` 填 `observer`。',
    },
  },
);

export type Attendance = z.output<typeof attendance>;
