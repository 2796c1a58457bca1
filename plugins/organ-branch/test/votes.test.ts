import { describe, expect, test } from 'vitest';
import { aBranch, aMeeting, branch, findingsOf, ids, people } from './a-branch.ts';

/** An open general meeting with these present. */
async function session(full: number, present: number, rules = {}) {
  const organ = await aBranch(people({ full }), rules);
  const meeting = aMeeting(organ);
  expect((await meeting.open('2026-03-20', ids('f', present))).outcome).toBe('accepted');
  return meeting;
}
type Votes = Parameters<Awaited<ReturnType<typeof session>>['vote']>[0] & { readonly written?: object };
const written = (ayes: number, noes = 0, abstentions = 0) => ({ ayes, noes, abstentions });
const says = async (full: number, present: number, votes: Votes, rules = {}) =>
  findingsOf(await (await session(full, present, rules)).vote(votes)).map((id) => id.replace('organ/', ''));

describe('a unit that turns off every rule about votes', () => {
  const off = Object.fromEntries(
    [
      'majority',
      'vote-count',
      'election-majority',
      'election-attendance',
      'admission-majority',
      'written-opinions',
    ].map((rule) => [`organ/${rule}`, 'off']),
  );

  test.each(['resolution', 'election', 'admission'] as const)(
    '%s: still counts who is there, and who is for it',
    async (matter) => {
      expect(await says(12, 8, { matter, ayes: 5, noes: 3 }, off)).toEqual([]);
      expect(await says(12, 8, { matter, ayes: 6, noes: 3 }, off)).toEqual(['meeting/vote-agrees:moreThanPresent']);
      expect(await says(12, 8, { matter, ayes: 4, noes: 4 }, off)).toEqual(['meeting/vote-agrees:notCarried']);
      expect(await says(12, 8, { matter, ayes: 0, abstentions: 8 }, off)).toEqual(['meeting/vote-agrees:notCarried']);
    },
  );
});

describe('an election', () => {
  const election = { matter: 'election' } as const;

  test.each([
    [15, 12],
    [16, 13],
    [24, 20],
  ])('of %i with a vote needs %i there, not one fewer', async (full, enough) => {
    expect(await says(full, enough, { ...election, ayes: enough })).toEqual([]);
    expect(await says(full, enough - 1, { ...election, ayes: enough - 1 })).toEqual([
      'election-attendance:tooFewToElect',
    ]);
  });
  test('is not decided by half of those present', async () => {
    expect(await says(17, 14, { ...election, ayes: 8 })).toEqual([]);
    expect(await says(17, 14, { ...election, ayes: 7, noes: 7 })).toEqual([
      'meeting/vote-agrees:notCarried',
      'election-majority:notElected',
    ]);
  });
  test('elects with what would not carry a resolution', async () => {
    expect(await says(20, 18, { ...election, ayes: 10, noes: 8 })).toEqual([]);
    expect(await says(20, 18, { ayes: 10, noes: 8 })).toEqual(['majority:notCarried']);
  });
  test('knows neither letters nor proxies', async () => {
    expect(await says(15, 13, { ...election, ayes: 7, written: written(2) })).toEqual(['written-opinions:notCounted']);
    expect(await says(15, 13, { ...election, ayes: 14 })).toEqual(['meeting/vote-agrees:moreThanPresent']);
  });
});

describe('an admission', () => {
  const admission = { matter: 'admission' } as const;

  test('needs more than half there, and half is not more', async () => {
    expect(await says(14, 8, { ...admission, ayes: 8 })).toEqual([]);
    const half = await says(14, 7, { ...admission, ayes: 7, written: written(4) });
    expect(half).toEqual(['admission-majority:tooFewPresent']);
  });
  test.each([
    [18, 10],
    [19, 10],
    [21, 11],
  ])('of %i who should attend is carried by %i, written opinions included, not by one fewer', async (full, enough) => {
    const present = Math.floor(full / 2) + 1;
    const letters = (ayes: number) => ({ ...admission, ayes: enough - 3, noes: 2, written: written(ayes, 1) });
    expect(await says(full, present, letters(3))).toEqual([]);
    expect(await says(full, present, letters(2))).toEqual(['admission-majority:notAdmitted']);
  });
  test('has no more written opinions than people who are absent', async () => {
    expect(await says(15, 9, { ...admission, ayes: 9, written: written(4, 1, 1) })).toEqual([]);
    expect(await says(15, 9, { ...admission, ayes: 9, written: written(4, 2, 1) })).toEqual([
      'written-opinions:tooMany',
    ]);
  });
  test('that is recorded as not carried needs neither', async () => {
    expect(await says(14, 7, { ...admission, ayes: 2, noes: 5, carried: false })).toEqual([]);
  });
  test('may be asked for more', async () => {
    const rules = { 'organ/admission-majority': { share: '2/3', attendanceShare: '3/4' } };
    expect(await says(12, 10, { ...admission, ayes: 9, noes: 1 }, rules)).toEqual([]);
    expect(await says(12, 9, { ...admission, ayes: 8 }, rules)).toEqual([
      'admission-majority:tooFewPresent',
      'admission-majority:notAdmitted',
    ]);
  });
});

describe('an ordinary resolution', () => {
  test('takes no written opinion: no text says that it may', async () => {
    expect(await says(13, 8, { ayes: 7, written: written(3) })).toEqual(['written-opinions:notCounted']);
    expect(await says(13, 8, { ayes: 6, noes: 2, written: written(0) })).toEqual(['majority:notCarried']);
  });
});

describe('a meeting that is quorate, but cannot carry anything', () => {
  const opened = async (full: number, present: number, rules = {}) =>
    aMeeting(await aBranch(people({ full }), rules)).open('2026-03-20', ids('f', present));

  test('is told so when it opens, and may still talk', async () => {
    const decision = await opened(18, 9);
    expect(decision.outcome).toBe('accepted');
    expect(findingsOf(decision)).toEqual(['organ/unable-to-pass:nothingCanPass']);
    expect(decision.findings[0]?.message.en).toContain('10 ayes are needed, counted on the 18 who should attend');
  });
  test.each([
    [18, 10],
    [17, 9],
  ])('of %i is able to from %i present', async (full, present) => {
    expect(findingsOf(await opened(full, present))).toEqual([]);
  });
  test('that is not even quorate hears both', async () => {
    expect(findingsOf(await opened(18, 8))).toEqual(['organ/quorum:inquorate', 'organ/unable-to-pass:nothingCanPass']);
  });
});

test('who left the count, and by which approval, is among the facts of the decision', async () => {
  const organ = await aBranch(people({ full: 7, notCounted: 2 }));
  const decision = await aMeeting(organ).open('2026-03-20', ids('f', 4));
  expect(decision.facts['roster/not-counted']).toEqual([
    { member: 'x1', name: 'Name x1', approval: 'approval 3' },
    { member: 'x2', name: 'Name x2', approval: 'approval 3' },
  ]);
});

describe('a congress of delegates', () => {
  const roster = people({ full: 30 }).map((row, index) =>
    index < 14 ? { ...row, roles: [...row.roles, 'delegate'] } : row,
  );
  const congress = async (present: number) => {
    const organ = await aBranch(roster);
    const cycle = await organ.engine.raise({
      unit: branch,
      duty: 'delegate-congress',
      occasion: 'election',
      on: '2026-01-01',
    });
    return aMeeting(organ, cycle.id).open('2026-01-20', ids('f', present));
  };

  test('is raised when it is needed, and counts delegates: 12 of 14 meet, 11 do not', async () => {
    expect((await congress(12)).outcome).toBe('accepted');
    const refused = await congress(11);
    expect(findingsOf(refused)).toEqual(['organ/delegate-quorum:inquorate']);
    expect(refused.findings[0]?.data).toMatchObject({ present: 11, expected: 14, required: 12 });
  });
});
