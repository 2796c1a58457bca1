/** Votes of a meeting as they are held against who is in the room. */
import type { z } from 'zod';
import type { VotesTrait } from '../../machine/traits.ts';
import { votersInTheRoom } from './in-the-room.ts';
import type { MeetingContext } from './machine.ts';
import type { vote } from './vote.ts';

type Vote = z.output<typeof vote>;

export const votesOfMeeting: VotesTrait<MeetingContext> = {
  event: 'resolve',
  countOf: ({ title, ayes, noes, abstentions, written, carried }: Vote, context) => ({
    ...{ title, room: { ayes, noes, abstentions }, carried, present: votersInTheRoom(context) },
    ...(written && { written }),
  }),
  // One title is one thing.
  isRepeated: ({ title }: Vote, { resolutions }) => resolutions.some((each) => each.title === title),
};
