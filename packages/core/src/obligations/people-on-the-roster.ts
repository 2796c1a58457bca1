/** Whoever a payload names is somebody: they are on the roster of the day, or said to be a guest. */
import { z } from 'zod';
import type { Obligation } from '../machine/define-obligation.ts';
import { type Field, fieldsOf } from '../machine/fields/fields-of.ts';
import { type NamedPerson, peopleIn } from '../machine/fields/people-in.ts';
import { defineRule, everyEvent } from '../rules/define-rule.ts';
import { peopleOfTheDay } from '../rules/people-facts.ts';
import type { Rule } from '../rules/rule.ts';
import { suggest } from '../text/suggest.ts';
import type { Text } from '../text/text.ts';
import { checkedAgain } from './checked-again.ts';

/**
 * The rule about the events of some obligations. It is asked only where there is a name to look up.
 *
 * What the superior says names people of its own, whom the unit's roster does not have: that is not looked up here.
 *
 * @example
 * peopleOnTheRoster([meeting]).kind // → 'check'
 */
export function peopleOnTheRoster(obligations: readonly Obligation[]): Rule {
  const byName = new Map(obligations.map((each) => [each.name, each]));
  const events = obligations.flatMap((each) => Object.entries(each.events));
  // What is said in confidence is not looked up: with the decision the roster would be kept, and on it whoever said it.
  const inConfidence = new Set(events.flatMap(([name, { confidential }]) => (confidential ? [name] : [])));
  const naming = events.flatMap(([name, event]) => (fieldsOf(event).some(isLookedUp) ? [name] : []));
  const heard = new Set(naming.filter((name) => !inConfidence.has(name)));
  return defineRule({
    kind: 'check',
    on: { ...everyEvent, events: [...heard].sort() },
    clause: checkedAgain('people'),
    why: {
      en: 'A list with names that nobody knows proves nothing, and a misspelt name is not found again.',
      'zh-CN': '查无此人的名单什么也证明不了；人名写错，日后也无从查起。',
    },
    options: z.strictObject({}),
    defaults: {},
    stricter: {},
    messages: {
      unknown: {
        en: '{{field}}: not on the roster of {{on}}: {{people}}. {{hint}}',
        'zh-CN': '{{field}}：{{on}}的名册上没有{{people}}。{{hint}}',
        remedy: {
          en: 'Write ids as the roster has them, bring the roster up to date, or list a visitor as a guest (capacity: observer).',
          'zh-CN': '请按名册填写编号，或更新名册；外来人员请在到会名单中列为列席（`capacity: observer`）。',
        },
      },
      outsider: {
        en: '{{field}}: not on the roster of {{on}}, so from outside or misspelt: {{people}}. {{hint}}',
        'zh-CN': '{{field}}：{{on}}的名册上没有{{people}}，或为外来人员，或系笔误。{{hint}}',
        remark: true,
      },
    },
    facts: { people: peopleOfTheDay },
    evaluate({ event, cycle, facts: { people }, found }) {
      const definition = byName.get(cycle.obligation)?.events[event.type];
      // A unit that keeps no roster has nobody to look up.
      if (!definition || event.side !== 'unit' || isEmpty(people)) return [];
      const strangers = peopleIn(definition, event.payload, (member) => !Object.hasOwn(people, member));
      if (strangers.length === 0) return [];
      return [...byField(strangers)].map(([field, named]) =>
        found(field.unknown === 'remark' ? 'outsider' : 'unknown', {
          ...{ field: field.title ?? field.path, on: event.on },
          ...{ people: named, hint: hintFor(named, people) },
        }),
      );
    },
  });
}

const isLookedUp = ({ kind, unknown }: Field) => (kind === 'person' || kind === 'persons') && unknown !== 'nothing';

/** Guests are from outside, and said to be. */
function byField(strangers: readonly NamedPerson[]): ReadonlyMap<Field, readonly string[]> {
  const fields = new Map<Field, string[]>();
  for (const { member, field, isGuest } of strangers) {
    if (isGuest || !isLookedUp(field)) continue;
    const named = fields.get(field) ?? [];
    if (!named.includes(member)) named.push(member);
    fields.set(field, named);
  }
  return fields;
}

/** Somebody's name where an id is asked for, or an id with a slip in it. */
function hintFor(strangers: readonly string[], people: Readonly<Record<string, string>>): Text {
  const hints = strangers.map((stranger) => {
    const meant = Object.keys(people).find((member) => people[member] === stranger);
    return suggest(meant ?? stranger, Object.keys(people));
  });
  return { en: join(hints.map(({ en }) => en)), 'zh-CN': join(hints.map((hint) => hint['zh-CN'])) };
}

const join = (sentences: readonly string[]) => [...new Set(sentences)].join(' ');

function isEmpty(people: object): boolean {
  for (const _ in people) return false;
  return true;
}
