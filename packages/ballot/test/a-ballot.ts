/** A ballot to try: people, questions, scrutineers and a clock that is moved by hand. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileSystem, nodeFileSystem } from '@obligato/files';
import { expect } from 'vitest';
import { announceBallot, type Ballot, type BallotDraft, openBallot, type Question } from '../src/index.ts';
import { makeSigningKey, type SigningKey } from '../src/issue/signing-keys.ts';
import { type Choice, fillSheet, finishPapers, makeScrutineerKey, type Paper, preparePapers } from '../src/voter.ts';

const title = (en: string) => ({ en, 'zh-CN': en });

export const grades = ['excellent', 'good', 'fair', 'poor'].map((id) => ({ id, title: title(id) }));
export const evaluation = (subject: string): Question => ({
  ...{ kind: 'evaluation', id: `about-${subject}`, title: title(subject), subject, grades },
});
export const resolution: Question = { kind: 'resolution', id: 'plan', title: title('The plan') };
export const election: Question = {
  kind: 'election',
  id: 'committee',
  title: title('Committee'),
  candidates: ['c1', 'c2', 'c3'].map((id) => ({ id, title: title(id.toUpperCase()) })),
  validity: { atLeast: 1, atMost: 2, writeIns: 1 },
};

export const times = {
  before: '2026-12-20T08:00:00+08:00',
  issuing: '2026-12-20T09:30:00+08:00',
  waiting: '2026-12-20T10:30:00+08:00',
  casting: '2026-12-20T11:30:00+08:00',
  ended: '2026-12-20T12:30:00+08:00',
};

const scrutineers = await Promise.all([makeScrutineerKey(), makeScrutineerKey()]);
export const shares = scrutineers.map(({ share }) => share);

export const people = (count: number) =>
  Array.from({ length: count }, (_, at) => `m${String(at + 1).padStart(3, '0')}`);

export const aDraft = (changes: Partial<BallotDraft> = {}): BallotDraft => ({
  ballot: 'leaders-2026',
  title: title('Evaluation of leaders'),
  questions: [evaluation('chief'), evaluation('deputy')],
  electorate: people(12).map((member) => ({ member })),
  issue: { opens: '2026-12-20T09:00:00+08:00', closes: '2026-12-20T10:00:00+08:00' },
  cast: { opens: '2026-12-20T11:00:00+08:00', closes: '2026-12-20T12:00:00+08:00' },
  scrutineers: [
    { member: 's1', key: scrutineers[0]?.key ?? '' },
    { member: 's2', key: scrutineers[1]?.key ?? '' },
  ],
  ...changes,
});

const made: SigningKey[] = [];
/** Keys for tests: made once, and given out in turn. */
export function signingKeys(): () => Promise<SigningKey> {
  let next = 0;
  return async () => {
    const at = next++;
    made[at] ??= await makeSigningKey();
    return made[at];
  };
}

export interface Tried {
  readonly ballot: Ballot;
  readonly folder: string;
  readonly at: (time: string) => void;
  /** As after a restart: what was in memory alone is gone. */
  readonly again: () => Promise<Ballot>;
}

export async function aBallot(changes: Partial<BallotDraft> = {}, files: FileSystem = nodeFileSystem): Promise<Tried> {
  const folder = join(await mkdtemp(join(tmpdir(), 'obligato-ballot-')), 'leaders-2026');
  let now = times.before;
  const opening = { folder, files, now: () => now };
  await announceBallot(aDraft(changes), { ...opening, signingKey: signingKeys() });
  let ballot = await openBallot(opening);
  const again = async () => {
    await ballot.shut();
    ballot = await openBallot(opening);
    return ballot;
  };
  return {
    get ballot() {
      return ballot;
    },
    folder,
    at: (time) => {
      now = time;
    },
    again,
  };
}

/** Fetches the papers of a member. */
export async function fetchPapers(ballot: Ballot, member: string, group = 'all'): Promise<readonly Paper[]> {
  const { pending, request } = await preparePapers(ballot.announcement, { member, group });
  const answer = await ballot.issue(member, request);
  if (answer.is === 'refused') throw new Error(answer.code);
  const papers = await finishPapers(ballot.announcement, pending, answer.signatures);
  if ('is' in papers) throw new Error(papers.code);
  return papers;
}

export const grade = (id: string): Choice => ({ chosen: [id], writeIns: [] });

export async function castAll(ballot: Ballot, papers: readonly Paper[], choices: readonly Choice[]) {
  const sheets = await Promise.all(
    papers.map((paper, at) => fillSheet(ballot.announcement, paper, choices[at] ?? { chosen: [], writeIns: [] })),
  );
  for (const { bytes } of sheets) {
    const answer = await ballot.cast(bytes);
    if (answer.is === 'refused') throw new Error(answer.code);
  }
  return sheets;
}

/** Until so many sheets of the first question have come to the disk, by a write that is put off. */
export const kept = (ballot: Ballot, sheets: number) =>
  expect.poll(async () => (await ballot.published())[0]?.sheets.length ?? 0, { timeout: 30_000 }).toBe(sheets);
