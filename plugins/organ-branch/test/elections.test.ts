import type { Day, Roster } from '@obligato/core';
import { attendanceOf } from '@obligato/testing/fixtures';
import { describe, expect, test } from 'vitest';
import { aBranch, branch, findingsOf, ids, people } from './a-branch.ts';
import { tickWhenDue } from './tick-when-due.ts';

const cycle = `${branch}/branch-election/2026`;
const bureau = { unit: 'works/bureau' };

/** A committee of three, elected on one day, or on nobody knows which. */
const elected = (full: number, on?: Day): Roster =>
  people({ full, committee: 3, nonMembers: 1 }).map((row) =>
    row.roles.length > 0 && on ? { ...row, electedOn: on } : row,
  );

async function aTerm(options: { full?: number; electedOn?: Day; rules?: object } = {}) {
  const { full = 15, electedOn = '2023-10-15', rules = {} } = options;
  const organ = await aBranch(elected(full, electedOn), rules as never);
  const act = (event: string, payload: unknown = {}, by?: object) =>
    organ.engine.attempt({ cycle, event, payload, ...(by ? { by } : {}) });
  const told = (does: string) =>
    organ.told
      .filter(({ entry }) => entry.cycle === cycle && entry.does === does)
      .map(({ entry }) => ({ to: `${entry.to.unit}:${entry.to.role}`, en: entry.message.en }));
  return { ...organ, act, told };
}

type Election = Awaited<ReturnType<typeof aTerm>>;

async function approved(options: Parameters<typeof aTerm>[0] & { seats?: number } = {}) {
  const election = await aTerm(options);
  election.goTo('2026-09-01');
  await election.act('request', { seats: options.seats ?? 3, plannedFor: '2026-09-20' });
  expect((await election.act('approve', { document: '12' }, bureau)).outcome).toBe('accepted');
  return election;
}

async function nominated(options: Parameters<typeof approved>[0] = {}) {
  const election = await approved(options);
  expect((await election.act('nominate', { candidates: ['f1', 'f2', 'f3', 'f4'] })).outcome).toBe('accepted');
  return election;
}

const vote = (election: Election, present: readonly string[], over: object = {}) =>
  election.act('ballot', {
    chair: 'f5',
    attendance: attendanceOf(present),
    scrutineers: ['f6'],
    issued: present.length,
    returned: present.length,
    ...over,
  });

const result = (election: Election, tally: Readonly<Record<string, number>>, winners: readonly string[]) =>
  election.act('result', {
    tally: Object.entries(tally).map(([candidate, ayes]) => ({ candidate, ayes })),
    elected: winners,
  });

describe('an election is owed', () => {
  const owed = async (roster: Roster, rules = {}) => {
    const organ = await aBranch(roster, rules);
    const [plan] = await organ.engine.plan({ from: '2026-01-01', to: '2026-12-31' }, [branch]);
    return plan?.notOwed.find(({ duty }) => duty === 'branch-election')?.because.en ?? 'owed';
  };

  test.each([
    ['2023-01-01', 'owed'],
    ['2023-12-31', 'owed'],
    ['2024-01-01', 'The term that began on 2024-01-01 runs until 2027-01-01.'],
  ])('in the year in which the term ends: elected on %s → %s', async (on, answer) => {
    expect(await owed(elected(9, on))).toBe(answer);
  });

  test('when the term ran out long ago, and nobody noticed', async () => {
    expect(await owed(elected(9, '2019-04-02'))).toBe('owed');
  });

  test('by the earliest date of those in office', async () => {
    const [first, ...others] = elected(9, '2025-02-01');
    expect(await owed(first ? [{ ...first, electedOn: '2023-06-01' }, ...others] : [])).toBe('owed');
  });

  test('sooner where the term is shorter', async () => {
    expect(await owed(elected(9, '2024-03-01'), { 'organ/branch-election': { severity: 'deny', termYears: 2 } })).toBe(
      'owed',
    );
  });

  test('by nobody where nobody holds an office', async () => {
    expect(await owed(people({ full: 4 }).map((row) => ({ ...row, roles: [] })))).toBe(
      'Nobody on the roster holds an elected office.',
    );
  });

  test('by nobody knows when, where the dates are blank: the reason names who', async () => {
    expect(await owed(elected(9))).toContain('Name f1, Name f2, Name f3');
  });
});

describe('a blank date', () => {
  const nag = `${branch}/term-dates/2026`;

  test('is reminded of every month, until it is written down', async () => {
    const organ = await aBranch(elected(9));
    await tickWhenDue(organ, nag, '2026-04-10');
    expect(organ.told.filter(({ entry }) => entry.cycle === nag)).toHaveLength(4);
    await organ.engine.setRoster(branch, elected(9, '2024-05-01'));
    await organ.plan2026();
    expect((await organ.engine.unit(branch)).cycles.get(nag)?.state.value).toBe('lapsed');
  });
});

describe('the superior’s reminder', () => {
  test('is due six months before the term ends; missed, it is told above the superior', async () => {
    const { goTo, engine, told } = await aTerm();
    goTo('2026-04-15');
    await engine.tick();
    expect(told('escalate')).toEqual([]);
    expect(told('remind').map(({ to }) => to)).toEqual(['works/bureau:secretary']);
    goTo('2026-04-16');
    await engine.tick();
    expect(told('escalate')).toMatchObject([{ to: 'works:secretary' }]);
    expect(told('escalate')[0]?.en).toContain('works/bureau missed “Remind the unit that its term ends”');
  });

  test('given in time, nobody is told anything above', async () => {
    const { goTo, engine, told, act } = await aTerm();
    goTo('2026-04-15');
    expect((await act('remindOfExpiry', { how: 'letter 4' }, bureau)).outcome).toBe('accepted');
    goTo('2026-06-01');
    await engine.tick();
    expect(told('escalate')).toEqual([]);
  });

  test('does not colour the branch’s light once the branch has asked by itself', async () => {
    const { goTo, engine, act } = await aTerm();
    goTo('2026-05-04');
    await engine.tick();
    await act('request', { seats: 3, plannedFor: '2026-09-20' });
    const { context } = (await engine.unit(branch)).cycles.get(cycle)?.state ?? {};
    expect(context).toMatchObject({ missed: [], reminderSkipped: true });
  });

  test('the branch’s own delay is told to the superior', async () => {
    const { goTo, engine, told, act } = await aTerm();
    goTo('2026-04-01');
    await act('remindOfExpiry', { how: 'letter 4' }, bureau);
    goTo('2026-10-16');
    await engine.tick();
    expect(told('escalate')).toMatchObject([{ to: 'works/bureau:secretary' }]);
  });
});

describe('candidates', () => {
  test.each([
    [3, 4],
    [5, 6],
    [7, 9],
    [4, 5],
    [6, 8],
  ])('for %i seats are %i at least', async (seats, enough) => {
    const { act } = await approved({ seats });
    const refused = await act('nominate', { candidates: ids('f', enough - 1) });
    expect(refused.findings[0]).toMatchObject({ messageId: 'tooFew', data: { required: enough, missing: 1 } });
    expect((await act('nominate', { candidates: ids('f', enough) })).outcome).toBe('accepted');
  });

  test('named twice count once', async () => {
    const { act } = await approved();
    expect((await act('nominate', { candidates: ['f1', 'f2', 'f3', 'f3'] })).outcome).toBe('denied');
  });

  test('are full members', async () => {
    const { act } = await approved();
    const refused = await act('nominate', { candidates: ['f1', 'f2', 'f3', 'n1'] });
    expect(findingsOf(refused)).toEqual(['organ/candidates-eligible:notEligible']);
  });

  test('of a pre-election need more than half of all who should attend', async () => {
    const { act } = await approved({ full: 14 });
    const standing = (last: number) => ({
      candidates: ['f1', 'f2', 'f3', 'f4'],
      preElection: ['f1', 'f2', 'f3', 'f4'].map((candidate, index) => ({ candidate, ayes: index === 3 ? last : 12 })),
    });
    const refused = await act('nominate', standing(7));
    expect(refused.findings).toMatchObject([
      { messageId: 'notNominated', data: { candidate: 'f4', required: 8, expected: 14 } },
    ]);
    expect((await act('nominate', standing(8))).outcome).toBe('accepted');
  });
});

describe('a ballot', () => {
  test.each([
    [15, 12],
    [11, 9],
    [13, 11],
    [10, 8],
  ])('of %i who should attend needs %i present', async (full, enough) => {
    const election = await nominated({ full });
    const refused = await vote(election, ids('f', enough - 1));
    expect(findingsOf(refused)).toEqual(['organ/ballot-attendance:tooFew']);
    expect((await vote(election, ids('f', enough))).outcome).toBe('accepted');
  });

  test('needs more than four fifths where a unit reads it so', async () => {
    const election = await nominated({ rules: { 'organ/ballot-attendance': { severity: 'deny', comparator: '>' } } });
    expect((await vote(election, ids('f', 12))).outcome).toBe('denied');
    expect((await vote(election, ids('f', 13))).outcome).toBe('accepted');
  });

  test('has no paper for anybody absent', async () => {
    const election = await nominated();
    const refused = await vote(election, ids('f', 13), { issued: 14, returned: 13 });
    expect(findingsOf(refused)).toEqual(['election/count-agrees:tooManyIssued']);
    expect((await vote(election, ids('f', 13), { issued: 13, returned: 12 })).outcome).toBe('accepted');
  });

  test('with more papers back than out is void', async () => {
    const election = await nominated();
    const refused = await vote(election, ids('f', 14), { issued: 13, returned: 14 });
    expect(findingsOf(refused)).toEqual(['election/count-agrees:tooManyReturned']);
  });

  test('is not counted by a candidate', async () => {
    const election = await nominated();
    const refused = await vote(election, ids('f', 13), { scrutineers: ['f7', 'f4'] });
    expect(findingsOf(refused)).toEqual(['organ/scrutineers:candidateCounts']);
  });

  test('has no room for a voter', async () => {
    const election = await nominated();
    expect((await vote(election, ids('f', 13), { voters: ['f1'] })).outcome).toBe('incomplete');
  });
});

describe('whoever is elected', () => {
  test.each([
    [12, 7],
    [13, 7],
    [14, 8],
  ])('of %i present has %i votes at least: half exactly does not elect', async (present, enough) => {
    const election = await nominated();
    await vote(election, ids('f', present));
    const refused = await result(election, { f1: enough, f2: enough, f3: enough - 1, f4: 1 }, ['f1', 'f2', 'f3']);
    expect(findingsOf(refused)).toEqual(['organ/elected-majority:notElected']);
    expect((await result(election, { f1: enough, f2: enough, f3: enough, f4: 1 }, ['f1', 'f2', 'f3'])).outcome).toBe(
      'accepted',
    );
  });

  test('is elected before whoever has fewer votes', async () => {
    const election = await nominated();
    await vote(election, ids('f', 13));
    const refused = await result(election, { f1: 12, f2: 11, f3: 9, f4: 10 }, ['f1', 'f2', 'f3']);
    expect(findingsOf(refused)).toEqual(['organ/elected-in-order:passedOver']);
  });

  test('does not win a tie at the last seat: one votes again', async () => {
    const election = await nominated();
    await vote(election, ids('f', 13));
    expect((await result(election, { f1: 12, f2: 11, f3: 9, f4: 9 }, ['f1', 'f2', 'f3'])).outcome).toBe('denied');
    expect((await result(election, { f1: 12, f2: 11, f3: 9, f4: 9 }, ['f1', 'f2'])).outcome).toBe('accepted');
    expect((await vote(election, ids('f', 13))).outcome).toBe('accepted');
    expect((await result(election, { f3: 10, f4: 3 }, ['f3'])).outcome).toBe('accepted');
    expect((await election.engine.unit(branch)).cycles.get(cycle)?.state.context.elected).toEqual(['f1', 'f2', 'f3']);
  });

  test('is one of as many as there are seats', async () => {
    const election = await nominated();
    await vote(election, ids('f', 13));
    const refused = await result(election, { f1: 12, f2: 11, f3: 9, f4: 9 }, ['f1', 'f2', 'f3', 'f4']);
    expect(findingsOf(refused)).toEqual(['election/count-agrees:tooMany']);
  });

  test('has no more votes than papers came back', async () => {
    const election = await nominated();
    await vote(election, ids('f', 13), { returned: 12 });
    const refused = await result(election, { f1: 13, f2: 11, f3: 9, f4: 2 }, ['f1', 'f2', 'f3']);
    expect(findingsOf(refused)).toEqual(['election/count-agrees:tooManyVotes']);
  });

  test('takes office when the superior has approved and filed it', async () => {
    const election = await nominated();
    await vote(election, ids('f', 13));
    await result(election, { f1: 12, f2: 11, f3: 9, f4: 2 }, ['f1', 'f2', 'f3']);
    expect(await election.act('confirm', { document: '15' }, { unit: branch })).toMatchObject({ because: 'side' });
    expect((await election.act('confirm', { document: '15' }, bureau)).outcome).toBe('accepted');
    expect((await election.act('archive')).to).toBe('archived');
  });
});

describe('the day of an election', () => {
  test.each<[Day, string]>([
    ['2026-07-14', 'denied'],
    ['2026-07-15', 'accepted'],
    ['2026-10-15', 'accepted'],
    ['2026-10-16', 'denied'],
  ])('%s, for a term that ends on 2026-10-15: %s', async (day, outcome) => {
    const election = await aTerm();
    election.goTo('2026-05-04');
    await election.act('request', { seats: 3, plannedFor: day });
    await election.act('approve', { document: '12' });
    await election.act('nominate', { candidates: ['f1', 'f2', 'f3', 'f4'] });
    election.goTo(day);
    expect((await vote(election, ids('f', 13))).outcome).toBe(outcome);
  });

  test.each<[Day, boolean]>([
    ['2025-10-14', true],
    ['2025-10-15', false],
    ['2027-10-15', false],
    ['2027-10-16', true],
  ])('is moved to %s by the superior: too far is %s', async (to, isTooFar) => {
    const { act } = await aTerm();
    const moved = await act('move', { to, reason: 'merger', document: '3' }, bureau);
    expect(findingsOf(moved).includes('organ/election-moved-within:tooFar')).toBe(isTooFar);
  });

  test('is moved to a day that is still to come', async () => {
    const { act } = await aTerm();
    const move = async (to: Day) => (await act('move', { to, reason: 'merger', document: '3' }, bureau)).outcome;
    expect(await move('2025-10-15')).toBe('denied');
    expect(await move('2027-10-15')).toBe('accepted');
  });

  test('is not moved by the branch itself', async () => {
    const { act } = await aTerm();
    const moved = await act('move', { to: '2027-01-15', reason: 'busy', document: '3' }, { unit: branch });
    expect(moved).toMatchObject({ outcome: 'unavailable', because: 'side' });
  });

  test('that was moved is the new deadline', async () => {
    const { act, goTo, engine, told } = await aTerm();
    goTo('2026-04-01');
    await act('remindOfExpiry', { how: 'letter 4' }, bureau);
    await act('move', { to: '2027-03-31', reason: 'merger', document: '3' }, bureau);
    goTo('2027-03-31');
    await engine.tick();
    expect(told('escalate')).toEqual([]);
    goTo('2027-04-01');
    await engine.tick();
    expect(told('escalate')).toHaveLength(1);
  });
});

describe('a by-election', () => {
  test('is raised by a vacancy and held like any election, whatever the term', async () => {
    const organ = await aBranch(elected(10, '2025-03-01'));
    organ.goTo('2026-03-02');
    const { id } = await organ.engine.raise({ unit: branch, duty: 'by-election', occasion: 'publicity' });
    const act = (event: string, payload: unknown) => organ.engine.attempt({ cycle: id, event, payload });
    await act('request', { seats: 1, plannedFor: '2026-03-20' });
    await act('approve', { document: '5' });
    expect((await act('nominate', { candidates: ['f5'] })).outcome).toBe('denied');
    await act('nominate', { candidates: ['f5', 'f6'] });
    const papers = { issued: 8, returned: 8, scrutineers: ['f7'], chair: 'f1' };
    expect((await act('ballot', { ...papers, attendance: attendanceOf(ids('f', 8)) })).outcome).toBe('accepted');
  });
});

test('A7: those with the majority fill the seats in the order of their votes', async () => {
  const election = await nominated();
  await vote(election, ids('f', 13));
  const tally = { f1: 10, f2: 8, f3: 8, f4: 3 };
  const refused = await result(election, tally, ['f1']);
  expect(findingsOf(refused)).toEqual(['organ/elected-majority:isElected', 'organ/elected-majority:isElected']);
  expect(refused.findings.map(({ data }) => data.person)).toEqual(['f2', 'f3']);
  expect((await result(election, tally, ['f1', 'f2', 'f3'])).outcome).toBe('accepted');
});

test('A2: a ballot while a meeting of the branch is held is remarked on, and so is a meeting closed after it', async () => {
  const election = await nominated();
  const meeting = (event: string, payload: unknown = {}) =>
    election.engine.attempt({ cycle: `${branch}/general-meeting/2026-Q3`, event, payload });
  election.goTo('2026-09-20', '09:00');
  await meeting('open', { chair: 'f5', attendance: attendanceOf(ids('f', 15)) });
  election.goTo('2026-09-20', '09:30');
  const balloted = await vote(election, ids('f', 15));
  const remark = balloted.findings.find(({ rule }) => rule === 'election/one-place-at-a-time');
  expect(balloted.outcome).toBe('accepted');
  expect(remark).toMatchObject({
    ...{ messageId: 'sameUnit', severity: 'warn' },
    data: { other: `${branch}/general-meeting/2026-Q3`, from: '2026-09-20 09:00', to: '…' },
  });
  election.goTo('2026-09-20', '10:00');
  const closed = await meeting('adjourn');
  expect(closed.outcome).toBe('accepted');
  expect(findingsOf(closed)).toContain('meeting/one-place-at-a-time:sameUnit');
});
