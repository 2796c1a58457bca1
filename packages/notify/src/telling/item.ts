/** One thing that one person is to be told, as it was taken over from the engine's outbox. */
import type { Text, Timestamp } from '@obligato/core';
import type { Notification, OutboxEntry } from '@obligato/engine';

/** Whoever stands on two rosters under one id and name is one person. */
export interface PersonId {
  readonly member: string;
  readonly name: string;
}

export interface Item {
  /** Of the entry and the person: taken over again, it is the same. */
  readonly key: string;
  /** The key of the entry in the outbox. */
  readonly entry: string;
  readonly person: PersonId;
  /** The unit in which they hold the role that is told. */
  readonly unit: string;
  readonly cycle: string;
  /** The rule that asked for it. */
  readonly rule: string;
  readonly does: OutboxEntry['does'];
  readonly message: Text;
  /** When a rule asked for it, and when it was taken over: days lie between them after downtime. */
  readonly plannedAt: Timestamp;
  readonly takenAt: Timestamp;
}

/**
 * What a notification comes to, a recipient each.
 *
 * @example
 * const notify: Parameters<typeof createEngine>[0]['notifiers'] = [
 *   { notify: async (notification) => itemsOf(notification, engine.now()).forEach(({ person }) => print(person.name)) },
 * ];
 */
export const itemsOf = ({ entry, recipients }: Notification, takenAt: Timestamp): readonly Item[] =>
  recipients.map(({ member, name }) => ({
    key: `${entry.key}>${member}`,
    entry: entry.key,
    person: { member, name },
    unit: entry.to.unit,
    cycle: entry.cycle,
    rule: entry.rule,
    does: entry.does,
    message: entry.message,
    plannedAt: entry.plannedAt,
    takenAt,
  }));

/** What a person is looked up by. */
export const personKey = ({ member, name }: PersonId): string => `${member} ${name}`;
