/** A hall of people who vote in real pages: each fetches papers signed in, and votes as nobody, in a browser of their own. */
import {
  definePlugin,
  defineRosterFact,
  defineRule,
  election,
  evaluation,
  type Roster,
  type RosterRow,
} from '@obligato/core';
import { parseUnit } from '@obligato/engine';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import { type BoardHouse, type BoardOptions, openBoard } from './board-house.ts';

export const hall = 'hall';
export const cycle = `${hall}/leaders/2026`;
export const at = (clock: string) => `2026-12-20T${clock}:00+08:00`;

const clause = { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '1', confidence: 'local' } as const;
const leaders = defineRosterFact('hall/leaders', (roster) => roster.leaders);
const plugin = definePlugin({
  name: 'hall',
  version: '1.0.0',
  title: { en: 'Hall', 'zh-CN': '礼堂' },
  rules: {
    leaders: defineRule({
      ...{ kind: 'duty', clause, why: { en: 'Because.', 'zh-CN': '因为。' }, facts: { leaders } },
      options: z.strictObject({ cadence: z.enum(['occasional', 'yearly', 'quarterly']) }),
      defaults: { cadence: 'yearly' },
      stricter: { cadence: { order: ['occasional', 'yearly', 'quarterly'] } },
      duty: {
        ...{ id: 'leaders', obligation: evaluation, bearer: 'unit' },
        title: { en: 'Evaluation of leaders', 'zh-CN': '群众评议领导' },
      },
      messages: { nobody: { en: 'Nobody leads.', 'zh-CN': '没有领导。' } },
      owed: ({ facts, found }) => (facts.leaders.length > 0 ? [] : [found('nobody', {})]),
    }),
    committee: defineRule({
      ...{ kind: 'duty', clause, why: { en: 'Because.', 'zh-CN': '因为。' }, facts: {} },
      options: z.strictObject({ cadence: z.enum(['occasional', 'yearly', 'quarterly']) }),
      defaults: { cadence: 'yearly' },
      stricter: { cadence: { order: ['occasional', 'yearly', 'quarterly'] } },
      duty: {
        ...{ id: 'committee', obligation: election, bearer: 'unit' },
        title: { en: 'Election of the committee', 'zh-CN': '委员会换届选举' },
      },
      messages: {},
      owed: () => [],
    }),
  },
  presets: { all: { leaders: 'deny' }, voting: { committee: 'deny' } },
});

const row = (member: string, name: string, ...roles: string[]): RosterRow => ({
  ...{ member, name, standing: 'full' as const, roles, from: '2020-01-01' },
});

/** `p001` is the secretary; two lead it. */
export const voterOf = (number: number) => `p${String(number).padStart(3, '0')}`;
export const rosterOf = (voters: number): Roster => [
  row('zhao', '赵主任', 'leader'),
  row('qian', '钱副主任', 'leader'),
  row('p001', '孙书记', 'secretary'),
  ...Array.from({ length: voters - 1 }, (_, place) => row(voterOf(place + 2), `职工${place + 2}`)),
];

/** The same hall, which elects its committee below a bureau that approves it. */
export const openElection = (voters: number): Promise<BoardHouse> =>
  openBoard(at('08:00'), '2026-01-01', {
    units: [
      parseUnit('unit: bureau\ntitle: 税务局 · Tax bureau'),
      parseUnit(`unit: ${hall}\ntitle: 办税服务厅 · Tax hall\nparent: bureau\nextends: [hall/voting]`),
    ],
    plugins: { hall: plugin },
    roster: [hall, rosterOf(voters)],
  });

export const openHall = (voters: number, more: BoardOptions = {}): Promise<BoardHouse> =>
  openBoard(at('08:00'), '2026-01-01', {
    ...more,
    units: [parseUnit(`unit: ${hall}\ntitle: 税务局 · Tax bureau\nextends: [hall/all]`)],
    plugins: { hall: plugin },
    roster: [hall, rosterOf(voters)],
  });

/** Minutes of a page are shorter here: it waits as it does anywhere, a hundred times as fast. */
export const hurried = `(() => {
  const real = window.setTimeout;
  window.setTimeout = (work, milliseconds = 0, ...rest) => real(work, milliseconds / 100, ...rest);
})()`;

/** A browser of one person. */
export async function personIn(browser: Browser, locale = 'zh-CN', width = 390): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...{ locale, timezoneId: 'Asia/Shanghai', viewport: { width, height: 844 } },
    hasTouch: width < 600,
  });
  context.setDefaultTimeout(120_000);
  await context.addInitScript(hurried);
  return context;
}

export async function fetchIn(
  context: BrowserContext,
  house: BoardHouse,
  member: string,
  ballot: string,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(house.link('member', hall, member));
  await page.locator('h1').first().waitFor();
  await page.goto(`${house.url}/board/ballot/${ballot}`);
  await page.getByRole('button', { name: '领取选票' }).click();
  await page.getByText('本次投票的选票已在此浏览器中').waitFor();
  return page;
}

/** One answer a question, by its words. */
export async function voteIn(page: Page, house: BoardHouse, ballot: string, answers: readonly string[]): Promise<void> {
  await page.goto(`${house.url}/board/vote/${ballot}`);
  await page.getByRole('button', { name: '开始填写' }).click();
  for (const answer of answers) {
    await page.getByRole('radio', { name: answer, exact: true }).check();
    await page.getByRole('button', { name: '下一步' }).click();
  }
  await page.getByRole('button', { name: '投出' }).click();
}

/** All received, or kept already. */
export const received = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: /全部答案均已收到|已全部在票箱中/ })
    .waitFor();

export const isKept = (page: Page): Promise<void> =>
  page.getByRole('status').filter({ hasText: '已全部在票箱中' }).waitFor();
