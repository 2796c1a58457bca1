import type { Text } from '@obligato/core';
import type { OutboxEntry } from './outbox-entry.ts';

/** Who an entry is for, resolved from the roster when it is delivered. */
export interface Recipient {
  readonly member: string;
  readonly name: string;
}

export interface Notification {
  readonly entry: OutboxEntry;
  readonly recipients: readonly Recipient[];
  /** What the role is called that they are told in. */
  readonly role: Text;
}

/** How reminders and escalations reach people. May be called again with the same key: throwing means "try later". */
export interface Notifier {
  notify(notification: Notification): Promise<void>;
}
