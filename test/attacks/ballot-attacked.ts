/** A ballot to attack, step by step: whoever tries has its announcement, its papers and its clock. */
import {
  announceBallot,
  type Ballot,
  type BallotDraft,
  type Choice,
  openBallot,
  type Question,
} from '@obligato/ballot';
import {
  fillSheet,
  finishPapers,
  makeScrutineerKey,
  type OpeningPart,
  openingPart,
  type Paper,
  preparePapers,
} from '@obligato/ballot/voter';
import type { FileSystem } from '@obligato/files';
import { CopiedDisk } from './ballot-disk.ts';
import { certain, written } from './ballot-house.ts';
import { makeSigningKey, type SigningKey } from './ballot-inside.ts';

const title = { en: 'Ballot', 'zh-CN': '投票' };
const time = (clock: string) => `2026-12-20T${clock}:00+08:00`;
export const times = {
  before: time('08:00'),
  issuing: time('09:30'),
  waiting: time('10:30'),
  casting: time('11:30'),
  ended: time('12:30'),
};
export const grades = ['excellent', 'good', 'fair', 'poor'].map((id) => ({ id, title }));
export const about = (subject: string): Question => ({ kind: 'evaluation', id: subject, title, subject, grades });
export const plan: Question = { kind: 'resolution', id: 'plan', title };
export const people = (count: number) => Array.from({ length: count }, (_, at) => `m${at + 1}`);
export const one = (id: string): Choice => ({ chosen: [id], writeIns: [] });

const both = await Promise.all([makeScrutineerKey(), makeScrutineerKey()]);
export const shares = both.map(({ share }) => share);
const keys: SigningKey[] = [];

export const draftOf = (changes: Partial<BallotDraft> = {}): BallotDraft => ({
  ...{ ballot: 'b', title, questions: [about('chief')], electorate: people(12).map((member) => ({ member })) },
  issue: { opens: time('09:00'), closes: time('10:00') },
  cast: { opens: time('11:00'), closes: time('12:00') },
  scrutineers: [
    { member: 's1', key: both[0]?.key ?? '' },
    { member: 's2', key: both[1]?.key ?? '' },
  ],
  ...changes,
});

export interface Attacked {
  readonly ballot: Ballot;
  readonly at: (time: string) => void;
  readonly restart: () => Promise<void>;
  /** Fetches the papers of a member. */
  readonly papers: (member: string, group?: string) => Promise<readonly Paper[]>;
  /** Fills a sheet, and casts it. */
  readonly cast: (paper: Paper | undefined, choice: Choice) => Promise<string>;
  readonly sheet: (paper: Paper | undefined, choice: Choice) => Promise<Uint8Array>;
  readonly parts: () => Promise<readonly OpeningPart[]>;
}

export async function attacked(
  changes: Partial<BallotDraft> = {},
  files: FileSystem = new CopiedDisk(),
  folder = 'ballots/b',
): Promise<Attacked> {
  let now = times.before;
  let made = 0;
  const signingKey = async () => {
    const at = made++;
    keys[at] ??= await makeSigningKey();
    return keys[at];
  };
  const opening = { folder, files, now: () => now };
  await announceBallot(draftOf(changes), { ...opening, signingKey });
  let ballot = await openBallot(opening);
  const sheet = async (paper: Paper | undefined, choice: Choice) => {
    if (!paper) throw new Error('no paper');
    return (await fillSheet(ballot.announcement, paper, choice)).bytes;
  };
  return {
    get ballot() {
      return ballot;
    },
    at: (moment) => {
      now = moment;
    },
    restart: async () => {
      await ballot.shut();
      ballot = await openBallot(opening);
    },
    papers: async (member, group = 'all') => {
      const { pending, request } = await preparePapers(ballot.announcement, { member, group });
      const { signatures } = certain(await ballot.issue(member, request));
      return certain(await finishPapers(ballot.announcement, pending, signatures));
    },
    sheet,
    cast: async (paper, choice) => {
      const answer = await ballot.cast(await sheet(paper, choice));
      await written();
      return answer.is === 'refused' ? answer.code : answer.is;
    },
    parts: async () => {
      const { announcement, closed } = ballot;
      if (!closed) throw new Error('not closed');
      return Promise.all(shares.map(async (share) => certain(await openingPart(announcement, closed, share))));
    },
  };
}
