/** An activity or a unit that a payload names is there. */
import type { Obligation } from '../../machine/define-obligation.ts';
import { defineRule, everyEvent, noOptions } from '../../rules/define-rule.ts';
import type { Rule } from '../../rules/rule.ts';
import { checkedAgain } from '../checked-again.ts';
import { namedById, namesById, unknownNamed } from './unknown-named.ts';

/**
 * The rule about the events of some obligations. It is asked only where there is an id to look up.
 *
 * @example
 * knownById([meeting]).kind // → 'check'
 */
export function knownById(obligations: readonly Obligation[]): Rule {
  const byName = new Map(obligations.map((each) => [each.name, each]));
  const events = obligations.flatMap((each) => Object.entries(each.events));
  const heard = new Set(events.flatMap(([name, event]) => (namesById(event) ? [name] : [])));
  return defineRule({
    kind: 'check',
    on: { ...everyEvent, events: [...heard].sort() },
    clause: checkedAgain('activities and units'),
    why: {
      en: 'A record that points to what is not there proves nothing.',
      'zh-CN': '佐证指向不存在的活动，什么也证明不了。',
    },
    ...noOptions,
    messages: {
      noActivity: {
        en: '{{field}}: no other activity of this unit: {{named}}. {{hint}}',
        'zh-CN': '{{field}}：本单位没有其他活动{{named}}。{{hint}}',
        remedy: { en: 'Write the id as the status has it.', 'zh-CN': '请按状态表中的编号填写。' },
      },
      gone: {
        en: '{{field}}: not among the activities that are kept at hand: {{named}}. {{hint}}',
        'zh-CN': '{{field}}：现有活动中没有{{named}}。{{hint}}',
        remark: true,
      },
      noUnit: {
        en: '{{field}}: no other unit of this organisation: {{named}}. {{hint}}',
        'zh-CN': '{{field}}：本组织没有其他单位{{named}}。{{hint}}',
        remedy: { en: 'Write the id of the unit.', 'zh-CN': '请填写该单位的编号。' },
      },
    },
    facts: { unknown: unknownNamed(obligations) },
    evaluate({ event, cycle, facts: { unknown }, found }) {
      const definition = byName.get(cycle.obligation)?.events[event.type];
      const { payload } = event;
      if (!definition || event.side !== 'unit' || Object.keys(unknown).length === 0) return [];
      return namedById(definition, payload).flatMap(({ field, ids }) => {
        const named = ids.filter((id) => Object.hasOwn(unknown, id));
        if (named.length === 0) return [];
        const hints = named.flatMap((id) => unknown[id] ?? []);
        const hint = { en: hints.map(({ en }) => en).join(' '), 'zh-CN': hints.map((each) => each['zh-CN']).join('') };
        const inActivities = field.unknown === 'remark' ? 'gone' : 'noActivity';
        return [
          found(field.kind === 'units' ? 'noUnit' : inActivities, { field: field.title ?? field.path, named, hint }),
        ];
      });
    },
  });
}
