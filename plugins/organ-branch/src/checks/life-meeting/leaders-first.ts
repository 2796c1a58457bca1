import { defineRule, meeting, peopleFacts } from '@obligato/core';
import { noOptions, presentOf } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/** In the life meeting of a branch, a committee or a group leaders who are present speak, and speak before the others. */
export const leadersFirst = defineRule({
  kind: 'check',
  on: {
    obligation: meeting,
    events: ['adjourn'],
    duties: ['life-meeting', 'group-life-meeting', 'committee-life-meeting'],
  },
  clause: { source: sourceArticle, article: 'S18, P17', confidence: 'local' },
  why: {
    en: 'Nobody shows a weakness before the boss has shown one.',
    'zh-CN': '领导不先亮短，别人就不敢揭短。',
  },
  ...noOptions,
  messages: {
    nobodySpoke: {
      en: 'It is not recorded who spoke in criticism and self-criticism, and in which order.',
      'zh-CN': '未记录批评与自我批评的发言人及先后。',
      remedy: { en: 'Say who spoke, in the order they did.', 'zh-CN': '请按先后记录发言人。' },
    },
    silent: {
      en: '{{leader}} leads the unit, was present and did not speak.',
      'zh-CN': '{{leader}}是领导干部，到会而未发言。',
      remedy: { en: 'Ask {{leader}} to speak before the session closes.', 'zh-CN': '请在散会前请{{leader}}发言。' },
    },
    notFirst: {
      en: '{{leader}} leads the unit, and spoke only after {{before}}.',
      'zh-CN': '{{leader}}是领导干部，却在{{before}}之后才发言。',
      remedy: { en: 'Next time begin with the leaders.', 'zh-CN': '下次请领导干部带头发言。' },
    },
  },
  facts: { leaders: peopleFacts.leaders, people: peopleFacts.shouldAttend },
  evaluate({ event, cycle, facts, found }) {
    const speakers = event.payload.speakers ?? [];
    if (speakers.length === 0) return [found('nobodySpoke', {})];
    const nameOf = (member: string) => facts.people.find((person) => person.member === member)?.name ?? member;
    const firstOther = speakers.find((speaker) => !facts.leaders.includes(speaker));
    const present = presentOf(facts.people, cycle.context.attendance).filter(({ member }) =>
      facts.leaders.includes(member),
    );
    return present.flatMap(({ member, name }) => {
      if (!speakers.includes(member)) return [found('silent', { leader: name })];
      if (firstOther === undefined || speakers.indexOf(member) < speakers.indexOf(firstOther)) return [];
      return [found('notFirst', { leader: name, before: nameOf(firstOther) })];
    });
  },
});
