/** One thing happens after the other: nothing is said to have happened before what had already happened. */
import { isBefore } from '../calendar/moment.ts';
import { emptyList } from '../fast/empty-list.ts';
import type { Obligation } from '../machine/define-obligation.ts';
import { defineRule, everyEvent, noOptions } from '../rules/define-rule.ts';
import type { Rule } from '../rules/rule.ts';
import { checkedAgain } from './checked-again.ts';
import { saidAt } from './said-at.ts';

/**
 * The rule about whatever people say of some obligations. What the clock says of a day that has passed is no step of anybody's:
 * there it is not asked.
 *
 * @example
 * inOrder([meeting]).kind // → 'check'
 */
export const inOrder = (obligations: readonly Obligation[]): Rule => {
  const events = obligations.flatMap((each) => Object.entries(each.events));
  const said = new Set(events.flatMap(([name, { by }]) => (by === 'clock' ? [] : [name])));
  return defineRule({
    kind: 'check',
    on: { ...everyEvent, events: [...said].sort() },
    clause: checkedAgain('order of events'),
    why: {
      en: 'A record in which the end comes before the beginning was written for the inspection.',
      'zh-CN': '结束早于开始的记录，是为应付检查补写的。',
    },
    ...noOptions,
    messages: {
      before: {
        en: '“{{event}}” is said to have happened at {{at}}, but “{{last}}” had happened at {{lastAt}}.',
        'zh-CN': '“{{event}}”所填时间为{{at}}，而“{{last}}”已于{{lastAt}}发生。',
        remedy: {
          en: 'Say when it really happened: at {{lastAt}} or later.',
          'zh-CN': '请填写实际发生的时间，不得早于{{lastAt}}。',
        },
      },
    },
    evaluate({ event, cycle, isOrdered, titleOf, found }) {
      if (event.side === 'clock') return emptyList;
      const { happened } = cycle;
      let last: string | undefined;
      let lastAt = event.at;
      for (const other in happened) {
        const at = happened[other] as string;
        if (at === lastAt || !isBefore(lastAt, at) || !isOrdered(event.type, other)) continue;
        last = other;
        lastAt = at;
      }
      if (last === undefined) return emptyList;
      const titles = { event: titleOf(event.type), last: titleOf(last) };
      return [found('before', { ...titles, at: saidAt(event.at), lastAt: saidAt(lastAt) })];
    },
  });
};
