/** Reads commits back from their places in the journal, each checked against its own hash. */
import type { Commit } from '@obligato/engine';
import {
  type FileSystem,
  type OpenFile,
  type Position,
  readFrame,
  readFully,
  segmentPath,
  storeCorrupt,
} from '@obligato/files';
import { parseCommit } from './parse-commit.ts';

export interface ReadCommits {
  readonly files: FileSystem;
  readonly folder: string;
  /** Whose commits they are: a place that holds another unit's is refused. */
  readonly unit: string;
  readonly positions: readonly Position[];
}

/** In the order of the positions. Throws `OBLIGATO_STORE_CORRUPT` where a place does not hold what it held. */
export async function readCommits({ files, folder, unit, positions }: ReadCommits): Promise<readonly Commit[]> {
  const commits: Commit[] = [];
  let open: { readonly segment: number; readonly path: string; readonly file: OpenFile } | undefined;
  try {
    for (const position of positions) {
      if (open?.segment !== position.segment) {
        await open?.file.close();
        open = undefined;
        const path = segmentPath(folder, position.segment);
        open = { segment: position.segment, path, file: await files.open(path, 'read') };
      }
      commits.push(await readCommit(open, position, unit));
    }
  } finally {
    await open?.file.close();
  }
  return commits;
}

async function readCommit(from: { path: string; file: OpenFile }, position: Position, unit: string): Promise<Commit> {
  const { path, file } = from;
  const bytes = await readFully(file, position.offset, position.bytes);
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
    { en: 'Put the file back from a backup', 'zh-CN': '请从备份恢复该文件' },
  );
}
