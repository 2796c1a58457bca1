/** The cases of the rules that belong to an election. */
import type { RuleCases } from '@obligato/testing';
import { t } from './t.ts';

const steps = [
  { event: 'remindOfExpiry', on: '2026-01-05', payload: { how: 'letter' } },
  { event: 'request', on: '2026-02-02', payload: { seats: 1, plannedFor: '2026-03-12' } },
  { event: 'approve', on: '2026-02-09', payload: { document: '3' } },
  { event: 'nominate', on: '2026-02-20', payload: { candidates: ['m2'] } },
];
const listed = (member: string, present = true) => ({ member, present });
const ballot = (attendance: readonly object[], over: object = {}) => ({
  payload: { chair: 'm1', attendance, scrutineers: ['m3'], issued: 3, returned: 3, ...over },
});
const three = [listed('m1'), listed('m2'), listed('m3')];

export const electionCases: Readonly<Record<string, RuleCases>> = {
  'election/attendance-list': {
    given: { event: 'ballot', after: steps, on: '2026-03-12' },
    admits: [{ name: t('each of them once (A10)', '每人一次（A10）'), ...ballot(three) }],
    denies: [
      {
        name: t('a chair who is marked absent (A10)', '主持人列为缺席（A10）'),
        ...ballot([listed('m1', false), listed('m3')]),
        says: [{ message: 'chairAway', data: { chair: 'm1' } }],
      },
      {
        name: t('somebody present and absent at once, who would have a ballot (A10)', '同一人既到会又缺席（A10）'),
        ...ballot([...three, listed('m2', false)]),
        says: [{ message: 'bothWays', data: { people: ['m2'] } }],
      },
      {
        name: t('somebody listed twice (A10)', '同一人重复列出（A10）'),
        ...ballot([...three, listed('m2')]),
        says: [{ message: 'twice', data: { people: ['m2'] } }],
      },
      {
        name: t('a scrutineer who was away (A10)', '监票人缺席（A10）'),
        ...ballot(three, { scrutineers: ['m3', 'm4'] }),
        says: [{ message: 'scrutineersAway', data: { people: ['m4'] } }],
      },
    ],
  },
};
