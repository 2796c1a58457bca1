/** What may happen while somebody writes: the session ends, the line breaks, others are faster. Nothing typed is lost, nothing counts twice. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BoardHouse, openBoard } from './board-house.ts';
import { axeFaults, executablePath, go, picture, settled, visit } from './browser.ts';
import { theBrowser } from './the-browser.ts';

const levy = 'tax-bureau/levy';
const meeting = (period: string) => `${levy}/committee-meeting/${period}`;

async function writeNotice(page: Page): Promise<void> {
  await page.getByLabel('会议日期').fill('2026-12-08');
  await page.getByLabel('地点').fill('二楼会议室');
  await page.getByLabel('议题第1项').fill('研究发展党员工作');
}

describe.skipIf(executablePath === undefined)('while somebody writes', () => {
  let house: BoardHouse;
  let browser: Browser;
  const versionOf = async (cycle: string) => (await house.engine.unit(levy)).cycles.get(cycle)?.version;
  /** How much later it is for whoever is signed in. */
  let passed = 0;
  beforeAll(async () => {
    const signIn = { now: () => Date.now() + passed };
    house = await openBoard('2026-11-20T09:00:00+08:00', '2026-10-01', { signIn });
    browser = await theBrowser();
  }, 120_000);
  afterAll(async () => {
    await house.stop();
  });

  test('a reload, and another visit, find what was written', async () => {
    const seen = await visit(browser, house, 'secretary');
    const { page } = seen;
    await go(seen, house, `cycle/${meeting('2026-12')}`);
    await writeNotice(page);
    await page.reload();
    await settled(page);
    await page.getByText('所填内容，尚未提交').waitFor();
    expect(await page.getByLabel('地点').inputValue()).toBe('二楼会议室');
    await picture(page, 'draft-found');
    await page.getByRole('button', { name: '清空重填' }).click();
    expect(await page.getByLabel('地点').inputValue()).toBe('');
    await seen.context.close();
  });

  test('what is known of a form comes late: what was written stands', async () => {
    const seen = await visit(browser, house, 'secretary');
    const { page } = seen;
    await page.route('**/prefill?*', async (route) => {
      await page.getByLabel('地点').fill('三楼会议室');
      await route.continue();
    });
    await page.goto(`${house.url}/board/cycle/${levy}/general-meeting/2026-Q4?do=open`);
    await page.getByText('名单8人').waitFor();
    expect(await page.getByLabel('地点').inputValue()).toBe('三楼会议室');
    await seen.context.close();
  });

  test('the session ends: one signs in over the page, and the text stands', async () => {
    const seen = await visit(browser, house, 'secretary', { width: 390 });
    const { page } = seen;
    await go(seen, house, `cycle/${meeting('2026-12')}`);
    await writeNotice(page);
    await seen.context.clearCookies();
    await page.getByRole('button', { name: '先预审' }).click();
    await page.getByRole('heading', { name: '登录已过期' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, 'expired');
    await page.getByLabel('令牌', { exact: true }).fill(house.token('secretary', levy, 'l01'));
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '登录已过期' }).waitFor({ state: 'hidden' });
    expect(await page.getByLabel('地点').inputValue()).toBe('二楼会议室');
    await page.getByRole('button', { name: '先预审' }).click();
    await page.getByText('预审通过').waitFor();
    await seen.context.close();
  });

  test('the line breaks after sending: sent again, it is one decision', async () => {
    const seen = await visit(browser, house, 'secretary');
    const { page } = seen;
    const cycle = meeting('2026-12');
    await go(seen, house, `cycle/${cycle}`);
    await writeNotice(page);
    let isBroken = true;
    await page.route('**/attempts', async (route) => {
      if (!isBroken) return route.continue();
      isBroken = false;
      const sent = await route.fetch();
      expect(sent.status()).toBe(200);
      await route.abort();
    });
    await page.getByRole('button', { name: '提交：发出通知' }).click();
    await page.getByText('没有收到答复').waitFor();
    await picture(page, 'line-broken');
    expect(await versionOf(cycle)).toBe(1);
    await page.getByRole('button', { name: '提交：发出通知' }).click();
    await page.getByText('当前：已通知').waitFor();
    expect(await versionOf(cycle)).toBe(1);
    await seen.context.close();
  });

  test('another was faster: what they did is shown, the text stays, and one goes on knowingly', async () => {
    const seen = await visit(browser, house, 'secretary');
    const { page } = seen;
    const cycle = meeting('2026-11');
    await go(seen, house, `cycle/${cycle}`);
    await writeNotice(page);
    const other = await seen.context.newPage();
    await other.goto(`${house.url}/board/cycle/${cycle}?do=postpone`);
    await other.getByLabel('新的日期').fill('2026-11-29');
    await other.getByLabel('理由').fill('主持人出差');
    await other.getByRole('button', { name: '提交：延期' }).click();
    await other.getByText('当前：已延期').waitFor();
    // It has appeared here by itself.
    await page.getByText('当前：已延期').waitFor();
    await page.getByRole('button', { name: '提交：发出通知' }).click();
    await page.getByText('此事项又有变化').waitFor();
    // What has changed is read after it is said that something has.
    await page.locator('.note-warn li').first().waitFor();
    expect(await page.locator('.note-warn li').allInnerTexts()).toEqual([expect.stringContaining('延期')]);
    await picture(page, 'changed');
    expect(await page.getByLabel('地点').inputValue()).toBe('二楼会议室');
    await page.getByRole('button', { name: '已知悉' }).click();
    await page.getByRole('button', { name: '提交：发出通知' }).click();
    await page.getByText('当前：已通知').waitFor();
    await seen.context.close();
  });

  test('the server is away: it is said, and what is in view stays', async () => {
    const seen = await visit(browser, house, 'secretary');
    const { page } = seen;
    await go(seen, house, `cycle/${levy}/theme-day/2026-12`);
    await seen.context.setOffline(true);
    await page.getByRole('button', { name: '先预审' }).click();
    await page.getByText('与服务器的连接已中断').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await seen.context.setOffline(false);
    await page.getByRole('button', { name: '先预审' }).click();
    await page.getByText('材料不全').waitFor();
    await page.getByText('与服务器的连接已中断').waitFor({ state: 'hidden' });
    await picture(page, 'incomplete');
    await seen.context.close();
  });

  test('everything can be done by the keyboard', async () => {
    const seen = await visit(browser, house, 'secretary');
    const { page } = seen;
    await go(seen, house, `cycle/${levy}/theme-day/2026-12`);
    const focusOn = async (selector: string) => {
      for (let tries = 0; tries < 60; tries++) {
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the keyboard does not come to ${selector}`);
    };
    await focusOn('input[type=date]');
    await page.keyboard.type('12152026');
    await focusOn('#f-place');
    await page.keyboard.type('党员活动室');
    await focusOn('#f-agenda');
    await page.keyboard.type('主题党日活动');
    await page.keyboard.press('Enter');
    await page.getByText('当前：已通知').waitFor();
    await seen.context.close();
  });

  test('what is said in confidence is kept nowhere, and its way is told before a word is written', async () => {
    const seen = await visit(browser, house, 'member', { width: 390 });
    const { page } = seen;
    await go(seen, house, `opinion/${levy}`);
    await page.getByText('不经本单位，直接送达税务局机关党委').waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    await page.getByLabel(/^对领导的意见/).check();
    await page.getByLabel('反映内容').fill('会议通知太晚。');
    const kept = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(kept).not.toContain('会议通知太晚');
    await page.getByRole('button', { name: '提交意见' }).click();
    await page.getByText('意见已收到').waitFor();
    await picture(page, 'opinion-sent');
    await seen.context.close();
  });

  test('a row of the roster says what would be owed before it is saved', async () => {
    const seen = await visit(browser, house, 'administrator');
    const { page } = seen;
    await go(seen, house, `admin/${levy}`);
    await page.getByText('名册', { exact: true }).click();
    await page.getByRole('button', { name: '修改孙英' }).click();
    await page.getByLabel('在册截止日').fill('2026-11-25');
    await page.getByLabel('理由').fill('调离');
    await page.getByRole('button', { name: '查看影响' }).click();
    await page.getByRole('heading', { name: '应办事项的变化' }).waitFor();
    await picture(page, 'roster-row');
    const rowOf = async () => (await house.engine.unit(levy)).roster.find(({ member }) => member === 'l05');
    expect(await rowOf()).not.toHaveProperty('to');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '保存' }).waitFor({ state: 'hidden' });
    expect(await rowOf()).toMatchObject({ to: '2026-11-25' });
    await seen.context.close();
  });

  test('whoever inspects finds no button that writes', async () => {
    const seen = await visit(browser, house, 'auditor');
    const { page } = seen;
    for (const path of [`cycle/${meeting('2026-12')}`, `decisions/${levy}`, `today/${levy}`]) {
      await go(seen, house, path);
      expect(await page.getByRole('button', { name: /提交|更正|撤回|预审/ }).count()).toBe(0);
    }
    await seen.context.close();
  });

  test('the cookie becomes another under two windows: both go on, and the one before is nobody’s', async () => {
    const seen = await visit(browser, house, 'secretary');
    const { page, context } = seen;
    const assembly = `${levy}/general-meeting/2026-Q4`;
    const other = await context.newPage();
    for (const each of [page, other]) {
      await each.goto(`${house.url}/board/cycle/${assembly}`);
      await writeNotice(each);
    }
    const cookie = async () => (await context.cookies()).find(({ name }) => name === '__Host-obligato')?.value ?? '';
    const before = await cookie();
    passed += 31 * 60_000;
    await Promise.all([page, other].map((each) => each.getByRole('button', { name: '先预审' }).click()));
    for (const each of [page, other]) await each.getByText('预审通过').waitFor();
    expect(await cookie()).not.toBe(before);
    passed += 2 * 60_000;
    const asked = await fetch(`${house.url}/me`, { headers: { cookie: `__Host-obligato=${before}` } });
    expect(asked.status).toBe(401);
    // The stream of the one window, opened with the cookie before, tells what is done in the other.
    const streams: string[] = [];
    page.on('request', (request) => request.url().endsWith('/events') && streams.push(request.url()));
    await page.getByRole('button', { name: '先预审' }).click();
    await page.getByText('预审通过').waitFor();
    await house.engine.attempt({
      ...{ cycle: assembly, event: 'postpone', by: { unit: levy, member: 'l01' } },
      payload: { to: '2026-12-18', reason: '主持人出差' },
    });
    await page.getByText('当前：已延期').waitFor();
    expect(streams).toEqual([]);
    // After twelve hours nobody is signed in, in either window; what was written stands.
    passed += 12 * 3_600_000;
    await page.getByRole('button', { name: '先预审' }).dispatchEvent('click');
    await page.getByRole('heading', { name: '登录已过期' }).waitFor();
    expect(await page.getByLabel('地点').inputValue()).toBe('二楼会议室');
    await context.close();
  });
});
