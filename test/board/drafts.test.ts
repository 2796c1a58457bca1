/** A form begun at the desk is there on the phone; what is sent, signed out of or overtaken leaves nothing behind. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BoardHouse, openBoard } from './board-house.ts';
import { axeFaults, executablePath, go, picture, visit } from './browser.ts';
import { theBrowser } from './the-browser.ts';

const levy = 'tax-bureau/levy';
const meeting = (period: string) => `${levy}/committee-meeting/${period}`;
const place = (page: Page) => page.getByLabel('地点');
const inBrowser = (page: Page) => page.evaluate('JSON.stringify({ ...localStorage })') as Promise<string>;

describe.skipIf(executablePath === undefined)('a draft', () => {
  let house: BoardHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await openBoard('2026-11-20T09:00:00+08:00', '2026-10-01');
    browser = await theBrowser();
  }, 120_000);
  afterAll(() => house.stop());

  const atDesk = () => visit(browser, house, 'secretary');
  const onPhone = () => visit(browser, house, 'secretary', { width: 390, isTouch: true });
  /** Written, and with the server. */
  const write = async (page: Page, words: string) => {
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await place(page).fill(words);
    await saved;
  };

  test('begun at the desk goes on at the phone, and is gone everywhere once it is accepted', async () => {
    const [desk, phone] = [await atDesk(), await onPhone()];
    await go(desk, house, `cycle/${meeting('2026-12')}`);
    await write(desk.page, '二楼会议室');
    // The browser lets go of it once the page has read the answer.
    await expect.poll(() => inBrowser(desk.page)).not.toContain('二楼会议室');
    await go(phone, house, `cycle/${meeting('2026-12')}`);
    await phone.page.getByText('所填内容，尚未提交').waitFor();
    expect(await place(phone.page).inputValue()).toBe('二楼会议室');
    await phone.page.getByLabel('会议日期').fill('2026-12-08');
    await phone.page.getByLabel('议题第1项').fill('研究发展党员工作');
    await phone.page.getByRole('button', { name: '提交：发出通知' }).click();
    await phone.page.getByText('当前：已通知').waitFor();
    const address = `${house.url}/cycles/${encodeURIComponent(meeting('2026-12'))}/drafts/notify`;
    expect((await phone.context.request.get(address)).status()).toBe(404);
    expect(await inBrowser(phone.page)).not.toContain('二楼会议室');
    await Promise.all([desk.context.close(), phone.context.close()]);
  });

  test('written at two places at once is overwritten by neither: one says which goes on', async () => {
    const [desk, phone] = [await atDesk(), await onPhone()];
    for (const each of [desk, phone]) await go(each, house, `cycle/${meeting('2026-11')}`);
    await write(phone.page, '三楼会议室');
    await place(desk.page).fill('四楼会议室');
    await desk.page.getByText('您在另一设备或窗口也填了此表').waitFor();
    expect(await axeFaults(desk.page)).toEqual([]);
    await picture(desk.page, 'draft-elsewhere');
    expect(await place(desk.page).inputValue()).toBe('四楼会议室');
    await desk.page.getByRole('button', { name: '改用那一份' }).click();
    expect(await place(desk.page).inputValue()).toBe('三楼会议室');
    await write(desk.page, '五楼会议室');
    await place(phone.page).fill('六楼会议室');
    await phone.page.getByRole('button', { name: '继续用这一份' }).click();
    await go(desk, house, `cycle/${meeting('2026-11')}`);
    expect(await place(desk.page).inputValue()).toBe('六楼会议室');
    await Promise.all([desk.context.close(), phone.context.close()]);
  });

  test('leaves nothing in the browser when its writer signs out, and waits for them with the server', async () => {
    const desk = await atDesk();
    await go(desk, house, `cycle/${levy}/theme-day/2026-12`);
    await place(desk.page).fill('党员活动室');
    // It is kept once the page has taken the word in.
    await expect.poll(() => inBrowser(desk.page)).toContain('党员活动室');
    await desk.page.getByRole('button', { name: '退出' }).click();
    await desk.page.getByRole('button', { name: '登录' }).waitFor();
    expect(await inBrowser(desk.page)).not.toContain('党员活动室');
    await desk.context.close();
    const again = await onPhone();
    await go(again, house, `cycle/${levy}/theme-day/2026-12`);
    expect(await place(again.page).inputValue()).toBe('党员活动室');
    await again.context.close();
  });

  test('outlasts a server that is started anew while somebody writes, and is submitted to the next one', async () => {
    const desk = await atDesk();
    const { page } = desk;
    await go(desk, house, `cycle/${levy}/general-meeting/2026-Q4`);
    await write(page, '党员活动室');
    await house.goAway();
    await page.getByLabel('会议日期').fill('2026-12-07');
    await page.getByLabel('议题第1项').fill('审议工作总结');
    await page.getByRole('button', { name: '提交：发出通知' }).click();
    await page.getByText('没有收到答复').waitFor();
    expect(await inBrowser(page)).toContain('审议工作总结');
    await house.comeBack();
    await page.getByRole('button', { name: '提交：发出通知' }).click();
    await page.getByText('当前：已通知').waitFor();
    expect((await house.engine.unit(levy)).cycles.get(`${levy}/general-meeting/2026-Q4`)?.version).toBe(1);
    await desk.context.close();
  });

  test('is written on while the server is away, and read again from the browser after it is back', async () => {
    const desk = await atDesk();
    const { page } = desk;
    await go(desk, house, `cycle/${levy}/theme-day/2026-11`);
    await write(page, '一楼');
    await house.goAway();
    await place(page).fill('一楼大厅');
    await page.getByText('与服务器的连接已中断').waitFor();
    await house.comeBack();
    await go(desk, house, `cycle/${levy}/theme-day/2026-11`);
    expect(await place(page).inputValue()).toBe('一楼大厅');
    await desk.context.close();
  });

  test('of somebody else at the same computer is not shown', async () => {
    const desk = await atDesk();
    await go(desk, house, `cycle/${levy}/theme-day/2026-12`);
    await place(desk.page).fill('党员活动室之二');
    await desk.context.clearCookies();
    await desk.page.goto(house.link('secretary', levy, 'l02'));
    await desk.page.locator('h1').first().waitFor();
    await go(desk, house, `cycle/${levy}/theme-day/2026-12`);
    expect(await place(desk.page).inputValue()).toBe('');
    await desk.context.close();
  });

  test('a note and a sentence on a figure are found again after a reload, and gone once sent or signed out of', async () => {
    const desk = await atDesk();
    const { page } = desk;
    const note = page.getByLabel('内容', { exact: true });
    const openNote = async () => {
      await go(desk, house, `cycle/${meeting('2026-12')}`);
      await page.getByText('写批注').click();
    };
    await openNote();
    await note.fill('会场请提前布置。');
    await page.reload();
    await openNote();
    expect(await note.inputValue()).toBe('会场请提前布置。');
    // Two clicks are one note.
    await page.getByRole('button', { name: '写批注' }).dblclick();
    await page.getByText('会场请提前布置。').first().waitFor();
    expect(await inBrowser(page)).not.toContain('会场请提前布置');
    const { changes } = await house.engine.history(meeting('2026-12'));
    expect(changes.filter(({ change }) => change.does === 'comment')).toHaveLength(1);
    const sentence = page.getByLabel('随此数字附上的一句话').first();
    const openSentence = async () => {
      await go(desk, house, `indicators/${levy}`);
      await page.getByText('附上说明').first().click();
    };
    await openSentence();
    await sentence.fill('换届推迟至十二月。');
    await page.reload();
    await openSentence();
    expect(await sentence.inputValue()).toBe('换届推迟至十二月。');
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('button', { name: '登录' }).first().waitFor();
    expect(await inBrowser(page)).not.toContain('换届推迟');
    await desk.context.close();
  });
});
