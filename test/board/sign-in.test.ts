/** Who comes in, by which door, and what is said to whoever does not. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserFolder } from '@obligato/http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StandIn, standInProvider } from '../http/stand-in-provider.ts';
import { type BoardHouse, openBoard } from './board-house.ts';
import { axeFaults, executablePath, picture } from './browser.ts';
import { theBrowser } from './the-browser.ts';

const levy = 'tax-bureau/levy';
const password = 'a long enough pass phrase';
const secretary = { member: 'l01', grants: [{ unit: levy, role: 'secretary' }] };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { readonly port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe.skipIf(executablePath === undefined)('signing in', () => {
  let house: BoardHouse;
  let browser: Browser;
  let provider: StandIn;
  let board: string;
  let folder: string;
  beforeAll(async () => {
    const port = await freePort();
    // Another site than the provider's, so that its cookies and ours are strangers.
    board = `http://localhost:${port}`;
    provider = await standInProvider(board, { clerk: { obligato: secretary }, stranger: {} });
    folder = await mkdtemp(join(tmpdir(), 'obligato-users-'));
    const users = new UserFolder(folder);
    const grants = [
      { unit: levy, role: 'secretary' },
      { unit: 'tax-bureau/office', role: 'auditor' },
    ] as const;
    await users.add({ name: 'bai', password, member: 'l01', grants, at: '2026-01-01T00:00:00Z' });
    const signIn = { provider: provider.signIn, users };
    house = await openBoard('2026-11-20T09:00:00+08:00', '2026-11-01', { port, signIn });
    browser = await theBrowser();
  }, 120_000);
  afterAll(async () => {
    await provider.stop();
    await house.stop();
    await rm(folder, { recursive: true });
  });

  const atTheDoor = async () => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 900 } });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    await page.goto(`${board}/board/`);
    await page.getByRole('button', { name: '登录' }).first().waitFor();
    return page;
  };
  const byProvider = async (name: string) => {
    const page = await atTheDoor();
    await page.getByRole('link', { name: '用单位统一账号登录' }).click();
    await page.locator('input[name=login]').fill(name);
    await page.locator('input[name=password]').fill('any');
    await page.locator('button[type=submit]').click();
    // It asks whether it may tell us who that is.
    await page.locator('button[type=submit]').filter({ hasText: 'Continue' }).click();
    return page;
  };

  test('at the organisation’s provider leads there and back to Today', async () => {
    const page = await byProvider('clerk');
    await page.getByRole('heading', { name: '今日 · 征收科党支部' }).waitFor();
    await page.getByText('白强').first().waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  test('at the provider as somebody of whom it says nothing to us is answered by a sentence', async () => {
    const page = await byProvider('stranger');
    await page.getByText('账号已识别，但未开通本系统').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, 'sign-in-stranger');
    await page.context().close();
  });

  test('with a name and a password opens every unit that one has an office in', async () => {
    const page = await atTheDoor();
    await picture(page, 'sign-in-ways');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('账号', { exact: true }).fill('bai');
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '登录' }).first().click();
    await page.getByRole('heading', { name: '今日 · 征收科党支部' }).waitFor();
    await page.getByLabel('单位').selectOption('tax-bureau/office');
    await page.getByRole('heading', { name: '今日 · 办公室党支部' }).waitFor();
    // There they may look, and not write.
    expect(await page.getByRole('link', { name: /^去办理/ }).count()).toBe(0);
    await page.getByLabel('单位').selectOption(levy);
    await page
      .getByRole('link', { name: /^去办理/ })
      .first()
      .waitFor();
    await page.context().close();
  });

  test('with a guess after a guess is answered by a sentence that says to wait, the right password too', async () => {
    const page = await atTheDoor();
    // The first twenty by a program, as guesses are.
    const guess = async (number: number) => {
      const data = { token: `obl_${number}` };
      return (await page.context().request.post(`${board}/session`, { data })).status();
    };
    expect(new Set(await Promise.all(Array.from({ length: 20 }, (_, number) => guess(number))))).toEqual(
      new Set([401]),
    );
    await page.getByLabel('账号', { exact: true }).fill('bai');
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '登录' }).first().click();
    await page.getByText('次数过多，请过几分钟再试').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, 'sign-in-too-often');
    await page.context().close();
  });
});
