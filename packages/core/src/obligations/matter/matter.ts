/** The matter (事项): raised, assigned, worked on, proved, verified, closed; sent back, extended, dropped from above. */
import { z } from 'zod';
import { defineObligation } from '../../machine/define-obligation.ts';
import { day, words } from '../../machine/payload.ts';
import { matterEvents } from './events.ts';
import { matterMachine } from './machine.ts';
import { keepsUnitOut, subjectsOf } from './sealed.ts';

export const matter = defineObligation({
  name: 'matter',
  version: 1,
  title: { en: 'matter', 'zh-CN': '事项' },
  machine: matterMachine,
  events: matterEvents,
  fulfilledBy: 'prove',
  states: {
    raised: { en: 'raised', 'zh-CN': '已提出' },
    assigned: { en: 'assigned', 'zh-CN': '已交办' },
    working: { en: 'being worked on', 'zh-CN': '办理中' },
    proof: { en: 'answered', 'zh-CN': '已答复' },
    verified: { en: 'verified', 'zh-CN': '已核验' },
    dropped: { en: 'dropped', 'zh-CN': '已终止' },
    closed: { en: 'closed', 'zh-CN': '已销号' },
  },
  parameters: z.strictObject({
    subject: words.optional(),
    from: words.optional(),
    owner: words.optional(),
    until: day.optional(),
    about: z.literal('leaders').optional(),
  }),
  traits: {
    seals: { subjectsOf, keepsUnitOut },
    given: { ownerOf: ({ owner }) => owner, subjectOf: ({ subject }) => subject },
  },
  periodEnd: ({ extensions }) => extensions.at(-1)?.to,
});
