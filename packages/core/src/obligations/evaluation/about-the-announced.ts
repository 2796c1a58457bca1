/** People gave their answers about those who were announced: a result about anybody else was never asked for. */
import { defineRule, noOptions } from '../../rules/define-rule.ts';
import { checkedAgain } from '../checked-again.ts';
import { saidTwice } from '../said-twice.ts';
import { evaluation } from './evaluation.ts';

export const aboutTheAnnounced = defineRule({
  kind: 'check',
  on: { obligation: evaluation, events: ['announce', 'tally', 'feedBack'] },
  clause: checkedAgain('those announced'),
  why: {
    en: 'Who was announced is evaluated, and nobody else; and each of them hears what came of it.',
    'zh-CN': '公布评议谁，就评议谁；结果也要向每位被评议人反馈。',
  },
  ...noOptions,
  people: ['people', 'announced'],
  messages: {
    twice: {
      en: 'These stand there more than once: {{people}}.',
      'zh-CN': '以下人员重复出现：{{people}}。',
      remedy: { en: 'Name each of them once.', 'zh-CN': '请每人只列一次。' },
    },
    notAnnounced: {
      en: 'These were not announced for this evaluation: {{people}}. Announced: {{announced}}.',
      'zh-CN': '本次评议未公布以下人员：{{people}}。已公布：{{announced}}。',
      remedy: {
        en: 'Take them out; a new evaluation has to be announced for them.',
        'zh-CN': '请删去；如需评议，应另行公布。',
      },
    },
    noResult: {
      en: 'There is no result about {{people}}, who were announced as well.',
      'zh-CN': '缺少已公布的{{people}}的评议结果。',
      remedy: { en: 'Count the answers about each of those announced.', 'zh-CN': '请逐一统计已公布人员的评议。' },
    },
    notTold: {
      en: 'The result is not fed back to {{people}}, who were evaluated.',
      'zh-CN': '未向被评议人{{people}}反馈结果。',
      remedy: { en: 'Tell each of those evaluated.', 'zh-CN': '请逐一向被评议人反馈。' },
    },
  },
  evaluate({ event, cycle, found }) {
    const named = namedIn(event);
    const repeated = saidTwice(named);
    const twice = repeated.length > 0 ? [found('twice', { people: repeated })] : [];
    if (event.type === 'announce') return twice;
    const announced = cycle.context.subjects;
    const others = [...new Set(named)].filter((person) => !announced.includes(person));
    const missing = announced.filter((person) => !named.includes(person));
    return [
      ...twice,
      ...(others.length > 0 ? [found('notAnnounced', { people: others, announced })] : []),
      ...(missing.length > 0 ? [found(event.type === 'tally' ? 'noResult' : 'notTold', { people: missing })] : []),
    ];
  },
});

type Said =
  | { readonly type: 'announce'; readonly payload: { readonly subjects: readonly string[] } }
  | { readonly type: 'tally'; readonly payload: { readonly results: readonly { readonly subject: string }[] } }
  | { readonly type: 'feedBack'; readonly payload: { readonly to: readonly string[] } };

function namedIn(event: Said): readonly string[] {
  if (event.type === 'announce') return event.payload.subjects;
  return event.type === 'tally' ? event.payload.results.map(({ subject }) => subject) : event.payload.to;
}
