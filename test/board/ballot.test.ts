/** A secret ballot in real pages. `ballot-60.ts` is the same with sixty people, by command. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHall } from './ballot-hall.ts';
import { holdInPages } from './ballot-in-pages.ts';
import type { BoardHouse } from './board-house.ts';
import { executablePath } from './browser.ts';
import { theBrowser } from './the-browser.ts';

describe.skipIf(executablePath === undefined)('a secret ballot in real pages', () => {
  let house: BoardHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await openHall(11);
    browser = await theBrowser();
  }, 120_000);
  afterAll(() => house.stop());

  test('is counted as it was voted, through two restarts, and recorded as its box says', {
    timeout: 600_000,
  }, async () => {
    const held = await holdInPages({ house, browser, voters: 11, atOnce: 4, beforeRestart: 10 });
    const [first, second] = held.expected;
    for (const [grade, count] of Object.entries(first ?? {})) expect(held.shown).toContain(`${grade}\t${count}`);
    for (const [grade, count] of Object.entries(second ?? {})) expect(held.shown).toContain(`${grade}\t${count}`);
    // The middle of it: batches on the disk, and sheets that only pages had.
    expect(held.keptAtRestart.every((kept) => kept >= 5 && kept < 11)).toBe(true);
    expect(JSON.parse(held.recorded)).toMatchObject({
      ...{ how: 'electronic', issued: 11, returned: 11, box: { ballot: 'hall-leaders-2026' } },
      results: [
        { excellent: 3, good: 4, fair: 4 },
        { excellent: 6, good: 5 },
      ],
    });
  });
});
