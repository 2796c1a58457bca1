import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simulate } from '@obligato/simulate';
import { renderCsv, renderReport } from '@obligato/simulate/report';
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
        units: document.querySelectorAll('details').length,
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
