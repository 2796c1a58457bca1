/** What a meeting left to a leader to do: apart from the rest for the secretary, and the first thing for whoever has it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BoardHouse, openBoard } from './board-house.ts';
import { axeFaults, executablePath, layoutOf, picture, settled, visit } from './browser.ts';
import { theBrowser } from './the-browser.ts';

const unit = 'tax-bureau/levy';
const cycle = `${unit}/general-meeting/2026-Q4`;

describe.skipIf(executablePath === undefined)('what leaders were given', () => {
  let house: BoardHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await openBoard('2026-10-12T09:00:00+08:00', '2026-10-01');
    browser = await theBrowser();
    const by = { unit, member: 'l01' };
    const attendance = ['deputy-head', 'l01', 'l02', 'l03', 'l04', 'l05'].map((member) => ({ member, present: true }));
    const agreed = [
      { what: '协调解决党员活动室', owner: 'deputy-head', until: '2026-12-31' },
      { what: '修好楼道灯', owner: 'l04', until: '2026-10-30' },
    ];
    const notice = { heldOn: '2026-10-20', place: '党员活动室', agenda: ['审议工作总结'] };
    for (const [now, event, payload] of [
      ['2026-10-12T09:00:00+08:00', 'notify', notice],
      ['2026-10-20T14:00:00+08:00', 'open', { chair: 'l01', attendance }],
      ['2026-10-20T16:00:00+08:00', 'adjourn', { agreed }],
    ] as const) {
      house.clock.set(now);
      const { outcome, findings } = await house.engine.attempt({ cycle, event, payload, by });
      expect(outcome, JSON.stringify(findings.map(({ message }) => message))).toBe('accepted');
    }
    await house.engine.tick();
  }, 120_000);
  afterAll(() => house.stop());

  const section = (name: string) => `section[aria-label="${name}"]`;

  test.each([1280, 390])('stands apart on the day of a secretary, at %i px', async (width) => {
    const visited = await visit(browser, house, 'secretary', { width });
    await settled(visited.page);
    const apart = visited.page.locator(section('领导承担的交办工作'));
    expect(await apart.textContent()).toContain('协调解决党员活动室 · 薛鹏宇');
    expect(await apart.textContent()).not.toContain('楼道灯');
    expect(await visited.page.locator(section('近期到期')).textContent()).not.toContain('协调解决党员活动室');
    expect(await axeFaults(visited.page)).toEqual([]);
    expect(await layoutOf(visited.page)).toEqual({ sideways: 0, small: [] });
    await picture(visited.page, `given-to-leaders-${width}`);
    expect(visited.wrong).toEqual([]);
    await visited.context.close();
  });

  test('is what the leader owes themselves, on their own page', async () => {
    const visited = await visit(browser, house, 'member', { as: [unit, 'deputy-head'] });
    await settled(visited.page);
    expect(await visited.page.locator(section('我本人应办')).textContent()).toContain('协调解决党员活动室');
    expect(await visited.page.locator(section('领导承担的交办工作')).count()).toBe(0);
    expect(visited.wrong).toEqual([]);
    await visited.context.close();
  });
});
