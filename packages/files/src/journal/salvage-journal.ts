/** Walks a damaged journal and takes out of it everything that is sound, whatever is broken in between. Changes nothing. */
import type { Text } from '@obligato/core';
import type { FileSystem } from '../disk/file-system.ts';
import { decodeHeader, type FrameHeader, genesis, headerBytes } from './frame.ts';
import { encodeGap } from './gap.ts';
import { isTorn } from './is-torn.ts';
import { readDamagedSegment } from './open-segment.ts';
import { type JournalEnd, journalStart } from './position.ts';
import { nextSound, type ReadFrame, readFrame } from './read-frame.ts';
import { segmentOf, segmentPath } from './segment.ts';

/** A stretch of a journal in which nothing sound is found. */
export interface LostStretch {
  readonly file: string;
  readonly segment: number;
  readonly offset: number;
  /** 0 where a file is missing, or ends too early. */
  readonly bytes: number;
  /** Numbers of the records that stood there. `to` may be guessed at the very end of the journal, where nothing follows. */
  readonly from: number;
  readonly to: number;
  readonly why: Text;
  /** What is left of it, for whoever wants to guess what it was. */
  readonly remains: Buffer;
}

export interface SalvagedSegment {
  readonly segment: number;
  /** The segment as it is to be written: sound records where they were, gaps where something was lost. */
  readonly bytes: Buffer;
  /** Something in it had to move, so that places noted elsewhere are no longer right. */
  readonly moved: boolean;
}

export interface SalvageJournal {
  readonly files: FileSystem;
  readonly folder: string;
  /** What is noted elsewhere of how far the journal went; its end is lost when it stops before. */
  readonly knownUntil?: { readonly sequence: number; readonly hash: string | undefined };
  /** What a gap is to say of what was lost. */
  readonly describe: (lost: LostStretch) => object;
  readonly write: (segment: SalvagedSegment) => Promise<void>;
}

export interface SalvagedJournal {
  /** Records saved. */
  readonly sound: number;
  readonly lost: readonly LostStretch[];
  readonly tornBytes: number;
}

/**
 * Hands over every segment as it is to be written: sound records in their places, gaps where something was lost.
 *
 * @example
 * const write = async ({ segment, bytes }: SalvagedSegment) => createFile(nodeFileSystem, segmentPath('saved', segment), bytes);
 * const describe = ({ from, to }: LostStretch) => ({ from, to });
 * const { sound, lost } = await salvageJournal({ files: nodeFileSystem, folder: 'data/journal', describe, write });
 */
export async function salvageJournal(options: SalvageJournal): Promise<SalvagedJournal> {
  const { files, folder, write } = options;
  const count = Math.max(0, ...(await files.list(folder)).map((name) => segmentOf(name) ?? 0));
  const walk = new SalvageWalk(options);
  for (let segment = 1; segment <= count; segment++) {
    const read = await readDamagedSegment(files, folder, segment);
    for (const done of walk.segment(segment, read, segment === count)) await write(done);
  }
  for (const done of walk.finish()) await write(done);
  return { sound: walk.sound, lost: walk.lost, tornBytes: walk.tornBytes };
}

/** One gap is held back until the next sound record tells what it has to hand on. */
interface Open {
  readonly segment: number;
  readonly offset: number;
  readonly bytes: number;
  readonly why: Text;
  readonly remains: Buffer;
  readonly header: (FrameHeader & { readonly version: number }) | undefined;
  /** Where in the parts of its segment the gap belongs. */
  readonly part: number;
}

class SalvageWalk {
  readonly lost: LostStretch[] = [];
  sound = 0;
  tornBytes = 0;
  readonly #options: SalvageJournal;
  #end: JournalEnd = journalStart;
  #synced = 0;
  #open: Open | undefined;
  readonly #paths = new Map<number, string>();
  /** Segments from the one with the open gap on. */
  #waiting: { readonly segment: number; readonly parts: Buffer[]; moved: boolean }[] = [];

  constructor(options: SalvageJournal) {
    this.#options = options;
  }

  /** What can be written once this segment is read. */
  segment(
    segment: number,
    { path, bytes }: { readonly path: string; readonly bytes: Buffer | undefined },
    isLast: boolean,
  ): readonly SalvagedSegment[] {
    this.#paths.set(segment, path);
    const mine = { segment, parts: [] as Buffer[], moved: false };
    this.#waiting.push(mine);
    this.#end = { ...this.#end, segment, offset: 0 };
    if (!bytes)
      this.#lose({
        segment,
        offset: 0,
        bytes: 0,
        why: missing,
        remains: Buffer.alloc(0),
        header: undefined,
        part: 0,
      });
    for (let at = 0; bytes && at < bytes.byteLength; ) {
      const frame = readFrame(bytes, at);
      if ((frame.is === 'whole' || frame.is === 'gap') && this.#continues(frame)) {
        this.#close(frame.header);
        mine.parts.push(bytes.subarray(at, at + frame.bytes));
        at += frame.bytes;
        this.#take(frame, segment, at);
        continue;
      }
      if (isLast && !this.#open && isTorn(bytes, at, this.#end.sequence + 1) && this.#isBeyondKnown()) {
        this.tornBytes = bytes.byteLength - at;
        break;
      }
      const next = nextSound(bytes, at, this.#end.sequence);
      const remains = bytes.subarray(at, next);
      const header = decodeHeader(bytes.subarray(at, at + headerBytes));
      const why = frame.is === 'damaged' ? frame.why : outOfPlace;
      this.#lose({ segment, offset: at, bytes: next - at, why, remains, header, part: mine.parts.length });
      at = next;
    }
    return this.#ready();
  }

  finish(): readonly SalvagedSegment[] {
    const { knownUntil } = this.#options;
    const open = this.#open;
    const missesEnd = knownUntil !== undefined && knownUntil.sequence > this.#end.sequence;
    if (!open && missesEnd) {
      // What there is has been written: the gap gets a segment of its own.
      const segment = this.#end.segment + 1;
      this.#waiting.push({ segment, parts: [], moved: false });
      this.#open = { segment, offset: 0, bytes: 0, why: cutOff, remains: Buffer.alloc(0), header: undefined, part: 0 };
    }
    if (this.#open) {
      const header = this.#open.header;
      const sequence = Math.max(this.#end.sequence + 1, knownUntil?.sequence ?? 0, header?.sequence ?? 0);
      const hash =
        header?.sequence === sequence ? header.hash : knownUntil?.sequence === sequence ? knownUntil.hash : undefined;
      this.#close({ sequence: sequence + 1, synced: this.#synced, length: 0, previous: hash ?? genesis, hash: '' });
    }
    return this.#ready();
  }

  /** A record that belongs here, or further on: numbers only grow. */
  #continues({ is, header }: Extract<ReadFrame, { is: 'whole' | 'gap' }>): boolean {
    const { sequence, hash } = this.#end;
    if (this.#open && header.sequence > sequence + 1) return true;
    return header.previous === hash && (is === 'gap' ? header.sequence > sequence : header.sequence === sequence + 1);
  }

  #isBeyondKnown(): boolean {
    return (this.#options.knownUntil?.sequence ?? 0) <= this.#end.sequence;
  }

  #take({ is, header }: Extract<ReadFrame, { is: 'whole' | 'gap' }>, segment: number, offset: number): void {
    if (is === 'whole') this.sound += 1;
    this.#synced = Math.max(this.#synced, header.synced);
    this.#end = { segment, offset, sequence: header.sequence, hash: header.hash };
  }

  /** What is lost next to what was lost before is one gap. */
  #lose(stretch: Open): void {
    const open = this.#open;
    if (!open) this.#open = stretch;
    else if (open.segment === stretch.segment)
      this.#open = {
        ...open,
        bytes: open.bytes + stretch.bytes,
        header: stretch.header,
        remains: Buffer.concat([open.remains, stretch.remains]),
      };
    else {
      // The gap of an earlier segment says it all; of this one nothing need stand there.
      this.#open = { ...open, header: stretch.header, remains: Buffer.concat([open.remains, stretch.remains]) };
      const mine = this.#waiting.at(-1);
      if (mine && stretch.bytes > 0) mine.moved = true;
    }
  }

  #close(next: FrameHeader): void {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    const { segment, offset, bytes, why, remains, part } = open;
    const [from, to] = [this.#end.sequence + 1, next.sequence - 1];
    const waiting = this.#waiting.find((each) => each.segment === segment);
    if (!waiting) return;
    if (to < from) {
      // Nothing is missing: what stood there had no place between the two.
      waiting.moved = true;
      return;
    }
    const lost = {
      file: this.#paths.get(segment) ?? segmentPath(this.#options.folder, segment),
      segment,
      offset,
      bytes,
      from,
      to,
      why,
      remains,
    };
    this.lost.push(lost);
    const header = { sequence: to, synced: this.#synced, previous: this.#end.hash, hash: next.previous };
    const gap = encodeGap(header, this.#options.describe(lost), bytes);
    if (gap.byteLength !== bytes && part < waiting.parts.length) waiting.moved = true;
    if (gap.byteLength !== bytes && segment === this.#waiting.at(-1)?.segment) waiting.moved = true;
    waiting.parts.splice(part, 0, gap);
  }

  #ready(): readonly SalvagedSegment[] {
    if (this.#open) return [];
    const ready = this.#waiting.map(({ segment, parts, moved }) => ({ segment, bytes: Buffer.concat(parts), moved }));
    this.#waiting = [];
    return ready;
  }
}

const missing: Text = { en: 'the file is missing', 'zh-CN': '文件缺失' };
const cutOff: Text = { en: 'the end is missing', 'zh-CN': '末尾缺失' };
const outOfPlace: Text = {
  en: 'it is incomplete, or does not follow the record before',
  'zh-CN': '内容不完整，或与前一条不相衔接',
};
