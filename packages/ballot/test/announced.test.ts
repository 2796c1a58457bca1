/** What may be announced, and what may not: everything that is wrong is named at once. */
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ObligatoError } from '@obligato/core';
import { nodeFileSystem as files } from '@obligato/files';
import { describe, expect, test } from 'vitest';
import { announceBallot, type BallotDraft, openBallot } from '../src/index.ts';
import { fingerprintOf, lotsFor } from '../src/voter.ts';
import { aBallot, aDraft, election, evaluation, grades, people, resolution, signingKeys, times } from './a-ballot.ts';

const now = () => times.before;
async function announce(changes: Partial<BallotDraft>) {
  const folder = join(await mkdtemp(join(tmpdir(), 'obligato-ballot-')), 'b');
  const announced = await announceBallot(aDraft(changes), { folder, files, now, signingKey: signingKeys() });
  return { folder, ...announced };
}
async function problemsOf(changes: Partial<BallotDraft>): Promise<string> {
  try {
    await announce(changes);
  } catch (error) {
    if (error instanceof ObligatoError && error.code === 'OBLIGATO_BALLOT') return error.message;
    throw error;
  }
  return 'none';
}
const [s1, s2] = aDraft().scrutineers;
const appraisal = (subject: string) => ({
  ...({ kind: 'appraisal', id: `of-${subject}`, subject, grades } as const),
  title: { en: subject, 'zh-CN': subject },
});

describe('is refused', () => {
  test.each<[string, Partial<BallotDraft>, string]>([
    ['four people', { electorate: people(4).map((member) => ({ member })) }, '4 people are too few'],
    [
      'five people who appraise one another',
      { electorate: people(5).map((member) => ({ member })), questions: [appraisal('m001')] },
      '4 people are too few',
    ],
    [
      'a doubled row',
      { electorate: [...people(12), 'm003'].map((member) => ({ member })) },
      '“m003” stands on the list of voters twice',
    ],
    [
      'somebody evaluated who votes',
      { questions: [evaluation('m001')] },
      '“m001” is evaluated, and stands on the list',
    ],
    ['a scrutineer who is evaluated', { questions: [evaluation('s1')] }, '“s1” is evaluated or stands for election'],
    [
      'a scrutineer who is a candidate',
      { scrutineers: [s1, { ...s2, member: 'c1' }], questions: [election] },
      '“c1” is evaluated or stands',
    ],
    ['one scrutineer', { scrutineers: [s1, { ...s2, member: 's1' }] }, 'are one person'],
    ['one key for both', { scrutineers: [s1, { ...s2, key: s1.key }] }, 'have one key'],
    [
      'a key that is none',
      { scrutineers: [s1, { ...s2, key: Buffer.alloc(65, 4).toString('base64url') }] },
      'key of the scrutineer “s2”',
    ],
    [
      'voting while papers are issued',
      { cast: { opens: times.issuing, closes: times.ended } },
      'while papers are issued',
    ],
    [
      'a window that closes before it opens',
      { cast: { opens: times.ended, closes: times.casting } },
      'closes before it opens',
    ],
    [
      'papers of yesterday',
      { issue: { opens: '2026-12-19T09:00:00+08:00', closes: '2026-12-19T10:00:00+08:00' } },
      'ended at 2026-12-19',
    ],
    ['a question twice', { questions: [resolution, resolution] }, '“plan” is the id of two questions'],
    [
      'an election that nobody could vote in',
      { questions: [{ ...election, validity: { atLeast: 3, atMost: 2, writeIns: 0 } } as never] },
      'No sheet of “committee” could be valid',
    ],
    ['no question', { questions: [] }, 'no sound “questions”'],
    [
      'a group that is none',
      { groups: [{ id: 'a', title: resolution.title }], electorate: people(6).map((member) => ({ member })) },
      'belongs to none of the groups',
    ],
  ])('%s', async (_, changes, message) => {
    expect(await problemsOf(changes)).toContain(message);
  });

  test('with all its problems at once, and without a file', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'obligato-ballot-')), 'b');
    const draft = aDraft({ electorate: people(3).map((member) => ({ member })), questions: [evaluation('s1')] });
    const failed = await announceBallot(draft, { folder, files, now }).catch((error) => error);
    expect(failed.problems).toHaveLength(2);
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  test('a second time in the same folder', async () => {
    const { folder } = await announce({ questions: [resolution] });
    await expect(announceBallot(aDraft({ questions: [resolution] }), { folder, files, now })).rejects.toMatchObject({
      code: 'OBLIGATO_BALLOT',
    });
  });
});

test('a folder without a ballot is no ballot', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-ballot-'));
  for (const path of [folder, join(folder, 'missing')])
    await expect(openBallot({ folder: path, files, now })).rejects.toMatchObject({ code: 'OBLIGATO_BALLOT_UNKNOWN' });
});

test('a group of fewer than five is counted with its neighbour, and that is said', async () => {
  const groups = ['levy', 'audit', 'files'].map((id) => ({ id, title: { en: id, 'zh-CN': id } }));
  const electorate = people(20).map((member, at) => ({ member, group: at < 9 ? 'levy' : at < 12 ? 'audit' : 'files' }));
  const { announcement, merged } = await announce({ groups, electorate, questions: [resolution] });
  expect(merged).toEqual([['audit', 'files']]);
  expect(announcement.groups.map(({ id, people: of }) => [id, of])).toEqual([
    ['levy', 9],
    ['audit-files', 11],
  ]);
  expect(announcement.groups[1]?.title).toEqual({ en: 'audit, files', 'zh-CN': 'audit、files' });
});

test('a member has no paper about themselves, and one about everybody else', async () => {
  const { announcement } = await announce({ questions: ['m001', 'm002', 'm003'].map(appraisal) });
  expect(lotsFor(announcement, { member: 'm002', group: 'all' })).toEqual([0, 2]);
  expect(lotsFor(announcement, { member: 'm009', group: 'all' })).toEqual([0, 1, 2]);
  expect(announcement.lots.map(({ people: of }) => of)).toEqual([11, 11, 11]);
});

test('the fingerprint is that of everything that was announced', async () => {
  const { ballot } = await aBallot({ questions: [resolution] });
  const { announcement, fingerprint } = ballot;
  expect(await fingerprintOf(JSON.parse(JSON.stringify(announcement)))).toBe(fingerprint);
  expect(await fingerprintOf({ ...announcement, electorate: 11 })).not.toBe(fingerprint);
  const [lot] = announcement.lots;
  expect(await fingerprintOf({ ...announcement, lots: lot ? [{ ...lot, key: `${lot.key}A` }] : [] })).not.toBe(
    fingerprint,
  );
});
