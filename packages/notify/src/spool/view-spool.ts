/** Who was told what, who is still to be told, and what could not be told: for whoever looks after it. */
import type { Text, Timestamp } from '@obligato/core';
import type { FileSystem } from '@obligato/files';
import type { PersonId } from '../telling/item.ts';
import type { MessageKind, OpenMessage, ReturnedMessage, ToldMessage } from '../telling/message.ts';
import { readSpool } from './spool-file.ts';

export interface ViewedMessage {
  readonly key: string;
  readonly kind: MessageKind;
  readonly person: PersonId;
  readonly channel: string;
  readonly count: number;
  readonly tries: number;
  readonly sealedAt: Timestamp;
  readonly retryAt?: Timestamp;
  readonly lastError?: string;
}

export interface SpoolView {
  /** Items that wait for their time, or for an address. */
  readonly waiting: readonly {
    readonly key: string;
    readonly person: PersonId;
    readonly unit: string;
    readonly cycle: string;
    readonly message: Text;
    readonly takenAt: Timestamp;
  }[];
  readonly pending: readonly ViewedMessage[];
  readonly dead: readonly ViewedMessage[];
  /** Told, and come back. */
  readonly returned: readonly ReturnedMessage[];
  /** Of the last three months, the latest last. */
  readonly told: readonly ToldMessage[];
}

/**
 * Reads a folder, beside whoever has it open. Nothing is there where nobody was ever told anything.
 *
 * @example
 * const { dead } = await viewSpool('data-notify');
 * dead.map(({ person, lastError }) => `${person.name}: ${lastError}`);
 */
export async function viewSpool(folder: string, files?: FileSystem): Promise<SpoolView> {
  const { state } = await readSpool(folder, files);
  return {
    waiting: [...state.waiting.values()].map(({ key, person, unit, cycle, message, takenAt }) => ({
      ...{ key, person, unit, cycle, message, takenAt },
    })),
    pending: [...state.open.values()].map(viewed),
    dead: [...state.dead.values()].map(viewed),
    returned: [...state.returned.values()],
    told: state.told,
  };
}

const viewed = ({
  key,
  kind,
  person,
  channel,
  items,
  cycles,
  tries,
  sealedAt,
  retryAt,
  lastError,
}: OpenMessage): ViewedMessage => ({
  ...{ key, kind, person, channel, count: items.length + cycles.length, tries, sealedAt },
  ...(retryAt === undefined ? {} : { retryAt }),
  ...(lastError === undefined ? {} : { lastError }),
});
