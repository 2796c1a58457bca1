/**
 * What somebody has begun to write, kept in their browser: it survives a reload, the end of a session, a broken line and a
 * restart of the server. What is said in confidence is never kept.
 */
import type { Json } from './field.ts';

export interface Draft {
  readonly payload: Json;
  readonly occurredAt?: string;
  /** The version of the cycle that was in view. */
  readonly version: number;
  readonly savedAt: string;
}

/** Whose, of what: one person's draft is not shown to the next at the same computer. */
export interface DraftPlace {
  readonly member: string;
  readonly cycle: string;
  readonly event: string;
}

const prefix = 'obligato:draft:';
const keptDays = 30;
const keyOf = ({ member, cycle, event }: DraftPlace) => `${prefix}${member} ${cycle} ${event}`;

export function keepDraft(place: DraftPlace, draft: Omit<Draft, 'savedAt'>): void {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify({ ...draft, savedAt: new Date().toISOString() }));
  } catch {
    // A full or locked store must not stand in the way of writing.
  }
}

export function draftAt(place: DraftPlace): Draft | undefined {
  try {
    const kept = localStorage.getItem(keyOf(place));
    return kept === null ? undefined : (JSON.parse(kept) as Draft);
  } catch {
    return undefined;
  }
}

export function dropDraft(place: DraftPlace): void {
  try {
    localStorage.removeItem(keyOf(place));
  } catch {
    // What cannot be reached cannot be read either.
  }
}

/** Old ones go by themselves. */
export function forgetOldDrafts(now: number): void {
  try {
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith(prefix))) {
      const { savedAt = '' } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Draft>;
      if (!(now - Date.parse(savedAt) < keptDays * 86_400_000)) localStorage.removeItem(key);
    }
  } catch {
    // The next time, then.
  }
}
