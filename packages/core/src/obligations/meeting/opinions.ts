/** Opinions collected before a meeting: how many people spoke, and about what. Nobody's name has a place here. */
import { z } from 'zod';
import type { Day } from '../../calendar/day.ts';
import { field } from '../../machine/fields/field.ts';
import { words } from '../../machine/payload.ts';

const people = z.int().min(0);

export const opinionSheet = z.strictObject({
  members: people,
  nonMembers: people,
  topics: z.array(
    z.strictObject({ topic: field(words, 'text', { en: 'Topic', 'zh-CN': '意见主题' }), raisedBy: z.int().min(1) }),
  ),
});

export interface Opinions extends z.output<typeof opinionSheet> {
  readonly collectedOn: Day;
}

/** Collecting twice adds up: a second round does not wipe out the first. */
export function addOpinions(before: Opinions | null, sheet: z.output<typeof opinionSheet>, on: Day): Opinions {
  const raised = new Map<string, number>();
  for (const { topic, raisedBy } of [...(before?.topics ?? []), ...sheet.topics]) {
    raised.set(topic, (raised.get(topic) ?? 0) + raisedBy);
  }
  return {
    collectedOn: on,
    members: (before?.members ?? 0) + sheet.members,
    nonMembers: (before?.nonMembers ?? 0) + sheet.nonMembers,
    topics: [...raised].map(([topic, raisedBy]) => ({ topic, raisedBy })),
  };
}
