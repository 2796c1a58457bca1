import { defineRule, meeting } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { lifeMeetings } from '../../facts/meetings/life-meetings.ts';
import { sourceArticle } from '../../sources.ts';

/**
 * The problems on the agenda are compared with what people raised beforehand: a topic is passed over when it is not on
 * the agenda, though a problem that fewer people raised is. An item answers the topic it names, or the one it is called.
 */
export const avoidedTopics = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['notify'], duties: lifeMeetings },
  clause: { source: sourceArticle, article: 'P8', confidence: 'local' },
  why: {
    en: 'People stop raising what is never taken up.',
    'zh-CN': '提了总不议，以后就没人提了。',
  },
  ...noOptions,
  messages: {
    passedOver: {
      en: '“{{topic}}”, raised by {{raisedBy}} people, is not on the agenda; “{{instead}}”, raised by {{by}}, is.',
      'zh-CN': '“{{topic}}”有{{raisedBy}}人提出，未列入议程；而“{{instead}}”仅{{by}}人提出，却列入了。',
      remedy: {
        en: 'Put “{{topic}}” on the agenda instead, or say on an item which topic it answers.',
        'zh-CN': '请将“{{topic}}”列入议程，或注明某项议题所回应的意见。',
      },
    },
  },
  evaluate({ event, cycle, found }) {
    const { topics = [] } = cycle.context.opinions ?? {};
    const raisedBy = (topic: string) => topics.find((raised) => raised.topic === topic)?.raisedBy ?? 0;
    const problems = event.payload.agenda
      .filter(({ kind }) => kind === 'problem')
      .map(({ title, topic }) => topic ?? title);
    const [least] = problems.map((topic) => ({ topic, by: raisedBy(topic) })).sort((a, b) => a.by - b.by);
    if (!least) return [];
    return topics
      .filter(({ topic, raisedBy }) => raisedBy > least.by && !problems.includes(topic))
      .map(({ topic, raisedBy }) => found('passedOver', { topic, raisedBy, instead: least.topic, by: least.by }));
  },
});
