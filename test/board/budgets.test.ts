/** What the pages may weigh, whom they may ask, and what comes out of a printer. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../source-files.ts';
import { type BoardHouse, openBoard } from './board-house.ts';
import { executablePath, go, layoutOf, picture, visit } from './browser.ts';
import { heldMeeting } from './held-meeting.ts';
import { manyBranches, superior } from './many-branches.ts';
import { theBrowser } from './the-browser.ts';

const levy = 'tax-bureau/levy';
const held = `${levy}/general-meeting/2026-Q4`;
const kilobyte = 1024;

/** The address of the part that seals and counts: it is asked for when somebody does. */
function voterFile(names: readonly string[]): string {
  const found = names.find((name) => name.startsWith('voter-'));
  if (!found) throw new Error('nothing seals');
  return `http://board/board/assets/${found}`;
}

describe.skipIf(executablePath === undefined)('the board', () => {
  let house: BoardHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await openBoard('2026-10-09T09:00:00+08:00', '2026-10-01');
    await heldMeeting(house, held);
    browser = await theBrowser();
  }, 120_000);
  afterAll(async () => {
    await house.stop();
  });

  test('comes with at most 40 KB of scripts and 8 KB of styles, and each further screen with 15 KB', async () => {
    const context = await browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    const seen = { page, context, wrong: [] };
    const loaded = new Map<string, number>();
    const files = join(root, 'packages/http/board');
    const take = async (url: string) => {
      const name = new URL(url).pathname.slice('/board/'.length);
      if (/\.(js|css)$/.test(name)) loaded.set(name, gzipSync(await readFile(join(files, name)), { level: 9 }).length);
    };
    const pending: Promise<void>[] = [];
    seen.page.on('request', (request) => pending.push(take(request.url())));
    const kilobytesOf = async (kind: string, before: ReadonlySet<string> = new Set()) => {
      await Promise.all(pending);
      const own = [...loaded].filter(([name]) => name.endsWith(kind) && !before.has(name));
      return own.reduce((sum, [, bytes]) => sum + bytes, 0) / kilobyte;
    };
    await seen.page.goto(house.link('secretary', levy, 'l01'));
    await seen.page.getByRole('heading', { name: /^今日/ }).waitFor();
    expect(await kilobytesOf('.js')).toBeLessThanOrEqual(40);
    expect(await kilobytesOf('.css')).toBeLessThanOrEqual(8);
    const first = new Set(loaded.keys());
    const weights: [screen: string, kilobytes: number][] = [];
    for (const screen of [
      `cycle/${held}`,
      'calendar',
      'decisions',
      'opinion',
      'print',
      'search',
      `indicators/${levy}`,
      'indicators/tax-bureau?show=below',
      'reform/tax-bureau',
      'admin',
      `room/${held}`,
      'ballots',
      'ballot-key',
    ]) {
      loaded.clear();
      await go(seen, house, screen);
      weights.push([screen, Math.round((await kilobytesOf('.js', first)) * 10) / 10]);
    }
    expect(weights.filter(([, kilobytes]) => kilobytes > 15)).toEqual([]);
    // What blinds, seals and counts comes with it: all that is needed for voting.
    loaded.clear();
    await go(seen, house, 'vote/none');
    await take(voterFile(await readdir(join(files, 'assets'))));
    expect(await kilobytesOf('.js', first)).toBeLessThanOrEqual(30);
    await seen.context.close();
  });

  test('holds nothing that was not built for it, and no file of another place', async () => {
    const files = await readdir(join(root, 'packages/http/board'), { recursive: true });
    expect(
      files.filter(
        (file) => !/^(index\.html|licences\.md|icon\.svg|assets)$|\.(js|css)$/.test(file.replaceAll('\\', '/')),
      ),
    ).toEqual([]);
    const index = await readFile(join(root, 'packages/http/board/index.html'), 'utf8');
    expect(index).not.toMatch(/<style|style=|<script(?![^>]*src=)|https?:/);
    expect((await stat(join(root, 'packages/http/board/index.html'))).size).toBeLessThan(2 * kilobyte);
  });

  test('shows a tree of two hundred units in at most three requests beside its files, and in at most 100 KB', async () => {
    const wide = await openBoard('2026-12-28T09:00:00+08:00', '2026-11-01', { units: manyBranches(200) });
    const seen = await visit(browser, wide, 'superior', { as: [superior, 'head'] });
    await go(seen, wide, `search/${superior}`);
    const answers: { readonly path: string; readonly bytes: number }[] = [];
    seen.page.on('response', async (response) => {
      const path = new URL(response.url()).pathname;
      if (!path.startsWith('/board/') && path !== '/events')
        answers.push({ path, bytes: (await response.body()).length });
    });
    await seen.page.getByRole('link', { name: '下级单位' }).click();
    await seen.page.getByRole('heading', { name: '各单位 (200)' }).waitFor();
    expect(await seen.page.locator('table.cards tbody tr').count()).toBe(200);
    expect(answers.length).toBeLessThanOrEqual(3);
    expect(answers.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(100 * kilobyte);
    expect((await layoutOf(seen.page)).sideways).toBe(0);
    await picture(seen.page, 'tree-200');
    await seen.context.close();
    await wide.stop();
  });

  test('prints the minutes as a sheet of paper, without what is for the screen', async () => {
    const seen = await visit(browser, house, 'secretary');
    await go(seen, house, `print/${held}?paper=minutes`);
    await seen.page.getByText('会议审议并通过了工作总结').waitFor();
    await seen.page.emulateMedia({ media: 'print' });
    expect(await seen.page.getByRole('button').count()).toBe(0);
    expect(await seen.page.getByRole('navigation').count()).toBe(0);
    const paper = await seen.page.pdf({ preferCSSPageSize: true });
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
    await seen.context.close();
  });

  test('reads well in the colours that somebody has forced, and at twice the size', async () => {
    const seen = await visit(browser, house, 'secretary', { width: 640 });
    await seen.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await go(seen, house, `cycle/${held}`);
    await seen.page.evaluate('document.documentElement.style.fontSize = "200%"');
    const { sideways } = (await seen.page.evaluate(
      '({ sideways: document.documentElement.scrollWidth - innerWidth })',
    )) as { readonly sideways: number };
    expect(sideways).toBeLessThanOrEqual(0);
    await seen.context.close();
  });
});
