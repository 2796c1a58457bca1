/** Whoever a payload names is somebody: they are on the roster of the day, or said to be a guest. */
import type { Obligation } from '../../machine/define-obligation.ts';
import type { Field } from '../../machine/fields/fields-of.ts';
import type { NamedPerson } from '../../machine/fields/people-in.ts';
import { defineRule, everyEvent, noOptions } from '../../rules/define-rule.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Text } from '../../text/text.ts';
import { checkedAgain } from '../checked-again.ts';
import { lookedUp, looksUpPeople, type Strangers, strangersNamed } from './strangers-named.ts';

/**
 * The rule about the events of some obligations. It is asked only where there is a name to look up.
 *
 * What the superior says is looked up on the rosters above as well.
 *
 * @example
 * peopleOnTheRoster([meeting]).kind // → 'check'
 */
export function peopleOnTheRoster(obligations: readonly Obligation[]): Rule {
  const byName = new Map(obligations.map((each) => [each.name, each]));
  const events = obligations.flatMap((each) => Object.entries(each.events));
  const heard = new Set(events.flatMap(([name, event]) => (looksUpPeople(event) ? [name] : [])));
  return defineRule({
    kind: 'check',
    on: { ...everyEvent, events: [...heard].sort() },
    clause: checkedAgain('people'),
    why: {
      en: 'A list with names that nobody knows proves nothing, and a misspelt name is not found again.',
      'zh-CN': '查无此人的名单什么也证明不了；人名写错，日后也无从查起。',
    },
    ...noOptions,
    messages: {
      unknown: {
        en: '{{field}}: not on the roster of {{on}}: {{people}}. {{hint}}',
        'zh-CN': '{{field}}：{{on}}的名册上没有{{people}}。{{hint}}',
        remedy: {
          en: 'Write ids as the roster has them, bring the roster up to date, or list a visitor as a guest (capacity: observer).',
          'zh-CN': '请按名册填写编号，或更新名册；外来人员请在到会名单中列为列席。',
        },
      },
      keptFromNobody: {
        en: '{{field}}: never on the roster: {{people}}. {{hint}}',
        'zh-CN': '{{field}}：名册上从无{{people}}。{{hint}}',
        remedy: {
          en: 'Write ids as the roster has them, so that it is kept from whom it concerns; somebody from outside is named in the text.',
          'zh-CN': '请按名册填写编号，系统据此对涉及人员保密；涉及外单位人员的，请写入正文。',
        },
      },
      outsider: {
        en: '{{field}}: not on the roster of {{on}}, so from outside or misspelt: {{people}}. {{hint}}',
        'zh-CN': '{{field}}：{{on}}的名册上没有{{people}}，或为外来人员，或系笔误。{{hint}}',
        remark: true,
      },
    },
    facts: { strangers: strangersNamed },
    evaluate({ event, cycle, facts: { strangers }, found }) {
      const definition = byName.get(cycle.obligation)?.events[event.type];
      if (!definition || event.side === 'clock') return [];
      // Looked at though nobody may be unknown: before there is a payload, nobody can say.
      const { payload } = event;
      if (isEmpty(strangers)) return [];
      const named = lookedUp({ definition, payload }, (member) => Object.hasOwn(strangers, member));
      const refusal = definition.confidential ? 'keptFromNobody' : 'unknown';
      return [...byField(named)].map(([field, people]) =>
        found(field.unknown === 'remark' || isHeldTogether(payload) ? 'outsider' : refusal, {
          ...{ field: field.title ?? field.path, on: event.on },
          ...{ people, hint: hintFor(people, strangers) },
        }),
      );
    },
  });
}

/** The people of the other units stand on rosters of their own. */
const isHeldTogether = (payload: unknown) =>
  typeof payload === 'object' && payload !== null && 'heldWith' in payload && payload.heldWith !== undefined;

function byField(named: readonly NamedPerson[]): ReadonlyMap<Field, readonly string[]> {
  const fields = new Map<Field, string[]>();
  for (const { member, field } of named) {
    const people = fields.get(field) ?? [];
    if (!people.includes(member)) people.push(member);
    fields.set(field, people);
  }
  return fields;
}

function hintFor(people: readonly string[], strangers: Strangers): Text {
  const hints = people.flatMap((member) => strangers[member] ?? []);
  return { en: join(hints.map(({ en }) => en)), 'zh-CN': join(hints.map((hint) => hint['zh-CN'])) };
}

const join = (sentences: readonly string[]) => [...new Set(sentences)].join(' ');

function isEmpty(strangers: object): boolean {
  for (const _ in strangers) return false;
  return true;
}
