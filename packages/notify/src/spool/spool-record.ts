/** What is written down of telling, a line each. */
import type { Timestamp } from '@obligato/core';
import type { Item } from '../telling/item.ts';
import type { Message } from '../telling/message.ts';
import type { SpoolSnapshot } from './spool-state.ts';

export type SpoolRecord =
  /** Taken over from the outbox. */
  | { readonly does: 'take'; readonly items: readonly Item[] }
  /** Told no more, by their keys. */
  | { readonly does: 'past'; readonly items: readonly string[]; readonly at: Timestamp }
  /** Fixed, about to be sent. Its items are among those that were taken: here stand their keys. */
  | { readonly does: 'seal'; readonly message: SealedMessage }
  | { readonly does: 'tell'; readonly key: string; readonly at: Timestamp }
  | { readonly does: 'fail'; readonly key: string; readonly because: string; readonly retryAt: Timestamp }
  /** Nobody tries any more. */
  | { readonly does: 'die'; readonly key: string; readonly because: string; readonly at: Timestamp }
  /** Somebody wants a dead one tried again; of one that came back, the address is right, or another one. */
  | { readonly does: 'revive'; readonly key: string; readonly at: Timestamp }
  /** It came back, after it was told. */
  | {
      readonly does: 'return';
      readonly key: string;
      readonly address: string;
      readonly because: string;
      readonly isWrongAddress: boolean;
      readonly at: Timestamp;
    }
  /** Cycles that are over: nobody follows them. */
  | { readonly does: 'close'; readonly cycles: readonly string[] }
  /** In place of all that stood before. */
  | { readonly does: 'begin'; readonly state: SpoolSnapshot };

export type SealedMessage = Omit<Message, 'items'> & { readonly items: readonly string[] };

export const sealed = (message: Message): SealedMessage => ({
  ...message,
  items: message.items.map(({ key }) => key),
});
