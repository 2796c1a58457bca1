import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDomain, createEngine, MemoryStore, parseUnit, VirtualClock } from '@obligato/engine';
import { assess } from '@obligato/engine/reform';
import { compare, liveYear } from '@obligato/simulate';
import { renderReform } from '@obligato/simulate/report';
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { organRosters, organUnits, organYear, plugins } from './the-organ.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** The bureau asks for more: nobody below says anything of its own. */
const nextYear = [
  parseUnit(`unit: tax-bureau
extends: [organ/recommended]
rules:
  organ/notice: { workingDays: 6 }
  organ/minutes-deadline: { workingDays: 2 }
  organ/committee-meeting: { cadence: weekly }
  organ/theme-day: off
`),
  ...organUnits
    .filter(({ parent }) => parent)
    .map(({ unit, title }) => parseUnit(`unit: ${unit}\ntitle: ${title}\nparent: tax-bureau`)),
];

const store = new MemoryStore();
const clock = new VirtualClock('2026-01-01T08:00:00+08:00');
const engine = await createEngine({ units: organUnits, plugins, clock, store });
for (const [unit, roster] of organRosters) await engine.setRoster(unit, roster);
await liveYear({ engine, clock, year: 2026, seed: 7 });
const { domain } = engine;
const year = { from: '2026-01-01', to: '2026-12-31' } as const;
const rules = createDomain({ units: nextYear, plugins });
const assessment = await assess({ store, domain, rules, ...year, mostTraces: 100_000 });
const decided = new Set(
  (await Promise.all((await store.units()).map((unit) => store.decisions(unit)))).flat().map(({ id }) => id),
);
const planned = await createEngine({
  units: nextYear,
  plugins,
  store: new MemoryStore(),
  clock: new VirtualClock('2026-01-01T08:00:00+08:00'),
});
for (const [unit, roster] of organRosters) await planned.setRoster(unit, roster);
const cycles = new Set((await planned.plan(year)).flatMap(({ created }) => created));
for (const unit of await store.units()) for (const id of (await store.unit(unit)).cycles.keys()) cycles.add(id);

const amount = (text: string) => Number(text.replaceAll(',', ''));

describe.each(['en', 'zh-CN'] as const)('the page of a reform in %s', (language) => {
  const page = renderReform({ assessment }, language);
  const links = [...page.matchAll(/<a class="n" href="#(\w+)">([\d,.]+)<\/a>/g)].map(([, id = '', number = '']) => ({
    id,
    number: amount(number),
  }));
  const listOf = (id: string) => {
    const [, list = ''] = new RegExp(`<details id="${id}">([\\s\\S]*?)</details>`).exec(page) ?? [];
    return [...list.matchAll(/<li(?: data-amount="([\d.]+)")?><code>([^<]+)<\/code>/g)].map(([, part, of = '']) => ({
      of,
      part: Number(part ?? 1),
    }));
  };

  test('leads every number to decisions or cycles that come to it, all of them on record or planned by its rules', () => {
    expect(links.length).toBeGreaterThan(30);
    for (const { id, number } of links) {
      const list = listOf(id);
      expect(list.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(number, 1);
      expect(list.filter(({ of }) => !decided.has(of) && !cycles.has(of))).toEqual([]);
    }
  });

  test('shows no number on record that leads nowhere, but none and what it says to be assumed', () => {
    const onRecord = page
      .replace(/<section class="(apart|behind)">[\s\S]*?<\/section>/g, '')
      .replace(/<a class="n"[^>]*>[^<]*<\/a>/g, '');
    const bare = [...onRecord.matchAll(/>\s*(\d[\d,.]*)\s*</g)].map(([, number = '']) => number);
    expect(bare.filter((number) => number !== '0' && number !== '1.5' && number !== '2')).toEqual([]);
  });

  test('is one file: nothing in it is fetched, run, or left unescaped', () => {
    expect(page).not.toMatch(/<script|https?:\/\//);
    expect(renderReform({ assessment }, language)).toBe(page);
  });
});

test('what was simulated stands apart, says so, and leads to no decision', () => {
  const comparison = compare(
    organYear(1),
    { ...organYear(1), population: { kind: 'given', units: nextYear, rosters: organRosters } },
    { seeds: 2, changedLimit: 0 },
  );
  const page = renderReform({ assessment, simulated: { year: 2026, comparison } }, 'en');
  const [apart = ''] = /<section class="apart">[\s\S]*?<\/section>/.exec(page) ?? [];
  expect(apart).toContain('Simulated, not on record');
  expect(apart).toContain('hours of people’s time');
  expect(apart).not.toContain('<a class="n"');
});

describe.skipIf(executablePath === undefined)('in a real browser', () => {
  test.each([
    ['en', 390],
    ['zh-CN', 390],
    ['en', 1280],
  ] as const)('in %s at %i pixels a number opens its list, and nothing scrolls sideways', async (language, width) => {
    const folder = await mkdtemp(join(tmpdir(), 'obligato-reform-'));
    await writeFile(join(folder, 'reform.html'), renderReform({ assessment }, language));
    const browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
    try {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.goto(`file://${join(folder, 'reform.html')}`);
      const sideways = await page.evaluate(
        'document.documentElement.scrollWidth > document.documentElement.clientWidth',
      );
      expect(sideways).toBe(false);
      await page.locator('a.n').nth(1).click();
      expect(await page.locator('details:target summary').isVisible()).toBe(true);
    } finally {
      await browser.close();
    }
  });
});
