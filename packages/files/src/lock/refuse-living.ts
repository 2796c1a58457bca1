/** Refuses a folder whose owner lives, or may live, and says who that is. */
import type { ObligatoError, Text } from '@obligato/core';
import { storeLocked } from '../store-problem.ts';
import type { Found } from './folder-lock.ts';
import { type Holder, stateOf, thisProcess } from './holder.ts';

/**
 * The pid of a holder that is gone; undefined when the last one let go. `self.kernel`: nobody else has the lock of the operating
 * system, so a holder that had it cannot be alive, wherever it ran.
 */
export function refuseLiving(folder: string, { path, isReleased, holder }: Found, self: Holder): number | undefined {
  if (isReleased) return undefined;
  const state = holder && stateOf(holder, self);
  const isGone = state === 'gone' || (state === 'foreign' && holder?.kernel === true && self.kernel);
  if (holder && isGone) return holder.pid;
  throw inUse({ folder, path, holder, self });
}

export interface InUse {
  readonly folder: string;
  /** The file that says so. */
  readonly path: string;
  readonly holder: Holder | undefined;
  readonly self?: Holder;
  /** The operating system says that somebody has it: then no file is in the way, and removing one would let a second owner in. */
  readonly isHeld?: boolean;
}

/** What to say to whoever wants a folder that somebody has. */
export function inUse({ folder, path, holder, self = thisProcess(), isHeld = false }: InUse): ObligatoError {
  if (!holder) {
    return storeLocked(
      path,
      isHeld
        ? { en: 'a process that did not leave its name', 'zh-CN': '未留下身份信息的进程' }
        : { en: 'an unknown process: the file cannot be read', 'zh-CN': '身份不明的进程（文件无法读取）' },
      isHeld
        ? findIt(folder)
        : { en: `If no process uses the folder, remove ${path}`, 'zh-CN': `如无进程使用该文件夹，请删除 ${path}` },
    );
  }
  const state = stateOf(holder, self);
  if (state === 'foreign') {
    return storeLocked(
      path,
      {
        en: `process ${holder.pid} on ${holder.host}, or in a container there`,
        'zh-CN': `${holder.host} 上或其容器内的进程${holder.pid}`,
      },
      holder.kernel || isHeld
        ? {
            en: 'Stop it first: the folder is free as soon as it ends',
            'zh-CN': '请先将其停止：进程一结束，文件夹即可使用',
          }
        : {
            en: `It cannot be seen from here whether it still runs. If it does not, remove ${path}`,
            'zh-CN': `此处无法得知其是否仍在运行；如已停止，请删除 ${path}`,
          },
    );
  }
  if (state === 'alive' && holder.pid === self.pid) {
    return storeLocked(
      path,
      { en: `this very process, ${holder.pid}`, 'zh-CN': `本进程（${holder.pid}）` },
      {
        en: 'Use the store that is already open, or close it first',
        'zh-CN': '请使用已打开的存储，或先将其关闭',
      },
    );
  }
  return storeLocked(
    path,
    { en: `process ${holder.pid}`, 'zh-CN': `进程${holder.pid}` },
    {
      en: `Wait for it to end or stop it, or use another folder than ${folder}`,
      'zh-CN': `请等其结束或将其停止，或改用 ${folder} 以外的文件夹`,
    },
  );
}

/** Whose lock it is only the system knows. */
const findIt = (folder: string): Text => ({
  en: `Remove nothing: the operating system holds the lock, not the file. Find who has owner.lock in ${folder} open (lsof, fuser), and stop it: the folder is free as soon as it ends`,
  'zh-CN': `请勿删除任何文件：锁由操作系统持有，不在文件之中。请查明是谁打开了 ${folder} 中的 owner.lock（\`lsof\`、\`fuser\`）并将其停止：进程一结束，文件夹即可使用`,
});
