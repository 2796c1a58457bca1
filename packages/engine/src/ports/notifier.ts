import type { Text } from '@obligato/core';
import type { OutboxEntry } from './outbox-entry.ts';

/** Somebody as a roster names them. */
export interface Named {
  readonly member: string;
  readonly name: string;
}

/** Who an entry is for, resolved from the roster when it is delivered. */
export type Recipient = Named;

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
