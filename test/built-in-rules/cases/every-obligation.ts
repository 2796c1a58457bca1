/** The cases of the rules that hold for every obligation. */
import { didYouMean, suggest } from '@obligato/core/internal';
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

const closed = { event: 'adjourn', on: '2026-03-12' };
/** Of m1 and m2, who may have been meant. */
const whoWasMeant = (stranger: string, member?: string) => ({
  [stranger]: member === undefined ? suggest(stranger, ['m1', 'm2']) : didYouMean(member),
});
const strangers = {
  ...{ ...whoWasMeant('m4'), ...whoWasMeant('nobody'), ...whoWasMeant('m22') },
  ...{ ...whoWasMeant('guest'), ...whoWasMeant('li'), ...whoWasMeant('Old Zhang') },
  ...{ ...whoWasMeant('Wu Min', 'm2'), ...whoWasMeant('m2x') },
};
const about = (...people: readonly string[]) => ({ text: 'shouts', about: people });
const announced = (more: object = {}) => ({
  obligation: 'evaluation',
  event: 'announce',
  payload: { subjects: ['m1', 'nobody'], eligible: { members: 9, nonMembers: 3 }, closesOn: '2026-12-18', ...more },
});
const raised = { event: 'say', on: '2026-03-02', payload: { text: 'The roof leaks' } };
const studying = [
  {
    event: 'plan',
    on: '2026-02-02',
    payload: { tiers: [{ level: 'members', requirement: 'read' }], reading: ['the regulations'] },
  },
  { event: 'publish', on: '2026-02-03', payload: {} },
  { event: 'check', on: '2026-02-20', payload: { observations: ['it goes well'] } },
];
const unmeant = { en: '', 'zh-CN': '' };
const slips = {
  'branch/theme-dya/2026-03': didYouMean('branch/theme-day/2026-03'),
  ...{ roof: unmeant, 'branch/study-plan/2021': unmeant, 'bureau/branch-22': unmeant },
};
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
  'core/known-by-id': {
    given: { obligation: 'meeting', event: 'combine', on: '2026-03-12', facts: { unknown: slips } },
    admits: [
      { name: t('an activity of the unit', '本单位的活动'), payload: { with: 'branch/theme-day/2026-03' } },
      {
        name: t('a session at which no matter was reported on', '未通报问题的会议'),
        ...{ event: 'adjourn', after: [opened], payload: {} },
      },
    ],
    denies: [
      {
        name: t('an activity with a slip in its id', '活动编号有误'),
        payload: { with: 'branch/theme-dya/2026-03' },
        says: [
          {
            message: 'noActivity',
            data: { named: ['branch/theme-dya/2026-03'], hint: didYouMean('branch/theme-day/2026-03') },
          },
        ],
      },
      {
        name: t('a matter that is not there', '通报的问题不存在'),
        ...{ event: 'adjourn', after: [opened], payload: { reportedMatters: ['roof'] } },
        says: [{ message: 'noActivity', data: { named: ['roof'] } }],
      },
      {
        name: t('an old plan whose record is gone, which is remarked on', '记录已移出的旧计划，予以提示'),
        ...{ obligation: 'study', event: 'carryOn', payload: { plan: 'branch/study-plan/2021' } },
        says: [{ message: 'gone', data: { named: ['branch/study-plan/2021'] } }],
      },
      {
        name: t('an evaluation together with a unit that is not there', '与不存在的单位合并测评'),
        ...announced({ heldWith: ['bureau/branch-22'] }),
        says: [{ message: 'noUnit', data: { named: ['bureau/branch-22'] } }],
      },
    ],
  },
  'core/people-on-the-roster': {
    given: { obligation: 'meeting', event: 'open', facts: { strangers } },
    admits: [
      { name: t('people on the roster (A9)', '均在名册（A9）'), payload: opened.payload },
      {
        name: t('somebody from outside who is said to be a guest (A9)', '外来人员列为列席（A9）'),
        payload: {
          chair: 'm1',
          attendance: [...opened.payload.attendance, { member: 'guest', present: true, capacity: 'observer' }],
        },
      },
      {
        name: t('a unit that keeps no roster', '未建名册的单位'),
        ...{ facts: { strangers: {} }, payload: { chair: 'm9', attendance: [{ member: 'm9', present: true }] } },
      },
      {
        name: t('minutes by somebody on the roster (A9)', '记录人在名册（A9）'),
        ...{ event: 'minute', after: [opened, closed], payload: { recorder: 'm2', record: 'all agreed' } },
      },
      {
        name: t('whom the superior names, and has on a roster above', '上级所填人员在上级名册'),
        ...{ obligation: 'matter', event: 'assign', side: 'superior' as const, after: [raised] },
        ...{ facts: { strangers: {} }, payload: { owner: 'li' } },
      },
      {
        name: t('an opinion about somebody on the roster', '反映的人员在名册'),
        ...{ obligation: 'matter', event: 'say', payload: about('m2') },
      },
      {
        name: t('an opinion about nobody in particular', '反映情况未涉及个人'),
        ...{ obligation: 'matter', event: 'say', payload: about() },
      },
    ],
    denies: [
      {
        name: t('whom the superior names, and nobody knows', '上级所填人员查无此人'),
        ...{ obligation: 'matter', event: 'assign', side: 'superior' as const, after: [raised] },
        payload: { owner: 'nobody' },
        says: [{ message: 'unknown', data: { people: ['nobody'] } }],
      },
      {
        name: t('praise of somebody from outside, which is remarked on', '表扬外来人员，予以提示'),
        ...{ obligation: 'study', event: 'praise', after: studying },
        payload: { who: 'Old Zhang', for: 'reading aloud' },
        says: [{ message: 'outsider', data: { people: ['Old Zhang'] } }],
      },
      {
        name: t('an attendance list with a name that nobody has heard of (A9)', '到会名单上查无此人（A9）'),
        payload: {
          chair: 'm1',
          attendance: [
            ...opened.payload.attendance,
            { member: 'm4', present: true },
            { member: 'nobody', present: false },
          ],
        },
        says: [{ message: 'unknown', data: { on: '2026-03-12', people: ['m4', 'nobody'] } }],
        on: '2026-03-12',
      },
      {
        name: t('a guest who takes the chair (A9)', '列席人员主持（A9）'),
        payload: { chair: 'guest', attendance: [{ member: 'guest', present: true, capacity: 'observer' }] },
        says: ['unknown'],
      },
      {
        name: t('a name where an id is asked for: the id is suggested (A9)', '写了姓名而非编号时提示编号（A9）'),
        ...{ event: 'minute', after: [opened, closed], payload: { recorder: 'Wu Min', record: 'all agreed' } },
        says: [
          {
            message: 'unknown',
            data: {
              people: ['Wu Min'],
              hint: { en: 'Did you mean "m2"?', 'zh-CN': '是否应为“m2”？' },
            },
          },
        ],
      },
      {
        name: t('a signatory with a slip, and a recorder nobody knows (A9)', '签字人笔误、记录人查无此人（A9）'),
        ...{ event: 'minute', after: [opened, closed], payload: { recorder: 'nobody', record: 'x', signedBy: 'm22' } },
        says: ['unknown', 'unknown'],
      },
      {
        name: t('an owner whom nobody knows (A9)', '责任人查无此人（A9）'),
        ...{ obligation: 'matter', event: 'assign', after: [raised], payload: { owner: 'li' } },
        says: ['unknown'],
      },
      {
        name: t('an opinion about an id with a slip, and about a name (16.1)', '反映人员编号笔误、误填姓名（16.1）'),
        ...{ obligation: 'matter', event: 'say', payload: about('m2x', 'Wu Min') },
        says: [{ message: 'keptFromNobody', data: { people: ['m2x', 'Wu Min'] } }],
      },
      {
        name: t('an evaluation of somebody whom nobody knows (A5)', '测评对象查无此人（A5）'),
        ...announced(),
        says: [{ message: 'unknown', data: { people: ['nobody'] } }],
      },
      {
        name: t(
          'remarked on alone where leaders of another unit are evaluated as well',
          '与其他单位合并测评的仅作提示',
        ),
        ...announced({ heldWith: ['Audit branch'] }),
        says: [{ message: 'outsider', data: { people: ['nobody'] } }],
      },
      {
        name: t('somebody from outside who took part is remarked on (A9)', '外来人员参加仅作提示（A9）'),
        ...{ obligation: 'task', event: 'finish', payload: { people: ['m1', 'Old Zhang'] } },
        says: ['outsider'],
      },
    ],
  },
};
