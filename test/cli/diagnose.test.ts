/** `obligato diagnose`: superiors first, nothing of fewer than five, both languages, and a page that needs no script. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { json, obligato, plannedOrgan } from './obligato.ts';

const now = ['--now', '2026-04-01T09:00'] as const;
let folder: string;
beforeAll(async () => {
  folder = await plannedOrgan();
});

describe('obligato diagnose', () => {
  test('says of one unit what is measured, and of the one above it first', async () => {
    const { code, document } = await json(folder, ['diagnose', '--unit', 'tax-bureau/levy', ...now]);
    expect(code).toBe(0);
    expect(document.units.map(({ unit }: { unit: string }) => unit)).toEqual(['tax-bureau', 'tax-bureau/levy']);
    const { readings } = document.units[1];
    const figureOf = (name: string) =>
      readings.find(({ indicator }: { indicator: string }) => indicator === `diagnosis/${name}`).figure;
    expect(figureOf('hours-by-rule').numerator).toBeGreaterThan(100);
    expect(figureOf('burst')).toBeNull();
  });

  test('puts units beside each other, and what was not measured is a dash', async () => {
    const { stdout } = await obligato(folder, ['diagnose', '--year', '2026', ...now, '--lang', 'zh-CN']);
    expect(stdout).toMatch(/│ 指标 +│ tax-bureau +│/);
    expect(stdout).toMatch(/集中补录 +│ — +│/);
    expect(stdout).toContain('不相加、不排名');
  });

  test('shows how days lie, in bars on the screen and with their numbers on the page', async () => {
    const unit = 'tax-bureau/levy';
    const later = ['--now', '2026-07-06T09:00'];
    for (const month of ['01', '02', '03', '04', '05', '06']) {
      const about = ['attempt', `${unit}/dues/2026-${month}`, 'finish', '--at', `2026-${month}-14T09:00`, ...later];
      await obligato(folder, [...about, '--data', '{"figures":{"late":0,"longestMonths":0}}']);
    }
    const { stdout } = await obligato(folder, ['diagnose', '--unit', unit, ...later, '--lang', 'zh-CN']);
    expect(stdout).toMatch(/事后登记相隔的工作日：\n +0 0\n(.*\n){3} +11\+ ▇{20} 6\n/);
    await obligato(folder, ['diagnose', '--under', unit, '--report', 'bars.html', ...later]);
    const page = await readFile(join(folder, 'bars.html'), 'utf8');
    expect(page).toMatch(
      /<caption>Working days until it was written down<\/caption><tr><th scope="row">0 working days<\/th><td>0</,
    );
  });

  test('writes a page in one step', async () => {
    const args = ['diagnose', '--under', 'tax-bureau/levy', '--report', 'diagnosis.html', ...now];
    expect((await obligato(folder, args)).code).toBe(0);
    const page = await readFile(join(folder, 'diagnosis.html'), 'utf8');
    expect(page).not.toContain('<script');
    expect(page).toContain('When it is unfair');
    expect(page).not.toContain('<code>tax-bureau</code></small>');
  });

  test('refuses one unit and those below it at once, and a unit that there is not', async () => {
    const both = await obligato(folder, ['diagnose', '--unit', 'tax-bureau', '--under', 'tax-bureau', ...now]);
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('--unit or --under, not both')]);
    const unknown = await obligato(folder, ['diagnose', '--unit', 'tax-bureau/levi', ...now]);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('tax-bureau/levy')]);
  });
});
