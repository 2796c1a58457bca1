import { describe, expect, test } from 'vitest';
import { aMeeting, findingsOf, ids, people } from './a-branch.ts';
import { aPlainBranch } from './a-plain-branch.ts';

/** Opens the general meeting with these people present. */
async function opened(
  count: Parameters<typeof people>[0],
  present: readonly string[],
  options: Readonly<Record<string, unknown>> = {},
  cycle = 'general-meeting/2026-Q1',
) {
  const organ = await aPlainBranch(people(count), { 'organ/quorum': options });
  return aMeeting(organ, `works/bureau/levy/${cycle}`).open('2026-03-20', present);
}

describe('quorum', () => {
  test.each([
    [11, '>=', '1/2', 6],
    [12, '>=', '1/2', 6],
    [12, '>', '1/2', 7],
    [13, '>', '1/2', 7],
    [12, '>=', '2/3', 8],
    [13, '>=', '2/3', 9],
    [12, '>', '2/3', 9],
    [17, '>=', '4/5', 14],
  ])('of %i with a vote, %s %s: %i are enough, one fewer is not', async (full, comparator, share, enough) => {
    expect((await opened({ full }, ids('f', enough), { comparator, share })).outcome).toBe('accepted');
    const refused = await opened({ full }, ids('f', enough - 1), { comparator, share });
    // Where "more than half" is asked for, half is told as well that it could not carry anything.
    expect(findingsOf(refused)[0]).toBe('organ/quorum:inquorate');
    expect(refused.findings[0]?.data).toMatchObject({
      present: enough - 1,
      expected: full,
      required: enough,
      missing: 1,
    });
  });

  test('says who is absent, by name', async () => {
    const refused = await opened({ full: 3 }, ['f1']);
    expect(refused.findings[0]?.remedy?.en).toContain('Name f2, Name f3');
    expect(refused.findings[0]?.remedy?.['zh-CN']).toContain('Name f2、Name f3');
  });

  test('does not count probationary members, neither above nor below the line', async () => {
    expect((await opened({ full: 9, probationary: 5 }, ids('f', 5))).outcome).toBe('accepted');
    const refused = await opened({ full: 9, probationary: 5 }, [...ids('f', 4), ...ids('p', 5)]);
    expect(refused.findings[0]?.data).toMatchObject({ present: 4, expected: 9, required: 5 });
  });

  test('does not count members whose vote rests', async () => {
    const refused = await opened({ full: 7, suspended: 4 }, [...ids('f', 3), ...ids('s', 4)]);
    expect(refused.findings[0]?.data).toMatchObject({ present: 3, expected: 7, required: 4 });
  });

  test('does not count members whom an approval took out of the count', async () => {
    expect((await opened({ full: 7, notCounted: 6 }, ids('f', 4))).outcome).toBe('accepted');
    const refused = await opened({ full: 7, notCounted: 6 }, [...ids('f', 3), ...ids('x', 6)]);
    expect(refused.findings[0]?.data).toMatchObject({ present: 3, expected: 7 });
  });

  test('counts whoever is absent without an approval', async () => {
    const refused = await opened({ full: 15 }, ids('f', 7));
    expect(refused.findings[0]?.data).toMatchObject({ present: 7, expected: 15, required: 8 });
  });

  test('counts a leader of the unit as the member they are', async () => {
    // f8 and f9 lead the unit: without them 4 of 9 are there.
    expect((await opened({ full: 9, leaders: 2 }, [...ids('f', 4), 'f9'])).outcome).toBe('accepted');
    const refused = await opened({ full: 9, leaders: 2 }, ids('f', 4));
    expect(refused.findings[0]?.data).toMatchObject({ expected: 9, missing: 1 });
  });

  test('does not count guests, nor anybody twice', async () => {
    const refused = await opened({ full: 8 }, ['f1', 'f1', 'f1', 'f2', 'guest-1', 'guest-2', 'guest-3']);
    const quorum = refused.findings.find(({ rule }) => rule === 'organ/quorum');
    expect(quorum?.data).toMatchObject({ present: 2, required: 4 });
  });

  test('of the committee counts the committee', async () => {
    const committee = { full: 9, committee: 5 };
    const cycle = 'committee-meeting/2026-03';
    expect((await opened(committee, ids('f', 3), {}, cycle)).outcome).toBe('accepted');
    const refused = await opened(committee, ['f1', 'f2', 'f6', 'f7', 'f8', 'f9'], {}, cycle);
    expect(refused.findings[0]?.data).toMatchObject({ present: 2, expected: 5, required: 3 });
  });

  test.each(['party-class/2026-Q1', 'theme-day/2026-03'])('is not asked of %s', async (cycle) => {
    expect((await opened({ full: 9 }, ['f1'], {}, cycle)).outcome).toBe('accepted');
  });

  test('is judged by the people of the day on which the meeting is held', async () => {
    const left = people({ full: 10 }).map((row, index) => (index < 4 ? row : { ...row, to: '2026-02-28' }));
    const organ = await aPlainBranch(left);
    expect((await aMeeting(organ).open('2026-02-27', ids('f', 4))).outcome).toBe('denied');
    expect((await aMeeting(organ).open('2026-03-01', ids('f', 2))).outcome).toBe('accepted');
  });

  test('is not reached where nobody has a vote', async () => {
    expect((await opened({ probationary: 4 }, ids('p', 4))).outcome).toBe('denied');
  });
});
