/** What each person mainly comes for, done as they would, with the touches that it takes: those that docs/board.md tells of. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../source-files.ts';
import { type BoardHouse, openBoard } from './board-house.ts';
import { executablePath, settled, type Who, visit } from './browser.ts';
import { theBrowser } from './the-browser.ts';
import { countTouches } from './touches.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });

describe.skipIf(executablePath === undefined)('touches', () => {
  let house: BoardHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await openBoard('2026-11-23T09:00:00+08:00', '2026-10-01');
    browser = await theBrowser();
  }, 120_000);
  afterAll(() => house.stop());

  /** From the first page on. */
  const touchesOf = async (who: Who, task: (page: Page) => Promise<void>) => {
    const { page, context } = await visit(browser, house, who, { width: 390, isTouch: true });
    const touches = await countTouches(context);
    await page.goto(`${house.url}/board/`);
    await settled(page);
    await task(page);
    await context.close();
    return touches();
  };
  const told = async (who: string) => {
    const page = await readFile(join(root, 'docs/board.md'), 'utf8');
    return Number(new RegExp(`^\\| ${who} \\|[^|]*\\| (\\d+) \\|$`, 'm').exec(page)?.[1]);
  };

  test('of a secretary: a meeting of five, from its notice to its conclusion', async () => {
    const touches = await touchesOf('secretary', async (page) => {
      await link(page, /^去办理: 支部委员会会议 2026年11月/).click();
      await page.getByLabel('会议日期').fill('2026-11-30');
      await page.getByLabel('地点').fill('党员活动室');
      await page.getByLabel('议题第1项').fill('研究发展党员工作');
      await button(page, '提交：发出通知').click();
      await page.getByText('当前：已通知').waitFor();
      house.clock.set('2026-11-30T14:00:00+08:00');
      await link(page, '会场登记').click();
      await page.getByLabel('主持人').selectOption('l01');
      const absent = button(page, /: 缺席$/);
      for (let left = Math.min(5, await absent.count()); left > 0; left--) await absent.first().click();
      await page.getByText('可以开会').waitFor();
      await button(page, '开会').click();
      await page.getByText('会议进行中').waitFor();
      await button(page, '散会').click();
      await page.getByText('会议不在进行中').waitFor();
      await link(page, '查看事项').click();
      await page.getByLabel('记录人').selectOption('l03');
      await page.getByLabel('会议记录', { exact: true }).fill('研究了发展党员工作。');
      await button(page, '提交：整理会议记录').click();
      await page.getByText('当前：已记录').waitFor();
      await button(page, '提交：办结').click();
      await page.getByText('当前：已办结').waitFor();
    });
    expect(touches).toBe(await told('secretary'));
    expect(touches).toBeLessThanOrEqual(20);
  });

  test('of a member: an opinion past the branch', async () => {
    const touches = await touchesOf('member', async (page) => {
      await link(page, '提意见').click();
      await page.getByLabel(/^对领导的意见/).click();
      await page.getByLabel('反映内容').fill('会议通知太晚。');
      await button(page, '提交意见').click();
      await page.getByText('意见已收到').waitFor();
    });
    expect(touches).toBe(await told('member'));
  });

  test('of a superior: what has been overdue the longest below', async () => {
    const touches = await touchesOf('superior', async (page) => {
      await link(page, '下级单位').click();
      await page.locator('table.cards a.mark').first().click();
      await page.getByRole('heading', { name: '办理经过' }).waitFor();
    });
    expect(touches).toBe(await told('superior'));
  });

  test('of an auditor: a refusal with the clause that it rests on', async () => {
    const by = { unit: 'tax-bureau/levy', member: 'l01' };
    const cycle = 'tax-bureau/levy/general-meeting/2026-Q4';
    const attendance = [{ member: 'l01', present: true }];
    await house.engine.attempt({ cycle, event: 'open', payload: { chair: 'l01', attendance }, by });
    const touches = await touchesOf('auditor', async (page) => {
      await link(page, '决定').click();
      await page.getByLabel('单位').selectOption('tax-bureau/levy');
      await page.getByLabel('结果').selectOption({ label: '不予通过' });
      await page
        .getByRole('link', { name: /支部党员大会/ })
        .first()
        .click();
      await page.getByText('依据', { exact: true }).first().click();
      await page
        .getByText(/条例|规则/)
        .first()
        .waitFor();
    });
    expect(touches).toBe(await told('auditor'));
  });

  test('of an administrator: somebody leaves the roster', async () => {
    const touches = await touchesOf('administrator', async (page) => {
      await link(page, '设置').click();
      await page.getByLabel('单位').selectOption('tax-bureau/levy');
      await page.getByText('名册', { exact: true }).click();
      await button(page, '修改孙英').click();
      await page.getByLabel('在册截止日').fill('2026-12-25');
      await page.getByLabel('理由').fill('调离');
      await button(page, '查看影响').click();
      await page.getByRole('heading', { name: '应办事项的变化' }).waitFor();
      await button(page, '保存').click();
      await button(page, '保存').waitFor({ state: 'hidden' });
    });
    expect(touches).toBe(await told('administrator'));
  });
});
