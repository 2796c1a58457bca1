import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  ensureFolder,
  FolderSync,
  Fuse,
  nodeFileSystem as files,
  previousOf,
  replaceFile,
  TemporaryFolder,
} from '../src/index.ts';
import { makeFolder } from './folder.ts';

async function aPlace() {
  const folder = await makeFolder();
  const temporary = new TemporaryFolder(files, await ensureFolder(files, folder, ['tmp']));
  const path = join(folder, 'index.json');
  const write = (text: string) =>
    replaceFile({ files, temporary, folders: new FolderSync(files), path, bytes: Buffer.from(text) });
  return { folder, path, temporary, write };
}

test('a file that is replaced keeps the generation before, and leaves nothing else', async () => {
  const { folder, path, write } = await aPlace();
  for (const text of ['first', 'second', 'third']) await write(text);
  expect(await readFile(path, 'utf8')).toBe('third');
  expect(await readFile(previousOf(path), 'utf8')).toBe('second');
  expect(await readdir(join(folder, 'tmp'))).toEqual([]);
});

test('a symlink in a file’s place is refused, and what it leads to is left alone', async () => {
  const { folder, path, write } = await aPlace();
  await writeFile(join(folder, 'elsewhere'), 'theirs');
  await symlink(join(folder, 'elsewhere'), path);
  await expect(write('ours')).rejects.toMatchObject({ code: 'OBLIGATO_STORE_CORRUPT' });
  expect(await readFile(join(folder, 'elsewhere'), 'utf8')).toBe('theirs');
});

test('a folder that is a symlink leads nobody out of the root', async () => {
  const { folder } = await aPlace();
  await mkdir(join(folder, 'real'));
  await symlink(join(folder, 'real'), join(folder, 'units'));
  await expect(ensureFolder(files, folder, ['units', 'org'])).rejects.toMatchObject({ code: 'OBLIGATO_STORE_CORRUPT' });
});

test('sweeping removes what a crash left, and nothing else', async () => {
  const { folder, temporary } = await aPlace();
  await temporary.write(Buffer.from('left behind'));
  await writeFile(join(folder, 'tmp', 'note.txt'), 'somebody’s');
  expect(await temporary.sweep()).toBe(1);
  expect(await readdir(join(folder, 'tmp'))).toEqual(['note.txt']);
});

test('a fuse that has blown refuses everything after it, with the first failure', async () => {
  const fuse = new Fuse();
  const failing = fuse.guard({ en: 'Writing', 'zh-CN': 'Writing' }, 'data/a', () => Promise.reject(new Error('EIO')));
  await expect(failing).rejects.toMatchObject({ code: 'OBLIGATO_STORE_FAILED' });
  let ran = false;
  const after = fuse.guard({ en: 'Writing', 'zh-CN': 'Writing' }, 'data/b', async () => {
    ran = true;
  });
  await expect(after).rejects.toMatchObject({ message: expect.stringContaining('data/a') });
  expect(ran).toBe(false);
});
