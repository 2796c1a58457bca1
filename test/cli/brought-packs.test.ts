/** The packs that come with the command: each is read by whoever names it, and by nobody else. */
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { emptyFolder, json, obligato, organ } from './obligato.ts';

/** A rule that this pack alone has. */
const marks = /separate-hands/;

/** Whether `obligato check` reads the pack for firms, by what Node.js itself says it has read. */
async function readsFirms(folder: string): Promise<boolean> {
  const coverage = await mkdtemp(join(await emptyFolder(), 'coverage-'));
  const { code } = await obligato(folder, ['check'], { environment: { NODE_V8_COVERAGE: coverage } });
  expect(code).toBe(0);
  const said = await Promise.all((await readdir(coverage)).map((file) => readFile(join(coverage, file), 'utf8')));
  const urls = said.flatMap((text) => JSON.parse(text).result.map(({ url }: { url: string }) => url));
  const own = urls.filter((url: string) => url.startsWith('file:') && url.includes('/bundle/'));
  expect(own.length).toBeGreaterThan(3);
  const texts = await Promise.all(own.map((url: string) => readFile(fileURLToPath(url), 'utf8')));
  return texts.some((text) => marks.test(text));
}

test('that of firms is read by a firm, and an organ does not wait for it', async () => {
  const firm = await emptyFolder();
  expect((await json(firm, ['init', '--template', 'company'])).code).toBe(0);
  expect([await readsFirms(firm), await readsFirms(await organ())]).toEqual([true, false]);
});
