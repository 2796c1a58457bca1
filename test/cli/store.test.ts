/** `obligato store`: what somebody asks who looks after the records. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentsOf, json, obligato, organ } from './obligato.ts';

const now = ['--now', '2026-01-05T09:00'];
const inChinese = ['--lang', 'zh-CN'];

async function planned(): Promise<string> {
  const folder = await organ();
  expect((await obligato(folder, ['plan', '--year', '2026', ...now])).code).toBe(0);
  return folder;
}

test('where nothing was kept yet, status and check say so and make nothing', async () => {
  const folder = await organ();
  const before = await contentsOf(folder);
  for (const action of ['status', 'check'])
    expect(await obligato(folder, ['store', action])).toMatchObject({ code: 0, stdout: 'There are no records yet.\n' });
  expect(await contentsOf(folder)).toEqual(before);
});

test('status says where the records are and how much there is, in both languages', async () => {
  const folder = await planned();
  const { document } = await json(folder, ['store', 'status']);
  expect(document).toMatchObject({ units: 6, status: { place: join(folder, 'data'), version: 1, units: 6 } });
  const { commits, bytes } = document.status;
  expect([commits > 5, bytes > 10_000]).toEqual([true, true]);
  const { stdout } = await obligato(folder, ['store', 'status']);
  expect(stdout).toContain(`Place: ${join(folder, 'data')}\nVersion: 1\nUnits: 6\nCommits: ${commits}\nSize: `);
  expect((await obligato(folder, ['store', 'status', ...inChinese])).stdout).toContain(`单位：6\n提交次数：${commits}`);
});

test('migrate leaves records that this release has written as they are', async () => {
  const folder = await planned();
  const exported = (await obligato(folder, ['export'])).stdout;
  expect((await obligato(folder, ['store', 'migrate'])).stdout).toContain('at version 1, the one of this release');
  expect((await obligato(folder, ['export'])).stdout).toBe(exported);
});

test('check reads all of it, and names what is not as it was written', async () => {
  const folder = await planned();
  const sound = await obligato(folder, ['store', 'check']);
  expect(sound).toMatchObject({ code: 0, stdout: expect.stringMatching(/^All \d+ commits are as they were written/) });
  const segment = join(folder, 'data/journal/000001.log');
  const bytes = await readFile(segment);
  bytes[500] = (bytes[500] ?? 0) ^ 1;
  await writeFile(segment, bytes);
  const damaged = await obligato(folder, ['store', 'check']);
  expect(damaged.code).toBe(1);
  expect(damaged.stdout).toContain('000001.log');
  expect(damaged.stdout).toContain('[OBLIGATO_STORE_CORRUPT]');
});

test('an action that there is not is refused by name', async () => {
  const folder = await organ();
  const { code, stderr } = await obligato(folder, ['store', 'chekc']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('store has no action "chekc"')]);
});
