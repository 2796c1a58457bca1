/** Says once, by name, that a folder has no lock of the operating system: then two machines may take it for theirs. */

/** For whoever runs the process: Node prints it, or hands it to those who listen for its warnings. */
export function warnOfWeakLock(folder: string, why: string): void {
  if (warned.has(why)) return;
  warned.add(why);
  const message =
    `${folder} is locked by its lock file alone, without a lock of the operating system (${why}). ` +
    `Let one machine alone use it. / ${folder} 仅由锁文件保护，没有操作系统锁（系统提示：\`${why}\`），请只由一台机器使用。`;
  process.emitWarning(message, 'ObligatoWarning');
}

/** What was missing, and has been said. */
const warned = new Set<string>();
