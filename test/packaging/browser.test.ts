/** The core where there is no Node: bundled for a browser, planning and deciding in a page. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, defaultClientConditions } from 'vite';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { executablePath } from '../board/browser.ts';
import { opened } from './opened-page.ts';
import { root } from './packed.ts';

const example = join(root, 'examples/08-core-in-a-browser');
const folder = await mkdtemp(join(tmpdir(), 'obligato-page-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const warnings: string[] = [];
// As pages are built that people get: a bundle for tests has the warnings of libraries to their developers in it.
vi.stubEnv('NODE_ENV', 'production');
await build({
  root: example,
  configFile: false,
  logLevel: 'silent',
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: folder,
    emptyOutDir: true,
    // The budget of the page: the core with its obligations and the rules that belong to them, in kB. About a tenth are the
    // titles and descriptions of all fields in both languages, which forms in a page are made of. 13 of them came with units over time,
    // what is said of slips in their days, and announcements that name people; 38 with rhythms of duties, calendars that say what they
    // do not know, duties and reminders as data with their reader, and words for people; 14 with secret ballots, whose counts a record is held
    // against, with stricter values on trial beside those that bind, and with what was missed by how much; 49 with the 43 rules and duties that
    // the national pack asks for in full, which this page brings whole, with indicators, and with evidence.
    chunkSizeWarningLimit: 680,
    rolldownOptions: { onwarn: ({ message }) => warnings.push(message) },
  },
});
vi.unstubAllEnvs();

test('nothing of Node is in the bundle, and no container', async () => {
  expect(warnings).toEqual([]);
  const [script = ''] = await readdir(join(folder, 'assets'));
  const text = await readFile(join(folder, 'assets', script), 'utf8');
  expect(text.length).toBeGreaterThan(100_000);
  for (const foreign of ['node:', 'inversify', '__vite-browser-external']) expect(text).not.toContain(foreign);
});

describe.skipIf(executablePath === undefined)('in a real browser', () => {
  test('example 08 refuses a meeting of one, says why, and opens one of four', async () => {
    await opened({ build: { outDir: folder } }, async (page) => {
      const verdict = () => page.locator('output').textContent();
      expect(await verdict()).toMatch(/^denied\n✗ /);
      expect(await verdict()).toContain('1 of 5');
      for (const name of ['qian', 'sun', 'li']) await page.locator(`input[name=${name}]`).check();
      expect(await verdict()).toBe('accepted');
    });
  });
});
