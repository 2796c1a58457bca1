import { defineRule, meeting, peopleFacts } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { organRegulations } from '../../sources.ts';

/** The secretary is in principle one of the unit's leaders, the principal one: who holds the post can then move things. */
export const secretaryLeads = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open'], duties: ['general-meeting'] },
  clause: { source: organRegulations, article: '8; S2', confidence: 'text' },
  why: {
    en: 'A secretary whom nobody at the top listens to can only pass requests on.',
    'zh-CN': '书记由领导兼任，支部的事才推得动。',
  },
  ...noOptions,
  messages: {
    notALeader: {
      en: '{{secretary}} is secretary, but none of the unit’s leaders on this roster: {{leaders}}.',
      'zh-CN': '书记{{secretary}}不是本单位领导；名册中的领导：{{leaders}}。',
      remedy: {
        en: 'Think of it at the next election; nothing has to be done today.',
        'zh-CN': '可在换届时考虑，今日无须处理。',
      },
    },
  },
  facts: { officers: peopleFacts.officers, leaders: peopleFacts.leaders, people: peopleFacts.shouldAttend },
  evaluate({ facts, found }) {
    const { secretary } = facts.officers;
    if (secretary === null || facts.leaders.length === 0 || facts.leaders.includes(secretary.member)) return [];
    const names = new Map(facts.people.map(({ member, name }) => [member, name]));
    const leaders = facts.leaders.map((member) => names.get(member) ?? member);
    return [found('notALeader', { secretary: secretary.name, leaders })];
  },
});
