/** A secret ballot from the command line: announced, closed and counted as real processes, voted in by the package. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBallot } from '@obligato/ballot';
import { fillSheet, finishPapers, preparePapers } from '@obligato/ballot/voter';
import { nodeFileSystem as files } from '@obligato/files';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder, json, obligato } from './obligato.ts';

const voters = ['an', 'bai', 'cai', 'deng', 'fang', 'gao', 'he'];
let folder = '';
let shares: readonly string[] = [];
const receipts: string[] = [];
const at = (clock: string) => ['--now', `2026-12-20T${clock}:00+08:00`];

const draft = (keys: readonly string[], electorate = voters) => `ballot: leaders-2026
title: { en: Evaluation of leaders, zh-CN: 群众评议领导 }
questions:
  - kind: evaluation
    id: zhao
    title: { en: Zhao, zh-CN: 赵主任 }
    subject: zhao
    grades:
      - { id: good, title: { en: Good, zh-CN: 良好 } }
      - { id: fair, title: { en: Fair, zh-CN: 一般 } }
electorate: [${electorate.map((member) => `{ member: ${member} }`).join(', ')}]
issue: { opens: "2026-12-20T09:00:00+08:00", closes: "2026-12-20T12:00:00+08:00" }
cast: { opens: "2026-12-20T13:00:00+08:00", closes: "2026-12-20T18:00:00+08:00" }
scrutineers: [{ member: wu, key: ${keys[0]} }, { member: xu, key: ${keys[1]} }]
`;

beforeAll(async () => {
  folder = await emptyFolder();
  await writeFile(join(folder, 'obligato.yaml'), 'trial: true\n');
  await mkdir(join(folder, 'units'));
  await writeFile(join(folder, 'units/office.yaml'), 'unit: office\n');
  const made = [await json(folder, ['ballot', 'key']), await json(folder, ['ballot', 'key'])].map(
    ({ document }) => document.made,
  );
  shares = made.map(({ share }) => share);
  await writeFile(join(folder, 'ballot.yaml'), draft(made.map(({ key }) => key)));
  await writeFile(
    join(folder, 'few.yaml'),
    draft(
      made.map(({ key }) => key),
      voters.slice(0, 4),
    ),
  );
  for (const [place, name] of ['wu.txt', 'xu.txt'].entries()) await writeFile(join(folder, name), `${shares[place]}\n`);
});

/** Everybody fetches papers and votes, as their phones do. */
async function vote(): Promise<void> {
  let now = '2026-12-20T10:00:00+08:00';
  const name = (await readdir(folder)).find((each) => each.endsWith('-ballots')) ?? '';
  const ballot = await openBallot({ folder: join(folder, name, 'leaders-2026'), files, now: () => now });
  const papers = [];
  for (const member of voters) {
    const { pending, request } = await preparePapers(ballot.announcement, { member, group: 'all' });
    const answer = await ballot.issue(member, request);
    if (answer.is === 'refused') throw new Error(answer.code);
    papers.push(await finishPapers(ballot.announcement, pending, answer.signatures));
  }
  now = '2026-12-20T14:00:00+08:00';
  for (const [place, own] of papers.entries()) {
    if ('is' in own || !own[0]) throw new Error('no papers');
    const chosen = [place < 4 ? 'good' : 'fair'];
    const { bytes, receipt } = await fillSheet(ballot.announcement, own[0], { chosen, writeIns: [] });
    expect((await ballot.cast(bytes)).is).toBe('received');
    receipts.push(JSON.stringify(receipt));
  }
  now = '2026-12-20T18:00:00+08:00';
  await ballot.close();
  await ballot.shut();
}

describe('a ballot', () => {
  test('of four is not announced: what is wrong is said, and nothing is made', async () => {
    const { code, stderr } = await obligato(folder, ['ballot', 'announce', 'few.yaml', ...at('08:00')]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('4 people are too few for a secret ballot')]);
    expect((await readdir(folder)).some((name) => name.endsWith('-ballots'))).toBe(false);
  });

  test('is announced with its fingerprint, and with what is not promised', async () => {
    const { code, stdout } = await obligato(folder, [
      'ballot',
      'announce',
      'ballot.yaml',
      ...at('08:00'),
      '--lang',
      'zh-CN',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('leaders-2026: 7人可以投票。');
    expect(stdout).toMatch(/校验码（请张贴公布）： \S{43}/);
    expect(stdout).toContain('- 无法防止胁迫');
    const again = await obligato(folder, ['ballot', 'announce', 'ballot.yaml', ...at('08:00')]);
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('has been announced already')]);
  });

  test('is not closed while people may vote, and tells what is on the disk', async () => {
    const early = await obligato(folder, ['ballot', 'close', 'leaders-2026', ...at('10:00')]);
    expect([early.code, early.stdout]).toEqual([1, expect.stringContaining('Voting is still open')]);
    const { document } = await json(folder, ['ballot', 'status', 'leaders-2026', ...at('10:00')]);
    expect(document.status).toMatchObject({ phase: 'issuing', electorate: 7, issued: 0, kept: { zhao: 0 } });
  });

  test('is closed, counted with both shares and with neither alone, and shows everybody their sheet', async () => {
    await vote();
    const { document: closed } = await json(folder, ['ballot', 'close', 'leaders-2026', ...at('18:30')]);
    expect(closed.closed.lists).toMatchObject([{ question: 'zhao', returned: 7 }]);
    const alone = await obligato(folder, ['ballot', 'tally', 'leaders-2026', '--share', 'wu.txt', ...at('18:30')]);
    expect([alone.code, alone.stdout]).toEqual([1, expect.stringContaining('one of them is missing')]);
    const both = ['ballot', 'tally', 'leaders-2026', '--share', 'wu.txt', 'xu.txt', ...at('18:30')];
    const counted = await obligato(folder, both);
    expect([counted.code, counted.stdout]).toEqual([0, '2026-12-20\nzhao (all): good 4, fair 3, blank 0, invalid 0\n']);
    const twice = await obligato(folder, both);
    expect([twice.code, twice.stdout]).toEqual([1, expect.stringContaining('has been recorded already')]);
    await writeFile(join(folder, 'receipt.json'), receipts[0] ?? '');
    const found = await obligato(folder, [
      'ballot',
      'verify',
      'leaders-2026',
      '--receipt',
      'receipt.json',
      ...at('18:30'),
    ]);
    expect([found.code, found.stdout]).toEqual([0, 'The sheet is in the list.\n']);
    await writeFile(join(folder, 'receipt.json'), (receipts[0] ?? '').replace(/"nullifier":"./, '"nullifier":"_'));
    expect((await obligato(folder, ['ballot', 'verify', 'leaders-2026', '--receipt', 'receipt.json'])).code).toBe(1);
  });

  test('lies beside the data, and what could lead back is gone', async () => {
    const name = (await readdir(folder)).find((each) => each.endsWith('-ballots')) ?? '';
    const left = (await readdir(join(folder, name, 'leaders-2026'))).filter((each) => each.endsWith('.json')).sort();
    expect(left).toEqual(['announcement.json', 'closed.json', 'phase.json', 'tally.json']);
    for (const each of left)
      expect(await readFile(join(folder, name, 'leaders-2026', each), 'utf8')).not.toContain('"an"');
  });

  test.each([
    [['ballot', 'burn'], 'ballot has no action "burn"'],
    [['ballot', 'status', 'nothing'], 'No ballot has been announced in'],
    [['ballot', 'status', '../data'], '“../data” is no name of a ballot'],
    [['ballot', 'verify', 'leaders-2026'], 'needs --receipt'],
    [['ballot', 'announce', 'missing.yaml'], 'missing.yaml: It cannot be read'],
  ])('is refused by name: %s', async (args, message) => {
    const { code, stderr } = await obligato(folder, args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
