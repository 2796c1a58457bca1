import { defineRule, meeting, peopleFacts } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../../sources.ts';

/**
 * A leader of the unit sits in a meeting as a member like the others, or because somebody has to chair or to take the
 * minutes; never as an observer. Every leader who should attend stands on the list, present or absent with a reason.
 */
export const roleOfLeaders = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open'] },
  clause: { source: sourceArticle, article: 'P4, P17; 支部工作条例 14', confidence: 'local' },
  why: {
    en: 'Who watches from outside cannot be criticised, and is not missed when away.',
    'zh-CN': '坐在一旁“指导”的人，批评不到；不来，也没人问。',
  },
  options: z.strictObject({ reasonForAbsence: z.boolean() }),
  defaults: { reasonForAbsence: true },
  stricter: { reasonForAbsence: 'true' },
  messages: {
    observer: {
      en: '{{leader}} leads the unit and belongs to this body: not as an observer, but as a member.',
      'zh-CN': '{{leader}}是本组织党员领导干部，应以普通党员身份参加，不得列席。',
      remedy: {
        en: 'List {{leader}} as member, chair or recorder.',
        'zh-CN': '请将{{leader}}登记为党员、主持人或记录人。',
      },
    },
    notListed: {
      en: '{{leader}} leads the unit, should attend, and is not on the list.',
      'zh-CN': '{{leader}}是领导干部，应到会而未列入名单。',
      remedy: { en: 'List {{leader}}, present or absent.', 'zh-CN': '请将{{leader}}列入名单，注明到会或缺席。' },
    },
    noReason: {
      en: '{{leader}} leads the unit and is absent without a reason on record.',
      'zh-CN': '{{leader}}是领导干部，缺席而未注明原因。',
      remedy: { en: 'Write down the reason that was given.', 'zh-CN': '请注明缺席原因。' },
    },
  },
  facts: { leaders: peopleFacts.leaders, people: peopleFacts.shouldAttend },
  evaluate({ event, facts, options, found }) {
    const { attendance } = event.payload;
    const leaders = facts.people.filter(({ member }) => facts.leaders.includes(member));
    return leaders.flatMap(({ member, name: leader }) => {
      const listed = attendance.find((entry) => entry.member === member);
      if (!listed) return [found('notListed', { leader })];
      if (listed.capacity === 'observer') return [found('observer', { leader })];
      const unexplained = !listed.present && listed.reason === undefined;
      return unexplained && options.reasonForAbsence ? [found('noReason', { leader })] : [];
    });
  },
});
