/** Attacks by whoever holds the keys of the server, and votes along: what is noticed, and what is said not to be. */
import { constants, createPrivateKey, privateDecrypt } from 'node:crypto';
import { notPromised } from '@obligato/ballot';
import { countBallot, type Paper } from '@obligato/ballot/voter';
import { expect, test } from 'vitest';
import { type Attacked, about, attacked, one, people, plan, times } from './ballot-attacked.ts';
import { CopiedDisk } from './ballot-disk.ts';
import { certain } from './ballot-house.ts';
import { suite } from './ballot-inside.ts';

/** A paper that nobody fetched, signed with what lies on the disk. */
async function forged({ ballot }: Attacked, disk: CopiedDisk, lot = 0): Promise<Paper> {
  const keys: readonly string[] = JSON.parse(disk.copies.at(-1)?.files.get('ballots/b/keys.json') ?? '[]');
  const key = createPrivateKey({ key: Buffer.from(keys[lot] ?? '', 'base64url'), type: 'pkcs8', format: 'der' });
  const spki = Buffer.from(ballot.announcement.lots[lot]?.key ?? '', 'base64url');
  const open = await crypto.subtle.importKey('spki', spki, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);
  const paper = suite.prepare(crypto.getRandomValues(new Uint8Array(32)));
  const { blindedMsg, inv } = await suite.blind(open, paper);
  const signed = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, blindedMsg);
  const signature = await suite.finalize(open, paper, signed, inv);
  return {
    lot,
    paper: Buffer.from(paper).toString('base64url'),
    signature: Buffer.from(signature).toString('base64url'),
  };
}

async function voted(absent: number) {
  const disk = new CopiedDisk();
  const house = await attacked({ questions: [about('chief'), plan] }, disk);
  house.at(times.issuing);
  const papers = [];
  for (const member of people(12)) papers.push(await house.papers(member));
  house.at(times.casting);
  for (const own of papers.slice(absent)) {
    await house.cast(own[0], one('good'));
    await house.cast(own[1], one('for'));
  }
  return { house, disk };
}

test('more sheets than papers are noticed: that question is not counted, and the others are', async () => {
  const { house, disk } = await voted(0);
  expect(await house.cast(await forged(house, disk), one('excellent'))).toBe('received');
  house.at(times.ended);
  const closed = certain(await house.ballot.close());
  expect(closed.surplus).toEqual(['chief']);
  // Published, so that everybody can see it.
  expect((await house.ballot.published()).map(({ sheets }) => sheets.length)).toEqual([13, 12]);
  const tally = certain(await countBallot(house.ballot.announcement, closed, await house.parts()));
  expect(tally).toMatchObject({ surplus: ['chief'], results: [{ question: 'plan', counts: { for: 12 } }] });
  expect(await house.ballot.tally({ ...tally, surplus: [] })).toMatchObject({ code: 'counts-differ' });
  expect(certain(await house.ballot.tally(tally)).surplus).toEqual(['chief']);
});

test('as many as did not vote are not noticed: that is said before the first question', async () => {
  const { house, disk } = await voted(1);
  expect(await house.cast(await forged(house, disk), one('excellent'))).toBe('received');
  house.at(times.ended);
  expect(certain(await house.ballot.close()).surplus).toEqual([]);
  expect(notPromised.map(({ en }) => en).join(' ')).toContain('fetched papers and did not vote');
});

test('once it is tallied there is no key to make papers with, and no folder that would take them', async () => {
  const { house, disk } = await voted(0);
  house.at(times.ended);
  const closed = certain(await house.ballot.close());
  certain(await house.ballot.tally(certain(await countBallot(house.ballot.announcement, closed, await house.parts()))));
  expect(disk.copies.at(-1)?.files.has('ballots/b/keys.json')).toBe(false);
});
