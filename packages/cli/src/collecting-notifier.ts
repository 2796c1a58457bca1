/** A notifier that keeps what it is given, to be printed once everything is durable: standing at a terminal is being told. */
import type { Notification, Notifier } from '@obligato/engine';

export interface CollectingNotifier extends Notifier {
  /** By day, unit and cycle: units are told side by side, and two runs must not differ by who was faster. */
  told(): readonly Notification[];
}

export function createCollectingNotifier(): CollectingNotifier {
  const told: Notification[] = [];
  return Object.freeze({
    told: () => [...told].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
    notify: async (notification: Notification) => {
      told.push(notification);
    },
  });
}

const placeOf = ({ entry }: Notification) => `${entry.plannedAt} ${entry.to.unit} ${entry.cycle} ${entry.key}`;
