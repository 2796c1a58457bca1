/** The cases of the rules that hold for every obligation. */
import type { RuleCases } from '@obligato/testing';
import { t } from './t.ts';

const opened = {
  event: 'open',
  on: '2026-03-12',
  payload: { chair: 'm1', attendance: [{ member: 'm1', present: true }] },
};
const noticed = {
  event: 'notify',
  on: '2026-03-05',
  payload: { heldOn: '2026-03-12', place: '305', agenda: ['reading'] },
};
const logged = { event: 'log', on: '2026-03-12', payload: { kind: 'talk', who: 'm1', whom: 'm2' } };

export const everyObligationCases: Readonly<Record<string, RuleCases>> = {
  'core/in-order': {
    given: { obligation: 'meeting' },
    admits: [
      { name: t('a session closed on the day it was opened', '当日散会'), event: 'adjourn', after: [noticed, opened] },
      {
        name: t('a talk written down after a later one', '后补登记较早的谈话'),
        ...{ obligation: 'task', event: 'log', after: [logged], on: '2026-03-02' },
        payload: { kind: 'talk', who: 'm1', whom: 'm3' },
      },
      {
        name: t('a deadline that passed before a late beginning', '逾期之后补办'),
        ...{
          event: 'open',
          after: [{ event: 'miss', on: '2026-04-01', payload: { event: 'open', notAfter: '2026-03-31' } }],
          on: '2026-03-20',
        },
        payload: opened.payload,
      },
    ],
    denies: [
      {
        name: t('a session closed two days before it was opened', '散会早于开会两日'),
        ...{ event: 'adjourn', after: [noticed, opened], on: '2026-03-10' },
        says: [{ message: 'before', data: { at: '2026-03-10 09:00', lastAt: '2026-03-12 09:00' } }],
      },
      {
        name: t('an hour before it was opened', '散会早于开会一小时'),
        ...{ event: 'adjourn', after: [opened], on: '2026-03-12', time: '08:00' },
        says: ['before'],
      },
      {
        name: t('an end before the last talk', '办结早于最后一次谈话'),
        ...{ obligation: 'task', event: 'finish', after: [logged], on: '2026-03-11' },
        says: ['before'],
      },
    ],
  },
};
