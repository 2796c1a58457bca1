/** The board as somebody with a slow phone has it: what comes over the line, and how long until one can read and touch. */
import type { Browser, Page } from 'playwright-core';
import { type BoardHouse, openBoard } from '../board/board-house.ts';
import { axeFaults, executablePath, launched, visit } from '../board/browser.ts';
import buildBoard from '../board/build.ts';
import { manyBranches, superior } from '../board/many-branches.ts';
import type { Bench, Report } from './run.ts';

/** As many times slower as a phone of the people who are asked to use it. */
const slower = 4;
const rounds = 5;
const width = 390;

/** Notes the moment at which something stands on the page. */
const momentOf = (selector: string) => `
  globalThis.stood = new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(${JSON.stringify(selector)})) return false;
      requestAnimationFrame(() => resolve(performance.now()));
      return true;
    };
    const observer = new MutationObserver(() => look() && observer.disconnect());
    if (!look()) observer.observe(document, { childList: true, subtree: true });
  });`;

interface Loaded {
  readonly milliseconds: number;
  readonly requests: number;
  readonly bytes: number;
}

/** Everything that comes until `selector` stands there, with nothing kept from before and a slow processor. */
async function load(page: Page, address: string, selector: string): Promise<Loaded> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.setCacheDisabled', { cacheDisabled: true });
  await line.send('Emulation.setCPUThrottlingRate', { rate: slower });
  let [requests, bytes] = [0, 0];
  line.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.endsWith('/events')) requests += 1;
  });
  line.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.addInitScript(momentOf(selector));
  await page.goto(address);
  const milliseconds = (await page.evaluate('globalThis.stood')) as number;
  await page.waitForLoadState('load');
  await line.detach();
  return { milliseconds, requests, bytes };
}

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

async function screen(browser: Browser, house: BoardHouse, path: string, selector: string) {
  const found: Loaded[] = [];
  let faults = 0;
  for (let round = 0; round < rounds; round++) {
    const { page, context } = await visit(browser, house, 'superior', { width, isTouch: true, as: [superior, 'head'] });
    const fresh = await context.newPage();
    await page.close();
    found.push(await load(fresh, `${house.url}/board/${path}`, selector));
    if (round === 0) faults = (await axeFaults(fresh)).length;
    await context.close();
  }
  return {
    milliseconds: middle(found.map((each) => each.milliseconds)),
    kilobytes: middle(found.map(({ bytes }) => bytes)) / 1024,
    requests: middle(found.map((each) => each.requests)),
    faults,
  };
}

async function board(report: Report): Promise<void> {
  if (executablePath === undefined) throw new Error('there is no Chromium on this machine');
  await buildBoard();
  const house = await openBoard('2026-12-28T09:00:00+08:00', '2026-11-01', { units: manyBranches(200) });
  const browser = await launched.browser();
  try {
    const today = await screen(browser, house, `today/${superior}/branch-001`, '.duty');
    report('board.first-load', today.kilobytes, 'KB');
    report('board.ready', today.milliseconds, 'ms');
    report('board.ready.requests', today.requests, 'requests');
    report('board.ready.axe', today.faults, 'faults');
    const tree = await screen(browser, house, `tree/${superior}`, 'table.cards tbody tr:nth-child(200)');
    report('board.tree200', tree.milliseconds, 'ms');
    report('board.tree200.bytes', tree.kilobytes, 'KB');
    report('board.tree200.requests', tree.requests, 'requests');
    report('board.tree200.axe', tree.faults, 'faults');
  } finally {
    await browser.close();
    await house.stop();
  }
}

export const boardBench: readonly Bench[] = [{ name: 'board', run: board }];
