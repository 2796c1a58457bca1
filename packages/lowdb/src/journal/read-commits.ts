/** Reads commits back from their places in the journal, each checked against its own hash. */
import type { Commit } from '@obligato/engine';
import {
  type FileSystem,
  openSegment,
  type Position,
  readFrame,
  type SegmentReader,
  storeCorrupt,
} from '@obligato/files';
import { parseCommit } from './parse-commit.ts';

export interface ReadCommits {
  readonly files: FileSystem;
  readonly folder: string;
  /** Whose commits they are: a place that holds another unit's is refused. */
  readonly unit: string;
  readonly positions: readonly Position[];
  /** Ranges of record numbers that a salvage could not save: their places hold nothing of theirs. */
  readonly lost: readonly LostRange[];
}

export interface LostRange {
  readonly from: number;
  readonly to: number;
}

/**
 * In the order of the positions; undefined for those that a salvage could not save. Throws `OBLIGATO_STORE_CORRUPT` where a place does not
 * hold what it held.
 */
export async function readCommits(options: ReadCommits): Promise<readonly (Commit | undefined)[]> {
  const { positions, lost } = options;
  if (lost.length === 0) return readSound(options);
  const isLost = ({ sequence }: Position) => lost.some(({ from, to }) => from <= sequence && sequence <= to);
  const sound = await readSound({ ...options, positions: positions.filter((position) => !isLost(position)) });
  let at = 0;
  return positions.map((position) => (isLost(position) ? undefined : sound[at++]));
}

async function readSound({ files, folder, unit, positions }: ReadCommits): Promise<readonly Commit[]> {
  const commits: Commit[] = [];
  let open: { readonly segment: number; readonly reader: SegmentReader } | undefined;
  try {
    for (const stretch of stretchesOf(positions)) {
      const { segment, offset, bytes } = stretch;
      if (open?.segment !== segment) {
        await open?.reader.close();
        open = undefined;
        open = { segment, reader: await openSegment(files, folder, segment) };
      }
      const { reader } = open;
      const read = await reader.read(offset, bytes);
      for (const position of stretch.positions) {
        const from = position.offset - offset;
        commits.push(commitIn(read.subarray(from, from + position.bytes), reader.path, position, unit));
      }
    }
  } finally {
    await open?.reader.close();
  }
  return commits;
}

/** Places that lie close together, and are read at once. */
interface Stretch {
  readonly segment: number;
  readonly offset: number;
  bytes: number;
  readonly positions: Position[];
}

/** What lies between two places is read for nothing: up to this much of it costs less than another read. */
const gapBytes = 16 * 1024;
const stretchBytes = 1024 * 1024;

/** In the order of the positions. */
function stretchesOf(positions: readonly Position[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const position of positions) {
    const { segment, offset, bytes } = position;
    const last = stretches.at(-1);
    const gap = last?.segment === segment ? offset - (last.offset + last.bytes) : -1;
    if (last && gap >= 0 && gap <= gapBytes && last.bytes + gap + bytes <= stretchBytes) {
      last.bytes += gap + bytes;
      last.positions.push(position);
    } else stretches.push({ segment, offset, bytes, positions: [position] });
  }
  return stretches;
}

function commitIn(bytes: Buffer, path: string, position: Position, unit: string): Commit {
  const frame = readFrame(bytes, 0);
  const whole = frame.is === 'whole' && frame.bytes === position.bytes && frame.header.sequence === position.sequence;
  const commit = whole ? parseCommit(frame.body, path, position) : undefined;
  if (commit?.unit === unit) return commit;
  throw storeCorrupt(
    path,
    {
      en: `no longer holds record ${position.sequence} of ${unit} at byte ${position.offset}`,
      'zh-CN': `第${position.offset}字节处已不是 ${unit} 的第${position.sequence}条记录`,
    },
    {
      en: 'Put the file back from a backup, or save what is sound: obligato doctor --salvage NEW_FOLDER',
      'zh-CN': '请从备份恢复该文件，或用 `obligato doctor --salvage NEW_FOLDER` 救出完好的记录',
    },
  );
}
