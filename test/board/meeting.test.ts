/** A meeting from its notice to its correction, by the pages alone: what a secretary does in a quarter. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BoardHouse, openBoard } from './board-house.ts';
import { axeFaults, executablePath, go, picture, settled, type Visit, visit } from './browser.ts';
import { theBrowser } from './the-browser.ts';

const cycle = 'tax-bureau/levy/general-meeting/2026-Q4';

describe.skipIf(executablePath === undefined)('a meeting', () => {
  let house: BoardHouse;
  let browser: Browser;
  let secretary: Visit;
  let touches = 0;
  const button = (name: string | RegExp) => secretary.page.getByRole('button', { name });
  const press = async (name: string | RegExp) => {
    touches += 1;
    await button(name).click();
  };

  beforeAll(async () => {
    house = await openBoard('2026-11-27T09:00:00+08:00', '2026-10-01');
    browser = await theBrowser();
    secretary = await visit(browser, house, 'secretary', { width: 390, isTouch: true });
  }, 120_000);
  afterAll(async () => {
    expect(secretary.wrong).toEqual([]);
    await house.stop();
  });

  test('is found on Today, and one touch leads to its form', async () => {
    const { page } = secretary;
    await settled(page);
    await page.getByText('以后到期').click();
    await page.getByRole('link', { name: '去办理: 支部党员大会 2026年第4季度' }).click();
    await page.getByRole('heading', { name: '下一步：发出通知' }).waitFor();
  });

  test('is announced: a notice that is too late is said to be, and its remedy is a button', async () => {
    const { page } = secretary;
    await page.getByLabel('会议日期').fill('2026-11-30');
    await page.getByLabel('地点').fill('党员活动室');
    await page.getByLabel('议题第1项').fill('审议全年工作总结');
    await page.getByText('11月30日 星期一').first().waitFor();
    await press('先预审');
    await page.getByText('可以提交，但有提示').waitFor();
    await page.getByText('须提前5个工作日').waitFor();
    await picture(page, 'notice-too-late');
    await press('改为12月4日 星期五');
    await page.getByText('预审通过').waitFor();
    expect(await page.getByLabel('会议日期').inputValue()).toBe('2026-12-04');
    expect((await house.engine.unit('tax-bureau/levy')).cycles.get(cycle)?.version).toBe(0);
    await press('提交：发出通知');
    await page.getByText('当前：已通知').waitFor();
  });

  test('is opened from a phone: a touch a person, and too few are told before anybody presses', async () => {
    const { page } = secretary;
    house.clock.set('2026-12-04T14:00:00+08:00');
    await house.engine.tick();
    await go(secretary, house, `room/${cycle}`);
    await page.getByLabel('主持人').selectOption('l01');
    await page.getByRole('button', { name: '白强: 缺席' }).click();
    await page.getByText('按目前情况还不能开会').waitFor();
    await picture(page, 'room-too-few');
    await press('开会');
    await page.getByText('不予通过').first().waitFor();
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert');
    for (const name of ['于慧', '崔兰静', '方慧', '孙英']) await press(`${name}: 缺席`);
    await page.getByText('可以开会').waitFor();
    await picture(page, 'room-enough');
    await press('开会');
    await page.getByText('会议进行中').waitFor();
  });

  test('notes who comes later, counts a vote, and closes', async () => {
    const { page } = secretary;
    await press(/^薛鹏宇：未到会/);
    await page.getByRole('button', { name: /^薛鹏宇：在场/ }).waitFor();
    await page.getByLabel('表决事项').fill('通过全年工作总结');
    for (let votes = 0; votes < 6; votes++) await press('赞成加一');
    await page.getByText('已计6票，在场6人').waitFor();
    await page.getByLabel('是', { exact: true }).check();
    await picture(page, 'room-vote');
    await press(/^提交：表决/);
    await page.getByText('通过全年工作总结 · 通过').waitFor();
    await press('散会');
    await page.getByText('会议不在进行中').waitFor();
  });

  test('has minutes, is concluded, and is put right afterwards with both versions in view', async () => {
    const { page } = secretary;
    await go(secretary, house, `cycle/${cycle}`);
    await page.getByLabel('记录人').selectOption('l03');
    await page.getByLabel('会议记录', { exact: true }).fill('会议审议并通过了全年工作总结。');
    await press('提交：整理会议记录');
    await page.getByText('当前：已记录').waitFor();
    await press('提交：办结');
    await page.getByText('当前：已办结').waitFor();
    await picture(page, 'concluded');
    await page.getByRole('listitem').filter({ hasText: '整理会议记录' }).getByRole('button', { name: '更正' }).click();
    await page.getByLabel('会议记录', { exact: true }).fill('会议审议并一致通过了全年工作总结。');
    await page.getByLabel('理由').fill('漏写“一致”');
    await picture(page, 'correct');
    await page.locator('form.group').getByRole('button', { name: '更正' }).click();
    await page.getByText(/已由第\d+号更正/).waitFor();
    await page.getByText('漏写“一致”').first().waitFor();
    const record = (await house.engine.unit('tax-bureau/levy')).cycles.get(cycle);
    expect(record?.corrections).toHaveLength(1);
  });

  test('is shown as it was known on a day, without what was recorded or put right since', async () => {
    const { page } = secretary;
    await page.getByRole('link', { name: '查看某日所知' }).click();
    await page.getByText('此后没有新的记录').waitFor();
    await page.getByText('当前：已办结').waitFor();
    await page.getByLabel('截至日期').fill('2026-11-27');
    await page.getByText(/此后记录或更正的\d+项决定，此处不显示/).waitFor();
    await page.getByText('当前：已通知').waitFor();
    const then = await page.getByRole('main').textContent();
    expect(then).not.toMatch(/整理会议记录|更正第/);
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, 'known-then');
  });

  test('takes at most twenty touches for those who are there, notice to conclusion, beside what is typed', () => {
    // Six votes were counted one by one.
    expect(touches - 6).toBeLessThanOrEqual(20);
  });
});
