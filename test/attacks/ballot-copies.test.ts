/** Attacks by whoever copies the disk whenever it changes: row versions, ids, times of files, order in them, and one copy less the one before. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Attacked, about, attacked, one, people, plan, times } from './ballot-attacked.ts';
import { CopiedDisk, type Copy } from './ballot-disk.ts';
import { written } from './ballot-house.ts';

let house: Attacked;
const disk = new CopiedDisk();
/** Copies that were there when each had voted. */
const after: number[] = [];
const questions = [about('chief'), plan];
beforeAll(async () => {
  house = await attacked({ questions, electorate: people(23).map((member) => ({ member })) }, disk);
  house.at(times.issuing);
  const papers = [];
  for (const member of people(23)) papers.push(await house.papers(member));
  house.at(times.casting);
  await house.ballot.status();
  for (const own of papers) {
    await house.cast(own[0], one('good'));
    await house.cast(own[1], one('for'));
    await written();
    after.push(disk.copies.length);
  }
  house.at(times.ended);
  await house.ballot.close();
});

const boxOf = ({ files }: Copy): readonly Readonly<Record<string, string>>[] => {
  const closed = files.get('ballots/b/closed.json');
  if (closed) {
    const { lists } = JSON.parse(closed) as {
      readonly lists: readonly { readonly sheets: readonly { readonly nullifier: string }[] }[];
    };
    return lists.map(({ sheets }) => Object.fromEntries(sheets.map(({ nullifier }) => [nullifier, ''])));
  }
  return JSON.parse(files.get('ballots/b/box.json') ?? '{"lots":[{},{}]}').lots;
};

describe('one copy less the one before', () => {
  test('has no sheet, or five and more of every question, whenever it was taken', () => {
    const differences: number[] = [];
    let before: readonly Readonly<Record<string, string>>[] = [{}, {}];
    for (const copy of disk.copies) {
      const now = boxOf(copy);
      for (const [lot, sheets] of now.entries()) {
        const came = Object.keys(sheets).filter((sheet) => !(sheet in (before[lot] ?? {})));
        if (came.length > 0) differences.push(came.length);
      }
      before = now;
    }
    expect(differences.reduce((sum, each) => sum + each, 0)).toBe(46);
    expect(Math.min(...differences)).toBeGreaterThanOrEqual(5);
  });

  test('is none at all after most who vote: the disk does not move with them', () => {
    const moved = after.filter((copies, at) => at > 0 && copies > (after[at - 1] ?? 0));
    expect(moved.length).toBeLessThanOrEqual(23 / 5);
  });
});

test('no file has a time, a number or a version for a sheet: nullifier and what is sealed is all, in the order of the nullifiers', () => {
  for (const copy of disk.copies) {
    for (const lot of boxOf(copy)) expect(Object.keys(lot)).toEqual([...Object.keys(lot)].sort());
    const box = copy.files.get('ballots/b/box.json');
    if (box === undefined) continue;
    expect(Object.keys(JSON.parse(box))).toEqual(['format', 'lots']);
    expect(box).not.toMatch(/\d{2}:\d{2}|2026/);
    for (const lot of JSON.parse(box).lots)
      for (const sealed of Object.values<string>(lot)) expect(Buffer.from(sealed, 'base64url')).toHaveLength(157);
  }
});

test('the file of the box is one, made anew for every batch: its time of change and its inode are those of a batch', () => {
  const changes = new Set(
    disk.copies.map(({ written: at }) => at.get('ballots/b/box.json')).filter((each) => each !== undefined),
  );
  // Two questions, each with a batch for every five at most; and it is removed at the close.
  expect(changes.size).toBeLessThanOrEqual(2 * Math.floor(23 / 5) + 1);
  const names = new Set(
    disk.copies.flatMap(({ files }) => [...files.keys()]).filter((path) => !/tmp|LOCK|owner/.test(path)),
  );
  expect([...names].sort()).toEqual(
    ['announcement', 'box', 'closed', 'electorate', 'issued', 'keys', 'phase'].map((name) => `ballots/b/${name}.json`),
  );
});

test('no generation before stays beside a file, and none is left in the folder for unfinished ones', () => {
  for (const { files } of disk.copies) expect([...files.keys()].filter((path) => path.endsWith('.prev'))).toEqual([]);
  expect([...(disk.copies.at(-1)?.files.keys() ?? [])].filter((path) => path.includes('/tmp/'))).toEqual([]);
});

test('the set of those who have papers is sorted, and says of nobody when', () => {
  for (const { files } of disk.copies) {
    const issued = JSON.parse(files.get('ballots/b/issued.json') ?? '[]') as readonly { readonly member: string }[];
    const members = issued.map(({ member }) => member);
    expect(members).toEqual([...members].sort());
    for (const each of issued) expect(Object.keys(each)).toEqual(['member', 'request']);
  }
});

test('while people vote, status and lists tell what is on the disk, and nothing that counts along', async () => {
  const watched = await attacked({ questions: [plan] });
  watched.at(times.issuing);
  const papers = await Promise.all(people(9).map((member) => watched.papers(member)));
  watched.at(times.casting);
  const before = JSON.stringify([await watched.ballot.status(), await watched.ballot.published()]);
  for (const [paper] of papers) {
    expect(await watched.cast(paper, one('for'))).toBe('received');
    expect(JSON.stringify([await watched.ballot.status(), await watched.ballot.published()])).toBe(before);
  }
});

test('once it is tallied, the keys, the list of voters and the set of those who had papers are gone', async () => {
  const { countBallot } = await import('@obligato/ballot/voter');
  const { announcement, closed } = house.ballot;
  if (!closed) throw new Error('not closed');
  const tally = await countBallot(announcement, closed, await house.parts());
  if ('is' in tally) throw new Error(tally.code);
  await house.ballot.tally(tally);
  const last = disk.copies.at(-1)?.files ?? new Map<string, string>();
  expect([...last.keys()].filter((path) => /keys|electorate|issued|box\.json/.test(path))).toEqual([]);
  for (const member of people(23)) expect([...last.values()].join()).not.toContain(`"${member}"`);
});
