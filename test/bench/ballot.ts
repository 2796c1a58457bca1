/** Secret ballots: papers that a server signs, sheets that it takes, and what two scrutineers need for a thousand of them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import {
  type Announcement,
  announceBallot,
  type Ballot,
  openBallot,
  type PaperRequest,
  type Refused,
} from '@obligato/ballot';
import {
  countBallot,
  fillSheet,
  finishPapers,
  makeScrutineerKey,
  openingPart,
  type PendingPaper,
  preparePapers,
} from '@obligato/ballot/voter';
import { nodeFileSystem as files } from '@obligato/files';
import { build, defaultClientConditions } from 'vite';
import { suite } from '../attacks/ballot-inside.ts';
import type { Bench, Report } from './run.ts';

const voters = 1000;
const title = { en: 'Plan', 'zh-CN': '计划' };
const certain = <T>(answer: T | Refused): T => {
  if (typeof answer === 'object' && answer && 'is' in answer && answer.is === 'refused') throw new Error(answer.code);
  return answer as T;
};

async function ballot(report: Report): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'obligato-bench-ballot-'));
  await page(report);
  try {
    await held(report, join(home, 'ballot'));
  } finally {
    await rm(home, { recursive: true });
  }
}

/** What a page has to load beyond its first, for everything that voters and scrutineers do. */
async function page(report: Report): Promise<void> {
  const built = await build({
    ...{ configFile: false, logLevel: 'silent', resolve: { conditions: ['source', ...defaultClientConditions] } },
    build: {
      write: false,
      lib: {
        ...{ entry: fileURLToPath(new URL('../../packages/ballot/src/voter.ts', import.meta.url)), formats: ['es'] },
        fileName: 'voter',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const code = output && 'output' in output ? output.output[0].code : '';
  report('ballot.page', gzipSync(code).length / 1000, 'kB gzipped, all of the voter’s and the scrutineers’ part');
}

async function held(report: Report, folder: string): Promise<void> {
  let now = '2026-12-20T08:00:00+08:00';
  const opening = { folder, files, now: () => now };
  const scrutineers = [await makeScrutineerKey(), await makeScrutineerKey()] as const;
  const { announcement } = await announceBallot(
    {
      ...{ ballot: 'bench', title, questions: [{ kind: 'resolution', id: 'plan', title }] },
      electorate: Array.from({ length: voters }, (_, at) => ({ member: `m${at}` })),
      issue: { opens: '2026-12-20T09:00:00+08:00', closes: '2026-12-20T10:00:00+08:00' },
      cast: { opens: '2026-12-20T11:00:00+08:00', closes: '2026-12-20T12:00:00+08:00' },
      scrutineers: [
        { member: 's1', key: scrutineers[0].key },
        { member: 's2', key: scrutineers[1].key },
      ],
    },
    opening,
  );
  const opened = await openBallot(opening);
  now = '2026-12-20T09:30:00+08:00';
  const sheets = await issued(report, opened, announcement);
  now = '2026-12-20T11:30:00+08:00';
  await opened.status();
  const start = performance.now();
  // As many at once as a server has open: phones wait for their answers.
  await atOnce(50, sheets, async (bytes) => certain(await opened.cast(bytes)));
  report('ballot.cast', (sheets.length * 1000) / (performance.now() - start), 'sheets/s into the box, server alone');
  now = '2026-12-20T12:30:00+08:00';
  const closed = certain(await opened.close());
  const counting = performance.now();
  const parts = [];
  for (const { share } of scrutineers) parts.push(certain(await openingPart(announcement, closed, share)));
  const tally = certain(await countBallot(announcement, closed, parts));
  report(
    'ballot.tally',
    (performance.now() - counting) / 1000,
    `s for ${tally.results[0]?.returned} sheets, both scrutineers`,
  );
  await opened.shut();
}

/** Papers of everybody, as sheets that are filled. What phones do is measured apart. */
async function issued(report: Report, opened: Ballot, announcement: Announcement): Promise<readonly Uint8Array[]> {
  const prepared: {
    readonly member: string;
    readonly pending: readonly PendingPaper[];
    readonly request: PaperRequest;
  }[] = [];
  const blinding = performance.now();
  for (let at = 0; at < voters; at++) {
    const member = `m${at}`;
    prepared.push({ member, ...(await preparePapers(announcement, { member, group: 'all' })) });
  }
  report('ballot.prepare', (performance.now() - blinding) / voters, `ms for a paper in the voter’s program (${suite})`);
  const signing = performance.now();
  const signed: (readonly string[])[] = [];
  await atOnce(50, [...prepared.entries()], async ([at, { member, request }]) => {
    signed[at] = certain(await opened.issue(member, request)).signatures;
  });
  report(
    'ballot.issue',
    (voters * 1000) / (performance.now() - signing),
    'papers/s signed and on the disk, server alone',
  );
  const sheets: Uint8Array[] = [];
  for (const [at, { pending }] of prepared.entries()) {
    const [paper] = certain(await finishPapers(announcement, pending, signed[at] ?? []));
    if (paper) sheets.push((await fillSheet(announcement, paper, { chosen: ['for'], writeIns: [] })).bytes);
  }
  return sheets;
}

async function atOnce<T>(lanes: number, items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const left = [...items];
  const lane = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

export const ballotBench: readonly Bench[] = [{ name: 'ballot', run: ballot }];
