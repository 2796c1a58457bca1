import { defineRule, meeting, peopleFacts } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/**
 * The secretary chairs. When the secretary cannot, a deputy or another committee member chairs by delegation, and it is
 * recorded who handed the chair over and why. A branch without such people may delegate to any full member.
 */
export const chair = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open'], duties: ['general-meeting', 'committee-meeting', 'life-meeting'] },
  clause: { source: branchRegulations, article: '14', confidence: 'text' },
  why: {
    en: 'Somebody answers for the meeting, and everybody knows why it is this one.',
    'zh-CN': '会议总得有人负责，也要说清为什么由他负责。',
  },
  ...noOptions,
  messages: {
    notDelegated: {
      en: '{{chair}} chairs in the place of the secretary ({{secretary}}), but no delegation is recorded.',
      'zh-CN': '{{chair}}代{{secretary}}主持会议，但未记录委托。',
      remedy: {
        en: 'Say who handed the chair over, and why, under “Handed over by”.',
        'zh-CN': '请注明由谁委托及原因（delegation）。',
      },
    },
    notEntitled: {
      en: '{{chair}} cannot chair by delegation; these can: {{entitled}}.',
      'zh-CN': '不能委托{{chair}}主持；可委托：{{entitled}}。',
      remedy: { en: 'Let one of them chair.', 'zh-CN': '请由其中一人主持。' },
    },
  },
  facts: { officers: peopleFacts.officers, voters: peopleFacts.voters },
  evaluate({ event, facts, found }) {
    const { chair, delegation } = event.payload;
    const { secretary, others } = facts.officers;
    if (chair === secretary?.member) return [];
    const entitled = others.length > 0 ? others : facts.voters;
    const nameOf = (member: string) => entitled.find((person) => person.member === member)?.name ?? member;
    return [
      ...(delegation ? [] : [found('notDelegated', { chair: nameOf(chair), secretary: secretary?.name ?? '—' })]),
      ...(entitled.some(({ member }) => member === chair)
        ? []
        : [found('notEntitled', { chair: nameOf(chair), entitled: entitled.map(({ name }) => name) })]),
    ];
  },
});
