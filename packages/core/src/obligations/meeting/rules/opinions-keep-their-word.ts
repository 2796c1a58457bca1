/** Opinions are counted, not named: but a round in which one person spoke, or a topic that one person raised, is that person's. */
import { z } from 'zod';
import { defineRule } from '../../../rules/define-rule.ts';
import { byConstruction } from '../../checked-again.ts';
import { meeting } from '../meeting.ts';

export const opinionsKeepTheirWord = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['collectOpinions'] },
  clause: byConstruction('minimum group'),
  why: {
    en: 'Whoever collects from a few knows who said what, and whoever fears that says nothing.',
    'zh-CN': '征求意见的人数过少，就知道是谁说的；有此顾虑，就没有人讲真话。',
  },
  options: z.strictObject({ people: z.int().min(5) }),
  defaults: { people: 5 },
  stricter: { people: 'max' },
  messages: {
    tooFew: {
      en: '{{given}} people are too few in one round to keep each opinion secret: at least {{required}} are needed.',
      'zh-CN': '本轮仅征求{{given}}人，不足以保密：每轮至少{{required}}人。',
      remedy: {
        en: 'Ask more people, together with another unit where there are no more, and enter them in one round.',
        'zh-CN': '请扩大范围，本单位人数不足的与其他单位合并征求，并一次登记。',
      },
    },
    oneVoice: {
      en: 'Only one person raised {{topics}}: it would be theirs.',
      'zh-CN': '{{topics}}仅一人提出，会暴露提出人。',
      remedy: {
        en: 'Join it with another topic, or give it as an opinion in confidence.',
        'zh-CN': '请并入其他主题，或另行按意见保密提出。',
      },
    },
  },
  evaluate({ event, options, found }) {
    const given = event.payload.members + event.payload.nonMembers;
    const topics = event.payload.topics.filter(({ raisedBy }) => raisedBy === 1).map(({ topic }) => topic);
    return [
      ...(given < options.people ? [found('tooFew', { given, required: options.people })] : []),
      ...(topics.length > 0 ? [found('oneVoice', { topics })] : []),
    ];
  },
});
