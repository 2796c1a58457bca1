/** Cases of what is checked at any meeting: notice, hours, who chairs, who is there, what is written down. */
import type { CasesOf } from '@obligato/testing';
import type { checks } from '../../src/checks.ts';
import { attended, named, opened, people, t } from './scenes.ts';

const sent = (on: string, heldOn: string) => [
  { event: 'notify', on, payload: { heldOn, place: '301', agenda: ['the year'] } },
];
const putOff = (on: string, to: string) => ({ event: 'postpone', on, payload: { to, reason: 'the flood' } });
const officers = { secretary: { member: 'f1', name: 'Li' }, others: [{ member: 'f2', name: 'Wang' }] };
const delegation = { by: 'f1', reason: 'away on duty' };
const counted = (many: number) => ({ voters: named(many), notCounted: [] });

/** Of a rule about shares of those who should attend: enough, and one fewer. */
const quorum = <Says extends string>(duty: string, of: number, enough: number, says: Says) => ({
  given: { on: '2026-03-12', facts: counted(of), cycle: { duty }, event: 'open' as const },
  admits: [{ name: t(`${enough} of ${of}`, `${of}名到${enough}名`), payload: attended(people(enough)) }],
  denies: [
    {
      name: t('one fewer', '少一名'),
      payload: attended(people(enough - 1)),
      says: [{ message: says, data: { present: enough - 1, expected: of, required: enough } }],
    },
    {
      name: t('more than the share where more is asked for', '要求超过而非达到'),
      options: { comparator: '>', share: '1/1' },
      payload: attended(people(of)),
      says: [says],
    },
  ] as const,
});

const opening = { event: 'open' as const, payload: attended(['f1', 'f2']) };
const notifying = (heldOn: string) => ({
  event: 'notify' as const,
  payload: { heldOn, place: '301', agenda: ['reading'] },
});

const inSession = opened('2026-03-12', ['f1', 'f2']);
const suspended = { event: 'suspend' as const, payload: { to: '2026-03-17', reason: 'it got late' } };
const suspending = (to: string) => ({
  ...{ event: 'suspend' as const, after: [inSession], payload: { to, reason: 'it got late' } },
});
const resuming = (on: string) => ({
  ...{ event: 'resume' as const, on, after: [inSession, { on: '2026-03-12', ...suspended }], payload: opening.payload },
});

export const meetings = {
  'agreed-heard': {
    given: {
      on: '2026-06-15',
      after: [opened('2026-06-15', people(3))],
      facts: {
        openAgreed: [
          {
            cycle: 'branch/agreed-item/2026/general-meeting-2026-q1-1',
            subject: 'the stairs',
            owner: 'f2',
            dueOn: '2026-06-30',
          },
        ],
      },
    },
    admits: [
      {
        name: t('how far it has come was told', '已通报进展'),
        payload: { reportedMatters: ['branch/agreed-item/2026/general-meeting-2026-q1-1'] },
      },
      { name: t('nothing is open', '无未结事项'), facts: { openAgreed: [] } },
    ],
    denies: [{ name: t('not a word of it', '只字未提'), says: ['notHeard'] }],
  },
  notice: {
    given: { on: '2026-03-12' },
    admits: [
      { name: t('three working days', '恰好三个工作日'), ...opening, after: sent('2026-03-09', '2026-03-12') },
      { name: t('no notice where none is asked for', '无须通知'), ...opening, options: { workingDays: 0 } },
      { name: t('a notice in time', '通知及时'), ...notifying('2026-03-17') },
      { name: t('a second sitting announced in time', '续开宣布及时'), ...suspending('2026-03-17') },
      { name: t('a break on the same day', '当日休息后续开'), ...suspending('2026-03-12') },
      { name: t('resumed in time', '按时复会'), ...resuming('2026-03-17') },
      { name: t('resumed after a break', '休息后复会'), ...resuming('2026-03-12') },
    ],
    denies: [
      {
        name: t('a working day less', '少一个工作日'),
        ...opening,
        after: sent('2026-03-10', '2026-03-12'),
        says: [{ message: 'tooLate', data: { given: 2, required: 3, earliest: '2026-03-13' } }],
      },
      { name: t('none was sent', '未发通知'), ...opening, says: ['none'] },
      {
        name: t('a notice that will be too short, said when it is written', '发通知时即提示时限不足'),
        ...notifying('2026-03-16'),
        says: [{ message: 'willBeShort', data: { given: 2, required: 3, earliest: '2026-03-17' } }],
      },
      {
        name: t('a second sitting too soon, said when it is announced', '宣布续开时即提示时限不足'),
        ...suspending('2026-03-13'),
        says: [
          { message: 'againShort', data: { heldOn: '2026-03-13', given: 1, required: 3, earliest: '2026-03-17' } },
        ],
      },
      {
        name: t('resumed too soon', '复会过早'),
        ...resuming('2026-03-16'),
        says: [{ message: 'againTooLate', data: { sentOn: '2026-03-12', given: 2, earliest: '2026-03-17' } }],
      },
    ],
  },
  'announced-day': {
    given: { event: 'open', on: '2026-03-20', payload: attended(['f1', 'f2']) },
    admits: [
      { name: t('on the day of the notice', '按通知之日召开'), after: sent('2026-03-09', '2026-03-20') },
      {
        name: t('on the day of a later notice', '按重新通知之日召开'),
        after: [...sent('2026-03-09', '2026-03-18'), ...sent('2026-03-12', '2026-03-20')],
      },
      {
        name: t('on the day it was put off to', '按延期之日召开'),
        after: [...sent('2026-03-09', '2026-03-18'), putOff('2026-03-17', '2026-03-20')],
      },
      {
        name: t('put off, and called together anew', '延期后重新通知'),
        after: [
          ...sent('2026-03-09', '2026-03-18'),
          putOff('2026-03-10', '2026-03-25'),
          ...sent('2026-03-11', '2026-03-20'),
        ],
      },
      { name: t('nobody was called together at all', '根本未发通知') },
    ],
    denies: [
      {
        name: t('two days early', '提前两日'),
        on: '2026-03-18',
        after: sent('2026-03-09', '2026-03-20'),
        says: [{ message: 'otherDay', data: { announced: '2026-03-20', heldOn: '2026-03-18' } }],
      },
      { name: t('a day late', '推后一日'), after: sent('2026-03-09', '2026-03-19'), says: ['otherDay'] },
      {
        name: t('on the first day, after it was put off', '延期后仍按原日召开'),
        after: [...sent('2026-03-09', '2026-03-20'), putOff('2026-03-17', '2026-03-27')],
        says: [{ message: 'otherDay', data: { announced: '2026-03-27' } }],
      },
    ],
  },
  quorum: quorum('general-meeting', 11, 6, 'inquorate'),
  'unable-to-pass': quorum('committee-meeting', 18, 10, 'nothingCanPass'),
  'delegate-quorum': quorum('delegate-congress', 20, 16, 'inquorate'),
  'leading-group-quorum': quorum('democratic-life-meeting', 9, 6, 'inquorate'),
  chair: {
    given: { on: '2026-03-12', facts: { officers, voters: named(5) }, cycle: { duty: 'general-meeting' } },
    admits: [
      { name: t('the secretary', '书记主持'), payload: attended(['f1']) },
      { name: t('a committee member, by delegation', '受委托的委员'), payload: { ...attended(['f2']), delegation } },
      {
        name: t('any member with a vote, where there is no committee', '不设支委会时的有表决权党员'),
        facts: { officers: { secretary: officers.secretary, others: [] } },
        payload: { ...attended(['f4']), delegation },
      },
    ],
    denies: [
      { name: t('without delegation', '未经委托'), payload: attended(['f2']), says: ['notDelegated'] },
      {
        name: t('somebody who is not of the committee', '非支委'),
        payload: { ...attended(['f4']), delegation },
        says: ['notEntitled'],
      },
    ],
  },
  'off-hours': {
    given: { on: '2026-03-12', payload: attended(['f1']) },
    admits: [
      { name: t('at nine on a working day', '工作日九时') },
      { name: t('at eight sharp', '八时整'), time: '08:00' },
      { name: t('at six sharp', '十八时整'), time: '18:00' },
      {
        name: t('on a Sunday, with a reason', '周日，有理由'),
        on: '2026-03-15',
        payload: { offHoursReason: 'the flood' },
      },
    ],
    denies: [
      {
        name: t('on a Sunday', '周日'),
        on: '2026-03-15',
        says: [{ message: 'dayOff', data: { nextDay: '2026-03-16' } }],
      },
      { name: t('a minute past six', '十八时零一分'), time: '18:01', says: ['outsideHours'] },
      { name: t('before eight', '八时以前'), time: '07:30', says: ['outsideHours'] },
    ],
  },
  minutes: {
    given: { on: '2026-03-16' },
    admits: [
      {
        name: t('signed', '已签字'),
        after: [
          opened('2026-03-12', ['f1']),
          { event: 'adjourn', on: '2026-03-12' },
          { event: 'minute', on: '2026-03-13', payload: { recorder: 'f2', record: 'as said', signedBy: 'f1' } },
        ],
      },
    ],
    denies: [
      {
        name: t('none were written', '没有记录'),
        after: [opened('2026-03-12', ['f1']), { event: 'adjourn', on: '2026-03-12' }],
        says: [{ message: 'missing', data: { heldOn: '2026-03-12' } }],
      },
      {
        name: t('not signed', '未签字'),
        after: [
          opened('2026-03-12', ['f1']),
          { event: 'adjourn', on: '2026-03-12' },
          { event: 'minute', on: '2026-03-13', payload: { recorder: 'f2', record: 'as said' } },
        ],
        says: [{ message: 'unsigned', data: { chair: 'f1' } }],
      },
    ],
  },
  'cancel-with-approval': {
    given: { on: '2026-03-12' },
    admits: [{ name: t('the approval is named', '注明批准'), payload: { reason: 'dissolved', approval: 'letter 7' } }],
    denies: [{ name: t('a reason alone', '仅有理由'), payload: { reason: 'dissolved' }, says: ['noApproval'] }],
  },
  'secretary-leads': {
    given: {
      on: '2026-03-12',
      payload: attended(['f1']),
      cycle: { duty: 'general-meeting' },
      facts: { people: named(3) },
    },
    admits: [
      { name: t('the secretary leads the unit', '书记为单位负责人'), facts: { officers, leaders: ['f1'] } },
      { name: t('nobody leads here', '名册无负责人'), facts: { officers, leaders: [] } },
      {
        name: t('there is no secretary', '书记空缺'),
        facts: { officers: { secretary: null, others: [] }, leaders: ['f3'] },
      },
    ],
    denies: [
      {
        name: t('another leads, and is called by name', '另有负责人，以姓名相称'),
        facts: { officers, leaders: ['f3'] },
        says: [{ message: 'notALeader', data: { secretary: 'Li', leaders: ['Name f3'] } }],
      },
    ],
  },
  'role-of-leaders': {
    given: { on: '2026-03-12', facts: { leaders: ['f3'], people: named(3) } },
    admits: [
      { name: t('there, as a member', '以党员身份到会'), payload: attended(people(3)) },
      { name: t('absent, with a reason', '缺席有因'), payload: attended(['f1'], ['f3']) },
    ],
    denies: [
      { name: t('not on the list', '未列入名单'), payload: attended(['f1']), says: ['notListed'] },
      {
        name: t('as an observer', '列席'),
        payload: { chair: 'f1', attendance: [{ member: 'f3', present: true, capacity: 'observer' }] },
        says: ['observer'],
      },
      {
        name: t('absent without a word', '无故缺席'),
        payload: { chair: 'f1', attendance: [{ member: 'f3', present: false, capacity: 'member' }] },
        says: ['noReason'],
      },
    ],
  },
  combining: {
    given: {
      event: 'combine',
      on: '2026-03-12',
      payload: { with: 'branch/theme-day/2026-03' },
      cycle: { duty: 'party-class', period: '2026-Q1' },
      facts: {
        people: named(4),
        heldThatDay: [
          { id: 'branch/theme-day/2026-03', duty: 'theme-day', attendance: attended(people(2)).attendance },
          { id: 'branch/general-meeting/2026-Q1', duty: 'general-meeting', attendance: attended(people(4)).attendance },
        ],
      },
    },
    admits: [{ name: t('half were at the theme day', '半数参加了主题党日') }],
    denies: [
      {
        name: t('within a general meeting', '并入党员大会'),
        payload: { with: 'branch/general-meeting/2026-Q1' },
        says: ['notThisPair'],
      },
      { name: t('of another quarter', '不在本期'), on: '2026-04-02', says: ['otherPeriod'] },
      { name: t('fewer than half were there', '到者不足半数'), options: { share: '2/3' }, says: ['notThere'] },
    ],
  },
  'late-entry': {
    given: { obligation: 'meeting', event: 'adjourn', on: '2026-03-12', after: [opened('2026-03-12', ['f1'])] },
    admits: [
      { name: t('written down the same day', '当日登记') },
      { name: t('five working days later', '五个工作日后'), recordedOn: '2026-03-19' },
    ],
    denies: [{ name: t('six working days later', '六个工作日后'), recordedOn: '2026-03-20', says: ['late'] }],
  },
  'vacant-secretary': {
    given: { obligation: 'meeting', event: 'open', on: '2026-03-12', payload: attended(['f1']) },
    admits: [{ name: t('there is one', '有书记'), facts: { officers } }],
    denies: [
      { name: t('there is none', '书记空缺'), facts: { officers: { secretary: null, others: [] } }, says: ['vacant'] },
    ],
  },
} satisfies Partial<CasesOf<typeof checks>>;
