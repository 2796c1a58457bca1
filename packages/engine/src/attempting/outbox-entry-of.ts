/** An intent as it waits to be delivered. */
import type { Cycle, Decided, Roster, Timestamp } from '@obligato/core';
import { intentText } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import type { OutboxEntry } from '../ports/outbox-entry.ts';

export function outboxEntryOf(
  intent: Decided['effects'][number],
  cycle: Cycle,
  { plannedAt, roster, domain }: { readonly plannedAt: Timestamp; readonly roster: Roster; readonly domain: Domain },
): OutboxEntry {
  const { key, does, to, entry } = intent;
  const titleOf = (unit: string) => domain.organisation.units.get(unit)?.title;
  return {
    key,
    unit: cycle.unit,
    cycle: cycle.id,
    rule: entry.id,
    does,
    to,
    message: intentText(intent, { roster, titleOf }),
    plannedAt,
    status: 'pending',
    tries: 0,
  };
}
