/** Walks the chain of a year from its first record to its last, and says where it stops being one. */
import type { Text } from '@obligato/core';
import { counted } from '@obligato/core/internal';
import {
  type FileSystem,
  formatVersion,
  isTorn,
  type JournalEnd,
  journalStart,
  type ReadFrame,
  readFrame,
  readFrom,
  segmentPath,
} from '@obligato/files';
import { type Located, type ProblemKind, whatIs } from '../verify/located.ts';
import { shown } from './year-folder.ts';

export interface ChainRecord {
  /** From 1. */
  readonly sequence: number;
  readonly file: string;
  readonly offset: number;
  readonly body: Buffer;
}

export interface Walk {
  readonly files: FileSystem;
  /** What reported paths start from. */
  readonly root: string;
  readonly folder: string;
  /** Says what is wrong with a record, if anything: the walk ends there. */
  readonly visit: (record: ChainRecord) => Text | undefined;
}

export interface Walked {
  /** Of what is sound. */
  readonly end: JournalEnd;
  /** The file in which it ends. */
  readonly file: string;
  /** Bytes after the end that a crash left: never acknowledged, cut at the next append. */
  readonly unfinishedBytes: number;
  readonly problem?: Located;
}

/** One segment in memory at a time. Takes no lock and changes nothing. */
export async function walkChain(walk: Walk): Promise<Walked> {
  const { files, root, folder } = walk;
  const count = await highestSegment(files, folder);
  let walked: Walked = { end: journalStart, file: shown(root, segmentPath(folder, 1)), unfinishedBytes: 0 };
  for (let segment = 1; segment <= count; segment++) {
    const path = segmentPath(folder, segment);
    const file = shown(root, path);
    const stands = (await files.stat(path))?.kind;
    if (stands !== 'file') {
      const what =
        stands === undefined
          ? { en: 'the file is missing', 'zh-CN': '文件缺失' }
          : { en: 'something other than a file stands in its place', 'zh-CN': '该处不是文件' };
      const place = { file, record: walked.end.sequence + 1, offset: 0 };
      return { ...walked, problem: { is: 'missing', ...place, ...whatIs(what) } };
    }
    const bytes = await readFrom(files, path);
    const start = { ...walked.end, segment, offset: 0 };
    walked = walkSegment({ bytes, file, start, isLast: segment === count, visit: walk.visit });
    if (walked.problem) return walked;
  }
  return walked;
}

async function highestSegment(files: FileSystem, folder: string): Promise<number> {
  const names = (await files.stat(folder)) === undefined ? [] : await files.list(folder);
  return Math.max(0, ...names.filter((name) => /^\d{6,}\.log$/.test(name)).map((name) => Number.parseInt(name, 10)));
}

interface SegmentWalk {
  readonly bytes: Buffer;
  readonly file: string;
  readonly start: JournalEnd;
  readonly isLast: boolean;
  readonly visit: Walk['visit'];
}

function walkSegment({ bytes, file, start, isLast, visit }: SegmentWalk): Walked {
  let end = start;
  while (end.offset < bytes.byteLength) {
    const record = end.sequence + 1;
    const { offset } = end;
    const frame = readFrame(bytes, offset);
    const wrong = wrongWith(frame, end);
    if (frame.is !== 'whole' || wrong) {
      if (isLast && isTorn(bytes, offset, record)) return { end, file, unfinishedBytes: bytes.byteLength - offset };
      const { is, what } = wrong ?? {
        is: 'damaged' as const,
        what: { en: 'it is incomplete', 'zh-CN': '内容不完整' },
      };
      return { end, file, unfinishedBytes: 0, problem: { is, file, record, offset, ...whatIs(what) } };
    }
    const what = visit({ sequence: record, file, offset, body: frame.body });
    if (what) {
      const problem = { is: 'not-an-entry' as const, file, record, offset, ...whatIs(what) };
      return { end, file, unfinishedBytes: 0, problem };
    }
    end = { ...end, offset: offset + frame.bytes, sequence: record, hash: frame.header.hash };
  }
  return { end, file, unfinishedBytes: 0 };
}

function wrongWith(
  frame: ReadFrame,
  before: JournalEnd,
): { readonly is: ProblemKind; readonly what: Text } | undefined {
  if (frame.is === 'incomplete')
    return { is: 'damaged', what: { en: 'the file ends inside it', 'zh-CN': '文件在其中间结束' } };
  if (frame.is === 'damaged') return { is: 'damaged', what: frame.why };
  if (frame.is === 'newer') {
    return {
      is: 'damaged',
      what: {
        en: `it has format ${frame.version}, and this release reads up to ${formatVersion}`,
        'zh-CN': `格式版本为${frame.version}，本版本最高支持${formatVersion}`,
      },
    };
  }
  const { sequence, previous, synced } = frame.header;
  if (sequence !== before.sequence + 1) {
    return { is: 'out-of-order', what: { en: `it carries number ${sequence}`, 'zh-CN': `编号为${sequence}` } };
  }
  if (previous !== before.hash) {
    return {
      is: 'out-of-order',
      what: {
        en: 'it does not follow the record before: one of the two was rewritten',
        'zh-CN': '与前一条不相衔接：其中一条被重写过',
      },
    };
  }
  // The one field that the hash leaves out. Records of an archive are made durable one by one, so there is no choice in it.
  if (synced !== before.sequence) {
    return {
      is: 'damaged',
      what: {
        en: `it claims that ${counted(synced, 'records were')} on the disk`,
        'zh-CN': `所称已落盘记录数为${synced}`,
      },
    };
  }
  return undefined;
}
