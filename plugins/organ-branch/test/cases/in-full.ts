/** Cases of what is checked beyond what is recommended. */
import type { CasesOf } from '@obligato/testing';
import type { checks } from '../../src/checks.ts';
import { attended, opened, people, t } from './scenes.ts';

const finished = { event: 'finish', on: '2026-06-15' } as const;
const notified = (heldOn: string) => ({ heldOn, place: '305', agenda: ['the season'] });
const lifeMeeting = 'branch/life-meeting/2026';
const task = 'branch/agreed-item/2026/general-meeting-2026-q1-1';
const sums = (collected: number, remitted: number, used: number) => ({
  parts: [{ topic: 'dues', text: 'what was paid' }],
  figures: { collected, remitted, used },
});
const tier = (level: string) => ({ tiers: [{ level, requirement: 'read' }], reading: ['the regulations'] });
const debriefed = [{ event: 'finish', on: '2026-12-01', payload: { summary: 'what I did' } }];

export const inFull = {
  'announced-beforehand': {
    given: {
      ...({ obligation: 'assessment', event: 'inspect', on: '2026-03-12' } as const),
      payload: { inspector: 'bureau', observations: ['orderly'] },
    },
    admits: [
      {
        name: t('three working days before', '提前三个工作日'),
        payload: { inspector: 'bureau', observations: ['orderly'], announcedOn: '2026-03-09' },
      },
      { name: t('where nobody asks for it', '未作要求'), options: { workingDays: 0 } },
    ],
    denies: [
      {
        name: t('two', '两个工作日'),
        payload: { inspector: 'bureau', observations: ['orderly'], announcedOn: '2026-03-10' },
        says: [{ message: 'tooLate', data: { given: 2, required: 3 } }],
      },
      { name: t('nobody was told', '未告知'), says: ['none'] },
    ],
  },
  'targets-signed-first': {
    given: { event: 'setTargets', on: '2026-03-02', facts: { agreedTargets: ['minutes', 'study'] } },
    admits: [
      { name: t('one that both signed', '双方签署的目标'), payload: { targets: [{ id: 'study', text: 'read on' }] } },
      {
        name: t('an inspection after it was signed', '签署之后检查'),
        ...{ event: 'inspect', payload: { inspector: 'bureau', observations: ['orderly'] } },
      },
    ],
    denies: [
      {
        name: t('another', '另外的目标'),
        payload: { targets: [{ id: 'speed', text: 'faster' }] },
        says: [{ message: 'others', data: { targets: ['speed'] } }],
      },
      {
        name: t('an inspection of a branch that was set none', '未签署目标即检查'),
        ...{ event: 'inspect', payload: { inspector: 'bureau', observations: ['orderly'] } },
        facts: { agreedTargets: null },
        says: ['noneSigned'],
      },
      {
        name: t('where the paper names none', '已签署而未列目标'),
        facts: { agreedTargets: [] },
        payload: { targets: [{ id: 'speed', text: 'faster' }] },
        says: [{ message: 'others', data: { signed: '—' } }],
      },
    ],
  },
  'handover-against-archive': {
    given: { ...finished, facts: { archived: { year: 2025, size: 41, root: 'n4bQ' } } },
    admits: [
      {
        name: t('as the archive has it', '与归档一致'),
        payload: { summary: 'list 7, n4bQ', figures: { records: 41 } },
      },
      { name: t('where there is no archive', '没有归档'), facts: { archived: null }, payload: { summary: 'list 7' } },
    ],
    denies: [
      {
        name: t('one fewer', '少一件'),
        payload: { summary: 'list 7, n4bQ', figures: { records: 40 } },
        says: [{ message: 'differs', data: { records: 40, size: 41 } }],
      },
      {
        name: t('not compared', '未核对'),
        payload: { summary: 'list 7', figures: { records: 41 } },
        says: ['notCompared'],
      },
    ],
  },
  'answers-for-tasks': {
    given: {
      ...{ event: 'submit', on: '2026-06-15' },
      facts: { tasks: [{ cycle: task, subject: 'the stairs', dueOn: '2026-06-30' }] },
    },
    admits: [
      {
        name: t('says how far it has come', '已说明进展'),
        payload: {
          parts: [
            { topic: 'office', text: 'used' },
            { topic: 'tasks', text: 'half done' },
          ],
        },
      },
      {
        name: t('nothing was given to do', '没有交办工作'),
        facts: { tasks: [] },
        payload: { parts: [{ topic: 'office', text: 'used' }] },
      },
    ],
    denies: [
      {
        name: t('not a word of it', '只字未提'),
        payload: { parts: [{ topic: 'office', text: 'used' }] },
        says: ['unanswered'],
      },
    ],
  },
  'busy-days': {
    given: { event: 'notify', on: '2026-06-01', options: { busyDays: ['2026-06-20..2026-06-30', '2026-07-15'] } },
    admits: [
      { name: t('the day before the peak', '繁忙期前一日'), payload: notified('2026-06-19') },
      { name: t('no days were named', '未设繁忙期'), options: { busyDays: [] }, payload: notified('2026-06-20') },
    ],
    denies: [
      { name: t('the first day of the peak', '繁忙期首日'), payload: notified('2026-06-20'), says: ['busy'] },
      { name: t('a single day', '单独一日'), payload: notified('2026-07-15'), says: ['busy'] },
      {
        name: t('put off into the peak', '延期至繁忙期'),
        event: 'postpone',
        payload: { to: '2026-06-30', reason: 'the hall is taken' },
        says: [{ message: 'busy', data: { span: '2026-06-20..2026-06-30' } }],
      },
    ],
  },
  'debrief-read-first': {
    given: { event: 'verify', after: debriefed },
    admits: [{ name: t('seven working days later', '七个工作日后'), on: '2026-12-10' }],
    denies: [
      {
        name: t('a day sooner', '早一日'),
        on: '2026-12-09',
        says: [{ message: 'tooSoon', data: { given: 6, required: 7 } }],
      },
    ],
  },
  'debrief-share': {
    given: finished,
    admits: [{ name: t('three of nine', '九人中三人'), payload: { figures: { debriefed: 9, best: 3 } } }],
    denies: [
      {
        name: t('four of nine', '九人中四人'),
        payload: { figures: { debriefed: 9, best: 4 } },
        says: [{ message: 'tooMany', data: { allowed: 3 } }],
      },
      { name: t('not counted', '未填人数'), payload: {}, says: ['notCounted'] },
    ],
  },
  'dues-published': {
    given: { event: 'submit', on: '2026-12-15' },
    admits: [{ name: t('sums that fit together', '三个数对得上'), payload: sums(1000, 200, 800) }],
    denies: [
      { name: t('a yuan more than there was', '多出一元'), payload: sums(1000, 200, 801), says: ['tooMuch'] },
      {
        name: t('no sums', '没有金额'),
        payload: { parts: [{ topic: 'dues', text: 'what was paid' }] },
        says: [{ message: 'noSums', data: { names: ['collected', 'remitted', 'used'] } }],
      },
    ],
  },
  'evaluation-with-summary': {
    given: {
      ...{ event: 'collect', on: '2026-12-10' },
      after: [
        {
          ...{ event: 'announce', on: '2026-12-01' },
          payload: { subjects: ['head'], eligible: { members: 6, nonMembers: 4 }, closesOn: '2026-12-18' },
        },
      ],
    },
    admits: [
      { name: t('after the year’s report', '年终报告之后'), facts: { yearlySummary: 'branch/branch-report/2026-H2' } },
    ],
    denies: [{ name: t('before it', '年终报告之前'), facts: { yearlySummary: null }, says: ['noSummary'] }],
  },
  'few-offices': {
    given: { ...opened('2026-03-12', people(3)), event: 'open' },
    admits: [{ name: t('three offices', '三项职务'), facts: { officesHeld: [{ member: 'f1', offices: 3 }] } }],
    denies: [
      {
        name: t('four', '四项职务'),
        facts: { officesHeld: [{ member: 'f1', offices: 4 }] },
        says: [{ message: 'tooMany', data: { held: 4, allowed: 3 } }],
      },
    ],
  },
  'measure-made-known': {
    given: {
      ...{ event: 'close', on: '2026-06-15' },
      after: [
        { event: 'assign', on: '2026-06-01', payload: { owner: 'f1' } },
        { event: 'prove', on: '2026-06-10', payload: { text: 'done' } },
      ],
    },
    admits: [{ name: t('told in a meeting', '会上通报'), payload: { madeKnown: 'at the general meeting' } }],
    denies: [{ name: t('told nobody', '未公开'), payload: {}, says: ['notKnown'] }],
  },
  'plan-handed-in': {
    given: { event: 'open', on: '2026-12-15', payload: attended(people(3)) },
    admits: [{ name: t('ten working days before', '提前十个工作日'), facts: { lifeMeetingPlans: ['2026-12-01'] } }],
    denies: [
      {
        name: t('nine', '九个工作日'),
        facts: { lifeMeetingPlans: ['2026-12-02'] },
        says: [{ message: 'tooLate', data: { given: 9, required: 10 } }],
      },
      { name: t('none this year', '本年未报'), facts: { lifeMeetingPlans: ['2025-12-01'] }, says: ['none'] },
    ],
  },
  'said-what-was-found': {
    given: finished,
    admits: [{ name: t('in their own words', '有书面说明'), payload: { summary: 'two branches need a room' } }],
    denies: [{ name: t('nothing is written', '未写'), payload: {}, says: ['nothingWritten'] }],
  },
  'same-day': {
    given: { event: 'notify', on: '2026-03-02', cycle: { duty: 'theme-day', period: '2026-03' } },
    admits: [
      { name: t('the same day', '同一日'), facts: { lastThemeDay: '2026-02-10' }, payload: notified('2026-03-10') },
      {
        name: t('five working days away', '相差五个工作日'),
        facts: { lastThemeDay: '2026-02-10' },
        payload: notified('2026-03-17'),
      },
      { name: t('the first', '首次'), facts: { lastThemeDay: null }, payload: notified('2026-03-25') },
    ],
    denies: [
      {
        name: t('six', '相差六个工作日'),
        facts: { lastThemeDay: '2026-02-10' },
        payload: notified('2026-03-18'),
        says: [{ message: 'moved', data: { expected: '2026-03-10', moved: 6 } }],
      },
      {
        name: t('as far before', '提前六个工作日'),
        facts: { lastThemeDay: '2026-02-27' },
        payload: notified('2026-03-19'),
        says: ['moved'],
      },
    ],
  },
  'sat-in': {
    given: { ...finished, facts: { lifeMeetingsHeld: [{ id: lifeMeeting, people: ['f1', 'bureau-1'] }] } },
    admits: [{ name: t('stands on its list', '名单上有'), payload: { at: lifeMeeting, people: ['bureau-1'] } }],
    denies: [
      {
        name: t('stands on no list', '名单上没有'),
        payload: { at: lifeMeeting, people: ['bureau-2'] },
        says: ['notThere'],
      },
      { name: t('it is not said where', '未注明会议'), payload: { people: ['bureau-1'] }, says: ['noMeeting'] },
    ],
  },
  'tiers-of-people': {
    given: { event: 'plan', on: '2026-01-10', facts: { levelsHere: ['committee', 'full member', 'officer', '委员'] } },
    admits: [
      { name: t('a word of the roster', '名册中的类别'), payload: tier('委员') },
      { name: t('more than one of them', '英文复数'), payload: tier('Officers') },
    ],
    denies: [
      { name: t('nobody is called that', '名册中没有'), payload: tier('astronauts'), says: ['nobody'] },
      {
        name: t('the roster is empty', '名册为空'),
        facts: { levelsHere: [] },
        payload: tier('members'),
        says: [{ message: 'nobody', data: { known: '—' } }],
      },
    ],
  },
} satisfies Partial<CasesOf<typeof checks>>;
