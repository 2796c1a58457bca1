/** A meeting that has been held, refused once on its way: something to read for whoever looks at the pages. */
import type { BoardHouse } from './board-house.ts';

export async function heldMeeting({ engine, clock }: BoardHouse, cycle: string): Promise<void> {
  const by = { unit: 'tax-bureau/levy', member: 'l01' };
  const at = async (now: string, event: string, payload: unknown, expected = 'accepted') => {
    clock.set(now);
    const { outcome, findings } = await engine.attempt({ cycle, event, payload, by });
    if (outcome !== expected) throw new Error(JSON.stringify([event, outcome, findings.map(({ message }) => message)]));
  };
  const members = ['deputy-head', 'l01', 'l02', 'l03', 'l04', 'l05'];
  const attendance = (here: number) =>
    members.map((member, index) =>
      index < here ? { member, present: true } : { member, present: false, reason: '出差' },
    );
  await at('2026-10-12T09:00:00+08:00', 'notify', {
    heldOn: '2026-10-20',
    place: '党员活动室',
    agenda: [
      { title: '审议工作总结', kind: 'matter' },
      { title: '学习文件', kind: 'study' },
    ],
  });
  await at('2026-10-20T14:00:00+08:00', 'open', { chair: 'l01', attendance: attendance(2) }, 'denied');
  await at('2026-10-20T14:10:00+08:00', 'open', { chair: 'l01', attendance: attendance(5) });
  await at('2026-10-20T15:00:00+08:00', 'resolve', {
    title: '通过工作总结',
    ayes: 5,
    noes: 0,
    abstentions: 0,
    carried: true,
  });
  await at('2026-10-20T16:00:00+08:00', 'adjourn', {});
  await at('2026-10-21T09:00:00+08:00', 'minute', {
    recorder: 'l03',
    record: '会议审议并通过了工作总结。',
    signedBy: 'l01',
  });
}
