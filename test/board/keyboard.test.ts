/** Forms by keyboard alone: whatever kind of field there is, Tab comes to it, keys fill it in, and Enter sends it. */
import type { Browser, Page } from 'playwright-core';
import type { Cycle } from '@obligato/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BoardHouse, openBoard } from './board-house.ts';
import { executablePath, go, type Who, visit } from './browser.ts';
import { theBrowser } from './the-browser.ts';

const levy = 'tax-bureau/levy';

/** Together they have every kind of field that a payload may declare, but those that are made of the same controls. */
const forms: readonly (readonly [kinds: string, who: Who, obligation: string, event: string])[] = [
  ['a day, an agenda and a choice', 'secretary', 'meeting', 'notify'],
  ['a person, who was there, yes or no', 'secretary', 'meeting', 'open'],
  ['a list of groups, a long text and figures', 'member', 'report', 'submit'],
  ['a record, people and a number', 'secretary', 'task', 'finish'],
  ['people, a group, units', 'secretary', 'evaluation', 'announce'],
  ['lists of words', 'secretary', 'study', 'plan'],
];

const controls = 'form :is(input, select, textarea, button, summary):enabled, form summary';

describe.skipIf(executablePath === undefined)('by keyboard alone', () => {
  let house: BoardHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await openBoard('2026-11-20T09:00:00+08:00', '2026-10-01');
    browser = await theBrowser();
  }, 120_000);
  afterAll(() => house.stop());

  const planned = async (obligation: string, who: Who) => {
    const cycles = [...(await house.engine.unit(levy)).cycles.values()];
    const own = who === 'member' ? 'l04' : levy;
    const found = cycles.find((each) => each.obligation === obligation && each.bearer === own && !hasBegun(each));
    return found?.id ?? '';
  };

  test.each(forms)('a form with %s is filled in and sent', async (_, who, obligation, event) => {
    const seen = await visit(browser, house, who);
    const { page } = seen;
    await go(seen, house, `cycle/${await planned(obligation, who)}?do=${event}`);
    await page.locator('form button[type=submit]').waitFor();
    await page.waitForLoadState('networkidle');
    await markControls(page);
    for (let steps = 0; steps < 150; steps++) {
      await page.keyboard.press('Tab');
      const what = await focused(page);
      if (what === 'submit') break;
      for (const key of keysFor[what] ?? []) await page.keyboard.press(key);
      if (what === 'date') await page.keyboard.type('12152026');
      if (what === 'text') await page.keyboard.type('1');
    }
    expect(await notReached(page)).toEqual([]);
    const sent = page.waitForRequest((asked) => asked.method() === 'POST' && asked.url().endsWith('/attempts'));
    await page.keyboard.press('Enter');
    expect(JSON.parse((await sent).postData() ?? '')).toMatchObject({ event });
    await seen.context.close();
  });
});

const hasBegun = ({ happened }: Cycle) => Object.keys(happened).some((event) => !['remind', 'miss'].includes(event));

const keysFor: Readonly<Record<string, readonly string[]>> = {
  checkbox: ['Space'],
  radio: ['Space'],
  select: ['ArrowDown'],
};

/** Notes which controls there are, and which of them have had the focus; of buttons to choose one among, one is enough. */
const markControls = (page: Page) =>
  page.evaluate(`(() => {
    for (const each of document.querySelectorAll(${JSON.stringify(controls)})) if (each.checkVisibility()) each.dataset.there = '';
    addEventListener('focusin', ({ target }) => {
      target.dataset.reached = '';
      if (target.type === 'radio')
        for (const each of document.getElementsByName(target.name)) each.dataset.reached = '';
    });
  })()`);

const focused = (page: Page) =>
  page.evaluate(`(() => {
    const { tagName, type } = document.activeElement;
    if (type === 'submit' && document.activeElement.closest('form')) return 'submit';
    if (!document.activeElement.closest('form')) return 'elsewhere';
    if (tagName === 'SELECT') return 'select';
    if (tagName === 'TEXTAREA') return 'text';
    if (tagName !== 'INPUT') return tagName;
    return ['checkbox', 'radio', 'date'].includes(type) ? type : 'text';
  })()`) as Promise<string>;

/** Controls that the keyboard did not come to, and those that it left empty. */
const notReached = (page: Page) =>
  page.evaluate(`[...document.querySelectorAll('[data-there]')]
    .filter((each) => !('reached' in each.dataset) || (each.matches('textarea, input[type=date], input[type=number]') && each.value === ''))
    .map((each) => each.outerHTML.slice(0, 200))`) as Promise<readonly string[]>;
