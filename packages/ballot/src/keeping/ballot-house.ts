/** Ballots that one server holds, each in a folder of its own below one. */
import { join } from 'node:path';
import { ObligatoError } from '@obligato/core';
import type { BoxCount } from '@obligato/core/internal';
import type { FileSystem } from '@obligato/files';
import type { Announcement } from '../announcement/announcement.ts';
import { boxCountOf } from '../tally/box-count-of.ts';
import { type Announced, announceBallot, announcedAlready } from './announce-ballot.ts';
import type { Ballot } from './ballot.ts';
import { readWhole } from './ballot-folder.ts';
import type { BallotDraft } from './draft.ts';
import { openBallot } from './open-ballot.ts';
import type { RecordedTally } from './recorded-tally.ts';

export interface HouseOptions {
  /** Outside journal, backup and export. */
  readonly folder: string;
  readonly files: FileSystem;
  /** A timestamp with offset. */
  readonly now: () => string;
}

const ballotName = /^[a-z0-9][a-z0-9-]{0,63}$/;

async function namesIn({ folder, files }: Pick<HouseOptions, 'folder' | 'files'>): Promise<readonly string[]> {
  if ((await files.stat(folder)) === undefined) return [];
  return (await files.list(folder)).filter((name) => ballotName.test(name)).sort();
}

/**
 * What boxes say that were counted for a cycle. It opens nothing and waits for nobody: a tally is written once, and a server may hold
 * the ballot meanwhile.
 *
 * @example
 * import { nodeFileSystem as files } from '@obligato/files';
 * const boxes = await countedFor({ folder: 'ballots', files }, 'bureau/leader-evaluation/2026');
 */
export async function countedFor(
  { folder, files }: Pick<HouseOptions, 'folder' | 'files'>,
  cycle: string,
): Promise<readonly BoxCount[]> {
  const boxes: BoxCount[] = [];
  for (const name of await namesIn({ folder, files })) {
    const announcement = await readWhole<Announcement>(files, join(folder, name), 'announcement');
    if (announcement?.cycle !== cycle) continue;
    const tally = await readWhole<RecordedTally>(files, join(folder, name), 'tally');
    if (tally) boxes.push(boxCountOf(announcement, tally));
  }
  return boxes;
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
    if (!ballotName.test(ballot)) return undefined;
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

  /** Announces one in a folder of its own below this one. Throws what `announceBallot` throws. */
  async announce(draft: BallotDraft): Promise<Announced> {
    if (await this.open(String(draft.ballot))) throw new ObligatoError(announcedAlready(draft.ballot));
    const { folder, files, now } = this.#options;
    return announceBallot(draft, { folder: join(folder, String(draft.ballot)), files, now });
  }

  /** Names of all that were announced, sorted. */
  names(): Promise<readonly string[]> {
    return namesIn(this.#options);
  }

  /** What boxes say that were counted for a cycle: see `countedFor`. */
  countedFor(cycle: string): Promise<readonly BoxCount[]> {
    return countedFor(this.#options, cycle);
  }

  /** Lets go of all of them. Sheets that are not on the disk are sent again by phones. */
  async close(): Promise<void> {
    const opened = await Promise.allSettled(this.#opened.values());
    for (const each of opened) if (each.status === 'fulfilled') await each.value.shut();
  }
}
