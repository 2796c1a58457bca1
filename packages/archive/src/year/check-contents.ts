/** Holds the contents against the entries: line n is the content of record n, and empty where there is none. */
import type { FileSystem } from '@obligato/files';
import { contentHash } from '../record/content.ts';
import { type Located, type LocatedWords, type ProblemKind, whatIs } from '../verify/located.ts';
import { contentLines, type Line } from './content-lines.ts';
import type { Year } from './read-year.ts';
import { contentsPath, shown } from './year-folder.ts';

export interface CheckContents {
  readonly files: FileSystem;
  readonly root: string;
  readonly folder: string;
  /** With a sound chain: without one nobody can say which contents there should be. */
  readonly year: Pick<Year, 'entries' | 'disposed'>;
}

export interface CheckedContents {
  /** Where the line of the last record ends. */
  readonly endBytes: number;
  /** Bytes after that: a content whose record a crash prevented. */
  readonly unfinishedBytes: number;
  /** Records that were disposed of, and whose content a crash left: the next append removes it. */
  readonly awaitingRemoval: readonly number[];
  readonly problem?: Located;
}

export async function checkContents({ files, root, folder, year }: CheckContents): Promise<CheckedContents> {
  const path = contentsPath(folder);
  const file = shown(root, path);
  const awaitingRemoval: number[] = [];
  const count = year.entries.length;
  let [record, endBytes, unfinishedBytes] = [0, 0, 0];
  for await (const line of contentLines(files, path)) {
    const lineBytes = line.bytes.byteLength + (line.isWhole ? 1 : 0);
    record += 1;
    const wrong = record > count ? wrongBeyond(record, count) : wrongWith(line, record, year);
    if (wrong) {
      return { endBytes, unfinishedBytes, awaitingRemoval, problem: { ...wrong, file, record, offset: line.offset } };
    }
    if (record > count) unfinishedBytes += lineBytes;
    else endBytes += lineBytes;
    if (year.disposed.has(record) && line.bytes.byteLength > 0) awaitingRemoval.push(record);
  }
  if (record < count) {
    const what = whatIs({
      en: 'its content is missing: the file ends before it',
      'zh-CN': '内容缺失：文件在此之前结束',
    });
    const problem = { is: 'missing' as const, file, record: record + 1, offset: endBytes, ...what };
    return { endBytes, unfinishedBytes, awaitingRemoval, problem };
  }
  return { endBytes, unfinishedBytes, awaitingRemoval };
}

type Wrong = LocatedWords & { readonly is: ProblemKind };

/** A crash leaves one content without a record at most: it is written just before. */
function wrongBeyond(record: number, count: number): Wrong | undefined {
  if (record === count + 1) return undefined;
  return {
    is: 'truncated',
    ...whatIs({
      en: `there are contents, but the chain ends with record ${count}`,
      'zh-CN': `另有内容，但记录链止于第${count}条`,
    }),
  };
}

function wrongWith(
  { bytes, isWhole }: Line,
  record: number,
  { entries, disposed }: CheckContents['year'],
): Wrong | undefined {
  const entry = entries[record - 1]?.entry;
  if (!isWhole) {
    return {
      is: 'missing',
      ...whatIs({ en: 'its content is missing: the file ends inside it', 'zh-CN': '内容缺失：文件在其中间结束' }),
    };
  }
  if (entry?.kind !== 'cycle') {
    return bytes.byteLength === 0
      ? undefined
      : {
          is: 'content-changed',
          ...whatIs({ en: 'a disposal has no content, but here is some', 'zh-CN': '销毁记录不应有内容，此处却有' }),
        };
  }
  if (bytes.byteLength === 0) {
    return disposed.has(record)
      ? undefined
      : {
          is: 'missing',
          ...whatIs({ en: 'its content is gone, and no disposal is recorded', 'zh-CN': '内容已不存在，且无销毁记录' }),
        };
  }
  const hash = contentHash(bytes);
  if (hash === entry.content && bytes.byteLength === entry.bytes) return undefined;
  const owner = entries.findIndex((other) => other.entry.kind === 'cycle' && other.entry.content === hash) + 1;
  const what =
    owner > 0
      ? { en: `here is the content of record ${owner}`, 'zh-CN': `此处是第${owner}条记录的内容` }
      : { en: 'its content is not the one that was archived', 'zh-CN': '内容与归档时不同' };
  return { is: 'content-changed', ...whatIs(what) };
}
