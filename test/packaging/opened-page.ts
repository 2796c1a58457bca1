/** What was bundled, in a real browser, as whoever serves the files would have it. */
import type { Page } from 'playwright-core';
import { type InlineConfig, preview } from 'vite';
import { expect } from 'vitest';
import { launched } from '../board/browser.ts';

/** Serves a folder while `use` looks at its page; whatever the page throws is a fault. */
export async function opened(config: InlineConfig, use: (page: Page) => Promise<void>): Promise<void> {
  const server = await preview({ ...config, configFile: false, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await launched.browser();
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await use(page);
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
  }
}
