/** A real browser in front of the board, as somebody. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { BoardHouse } from './board-house.ts';

export const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);

export type Language = 'en' | 'zh-CN';
export type Who = 'secretary' | 'member' | 'superior' | 'auditor' | 'administrator';

/** Everybody of the example organ who looks at the board. */
export const people: Readonly<Record<Who, readonly [unit: string, member: string]>> = {
  secretary: ['tax-bureau/levy', 'l01'],
  member: ['tax-bureau/levy', 'l04'],
  superior: ['tax-bureau', 'head'],
  auditor: ['tax-bureau', 'organiser'],
  administrator: ['tax-bureau', 'staff1'],
};

const launching = {
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
};

export const launched = {
  browser: (): Promise<Browser> => chromium.launch(launching),
  server: () => chromium.launchServer(launching),
};

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong in the page: exceptions, violations of its policy, requests to anybody else. */
  readonly wrong: readonly string[];
}

export interface VisitOptions {
  readonly language?: Language;
  readonly width?: number;
  readonly isTouch?: boolean;
  /** Who they are, where they are not the one of the example organ. */
  readonly as?: readonly [unit: string, member: string];
}

/** Comes in by a link that signs in once, as `npm run board` prints it. */
export async function visit(
  browser: Browser,
  house: BoardHouse,
  who: Who | 'nobody',
  { language = 'zh-CN', width = 1280, isTouch = false, as }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ locale: language, viewport: { width, height: 900 }, hasTouch: isTouch });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /policy|unique|Uncaught/i.test(message.text())) wrong.push(message.text());
  });
  page.on(
    'request',
    (request) =>
      request.url().startsWith(house.url) || /^(data|blob):/.test(request.url()) || wrong.push(request.url()),
  );
  await page.goto(who === 'nobody' ? `${house.url}/board/` : house.link(who, ...(as ?? people[who])));
  await page.locator('h1').first().waitFor();
  return { page, context, wrong };
}

export const go = async ({ page }: Visit, house: BoardHouse, path: string): Promise<void> => {
  await page.goto(`${house.url}/board/${path}`);
  await settled(page);
};

/** Until there is nothing more to come. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  // What was waited for may lead to more that has to be waited for.
  const loading = page.locator('.loading').first();
  while ((await loading.count()) > 0) await loading.waitFor({ state: 'detached' });
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeFault {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Faults that axe finds, of any or of these impacts, each with the first place; empty when there are none. */
export async function axeFaults(page: Page, impacts?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(await axeSource);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const run = `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(({ violations }) => violations)`;
  const found = (await page.evaluate(run)) as readonly AxeFault[];
  const meant = found.filter(({ impact }) => impacts?.includes(impact) ?? true);
  return meant.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} (${nodes[0]?.failureSummary ?? ''})`);
}

/** Everything that is said on the page, attributes that are read out among it. */
export const saidOn = (page: Page): Promise<string> =>
  page.evaluate(`[document.body.innerText, ...[...document.querySelectorAll('[aria-label],[placeholder],[title]')]
    .flatMap((each) => [each.getAttribute('aria-label'), each.getAttribute('placeholder'), each.title])
    .filter(Boolean)].join('\\n')`) as Promise<string>;

export interface Layout {
  readonly sideways: number;
  /** Controls lower or narrower than 44 px, with their words. */
  readonly small: readonly string[];
}

/** Whether one has to scroll sideways, and what is too small to hit. Words within a sentence are no buttons. */
export const layoutOf = (page: Page): Promise<Layout> =>
  page.evaluate(`({
    sideways: document.documentElement.scrollWidth - innerWidth,
    small: [...document.querySelectorAll('button, a, select, summary, input:not([type=radio],[type=checkbox]), label.check')]
      .filter((each) => each.checkVisibility() && !each.closest('p, li:not(.duty, .month li)') || each.matches('button, .button, select'))
      .filter((each) => each.checkVisibility())
      .map((each) => [each, each.getBoundingClientRect()])
      .filter(([each, box]) => box.width > 1 && (box.height < 43.5 || box.width < 43.5) && !each.matches('.skip'))
      .map(([each, box]) => each.tagName + ' ' + Math.round(box.width) + 'x' + Math.round(box.height) + ' ' + each.innerText.slice(0, 40)),
  })`) as Promise<Layout>;

/** Keeps a picture where somebody wants to look at them. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.OBLIGATO_PICTURES)
    await page.screenshot({ path: join(process.env.OBLIGATO_PICTURES, `${name}.png`), fullPage: true });
}
