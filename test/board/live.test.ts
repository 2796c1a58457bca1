/** What others do appears by itself, also after the line was broken and something happened meanwhile. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BoardHouse, openBoard } from './board-house.ts';
import { executablePath, go, visit } from './browser.ts';
import { theBrowser } from './the-browser.ts';

const levy = 'tax-bureau/levy';
const meeting = `${levy}/committee-meeting/2026-12`;
const by = { unit: levy, member: 'l01' };

describe.skipIf(executablePath === undefined)('what others do', () => {
  let house: BoardHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await openBoard('2026-11-20T09:00:00+08:00', '2026-11-01');
    browser = await theBrowser();
  }, 120_000);
  afterAll(() => house.stop());

  const attempt = async (event: string, payload: unknown) => {
    const { outcome } = await house.engine.attempt({ cycle: meeting, event, payload, by });
    expect(outcome).toBe('accepted');
  };

  test('appears, before and after a break in which something happened', async () => {
    const seen = await visit(browser, house, 'secretary');
    const { page } = seen;
    await go(seen, house, `cycle/${meeting}`);
    await page.getByText('当前：已计划').waitFor();
    await attempt('notify', { heldOn: '2026-12-08', place: '会议室', agenda: [{ title: '学习', kind: 'study' }] });
    await page.getByText('当前：已通知').waitFor();
    await house.goAway();
    await attempt('postpone', { to: '2026-12-10', reason: '主持人出差' });
    await house.comeBack();
    await page.getByText('当前：已延期').waitFor();
    await attempt('notify', { heldOn: '2026-12-10', place: '会议室', agenda: [{ title: '学习', kind: 'study' }] });
    await page.getByText('当前：已通知').waitFor();
    await seen.context.close();
  });

  test('appears again where somebody in between has refused the line', async () => {
    const seen = await visit(browser, house, 'secretary');
    const { page } = seen;
    let refusals = 0;
    await page.route('**/events', (route) => (refusals++ === 0 ? route.fulfill({ status: 502 }) : route.continue()));
    await go(seen, house, `cycle/${levy}/theme-day/2026-12`);
    const [again] = await Promise.all([
      page.waitForResponse((answer) => answer.url().endsWith('/events') && answer.ok()),
      page.getByText('当前：已计划').waitFor(),
    ]);
    expect(again.status()).toBe(200);
    await seen.context.close();
  });
});
