/** `obligato search`, as somebody uses it who remembers two words of what was decided. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { contentsOf, json, obligato, organ, plannedOrgan } from './obligato.ts';

const now = ['--now', '2026-03-10T09:00'];
const levy = 'tax-bureau/levy';
const meeting = `${levy}/general-meeting/2026-Q1`;

let folder: string;
beforeAll(async () => {
  folder = await plannedOrgan();
  const data = JSON.stringify({ heldOn: '2026-03-25', place: '三楼会议室', agenda: ['屋顶漏水维修', 'Heating'] });
  expect((await obligato(folder, ['attempt', meeting, 'notify', '--data', data, ...now])).code).toBe(0);
});

test('a meeting is found by two characters of its agenda, and by the beginning of a word', async () => {
  const chinese = await obligato(folder, ['search', '漏水', ...now, '--lang', 'zh-CN']);
  expect(chinese).toMatchObject({ code: 0, stdout: `支部党员大会  ${meeting}  2026-03-10\n  屋顶漏水维修\n` });
  const { document } = await json(folder, ['search', 'heat 会议室', ...now]);
  expect(document).toMatchObject({ command: 'search', ok: true, hits: [{ kind: 'cycle', id: meeting }], more: false });
});

test('a unit and a person are found by name; nothing is said to be nothing; what is too short is refused', async () => {
  const { document } = await json(folder, ['search', '征收', ...now]);
  expect(document.hits[0]).toMatchObject({ kind: 'unit', id: levy });
  const person = await obligato(folder, ['search', '薛鹏宇', '--unit', levy, ...now]);
  expect(person.stdout).toBe('薛鹏宇 · tax-bureau/levy  deputy-head\n');
  expect(await obligato(folder, ['search', 'no such words', ...now])).toMatchObject({
    code: 0,
    stdout: 'Nothing was found.\n',
  });
  expect(await obligato(folder, ['search', '屋', ...now])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('[OBLIGATO_USAGE]'),
  });
  const limited = await obligato(folder, ['search', 'meeting', '--limit', '1', '--unit', levy, ...now]);
  expect(limited.stdout).toContain('There is more: --limit shows it.');
});

test('the records stay as they are, and what was kept of a search can be damaged', async () => {
  const before = await contentsOf(folder);
  const first = await obligato(folder, ['search', '漏水', ...now]);
  expect(await contentsOf(folder)).toEqual(before);
  await writeFile(join(folder, 'data/search.gz'), 'nonsense');
  expect(await obligato(folder, ['search', '漏水', ...now])).toEqual(first);
});

test('a folder without records has its units, and nothing is made in it', async () => {
  const empty = await organ();
  const before = await contentsOf(empty);
  const { document } = await json(empty, ['search', '税务', ...now]);
  expect(document.hits.every(({ kind }: { readonly kind: string }) => kind === 'unit')).toBe(true);
  expect(document.hits.length).toBeGreaterThan(0);
  expect(await contentsOf(empty)).toEqual(before);
});
