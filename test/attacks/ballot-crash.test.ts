/** Attacks by the power cut, the restart and the clock: what was promised is there, and what was not is told as such. */
import type { BallotDraft } from '@obligato/ballot';
import { announceBallot, openBallot } from '@obligato/ballot';
import { type FilledSheet, fillSheet, finishPapers, preparePapers, wasCounted } from '@obligato/ballot/voter';
import { diceFor } from '@obligato/simulate';
import { expect, test } from 'vitest';
import { reboot } from '../faults/reboot.ts';
import { VolatileDisk } from '../faults/volatile-disk.ts';
import { attacked, draftOf, one, people, plan, times } from './ballot-attacked.ts';
import { certain, written } from './ballot-house.ts';
import { makeSigningKey } from './ballot-inside.ts';

const key = await makeSigningKey();
const draft: BallotDraft = draftOf({ questions: [plan], electorate: people(14).map((member) => ({ member })) });

interface Life {
  /** Members whose papers were answered. */
  readonly answered: string[];
  /** Who saw their sheet in the published list. */
  readonly seen: FilledSheet[];
}

/** Everybody fetches and casts; after so many changes of the disk the power is cut. */
async function lifeUntil(changes: number) {
  let left = changes;
  const disk = new VolatileDisk(undefined, {
    fault: (operation) => {
      const isChange = operation !== 'read' && operation !== 'open';
      if (isChange) left -= 1;
      return left < 0 ? 'EIO' : undefined;
    },
  });
  let now = times.before;
  const opening = { folder: '/data/b', files: disk, now: () => now };
  const life: Life = { answered: [], seen: [] };
  const requests = new Map<string, Awaited<ReturnType<typeof preparePapers>>>();
  try {
    const { announcement } = await announceBallot(draft, { ...opening, signingKey: async () => key });
    const ballot = await openBallot(opening);
    now = times.issuing;
    const papers = [];
    for (const { member } of draft.electorate) {
      const prepared = await preparePapers(announcement, { member, group: 'all' });
      requests.set(member, prepared);
      const { signatures } = certain(await ballot.issue(member, prepared.request));
      life.answered.push(member);
      papers.push(...certain(await finishPapers(announcement, prepared.pending, signatures)));
    }
    now = times.casting;
    const sheets: FilledSheet[] = [];
    for (const paper of papers) {
      const sheet = await fillSheet(announcement, paper, one('for'));
      sheets.push(sheet);
      certain(await ballot.cast(sheet.bytes));
      await written();
      const lists = await ballot.published();
      for (const each of sheets) {
        const isThere = (await wasCounted(each.receipt, lists)) === 'counted';
        // What the list had once it never lacks again.
        expect(isThere || !life.seen.includes(each)).toBe(true);
        if (isThere && !life.seen.includes(each)) life.seen.push(each);
      }
    }
  } catch (error) {
    if (!/EIO|OBLIGATO_STORE/.test(String(error))) throw error;
  }
  return { life, requests, disk };
}

test('a crash between the check and the write keeps every answer that was given, wherever it strikes', async () => {
  for (const changes of [8, 20, 33, 47, 60, 75, 90, 100, 105, 110, 1000]) {
    const { life, requests, disk } = await lifeUntil(changes);
    const opening = {
      folder: '/data/b',
      files: reboot(disk, diceFor(changes, 'ballot-crash'), changes % 2 === 0 ? 0 : 0.5),
      now: () => times.issuing,
    };
    const ballot = await openBallot(opening).catch((error) => {
      if (error.code === 'OBLIGATO_BALLOT_UNKNOWN') return undefined;
      throw error;
    });
    if (!ballot) {
      expect(life.answered).toEqual([]);
      continue;
    }
    const lists = await ballot.published();
    for (const { receipt } of life.seen) expect(await wasCounted(receipt, lists)).toBe('counted');
    if (life.seen.length === 0 && (await ballot.status()).phase === 'issuing')
      for (const member of life.answered) {
        const { request } = requests.get(member) ?? {};
        if (request) expect((await ballot.issue(member, request)).is).toBe('issued');
        const second = await preparePapers(ballot.announcement, { member, group: 'all' });
        expect(await ballot.issue(member, second.request)).toMatchObject({ code: 'issued-already' });
      }
    await ballot.shut();
  }
});

test('a disk that fails while a batch is written stops the ballot, instead of going on with what may be lost', async () => {
  let failing = false;
  const disk = new VolatileDisk(undefined, {
    fault: (operation) => (failing && operation === 'rename' ? 'EIO' : undefined),
  });
  const house = await attacked({ questions: [plan] }, disk, '/data/b');
  house.at(times.issuing);
  const papers = await Promise.all(people(12).map((member) => house.papers(member)));
  house.at(times.casting);
  await house.ballot.status();
  failing = true;
  for (const [paper] of papers.slice(0, 10)) expect(await house.cast(paper, one('for'))).toBe('received');
  await expect(house.cast(papers[10]?.[0], one('for'))).rejects.toMatchObject({ code: 'OBLIGATO_STORE_FAILED' });
  expect((await house.ballot.published())[0]?.sheets).toEqual([]);
});

test('a restart between issue and cast loses no paper, and one between two batches no sheet that was in the list', async () => {
  const house = await attacked({ questions: [plan] });
  house.at(times.issuing);
  const papers = await Promise.all(people(12).map((member) => house.papers(member)));
  await house.restart();
  house.at(times.casting);
  for (const [paper] of papers.slice(0, 11)) await house.cast(paper, one('for'));
  const before = (await house.ballot.published())[0]?.sheets;
  expect(before?.length).toBeGreaterThanOrEqual(5);
  await house.restart();
  expect((await house.ballot.published())[0]?.sheets).toEqual(before);
});

test('an untallied close is closed after a crash, and its lists are the same', async () => {
  const house = await attacked({ questions: [plan] });
  house.at(times.issuing);
  const papers = await Promise.all(people(6).map((member) => house.papers(member)));
  house.at(times.casting);
  for (const [paper] of papers) await house.cast(paper, one('for'));
  house.at(times.ended);
  const both = await Promise.all([house.ballot.close(), house.ballot.close()]);
  expect(both[0]).toEqual(both[1]);
  await house.restart();
  expect(house.ballot.closed).toEqual(both[0]);
  expect(await house.ballot.close()).toEqual(both[0]);
});

test('a clock that is moved back opens neither window again, not by a restart either', async () => {
  const house = await attacked({ questions: [plan] });
  house.at(times.issuing);
  const [paper] = await house.papers('m1');
  house.at(times.casting);
  await house.cast(paper, one('for'));
  house.at(times.issuing);
  await expect(house.papers('m2')).rejects.toThrow('after-issue');
  await house.restart();
  await expect(house.papers('m2')).rejects.toThrow('after-issue');
  house.at(times.ended);
  await house.ballot.status();
  house.at(times.casting);
  await house.restart();
  expect(await house.cast(paper, one('for'))).toBe('after-cast');
});
