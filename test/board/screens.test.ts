/** Every screen, for whoever sees it: in both languages, at every width, by axe, and in words that an office uses. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BoardHouse, openBoard } from './board-house.ts';
import {
  axeFaults,
  executablePath,
  go,
  type Language,
  layoutOf,
  picture,
  saidOn,
  settled,
  type Visit,
  visit,
  type Who,
} from './browser.ts';
import { heldMeeting } from './held-meeting.ts';
import { theBrowser } from './the-browser.ts';

const levy = 'tax-bureau/levy';
const held = `${levy}/general-meeting/2026-Q4`;

/** Name of the picture, who looks, and where. */
const tenDays = encodeURIComponent('{"organ/notice":{"workingDays":10}}');
const screens: readonly (readonly [name: string, who: Who, path: string])[] = [
  ['today', 'secretary', `today/${levy}`],
  ['today-member', 'member', `today/${levy}`],
  ['cycle-planned', 'secretary', `cycle/${levy}/committee-meeting/2026-12`],
  ['cycle-open', 'secretary', `cycle/${levy}/committee-meeting/2026-12?do=open`],
  ['cycle-report', 'member', `cycle/${levy}/member-report/2026-H2/l04?do=submit`],
  ['cycle-evaluation', 'secretary', `cycle/${levy}/member-appraisal/2026?do=announce`],
  ['cycle-held', 'secretary', `cycle/${held}`],
  ['cycle-gone', 'secretary', `cycle/${levy}/general-meeting/1999-Q4`],
  ['room', 'secretary', `room/${levy}/committee-meeting/2026-12`],
  ['opinion', 'member', `opinion/${levy}`],
  ['tree', 'superior', 'tree/tax-bureau'],
  ['tree-unit', 'superior', `today/${levy}`],
  ['decisions', 'auditor', `decisions/${levy}`],
  ['decision', 'auditor', `decision/${held}?number=2`],
  ['then', 'auditor', `then/${held}?on=2026-10-20`],
  ['then-unit', 'secretary', `then/${levy}?on=2026-10-15`],
  ['calendar', 'secretary', `calendar/${levy}?month=2026-10`],
  ['ledger', 'secretary', `print/${levy}?paper=ledger`],
  ['roster', 'secretary', `print/${levy}?paper=roster`],
  ['notice', 'secretary', `print/${held}?paper=notice`],
  ['minutes', 'secretary', `print/${held}?paper=minutes`],
  ['settings', 'administrator', `admin/${levy}`],
  ['no-such-page', 'secretary', `ballot/${levy}`],
  ['indicators', 'secretary', `indicators/${levy}`],
  ['indicators-unit', 'superior', `indicators/${levy}`],
  ['indicators-below', 'superior', 'indicators/tax-bureau?show=below'],
  ['search', 'secretary', `search/${levy}?q=会议`],
  ['reform', 'superior', 'reform/tax-bureau'],
  ['reform-told', 'superior', `reform/${levy}?rules=${tenDays}&from=2026-10-01&to=2026-10-31`],
];

describe.skipIf(executablePath === undefined)('the screen', () => {
  let house: BoardHouse;
  let browser: Browser;
  const visits = new Map<string, Promise<Visit>>();
  /** Everybody signs in once a language. */
  const visitOf = (who: Who, language: Language): Promise<Visit> => {
    const found = visits.get(who + language) ?? visit(browser, house, who, { language });
    visits.set(who + language, found);
    return found;
  };
  beforeAll(async () => {
    house = await openBoard('2026-10-09T09:00:00+08:00', '2026-10-01');
    await heldMeeting(house, held);
    house.clock.set('2026-11-20T09:00:00+08:00');
    await house.engine.tick();
    browser = await theBrowser();
  }, 120_000);
  afterAll(async () => {
    await house.stop();
  });

  describe.each(['zh-CN', 'en'] as const)('in %s', (language: Language) => {
    test.each(screens)('%s', async (name, who, path) => {
      const seen = await visitOf(who, language);
      const { page } = seen;
      await go(seen, house, path);
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
      await settled(page);
      // Names, roles and colours are the same in the other language, and looking at them is what takes long.
      if (language === 'zh-CN') expect(await axeFaults(page)).toEqual([]);
      const said = await saidOn(page);
      expect(said).not.toMatch(/undefined|null|NaN|\[object|\{\{|Invalid Date|`/);
      if (language === 'en') expect(said.match(/.*(?:必须|请先|星期|办理|提交).*/g) ?? []).toEqual([]);
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const { sideways, small } = await layoutOf(page);
        expect({ width, sideways, small }).toEqual({ width, sideways: 0, small: [] });
        if (width === 390 || width === 1280) await picture(page, `${name}-${language}-${width}`);
      }
      expect(seen.wrong).toEqual([]);
    });
  });

  test('for whoever is not signed in', async () => {
    const seen = await visit(browser, house, 'nobody', { width: 390 });
    expect(await axeFaults(seen.page)).toEqual([]);
    expect((await layoutOf(seen.page)).small).toEqual([]);
    await picture(seen.page, 'sign-in');
    await seen.page.getByLabel('令牌', { exact: true }).fill('obl_nothing');
    await seen.page.getByRole('button', { name: '登录' }).click();
    await seen.page.getByText('登录信息不符').waitFor();
    await seen.page.getByLabel('令牌', { exact: true }).fill(house.token('secretary', levy, 'l01'));
    await seen.page.getByRole('button', { name: '登录' }).click();
    await seen.page.getByRole('heading', { name: /^今日/ }).waitFor();
    // What signs one in is in nobody's storage, nor in the address.
    const kept = await seen.page.evaluate(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.cookie])',
    );
    expect(kept).not.toContain('obl_');
    await seen.context.close();
  });
});
