import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simulate } from '@obligato/simulate';
import { drawPicture, renderCsv, renderReport } from '@obligato/simulate/report';
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { organYear } from './the-organ.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const run = simulate(organYear(7), { timelines: 3 });

test('a page is one file: nothing in it is fetched, run, or left unescaped', () => {
  const page = renderReport({ ...run, question: { en: '<script>alert(1)</script>', 'zh-CN': '“&”' } }, 'en');
  expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
  expect(page).toContain('&lt;script&gt;');
  expect(renderReport(run, 'en')).toBe(renderReport(run, 'en'));
});

test('a table for other programs has a line for every duty', () => {
  expect(renderCsv(run).trim().split('\n')).toHaveLength(Object.keys(run.tally.duties).length + 1);
});

describe('a page says', () => {
  const page = renderReport(run, 'en');
  const section = (id: string) => page.slice(page.indexOf(`<section id="${id}">`)).split('</section>')[0] ?? '';

  test('how much of each duty was done in time, the worst first, with its interval and what was counted', () => {
    const rows = [
      ...section('in-time').matchAll(
        /class="name">([^<]*)<.*?<b>([\d.]+) %(.*?)<\/b> <span class="counts">([\d,]+) of ([\d,]+)/g,
      ),
    ];
    const [all, ...duties] = rows;
    expect(all?.[1]).toBe('All duties together');
    const owing = Object.values(run.tally.duties).filter(({ onTime, late, missed }) => onTime + late + missed > 0);
    expect(duties).toHaveLength(owing.length);
    const shares = duties.map(([, , share]) => Number(share));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    for (const [, , share, , inTime = '', owed = ''] of duties) {
      const [part, whole] = [inTime, owed].map((count) => Number(count.replace(',', '')));
      expect(Number(share)).toBeCloseTo((100 * (part ?? 0)) / (whole ?? 1), 0);
    }
    expect(duties.some(([, , , interval]) => /\([\d.]+–[\d.]+\)/.test(interval ?? ''))).toBe(true);
  });
  test('what it stands on: versions, seed, every habit with its value', () => {
    for (const [name, value] of Object.entries(run.assumptions.habits)) {
      expect(section('assumed')).toContain(`<code>${name}</code>`);
      if (typeof value === 'number') expect(section('assumed')).toContain(`<b>${Math.round(value * 1e4) / 1e4}</b>`);
    }
    for (const plugin of run.assumptions.plugins) expect(section('assumed')).toContain(plugin);
    expect(section('assumed')).toContain('seed 7');
  });
  test('which colour of its calendar stands for how much, however few days had the most', () => {
    const perDay = run.tally.perDay.map((_, day) => (day < 5 ? 10_000 : day % 6));
    const svg = drawPicture({ ...run, tally: { ...run.tally, perDay } }, { chart: 'calendar' });
    const told = [...svg.matchAll(/≥ (\d+)/g)].map(([, least]) => Number(least));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    // Five rush days take one colour, and leave the others to all other days.
    expect(told.filter((least) => least <= 5).length).toBeGreaterThan(2);
  });
});

describe.skipIf(executablePath === undefined)('in a real browser', () => {
  test.each([
    ['en', 1000],
    ['zh-CN', 1000],
    ['en', 390],
    ['zh-CN', 390],
  ] as const)(
    'the page in %s at %i pixels shows every picture, without an error or a sideways scroll',
    async (language, width) => {
      const folder = await mkdtemp(join(tmpdir(), 'obligato-report-'));
      await writeFile(join(folder, 'report.html'), renderReport(run, language));
      const browser = await chromium.launch({
        ...(executablePath ? { executablePath } : {}),
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      });
      try {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        const errors: string[] = [];
        page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
        page.on('pageerror', (error) => errors.push(error.message));
        await page.goto(`file://${join(folder, 'report.html')}`);
        const seen = await page.evaluate(`({
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        images: [...document.images].map((image) => image.naturalWidth),
        units: document.querySelectorAll('details:not(#assumed details)').length,
      })`);
        expect(seen).toEqual({ overflow: 0, images: expect.arrayContaining([expect.any(Number)]), units: 3 });
        expect((seen as { images: number[] }).images.every((imageWidth) => imageWidth > 0)).toBe(true);
        expect(errors).toEqual([]);
      } finally {
        await browser.close();
      }
    },
  );
});
