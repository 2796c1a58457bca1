/** The cases of the rules that belong to a meeting. */
import type { RuleCases } from '@obligato/testing';
import { t } from './t.ts';

const payload = { chair: 'm1', attendance: [{ member: 'm1', present: true }] };
const opening = { event: 'open', payload };
const another = {
  ...{ cycle: 'branch/theme-day/2026-03', duty: 'theme-day', bearer: 'branch', chair: 'm1' },
  ...{ from: '2026-03-12T09:00:00+08:00', to: '2026-03-12T10:00:00+08:00' },
};
const ofAGroup = { ...another, cycle: 'branch/group-meeting/2026-03/g1', duty: 'group-meeting', bearer: 'g1' };
const unclosed = { ...another, to: null };
const ofOneDuty = { ...another, cycle: 'branch/meeting/2026-02', duty: 'meeting' };

export const meetingCases: Readonly<Record<string, RuleCases>> = {
  'meeting/one-place-at-a-time': {
    given: { on: '2026-03-12', time: '09:30', cycle: { duty: 'meeting', period: '2026-03' } },
    admits: [
      { name: t('nothing else on the day', '当日无其他会议'), ...opening, facts: { others: [] } },
      {
        name: t('at the end of the other', '另一会议散会之时'),
        ...opening,
        time: '10:00',
        facts: { others: [ofOneDuty] },
      },
      {
        name: t('closed at the beginning of the other', '另一会议开始时散会'),
        ...{ event: 'adjourn', time: '09:00', facts: { others: [ofOneDuty] } },
        after: [{ event: 'open', on: '2026-03-11', payload }],
      },
      {
        name: t('another group, and another chair', '另一小组、另一主持人'),
        ...opening,
        facts: { others: [{ ...ofAGroup, chair: 'm2' }] },
      },
    ],
    denies: [
      {
        name: t('a second period of the duty at the same time', '同一时间抵两期'),
        ...opening,
        facts: { others: [ofOneDuty] },
        says: [{ message: 'samePeople', data: { other: ofOneDuty.cycle, to: '2026-03-12 10:00' } }],
      },
      {
        name: t('another meeting of the unit, which nobody has closed', '本单位另一会议尚未散会'),
        ...opening,
        time: '17:00',
        facts: { others: [unclosed] },
        says: [{ message: 'sameUnit', data: { to: '…' } }],
      },
      {
        name: t('closed when the other had begun', '散会时另一会议已开始'),
        ...{ event: 'adjourn', facts: { others: [another] } },
        after: [{ event: 'open', on: '2026-03-12', payload }],
        says: ['sameUnit'],
      },
      {
        name: t('a chair in two groups at once', '同时主持两个小组'),
        ...opening,
        facts: { others: [ofAGroup] },
        says: [{ message: 'sameChair', data: { chair: 'm1' } }],
      },
    ],
  },
};
