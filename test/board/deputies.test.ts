/** A secretary goes on leave: names who stands in, on the page of settings, and the history shows both. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BoardHouse, openBoard } from './board-house.ts';
import { axeFaults, executablePath, go, saidOn, visit } from './browser.ts';
import { theBrowser } from './the-browser.ts';

const levy = 'tax-bureau/levy';
const meeting = `${levy}/general-meeting/2026-Q4`;

describe.skipIf(executablePath === undefined)('a deputy on the board', () => {
  let house: BoardHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await openBoard('2026-11-20T09:00:00+08:00', '2026-10-01');
    browser = await theBrowser();
  }, 60_000);
  afterAll(() => house.stop());

  const fill = async (page: Page, until: string) => {
    await page.getByText('Name somebody who stands in').first().click();
    await page.locator('form select').nth(1).selectOption('l04');
    await page.getByLabel('Last day').fill(until);
    await page.getByLabel('Why', { exact: true }).fill('on leave');
    await page.getByRole('button', { name: 'Name somebody who stands in' }).click();
  };

  test('is named by the secretary, acts, is seen with both names, and is ended', async () => {
    const secretary = await visit(browser, house, 'secretary', { language: 'en' });
    await go(secretary, house, `admin/${levy}`);
    await fill(secretary.page, '2026-12-04');
    await secretary.page.getByText(' for ', { exact: false }).first().waitFor();
    expect(await axeFaults(secretary.page)).toEqual([]);
    const { deputies } = await house.engine.unit(levy);
    expect(deputies).toMatchObject([{ officer: { member: 'l01' }, deputy: { member: 'l04' }, until: '2026-12-04' }]);

    const deputy = await visit(browser, house, 'member', { language: 'en' });
    await go(deputy, house, `cycle/${meeting}`);
    expect(await saidOn(deputy.page)).toContain('Send notice');
    const payload = { heldOn: '2026-12-04', place: '301', agenda: ['work'] };
    const by = { unit: levy, member: 'l04', deputyFor: 'l01' };
    await house.engine.attempt({ cycle: meeting, event: 'notify', payload, by });
    const [officer, standIn] = [deputies[0]?.officer.name, deputies[0]?.deputy.name];
    await deputy.page.getByText(`(for ${officer})`).first().waitFor();
    expect(await saidOn(deputy.page)).toContain(`${standIn} (for ${officer})`);

    await secretary.page.getByText('End it early').first().click();
    await secretary.page.getByLabel('Why it ends').fill('back');
    await secretary.page.getByRole('button', { name: 'End it now' }).click();
    await secretary.page.getByText('Nobody stands in for anybody.').waitFor();
    expect([...secretary.wrong, ...deputy.wrong]).toEqual([]);
    await secretary.context.close();
    await deputy.context.close();
  });

  test('is refused with a sentence, in Chinese too', async () => {
    const { page, context } = await visit(browser, house, 'secretary', { width: 390 });
    await page.goto(`${house.url}/board/admin/${levy}`);
    await page.getByText('指定代理人').first().click();
    await page.locator('form select').first().waitFor();
    const others = await page.locator('form select').first().locator('option:not([value=l01])').all();
    await page
      .locator('form select')
      .first()
      .selectOption((await others[0]?.getAttribute('value')) ?? '');
    await page.getByLabel('代理人').selectOption('l04');
    await page.getByLabel('截止日').fill('2026-12-04');
    await page.getByLabel('代理事由').fill('出差');
    await page.getByRole('button', { name: '指定代理人' }).click();
    await page.getByText('本人或上级单位可指定其代理人').waitFor();
    await context.close();
  });
});
