/** A journal record's body as a commit. Its hash is right, so what is wrong here was written wrongly, or by somebody else. */
import { isUnitId } from '@obligato/core/internal';
import type { Commit, Retired } from '@obligato/engine';
import { type Position, storeCorrupt } from '@obligato/files';

export function parseCommit(body: Buffer, file: string, position: Position): Commit {
  const commit = parseJson(body);
  if (isCommit(commit)) return commit;
  throw storeCorrupt(
    file,
    {
      en: `holds something at byte ${position.offset} that is not a commit`,
      'zh-CN': `第${position.offset}字节处的内容不是提交`,
    },
    {
      en: 'Its checksum is right: it was written by something other than this store. Put it back from a backup',
      'zh-CN': '其校验和无误，但并非由本存储写入。请从备份恢复',
    },
  );
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Whether it has the shape of one; what stands in its lists is not looked into. */
export function isCommit(value: unknown): value is Commit {
  if (typeof value !== 'object' || value === null) return false;
  const { unit, cycles, decisions, outbox, roster, deputies, charters, changes, retired } = value as Partial<
    Record<keyof Commit, unknown>
  >;
  return (
    typeof unit === 'string' &&
    isUnitId(unit) &&
    [cycles, decisions, outbox].every(isObjects) &&
    (roster === undefined || isObjects(roster)) &&
    (deputies === undefined || isObjects(deputies)) &&
    (charters === undefined || isObjects(charters)) &&
    (changes === undefined || isObjects(changes)) &&
    (retired === undefined || isRetirement(retired))
  );
}

function isRetirement(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { cycles, outbox, keys } = value as Partial<Record<keyof Retired, unknown>>;
  return [cycles, outbox, keys].every((list) => Array.isArray(list) && list.every((id) => typeof id === 'string'));
}

function isObjects(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
}
