/** A notifier that keeps what it is given, to be printed once everything is durable: standing at a terminal is being told. */
import type { Notification, Notifier } from '@obligato/engine';

export interface Telling extends Notifier {
  readonly told: readonly Notification[];
}

export function createTelling(): Telling {
  const told: Notification[] = [];
  return Object.freeze({
    told,
    notify: async (notification: Notification) => {
      told.push(notification);
    },
  });
}
