import { describe, expect, test } from 'vitest';
import { aBranch, aMeeting, findingsOf, ids, people } from './a-branch.ts';

/** An open general meeting with these present. */
async function session(
  count: Parameters<typeof people>[0],
  present: readonly string[],
  options: Readonly<Record<string, unknown>> = {},
) {
  const organ = await aBranch(people(count), { 'organ/majority': options });
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
    expect(refused.findings[0]).toMatchObject({ messageId: 'tooManyVotes', data: { votes: 9, present: 8 } });
  });

  test('counts only votes of those who have one as present', async () => {
    const meeting = await session({ full: 6, probationary: 4 }, [...ids('f', 5), ...ids('p', 4)]);
    expect(findingsOf(await meeting.vote({ ayes: 6 }))).toEqual(['organ/majority:tooManyVotes']);
  });
});

describe('an election', () => {
  const election = { matter: 'election' };

  test.each([
    [9, 5],
    [10, 6],
    [13, 7],
  ])('is counted on the %i present: %i ayes elect, one fewer do not', async (present, enough) => {
    const meeting = await session({ full: 15 }, ids('f', present));
    expect((await meeting.vote({ ...election, ayes: enough })).outcome).toBe('accepted');
    const refused = await meeting.vote({ ...election, ayes: enough - 1 });
    expect(refused.findings[0]).toMatchObject({
      messageId: 'notElected',
      data: { required: enough, denominator: present },
    });
  });

  test('elects with what would not carry a resolution', async () => {
    const meeting = await session({ full: 16 }, ids('f', 9));
    expect((await meeting.vote({ ...election, ayes: 6, noes: 3 })).outcome).toBe('accepted');
    expect((await meeting.vote({ ayes: 6, noes: 3 })).outcome).toBe('denied');
  });

  test('knows no votes of the absent', async () => {
    const meeting = await session({ full: 15 }, ids('f', 9));
    expect(findingsOf(await meeting.vote({ ...election, ayes: 10 }))).toEqual(['organ/majority:tooManyVotes']);
  });
});

describe('an admission', () => {
  const admission = { matter: 'admission' };

  test('counts written opinions of the absent, on those who should attend', async () => {
    const meeting = await session({ full: 15 }, ids('f', 8));
    expect((await meeting.vote({ ...admission, ayes: 10 })).outcome).toBe('accepted');
    const refused = await meeting.vote({ ...admission, ayes: 7, noes: 5 });
    expect(refused.findings[0]?.data).toMatchObject({ required: 8, denominator: 15 });
  });

  test('has no more votes than there are people with a vote', async () => {
    const meeting = await session({ full: 15 }, ids('f', 8));
    expect((await meeting.vote({ ...admission, ayes: 13, noes: 2 })).outcome).toBe('accepted');
    expect((await meeting.vote({ ...admission, ayes: 14, noes: 2 })).outcome).toBe('denied');
  });
});
