/** An inspection scores the targets that were agreed: each of them, once, and no other. */
import { defineRule, noOptions } from '../../rules/define-rule.ts';
import { checkedAgain } from '../checked-again.ts';
import { saidTwice } from '../said-twice.ts';
import { assessment } from './assessment.ts';

export const targetsThatWereSet = defineRule({
  kind: 'check',
  on: { obligation: assessment, events: ['setTargets', 'adjust', 'selfCheck', 'score'] },
  clause: checkedAgain('targets'),
  why: {
    en: 'Whoever is measured by a target has heard of it before.',
    'zh-CN': '考核什么，应当事先讲明。',
  },
  ...noOptions,
  messages: {
    twice: {
      en: 'These targets stand there more than once: {{targets}}.',
      'zh-CN': '以下目标重复出现：{{targets}}。',
      remedy: { en: 'Name each of them once.', 'zh-CN': '请每项只列一次。' },
    },
    notSet: {
      en: 'These targets were never set: {{targets}}. Set are: {{known}}.',
      'zh-CN': '以下目标未曾确定：{{targets}}。已确定：{{known}}。',
      remedy: {
        en: 'Take them out; where no target was set, there is none to score.',
        'zh-CN': '请删去；未确定目标的，不作目标评定。',
      },
    },
    notScored: {
      en: 'These targets are not scored: {{targets}}.',
      'zh-CN': '以下目标未评定：{{targets}}。',
      remedy: {
        en: 'Score each of them; what nobody could look at is “cannot-judge”.',
        'zh-CN': '请逐项评定；无法查看的，评为“cannot-judge”。',
      },
    },
  },
  evaluate({ event, cycle, found }) {
    const known = cycle.context.targets.map(({ id }) => id);
    const named = namedIn(event);
    const twice = saidTwice(named);
    const isAboutKnown = event.type === 'selfCheck' || event.type === 'score';
    const others = isAboutKnown ? [...new Set(named)].filter((target) => !known.includes(target)) : [];
    const missing = event.type === 'score' ? known.filter((target) => !named.includes(target)) : [];
    return [
      ...(twice.length > 0 ? [found('twice', { targets: twice })] : []),
      ...(others.length > 0 ? [found('notSet', { targets: others, known: known.length > 0 ? known : '—' })] : []),
      ...(missing.length > 0 ? [found('notScored', { targets: missing })] : []),
    ];
  },
});

type Said =
  | {
      readonly type: 'setTargets' | 'adjust';
      readonly payload: { readonly targets: readonly { readonly id: string }[] };
    }
  | { readonly type: 'selfCheck'; readonly payload: { readonly evidence: readonly { readonly target: string }[] } }
  | { readonly type: 'score'; readonly payload: { readonly results: readonly { readonly target: string }[] } };

/** Several pieces of evidence may be about one target. */
function namedIn(event: Said): readonly string[] {
  if (event.type === 'score') return event.payload.results.map(({ target }) => target);
  if (event.type === 'selfCheck') return [...new Set(event.payload.evidence.map(({ target }) => target))];
  return event.payload.targets.map(({ id }) => id);
}
