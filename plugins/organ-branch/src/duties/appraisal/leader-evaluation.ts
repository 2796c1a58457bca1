import { defineRule, evaluation, peopleFacts } from '@obligato/core';
import { recurring } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/** Once a year the people a leader leads, members and not, say what they think of the leader. */
export const leaderEvaluation = defineRule({
  kind: 'duty',
  clause: { source: sourceArticle, article: 'S20; 机关条例 10(7), 35', confidence: 'local' },
  why: {
    en: 'Supervision that only points downward is half of it.',
    'zh-CN': '只有自上而下的监督，不是完整的监督。',
  },
  duty: {
    id: 'leader-evaluation',
    title: { en: 'Evaluation of leaders', 'zh-CN': '群众评议领导' },
    obligation: evaluation,
    bearer: 'unit',
  },
  ...recurring('yearly'),
  messages: {
    noLeader: { en: 'None of the unit’s leaders is on this roster.', 'zh-CN': '本名册中没有领导干部。' },
    tooFew: {
      en: '{{people}} people could take part; under {{required}} nobody’s answer would be safe.',
      'zh-CN': '可参加评议的仅{{people}}人；不足{{required}}人无法保密。',
      remedy: {
        en: 'Evaluate together with the unit above.',
        'zh-CN': '可与上级单位合并评议。',
      },
    },
  },
  facts: { leaders: peopleFacts.leaders, evaluators: peopleFacts.evaluators },
  owed: ({ facts, found }) => {
    const people = facts.evaluators.members + facts.evaluators.nonMembers;
    if (facts.leaders.length === 0) return [found('noLeader', {})];
    return people < minimumGroup ? [found('tooFew', { people, required: minimumGroup })] : [];
  },
});

/** The evaluation itself refuses a smaller tally, so a smaller unit cannot owe one. */
const minimumGroup = 5;
