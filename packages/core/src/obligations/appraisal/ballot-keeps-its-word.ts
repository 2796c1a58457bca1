/** A ballot of few, or a cell with one, tells who said what, so the obligation itself refuses it; and what does not add up too. */
import { z } from 'zod';
import { defineRule } from '../../rules/define-rule.ts';
import { headCount } from '../../rules/people-facts.ts';
import { areCountedApart, areFarApart, cellsOfOne, titlesOf } from '../cells-of-one.ts';
import { byConstruction } from '../checked-again.ts';
import { appraisal } from './appraisal.ts';
import { grades, titlesOfGrades } from './events.ts';

const countWithOthers = {
  en: 'Count again; where other units voted as well, name them under “Held with these units”.',
  'zh-CN': '请重新核对；与其他单位合并测评的，请在“联合开展的单位”中注明。',
} as const;

export const ballotKeepsItsWord = defineRule({
  kind: 'check',
  on: { obligation: appraisal, events: ['ballot'] },
  clause: byConstruction('minimum group'),
  why: {
    en: 'In a small group a tally shows how each person voted, and who fears that votes for everybody.',
    'zh-CN': '人数过少时，汇总结果会暴露个人意见；有此顾虑，就只会一团和气。',
  },
  options: z.strictObject({ people: z.int().min(5) }),
  defaults: { people: 5 },
  stricter: { people: 'max' },
  people: ['member'],
  messages: {
    tooFew: {
      en: '{{returned}} ballots are too few to keep each of them secret: at least {{required}} are needed.',
      'zh-CN': '仅收回{{returned}}份，不足以保密：至少需要{{required}}份。',
      remedy: {
        en: 'Hold the ballot together with another unit, and name it under “Held with these units”.',
        'zh-CN': '请与其他单位合并测评，并在“联合开展的单位”中注明单位。',
      },
    },
    showsOne: {
      en: 'The ballot on {{member}} shows how one person voted: {{grades}}.',
      'zh-CN': '对{{member}}的测评结果显示了一个人的投票：{{grades}}。',
      remedy: {
        en: 'Count that grade together with the one beside it: enter both under one of them, 0 under the other, and name the two under “Grades counted together”.',
        'zh-CN': '请与相邻等次合并统计：合计数填在其中一等，另一等填0，并在“合并统计的等次”中注明。',
      },
    },
    apart: {
      en: 'Grades of {{member}} that are counted together have a count each.',
      'zh-CN': '对{{member}}合并统计的等次仍分别填数。',
      remedy: {
        en: 'Enter their sum under one of them, and 0 under the others.',
        'zh-CN': '合计数填在其中一等，其余填0。',
      },
    },
    farApart: {
      en: 'Grades of {{member}} that are counted together do not lie side by side: {{grades}}.',
      'zh-CN': '对{{member}}合并统计的等次并不相邻：{{grades}}。',
      remedy: {
        en: 'Count together only grades that follow one another, from the best to the worst.',
        'zh-CN': '请只合并由优到差依次相邻的等次。',
      },
    },
    tooManyIssued: {
      en: '{{issued}} ballots were issued, but the roster of {{on}} has only {{people}} people.',
      'zh-CN': '发出测评表{{issued}}份，而按{{on}}名册仅{{people}}人。',
      remedy: countWithOthers,
    },
    tooManyForEligible: {
      en: '{{issued}} ballots were issued, but it was announced to {{eligible}} people.',
      'zh-CN': '发出测评表{{issued}}份，而公布的应参加人数仅{{eligible}}人。',
      remedy: countWithOthers,
    },
    tooManyReturned: {
      en: '{{returned}} ballots came back, but only {{issued}} were issued.',
      'zh-CN': '收回测评表{{returned}}份，而仅发出{{issued}}份。',
      remedy: { en: 'Count again.', 'zh-CN': '请重新计票。' },
    },
    doesNotAddUp: {
      en: 'The votes on {{member}} add up to {{sum}}; {{returned}} ballots were returned.',
      'zh-CN': '对{{member}}的测评合计{{sum}}票，而收回测评表{{returned}}份。',
      remedy: {
        en: 'Count again; ballots that leave {{member}} out are counted as blank.',
        'zh-CN': '请重新计票；未测评{{member}}的测评表计入“弃权”。',
      },
    },
  },
  facts: { people: headCount },
  evaluate({ event, cycle, facts, options, found }) {
    const { issued, returned, results, heldWith } = event.payload;
    const { people } = facts;
    const { eligible: announced } = cycle.context;
    const eligible = announced ? announced.members + announced.nonMembers : undefined;
    const isLarge = returned >= options.people;
    const sums = results.map(({ member, blank = 0, ...votes }) => ({
      member,
      sum: grades.reduce((total, grade) => total + votes[grade], blank),
    }));
    const shown = (votes: (typeof results)[number]) => {
      const { member } = votes;
      const ofOne = cellsOfOne(votes, titlesOfGrades);
      return [
        ...(ofOne ? [found('showsOne', { member, grades: ofOne })] : []),
        ...(areCountedApart(votes) ? [found('apart', { member })] : []),
        ...(areFarApart(votes, grades)
          ? [found('farApart', { member, grades: titlesOf(votes.together, titlesOfGrades) })]
          : []),
      ];
    };
    return [
      ...(isLarge ? results.flatMap(shown) : [found('tooFew', { returned, required: options.people })]),
      // The people of the other units stand on rosters of their own.
      ...(heldWith === undefined && eligible === undefined && issued > people
        ? [found('tooManyIssued', { issued, people, on: event.on })]
        : []),
      ...(heldWith === undefined && eligible !== undefined && issued > eligible
        ? [found('tooManyForEligible', { issued, eligible })]
        : []),
      ...(returned > issued ? [found('tooManyReturned', { returned, issued })] : []),
      ...sums
        .filter(({ sum }) => sum !== returned)
        .map(({ member, sum }) => found('doesNotAddUp', { member, sum, returned })),
    ];
  },
});
