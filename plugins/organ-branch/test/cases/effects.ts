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

const seen = {
  ...({ obligation: 'meeting', event: 'notify', on: '2026-04-01' } as const),
  payload: called,
  cycle: { duty: 'theme-day', period: '2026-04' },
};

export const effects = {
  'raise-agreed': {
    given: {
      event: 'adjourn',
      on: '2026-03-12',
      after: [opened('2026-03-12', ['f1'])],
      cycle: { duty: 'general-meeting', period: '2026-Q1' },
    },
    acts: [
      {
        name: t('an item with its owner and its day', '议定事项，有责任人和期限'),
        payload: { agreed: [{ what: 'mend the stairs', owner: 'f2', until: '2026-04-30' }] },
        plans: [
          {
            does: 'raise',
            raise: {
              duty: 'agreed-item',
              occasion: 'general-meeting-2026-q1-1',
              parameters: {
                subject: 'mend the stairs',
                from: 'branch/general-meeting/2026-Q1',
                owner: 'f2',
                until: '2026-04-30',
              },
            },
          },
        ],
      },
      {
        name: t('of a life meeting: something to put right', '组织生活会：整改事项'),
        cycle: { duty: 'life-meeting', period: '2026' },
        payload: { agreed: [{ what: 'fewer papers', owner: 'f2' }] },
        plans: [
          {
            raise: {
              duty: 'rectification-item',
              occasion: 'life-meeting-2026-1',
              parameters: { subject: 'fewer papers', from: 'branch/life-meeting/2026', owner: 'f2' },
            },
          },
        ],
      },
    ],
    silent: [{ name: t('nothing was agreed', '没有议定事项') }],
  },
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
  'call-special-life-meeting': {
    given: {
      ...{ event: 'feedBack', on: '2026-03-04', after: inspected, facts: { leadingGroup: ['f1', 'f2'] } },
      cycle: { duty: 'target-inspection', period: '2026-H1' },
    },
    acts: [
      {
        name: t('five things to put right', '提出整改五项'),
        payload: { text: 'see the list', rectify: ['a', 'b', 'c', 'd', 'e'] },
        plans: [{ does: 'raise', raise: { duty: 'special-life-meeting', occasion: 'target-inspection-2026-h1' } }],
      },
    ],
    silent: [
      { name: t('four', '四项'), payload: { text: 'see the list', rectify: ['a', 'b', 'c', 'd'] } },
      {
        name: t('no leading group here', '没有班子'),
        facts: { leadingGroup: [] },
        payload: { text: 'see the list', rectify: ['a', 'b', 'c', 'd', 'e'] },
      },
    ],
  },
  'tell-discipline': {
    given: { event: 'say', on: '2026-03-02', cycle: { duty: 'opinion', period: '2026-03' } },
    acts: [
      {
        name: t('that something came, and not what', '告知有意见，不告知内容'),
        payload: { text: 'the lift is broken' },
        plans: [{ does: 'notify', to: { unit: 'branch', role: 'discipline' }, data: { dueOn: '2026-03-31' } }],
      },
    ],
  },
  'induct-secretary': {
    given: seen,
    acts: [
      {
        name: t('somebody became secretary', '书记新任'),
        facts: { newSecretary: { member: 'f2', since: '2026-03-16' } },
        plans: [{ does: 'raise', raise: { duty: 'secretary-induction', occasion: 'since-2026-03-16' } }],
      },
    ],
    silent: [{ name: t('nobody did', '书记未变'), facts: { newSecretary: null } }],
  },
  'call-by-election': {
    given: seen,
    acts: [
      {
        name: t('a seat became empty', '委员出缺'),
        facts: { vacantSeat: { since: '2026-03-16', seats: 1 } },
        plans: [{ does: 'raise', raise: { duty: 'by-election', occasion: 'since-2026-03-16' } }],
      },
    ],
    silent: [{ name: t('every seat is filled', '委员齐全'), facts: { vacantSeat: null } }],
  },
  'transfer-away': {
    given: seen,
    acts: [
      {
        name: t('each who has been away for six months', '外出满六个月的，逐人'),
        facts: { away: ['f2', 'F-3'] },
        plans: [
          { raise: { duty: 'membership-transfer', occasion: 'away-f2' } },
          { raise: { duty: 'membership-transfer', occasion: 'away-f2d3' } },
        ],
      },
    ],
    silent: [{ name: t('nobody is', '无人外出'), facts: { away: [] } }],
  },
  'tell-leaders-tasks': {
    given: { event: 'notify', on: '2026-03-02', cycle: { duty: 'theme-day', period: '2026-03' }, payload: called },
    acts: [
      {
        name: t('a leader has something to do', '领导有交办工作'),
        facts: {
          tasks: [
            { leader: 'f9', cycle: 'branch/agreed-item/2026/a', subject: 'the stairs', dueOn: '2026-04-30' },
            { leader: 'f9', cycle: 'branch/agreed-item/2026/b', subject: null, dueOn: '2026-05-30' },
          ],
        },
        plans: [
          {
            to: { unit: 'branch', role: 'secretary' },
            data: { count: 2, dueOn: '2026-04-30', matters: ['the stairs', 'branch/agreed-item/2026/b'] },
          },
        ],
      },
    ],
    silent: [{ name: t('nothing was given to them', '没有交办工作'), facts: { tasks: [] } }],
  },
  'work-clock': {
    given: { event: 'conclude', on: '2026-06-15', after: minuted, cycle: { duty: 'theme-day', period: '2026-06' } },
    acts: [
      {
        name: t('three months overdue: a warning', '逾期三个月，预警'),
        facts: { workUndoneSince: ['2026-03-15'] },
        plans: [{ messageId: 'warning', to: { unit: 'branch', role: 'secretary' } }],
      },
      {
        name: t('six months: reached', '满六个月'),
        facts: { workUndoneSince: ['2025-12-15'] },
        plans: [{ messageId: 'reached' }],
      },
      {
        name: t('five months, where five are enough', '以五个月为限'),
        options: { months: 5 },
        facts: { workUndoneSince: ['2026-01-15'] },
        plans: [{ messageId: 'reached' }],
      },
    ],
    silent: [{ name: t('a day short of three months', '差一天满三个月'), facts: { workUndoneSince: ['2026-03-16'] } }],
  },
  'search-for-absent': {
    given: { event: 'conclude', on: '2026-06-15', after: minuted, cycle: { duty: 'theme-day', period: '2026-06' } },
    acts: [
      {
        name: t('three months without a meeting', '三个月未参加'),
        facts: { absentSince: ['2026-03-15'] },
        plans: [{ does: 'raise', raise: { duty: 'lost-contact', occasion: 'since-2026-03-15' } }],
      },
    ],
    silent: [{ name: t('a day short', '差一天'), facts: { absentSince: ['2026-03-16'] } }],
  },
  'count-suspension': {
    given: {
      ...{ event: 'miss', on: '2026-09-02' },
      cycle: { duty: 'lost-contact', period: '2026-03', occasion: 'since-2026-03-01' },
    },
    acts: [
      {
        name: t('two years from the day it ran out', '自期满起两年'),
        payload: { event: 'finish', notAfter: '2026-09-01' },
        plans: [
          {
            raise: {
              duty: 'after-suspension',
              occasion: 'since-2026-03-01',
              parameters: { from: 'branch/lost-contact/2026-03', until: '2028-09-01' },
            },
          },
        ],
      },
    ],
    silent: [
      {
        name: t('only the second attempt is late', '补办逾期'),
        payload: { event: 'finishAgain', notAfter: '2026-09-01' },
      },
    ],
  },
} satisfies Partial<CasesOf<typeof rules>>;
