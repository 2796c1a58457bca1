/** Opens an announced ballot for one process, as its folder has it. */
import { randomInt } from 'node:crypto';
import { ObligatoError, translated } from '@obligato/core';
import type { FileSystem } from '@obligato/files';
import type { Announcement } from '../announcement/announcement.ts';
import { fingerprintOf } from '../announcement/fingerprint-of.ts';
import type { Voter } from '../announcement/lots-for.ts';
import type { Phase } from '../announcement/phase.ts';
import { Box, type Kept, type Order, type Pouring } from '../box/box.ts';
import type { ClosedBox } from '../box/closed-box.ts';
import { publicKeyFrom } from '../box/verify-paper.ts';
import { type IssuedTo, Roll } from '../issue/roll.ts';
import { privateKeyFrom } from '../issue/signing-keys.ts';
import { Ballot } from './ballot.ts';
import { BallotFolder } from './ballot-folder.ts';
import type { RecordedTally } from './recorded-tally.ts';

export interface Opening {
  readonly folder: string;
  readonly files: FileSystem;
  /** A timestamp with offset. */
  readonly now: () => string;
}

/** What keeps the box from telling who voted when. A test takes them out one by one, to see that each is needed. */
export interface BoxProtections extends Pouring {
  readonly order: Order;
  /** What is written of a box besides its sheets: nothing. */
  readonly besides: () => object;
}

const protections: BoxProtections = {
  dice: (below) => randomInt(below),
  order: (a, b) => (a < b ? -1 : 1),
  besides: () => ({}),
};

/**
 * Throws `OBLIGATO_BALLOT_UNKNOWN` where none was announced, `OBLIGATO_STORE_LOCKED` while another process has it.
 *
 * @example
 * import { nodeFileSystem } from '@obligato/files';
 * const now = () => new Date().toISOString();
 * const ballot = await openBallot({ folder: 'ballots/leaders-2026', files: nodeFileSystem, now });
 */
export const openBallot = (opening: Opening): Promise<Ballot> => openUnprotected(opening, {});

/** For tests alone: without some of its protections. */
export async function openUnprotected(
  { folder: path, files, now }: Opening,
  without: Partial<BoxProtections>,
): Promise<Ballot> {
  const box = { ...protections, ...without };
  if ((await files.stat(path)) === undefined) throw unknown(path);
  const folder = await BallotFolder.own(files, path);
  try {
    const announcement = await folder.read<Announcement>('announcement');
    if (!announcement) throw unknown(path);
    const tallied = await folder.read<RecordedTally>('tally');
    const closed = await folder.read<ClosedBox>('closed');
    // What was to be destroyed when the process ended in the middle of it.
    if (tallied) await folder.remove(['keys', 'issued', 'electorate']);
    if (closed) await folder.remove(['box']);
    const keys = (await folder.read<readonly string[]>('keys')) ?? [];
    const electorate = (await folder.read<readonly Voter[]>('electorate')) ?? [];
    const issued = (await folder.read<readonly IssuedTo[]>('issued')) ?? [];
    const { lots = announcement.lots.map(() => ({})) } = (await folder.read<BoxFile>('box')) ?? {};
    const { phase = 'announced' } = (await folder.read<{ readonly phase: Phase }>('phase')) ?? {};
    return new Ballot({
      ...{ announcement, fingerprint: await fingerprintOf(announcement), folder, now, closed, tallied, phase },
      roll: new Roll(electorate, issued),
      signing: keys.map(privateKeyFrom),
      verifying: announcement.lots.map(({ key }) => publicKeyFrom(key)),
      box: new Box(lots, box),
      kept: lots,
      order: box.order,
      boxContent: (kept) => boxOf(kept, box),
    });
  } catch (error) {
    await folder.release();
    throw error;
  }
}

interface BoxFile {
  readonly format: 1;
  readonly lots?: readonly Kept[];
}

function boxOf(kept: readonly Kept[], { order, besides }: BoxProtections): BoxFile {
  const sorted = (sheets: Kept) => Object.fromEntries(Object.entries(sheets).sort(([a], [b]) => order(a, b)));
  return { format: 1, lots: kept.map(sorted), ...besides() };
}

const unknown = (folder: string) =>
  new ObligatoError({
    code: 'OBLIGATO_BALLOT_UNKNOWN',
    ...translated(
      { en: `No ballot has been announced in ${folder}`, 'zh-CN': `${folder} 中没有已公布的投票` },
      { en: 'Announce one there, or name the folder of one', 'zh-CN': '请先公布投票，或指明已公布投票的文件夹' },
    ),
  });
