import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { whyUnreadable } from '../src/files.ts';

const folder = await mkdtemp(join(tmpdir(), 'obligato-unreadable-'));
const whyOf = (path: string) =>
  readFile(path).then(
    () => undefined,
    (error: unknown) => whyUnreadable(error),
  );

test('a file that cannot be read is told with the reason in words', async () => {
  expect(await whyOf(join(folder, 'none.csv'))).toEqual({ en: 'there is no such file', 'zh-CN': '没有这个文件' });
  expect(await whyOf(folder)).toEqual({ en: 'it is a folder', 'zh-CN': '这是文件夹，不是文件' });
  expect(await whyOf(join(folder, 'x'.repeat(300)))).toMatchObject({ 'zh-CN': '文件名过长' });
});

test('what has no words here is quoted, and is no part of a Chinese sentence', () => {
  const odd = Object.assign(new Error('EXDEV: cross-device link not permitted, read'), { code: 'EXDEV' });
  expect(whyUnreadable(odd)['zh-CN']).toBe('`EXDEV: cross-device link not permitted, read`');
  expect(whyUnreadable('gone')).toEqual({ en: 'gone', 'zh-CN': '`gone`' });
});
