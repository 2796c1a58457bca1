/** What somebody writes who announces a ballot; what the announcement adds are the keys, the groups' sizes and the lots. */
import { z } from 'zod';
import { mostOptions, nameBytes } from '../question/choice-bytes.ts';
import type { Question } from '../question/question.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, { message: 'expected lowercase letters, digits and hyphens' });
const person = z.string().trim().min(1);
const text = z.strictObject({ en: z.string().trim().min(1), 'zh-CN': z.string().trim().min(1) });
const option = z.strictObject({ id: person, title: text });
const asked = { id, title: text };
const grades = z.array(option).min(2).max(mostOptions);
const count = z.int().min(0);
const timestamp = z.iso.datetime({ offset: true });
const window = z.strictObject({ opens: timestamp, closes: timestamp });

export const questionSchema: z.ZodType<Question> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('evaluation'), ...asked, subject: person, grades }),
  z.strictObject({ kind: z.literal('appraisal'), ...asked, subject: person, grades }),
  z.strictObject({ kind: z.literal('resolution'), ...asked }),
  z.strictObject({
    kind: z.literal('election'),
    ...asked,
    candidates: z.array(option).min(1).max(mostOptions),
    // Each name written in makes every sheet longer by the bytes of a name.
    validity: z.strictObject({ atLeast: count, atMost: count.min(1), writeIns: count.max(nameBytes / 4) }),
  }),
]);

export const draftSchema = z.strictObject({
  ballot: id,
  title: text,
  /** What it is held for: the id of the cycle that its count is recorded in. */
  cycle: person.max(300).optional(),
  questions: z.array(questionSchema).min(1).max(100),
  /** Absent: everybody is counted together. */
  groups: z
    .array(z.strictObject({ id, title: text }))
    .min(1)
    .max(64)
    .optional(),
  /** Everybody who may vote, fixed from now on. `group` is needed where there are groups. */
  electorate: z.array(z.strictObject({ member: person, group: id.optional() })),
  issue: window,
  cast: window,
  scrutineers: z.tuple([
    z.strictObject({ member: person, key: z.string() }),
    z.strictObject({ member: person, key: z.string() }),
  ]),
  sealed: z.enum(['destroyed-after-30-days', 'kept']).default('destroyed-after-30-days'),
});

export type BallotDraft = z.input<typeof draftSchema>;
export type CompleteDraft = z.output<typeof draftSchema>;
