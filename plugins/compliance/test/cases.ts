/** The cases of the rules that are this pack's own, by the rule's name: what tests run, and what the rules' pages show. */
import type { Rule } from '@obligato/core';
import type { CasesOf, RuleCases } from '@obligato/testing';
import type { duties } from '../src/duties.ts';

const t = (en: string, zh: string) => ({ en, 'zh-CN': zh });
const everyUnit = { owed: [{ name: t('every unit', '每个单位') }] } as const;
const occasional = {
  owed: [{ name: t('whenever there is an occasion', '有事由时') }],
  limits: { withinWorkingDays: { none: 'it says until when, not whether' } },
} as const;

// The one that is restated has its cases where it was written.
const dutyCases: CasesOf<Omit<typeof duties, 'department-without-people'>> = {
  'access-review': everyUnit,
  'corrective-action': occasional,
  'fire-drill': everyUnit,
  'incident-follow-up': occasional,
  'internal-audit': {
    owed: [{ name: t('a department', '部门'), facts: { superior: 'firm' } }],
    notOwed: [{ name: t('the firm itself', '公司本身'), facts: { superior: null }, says: ['noSuperior'] }],
  },
  'management-review': everyUnit,
  'policy-acknowledgement': everyUnit,
  'safety-meeting': everyUnit,
  'supplier-assessment': everyUnit,
};

const finish = { event: 'finish', on: '2026-06-15', cycle: { duty: 'access-review', period: '2026-Q2' } } as const;
const inspected = [
  { event: 'inspect', on: '2026-03-02', payload: { inspector: 'Ms Weber', observations: ['orderly'] } },
  { event: 'score', on: '2026-03-03', payload: { results: [] } },
  { event: 'feedBack', on: '2026-03-05', payload: { text: 'mostly', rectify: ['no list of keys'] } },
];
const worked = [
  { event: 'say', on: '2026-03-02', payload: { text: 'a laptop was lost' } },
  { event: 'assign', on: '2026-03-03', payload: { owner: 'e4' } },
  { event: 'begin', on: '2026-03-04' },
];
const people = [
  { member: 'e1', name: 'Jonas', roles: ['leader'] },
  { member: 'e2', name: 'Lena', roles: ['control-owner'] },
  { member: 'e3', name: 'Emre', roles: [] },
];
const inspects = (inspector: string) => ({ inspector, observations: ['orderly'] });

const ownCases: Readonly<Record<string, RuleCases>> = {
  'evidence-named': {
    given: finish,
    admits: [
      { name: t('where it is written down', '写明记载之处'), payload: { summary: 'list of 4 June, signed' } },
      { name: t('a record that shows it', '指明佐证的活动'), payload: { at: 'firm/it/safety-meeting/2026-Q2' } },
    ],
    denies: [{ name: t('nothing but “done”', '只说已完成'), payload: {}, says: ['nothingNamed'] }],
  },
  'proof-given': {
    given: { event: 'prove', on: '2026-03-10', after: worked, cycle: { duty: 'incident-follow-up' } },
    admits: [{ name: t('with proof', '附佐证'), payload: { text: 'wiped from afar', proof: 'log of 3 March' } }],
    denies: [{ name: t('an answer alone', '仅有答复'), payload: { text: 'wiped from afar' }, says: ['noProof'] }],
  },
  'separate-hands': {
    given: { event: 'inspect', on: '2026-03-02', facts: { rolesHeld: people } },
    admits: [
      { name: t('somebody called in', '外请人员'), payload: inspects('Ms Weber') },
      { name: t('somebody of the unit who owns no control', '本单位未负责控制措施者'), payload: inspects('e3') },
    ],
    denies: [
      {
        name: t('who owns a control', '控制措施负责人'),
        payload: inspects('e2'),
        says: [{ message: 'answersForIt', data: { person: 'Lena' } }],
      },
      { name: t('by name', '按姓名填写'), payload: inspects('Jonas'), says: ['answersForIt'] },
    ],
  },
  'findings-closed': {
    given: { event: 'archive', on: '2026-05-04', after: inspected, payload: {} },
    admits: [{ name: t('nothing is open', '全部关闭'), facts: { openFindings: [] } }],
    denies: [
      {
        name: t('a finding is open', '有一项未关闭'),
        facts: {
          openFindings: [
            { cycle: 'c', subject: 'no list of keys' },
            { cycle: 'd', subject: null },
          ],
        },
        says: [{ message: 'stillOpen', data: { findings: ['no list of keys', 'd'] } }],
      },
    ],
  },
  'review-before-expiry': {
    bounds: [
      { name: t('never assessed before', '此前未评价'), facts: { lastDone: null }, gives: {} },
      {
        name: t('assessed in May', '上次于五月评价'),
        facts: { lastDone: '2025-05-20' },
        gives: { notAfter: '2026-05-20' },
      },
    ],
  },
  'raise-findings': {
    given: { event: 'feedBack', on: '2026-03-05', after: inspected.slice(0, 2) },
    silent: [{ name: t('nothing is to be put right', '无须整改'), payload: { text: 'well done' } }],
    acts: [
      {
        name: t('two findings', '两项发现'),
        payload: { text: 'mostly', rectify: ['keys', 'backups'] },
        plans: [
          { does: 'raise', data: { item: 'keys' } },
          { does: 'raise', data: { item: 'backups' } },
        ],
      },
    ],
  },
};

export const ruleCases: Readonly<Record<string, RuleCases<Rule>>> = { ...dutyCases, ...ownCases };
