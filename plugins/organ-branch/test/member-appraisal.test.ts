import { describe, expect, test } from 'vitest';
import { ids, people } from './a-branch.ts';
import { aLife } from './a-life.ts';

const cycle = 'member-appraisal/2026';
type Grade = 'excellent' | 'qualified' | 'basic' | 'unqualified';
const graded = (members: readonly string[], grade: Grade = 'qualified') => members.map((member) => ({ member, grade }));
type Given = { readonly member: string; readonly grade: Grade };
const opinion = (...grades: readonly Given[]) => ({
  formedBy: 'committee',
  grades,
});
/** Everybody votes, on each of those who may be graded. */
const ballot = (voting: number, members: readonly string[]) => ({
  issued: voting,
  returned: voting,
  results: members.map((member) => ({ member, excellent: 4, qualified: voting - 4, basic: 0, unqualified: 0 })),
});
const announcing = (subjects: readonly string[], members: number) => ({
  ...{ heldOn: '2026-12-04', place: '305', subjects },
  eligible: { members, nonMembers: 0 },
});

/** Everybody has appraised themselves and each other, and the ballot is in. */
async function balloted(count: Parameters<typeof people>[0], rules = {}) {
  const life = await aLife(people(count), rules);
  const members = [...ids('f', count.full ?? 0), ...ids('p', count.probationary ?? 0)];
  const gradable = [...ids('f', count.full ?? 0), ...ids('x', count.notCounted ?? 0)];
  await life.act(cycle, 'announce', announcing(gradable, members.length), '2026-11-27');
  await life.act(cycle, 'selfAppraise', { members: [...new Set([...members, ...gradable])] }, '2026-12-04');
  await life.act(cycle, 'peerAppraise', { members: [...new Set([...members, ...gradable])] });
  expect((await life.act(cycle, 'ballot', ballot(members.length, gradable))).outcome).toBe('accepted');
  return life;
}
/** What is said when the first so many are excellent and the rest qualified. */
async function excellent(count: Parameters<typeof people>[0], many: number, rules = {}) {
  const life = await balloted(count, rules);
  const full = ids('f', count.full ?? 0);
  return life.says(cycle, 'opine', opinion(...graded(full.slice(0, many), 'excellent'), ...graded(full.slice(many))));
}

describe('the appraisal of members', () => {
  test('is owed once a year from five members on', async () => {
    expect(await (await aLife(people({ full: 4, probationary: 1 }))).ids('member-appraisal')).toEqual([cycle]);
    expect(await (await aLife(people({ full: 4, nonMembers: 5 }))).ids('member-appraisal')).toEqual([]);
  });
  test.each([
    [13, 4],
    [14, 4],
    [15, 5],
    [8, 2],
  ])('of %i finds at most %i excellent, a third rounded down', async (full, allowed) => {
    expect(await excellent({ full }, allowed)).toEqual([]);
    expect(await excellent({ full }, allowed + 1)).toEqual(['excellent-share:tooMany']);
  });
  test('takes its third of full members, or with probationary members where the unit says so', async () => {
    const count = { full: 11, probationary: 1 };
    expect(await excellent(count, 4)).toEqual(['excellent-share:tooMany']);
    expect(await excellent(count, 4, { 'organ/excellent-share': { base: 'with-probationary' } })).toEqual([]);
  });
  test('may be stricter with the word: one in four', async () => {
    expect(await excellent({ full: 11 }, 3, { 'organ/excellent-share': { oneIn: 4 } })).toEqual([
      'excellent-share:tooMany',
    ]);
  });

  test('grades every full member, and no probationary one', async () => {
    const life = await balloted({ full: 7, probationary: 2 });
    const says = (...grades: readonly Given[]) => life.says(cycle, 'opine', opinion(...grades));
    expect(await says(...graded(ids('f', 6)))).toEqual(['who-is-graded:missing']);
    expect(await says(...graded([...ids('f', 7), 'p1']))).toEqual([
      'appraisal/about-the-balloted:notBalloted',
      'who-is-graded:notGraded',
    ]);
    expect(await says(...graded([...ids('f', 7), 'f3']))).toEqual(['appraisal/about-the-balloted:twice']);
    expect(await says(...graded(ids('f', 7)))).toEqual([]);
  });
  test('is taken part in by probationary members all the same', async () => {
    const life = await aLife(people({ full: 6, probationary: 1 }));
    await life.act(cycle, 'announce', announcing(ids('f', 6), 7), '2026-11-27');
    await life.act(cycle, 'selfAppraise', { members: ids('f', 6) }, '2026-12-04');
    await life.act(cycle, 'peerAppraise', { members: [...ids('f', 5), 'p1'] });
    const decision = await life.act(cycle, 'ballot', ballot(7, ids('f', 6)));
    expect(decision.findings.map(({ messageId, data }) => [messageId, data.members])).toEqual([
      ['notSelf', ['Name p1']],
      ['notPeers', ['Name f6']],
    ]);
  });
  test('asks nobody who is out of the count, and may grade them', async () => {
    const life = await balloted({ full: 6, notCounted: 1 });
    expect(await life.says(cycle, 'opine', opinion(...graded([...ids('f', 6), 'x1'])))).toEqual([]);
  });
  test('may leave out leaders who attend the leading group’s meeting, only where the unit says so', async () => {
    const withoutLeader = opinion(...graded(ids('f', 6)));
    const count = { full: 7, leaders: 1 };
    expect(await (await balloted(count)).says(cycle, 'opine', withoutLeader)).toEqual(['who-is-graded:missing']);
    const rules = { 'organ/who-is-graded': { leadersLeftOut: true } };
    expect(await (await balloted(count, rules)).says(cycle, 'opine', withoutLeader)).toEqual([]);
    expect(await (await balloted(count, rules)).says(cycle, 'opine', opinion(...graded(ids('f', 7))))).toEqual([]);
  });
  test('knows three grades only where the unit uses the older set', async () => {
    const rules = { 'organ/who-is-graded': { grades: ['excellent', 'qualified', 'unqualified'] } };
    const life = await balloted({ full: 6 }, rules);
    const grades = opinion(...graded(ids('f', 5)), ...graded(['f6'], 'basic'));
    expect(await life.says(cycle, 'opine', grades)).toEqual(['who-is-graded:otherGrade']);
  });

  test('is filed when each graded member was told', async () => {
    const life = await balloted({ full: 6 });
    await life.act(cycle, 'opine', opinion(...graded(ids('f', 6))));
    await life.act(cycle, 'feedBack', { to: ids('f', 5) });
    expect(await life.says(cycle, 'archive')).toEqual(['everybody-told:notTold']);
    await life.act(cycle, 'feedBack', { to: ['f6'] });
    expect((await life.act(cycle, 'archive')).outcome).toBe('accepted');
  });
  test('is fed back within ten working days of the opinion', async () => {
    const life = await balloted({ full: 6 });
    await life.act(cycle, 'opine', opinion(...graded(ids('f', 6))), '2026-12-07');
    expect((await life.cycle(cycle))?.dues).toMatchObject([{ target: 'feedBack', notAfter: '2026-12-21' }]);
  });
});

describe('notice of an activity that is no meeting', () => {
  const begins = async (announcedOn: string | undefined, on: string, rules = {}) => {
    const life = await aLife(people({ full: 6 }), rules);
    if (announcedOn) await life.act(cycle, 'announce', announcing(ids('f', 6), 6), announcedOn);
    return life.says(cycle, 'selfAppraise', { members: ids('f', 6) }, on);
  };
  test('is given three working days ahead, not two', async () => {
    expect(await begins('2026-11-27', '2026-12-02')).toEqual([]);
    expect(await begins('2026-11-27', '2026-12-01')).toEqual(['activity-notice:tooLate']);
    expect(await begins(undefined, '2026-12-01')).toEqual(['activity-notice:none']);
  });
  test('counts working days over a holiday, and as many as the unit asks for', async () => {
    const rules = { 'organ/activity-notice': { workingDays: 5 } };
    expect(await begins('2026-09-23', '2026-10-08', rules)).toEqual([]);
    expect(await begins('2026-09-24', '2026-10-08', rules)).toEqual(['activity-notice:tooLate']);
  });
  test('is given once, however many sittings follow', async () => {
    const life = await aLife(people({ full: 6 }));
    await life.act(cycle, 'announce', announcing(ids('f', 6), 6), '2026-11-20');
    await life.act(cycle, 'selfAppraise', { members: ['f1'] }, '2026-11-25');
    await life.act(cycle, 'announce', announcing(ids('f', 6), 6));
    expect(await life.says(cycle, 'selfAppraise', { members: ['f2'] }, '2026-11-26')).toEqual([]);
  });
  test('precedes an evaluation of leaders as well', async () => {
    const life = await aLife(people({ full: 7, leaders: 1, nonMembers: 2 }));
    const announcement = { subjects: ['f7'], eligible: { members: 6, nonMembers: 2 }, closesOn: '2026-12-04' };
    await life.act('leader-evaluation/2026', 'announce', announcement, '2026-11-23');
    expect(await life.says('leader-evaluation/2026', 'collect', {}, '2026-11-25')).toEqual(['activity-notice:tooLate']);
  });
});
