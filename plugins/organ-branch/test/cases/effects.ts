/** Cases of what is done after something happened: who is told, and what is raised. */
import type { CasesOf } from '@obligato/testing';
import type { effects as rules } from '../../src/effects.ts';
import { opened, t } from './scenes.ts';

const payload = { event: 'open', notAfter: '2026-03-31' };
const meeting = {
  obligation: 'meeting',
  on: '2026-04-01',
  payload,
  cycle: { duty: 'general-meeting', period: '2026-Q1' },
};
const unheard = { on: '2026-07-20', payload: { event: 'hear', notAfter: '2026-07-17' } };
const unsubmitted = { on: '2026-07-01', payload: { event: 'submit', notAfter: '2026-06-30' } };
const called = { heldOn: '2026-03-12', place: '305', agenda: [{ title: 'The plan' }] };
const count = (leaders: number) => ({
  meetings: 3,
  members: { expected: 30, present: 27 },
  leaders: { expected: leaders, present: leaders },
});
const inspected = [
  { event: 'inspect', on: '2026-03-02', payload: { inspector: 'bureau', observations: ['orderly'] } },
  { event: 'score', on: '2026-03-03', payload: { results: [{ target: 't1', met: 'met' }] } },
];

const minuted = [
  opened('2026-06-12', ['f1']),
  { event: 'adjourn', on: '2026-06-12' },
  { event: 'minute', on: '2026-06-15', payload: { recorder: 'f1', record: 'as said', signedBy: 'f1' } },
];

export const effects = {
  'call-together': {
    given: {
      obligation: 'meeting',
      event: 'notify',
      on: '2026-03-02',
      cycle: { duty: 'general-meeting', period: '2026-Q1' },
    },
    acts: [
      {
        name: t('everybody who should come is told', '告知全体应到会人员'),
        payload: called,
        plans: [{ does: 'notify', to: { unit: 'branch', role: 'members' } }],
      },
      {
        name: t('of a committee meeting, the committee', '委员会会议，告知委员'),
        payload: called,
        cycle: { parameters: { body: 'committee' } },
        plans: [
          { to: { unit: 'branch', role: 'secretary' } },
          { to: { unit: 'branch', role: 'deputy' } },
          { to: { unit: 'branch', role: 'committee' } },
        ],
      },
      {
        name: t('put off, once more', '延期时再次告知'),
        event: 'postpone',
        payload: { to: '2026-03-19', reason: 'the hall is taken' },
        plans: [{ to: { unit: 'branch', role: 'members' }, messageId: 'putOff' }],
      },
    ],
  },
  escalate: {
    given: { ...meeting, event: 'miss', facts: { superior: 'bureau', aboveSuperior: 'works' } },
    acts: [
      {
        name: t('the branch missed it: the unit above is told', '支部逾期，告知上级'),
        plans: [{ does: 'escalate', to: { unit: 'bureau', role: 'secretary' } }],
      },
      {
        name: t('at the top its own leader is told', '最高一级，告知本级负责人'),
        facts: { superior: null, aboveSuperior: null },
        plans: [{ to: { unit: 'branch', role: 'leader' } }],
      },
      {
        name: t('the superior missed it: whoever is above the superior', '上级逾期，告知再上一级'),
        cycle: { owedBy: 'superior', bearer: 'bureau' },
        obligation: 'assessment',
        payload: { event: 'inspect', notAfter: '2026-03-31' },
        plans: [{ to: { unit: 'works', role: 'secretary' } }],
      },
    ],
  },
  remind: {
    given: { ...meeting, event: 'remind', on: '2026-03-19', facts: { superior: 'bureau' } },
    acts: [
      {
        name: t('the secretary is reminded', '提醒书记'),
        plans: [{ does: 'remind', to: { unit: 'branch', role: 'secretary' } }],
      },
    ],
  },
  vacancy: {
    given: { ...meeting, event: 'miss', facts: { officers: { secretary: null, others: [] }, superior: 'bureau' } },
    silent: [
      {
        name: t('there is a secretary', '有书记'),
        facts: { officers: { secretary: { member: 'f1', name: 'Li' }, others: [] } },
      },
    ],
    acts: [
      {
        name: t('nobody is there to be told', '书记空缺'),
        plans: [{ key: 'vacancy/branch/2026-04', to: { unit: 'bureau', role: 'secretary' } }],
      },
    ],
  },
  'missed-report': {
    given: { cycle: { period: '2026-H1' } },
    silent: [
      {
        name: t('handed in, and nobody has heard it', '已提交，未听取'),
        after: [{ event: 'submit', on: '2026-06-20', payload: { parts: [{ topic: 'work', text: 'visited' }] } }],
        ...unheard,
      },
    ],
    acts: [{ name: t('not handed in', '未提交'), ...unsubmitted, plans: [{ does: 'notify', messageId: 'talk' }] }],
  },
  'publish-attendance': {
    given: { on: '2026-07-02', payload: { parts: [{ topic: 'attendance', text: 'counted' }] } },
    acts: [
      {
        name: t('to the branch, and the leaders’ to the unit above', '在支部公布，领导情况报上级'),
        facts: { count: count(3), superior: 'bureau' },
        plans: [{ messageId: 'publish' }, { messageId: 'leaders', to: { unit: 'bureau', role: 'secretary' } }],
      },
      {
        name: t('no leader is a member here', '无领导干部'),
        facts: { count: count(0), superior: 'bureau' },
        plans: [{ messageId: 'publish' }],
      },
    ],
  },
  'raise-rectification': {
    given: { on: '2026-03-05', after: inspected },
    silent: [{ name: t('nothing is to be put right', '无须整改'), payload: { text: 'well done' } }],
    acts: [
      {
        name: t('one thing is', '一项整改'),
        payload: { text: 'mostly', rectify: ['archive'] },
        plans: [{ does: 'raise', data: { item: 'archive' } }],
      },
    ],
  },
  'six-month-clock': {
    given: { on: '2026-06-15', after: minuted },
    silent: [
      { name: t('absent for two months', '缺席两个月'), facts: { absentSince: ['2026-04-10'] } },
      { name: t('everybody comes', '无人长期缺席'), facts: { absentSince: [] } },
    ],
    acts: [
      {
        name: t('absent for three months', '缺席三个月'),
        facts: { absentSince: ['2026-03-15'] },
        plans: [{ messageId: 'warning', data: { count: 1, since: '2026-03-15', months: 6 } }],
      },
      {
        name: t('absent for six months', '缺席六个月'),
        facts: { absentSince: ['2025-12-15'] },
        plans: [{ messageId: 'reached' }],
      },
      {
        name: t('five months, where five are enough', '以五个月为限'),
        options: { months: 5 },
        facts: { absentSince: ['2026-01-15'] },
        plans: [{ messageId: 'reached' }],
      },
      {
        name: t('five months, where it takes six', '以六个月为限'),
        facts: { absentSince: ['2026-01-15'] },
        plans: [{ messageId: 'warning' }],
      },
    ],
  },
} satisfies Partial<CasesOf<typeof rules>>;
