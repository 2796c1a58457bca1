/** Done in time and entered late, as a secretary reads it in both languages (A14). */
import { beforeAll, expect, test } from 'vitest';
import { json, obligato, organ } from './obligato.ts';

const unit = 'tax-bureau/levy';
const finish = (period: string, on: string, now: string): readonly string[] => [
  ...['attempt', `${unit}/dues/${period}`, 'finish', '--data', '{"figures":{"late":0,"longestMonths":0}}'],
  ...['--at', on, '--now', now],
];

let folder: string;
beforeAll(async () => {
  folder = await organ();
  await obligato(folder, ['plan', '--year', '2026', '--now', '2026-01-10']);
  await obligato(folder, ['tick', '--now', '2026-03-02']);
  // January's dues were finished in time and entered in March; February's were finished in March.
  await obligato(folder, finish('2026-01', '2026-01-23T10:00', '2026-03-02T10:00'));
  await obligato(folder, finish('2026-02', '2026-03-02T11:00', '2026-03-02T11:00'));
});

const status = async (...args: readonly string[]) =>
  (await obligato(folder, ['status', '--unit', unit, '--now', '2026-03-03', ...args])).stdout;

test('status marks the two apart, and counts each', async () => {
  const told = await status();
  expect(told).toMatch(/01° {2}02!/);
  expect(told).toContain('(1 of them late, 1 in time but entered late)');
  expect(told).toContain('° done in time, entered after its deadline');
  expect(told).toContain('! done after its deadline');
});

test('in Chinese likewise', async () => {
  const told = await status('--lang', 'zh-CN');
  expect(told).toMatch(/01° {2}02!/);
  expect(told).toContain('（其中逾期完成1项，按期完成但补录1项）');
  expect(told).toContain('° 按期完成，期限后补录');
});

test('as data, both facts stand in the row', async () => {
  const { document } = await json(folder, ['status', '--unit', unit, '--now', '2026-03-03']);
  expect(document.counts).toMatchObject({ late: 1, enteredLate: 1 });
  const rows: readonly { cycle: string }[] = document.units[0].rows;
  const rowOf = (period: string) => rows.find(({ cycle }) => cycle === `${unit}/dues/${period}`);
  expect(rowOf('2026-01')).toMatchObject({ light: 'done', late: false, enteredLate: true });
  expect(rowOf('2026-02')).toMatchObject({ light: 'done', late: true, enteredLate: false });
});
