/** What a system, a library or somebody's own code says of its failure, as a part of a sentence in either language. */
import { ObligatoError } from './problem.ts';
import type { Text } from './text.ts';
import { messageText } from './translated.ts';

const forbidden: Text = { en: 'it is not permitted', 'zh-CN': '没有权限' };
const noAnswer: Text = { en: 'there was no answer in time', 'zh-CN': '等待应答超时' };
const broken: Text = { en: 'the connection broke off', 'zh-CN': '连接已中断' };
const noWay: Text = { en: 'no network leads there', 'zh-CN': '网络不可达' };
const tooManyFiles: Text = { en: 'too many files are open', 'zh-CN': '打开的文件过多' };

/** By the code that a system gives, of disk and network. */
const byCode: Readonly<Record<string, Text>> = {
  ENOENT: { en: 'there is no such file', 'zh-CN': '没有这个文件' },
  EEXIST: { en: 'it is there already', 'zh-CN': '已经存在' },
  EISDIR: { en: 'it is a folder', 'zh-CN': '这是文件夹，不是文件' },
  ENOTDIR: { en: 'a part of the path is a file', 'zh-CN': '路径中有一段是文件，不是文件夹' },
  EACCES: forbidden,
  EPERM: forbidden,
  EBUSY: { en: 'another program is using it', 'zh-CN': '其他程序正在使用该文件' },
  ELOOP: { en: 'its links lead in a circle', 'zh-CN': '链接循环指向自身' },
  ENAMETOOLONG: { en: 'its name is too long', 'zh-CN': '文件名过长' },
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  EIO: { en: 'the disk failed', 'zh-CN': '磁盘读写出错' },
  ENOSPC: { en: 'the disk is full', 'zh-CN': '磁盘已满' },
  EDQUOT: { en: 'the space allotted to you is used up', 'zh-CN': '分配给您的磁盘空间已用完' },
  EFBIG: { en: 'it is too large for that disk', 'zh-CN': '文件超出该磁盘允许的大小' },
  EROFS: { en: 'the disk is read-only', 'zh-CN': '磁盘为只读' },
  ECONNREFUSED: { en: 'nothing listens there', 'zh-CN': '该地址没有服务在运行' },
  ECONNRESET: broken,
  EPIPE: broken,
  ETIMEDOUT: noAnswer,
  EHOSTUNREACH: noWay,
  ENETUNREACH: noWay,
  EHOSTDOWN: noWay,
  ENETDOWN: noWay,
  ENOTFOUND: { en: 'there is no server of that name', 'zh-CN': '找不到该名称的服务器' },
  EAI_AGAIN: { en: 'the name of the server could not be looked up', 'zh-CN': '暂时无法解析服务器名称' },
};

/**
 * Why something could not be done to a file or a server that the sentence names: a known code in words, anything else quoted. `own` are
 * words that fit what was being done better, by code.
 *
 * @example
 * whyFailed(Object.assign(new Error('EISDIR: illegal operation'), { code: 'EISDIR' })).en // → 'it is a folder'
 */
export function whyFailed(error: unknown, own: Readonly<Record<string, Text>> = {}): Text {
  const code = codeOf(error);
  for (const words of [own, byCode]) {
    const known = Object.hasOwn(words, code) ? words[code] : undefined;
    if (known) return known;
  }
  return quotedFailure(error);
}

/**
 * What somebody's code, a library or a system said, quoted: no part of a Chinese sentence. It may name what nobody else knows, such as
 * the file that a plugin missed. An `ObligatoError` speaks both languages itself.
 *
 * @example
 * quotedFailure(new Error('Unexpected token'))['zh-CN'] // → '`Unexpected token`'
 */
export function quotedFailure(error: unknown): Text {
  const [first] = error instanceof ObligatoError ? error.problems : [];
  if (first) return messageText(first);
  const said = sayingOf(error) || codeOf(error) || 'unknown';
  return { en: said, 'zh-CN': `\`${said.replaceAll('`', "'")}\`` };
}

/** Of several addresses that were tried, what the first said. */
function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (typeof code === 'string') return code;
  return error instanceof AggregateError && error.errors.length > 0 ? codeOf(error.errors[0]) : '';
}

/** A plugin may throw anything at all, and even what no text can be made of. */
function sayingOf(error: unknown): string {
  try {
    return error instanceof Error ? error.message : String(error);
  } catch {
    return Object.prototype.toString.call(error);
  }
}
