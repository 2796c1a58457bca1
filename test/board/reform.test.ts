/** What another value of a rule would have done, asked on the board by whoever stands above: from the question to a decision behind a number. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BoardHouse, openBoard } from './board-house.ts';
import { executablePath, go, layoutOf, picture, visit } from './browser.ts';
import { heldMeeting } from './held-meeting.ts';
import { theBrowser } from './the-browser.ts';

const held = 'tax-bureau/levy/general-meeting/2026-Q4';

describe.skipIf(executablePath === undefined)('a reform on the board', () => {
  let house: BoardHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await openBoard('2026-10-09T09:00:00+08:00', '2026-10-01');
    await heldMeeting(house, held);
    browser = await theBrowser();
  }, 120_000);
  afterAll(() => house.stop());

  test.each([390, 1280])(
    'is asked by a value, answered from the records, and led to the decisions, at %i',
    async (width) => {
      const seen = await visit(browser, house, 'superior', { language: 'en', width });
      const { page } = seen;
      await go(seen, house, 'admin/tax-bureau');
      await page.locator('summary', { hasText: 'Rules in force' }).click();
      await page.getByRole('link', { name: 'What would another value have done?' }).click();
      await page.getByRole('combobox', { name: 'Rule', exact: true }).selectOption('organ/notice');
      await page.getByRole('button', { name: 'Find out' }).click();
      await page.getByText('Enter a value that is not the present one.').waitFor();
      await page.getByLabel('workingDays').fill('10');
      await page.getByRole('button', { name: 'Find out' }).click();
      const report = page.locator('.report');
      await report.getByText(/workingDays 3 → 10/).waitFor();
      expect((await layoutOf(page)).sideways).toBe(0);
      await picture(page, `reform-asked-${width}`);
      const refused = report.locator('.figures li', { hasText: 'accepted, and would have been refused' }).locator('a');
      await refused.click();
      const behind = report.locator('details[open]');
      expect(await behind.count()).toBe(1);
      await behind.getByText(/10 are required/).waitFor();
      await behind.locator(`a[href*="number="]`).first().click();
      await page.getByRole('heading', { name: /General meeting · Open/ }).waitFor();
      expect(seen.wrong).toEqual([]);
      await seen.context.close();
    },
  );

  test('holds its question in the address, and says what is wrong with it', async () => {
    const seen = await visit(browser, house, 'administrator', { language: 'en' });
    const ask = (rules: object) =>
      go(seen, house, `reform/tax-bureau?rules=${encodeURIComponent(JSON.stringify(rules))}`);
    await ask({ 'organ/notice': { workingDays: 'many' } });
    await seen.page.getByText(/organ\/notice\.workingDays: "many" is not accepted/).waitFor();
    await ask({ 'organ/notice': { workingDays: 10 } });
    await seen.page.getByText(/workingDays 3 → 10/).waitFor();
    expect(await seen.page.getByLabel('workingDays').inputValue()).toBe('10');
    await seen.context.close();
  });
});
