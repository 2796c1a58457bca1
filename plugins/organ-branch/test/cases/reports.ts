/** Cases of what is checked about reports. */
import type { CasesOf } from '@obligato/testing';
import type { checks } from '../../src/checks.ts';
import { t } from './scenes.ts';

const about = (...topics: readonly string[]) => ({ parts: topics.map((topic) => ({ topic, text: `on ${topic}` })) });
const withFigures = (figures: Readonly<Record<string, number>>) => ({ ...about('summary'), figures });
const submitted = (parameters: Readonly<Record<string, string>> = {}) => ({
  cycle: { parameters },
  after: [{ event: 'submit', on: '2026-03-02', payload: about('work') }],
});

/** Attendance at so many meetings. */
const counted = (meetings: number) => {
  const attendance = { expected: 10 * meetings, present: 9 * meetings };
  return { meetings, members: attendance, leaders: attendance };
};

/** A report that has to speak of these topics. */
const topics = (...required: readonly string[]) => ({
  given: { event: 'submit', on: '2026-03-02' } as const,
  admits: [
    { name: t('all of it', '各项齐全'), payload: about(...required) },
    { name: t('more than is asked for', '另有其他'), payload: about('other', ...required) },
  ],
  denies: [
    { name: t('the first is left out', '缺第一项'), payload: about(...required.slice(1), 'other'), says: ['leftOut'] },
    {
      name: t('a unit asks for one more', '单位增加一项'),
      options: { topics: [...required, 'the lift'] as string[] },
      payload: about(...required),
      says: [{ message: 'leftOut', data: { topic: 'the lift' } }],
    },
  ] as const,
});

export const reports = {
  'branch-report-topics': topics('work', 'study', 'concerns', 'conduct'),
  'ideological-report-topics': topics('state-of-mind', 'advice'),
  'leader-report-topics': topics('office'),
  'member-report-topics': topics('thinking', 'work', 'study'),
  'dues-remitted': {
    given: { event: 'submit', on: '2026-03-02' },
    admits: [{ name: t('a fifth', '五分之一'), payload: withFigures({ collected: 1000, remitted: 200 }) }],
    denies: [
      {
        name: t('a yuan less', '少一元'),
        payload: withFigures({ collected: 1000, remitted: 199 }),
        says: [{ message: 'tooLittle', data: { required: 200, missing: 1 } }],
      },
      { name: t('no sums', '未填金额'), payload: withFigures({}), says: ['noSums'] },
    ],
  },
  'attendance-from-lists': {
    given: { event: 'submit', on: '2026-07-02', facts: { count: counted(3) } },
    admits: [{ name: t('counted from the lists', '由名单统计'), payload: withFigures({}) }],
    denies: [
      { name: t('typed in', '手工填写'), payload: withFigures({ present: 9 }), says: ['typedIn'] },
      {
        name: t('no list at all', '没有名单'),
        facts: { count: counted(0) },
        payload: withFigures({}),
        says: ['noLists'],
      },
    ],
  },
  'heard-at-meeting': {
    given: {
      on: '2026-03-20',
      ...submitted(),
      facts: {
        heldMeetings: [
          {
            id: 'branch/general-meeting/2026-Q1',
            duty: 'general-meeting',
            body: 'members',
            heldOn: '2026-03-19',
            bearerPresent: true,
          },
          {
            id: 'branch/committee-meeting/2026-03',
            duty: 'committee-meeting',
            body: 'committee',
            heldOn: '2026-03-19',
            bearerPresent: true,
          },
          {
            id: 'branch/general-meeting/2025-Q4',
            duty: 'general-meeting',
            body: 'members',
            heldOn: '2025-12-19',
            bearerPresent: true,
          },
        ],
      },
    },
    admits: [
      { name: t('at a meeting of all members', '党员大会听取'), payload: { at: 'branch/general-meeting/2026-Q1' } },
    ],
    denies: [
      { name: t('at no meeting', '未经会议'), says: ['noMeeting'] },
      {
        name: t('at the committee', '支委会听取'),
        payload: { at: 'branch/committee-meeting/2026-03' },
        says: ['notHeld'],
      },
      {
        name: t('at a meeting before it was handed in', '提交前的会议'),
        payload: { at: 'branch/general-meeting/2025-Q4' },
        says: ['notHeld'],
      },
    ],
  },
  'heard-by-addressee': {
    given: { on: '2026-03-20' },
    admits: [
      { name: t('its own people hear it', '本单位听取'), ...submitted(), event: 'hear', payload: { at: 'a meeting' } },
      { name: t('the superior receives it', '上级审阅'), ...submitted({ to: 'superior' }), event: 'receive' },
    ],
    denies: [
      {
        name: t('the superior receives what is not for it', '上级代收'),
        ...submitted(),
        event: 'receive',
        says: ['forOwnPeople'],
      },
      {
        name: t('the unit sends back what is for the superior', '本单位退回报上级的报告'),
        ...submitted({ to: 'superior' }),
        event: 'handBack',
        payload: { reason: 'no figures' },
        says: ['forSuperior'],
      },
    ],
  },
  'commend-and-help': {
    given: {
      on: '2026-03-25',
      after: [
        { event: 'submit', on: '2026-03-02', payload: about('work') },
        { event: 'hear', on: '2026-03-19', payload: { at: 'branch/general-meeting/2026-Q1' } },
      ],
    },
    admits: [
      {
        name: t('somebody is commended', '有表扬'),
        payload: { text: 'the lift comes in May', commended: [{ who: 'f2', for: 'the hotline' }] },
      },
      { name: t('nobody, with a reason', '无，并说明'), payload: { text: 'the lift', neither: 'nobody asked' } },
    ],
    denies: [{ name: t('neither, without a word', '均无且未说明'), payload: { text: 'the lift' }, says: ['neither'] }],
  },
} satisfies Partial<CasesOf<typeof checks>>;
