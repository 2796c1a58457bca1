/** An intent as it waits to be delivered. */
import { type Cycle, type Decided, fillTexts, type Timestamp } from '@obligato/core';
import type { OutboxEntry } from '../ports/outbox-entry.ts';

export function outboxEntryOf(
  { key, does, to, messageId, data, entry }: Decided['effects'][number],
  cycle: Cycle,
  plannedAt: Timestamp,
): OutboxEntry {
  return {
    key,
    unit: cycle.unit,
    cycle: cycle.id,
    rule: entry.id,
    does,
    to,
    message: fillTexts(entry.rule.messages[messageId] ?? { en: messageId, 'zh-CN': messageId }, data),
    plannedAt,
    status: 'pending',
    tries: 0,
  };
}
