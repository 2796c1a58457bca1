/** What is kept of a try to tell somebody, beside what another engine wrote meanwhile. */
import type { Text } from '@obligato/core';
import { correctionNotice } from '../correcting/outbox-after.ts';
import type { OutboxEntry } from '../ports/outbox-entry.ts';
import { isPending } from '../ports/unit-record.ts';

/**
 * What was told is told, whatever was written. Where it was taken back or worded anew while it was told, that stays as well, and
 * whoever was told is told of it; what failed is kept only while it is still to be told, in its words of now.
 *
 * @param tried the entry as it came out of the try
 * @param known the entry as it stands now; undefined where it has left the working records
 */
export function settled(tried: OutboxEntry, known: OutboxEntry | undefined): readonly OutboxEntry[] {
  const { message, to, ...outcome } = tried;
  if (tried.status !== 'done') return known && isPending(known) ? [{ ...known, ...outcome, ...wordsOf(known) }] : [];
  // Another engine told it as well, and was the first to write that down.
  if (!known || known.status === 'done') return [];
  const isTakenBack = known.status === 'cancelled';
  if (!isTakenBack && isSame(known.message, message)) return [tried];
  return [
    isTakenBack
      ? { ...known, tries: tried.tries, ...(tried.doneAt === undefined ? {} : { doneAt: tried.doneAt }) }
      : tried,
    noticeOf(tried, isTakenBack ? takenBack(message) : wordedAnew(known.message)),
  ];
}

const wordsOf = ({ message, to }: OutboxEntry) => ({ message, to });

const isSame = (a: Text, b: Text) => a.en === b.en && a['zh-CN'] === b['zh-CN'];

const takenBack = (told: Text): Text => ({
  en: `This no longer holds: ${told.en}`,
  'zh-CN': `以下通知作废：${told['zh-CN']}`,
});

const wordedAnew = (now: Text): Text => ({
  en: `This was corrected. It now reads: ${now.en}`,
  'zh-CN': `以下通知已更正，现为：${now['zh-CN']}`,
});

function noticeOf({ key, unit, cycle, to, doneAt, plannedAt }: OutboxEntry, message: Text): OutboxEntry {
  const rest = { plannedAt: doneAt ?? plannedAt, status: 'pending', tries: 0 } as const;
  return { key: `correction/${key}`, unit, cycle, rule: correctionNotice, does: 'notify', to, message, ...rest };
}
