/** What is held within another activity is held when that is. */
import type { Obligation } from '../../../machine/define-obligation.ts';
import { defineRule, noOptions } from '../../../rules/define-rule.ts';
import type { Rule } from '../../../rules/rule.ts';
import { activitiesOfTheDay } from '../../activities-of-the-day.ts';
import { checkedAgain } from '../../checked-again.ts';
import { unknownNamed } from '../../looked-up/unknown-named.ts';
import { meeting } from '../meeting.ts';

/**
 * The rule about a meeting, beside all obligations that there are.
 *
 * @example
 * heldWithin([meeting]).kind // → 'check'
 */
export const heldWithin = (everyObligation: readonly Obligation[]): Rule =>
  defineRule({
    kind: 'check',
    on: { obligation: meeting, events: ['combine'] },
    clause: checkedAgain('held within another activity'),
    why: {
      en: 'Within something that did not take place nothing took place either.',
      'zh-CN': '并入的活动没有开展，本项也就没有开展。',
    },
    ...noOptions,
    messages: {
      notThen: {
        en: '{{within}} was not held on {{on}}. Held that day: {{held}}.',
        'zh-CN': '{{on}}并未开展{{within}}。当日开展的有：{{held}}。',
        remedy: {
          en: 'Record that it was opened, then this one with the same day; or name what was held.',
          'zh-CN': '请先登记其开会，再以同一日期登记本项；或改填当日开展的活动。',
        },
      },
    },
    facts: { others: activitiesOfTheDay(everyObligation), unknown: unknownNamed(everyObligation) },
    evaluate({ event, facts: { others, unknown }, found }) {
      const { with: within } = event.payload;
      const held = [...new Set(others.map(({ cycle }) => cycle))];
      // That there is no such activity is said already.
      if (Object.hasOwn(unknown, within) || held.includes(within)) return [];
      return [found('notThen', { within, on: event.on, held: held.length > 0 ? held : '—' })];
    },
  });
