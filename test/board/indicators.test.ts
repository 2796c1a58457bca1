/** Indicators on the board: whose figures come first, what is not measured, the unit’s own sentence, and who looked. */
import { definePlugin, defineRule, task } from '@obligato/core';
import { diagnosis } from '@obligato/diagnosis';
import { parseUnit } from '@obligato/engine';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type BoardHouse, openBoard } from './board-house.ts';
import { axeFaults, executablePath, go, layoutOf, picture, settled, type Visit, visit } from './browser.ts';
import { theBrowser } from './the-browser.ts';

/** A superior owes each branch a visit a month, and comes to none of them. */
const visits = definePlugin({
  name: 'visits',
  version: '1.0.0',
  title: { en: 'Visits', 'zh-CN': '走访' },
  rules: {
    visit: defineRule({
      kind: 'duty',
      clause: { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '1', confidence: 'local' },
      why: { en: 'Somebody should come.', 'zh-CN': '总要有人来。' },
      options: z.strictObject({ cadence: z.enum(['monthly', 'weekly']) }),
      defaults: { cadence: 'monthly' },
      stricter: { cadence: { order: ['monthly', 'weekly'] } },
      messages: {},
      duty: { id: 'visit', title: { en: 'Visit', 'zh-CN': '走访' }, obligation: task, bearer: 'superior' },
      owed: () => [],
    }),
    round: defineRule({
      kind: 'duty',
      clause: { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '1', confidence: 'local' },
      why: { en: 'Somebody should look.', 'zh-CN': '总要有人看。' },
      options: z.strictObject({ cadence: z.enum(['monthly', 'weekly']) }),
      defaults: { cadence: 'monthly' },
      stricter: { cadence: { order: ['monthly', 'weekly'] } },
      messages: {},
      duty: { id: 'round', title: { en: 'Round', 'zh-CN': '巡查' }, obligation: task, bearer: 'unit' },
      owed: () => [],
    }),
  },
});

const branches = Array.from({ length: 24 }, (_, index) => `bureau/branch-${String(index + 1).padStart(2, '0')}`);
const [branch = '', neighbour = ''] = branches;
/** Writes down what it did months later. */
const busy = branches.at(-1) ?? '';
const units = [
  'unit: bureau\ntitle: 市局机关党委 · City bureau\nextends: [diagnosis/recommended]',
  ...branches.map(
    (unit, index) =>
      `unit: ${unit}\ntitle: 第${index + 1}党支部 · Branch ${index + 1}\nparent: bureau\nrules: { visits/visit: deny${unit === busy ? ', visits/round: deny' : ''} }`,
  ),
].map((file) => parseUnit(file));
const secretary = {
  member: 'l01',
  name: '周敏',
  standing: 'full',
  roles: ['secretary'],
  from: '2020-01-01',
} as const;

describe.skipIf(executablePath === undefined)('indicators on the board', () => {
  let house: BoardHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await openBoard('2026-12-31T18:00:00+08:00', '2026-01-01', {
      units,
      plugins: { visits, diagnosis },
      roster: [branch, [secretary]],
    });
    browser = await theBrowser();
  }, 120_000);
  afterAll(() => house.stop());

  const asClerk = (width: number) => visit(browser, house, 'secretary', { width, language: 'en', as: [branch, 'l01'] });
  const asChief = (width: number) =>
    visit(browser, house, 'superior', { width, language: 'en', as: ['bureau', 'chief'] });
  const indicator = (page: Page, title: string) =>
    page.locator('li.indicator', { has: page.getByRole('heading', { name: title, exact: true }) });
  const rowsOf = (page: Page, title: string) =>
    indicator(page, title).locator('.group > p:first-child').allTextContents();
  const close = ({ context }: Visit) => context.close();

  test('whoever is of the unit reads its own figures first; whoever is above, first those about themselves', async () => {
    const clerk = await asClerk(390);
    await go(clerk, house, `indicators/${branch}`);
    const title = 'Superior’s duties in time';
    expect(await rowsOf(clerk.page, title)).toEqual([
      expect.stringMatching(/^Branch 1 —$/),
      expect.stringMatching(/^City bureau 0 \/ \d+$/),
    ]);
    const chief = await asChief(1280);
    await go(chief, house, `indicators/${branch}`);
    expect(await rowsOf(chief.page, title)).toEqual([
      expect.stringMatching(/^City bureau 0 \/ \d+$/),
      expect.stringMatching(/^Branch 1 —$/),
    ]);
    await chief.page.getByText('That you look at these figures is on record with Branch 1.').waitFor();
    expect(await clerk.page.getByText('is on record with').count()).toBe(0);
    await close(clerk);
    await close(chief);
  });

  test('behind a superior’s figure a branch finds its own duties, and of its neighbours how many', async () => {
    const clerk = await asClerk(390);
    await go(clerk, house, `indicators/${branch}`);
    const figure = indicator(clerk.page, 'Superior’s duties in time');
    await figure.locator('summary', { hasText: 'Behind it' }).click();
    const entries = await Promise.all(
      (await figure.locator('ul.dots a').all()).map((link) => link.getAttribute('href')),
    );
    expect(entries.length).toBeGreaterThan(5);
    expect(entries.every((path) => path?.includes('branch-01'))).toBe(true);
    await figure.getByText(/Not named here: \d+/).waitFor();
    await picture(clerk.page, 'indicators-of-branch-390');
    await figure.locator('ul.dots a').first().click();
    await clerk.page.getByRole('heading', { name: /Visit/ }).waitFor();
    await close(clerk);
  });

  test('a sentence of the unit travels to where the figure is read, and who looked is shown to the unit', async () => {
    const clerk = await asClerk(390);
    await go(clerk, house, `indicators/${branch}`);
    const figure = indicator(clerk.page, 'Typed in together');
    await figure.locator('summary', { hasText: 'Add a sentence' }).click();
    await figure.getByLabel('One sentence that travels with this figure').fill('The line was down in May');
    await figure.getByRole('button', { name: 'Say it' }).click();
    await figure.getByText('Branch 1 says: The line was down in May').waitFor();
    const chief = await asChief(1280);
    await go(chief, house, 'indicators/bureau?show=below');
    await chief.page.getByText('“The line was down in May”').waitFor();
    await go(chief, house, `indicators/${branch}`);
    await chief.page.getByText('Branch 1 says: The line was down in May').waitFor();
    expect(await chief.page.getByText('Add a sentence').count()).toBe(0);
    await clerk.page.reload();
    await settled(clerk.page);
    const looks = clerk.page.locator('section', { hasText: 'Who of elsewhere looked' }).locator('li');
    // Looked at three times on one day: it is written down once.
    expect(await looks.allTextContents()).toEqual([expect.stringMatching(/^City bureau chief/)]);
    await close(clerk);
    await close(chief);
  });

  test('a superior sees units side by side, its own row first, in the order of the tree, a page at a time', async () => {
    const chief = await asChief(390);
    const asked: string[] = [];
    chief.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await go(chief, house, 'indicators/bureau');
    await chief.page.getByRole('link', { name: 'Units below, side by side' }).click();
    const names = () => chief.page.locator('table tbody th a').allTextContents();
    await chief.page.getByRole('link', { name: 'Branch 19', exact: true }).waitFor();
    expect(await names()).toEqual(['City bureau', ...branches.slice(0, 19).map((_, at) => `Branch ${at + 1}`)]);
    await chief.page.getByRole('button', { name: 'Further units' }).click();
    await chief.page.getByRole('link', { name: 'Branch 24', exact: true }).waitFor();
    expect(await names()).toHaveLength(25);
    expect(await chief.page.getByRole('button', { name: 'Further units' }).count()).toBe(0);
    expect(asked.filter((path) => path === '/indicators')).toHaveLength(2);
    await chief.page.getByLabel('What is looked for').selectOption({ label: 'Supervision only downward' });
    const [first, second] = await chief.page.locator('table tbody tr').allTextContents();
    expect(first).toMatch(/0 \/ \d+/);
    expect(second).not.toMatch(/\b0 \//);
    expect((await layoutOf(chief.page)).sideways).toBe(0);
    await picture(chief.page, 'indicators-below-390');
    await chief.page.setViewportSize({ width: 1280, height: 900 });
    expect((await layoutOf(chief.page)).sideways).toBe(0);
    await picture(chief.page, 'indicators-below-1280');
    await close(chief);
  });

  test('days lie in bars beside their numbers, on a phone as on a desk', async () => {
    for (const month of ['01', '02', '03', '04', '05', '06']) {
      const occurredAt = `2026-${month}-10T09:00:00+08:00`;
      const about = { cycle: `${busy}/round/2026-${month}`, event: 'finish', payload: { summary: 'seen' } };
      await house.engine.attempt({ ...about, occurredAt, by: { unit: busy, member: 'l01' } });
    }
    const chief = await asChief(390);
    await go(chief, house, `indicators/${busy}`);
    const bars = indicator(chief.page, 'Written down late').locator('table.spread');
    expect(await bars.locator('caption').textContent()).toBe('Working days until it was written down');
    expect((await bars.locator('tr').allTextContents()).at(-1)).toBe('21+ working days6');
    expect(await axeFaults(chief.page)).toEqual([]);
    expect((await layoutOf(chief.page)).sideways).toBe(0);
    await picture(chief.page, 'indicators-bars-390');
    await chief.page.setViewportSize({ width: 1280, height: 900 });
    expect((await layoutOf(chief.page)).sideways).toBe(0);
    await picture(chief.page, 'indicators-bars-1280');
    await close(chief);
  });

  test('of another year it says so, and of a neighbour a branch sees nothing', async () => {
    const clerk = await asClerk(1280);
    await go(clerk, house, `indicators/${branch}`);
    await clerk.page.getByLabel('Year').selectOption('2025');
    await clerk.page.getByText('1 Jan 2025').first().waitFor();
    expect(await rowsOf(clerk.page, 'Superior’s duties in time')).toEqual(['Branch 1 —', 'City bureau —']);
    await go(clerk, house, `indicators/${neighbour}`);
    await clerk.page.getByRole('alert').waitFor();
    expect(await clerk.page.locator('li.indicator').count()).toBe(0);
    await close(clerk);
  });
});
