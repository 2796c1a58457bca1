/** The site as it is built, served as a folder of files, and looked at in a real browser. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { preview } from 'vite';
import { executablePath, launched } from '../board/browser.ts';
import { root } from '../source-files.ts';

export { executablePath };

export interface BuiltSite {
  readonly folder: string;
  readonly address: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** All guides, some pages of every other kind, and the playground: every page alike would take minutes. */
export async function builtSite(): Promise<BuiltSite> {
  const folder = join(root, 'site/.vitepress/.tried');
  const bin = join(root, 'site/node_modules/vitepress/bin/vitepress.js');
  const env = { ...process.env, SITE: 'short', NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [bin, 'build', join(root, 'site'), '--outDir', folder], { env });
  const server = await preview({
    ...{ root: join(root, 'site'), configFile: false, logLevel: 'silent' },
    ...{ build: { outDir: folder }, preview: { host: '127.0.0.1', port: 0 }, appType: 'mpa' },
  });
  const browser = await launched.browser();
  return {
    folder,
    address: (server.resolvedUrls?.local[0] ?? '').replace(/\/$/, ''),
    browser,
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Looks at one page; whatever it throws, or asks of anybody else, is a fault. */
export async function looked(
  { browser, address }: BuiltSite,
  path: string,
  use: (page: Page) => Promise<void>,
  width = 1280,
): Promise<readonly string[]> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('response', (response) => response.status() >= 400 && wrong.push(`${response.status()} ${response.url()}`));
  context.on('request', (request) => {
    const own = request.url().startsWith(`${address}/`) || /^(data|blob):/.test(request.url());
    if (!own || request.method() !== 'GET') wrong.push(`${request.method()} ${request.url()}`);
  });
  await page.goto(`${address}${path}`);
  await use(page);
  await context.close();
  return wrong;
}
