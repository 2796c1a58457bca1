import { assessment, defineRule } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { agreedTargets } from '../../facts/agreed-targets.ts';
import { sourceArticle } from '../../sources.ts';

/** An inspection looks at targets that both sides signed before it, and at no others. */
export const targetsSignedFirst = defineRule({
  kind: 'check',
  on: { obligation: assessment, events: ['setTargets', 'adjust', 'inspect'], duties: ['target-inspection'] },
  clause: { source: sourceArticle, article: 'S5, S6', confidence: 'local' },
  why: {
    en: 'Whoever is measured by something has agreed to it before.',
    'zh-CN': '考核的目标，应当事先双方认可。',
  },
  ...noOptions,
  messages: {
    noneSigned: {
      en: 'No targets for this year were signed by both sides.',
      'zh-CN': '本年度目标尚未经双方签署。',
      remedy: {
        en: 'Finish the target agreement first: the branch proposes, the superior countersigns.',
        'zh-CN': '请先办结目标责任书：支部提出，上级签署。',
      },
    },
    others: {
      en: 'These targets do not stand in what both sides signed: {{targets}}. There stand: {{signed}}.',
      'zh-CN': '以下目标不在双方签署的范围内：{{targets}}。已签署：{{signed}}。',
      remedy: {
        en: 'Take them out, or adjust the agreement first.',
        'zh-CN': '请删去，或先办理目标调整。',
      },
    },
  },
  facts: { agreedTargets },
  evaluate({ event, facts, found }) {
    const signed = facts.agreedTargets;
    if (signed === null) return [found('noneSigned', {})];
    if (event.type === 'inspect') return [];
    const targets = event.payload.targets.map(({ id }) => id).filter((id) => !signed.includes(id));
    return targets.length > 0 ? [found('others', { targets, signed: signed.length > 0 ? signed : '—' })] : [];
  },
});
