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

const missOn = (notAfter: string) => ({
  ...{
    key: `miss:open:${notAfter}`,
    on: '2026-04-01',
    event: 'miss' as const,
    target: 'open',
    notAfter,
    provisional: false,
  },
});
const notice = { heldOn: '2026-03-26', place: '305', agenda: ['reading'] };
const told = { event: 'notify', on: '2026-03-10', payload: notice };
const held = {
  ...{ event: 'open', on: '2026-03-12' },
  payload: { chair: 'm1', attendance: ['m1', 'm2'].map((member) => ({ member, present: true })) },
};
const fiveThere = {
  ...held,
  payload: { chair: 'm1', attendance: ['m1', 'm2', 'm3', 'm4', 'm5'].map((member) => ({ member, present: true })) },
};
const came = (member: string) => ({ event: 'arrive', on: '2026-03-12', payload: { member } });
const gone = (member: string) => ({ event: 'leave', on: '2026-03-12', payload: { member } });
const votes = (ayes: number, noes: number, carried: boolean, title = 'roof') => ({
  payload: { title, ayes, noes, abstentions: 0, carried },
});

const listed = (member: string, present = true, capacity = 'member') => ({ member, present, capacity });
const closed = { event: 'adjourn', on: '2026-03-12' };
const listOf = (...attendance: readonly object[]) => ({ chair: 'm1', attendance });
const over = { event: 'conclude', on: '2026-03-12' };
const oneAway = { event: 'open', on: '2026-03-12', payload: listOf(listed('m1'), listed('m2', false)) };
const concluded = [oneAway, closed, over];
const minuted = (over: object) => ({
  ...{
    event: 'minute',
    after: [{ event: 'open', on: '2026-03-12', payload: listOf(listed('m1'), listed('m2', false)) }, closed],
  },
  payload: { recorder: 'm1', record: 'all agreed', ...over },
});

const sheets = (members: number, nonMembers: number, ...topics: readonly (readonly [string, number])[]) => ({
  payload: { members, nonMembers, topics: topics.map(([topic, raisedBy]) => ({ topic, raisedBy })) },
});

export const meetingCases: Readonly<Record<string, RuleCases>> = {
  'meeting/opinions-keep-their-word': {
    given: { event: 'collectOpinions', on: '2026-03-12' },
    admits: [
      { name: t('five, members and others', '共五人，含非党员'), ...sheets(3, 2, ['overtime', 2]) },
      { name: t('many, and no topic', '多人，未归纳主题'), ...sheets(9, 0) },
      {
        name: t('seven where the unit wants seven', '单位要求七人，恰为七人'),
        options: { people: 7 },
        ...sheets(7, 0),
      },
    ],
    denies: [
      { name: t('four', '仅四人'), ...sheets(4, 0), says: [{ message: 'tooFew', data: { given: 4, required: 5 } }] },
      {
        name: t('six where the unit wants seven', '单位要求七人而仅六人'),
        ...{ options: { people: 7 }, ...sheets(6, 0) },
        says: [{ message: 'tooFew', data: { given: 6, required: 7 } }],
      },
      {
        name: t('a topic of one person', '仅一人提出的主题'),
        ...sheets(6, 3, ['overtime', 4], ['parking', 1]),
        says: [{ message: 'oneVoice', data: { topics: ['parking'] } }],
      },
    ],
  },
  'meeting/held-within': {
    given: { event: 'combine', on: '2026-03-12', facts: { others: [another], unknown: {} } },
    admits: [
      { name: t('within what was held that day', '并入当日开展的活动'), payload: { with: another.cycle } },
      {
        name: t('within what is not there, of which another rule speaks', '并入不存在的活动，由另一规则说明'),
        ...{ facts: { others: [], unknown: { x: { en: '', 'zh-CN': '' } } }, payload: { with: 'x' } },
      },
    ],
    denies: [
      {
        name: t('within what was held on another day', '并入的活动不在当日'),
        payload: { with: 'branch/theme-day/2026-02' },
        says: [{ message: 'notThen', data: { within: 'branch/theme-day/2026-02', held: [another.cycle] } }],
      },
      {
        name: t('where nothing was held that day', '当日没有任何活动'),
        ...{ facts: { others: [], unknown: {} }, payload: { with: another.cycle } },
        says: [{ message: 'notThen', data: { held: '—' } }],
      },
    ],
  },
  'meeting/comes-and-goes': {
    given: { after: [held, gone('m2')], on: '2026-03-12' },
    admits: [
      { name: t('somebody who was not listed', '名单外到会'), event: 'arrive', payload: { member: 'm9' } },
      { name: t('somebody who comes back', '返回会场'), event: 'arrive', payload: { member: 'm2' } },
      { name: t('somebody who is there', '在场者离开'), event: 'leave', payload: { member: 'm1' } },
    ],
    denies: [
      {
        name: t('who is there already', '已在场者到会'),
        ...{ event: 'arrive', payload: { member: 'm1' } },
        says: [{ message: 'hereAlready', data: { member: 'm1' } }],
      },
      {
        name: t('who has left already', '已离开者再离开'),
        ...{ event: 'leave', payload: { member: 'm2' } },
        says: ['notHere'],
      },
      {
        name: t('who never came', '未到会者离开'),
        ...{ event: 'leave', payload: { member: 'm9' } },
        says: ['notHere'],
      },
    ],
  },
  'meeting/attendance-list': {
    given: { event: 'open' },
    admits: [
      {
        name: t('each of them once, guests too (A10)', '每人一次，含列席（A10）'),
        payload: listOf(listed('m1'), listed('m2', false), listed('guest', true, 'observer')),
      },
      {
        name: t('speakers who were there, one of whom left early (A10)', '到会人员发言，其中一人早退（A10）'),
        ...{ event: 'adjourn', after: [held, gone('m2')], payload: { speakers: ['m2', 'm1'] } },
      },
      {
        name: t('made up for by who was absent', '缺席者补传达'),
        ...{ event: 'makeUp', after: concluded, payload: { members: ['m2'], how: 'reading' } },
      },
      {
        name: t('made up for by who left early', '早退者补传达'),
        ...{ event: 'makeUp', after: [held, gone('m2'), closed, over], payload: { members: ['m2'], how: 'reading' } },
      },
      { name: t('minutes by somebody who was there (A10)', '到会人员记录（A10）'), ...minuted({ signedBy: 'm1' }) },
    ],
    denies: [
      {
        name: t('a chair who is marked absent (A10)', '主持人列为缺席（A10）'),
        payload: listOf(listed('m1', false), listed('m2')),
        says: [{ message: 'chairAway', data: { chair: 'm1' } }],
      },
      {
        name: t('a chair who is not listed (A10)', '主持人不在名单（A10）'),
        ...{ payload: listOf(listed('m2')), says: ['chairAway'] },
      },
      {
        name: t('somebody present and absent at once (A10)', '同一人既到会又缺席（A10）'),
        payload: listOf(listed('m1'), listed('m2'), listed('m2', false)),
        says: [{ message: 'bothWays', data: { people: ['m2'] } }],
      },
      {
        name: t('somebody listed twice (A10)', '同一人重复列出（A10）'),
        payload: listOf(listed('m1'), listed('m2'), listed('m2')),
        says: [{ message: 'twice', data: { people: ['m2'] } }],
      },
      {
        name: t('minutes by somebody who was away (A10)', '记录人缺席（A10）'),
        ...minuted({ recorder: 'm2' }),
        says: [{ message: 'recorderAway', data: { recorder: 'm2' } }],
      },
      {
        name: t('minutes signed by somebody who was away (A10)', '签字人缺席（A10）'),
        ...minuted({ signedBy: 'm3' }),
        says: [{ message: 'signedAway', data: { signedBy: 'm3' } }],
      },
      {
        name: t('a speaker who was away (A10)', '发言人缺席（A10）'),
        ...{ event: 'adjourn', after: [oneAway], payload: { speakers: ['m1', 'm2', 'm3'] } },
        says: [{ message: 'speakersAway', data: { people: ['m2', 'm3'] } }],
      },
      {
        name: t('made up for by somebody who was there, which is remarked on', '到会人员补传达，予以提示'),
        ...{ event: 'makeUp', after: concluded, payload: { members: ['m1', 'm2'], how: 'reading' } },
        says: [{ message: 'wasThere', data: { people: ['m1'] } }],
      },
    ],
  },
  'meeting/day-ahead': {
    given: { on: '2026-03-10' },
    admits: [
      { name: t('a day to come', '尚未到来的日期'), event: 'notify', payload: notice },
      { name: t('the same day', '当日'), event: 'notify', payload: { ...notice, heldOn: '2026-03-10' } },
      {
        name: t('a second sitting the next day', '次日续会'),
        ...{ event: 'suspend', after: [held], on: '2026-03-12', payload: { to: '2026-03-13', reason: 'late' } },
      },
    ],
    denies: [
      {
        name: t('a day that has passed', '已经过去的日期'),
        ...{ event: 'notify', payload: { ...notice, heldOn: '2026-03-09' } },
        says: [{ message: 'past', data: { on: '2026-03-10', day: '2026-03-09' } }],
      },
      {
        name: t('a second sitting before the first', '续会早于休会'),
        ...{ event: 'suspend', after: [held], on: '2026-03-12', payload: { to: '2026-03-11', reason: 'late' } },
        says: ['past'],
      },
      {
        name: t('a later day that has passed, allowed from above', '上级准予的日期已过'),
        ...{ event: 'carryOver', payload: { to: '2026-03-09', notice: '7' } },
        says: ['past'],
      },
      {
        name: t('something agreed for a day that has passed', '议定事项的期限已过'),
        ...{ event: 'adjourn', after: [held], on: '2026-03-12' },
        payload: { agreed: [{ what: 'ask', owner: 'm1', until: '2026-03-11' }] },
        says: ['past'],
      },
    ],
  },
  'meeting/postponed-within': {
    given: { after: [told], on: '2026-03-16' },
    admits: [
      { name: t('a later day', '更晚的日期'), payload: { to: '2026-03-27', reason: 'flood' } },
      { name: t('the same day, at another hour', '当日改时'), payload: { to: '2026-03-26', reason: 'flood' } },
      {
        name: t('a day to come, where nobody was told of one', '尚未通知的'),
        ...{ after: [], payload: { to: '2026-03-17', reason: 'flood' } },
      },
      {
        name: t('the last day', '最后一日'),
        ...{ cycle: { dues: [missOn('2026-03-31')] }, payload: { to: '2026-03-31', reason: 'flood' } },
      },
    ],
    denies: [
      {
        name: t('the next day, though people were told of one ten days on', '通知十日后召开，却改为次日'),
        payload: { to: '2026-03-17', reason: 'a slot is free' },
        says: [{ message: 'earlier', data: { announced: '2026-03-26', to: '2026-03-17' } }],
      },
      {
        name: t('a day of last year', '去年的日期'),
        ...{ after: [], payload: { to: '2025-12-01', reason: 'a slip' } },
        says: ['past'],
      },
      {
        name: t('a day beyond the last', '超出期限'),
        ...{ cycle: { dues: [missOn('2026-03-31')] }, payload: { to: '2026-04-01', reason: 'flood' } },
        says: [{ message: 'beyond', data: { last: '2026-03-31', to: '2026-04-01' } }],
      },
    ],
  },
  'meeting/vote-agrees': {
    given: { after: [fiveThere], on: '2026-03-12' },
    admits: [
      { name: t('more for it than against it', '赞成多于反对'), ...votes(3, 2, true) },
      { name: t('not carried, whatever the count', '记为未通过'), ...votes(2, 3, false) },
      {
        name: t('by somebody who came later', '迟到者参加表决'),
        ...{ ...votes(4, 2, true), after: [fiveThere, came('m6')] },
      },
      {
        name: t('carried by opinions in writing', '书面意见使其通过'),
        payload: {
          ...votes(2, 2, true).payload,
          ...{ matter: 'admission', written: { ayes: 1, noes: 0, abstentions: 0 } },
        },
      },
    ],
    denies: [
      {
        name: t('carried with more against it', '反对多于赞成而记为通过'),
        ...votes(2, 3, true),
        says: [{ message: 'notCarried', data: { ayes: 2, noes: 3 } }],
      },
      {
        name: t('one thing voted on twice', '同一事项两次表决'),
        ...votes(3, 2, true),
        after: [fiveThere, { event: 'resolve', on: '2026-03-12', ...votes(2, 3, false) }],
        says: ['decidedBefore'],
      },
      {
        name: t('carried with as many against it', '赞成与反对相等而记为通过'),
        ...votes(2, 2, true),
        says: [{ message: 'notCarried', data: { ayes: 2, noes: 2 } }],
      },
      {
        name: t('carried by nobody', '无人赞成而记为通过'),
        ...votes(0, 0, true),
        says: [{ message: 'notCarried', data: { ayes: 0, noes: 0 } }],
      },
      {
        name: t('more votes than people in the room', '票数多于在场人数'),
        ...votes(4, 2, false),
        says: [{ message: 'moreThanPresent', data: { votes: 6, present: 5 } }],
      },
      {
        name: t('the vote of somebody who had left', '已离会者的票'),
        ...{ ...votes(3, 2, true), after: [fiveThere, gone('m5')] },
        says: [{ message: 'moreThanPresent', data: { votes: 5, present: 4 } }],
      },
      {
        name: t('the vote of a guest', '列席人员的票'),
        ...{
          ...votes(3, 3, false),
          after: [fiveThere, { ...came('guest'), payload: { member: 'guest', capacity: 'observer' } }],
        },
        says: [{ message: 'moreThanPresent', data: { votes: 6, present: 5 } }],
      },
    ],
  },
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
        name: t('closed without the second sitting that never came about', '休会后未再复会即散会'),
        ...{ event: 'adjourn', facts: { others: [another] } },
        after: [
          { ...held, on: '2026-03-11' },
          { event: 'suspend', on: '2026-03-11', payload: { to: '2026-03-12', reason: 'late' } },
        ],
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
        name: t('resumed while another was being held', '复会时另有会议正在召开'),
        ...{ event: 'resume', payload, facts: { others: [another] } },
        after: [
          { ...held, on: '2026-03-11' },
          { event: 'suspend', on: '2026-03-11', payload: { to: '2026-03-12', reason: 'late' } },
        ],
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
