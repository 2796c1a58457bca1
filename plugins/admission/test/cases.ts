/** The cases of the rules of admission, by the rule's name: what tests run, and what the rules' pages show. */
import type { Rule } from '@obligato/core';
import type { CasesOf, RuleCases, Step } from '@obligato/testing';
import type { admissionRules } from '../src/admission-plugin.ts';

const t = (en: string, zh: string) => ({ en, 'zh-CN': zh });
const ids = (many: number) => Array.from({ length: many }, (_, at) => `f${at + 1}`);
const voters = (many: number) => ids(many).map((member) => ({ member, name: `Name ${member}` }));
const votes = (ayes: number, noes = 0, abstentions = 0) => ({ ayes, noes, abstentions });
const vote = (over: object = {}) => ({ subjects: ['n1'], present: ids(13), votes: votes(13), carried: true, ...over });
const step = (on: string, event: string, payload: object = {}): Step => ({ on, event, payload });

/** One applicant's life; a case stands somewhere in it. */
const talked = [step('2026-01-20', 'talk', { talkers: ['f1'] })];
const fostered = [...talked, step('2026-03-02', 'foster', { contacts: ['f2', 'f3'] })];
const proposed = [...fostered, step('2027-03-02', 'propose')];
const reviewed = [
  ...proposed,
  step('2027-03-10', 'train', { days: 3, hours: 0 }),
  step('2027-03-20', 'review', { document: '7' }),
];
const accepted = [...reviewed, step('2027-04-01', 'vote', vote())];
const probationary = [...accepted, step('2027-05-10', 'decide', { approved: true, document: '9' })];
const extended = [...probationary, step('2028-03-01', 'extend', { months: 6, reason: 'a long illness' })];

const cycle = { duty: 'admission', period: '2026-01', parameters: { probationMonths: 12 } };
/** Every rule here is about an admission's cycle. */
const about = <R extends Rule>(cases: RuleCases<R>): RuleCases<R> => ({ ...cases, given: { cycle, ...cases.given } });

/** And what belongs to the obligation itself, since it says what is voted on. */
export const ruleCases: CasesOf<typeof admissionRules> & { readonly 'vote-agrees': RuleCases } = {
  'admission-of-applicant': {
    owed: [{ name: t('whoever applies is owed an answer', '有人申请，就应回应') }],
    limits: {
      withinWorkingDays: { none: 'it says until when, not whether' },
      probationMonths: { none: 'it says how long, not whether' },
    },
  },
  'contact-persons': about({
    given: { cycle, after: talked, on: '2026-03-02', facts: { fullMembers: ids(3) } },
    admits: [
      { name: t('two full members', '两名正式党员'), payload: { contacts: ['f2', 'f3'] } },
      { name: t('one of them', '一名正式党员'), payload: { contacts: ['f2'] } },
    ],
    denies: [
      {
        name: t('one of the two is not a full member', '其中一名并非正式党员'),
        payload: { contacts: ['f2', 'p1'] },
        says: [{ message: 'notFull', data: { people: ['p1'] } }],
      },
    ],
  }),
  'fostered-long-enough': about({
    given: { cycle, after: fostered },
    admits: [{ name: t('a year to the day', '恰满一年'), on: '2027-03-02' }],
    denies: [
      {
        name: t('a day less', '差一日'),
        on: '2027-03-01',
        says: [{ message: 'tooSoon', data: { since: '2026-03-02', earliest: '2027-03-02' } }],
      },
    ],
  }),
  'training-length': about({
    given: { cycle, after: proposed, on: '2027-03-10' },
    admits: [
      { name: t('three days', '三天'), payload: { days: 3, hours: 0 } },
      { name: t('twenty-four hours', '二十四学时'), payload: { days: 0, hours: 24 } },
    ],
    denies: [
      {
        name: t('a day and an hour less', '天数、学时各差一'),
        payload: { days: 2, hours: 23 },
        says: [{ message: 'tooShort', data: { requiredDays: 3, requiredHours: 24 } }],
      },
      { name: t('half of each less', '各差一半'), payload: { days: 2.5, hours: 23.5 }, says: ['tooShort'] },
    ],
  }),
  'one-at-a-time': about({
    given: { cycle, after: reviewed, on: '2027-04-01' },
    admits: [{ name: t('one candidate', '一人一表决'), payload: vote() }],
    denies: [
      {
        name: t('two on one paper', '两人合并表决'),
        payload: vote({ subjects: ['n1', 'n2'] }),
        says: [{ message: 'together', data: { people: ['n1', 'n2'] } }],
      },
    ],
  }),
  'admission-attendance': about({
    given: { cycle, after: reviewed, on: '2027-04-01', facts: { voters: voters(12) } },
    admits: [
      { name: t('seven of twelve', '十二名到七名'), payload: vote({ present: ids(7) }) },
      {
        name: t('the half, where it is enough', '半数即可时到六名'),
        options: { comparator: '>=' },
        payload: vote({ present: ids(6) }),
      },
    ],
    denies: [
      {
        name: t('the half, which is not more than half', '恰为半数，并未超过'),
        payload: vote({ present: ids(6) }),
        says: [{ message: 'tooFew', data: { present: 6, expected: 12, required: 7 } }],
      },
      {
        name: t('somebody without a vote does not count', '无表决权者不计'),
        payload: vote({ present: [...ids(6), 'p1'] }),
        says: ['tooFew'],
      },
    ],
  }),
  'admission-votes': about({
    given: { cycle, after: reviewed, on: '2027-04-01', facts: { voters: voters(14) } },
    admits: [
      {
        name: t('eight of fourteen, two of them in writing', '十四名中八票赞成，含书面两票'),
        payload: vote({ present: ids(10), votes: votes(6, 4), written: votes(2, 1) }),
      },
      {
        name: t('seven of fourteen, recorded as not carried', '七票赞成，记为未通过'),
        payload: vote({ present: ids(10), votes: votes(7, 3), carried: false }),
      },
    ],
    denies: [
      {
        name: t('seven of fourteen', '十四名中七票赞成'),
        payload: vote({ present: ids(10), votes: votes(5, 5), written: votes(2, 1) }),
        says: [{ message: 'notCarried', data: { ayes: 7, written: 2, required: 8 } }],
      },
      {
        name: t('eight of fourteen, recorded as not carried', '十四名中八票赞成，却记为未通过'),
        payload: vote({ present: ids(10), votes: votes(6, 4), written: votes(2, 1), carried: false }),
        says: [{ message: 'isCarried', data: { ayes: 8, written: 2, expected: 14 } }],
      },
      {
        name: t('the vote of somebody there who has none', '到会但无表决权者的票'),
        payload: vote({ present: [...ids(10), 'p1'], votes: votes(11) }),
        says: [{ message: 'tooManyVotes', data: { votes: 11, people: 10 } }],
      },
      {
        name: t('more written opinions than people away', '书面意见多于缺席人数'),
        payload: vote({ present: ids(10), votes: votes(10), written: votes(5) }),
        says: [{ message: 'tooManyVotes', data: { votes: 5, people: 4 } }],
      },
    ],
  }),
  'vote-agrees': about({
    given: { event: 'vote', cycle, after: reviewed, on: '2027-04-01' },
    admits: [
      {
        name: t('as many votes as people there', '票数与到会人数一致'),
        payload: vote({ present: ids(10), votes: votes(6, 3, 1) }),
      },
      {
        name: t('carried by opinions in writing', '书面意见使其通过'),
        payload: vote({ present: ids(10), votes: votes(5, 5), written: votes(2, 1) }),
      },
      {
        name: t('voted on again, once the superior took too long', '上级逾期未批，再次表决'),
        ...{ after: accepted, on: '2027-11-01', payload: vote() },
      },
    ],
    denies: [
      {
        name: t('more votes than people there', '票数多于到会人数'),
        payload: vote({ present: ids(10), votes: votes(11) }),
        says: [{ message: 'moreThanPresent', data: { votes: 11, present: 10 } }],
      },
      {
        name: t('two votes of somebody listed twice', '重复列名者的两票'),
        payload: vote({ present: [...ids(10), 'f1'], votes: votes(11) }),
        says: ['moreThanPresent'],
      },
      {
        name: t('carried with as many against it', '赞成与反对相等而记为通过'),
        payload: vote({ present: ids(10), votes: votes(5, 4), written: votes(0, 1) }),
        says: [{ message: 'notCarried', data: { ayes: 5, noes: 5 } }],
      },
    ],
  }),
  'decision-not-stale': about({
    given: { cycle, after: accepted, payload: { approved: true, document: '9' } },
    admits: [{ name: t('six months after the vote', '表决后满六个月当日'), on: '2027-10-01' }],
    denies: [
      {
        name: t('a day more', '超过一日'),
        on: '2027-10-02',
        says: [{ message: 'stale', data: { votedOn: '2027-04-01', latest: '2027-10-01' } }],
      },
    ],
  }),
  'steps-before-vote': about({
    given: { cycle, after: reviewed, on: '2027-04-01' },
    admits: [
      {
        name: t('each of them stands there', '三项齐全'),
        payload: vote({ appliedOn: '2026-01-05', groupOpinion: 'agrees', committeeView: 'in order' }),
      },
    ],
    denies: [
      { name: t('none of them', '三项均无'), payload: vote(), says: ['noApplication', 'noGroup', 'noCommittee'] },
      {
        name: t('the group is left out', '缺党小组意见'),
        payload: vote({ appliedOn: '2026-01-05', committeeView: 'in order' }),
        says: ['noGroup'],
      },
    ],
  }),
  'public-notice': about({
    given: { cycle, after: reviewed, on: '2027-04-01' },
    admits: [
      {
        name: t('five working days, and over', '五个工作日，期满'),
        payload: vote({ noticeFrom: '2027-03-22', noticeTo: '2027-03-26' }),
      },
      { name: t('where none is asked for', '未作要求'), options: { workingDays: 0 }, payload: vote() },
    ],
    denies: [
      { name: t('none', '未公示'), payload: vote(), says: ['none'] },
      {
        name: t('four', '四个工作日'),
        payload: vote({ noticeFrom: '2027-03-23', noticeTo: '2027-03-26' }),
        says: [{ message: 'tooShort', data: { given: 4, required: 5 } }],
      },
      {
        name: t('still running', '公示未满'),
        payload: vote({ noticeFrom: '2027-03-22', noticeTo: '2027-04-01' }),
        says: ['notOver'],
      },
      {
        name: t('over before it began', '起止颠倒'),
        payload: vote({ noticeFrom: '2027-03-26', noticeTo: '2027-03-22' }),
        says: [{ message: 'tooShort', data: { given: 0 } }],
      },
    ],
  }),
  'leading-group-check': about({
    given: { cycle, after: reviewed, on: '2027-04-01' },
    admits: [{ name: t('told under a number', '已报告'), payload: vote({ leadingGroup: 'no. 7' }) }],
    denies: [{ name: t('not a word', '未注明'), payload: vote(), says: ['notChecked'] }],
  }),
  'probation-served': about({
    given: { cycle, after: probationary, payload: vote() },
    admits: [
      { name: t('a year after the branch’s vote', '自支部大会通过之日满一年'), on: '2028-04-01' },
      { name: t('not carried, whenever', '未通过者不论时间'), on: '2028-01-10', payload: vote({ carried: false }) },
      { name: t('after it was extended by half a year', '延长半年期满'), after: extended, on: '2028-10-01' },
    ],
    denies: [
      {
        name: t('a day before', '差一日'),
        on: '2028-03-31',
        says: [{ message: 'notServed', data: { endsOn: '2028-04-01' } }],
      },
      {
        name: t('a day before the end of the extension', '延长期差一日'),
        after: extended,
        on: '2028-09-30',
        says: [{ message: 'notServed', data: { endsOn: '2028-10-01' } }],
      },
    ],
  }),
  'probation-extended-once': about({
    given: { cycle, after: probationary, on: '2028-03-01' },
    admits: [
      { name: t('by half a year', '延长半年'), payload: { months: 6, reason: 'a long illness' } },
      { name: t('by a year', '延长一年'), payload: { months: 12, reason: 'a long illness' } },
    ],
    denies: [
      {
        name: t('by five months', '延长五个月'),
        payload: { months: 5, reason: 'a long illness' },
        says: [{ message: 'wrongLength', data: { least: 6, most: 12 } }],
      },
      {
        name: t('by thirteen months', '延长十三个月'),
        payload: { months: 13, reason: 'a long illness' },
        says: ['wrongLength'],
      },
      {
        name: t('a second time', '再次延长'),
        after: extended,
        on: '2028-09-20',
        payload: { months: 6, reason: 'again' },
        says: [{ message: 'again', data: { given: 1, allowed: 1 } }],
      },
    ],
  }),
  'first-talk': about({
    bounds: [
      {
        name: t('within a month of the application', '申请后一个月内'),
        gives: { notAfter: '2026-02-01', remindOn: ['2026-01-26'] },
      },
      {
        name: t('within two where a unit asks for no more', '规定为两个月时'),
        options: { months: 2 },
        gives: { notAfter: '2026-03-01', remindOn: ['2026-02-23'] },
      },
    ],
  }),
  observation: about({
    bounds: [
      {
        name: t('half a year after fostering began', '确定为积极分子后半年'),
        after: fostered,
        gives: { notAfter: '2026-09-02', remindOn: ['2026-08-19'] },
      },
      {
        name: t('and half a year after the last one', '上次考察后半年'),
        after: [...fostered, step('2026-08-31', 'observe', { assessment: 'takes part' })],
        gives: { notAfter: '2027-02-28', remindOn: ['2027-02-15'] },
      },
      { name: t('not of an applicant', '申请人尚不考察'), after: talked, gives: {} },
    ],
  }),
  'thought-report': about({
    bounds: [
      {
        name: t('a quarter after fostering began', '确定为积极分子后一个季度'),
        after: fostered,
        gives: { notAfter: '2026-06-02', remindOn: ['2026-05-26'] },
      },
      {
        name: t('and a quarter after the last one', '上次汇报后一个季度'),
        after: [...fostered, step('2026-05-29', 'reportThoughts', { heardBy: 'f2' })],
        gives: { notAfter: '2026-08-29', remindOn: ['2026-08-24'] },
      },
      { name: t('not of an applicant', '申请人尚不要求'), after: talked, gives: {} },
    ],
  }),
  'meeting-after-review': about({
    bounds: [
      {
        name: t('a month after the superior’s review', '上级预审后一个月内'),
        after: reviewed,
        gives: { notAfter: '2027-04-20', remindOn: ['2027-04-06'] },
      },
      {
        name: t('a month after the end of the probation', '预备期满后一个月内'),
        after: probationary,
        gives: { notAfter: '2028-05-01', remindOn: ['2028-04-17'] },
      },
      {
        name: t('two months where a unit asks for no more', '规定为两个月时'),
        options: { months: 2 },
        after: reviewed,
        gives: { notAfter: '2027-05-20', remindOn: ['2027-05-06'] },
      },
      { name: t('not before the review', '预审之前不设期限'), after: proposed, gives: {} },
    ],
  }),
  'superior-decision': about({
    bounds: [
      {
        name: t('three months after the vote', '表决后三个月内'),
        after: accepted,
        gives: { notAfter: '2027-07-01', remindOn: ['2027-06-17'] },
      },
      { name: t('not before the vote', '表决之前不设期限'), after: reviewed, gives: {} },
    ],
  }),
};
