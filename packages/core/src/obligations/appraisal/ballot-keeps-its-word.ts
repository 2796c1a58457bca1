/** A ballot of a small group tells who said what, so the obligation itself refuses it; and what does not add up too. */
import { z } from 'zod';
import { defineRule } from '../../rules/define-rule.ts';
import { headCount } from '../../rules/people-facts.ts';
import { appraisal } from './appraisal.ts';
import { grades } from './events.ts';

export const ballotKeepsItsWord = defineRule({
  kind: 'check',
  on: { obligation: appraisal, events: ['ballot'] },
  clause: {
    source: { en: 'Obligato: confidence by construction', 'zh-CN': 'Obligato：以设计保障保密' },
    article: 'minimum group',
    confidence: 'local',
  },
  why: {
    en: 'In a small group a tally shows how each person voted, and who fears that votes for everybody.',
    'zh-CN': '人数过少时，汇总结果会暴露个人意见；有此顾虑，就只会一团和气。',
  },
  options: z.strictObject({ people: z.int().min(5) }),
  defaults: { people: 5 },
  stricter: { people: 'max' },
  messages: {
    tooFew: {
      en: '{{returned}} ballots are too few to keep each of them secret: at least {{required}} are needed.',
      'zh-CN': '仅收回{{returned}}份，不足以保密：至少需要{{required}}份。',
      remedy: {
        en: 'Hold the ballot together with another branch, and name it (`heldWith`).',
        'zh-CN': '请与其他支部合并测评，并注明支部（`heldWith`）。',
      },
    },
    tooManyIssued: {
      en: '{{issued}} ballots were issued, but the roster of {{on}} has only {{people}} people.',
      'zh-CN': '发出测评表{{issued}}份，而按{{on}}名册仅{{people}}人。',
      remedy: {
        en: 'Count again; where other units voted as well, name them (`heldWith`).',
        'zh-CN': '请重新核对；与其他单位合并测评的，请注明单位（`heldWith`）。',
      },
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
        'zh-CN': '请重新计票；未测评{{member}}的测评表计入空白（`blank`）。',
      },
    },
  },
  facts: { people: headCount },
  evaluate({ event, facts, options, found }) {
    const { issued, returned, results, heldWith } = event.payload;
    const { people } = facts;
    const sums = results.map(({ member, blank = 0, ...votes }) => ({
      member,
      sum: grades.reduce((total, grade) => total + votes[grade], blank),
    }));
    return [
      ...(returned < options.people ? [found('tooFew', { returned, required: options.people })] : []),
      // The people of the other units stand on rosters of their own.
      ...(heldWith === undefined && issued > people ? [found('tooManyIssued', { issued, people, on: event.on })] : []),
      ...(returned > issued ? [found('tooManyReturned', { returned, issued })] : []),
      ...sums
        .filter(({ sum }) => sum !== returned)
        .map(({ member, sum }) => found('doesNotAddUp', { member, sum, returned })),
    ];
  },
});
