/** Ballots that one server holds, each in a folder of its own below one. */
import { join } from 'node:path';
import { ObligatoError } from '@obligato/core';
import type { FileSystem } from '@obligato/files';
import type { Ballot } from './ballot.ts';
import { openBallot } from './open-ballot.ts';

export interface HouseOptions {
  /** Outside journal, backup and export. */
  readonly folder: string;
  readonly files: FileSystem;
  /** A timestamp with offset. */
  readonly now: () => string;
}

/**
 * Opens ballots when they are asked for, and keeps them open.
 *
 * @example
 * import { nodeFileSystem } from '@obligato/files';
 * const house = new BallotHouse({ folder: 'ballots', files: nodeFileSystem, now: () => new Date().toISOString() });
 * const held = await house.open('leaders-2026'); // undefined where none of that name was announced
 */
export class BallotHouse {
  readonly #options: HouseOptions;
  readonly #opened = new Map<string, Promise<Ballot>>();

  constructor(options: HouseOptions) {
    this.#options = options;
  }

  /** Throws what `openBallot` throws, but for a ballot that was never announced. */
  async open(ballot: string): Promise<Ballot | undefined> {
    if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(ballot)) return undefined;
    const { folder, files, now } = this.#options;
    const before = this.#opened.get(ballot);
    const opening = before ?? openBallot({ folder: join(folder, ballot), files, now });
    this.#opened.set(ballot, opening);
    try {
      return await opening;
    } catch (error) {
      // Asked again later it may be there, or free.
      this.#opened.delete(ballot);
      if (error instanceof ObligatoError && error.code === 'OBLIGATO_BALLOT_UNKNOWN') return undefined;
      throw error;
    }
  }

  /** Lets go of all of them. Sheets that are not on the disk are sent again by phones. */
  async close(): Promise<void> {
    const opened = await Promise.allSettled(this.#opened.values());
    for (const each of opened) if (each.status === 'fulfilled') await each.value.shut();
  }
}
