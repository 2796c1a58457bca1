/** What an archive was at one moment, in three lines: who, how many records, and one hash that none of them can change under. */
import type { Text } from '@obligato/core';
import { isUnitId } from '@obligato/core/internal';
import { archiveCheckpoint } from '../archive-problem.ts';
import { type Hash, hashBytes } from '../merkle/hash.ts';
import type { YearId } from '../year/year-folder.ts';

export interface Checkpoint extends YearId {
  /** Records in the tree. */
  readonly size: number;
  /** Root of the tree, in base64. */
  readonly root: string;
}

const prefix = 'obligato/archive';

/**
 * The name of a year's log, the same for whoever speaks of it.
 *
 * @example
 * originOf({ unit: 'bureau/branch-1', year: 2026 }) // → 'obligato/archive/bureau/branch-1/2026'
 */
export function originOf({ unit, year }: YearId): string {
  return `${prefix}/${unit}/${year}`;
}

/**
 * Origin, size and root, a line each: the body of a C2SP tlog-checkpoint. Plain text, to be printed, mailed, or signed as a note.
 *
 * @example
 * formatCheckpoint({ unit: 'bureau/branch-1', year: 2026, size: 41, root: 'n4bQ…' })
 * // → 'obligato/archive/bureau/branch-1/2026\n41\nn4bQ…\n'
 */
export function formatCheckpoint({ size, root, ...id }: Checkpoint): string {
  return `${originOf(id)}\n${size}\n${root}\n`;
}

/**
 * Reads a checkpoint back. What follows an empty line (a note's signatures) is not looked at: this release neither makes nor
 * checks any.
 *
 * Throws `OBLIGATO_ARCHIVE_CHECKPOINT` for anything else.
 *
 * @example
 * parseCheckpoint(heldByTheSuperior) // → { unit: 'bureau/branch-1', year: 2026, size: 41, root: 'n4bQ…' }
 */
export function parseCheckpoint(text: string): Checkpoint {
  // A checkpoint may have come by mail: line ends are not what is at stake.
  const [origin = '', size = '', root = '', ...rest] = text.replaceAll('\r\n', '\n').split('\n');
  const [, unit = '', year] = /^obligato\/archive\/(.+)\/([1-9]\d{3})$/.exec(origin) ?? [];
  if (!isUnitId(unit)) {
    const shown = JSON.stringify(origin);
    throw malformed({ en: `the first line, ${shown}, names no archive`, 'zh-CN': `首行 ${shown} 不是档案名称` });
  }
  if (!/^(0|[1-9]\d{0,14})$/.test(size)) {
    const shown = JSON.stringify(size);
    throw malformed({ en: `the second line, ${shown}, is not a size`, 'zh-CN': `第二行 ${shown} 不是记录数` });
  }
  decodeHash(root);
  if (rest.length > 0 && rest[0] !== '') {
    const shown = JSON.stringify(rest[0]);
    throw malformed({ en: `there is an unknown fourth line, ${shown}`, 'zh-CN': `第四行 ${shown} 无法识别` });
  }
  return { unit, year: Number(year), size: Number(size), root };
}

/** Throws `OBLIGATO_ARCHIVE_CHECKPOINT` for what is not the base64 of 32 bytes. */
export function decodeHash(text: string): Hash {
  const hash = Buffer.from(text, 'base64');
  if (hash.byteLength === hashBytes && hash.toString('base64') === text) return hash;
  const shown = JSON.stringify(text);
  throw malformed({ en: `${shown} is not 32 bytes in base64`, 'zh-CN': `${shown} 不是32字节的 \`base64\` 编码` });
}

function malformed(what: Text) {
  return archiveCheckpoint(
    {
      en: `This is not a checkpoint or proof: ${what.en}`,
      'zh-CN': `这不是检查点或证明：${what['zh-CN']}`,
    },
    { en: 'Take the text as it was given out, without changes', 'zh-CN': '请原样使用所发文本，不作改动' },
  );
}
