import { describe, expect, test } from 'vitest';
import { aMeeting, findingsOf, ids, people } from './a-branch.ts';
import { aPlainBranch } from './a-plain-branch.ts';

/** An open general meeting with these present. */
async function session(
  count: Parameters<typeof people>[0],
  present: readonly string[],
  options: Readonly<Record<string, unknown>> = {},
) {
  const organ = await aPlainBranch(people(count), { 'organ/majority': options });
  const meeting = aMeeting(organ);
  expect((await meeting.open('2026-03-20', present)).outcome).toBe('accepted');
  return meeting;
}

describe('a resolution', () => {
  test.each([
    [13, 7],
    [14, 8],
    [9, 5],
  ])('of %i who should attend is carried by %i ayes, not by one fewer', async (full, enough) => {
    const meeting = await session({ full }, ids('f', full));
    expect((await meeting.vote({ ayes: enough })).outcome).toBe('accepted');
    const refused = await meeting.vote({ ayes: enough - 1, noes: 1 });
    expect(findingsOf(refused)).toEqual(['organ/majority:notCarried']);
    expect(refused.findings[0]?.data).toMatchObject({ ayes: enough - 1, required: enough, denominator: full });
  });

  test('fails with exactly half', async () => {
    const meeting = await session({ full: 18 }, ids('f', 18));
    expect((await meeting.vote({ ayes: 9, noes: 9 })).outcome).toBe('denied');
  });

  test('is counted on those who should attend, however few came', async () => {
    const meeting = await session({ full: 15 }, ids('f', 9));
    expect((await meeting.vote({ ayes: 7, noes: 2 })).findings[0]?.data).toMatchObject({
      required: 8,
      denominator: 15,
    });
    expect((await meeting.vote({ ayes: 8, noes: 1 })).outcome).toBe('accepted');
  });

  test('cannot pass at all in a meeting that is just quorate', async () => {
    const meeting = await session({ full: 12 }, ids('f', 6));
    const unanimous = await meeting.vote({ ayes: 6 });
    expect(unanimous.findings[0]?.data).toMatchObject({ ayes: 6, required: 7 });
  });

  test('that is recorded as not carried needs no majority', async () => {
    const meeting = await session({ full: 12 }, ids('f', 6));
    expect((await meeting.vote({ ayes: 6, carried: false })).outcome).toBe('accepted');
  });

  test('does not count those without a vote below the line', async () => {
    const meeting = await session({ full: 9, probationary: 3, suspended: 2, notCounted: 4 }, [
      ...ids('f', 9),
      ...ids('p', 3),
    ]);
    expect((await meeting.vote({ ayes: 5, noes: 4 })).outcome).toBe('accepted');
    expect((await meeting.vote({ ayes: 4 })).findings[0]?.data).toMatchObject({ denominator: 9 });
  });

  test('may be asked for a larger share', async () => {
    const meeting = await session({ full: 10 }, ids('f', 10), { share: '2/3' });
    expect((await meeting.vote({ ayes: 7, noes: 3 })).outcome).toBe('accepted');
    expect((await meeting.vote({ ayes: 6, noes: 4 })).outcome).toBe('denied');
  });

  test('with more votes than people present is refused, whatever it says', async () => {
    const meeting = await session({ full: 11 }, ids('f', 8));
    expect((await meeting.vote({ ayes: 6, noes: 1, abstentions: 1 })).outcome).toBe('accepted');
    const refused = await meeting.vote({ ayes: 7, noes: 1, abstentions: 1, carried: false });
    expect(findingsOf(refused)).toEqual(['meeting/vote-agrees:moreThanPresent', 'organ/majority:isCarried']);
    expect(refused.findings[0]).toMatchObject({ data: { votes: 9, present: 8 } });
  });

  test('counts only votes of those who have one as present', async () => {
    const meeting = await session({ full: 6, probationary: 4 }, [...ids('f', 5), ...ids('p', 4)]);
    expect(findingsOf(await meeting.vote({ ayes: 6 }))).toEqual(['organ/vote-count:tooManyVotes']);
  });

  test('does not count what the absent wrote', async () => {
    const meeting = await session({ full: 11 }, ids('f', 8));
    const refused = await meeting.vote({ ayes: 6, written: { ayes: 1, noes: 0, abstentions: 0 } });
    expect(findingsOf(refused)).toEqual(['organ/written-opinions:notCounted']);
  });
});

test('A6: what the count says and what is written agree, both ways', async () => {
  const meeting = await session({ full: 23 }, ids('f', 23));
  expect(findingsOf(await meeting.vote({ ayes: 12, noes: 11, carried: false }))).toEqual(['organ/majority:isCarried']);
  expect(findingsOf(await meeting.vote({ ayes: 11, noes: 0, abstentions: 12 }))).toEqual(['organ/majority:notCarried']);
  expect((await meeting.vote({ ayes: 12, noes: 11 })).outcome).toBe('accepted');
  expect((await meeting.vote({ ayes: 11, noes: 0, abstentions: 12, carried: false })).outcome).toBe('accepted');
  // Where two thirds are asked for, twelve of twenty-three do not carry it.
  const strict = await session({ full: 23 }, ids('f', 23), { share: '2/3' });
  expect((await strict.vote({ ayes: 12, noes: 11, carried: false })).outcome).toBe('accepted');
});

describe('an election', () => {
  const election = { matter: 'election' };

  test.each([
    [11, 9, 5],
    [12, 10, 6],
    [16, 13, 7],
  ])('of %i is counted on the %i present: %i ayes elect, one fewer do not', async (full, present, enough) => {
    const meeting = await session({ full }, ids('f', present));
    expect((await meeting.vote({ ...election, ayes: enough })).outcome).toBe('accepted');
    const refused = await meeting.vote({ ...election, ayes: enough - 1 });
    expect(findingsOf(refused)).toEqual(['organ/election-majority:notElected']);
    expect(refused.findings[0]?.data).toMatchObject({ required: enough, denominator: present });
  });

  test('elects with what would not carry a resolution', async () => {
    const meeting = await session({ full: 16 }, ids('f', 13));
    expect((await meeting.vote({ ...election, ayes: 7, noes: 6 })).outcome).toBe('accepted');
    expect((await meeting.vote({ ayes: 7, noes: 6 })).outcome).toBe('denied');
  });

  test('takes four fifths of those who should attend, exactly or more', async () => {
    const unanimous = async (present: number) =>
      findingsOf(await (await session({ full: 15 }, ids('f', present))).vote({ ...election, ayes: present }));
    expect(await unanimous(12)).toEqual([]);
    expect(await unanimous(11)).toEqual(['organ/election-attendance:tooFewToElect']);
  });

  test('knows no votes of the absent, neither counted nor written', async () => {
    const meeting = await session({ full: 10 }, ids('f', 9));
    expect(findingsOf(await meeting.vote({ ...election, ayes: 10 }))).toEqual(['meeting/vote-agrees:moreThanPresent']);
    const written = { ayes: 1, noes: 0, abstentions: 0 };
    expect(findingsOf(await meeting.vote({ ...election, ayes: 9, written }))).toEqual([
      'organ/written-opinions:notCounted',
    ]);
  });
});

describe('an admission', () => {
  const admission = { matter: 'admission' };
  const written = (ayes: number) => ({ ayes, noes: 0, abstentions: 0 });

  test('counts written opinions of the absent, on those who should attend', async () => {
    const meeting = await session({ full: 15 }, ids('f', 9));
    expect((await meeting.vote({ ...admission, ayes: 5, noes: 4, written: written(3) })).outcome).toBe('accepted');
    const refused = await meeting.vote({ ...admission, ayes: 5, noes: 4, written: written(2) });
    expect(findingsOf(refused)).toEqual(['organ/admission-majority:notAdmitted']);
    expect(refused.findings[0]?.data).toMatchObject({ ayes: 7, written: 2, required: 8, expected: 15 });
  });

  test('has no more written opinions than people are absent', async () => {
    const meeting = await session({ full: 15 }, ids('f', 9));
    expect((await meeting.vote({ ...admission, ayes: 9, written: written(6) })).outcome).toBe('accepted');
    const refused = await meeting.vote({ ...admission, ayes: 9, written: written(7) });
    expect(findingsOf(refused)).toEqual(['organ/written-opinions:tooMany']);
  });

  test('takes more than half of them in the room: exactly half is quorate, but too few', async () => {
    const half = await session({ full: 14 }, ids('f', 7));
    const refused = await half.vote({ ...admission, ayes: 7, written: written(7) });
    expect(findingsOf(refused)).toEqual(['organ/admission-majority:tooFewPresent']);
    const more = await session({ full: 14 }, ids('f', 8));
    expect((await more.vote({ ...admission, ayes: 8 })).outcome).toBe('accepted');
  });
});
