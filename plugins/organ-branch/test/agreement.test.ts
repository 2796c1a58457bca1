/** What an earlier step fixed, a later one keeps to: the cases from the field, on a real engine, by their ids. */
import { beforeEach, describe, expect, test } from 'vitest';
import { branch, findingsOf } from './a-branch.ts';
import { anOrgan } from './an-organ.ts';

let organ: Awaited<ReturnType<typeof anOrgan>>;
const acting =
  (cycle: string) =>
  async (day: string, event: string, payload: unknown = {}) => {
    organ.goTo(day);
    return organ.engine.attempt({ cycle, event, payload });
  };

beforeEach(async () => {
  organ = await anOrgan();
  await organ.plan2026();
});

describe('A5: an evaluation', () => {
  const act = acting(`${branch}/leader-evaluation/2026`);
  // Eleven members, of whom f11 leads, and four who are no members.
  const announced = { subjects: ['f11'], eligible: { members: 10, nonMembers: 4 }, closesOn: '2026-12-04' };
  const about = (subject: string, good = 9) => [{ subject, excellent: 3, good, fair: 0, poor: 0 }];

  test('that is what it says from the announcement to the feedback is accepted', async () => {
    for (const [day, event, payload] of [
      ['2026-11-20', 'announce', announced],
      ['2026-11-27', 'collect', {}],
      ['2026-12-04', 'close', {}],
      ['2026-12-05', 'tally', { issued: 14, returned: 12, results: about('f11') }],
      ['2026-12-09', 'feedBack', { to: ['f11'] }],
    ] as const) {
      expect(findingsOf(await act(day, event, payload))).toEqual([]);
    }
  });

  test('shows in no cell what one person answered: that grade is counted together with the one beside it', async () => {
    for (const [day, event, payload] of [
      ['2026-11-20', 'announce', announced],
      ['2026-11-27', 'collect', {}],
      ['2026-12-04', 'close', {}],
    ] as const) {
      await act(day, event, payload);
    }
    const tally = (result: object) => ({ issued: 14, returned: 12, results: [{ subject: 'f11', ...result }] });
    const refused = await act('2026-12-05', 'tally', tally({ excellent: 2, good: 7, fair: 2, poor: 1 }));
    expect(refused.outcome).toBe('denied');
    expect(findingsOf(refused)).toEqual(['evaluation/minimum-group:showsOne']);
    const together = { excellent: 2, good: 7, fair: 3, poor: 0, together: ['fair', 'poor'] };
    expect((await act('2026-12-05', 'tally', tally(together))).outcome).toBe('accepted');
  });

  test('that closes before it is announced, for more people than there are, is refused', async () => {
    const eligible = { members: 11, nonMembers: 5 };
    const refused = await act('2026-11-28', 'announce', { ...announced, eligible, closesOn: '2026-01-01' });
    expect(refused.outcome).toBe('denied');
    expect(findingsOf(refused)).toEqual([
      'evaluation/closes-as-announced:notAhead',
      'evaluation/eligible-counted:tooManyMembers',
      'evaluation/eligible-counted:tooManyOthers',
    ]);
  });

  test('of somebody whom nobody knows is refused, unless the leaders of other units are evaluated as well', async () => {
    const of = (subjects: readonly string[], more = {}) => ({ ...announced, subjects, ...more });
    const refused = await act('2026-11-20', 'announce', of(['nobody-known']));
    expect(refused.outcome).toBe('denied');
    expect(findingsOf(refused)).toEqual(['core/people-on-the-roster:unknown']);
    const slip = await act('2026-11-20', 'announce', of(['f111']));
    expect(JSON.stringify(slip)).toContain('Did you mean \\"f11\\"?');
    const joint = await act('2026-11-20', 'announce', of(['f11', 'c9'], { heldWith: ['works/bureau'] }));
    expect(joint.outcome).toBe('accepted');
    expect(findingsOf(joint)).toEqual(['core/people-on-the-roster:outsider']);
  });

  test('that asks five of fourteen is accepted, with a remark on how many the roster has', async () => {
    const few = await act('2026-11-20', 'announce', { ...announced, eligible: { members: 5, nonMembers: 0 } });
    expect(few.outcome).toBe('accepted');
    expect(findingsOf(few)).toEqual(['evaluation/eligible-counted:farFewer']);
    expect(JSON.stringify(few)).toContain('"counted":14');
  });

  test('is counted on the roster of the day it opens, not of today', async () => {
    const { roster } = await organ.engine.unit(branch);
    const left = roster.map((row) => (row.member === 'f5' ? { ...row, to: '2026-11-22' } : row));
    await organ.engine.setRoster(branch, left);
    expect(findingsOf(await act('2026-11-23', 'announce', announced))).toEqual([
      'evaluation/eligible-counted:tooManyMembers',
    ]);
    const eligible = { members: 9, nonMembers: 4 };
    expect((await act('2026-11-23', 'announce', { ...announced, eligible })).outcome).toBe('accepted');
  });

  test('of f11 is neither closed early, nor tallied about f2, nor fed back to f3', async () => {
    await act('2026-11-20', 'announce', announced);
    await act('2026-11-27', 'collect');
    expect(findingsOf(await act('2026-11-28', 'close'))).toEqual(['evaluation/closes-as-announced:tooEarly']);
    await act('2026-12-04', 'close');
    const tally = (subject: string, over = {}) =>
      act('2026-12-05', 'tally', { issued: 14, returned: 12, results: about(subject), ...over });
    expect(findingsOf(await tally('f2'))).toEqual([
      'evaluation/about-the-announced:notAnnounced',
      'evaluation/about-the-announced:noResult',
    ]);
    expect(findingsOf(await tally('f11', { results: about('f11', 4) }))).toEqual([
      'evaluation/tally-adds-up:doesNotAddUp',
    ]);
    // One critic among twelve is counted like anybody else: of whom the one answer is, no cell tells.
    expect((await tally('f11')).outcome).toBe('accepted');
    expect(findingsOf(await act('2026-12-09', 'feedBack', { to: ['f3'] }))).toEqual([
      'evaluation/about-the-announced:notAnnounced',
      'evaluation/about-the-announced:notTold',
    ]);
  });
});
