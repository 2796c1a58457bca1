/** Confidence by construction: a tally of a small group tells who said what, so the obligation itself refuses it. */
import { z } from 'zod';
import { defineRule } from '../../rules/define-rule.ts';
import { evaluation } from './evaluation.ts';

export const minimumGroup = defineRule({
  kind: 'check',
  on: { obligation: evaluation, events: ['announce', 'tally'] },
  clause: {
    source: { en: 'Obligato: confidence by construction', 'zh-CN': 'Obligato：以设计保障保密' },
    article: 'minimum group',
    confidence: 'local',
  },
  why: {
    en: 'In a small group a tally shows how each person voted, and who fears that tells nothing.',
    'zh-CN': '人数过少时，汇总结果会暴露个人意见；有此顾虑，就没有人讲真话。',
  },
  options: z.strictObject({ people: z.int().min(5) }),
  defaults: { people: 5 },
  stricter: { people: 'max' },
  messages: {
    tooFew: {
      en: '{{given}} people are too few for an evaluation that keeps its word: at least {{required}} are needed.',
      'zh-CN': '仅{{given}}人，不足以保密测评：至少需要{{required}}人。',
      remedy: {
        en: 'Widen the group to {{required}} people before it is announced, or join with another unit.',
        'zh-CN': '请在公布前将范围扩大到{{required}}人，或与其他单位合并测评。',
      },
    },
  },
  evaluate({ event, options, found }) {
    const given =
      event.type === 'tally'
        ? event.payload.returned
        : event.payload.eligible.members + event.payload.eligible.nonMembers;
    return given >= options.people ? [] : [found('tooFew', { given, required: options.people })];
  },
});
