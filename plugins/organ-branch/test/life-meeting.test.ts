import type { Day } from '@obligato/core';
import { attendanceOf } from '@obligato/testing/fixtures';
import { describe, expect, test } from 'vitest';
import { ids, people } from './a-branch.ts';
import { aLife } from './a-life.ts';

const cycle = 'life-meeting/2026';
const roster = people({ full: 9, leaders: 2, nonMembers: 4 });
const topics = [
  { topic: 'overtime', raisedBy: 7 },
  { topic: 'the lift', raisedBy: 4 },
  { topic: 'parking', raisedBy: 2 },
];
const opinions = { members: 6, nonMembers: 3, topics };
const problem = (title: string, topic?: string) => ({ title, kind: 'problem', ...(topic ? { topic } : {}) });
const notice = (...agenda: readonly unknown[]) => ({ heldOn: '2026-12-10', place: '305', agenda });
const opening = { chair: 'f1', attendance: attendanceOf(ids('f', 8), ['f9']) };

/** A branch whose opinions are collected. */
async function prepared(rules = {}, given: unknown = opinions) {
  const life = await aLife(roster, rules);
  await life.act(cycle, 'collectOpinions', given, '2026-11-20');
  return life;
}
/** A session in progress: f8 and f9 lead the unit, f9 is absent. */
async function inSession() {
  const life = await prepared();
  await life.act(cycle, 'notify', notice(problem('overtime')), '2026-12-01');
  expect((await life.act(cycle, 'open', opening, '2026-12-10')).outcome).toBe('accepted');
  return life;
}

describe('before a life meeting', () => {
  test('members and people who are none are heard, and only then the agenda is fixed', async () => {
    const life = await aLife(roster);
    expect(await life.says(cycle, 'notify', notice(problem('overtime')), '2026-12-01')).toEqual([
      'opinions-first:tooFewMembers',
      'opinions-first:tooFewOthers',
    ]);
    await life.act(cycle, 'collectOpinions', { members: 5, nonMembers: 0, topics: [] });
    expect(await life.says(cycle, 'notify', notice(problem('overtime')))).toEqual(['opinions-first:tooFewOthers']);
    await life.act(cycle, 'collectOpinions', { members: 1, nonMembers: 4, topics: [] });
    expect((await life.act(cycle, 'notify', notice(problem('overtime')))).outcome).toBe('accepted');
  });
  test('nobody else is asked where everybody is a member', async () => {
    const life = await aLife(people({ full: 6 }));
    await life.act(cycle, 'collectOpinions', { members: 5, nonMembers: 0, topics: [] }, '2026-12-01');
    expect((await life.act(cycle, 'notify', notice(problem('overtime')))).outcome).toBe('accepted');
  });
  test('as many are heard as the unit asks for, not one fewer', async () => {
    const life = await prepared({ 'organ/opinions-first': { members: 6, nonMembers: 4 } });
    expect(await life.says(cycle, 'notify', notice(problem('overtime')))).toEqual(['opinions-first:tooFewOthers']);
  });
  test('who wrote the opinions down is not kept', async () => {
    const life = await aLife(roster);
    const decision = await life.engine.attempt({
      cycle: 'works/bureau/levy/life-meeting/2026',
      event: 'collectOpinions',
      payload: opinions,
      by: { unit: 'works/bureau/levy', member: 'f4' },
    });
    expect(decision).toMatchObject({ outcome: 'accepted', by: {} });
    expect(JSON.stringify(await life.cycle(cycle))).not.toContain('"f4"');
  });
});

describe('the agenda of a life meeting', () => {
  test('names one or two problems, not none and not three', async () => {
    const life = await prepared();
    const says = (...agenda: readonly unknown[]) => life.says(cycle, 'notify', notice(...agenda), '2026-12-01');
    expect(await says('reading', problem('overtime'))).toEqual([]);
    expect(await says(problem('overtime'), problem('the lift'))).toEqual([]);
    expect(await says('reading')).toEqual(['few-problems:none']);
    expect(await says(problem('overtime'), problem('the lift'), problem('parking'))).toEqual(['few-problems:tooMany']);
  });
  test('may be kept to one, and not widened by a branch', async () => {
    const life = await prepared({ 'organ/few-problems': { maxProblems: 1 } });
    expect(await life.says(cycle, 'notify', notice(problem('overtime'), problem('the lift')))).toEqual([
      'few-problems:tooMany',
    ]);
  });
  test('that passes over what most people raised is remarked on, by topic', async () => {
    const life = await prepared();
    const decision = await life.act(cycle, 'notify', notice(problem('parking')), '2026-12-01');
    expect(decision.outcome).toBe('accepted');
    expect(decision.findings.map(({ data }) => data)).toEqual([
      { topic: 'overtime', raisedBy: 7, instead: 'parking', by: 2 },
      { topic: 'the lift', raisedBy: 4, instead: 'parking', by: 2 },
    ]);
  });
  test('answers a topic under another title, and what fewer raised may wait', async () => {
    const life = await prepared();
    expect(await life.says(cycle, 'notify', notice(problem('Evenings', 'overtime')), '2026-12-01')).toEqual([]);
  });
  test('may leave out one of two that equally many raised', async () => {
    const even = [
      { topic: 'a', raisedBy: 3 },
      { topic: 'b', raisedBy: 3 },
    ];
    const life = await prepared({}, { ...opinions, topics: even });
    expect(await life.says(cycle, 'notify', notice(problem('b')), '2026-12-01')).toEqual([]);
  });
  test('holds no business', async () => {
    const life = await prepared();
    const figures = { title: 'revenue figures', kind: 'business' };
    expect(await life.says(cycle, 'notify', notice(problem('overtime'), figures), '2026-12-01')).toEqual([
      'no-business:business',
    ]);
  });
  test('of a general meeting may well hold business', async () => {
    const life = await aLife(roster);
    const figures = { heldOn: '2026-03-20', place: '305', agenda: [{ title: 'revenue figures', kind: 'business' }] };
    expect(await life.says('general-meeting/2026-Q1', 'notify', figures, '2026-03-10')).toEqual([]);
  });
});

describe('in a life meeting', () => {
  test('a leader who is present speaks, and before the others', async () => {
    const closing = async (speakers: readonly string[] | undefined) =>
      (await inSession()).says(cycle, 'adjourn', speakers ? { speakers } : {});
    expect(await closing(['f8', 'f1', 'f2'])).toEqual([]);
    expect(await closing(['f1', 'f8', 'f2'])).toEqual(['leaders-first:notFirst']);
    expect(await closing(['f1', 'f2'])).toEqual(['leaders-first:silent']);
    expect(await closing(undefined)).toEqual(['leaders-first:nobodySpoke']);
  });
  test('what is still open from before is reported on', async () => {
    const life = await aLife(roster);
    const raise = { unit: 'works/bureau/levy', duty: 'rectification-item', occasion: 'lift', on: '2026-10-12' };
    life.goTo('2026-10-12');
    const { id: open } = await life.engine.raise(raise);
    await life.act(cycle, 'collectOpinions', opinions, '2026-11-20');
    await life.act(cycle, 'notify', notice(problem('overtime')), '2026-12-01');
    await life.act(cycle, 'open', opening, '2026-12-10');
    const closing = (reportedMatters: readonly string[]) =>
      life.says(cycle, 'adjourn', { speakers: ['f8'], reportedMatters });
    expect(await closing([])).toEqual(['matters-reported:notReported']);
    expect(await closing([open])).toEqual([]);
  });
});

describe('after a life meeting', () => {
  async function closed() {
    const life = await inSession();
    await life.act(cycle, 'adjourn', { speakers: ['f8', 'f1'] });
    return life;
  }
  test('the superior is told within fifteen working days, and is told when nobody does', async () => {
    const life = await closed();
    const due = (await life.cycle(cycle))?.dues.find(({ target }) => target === 'reportUp');
    expect(due).toMatchObject({ event: 'miss', notAfter: '2026-12-31' });
    life.goTo('2027-01-04');
    await life.engine.tick();
    const told = life.told.filter(({ entry }) => entry.cycle.endsWith(cycle) && entry.does === 'escalate');
    expect(told.map(({ entry }) => entry.to.unit)).toContain('works/bureau');
  });
  test('it is not filed before the superior was told', async () => {
    const life = await closed();
    await life.conclude(cycle);
    expect(await life.says(cycle, 'archive')).toContain('summary-before-filing:notReported');
    await life.act(cycle, 'reportUp', { summary: 'one problem, two measures' });
    expect((await life.act(cycle, 'archive')).outcome).toBe('accepted');
  });
});

describe('the season of a life meeting', () => {
  const opened = async (day: Day) => {
    const life = await prepared();
    return life.says(cycle, 'open', opening, day);
  };
  test('is the last quarter: earlier is remarked on, its first working day is not', async () => {
    const life = await aLife(roster);
    await life.act(cycle, 'collectOpinions', opinions, '2026-09-01');
    expect(await life.says(cycle, 'open', opening, '2026-09-30')).toContain('life-meeting-season:tooEarly');
    expect(await opened('2026-12-08')).not.toContain('life-meeting-season:tooEarly');
  });
});

describe('a year that is carried over', () => {
  const bySuperior = { unit: 'works/bureau' };
  async function carried(to: Day, target = cycle) {
    const life = await aLife(roster);
    life.goTo('2026-12-15');
    const request = { cycle: `works/bureau/levy/${target}`, event: 'carryOver', payload: { to, notice: 'notice 7' } };
    return { life, decision: await life.engine.attempt({ ...request, by: bySuperior }) };
  }
  test.each(['2027-01-01', '2027-03-31'])('may be held until %s, and is missed the day after', async (to) => {
    const { life, decision } = await carried(to);
    expect(decision.outcome).toBe('accepted');
    expect((await life.cycle(cycle))?.dues.find(({ event }) => event === 'miss')?.notAfter).toBe(to);
  });
  test.each(['2026-12-31', '2027-04-01'])('is not carried to %s', async (to) => {
    const { decision } = await carried(to);
    expect(decision.findings.map(({ messageId }) => messageId)).toEqual(['outside']);
  });
  test('is a life meeting: a class belongs to its quarter', async () => {
    const { decision } = await carried('2027-02-01', 'party-class/2026-Q4');
    expect(decision.findings.map(({ messageId }) => messageId)).toEqual(['notThisDuty']);
  });
  test('is carried by the superior only', async () => {
    const life = await aLife(roster);
    const request = {
      cycle: `works/bureau/levy/${cycle}`,
      event: 'carryOver',
      payload: { to: '2027-02-01', notice: 'n' },
    };
    expect(await life.engine.attempt({ ...request, by: { unit: 'works/bureau/levy' } })).toMatchObject({
      outcome: 'unavailable',
      because: 'side',
    });
  });
  test('is planned once: planning the next year makes its own, and leaves this one alone', async () => {
    const { life } = await carried('2027-03-12');
    await life.engine.plan({ from: '2027-01-01', to: '2027-12-31' });
    expect(await life.ids('life-meeting')).toEqual(['life-meeting/2026', 'life-meeting/2027']);
    expect((await life.cycle(cycle))?.state.value).toBe('planned');
  });
});

describe('the leading group’s own life meeting', () => {
  const group = (count: number) =>
    people({ full: 9, nonMembers: 3 }).map((row, index) =>
      index < count ? { ...row, roles: [...row.roles, 'leading-group'] } : row,
    );
  const own = 'democratic-life-meeting/2026';

  test('is owed where a leading group sits, not where a leader is an ordinary member', async () => {
    expect(await (await aLife(group(4))).ids('democratic-life-meeting')).toEqual([own]);
    expect(await (await aLife(people({ full: 9, leaders: 3 }))).ids('democratic-life-meeting')).toEqual([]);
  });
  test.each([
    [7, 5],
    [6, 4],
    [5, 4],
  ])('of %i meets with %i of them, two thirds, not with one fewer', async (count, enough) => {
    const life = await aLife(group(count));
    await life.act(own, 'collectOpinions', opinions, '2026-12-01');
    const says = (present: number) =>
      life.says(own, 'open', { chair: 'f1', attendance: attendanceOf(ids('f', present)) }, '2026-12-10');
    expect(await says(enough - 1)).toEqual(['leading-group-quorum:inquorate']);
    expect(await says(enough)).toEqual([]);
  });
});
