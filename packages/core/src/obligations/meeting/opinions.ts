/** Opinions collected before a meeting: how many people spoke, and about what. Nobody's name has a place here. */
import { z } from 'zod';
import type { Day } from '../../calendar/day.ts';
import { field } from '../../machine/fields/field.ts';
import { words } from '../../machine/payload.ts';

const people = z.int().min(0);

export const opinionSheet = z.strictObject({
  members: field(
    people,
    'number',
    { en: 'Members', 'zh-CN': '成员人数' },
    {
      description: {
        en: 'How many members spoke in this round; rounds are added up.',
        'zh-CN': '本次反映意见的成员人数；多次征求的累计计算。',
      },
    },
  ),
  nonMembers: field(
    people,
    'number',
    { en: 'Others', 'zh-CN': '非成员人数' },
    {
      description: {
        en: 'How many people who are no members spoke in this round; rounds are added up.',
        'zh-CN': '本次反映意见的非成员人数；多次征求的累计计算。',
      },
    },
  ),
  topics: field(
    z.array(
      z.strictObject({
        topic: field(
          words,
          'text',
          { en: 'Topic', 'zh-CN': '意见主题' },
          {
            description: {
              en: 'What it is about, in a few words, so that nobody is recognised by it.',
              'zh-CN': '用几个词概括，不得写出能认出本人的内容。',
            },
          },
        ),
        raisedBy: field(
          z.int().min(1),
          'number',
          { en: 'How many raised it', 'zh-CN': '提出人数' },
          {
            description: {
              en: 'How many people brought this up; nobody is named.',
              'zh-CN': '提出这一意见的人数，不记姓名。',
            },
          },
        ),
      }),
    ),
    'group',
    { en: 'Topics raised', 'zh-CN': '各项意见' },
    {
      description: {
        en: 'What people spoke about, one entry a topic; without names.',
        'zh-CN': '所反映的意见，逐项列出，不记姓名。',
      },
    },
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
