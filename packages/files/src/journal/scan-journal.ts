/** Walks the journal from a place to its end, checking every record and its link to the one before. */
import type { Text } from '@obligato/core';
import { counted } from '@obligato/core/internal';
import type { FileSystem } from '../disk/file-system.ts';
import { storeCorrupt, storeVersion } from '../store-problem.ts';
import { formatVersion } from './frame.ts';
import { isTorn } from './is-torn.ts';
import { readSegment } from './open-segment.ts';
import type { JournalEnd, Position } from './position.ts';
import { type ReadFrame, readFrame } from './read-frame.ts';
import { countSegments, segmentPath } from './segment.ts';

export interface Scan {
  readonly files: FileSystem;
  readonly folder: string;
  readonly from: JournalEnd;
  readonly visit: (position: Position, body: Buffer) => void;
  /** Called where a salvage left a gap; `position` is that of the last record it stands for. */
  readonly visitGap?: (position: Position, lost: object) => void;
}

export interface Scanned {
  readonly end: JournalEnd;
  /** Bytes after the end that a crash left, never acknowledged. */
  readonly tornBytes: number;
  /** Where, in the last segment, the records begin of which no later record proves that they reached the disk. */
  readonly unprovenFrom: number;
}

/**
 * Reads every record from a place to the end. Changes nothing.
 *
 * Throws `OBLIGATO_STORE_CORRUPT` with file and byte for anything but a torn end, `OBLIGATO_STORE_VERSION` for newer records.
 *
 * @example
 * const { end, tornBytes } = await scanJournal({
 *   files: nodeFileSystem, folder: 'data/journal', from: journalStart, visit: ({ sequence }, body) => print(`${sequence}: ${body}`),
 * });
 */
export async function scanJournal({ files, folder, from, visit, visitGap }: Scan): Promise<Scanned> {
  const count = await countSegments(files, folder);
  requireCovered(folder, count, from);
  let scanned: Scanned = { end: from, tornBytes: 0, unprovenFrom: from.offset };
  for (let segment = from.segment; segment <= count; segment++) {
    const base = segment === from.segment ? from.offset : 0;
    const { path, bytes } = await readSegment(files, folder, segment, base);
    if (!bytes) throw shorter(path, base);
    const start = { ...scanned.end, segment, offset: base };
    scanned = scanSegment({ path, bytes, base, start, isLast: segment === count, visit, visitGap });
  }
  return scanned;
}

interface SegmentScan {
  readonly path: string;
  /** The segment from byte `base` on. */
  readonly bytes: Buffer;
  readonly base: number;
  readonly start: JournalEnd;
  readonly isLast: boolean;
  readonly visit: Scan['visit'];
  readonly visitGap: Scan['visitGap'];
}

function scanSegment({ path, bytes, base, start, isLast, visit, visitGap }: SegmentScan): Scanned {
  const ends: { readonly sequence: number; readonly offset: number }[] = [];
  let end = start;
  let synced = 0;
  let at = 0;
  while (at < bytes.byteLength) {
    const sequence = end.sequence + 1;
    const frame = readFrame(bytes, at);
    if (frame.is === 'newer') throw storeVersion(path, frame.version, formatVersion);
    const wrong = wrongWith(frame, end);
    if ((frame.is !== 'whole' && frame.is !== 'gap') || wrong !== undefined) {
      if (isLast && isTorn(bytes, at, sequence)) break;
      throw damaged(path, base + at, sequence, wrong ?? { en: 'it is incomplete', 'zh-CN': '内容不完整' });
    }
    const position = { sequence: frame.header.sequence, segment: end.segment, offset: base + at, bytes: frame.bytes };
    if (frame.is === 'gap') visitGap?.(position, frame.lost);
    else visit(position, frame.body);
    at += frame.bytes;
    synced = frame.header.synced;
    end = { segment: end.segment, offset: base + at, sequence: position.sequence, hash: frame.header.hash };
    ends.push({ sequence: end.sequence, offset: end.offset });
  }
  const unprovenFrom = ends.findLast((known) => known.sequence <= synced)?.offset ?? base;
  return { end, tornBytes: bytes.byteLength - at, unprovenFrom };
}

function wrongWith(frame: ReadFrame, before: JournalEnd): Text | undefined {
  if (frame.is === 'incomplete') return { en: 'the file ends inside it', 'zh-CN': '文件在其中间结束' };
  if (frame.is === 'damaged') return frame.why;
  if (frame.is === 'newer') return undefined;
  if (!follows(frame, before.sequence))
    return { en: `it carries number ${frame.header.sequence}`, 'zh-CN': `编号为${frame.header.sequence}` };
  if (frame.header.previous !== before.hash)
    return { en: 'it does not follow the record before', 'zh-CN': '与前一条不相衔接' };
  return undefined;
}

/** A gap may stand for several records. */
const follows = ({ is, header }: Extract<ReadFrame, { is: 'whole' | 'gap' }>, sequence: number) =>
  is === 'gap' ? header.sequence > sequence : header.sequence === sequence + 1;

function requireCovered(folder: string, count: number, from: JournalEnd): void {
  if (from.sequence > 0 && count < from.segment) {
    throw storeCorrupt(
      segmentPath(folder, from.segment),
      { en: 'is missing', 'zh-CN': '缺失' },
      {
        en: 'Put it back from a backup: records that were acknowledged are in it',
        'zh-CN': '请从备份恢复：其中有已确认的记录',
      },
    );
  }
}

function shorter(path: string, bytes: number) {
  return storeCorrupt(
    path,
    {
      en: `is shorter than the ${counted(bytes, 'bytes')} it had at the last checkpoint`,
      'zh-CN': `短于上一检查点时的${bytes}字节`,
    },
    {
      en: 'Put it back from a backup: records that were acknowledged have been cut off',
      'zh-CN': '请从备份恢复：已确认的记录被截去',
    },
  );
}

function damaged(path: string, offset: number, sequence: number, why: Text) {
  return storeCorrupt(
    path,
    {
      en: `is damaged at byte ${offset}, in record ${sequence}: ${why.en}`,
      'zh-CN': `在第${offset}字节（第${sequence}条记录）处损坏：${why['zh-CN']}`,
    },
    {
      en: 'Nothing was changed. Put the file back from a backup, or save what is sound: obligato doctor --salvage NEW_FOLDER',
      'zh-CN': '未作任何改动。请从备份恢复该文件，或用 `obligato doctor --salvage NEW_FOLDER` 救出完好的记录',
    },
  );
}
