/** A secretary looks at what did not arrive, on the page of settings, and has it tried again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OutboxEntry, timestampOf } from '@obligato/engine';
import { type Channel, type Outcome, openPost, type Post, standardTelling } from '@obligato/notify';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BoardHouse, openBoard } from './board-house.ts';
import { axeFaults, executablePath, go, saidOn, visit } from './browser.ts';
import { theBrowser } from './the-browser.ts';

const levy = 'tax-bureau/levy';
const now = '2026-11-20T09:00:00+08:00';

describe.skipIf(executablePath === undefined)('messages on the board', () => {
  let house: BoardHouse;
  let browser: Browser;
  let post: Post;
  let folder: string;
  let answer: Outcome = { is: 'refused', because: '550 5.1.1 No such user here' };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'obligato-board-post-'));
    const mail: Channel = {
      ...{ name: 'mail', limits: [], atOnce: 1 },
      addressOf: ({ member }) => (member === 'l03' ? undefined : `${member}@bureau.example`),
      send: async () => answer,
    };
    const clock = { now: () => timestampOf('2026-11-20', 'Asia/Shanghai', '09:00') };
    post = await openPost({ folder, settings: standardTelling, channels: [mail], clock });
    house = await openBoard(now, '2026-10-01', { messages: post });
    const cycle = `${levy}/general-meeting/2026-Q4`;
    const { roster } = await house.engine.unit(levy);
    const recipients = roster.filter(({ member }) => ['l01', 'l02', 'l03'].includes(member));
    const message = { en: 'Meet!', 'zh-CN': '开会！' };
    const entry: OutboxEntry = {
      ...{ key: `notify/${cycle}`, unit: levy, cycle, rule: 'organ/call-together', does: 'notify', message },
      ...{ to: { unit: levy, role: 'members' }, plannedAt: now, status: 'pending', tries: 0 },
    };
    await post.notify({ entry, recipients, role: { en: 'members', 'zh-CN': '成员' } });
    await post.pass(house.engine);
    browser = await theBrowser();
  }, 60_000);
  afterAll(async () => {
    await house.stop();
    await post.close();
    await rm(folder, { recursive: true });
  });

  test('are shown with why they did not arrive, and tried again with a button', async () => {
    const secretary = await visit(browser, house, 'secretary', { language: 'en' });
    await go(secretary, house, `admin/${levy}`);
    await secretary.page
      .getByRole('button', { name: /^Try again/ })
      .first()
      .waitFor();
    expect(await saidOn(secretary.page)).toContain('550 5.1.1 No such user here');
    expect(await axeFaults(secretary.page)).toEqual([]);
    const buttons = secretary.page.getByRole('button', { name: /^Try again/ });
    const before = await buttons.count();
    answer = { is: 'told' };
    await buttons.first().click();
    await secretary.page.getByRole('heading', { name: 'To be sent' }).waitFor();
    expect(await buttons.count()).toBe(before - 1);
    await post.pass(house.engine);
    expect((await post.of(levy)).pending).toEqual([]);
    expect(secretary.wrong).toEqual([]);
    await secretary.context.close();
  });

  test('are no member’s to see, and are told in Chinese to a secretary', async () => {
    const member = await visit(browser, house, 'member', { width: 390 });
    await member.page.goto(`${house.url}/board/admin/${levy}`);
    await member.page.getByRole('heading', { name: '登录情况' }).waitFor();
    expect(await saidOn(member.page)).not.toContain('发给人员的消息');
    await member.context.close();
    const secretary = await visit(browser, house, 'secretary', { width: 390 });
    await secretary.page.goto(`${house.url}/board/admin/${levy}`);
    await secretary.page.getByRole('heading', { name: '发给人员的消息' }).waitFor();
    await secretary.page.getByText('待到时或待补联系方式').waitFor();
    await secretary.context.close();
  });
});
