/** What was asked for could not be put where it was asked for: said in words, not in the system's own. */
import { ObligatoError, type Text, translated } from '@obligato/core';
import { whyFailed } from '@obligato/core/internal';

/** What else to try, by the code that the system gives. */
const full: Text = { en: 'Free some space, or name a file on another disk', 'zh-CN': '请清理空间，或改写到其他磁盘' };
const allowed: Text = { en: 'Name a file that you may write', 'zh-CN': '请指定您有权写入的文件' };
const existing: Text = { en: 'Name a file in a folder that exists', 'zh-CN': '请指定已有文件夹中的文件' };
const elsewhere: Text = { en: 'Name a file elsewhere', 'zh-CN': '请将文件指定到别处' };
const hints: Readonly<Record<string, Text>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EACCES: allowed,
  EPERM: allowed,
  EROFS: allowed,
  ENOENT: existing,
  ENOTDIR: existing,
  EISDIR: { en: 'Name a file', 'zh-CN': '请指定文件' },
};

const forbidden: Text = { en: 'it is not permitted', 'zh-CN': '没有写入权限' };
const whenWriting: Readonly<Record<string, Text>> = {
  EACCES: forbidden,
  EPERM: forbidden,
  ENOENT: { en: 'there is no such folder', 'zh-CN': '没有该文件夹' },
};

/** `path` is undefined for standard output. */
export function outputFailed(path: string | undefined, error: unknown): ObligatoError {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  const what = whyUnwritable(error);
  const said = {
    en: `${path ?? 'Standard output'} cannot be written: ${what.en}`,
    'zh-CN': `${path ?? '标准输出'} 无法写入：${what['zh-CN']}`,
  };
  const hint = (Object.hasOwn(hints, code) ? hints[code] : undefined) ?? elsewhere;
  return new ObligatoError({ code: 'OBLIGATO_OUTPUT_FAILED', ...translated(said, hint) }, { cause: error });
}

/** Why something could not be written, in words. */
export const whyUnwritable = (error: unknown): Text => whyFailed(error, whenWriting);
