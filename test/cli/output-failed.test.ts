/** D8: what cannot be written is told in one sentence with exit code 3, and leaves nothing behind. */
import { execFileSync, spawn } from 'node:child_process';
import { chmod, mkdir, open, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder, ended, json, main, obligato, onTrial, organ } from './obligato.ts';

const now = ['--now', '2026-01-10T09:00'];
const levy = 'tax-bureau/levy';
const meeting = `${levy}/general-meeting/2026-Q1`;
const announced = '{"heldOn":"2026-02-10","place":"301","agenda":["work"]}';
const secretary = ['--as', `l01@${levy}`];

let folder: string;
beforeAll(async () => {
  folder = await organ({ 'case.yaml': '' });
  await obligato(folder, ['plan', '--year', '2026', ...now]);
  const told = await obligato(folder, ['attempt', meeting, 'notify', '--data', announced, ...secretary, ...now]);
  expect(told).toMatchObject({ code: 0 });
});

/** Every command that writes a file that its user names. */
const writers: readonly (readonly [string, (file: string) => readonly string[]])[] = [
  ['ledger to a workbook', (file) => ['ledger', '--format', 'xlsx', '--out', file]],
  ['ledger to CSV', (file) => ['ledger', '--format', 'csv', '--out', file]],
  ['ledger to Markdown', (file) => ['ledger', '--format', 'md', '--out', file]],
  ['roster', (file) => ['roster', '--out', file]],
  ['print', (file) => ['print', meeting, '--as', 'notice', '--out', file]],
  ['export', (file) => ['export', file]],
  ['test', (file) => ['test', join('cases', 'notice.yaml'), '--junit', file]],
];

/** One of those that replace what is there, and the one that never does. */
const two = writers.filter(([name]) => name === 'ledger to CSV' || name === 'export');

/** One sentence in each language, and no stack, no word of the system's, no code but ours. */
async function expectTold(args: readonly string[], en: string, chinese: string) {
  const said = await obligato(folder, args);
  expect(said.code).toBe(3);
  expect(said.stderr.replace(onTrial.en, '')).toBe(`${en} [OBLIGATO_OUTPUT_FAILED]\n`);
  const inChinese = await obligato(folder, [...args, '--lang', 'zh-CN']);
  expect(inChinese.stderr.replace(onTrial['zh-CN'], '')).toBe(`${chinese} [OBLIGATO_OUTPUT_FAILED]\n`);
  expect(inChinese.code).toBe(3);
}

const canMount = (() => {
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return process.platform === 'linux' && process.getuid?.() === 0;
  } catch {
    return false;
  }
})();

describe.skipIf(!canMount)('D8: on a disk that is really full', () => {
  let disk: string;
  beforeAll(async () => {
    disk = await emptyFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
    await writeFile(join(disk, 'before.xlsx'), 'before');
    const filler = await open(join(disk, 'filler'), 'w');
    await filler.writeFile(Buffer.alloc(128 * 1024)).catch(() => undefined);
    await filler.close();
  });
  afterAll(() => {
    execFileSync('umount', [disk]);
  });

  test.each(writers)('%s says so, and leaves nothing behind', async (_, args) => {
    const file = join(disk, 'out.any');
    await expectTold(
      args(file),
      `${file} cannot be written: the disk is full. Free some space, or name a file on another disk.`,
      `${file} 无法写入：磁盘已满。请清理空间，或改写到其他磁盘。`,
    );
    expect((await readdir(disk)).sort()).toEqual(['before.xlsx', 'filler']);
  });

  test('a file that was there is as it was', async () => {
    const { code, document } = await json(folder, ['ledger', '--out', join(disk, 'before.xlsx')]);
    expect(code).toBe(3);
    expect(document).toMatchObject({ ok: false, problems: [{ code: 'OBLIGATO_OUTPUT_FAILED' }] });
    expect(await readFile(join(disk, 'before.xlsx'), 'utf8')).toBe('before');
  });
});

describe('D8: elsewhere', () => {
  test.each(writers.filter(([name]) => name !== 'export'))('%s to /dev/full says so', async (_, args) => {
    await expectTold(
      args('/dev/full'),
      '/dev/full cannot be written: the disk is full. Free some space, or name a file on another disk.',
      '/dev/full 无法写入：磁盘已满。请清理空间，或改写到其他磁盘。',
    );
    expect((await stat('/dev/full')).isCharacterDevice()).toBe(true);
  });

  // Not even the superuser makes files in there.
  test.each(two)('%s says what it may not do', async (_, args) => {
    await expectTold(
      args('/sys/out.any'),
      '/sys/out.any cannot be written: it is not permitted. Name a file that you may write.',
      '/sys/out.any 无法写入：没有写入权限。请指定您有权写入的文件。',
    );
  });

  test.each(two)('%s says that there is no such folder', async (_, args) => {
    const file = join(folder, 'nowhere/out.any');
    await expectTold(
      args(file),
      `${file} cannot be written: there is no such folder. Name a file in a folder that exists.`,
      `${file} 无法写入：没有该文件夹。请指定已有文件夹中的文件。`,
    );
  });

  test.each([
    ['a table', ['ledger']],
    ['a document', ['status', '--all', '--json']],
    ['an export', ['export']],
  ])('%s on standard output that leads to a full disk is told, without a stack', async (_, args) => {
    const full = await open('/dev/full', 'w');
    try {
      const env = { ...process.env, LC_ALL: 'C.UTF-8' };
      const { code, stderr } = await ended(
        spawn(process.execPath, [main, ...args, ...now], { cwd: folder, env, stdio: ['ignore', full.fd, 'pipe'] }),
      );
      expect(code).toBe(3);
      expect(stderr.replace(onTrial.en, '')).toBe(
        'Standard output cannot be written: the disk is full. Free some space, or name a file on another disk. [OBLIGATO_OUTPUT_FAILED]\n',
      );
    } finally {
      await full.close();
    }
  });

  test('a pipe is written to, and stays one', async () => {
    const command = `"${process.execPath}" "${main}" ledger --format csv --out /dev/stdout | cat`;
    const { stdout } = await ended(spawn('sh', ['-c', command], { cwd: folder }));
    expect(stdout).toContain('general-meeting');
  });
});

test('a file keeps its permissions, a link what it points to, and a folder nothing besides', async () => {
  const own = await emptyFolder();
  await mkdir(join(own, 'shared'));
  const file = join(own, 'shared/ledger.csv');
  await writeFile(file, 'before');
  await chmod(file, 0o664);
  await symlink('shared/ledger.csv', join(own, 'link.csv'));
  expect((await obligato(folder, ['ledger', '--out', join(own, 'link.csv')])).code).toBe(0);
  expect((await stat(file)).mode & 0o777).toBe(0o664);
  expect(await readFile(file, 'utf8')).toContain('general-meeting');
  expect(await readdir(own)).toEqual(['link.csv', 'shared']);
  expect(await readdir(join(own, 'shared'))).toEqual(['ledger.csv']);
});
