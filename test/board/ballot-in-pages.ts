/**
 * A whole ballot in real pages, in groups of people at once: announced, papers fetched, the server restarted between issue and cast and
 * between two batches, every sheet found in the list, counted by both scrutineers in a page, and recorded. `ballot-60.ts` runs it by
 * command, and a test with fewer.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { at, cycle, fetchIn, hall, isKept, personIn, received, voteIn, voterOf } from './ballot-hall.ts';
import type { BoardHouse } from './board-house.ts';

export interface InPages {
  readonly house: BoardHouse;
  readonly browser: Browser;
  readonly voters: number;
  readonly atOnce: number;
  /** How many have voted when the server is restarted in the middle: ten at least, so that a batch has come to the disk. */
  readonly beforeRestart: number;
  /** Told as it goes. */
  readonly tell?: (line: string) => void;
}

const ballot = 'hall-leaders-2026';
const grades = ['优秀', '良好', '一般', '较差'];
/** What each answers of the two leaders: known, so that the count can be checked. */
const answersOf = (number: number) => [grades[number % 3] ?? '', grades[(number + 1) % 2] ?? ''];

export interface HeldInPages {
  /** As the page of the result shows them: a count by grade, for each leader. */
  readonly shown: string;
  readonly expected: readonly Readonly<Record<string, number>>[];
  /** Sheets of each question that were on the disk when the server was restarted in the middle. */
  readonly keptAtRestart: readonly number[];
  /** What the form of the record was filled in with, and what became of it. */
  readonly recorded: string;
}

export async function holdInPages(asked: InPages): Promise<HeldInPages> {
  const { house, browser, voters, tell = () => {} } = asked;
  const numbers = Array.from({ length: voters }, (_, place) => place + 1);
  house.clock.set(at('08:00'));
  const desk = await personIn(browser, 'zh-CN', 1280);
  const secretary = await signedIn(desk, house, 'secretary', 'p001');
  const shares = [await keyIn(desk, house), await keyIn(desk, house)];
  await announceIn(
    secretary,
    house,
    shares.map(({ key }) => key),
  );
  tell('announced');

  house.clock.set(at('09:30'));
  const phones = new Map<number, { readonly context: BrowserContext; readonly page: Page }>();
  const fetching = Date.now();
  await inGroups(numbers, asked.atOnce, async (number) => {
    const context = await personIn(browser);
    phones.set(number, { context, page: await fetchIn(context, house, voterOf(number), ballot) });
  });
  tell(`papers fetched: ${voters} people in ${seconds(fetching)} s`);

  await house.goAway();
  house.clock.set(at('13:30'));
  await house.comeBack();
  tell('the server was restarted between issue and cast');
  const voting = Date.now();
  const vote = async (number: number) => {
    const phone = phones.get(number);
    if (!phone) throw new Error('no phone');
    await voteIn(phone.page, house, ballot, answersOf(number));
    await received(phone.page);
  };
  await inGroups(numbers.slice(0, asked.beforeRestart), asked.atOnce, vote);
  const keptAtRestart = await batchesOn(house);
  await house.goAway();
  await house.comeBack();
  tell(`the server was restarted with ${keptAtRestart.join(' and ')} sheets on the disk`);
  await inGroups(numbers.slice(asked.beforeRestart), asked.atOnce, vote);
  tell(`voted: ${voters} people in ${seconds(voting)} s`);
  // What lay in memory alone is sent again by pages that are open; those who come back see it, too.
  await inGroups(numbers, asked.atOnce, async (number) => {
    const phone = phones.get(number);
    await phone?.page.reload();
    await received(phone?.page as Page);
  });
  await new Promise((done) => setTimeout(done, 8_000));
  house.clock.set(at('18:30'));
  const shown = await countIn(
    desk,
    house,
    shares.map(({ share }) => share),
  );
  tell('counted by both scrutineers');
  await inGroups(numbers, asked.atOnce, async (number) => {
    const phone = phones.get(number);
    await phone?.page.reload();
    await isKept(phone?.page as Page);
    await phone?.context.close();
  });
  tell(`every sheet of ${voters} people is in the list`);
  // Hours have passed: a session of the morning is over.
  const evening = await signedIn(desk, house, 'secretary', 'p001');
  const recorded = await recordIn(evening, house);
  await desk.close();
  return { shown, expected: expectedOf(numbers), keptAtRestart, recorded };
}

function expectedOf(numbers: readonly number[]): readonly Readonly<Record<string, number>>[] {
  return [0, 1].map((question) =>
    Object.fromEntries(
      grades.map((grade) => [grade, numbers.filter((each) => answersOf(each)[question] === grade).length]),
    ),
  );
}

async function inGroups<T>(all: readonly T[], size: number, work: (each: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += size) await Promise.all(all.slice(from, from + size).map(work));
}

const seconds = (since: number) => Math.round((Date.now() - since) / 1000);

export async function signedIn(
  context: BrowserContext,
  house: BoardHouse,
  role: 'secretary' | 'member',
  member: string,
) {
  const page = await context.newPage();
  await page.goto(house.link(role, hall, member));
  await page.locator('h1').first().waitFor();
  return page;
}

/** A scrutineer makes a key in the browser. */
export async function keyIn(context: BrowserContext, house: BoardHouse) {
  const page = await context.newPage();
  await page.goto(`${house.url}/board/ballot-key`);
  await page.getByRole('button', { name: '生成密钥' }).click();
  const [key, share] = await page.locator('p.code').allInnerTexts();
  await page.close();
  return { key: key ?? '', share: share ?? '' };
}

/** On what, and who counts it. */
const onLeaders = { cycle, scrutineers: ['p002', 'p003'] };

export async function announceIn(
  page: Page,
  house: BoardHouse,
  keys: readonly string[],
  { cycle: matter, scrutineers } = onLeaders,
): Promise<void> {
  await page.goto(`${house.url}/board/cycle/${matter}`);
  await page.getByText('无记名电子投票').click();
  await page.getByRole('link', { name: '公布投票' }).click();
  for (const [label, time] of [
    ['领票开始', '09:00'],
    ['领票截止', '12:00'],
    ['投票开始', '13:00'],
    ['投票截止', '18:00'],
  ] as const)
    await page.getByLabel(label).fill(`2026-12-20T${time}`);
  for (const [place, member] of scrutineers.entries()) {
    await page.locator('select').nth(place).selectOption(member);
    await page.getByLabel(`监票人${place + 1}的公钥`).fill(keys[place] ?? '');
  }
  await page.getByRole('button', { name: '公布' }).click();
  await page.getByText('已公布').waitFor();
}

async function keptOn(house: BoardHouse): Promise<readonly number[]> {
  const answer = await fetch(`${house.url}/ballots/${ballot}/sheets`);
  const { items } = (await answer.json()) as { readonly items: readonly { readonly sheets: readonly unknown[] }[] };
  return items.map(({ sheets }) => sheets.length);
}

/** A batch is written after the last of its sheets was answered. */
async function batchesOn(house: BoardHouse): Promise<readonly number[]> {
  for (let times = 0; times < 100; times++) {
    const kept = await keptOn(house);
    if (kept.every((sheets) => sheets > 0)) return kept;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('no batch has come to the disk');
}

/** Both scrutineers at one desk, one after the other. */
export async function countIn(
  desk: BrowserContext,
  house: BoardHouse,
  shares: readonly string[],
  { of = ballot, by = 'p002' } = {},
): Promise<string> {
  const page = await signedIn(desk, house, 'member', by);
  await page.goto(`${house.url}/board/ballot/${of}`);
  await page.getByRole('button', { name: '封箱' }).click();
  for (const share of shares) {
    await page.locator('textarea').first().fill(share);
    await page.getByRole('button', { name: '使用' }).first().click();
    await page.getByText('已就绪').nth(shares.indexOf(share)).waitFor();
  }
  await page.getByRole('button', { name: '计票' }).click();
  await page.getByRole('button', { name: '登记结果' }).click();
  await page.getByText('向').first().waitFor();
  const shown = (await page.locator('table').allInnerTexts()).join('\n---\n');
  await page.close();
  return shown;
}

/** The secretary takes the steps of the matter; the last form is filled in from the box. */
async function recordIn(page: Page, house: BoardHouse): Promise<string> {
  const { engine } = house;
  const by = { unit: hall, member: 'p001' };
  const [voters = 0] = await keptOn(house);
  const eligible = { members: voters, nonMembers: 0 };
  const steps = [
    ['announce', { subjects: ['zhao', 'qian'], eligible, closesOn: '2026-12-21' }],
    ['collect', {}],
    ['close', { returned: voters }],
  ] as const;
  for (const [event, payload] of steps) {
    const { outcome, findings } = await engine.attempt({ cycle, event, payload, by });
    if (outcome !== 'accepted') throw new Error(JSON.stringify(findings));
  }
  await page.goto(`${house.url}/board/cycle/${cycle}?do=tally`);
  await page.getByRole('button', { name: '先预审' }).waitFor();
  await page.getByRole('button', { name: /提交/ }).click();
  await page.getByText('已汇总').first().waitFor();
  const { cycles } = await engine.unit(hall);
  const { tally } = Object(cycles.get(cycle)?.state.context) as { readonly tally?: unknown };
  return JSON.stringify(tally);
}
