/**
 * What was written and is not with the server yet, kept in the browser: it survives a reload, the end of a session, a broken line
 * and a restart of the server. What the server has is not kept here, and what is said in confidence never is.
 */
import type { Draft, DraftPlace } from '../api/draft.ts';

/** Whose, of what: one person's draft is not shown to the next at the same computer. */
export interface OwnPlace extends DraftPlace {
  readonly member: string;
}

const prefix = 'obligato:draft:';
const keptDays = 30;
const prefixOf = (member: string) => `${prefix}${member} `;
const keyOf = ({ member, cycle, event }: OwnPlace) => `${prefixOf(member)}${cycle} ${event}`;

export function buffer(place: OwnPlace, draft: Draft): void {
  attempt(() => localStorage.setItem(keyOf(place), JSON.stringify(draft)));
}

export function bufferedAt(place: OwnPlace): Draft | undefined {
  return attempt(() => {
    const kept = localStorage.getItem(keyOf(place));
    return kept === null ? undefined : (JSON.parse(kept) as Draft);
  });
}

export function dropBuffered(place: OwnPlace): void {
  attempt(() => localStorage.removeItem(keyOf(place)));
}

/** Everything that is here of somebody. */
export function bufferedOf(member: string): readonly (readonly [OwnPlace, Draft])[] {
  const own = prefixOf(member);
  const keys = attempt(() => Object.keys(localStorage)) ?? [];
  return keys
    .filter((key) => key.startsWith(own))
    .flatMap((key) => {
      const [cycle = '', event = ''] = key.slice(own.length).split(' ');
      const place = { member, cycle, event };
      const draft = bufferedAt(place);
      return draft ? [[place, draft] as const] : [];
    });
}

/** Old ones go by themselves. */
export function forgetOldBuffers(now: number): void {
  attempt(() => {
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith(prefix))) {
      const { savedAt = '' } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Draft>;
      if (!(now - Date.parse(savedAt) < keptDays * 86_400_000)) localStorage.removeItem(key);
    }
  });
}

/** A full or locked store must not stand in the way of writing; what cannot be reached cannot be read either. */
export function attempt<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}
