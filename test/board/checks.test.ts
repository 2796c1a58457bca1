/** How the installation stands, on the page of settings: for whoever stands above every unit, and nobody else. */
import type { Answers, CheckSource } from '@obligato/http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BoardHouse, openBoard } from './board-house.ts';
import { axeFaults, executablePath, layoutOf, picture, visit } from './browser.ts';
import { theBrowser } from './the-browser.ts';

const finding = (weight: 'note' | 'wrong', en: string, chinese: string) => ({
  ...{ weight, what: { en, 'zh-CN': chinese } },
  fix: { en: 'obligato outbox shows each, and why', 'zh-CN': '运行 `obligato outbox` 查看每条及原因' },
});

describe.skipIf(executablePath === undefined)('the installation on the board', () => {
  let house: BoardHouse;
  let browser: Browser;
  let state: Answers['Checks'] = { running: false, last: null, backup: null };
  const found: Answers['Checks'] = {
    running: false,
    last: {
      ...{ at: '2026-11-20T09:00:05+08:00', complete: true, wrong: 1, notes: 1 },
      findings: [
        finding('wrong', 'One notification was not delivered.', '有1条通知未能送达。'),
        finding('note', 'Three rules are off in every unit.', '有3条规则在各单位均未启用。'),
      ],
      archive: { years: 4, records: 1210, sound: true },
    },
    backup: { takenAt: '2026-11-13T22:00:00+08:00', records: 48_210, whole: true },
  };
  const checks: CheckSource = {
    read: async () => state,
    begin: () => {
      state = { ...state, running: true };
      setTimeout(() => {
        state = found;
      }, 300);
    },
  };
  beforeAll(async () => {
    house = await openBoard('2026-11-20T09:00:00+08:00', '2026-11-01', { checks });
    browser = await theBrowser();
  }, 60_000);
  afterAll(() => house.stop());

  test.each([
    ['zh-CN', 390, '立即检查', /距今7天/, /共4卷、1210条记录/],
    ['en', 1280, 'Look now', /7 days ago/, /checkpoint says: 4; records in them: 1210/],
  ] as const)('is looked at by a button, and said: %s, %i px', async (language, width, button, age, archive) => {
    state = { running: false, last: null, backup: null };
    const seen = await visit(browser, house, 'administrator', { language, width });
    const { page } = seen;
    await page.goto(`${house.url}/board/admin/tax-bureau`);
    await page.getByRole('button', { name: button }).click();
    await page.getByText(age).waitFor();
    await page.getByText(archive).waitFor();
    await page.getByText(found.last?.findings[0]?.what[language] ?? '').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await layoutOf(page)).toEqual({ sideways: 0, small: [] });
    await picture(page, `installation-${language}-${width}`);
    expect(seen.wrong).toEqual([]);
    await seen.context.close();
  });

  test('is told by those who inspect all units without a button, and by a secretary not at all', async () => {
    state = found;
    const auditor = await visit(browser, house, 'auditor', { width: 390 });
    await auditor.page.goto(`${house.url}/board/admin/tax-bureau`);
    await auditor.page.getByRole('heading', { name: '系统检查' }).waitFor();
    expect(await auditor.page.getByRole('button', { name: '立即检查' }).count()).toBe(0);
    await auditor.context.close();
    const secretary = await visit(browser, house, 'secretary', { width: 390 });
    await secretary.page.goto(`${house.url}/board/admin/tax-bureau/levy`);
    await secretary.page.getByRole('heading', { name: '登录情况' }).waitFor();
    expect(await secretary.page.getByText('系统检查').count()).toBe(0);
    await secretary.context.close();
  });
});
