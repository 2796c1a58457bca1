/** A tally that does not add up was not counted. */
import { defineRule, noOptions } from '../../rules/define-rule.ts';
import { byConstruction } from '../checked-again.ts';
import { evaluation } from './evaluation.ts';

export const tallyAddsUp = defineRule({
  kind: 'check',
  on: { obligation: evaluation, events: ['tally'] },
  clause: byConstruction('tally'),
  why: {
    en: 'A result that nobody can reckon up again convinces nobody.',
    'zh-CN': '对不上数的结果，谁也不信服。',
  },
  ...noOptions,
  people: ['subject'],
  messages: {
    tooManyIssued: {
      en: '{{issued}} sheets were issued, but only {{eligible}} people are eligible.',
      'zh-CN': '发出测评表{{issued}}份，而有资格参加者仅{{eligible}}人。',
    },
    tooManyReturned: {
      en: '{{returned}} sheets came back, but only {{issued}} were issued.',
      'zh-CN': '收回测评表{{returned}}份，而仅发出{{issued}}份。',
    },
    doesNotAddUp: {
      en: 'The answers about {{subject}} add up to {{sum}}; {{returned}} sheets were returned.',
      'zh-CN': '对{{subject}}的评价合计{{sum}}份，而收回测评表{{returned}}份。',
      remedy: {
        en: 'Count again; sheets that leave {{subject}} out are counted as blank.',
        'zh-CN': '请重新计票；未评价{{subject}}的测评表计入“弃权”。',
      },
    },
  },
  evaluate({ event, cycle, found }) {
    const { issued, returned, results } = event.payload;
    const { eligible } = cycle.context;
    const people = eligible ? eligible.members + eligible.nonMembers : issued;
    return [
      ...(issued > people ? [found('tooManyIssued', { issued, eligible: people })] : []),
      ...(returned > issued ? [found('tooManyReturned', { returned, issued })] : []),
      ...results
        .map(({ subject, excellent, good, fair, poor, blank = 0 }) => ({
          subject,
          sum: excellent + good + fair + poor + blank,
        }))
        .filter(({ sum }) => sum !== returned)
        .map(({ subject, sum }) => found('doesNotAddUp', { subject, sum, returned })),
    ];
  },
});
