/** The errors a store can end in: each names the file, and says what to do about it. */
import { ObligatoError, type Text, translated } from '@obligato/core';
import { whyFailed } from '@obligato/core/internal';

/**
 * Stored bytes that are not what was written. Nothing is repaired behind anybody's back.
 *
 * @example
 * const what = { en: 'its checksum is wrong', 'zh-CN': '校验和不符' };
 * storeCorrupt('data/index.json', what, { en: 'Restore it', 'zh-CN': '请恢复' }).code // → 'OBLIGATO_STORE_CORRUPT'
 */
export function storeCorrupt(file: string, what: Text, hint: Text, cause?: unknown): ObligatoError {
  const message = { en: `${file} ${what.en}`, 'zh-CN': `${file} ${what['zh-CN']}` };
  return problem('OBLIGATO_STORE_CORRUPT', message, hint, cause);
}

/**
 * Written by a later release than this one.
 *
 * @example
 * storeVersion('data/index.json', 2, 1).code // → 'OBLIGATO_STORE_VERSION'
 */
export function storeVersion(file: string, found: number, known: number): ObligatoError {
  return problem(
    'OBLIGATO_STORE_VERSION',
    {
      en: `${file} has format version ${found}, but this release knows versions up to ${known}`,
      'zh-CN': `${file} 的格式版本为${found}，本版本最高支持${known}`,
    },
    {
      en: 'Open it with the release that wrote it, or a later one',
      'zh-CN': '请用写入时的版本或更新的版本打开',
    },
  );
}

/**
 * The disk refused. What was acknowledged before stands; nothing more is acknowledged.
 *
 * @example
 * storeFailed('data/index.json', { en: 'Writing', 'zh-CN': '写入' }, new Error('ENOSPC')).code // → 'OBLIGATO_STORE_FAILED'
 */
export function storeFailed(file: string, doing: Text, cause: unknown): ObligatoError {
  const reason = whyFailed(cause);
  return problem(
    'OBLIGATO_STORE_FAILED',
    {
      en: `${doing.en} ${file} failed: ${reason.en}`,
      'zh-CN': `${doing['zh-CN']} ${file} 失败：${reason['zh-CN']}`,
    },
    isFull(cause)
      ? {
          en: 'The disk is full. Make room and open the store again; until then it can be opened read-only',
          'zh-CN': '磁盘已满。请腾出空间后重新打开存储；此前只能以只读方式打开',
        }
      : {
          en: 'Nothing more is acknowledged until the store is opened again: check the disk and its free space first',
          'zh-CN': '重新打开存储之前不再确认任何写入：请先检查磁盘及其剩余空间',
        },
    cause,
  );
}

/**
 * The disk does not give back what it holds. Writing goes on: nothing that was acknowledged is in doubt.
 *
 * @example
 * storeUnreadable('data/000001.log', new Error('EIO')).code // → 'OBLIGATO_STORE_FAILED'
 */
export function storeUnreadable(file: string, cause: unknown): ObligatoError {
  const reason = whyFailed(cause);
  return problem(
    'OBLIGATO_STORE_FAILED',
    { en: `Reading ${file} failed: ${reason.en}`, 'zh-CN': `读取 ${file} 失败：${reason['zh-CN']}` },
    {
      en: 'Check the disk, and that this user may read everything in the folder',
      'zh-CN': '请检查磁盘，并确认当前用户有权读取该文件夹中的全部内容',
    },
    cause,
  );
}

/**
 * Somebody else owns the folder.
 *
 * @example
 * const holder = { en: 'process 7', 'zh-CN': '进程 7' };
 * storeLocked('data', holder, { en: 'Stop it first', 'zh-CN': '请先停止' }).code // → 'OBLIGATO_STORE_LOCKED'
 */
export function storeLocked(file: string, holder: Text, hint: Text): ObligatoError {
  const message = {
    en: `${file} says that the folder is in use by ${holder.en}`,
    'zh-CN': `${file} 表明该文件夹正由${holder['zh-CN']}使用`,
  };
  return problem('OBLIGATO_STORE_LOCKED', message, hint);
}

/**
 * The lock on a folder was taken away from the process that writes to it.
 *
 * @example
 * storeLockLost('data').code // → 'OBLIGATO_STORE_LOCK_LOST'
 */
export function storeLockLost(folder: string): ObligatoError {
  return problem(
    'OBLIGATO_STORE_LOCK_LOST',
    {
      en: `The lock on ${folder} was removed, or taken by another process, while this one writes there`,
      'zh-CN': `本进程正在写入 ${folder}，其锁却已被删除或被其他进程取得`,
    },
    {
      en: 'Nothing more is written. Find out who has the folder, make sure that one process alone uses it, and open it again',
      'zh-CN': '不再写入任何内容。请查明谁在使用该文件夹，确保只有一个进程使用，再重新打开',
    },
  );
}

/**
 * Opened for reading only, by choice.
 *
 * @example
 * storeReadOnly('data').code // → 'OBLIGATO_STORE_READ_ONLY'
 */
export function storeReadOnly(folder: string): ObligatoError {
  return problem(
    'OBLIGATO_STORE_READ_ONLY',
    { en: `The store in ${folder} was opened for reading only`, 'zh-CN': `${folder} 中的存储以只读方式打开` },
    { en: 'Open it without "readOnly" to change it', 'zh-CN': '如需改动，请不带“readOnly”重新打开' },
  );
}

/**
 * Called after `close()`.
 *
 * @example
 * storeClosed('data').code // → 'OBLIGATO_STORE_CLOSED'
 */
export function storeClosed(folder: string): ObligatoError {
  return problem(
    'OBLIGATO_STORE_CLOSED',
    { en: `The store in ${folder} is closed`, 'zh-CN': `${folder} 中的存储已关闭` },
    { en: 'Open it again before using it', 'zh-CN': '请重新打开后再使用' },
  );
}

function problem(code: ObligatoError['code'], message: Text, hint: Text, cause?: unknown): ObligatoError {
  return new ObligatoError({ code, ...translated(message, hint) }, cause === undefined ? undefined : { cause });
}

function isFull(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT');
}
