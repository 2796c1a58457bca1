import { parseUnit } from '@obligato/engine';
import { compare, type Habits, type Scenario, simulate } from '@obligato/simulate';
import { describe, expect, test } from 'vitest';
import few from './few-branches.ts';

const generated = few.population as Extract<Scenario['population'], { kind: 'generated' }>;

/** Branches that live by so many working days' notice. */
const withNotice = (workingDays: number, habits: Partial<Habits> = {}, branches = 12): Scenario => {
  const rules = `{ organ/notice: { workingDays: ${workingDays} } }`;
  const superior = parseUnit(`unit: organ\nextends: [organ/recommended]\nrules: ${rules}`);
  return { ...few, to: '2026-12-31', habits, population: { ...generated, branches, superior } };
};

const refusedFor = (scenario: Scenario, rule: string) =>
  Object.values(simulate(scenario).tally.duties).reduce((sum, { refusedBy }) => sum + (refusedBy[rule] ?? 0), 0);

const attendance = (scenario: Scenario) => {
  const duties = Object.values(simulate(scenario).tally.duties);
  const sum = (of: (duty: (typeof duties)[number]) => number) => duties.reduce((total, duty) => total + of(duty), 0);
  return sum((duty) => duty.othersPresent) / sum((duty) => duty.othersExpected);
};

describe('people who know the rules', () => {
  const prompt = { forgetsNotice: 0, noticeTooLate: 0 };
  test('read what would be refused, and are not refused for it', () => {
    expect(refusedFor(withNotice(10, { ...prompt, readsNext: 1 }), 'organ/notice')).toBe(0);
    expect(refusedFor(withNotice(10, { ...prompt, readsNext: 0 }), 'organ/notice')).toBeGreaterThan(50);
  });
  test('learn from a refusal how much notice is asked for, unless they forget it again', () => {
    const unread = { ...prompt, readsNext: 0 };
    const never = refusedFor(withNotice(10, { ...unread, learns: 0 }), 'organ/notice');
    const learnt = refusedFor(withNotice(10, { ...unread, learns: 1, forgets: 0 }), 'organ/notice');
    const forgotten = refusedFor(withNotice(10, { ...unread, learns: 1, forgets: 1 }), 'organ/notice');
    expect(learnt).toBeLessThan(never / 3);
    expect(forgotten).toBeGreaterThan(learnt * 2);
  });
});

test('a longer notice does not bring more people: nothing is assumed of it that no habit says', () => {
  const { differences } = compare(withNotice(3), withNotice(10), { seeds: 6, changedLimit: 0 });
  const others = differences.find(({ measure }) => measure === 'others who came, %');
  expect(others?.interval?.low).toBeLessThan(0);
  expect(others?.interval?.high).toBeGreaterThan(0);
  expect(Math.abs(others?.difference ?? 100)).toBeLessThan(1);
});

test('after too few came, more come by as much as the habit says', () => {
  const poor = { attends: 0.45, leaderAttends: 0.45, attendsAs: {}, readsNext: 0 };
  expect(refusedFor(withNotice(3, { ...poor, ringsRound: 0.5 }), 'organ/quorum')).toBeLessThan(
    refusedFor(withNotice(3, { ...poor, ringsRound: 0 }), 'organ/quorum') * 0.8,
  );
});

describe('habits of some', () => {
  test('who hold a role are those of the role, and of nobody else', () => {
    const usual = simulate(withNotice(3)).tally.duties['committee-meeting'];
    const office = { attendsAs: { committee: 0, secretary: 0, deputy: 0 }, ringsRound: 0 };
    const away = simulate(withNotice(3, office)).tally.duties['committee-meeting'];
    expect((away?.othersPresent ?? 0) * 3).toBeLessThan(usual?.othersPresent ?? 0);
  });
  test('units are theirs alone', () => {
    const forgetful = new Set(['organ/branch-1', 'organ/branch-2']);
    const scenario: Scenario = {
      ...withNotice(3, { forgetsAltogether: 0 }, 4),
      habitsOf: (who) => (forgetful.has(who) ? { forgetsAltogether: 1 } : {}),
    };
    const met = simulate(scenario).tally.duties['general-meeting'];
    const all = simulate(withNotice(3, { forgetsAltogether: 0 }, 4)).tally.duties['general-meeting'];
    // Two units, four quarters; the last is still running on the last day of the year.
    expect((met?.missed ?? 0) - (all?.missed ?? 0)).toBeGreaterThanOrEqual(5);
  });
  test('units are refused by name where there is no such habit, or it cannot be', () => {
    const lived = (habits: object) => () => simulate({ ...withNotice(3, {}, 1), habitsOf: () => habits });
    expect(lived({ atends: 0.5 })).toThrow(/habitsOf\(organ\S*\)\.atends: there is no such habit/);
    expect(lived({ noticeDays: [8, 6] })).toThrow(/noticeDays: \[8,6\] is not possible/);
  });
  test('days come over many at the same time', () => {
    const season = { from: '2026-01-01', to: '2026-06-30', habits: { attends: 0.3, leaderAttends: 0.3 } };
    const usual = attendance(withNotice(3));
    const everywhere = attendance({ ...withNotice(3), seasons: [season] });
    const somewhere = attendance({ ...withNotice(3), seasons: [{ ...season, units: 0.5 }] });
    const nowhere = attendance({ ...withNotice(3), seasons: [{ ...season, units: 0 }] });
    expect(everywhere).toBeLessThan(somewhere);
    expect(somewhere).toBeLessThan(usual);
    expect(nowhere).toBe(usual);
  });
});

test('superiors with time for so many visits a period make that many, of others each time', () => {
  const inspected = (visits: number | undefined) => {
    const scenario = withNotice(3, { skipsInspection: 0 }, 10);
    const run = simulate({ ...scenario, ...(visits === undefined ? {} : { visits }) }, { timelines: 10 });
    return run.timelines.flatMap(({ entries }) =>
      entries.filter(({ event, outcome }) => event === 'inspect' && outcome === 'accepted'),
    );
  };
  // Two inspections a year.
  expect(inspected(undefined)).toHaveLength(20);
  expect(inspected(4)).toHaveLength(8);
  expect(inspected(0)).toHaveLength(0);
  expect(new Set(inspected(4).map(({ cycle }) => cycle.split('/')[1])).size).toBeGreaterThan(4);
});

test('a term that ends late enough in the run has its reminder and its election in time', () => {
  const { timelines, tally } = simulate(withNotice(3, { attends: 0.95 }, 24), { timelines: 24 });
  const reminded = timelines.flatMap(({ entries }) => entries.filter(({ event }) => event === 'remindOfExpiry'));
  expect(reminded.length).toBeGreaterThan(5);
  expect(tally.duties['branch-election']?.onTime).toBeGreaterThan(0);
});
