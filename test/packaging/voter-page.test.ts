/** The voter's part where it belongs: bundled for a browser, small, without Node, and at work in a page. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { announceBallot, openBallot } from '@obligato/ballot';
import { countBallot, makeScrutineerKey, openingPart } from '@obligato/ballot/voter';
import { nodeFileSystem as files } from '@obligato/files';
import { build, defaultClientConditions } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { executablePath } from '../board/browser.ts';
import { opened } from './opened-page.ts';
import { root } from './packed.ts';

let folder = '';
let script = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obligato-voter-'));
  const door = join(root, 'packages/ballot/src/voter.ts');
  await writeFile(join(folder, 'index.html'), '<!doctype html><script type="module" src="/page.ts"></script>');
  await writeFile(join(folder, 'page.ts'), `import * as voter from ${JSON.stringify(door)};\nwindow.voter = voter;\n`);
  // As pages are built that people get.
  vi.stubEnv('NODE_ENV', 'production');
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['source', ...defaultClientConditions] },
    build: { outDir: join(folder, 'out'), emptyOutDir: true },
  });
  vi.unstubAllEnvs();
  const [name = ''] = await readdir(join(folder, 'out/assets'));
  script = await readFile(join(folder, 'out/assets', name), 'utf8');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('it has nothing of Node, of the core or of zod, and is at most 30 kB on its way', () => {
  for (const foreign of ['node:', 'ObligatoError', 'ZodType', '__vite-browser-external'])
    expect(script).not.toContain(foreign);
  expect(gzipSync(script).length).toBeLessThanOrEqual(30_000);
});

describe.skipIf(executablePath === undefined)('in a real browser', () => {
  test('five people fetch papers and vote in pages, and scrutineers whose keys were made in pages count them', async () => {
    await opened({ root: folder, build: { outDir: join(folder, 'out') } }, async (page) => {
      /** What the page's own voter says. */
      const inPage = <T>(expression: string, given: unknown = {}): Promise<T> =>
        page.evaluate(`((given) => ${expression})(${JSON.stringify(given)})`) as Promise<T>;
      const [one, other] = [await inPage<Key>('window.voter.makeScrutineerKey()'), await makeScrutineerKey()];
      let now = '2026-12-20T08:00:00+08:00';
      const opening = { folder: join(folder, 'ballot'), files, now: () => now };
      const title = { en: 'The plan', 'zh-CN': '计划' };
      const voters = ['an', 'bai', 'cai', 'deng', 'fang'];
      const { announcement } = await announceBallot(
        {
          ...{ ballot: 'plan', title, questions: [{ kind: 'resolution', id: 'plan', title }] },
          electorate: voters.map((member) => ({ member })),
          issue: { opens: '2026-12-20T09:00:00+08:00', closes: '2026-12-20T12:00:00+08:00' },
          cast: { opens: '2026-12-20T13:00:00+08:00', closes: '2026-12-20T18:00:00+08:00' },
          scrutineers: [
            { member: 'wu', key: one.key },
            { member: 'xu', key: other.key },
          ],
        },
        opening,
      );
      const ballot = await openBallot(opening);
      expect(await inPage('window.voter.fingerprintOf(given)', announcement)).toBe(ballot.fingerprint);
      now = '2026-12-20T10:00:00+08:00';
      const papers: unknown[] = [];
      for (const member of voters) {
        const voter = { member, group: 'all' };
        const { pending, request } = await inPage<Prepared>(
          'window.voter.preparePapers(given.announcement, given.voter)',
          { announcement, voter },
        );
        const issued = await ballot.issue(member, request as never);
        if (issued.is === 'refused') throw new Error(issued.code);
        const finished = { announcement, pending, signatures: issued.signatures };
        const [paper] = await inPage<unknown[]>(
          'window.voter.finishPapers(given.announcement, given.pending, given.signatures)',
          finished,
        );
        papers.push(paper);
      }
      now = '2026-12-20T14:00:00+08:00';
      for (const [at, paper] of papers.entries()) {
        const choice = { chosen: [at < 3 ? 'for' : 'against'], writeIns: [] };
        const bytes = await inPage<number[]>(
          'window.voter.fillSheet(given.announcement, given.paper, given.choice).then(({ bytes }) => [...bytes])',
          { announcement, paper, choice },
        );
        expect(await ballot.cast(Uint8Array.from(bytes))).toEqual({ is: 'received' });
      }
      now = '2026-12-20T18:00:00+08:00';
      const closed = await ballot.close();
      if ('is' in closed) throw new Error(closed.code);
      const part = await inPage<never>('window.voter.openingPart(given.announcement, given.closed, given.share)', {
        announcement,
        closed,
        share: one.share,
      });
      const parts = [part, await openingPart(announcement, closed, other.share)] as never;
      expect(await countBallot(announcement, closed, parts)).toMatchObject({
        results: [{ counts: { for: 3, against: 2, abstain: 0 } }],
      });
      await ballot.shut();
    });
  });
});

interface Key {
  readonly key: string;
  readonly share: string;
}

interface Prepared {
  readonly pending: unknown;
  readonly request: unknown;
}
