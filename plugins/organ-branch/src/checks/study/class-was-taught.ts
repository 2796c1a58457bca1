import { defineRule, task } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { heldMeetings } from '../../facts/meetings/held-meetings.ts';
import { branchRegulations } from '../../sources.ts';

/** The class a leader taught stands in the record of a class that was held, with the leader on its list. */
export const classWasTaught = defineRule({
  kind: 'check',
  on: { obligation: task, events: ['finish', 'finishAgain'], duties: ['leader-class'] },
  clause: { source: branchRegulations, article: '16', confidence: 'text' },
  why: {
    en: 'A class that no member heard was a speech to the file.',
    'zh-CN': '没人听的党课，是讲给档案听的。',
  },
  ...noOptions,
  people: ['bearer'],
  messages: {
    noClass: {
      en: 'It is not said which class it was.',
      'zh-CN': '未注明是哪次党课。',
      remedy: {
        en: 'Name the class or theme day; its record says the rest.',
        'zh-CN': '请注明党课或主题党日，其余以会议记录为准。',
      },
    },
    notHeld: {
      en: '“{{at}}” is no class held in {{period}} at which {{bearer}} was present.',
      'zh-CN': '“{{at}}”不是{{bearer}}在{{period}}到场的党课。',
      remedy: { en: 'Teach at the next class.', 'zh-CN': '请在下次党课上讲。' },
    },
  },
  facts: { heldMeetings },
  evaluate({ event, cycle, facts, found }) {
    const { at } = event.payload;
    if (at === undefined) return [found('noClass', {})];
    const held = facts.heldMeetings.find(({ id }) => id === at);
    const isClass = held?.duty === 'party-class' || held?.duty === 'theme-day';
    if (held && isClass && held.bearerPresent) return [];
    return [found('notHeld', { at, period: cycle.period.id, bearer: cycle.bearer })];
  },
});
