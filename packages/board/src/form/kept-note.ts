/** A few words that somebody is writing beside a form: kept in this browser until they are sent, for whoever wrote them alone. */
import { useState } from 'preact/hooks';
import { me } from '../app/session.ts';
import { attempt } from './draft-buffer.ts';

const prefix = 'obligato:note:';
const prefixOf = (member: string) => `${prefix}${member} `;
const keptMilliseconds = 30 * 86_400_000;

interface Kept<T> {
  readonly value: T;
  readonly savedAt: number;
}

/** As `useState`, of what is found again after a reload, the end of a session, a broken line. `undefined` lets go of it. */
export function useKeptNote<T>(place: string, nothing: T): readonly [T, (value: T | undefined) => void] {
  const key = prefixOf(me.value?.member ?? '') + place;
  const [value, set] = useState(() => noteAt<T>(key) ?? nothing);
  const keep = (next: T | undefined) => {
    set(() => next ?? nothing);
    attempt(() => {
      if (next === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify({ value: next, savedAt: Date.now() } satisfies Kept<T>));
    });
  };
  return [value, keep];
}

/** Nothing of what somebody wrote stays behind when they sign out. */
export function forgetNotesOf(member: string): void {
  attempt(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefixOf(member))) localStorage.removeItem(key);
  });
}

function noteAt<T>(key: string): T | undefined {
  return attempt(() => {
    const { value, savedAt } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept<T>>;
    if (Date.now() - (savedAt ?? 0) < keptMilliseconds) return value;
    localStorage.removeItem(key);
    return undefined;
  });
}
