/** One stored decision, made again from what stands in it. */
import {
  type Catalogue,
  type Charter,
  type Command,
  type Cycle,
  type DecisionRecord,
  decide,
  notKeptText,
  recordDecision,
  type Text,
} from '@obligato/core';
import { countingCalendar, obligationByName } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';

export type JudgedAgain =
  | { readonly decision: DecisionRecord; readonly after: Cycle }
  /** What is missing; nothing is guessed. */
  | { readonly cannot: Text };

/** The command as it was given. */
export function commandOf(decision: DecisionRecord): Command {
  const { event, payload, side, by, occurredAt, recordedAt, key } = decision;
  return { event, payload, side, by, occurredAt, recordedAt, ...(key === undefined ? {} : { key }) };
}

/** Judges a stored decision under a charter, from the facts that were gathered then. */
export function judgeAgain(
  before: Cycle,
  stored: DecisionRecord,
  charter: Charter,
  domain: { readonly catalogue: Catalogue } & Pick<Domain, 'calendar'>,
): JudgedAgain {
  const { obligation } = obligationByName(domain.catalogue, before.obligation);
  const event = Object.hasOwn(obligation.events, stored.event) ? obligation.events[stored.event] : undefined;
  if (!event) return cannot.event(stored.event);
  // What the schema refused was not kept of what is said in confidence.
  if (event.confidential && stored.outcome === 'incomplete') return cannot.payload();
  const isAsked = stored.outcome === 'accepted' || stored.outcome === 'denied';
  if (stored.notKept) return { cannot: sentenceOf(notKeptText(stored.notKept)) };
  const missing = charter
    .applicableRules(before, stored.event)
    .facts.map(({ name }) => name)
    .filter((name) => !Object.hasOwn(stored.facts, name));
  if (isAsked && missing.length > 0) return cannot.facts(missing);

  const calendar = countingCalendar(domain.calendar);
  const command = commandOf(stored);
  const { catalogue } = domain;
  const decided = decide({ cycle: before, command, charter, catalogue, facts: stored.facts, calendar });
  if (calendar.wasAsked() && stored.calendar !== calendar.version) return cannot.calendar(stored.calendar);
  const decision = recordDecision({
    ...{ number: 0, before, command, decided, eventTitle: event.title, charter, facts: stored.facts },
    ...{ calendar: stored.calendar, provisional: calendar.provisional(), confidential: event.confidential ?? false },
  });
  return { decision, after: decided.cycle };
}

const cannot = {
  event: (event: string) => ({
    cannot: { en: `No obligation has the event "${event}" any more.`, 'zh-CN': `已无“${event}”这一事件。` },
  }),
  payload: () => ({
    cannot: { en: 'What was said in confidence was not kept.', 'zh-CN': '保密内容未予保存。' },
  }),
  facts: (names: readonly string[]) => ({
    cannot: {
      en: `It did not gather what the rules look at: ${names.join(', ')}.`,
      'zh-CN': `当时未收集规则所需事实：${names.join('、')}。`,
    },
  }),
  calendar: (version: string) => ({
    cannot: {
      en: `It counted with the calendar ${version}, which is not installed.`,
      'zh-CN': `所用日历${version}未安装。`,
    },
  }),
} satisfies Record<string, (...args: never[]) => { readonly cannot: Text }>;

const sentenceOf = ({ en, 'zh-CN': chinese }: Text): Text => ({
  en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.`,
  'zh-CN': `${chinese}。`,
});
