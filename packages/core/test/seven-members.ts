import { peopleFacts } from '../src/index.ts';
import { aDuty } from './a-duty.ts';

/** A committee, and so its monthly meeting, from seven full members on. */
export const committeeMeeting = aDuty({
  id: 'committee-meeting',
  cadence: 'monthly',
  parameters: { body: 'committee' },
  facts: { count: peopleFacts.fullMemberCount },
  owed: ({ facts, found }) =>
    Number(facts.count) >= 7 ? [] : [found('tooFew', { have: Number(facts.count), need: 7 })],
});
