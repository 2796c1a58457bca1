/** Leads one meeting of the branch through the real engine, a day at a time. */
import type { Day, DecisionRecord } from '@obligato/core';
import { branch, type Organ } from './an-organ.ts';

export const attendanceOf = (present: readonly string[], absent: readonly string[] = []) => [
  ...present.map((member) => ({ member, present: true, capacity: 'member' })),
  ...absent.map((member) => ({ member, present: false, capacity: 'member', reason: 'leave' })),
];

export function aMeeting({ engine, goTo }: Organ, cycle = `${branch}/general-meeting/2026-Q1`) {
  const act = (event: string, payload: unknown = {}): Promise<DecisionRecord> =>
    engine.attempt({ cycle, event, payload });
  return {
    cycle,
    act,
    notify: async (day: Day, heldOn: Day) => {
      goTo(day);
      return act('notify', { heldOn, place: '305', agenda: ['plan'] });
    },
    open: async (day: Day, present: readonly string[]) => {
      goTo(day);
      return act('open', { chair: present[0] ?? 'nobody', attendance: attendanceOf(present) });
    },
    vote: (votes: {
      ayes: number;
      noes?: number;
      abstentions?: number;
      carried?: boolean;
      matter?: string;
      written?: object;
    }) => act('resolve', { title: 'plan', noes: 0, abstentions: 0, carried: true, ...votes }),
  };
}

/** What a decision says, in ids: `organ/quorum:inquorate`. */
export const findingsOf = (decision: DecisionRecord) =>
  decision.findings.map((finding) => `${finding.rule}:${finding.messageId}`);
