/** Messages to people told in one unit, for whoever looks after it: how they stand, and nothing of what they say. */
import type { Timestamp } from '@obligato/core';
import { type PersonId, personKey } from '../telling/item.ts';
import type { MessageKind, OpenMessage, ToldMessage } from '../telling/message.ts';
import { letterId } from '../wording/compose-letter.ts';
import type { SpoolState } from './spool-state.ts';

export interface UnitMessage {
  /** Its key names cycles, which are not everybody's to know: here it is told apart by its letter's id. */
  readonly id: string;
  readonly kind: MessageKind;
  readonly person: PersonId;
  readonly channel: string;
  /** How many things it tells. */
  readonly count: number;
  readonly tries: number;
}

export interface UnitMessages {
  /** Of each person, how much waits for its time, or for an address. */
  readonly waiting: { readonly person: PersonId; readonly count: number }[];
  readonly pending: (UnitMessage & { readonly because: string | null; readonly retryAt: Timestamp | null })[];
  /** `refused`: nobody tries it any more. `returned`: it was taken, and came back. */
  readonly undelivered: (UnitMessage & { readonly is: 'refused' | 'returned'; readonly because: string })[];
}

export function unitMessages({ waiting, open, dead, returned }: SpoolState, unit: string): UnitMessages {
  const own = <T extends { readonly unit?: string }>(all: Iterable<T>) => [...all].filter((each) => each.unit === unit);
  const counts = new Map<string, { readonly person: PersonId; readonly count: number }>();
  for (const { person } of own(waiting.values())) {
    const key = personKey(person);
    counts.set(key, { person, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return {
    waiting: [...counts.values()],
    pending: own(open.values()).map((message) => ({
      ...viewed(message),
      ...{ because: message.lastError ?? null, retryAt: message.retryAt ?? null },
    })),
    undelivered: [
      ...own(dead.values()).map((message) => ({
        ...viewed(message),
        ...{ is: 'refused' as const, because: message.lastError ?? '' },
      })),
      ...own(returned.values()).map((message) => ({
        ...viewed(message),
        ...{ is: 'returned' as const, because: message.because },
      })),
    ],
  };
}

const viewed = (message: OpenMessage | ToldMessage): UnitMessage => {
  const { key, kind, person, channel, tries } = message;
  const count = 'count' in message ? message.count : message.items.length + message.cycles.length;
  return { id: letterId(key), kind, person, channel, count, tries };
};
