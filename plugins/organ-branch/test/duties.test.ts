import { aUnit, organRules } from '@obligato/testing/fixtures';
import { describe, expect, test } from 'vitest';
import { branch, people } from './a-branch.ts';
import { aPlainBranch } from './a-plain-branch.ts';
import { aPlainOrgan } from './an-organ.ts';

/** The branch's cycles of one duty, without the unit before them. */
async function cyclesOf(duty: string, count: Parameters<typeof people>[0], rules = {}) {
  const { engine } = await aPlainBranch(people(count), rules);
  const { cycles } = await engine.unit(branch);
  return [...cycles.keys()].map((id) => id.slice(branch.length + 1)).filter((id) => id.startsWith(`${duty}/`));
}

/** Why the branch does not owe a duty. */
async function whyNot(duty: string, count: Parameters<typeof people>[0]) {
  const organ = await aPlainOrgan({ rosters: { [branch]: people(count) } });
  const plans = await organ.plan2026();
  return plans.find((plan) => plan.unit === branch)?.notOwed.find((gap) => gap.duty === duty)?.because.en;
}

describe('every branch owes', () => {
  test.each([
    ['general-meeting', 4, 'general-meeting/2026-Q1'],
    ['party-class', 4, 'party-class/2026-Q4'],
    ['theme-day', 12, 'theme-day/2026-09'],
    ['target-inspection', 2, 'target-inspection/2026-H2'],
  ])('%s, %i times a year', async (duty, times, one) => {
    const cycles = await cyclesOf(duty, { full: 3 });
    expect(cycles).toHaveLength(times);
    expect(cycles).toContain(one);
  });
  test('more often where a unit says so', async () => {
    expect(await cyclesOf('party-class', { full: 3 }, { 'organ/party-class': { cadence: 'monthly' } })).toHaveLength(
      12,
    );
  });
});

describe('the committee meeting', () => {
  test('is owed from seven full members', async () => {
    expect(await cyclesOf('committee-meeting', { full: 7 })).toHaveLength(12);
  });
  test('is not owed by six, and says so', async () => {
    expect(await cyclesOf('committee-meeting', { full: 6 })).toEqual([]);
    expect(await whyNot('committee-meeting', { full: 6 })).toBe(
      'A branch of 6 full members has no committee; one is formed from 7.',
    );
  });
  test('counts neither probationary members nor those whose vote rests', async () => {
    expect(await cyclesOf('committee-meeting', { full: 6, probationary: 5, suspended: 2, nonMembers: 9 })).toEqual([]);
  });
  test('counts full members who are out of the should-attend count: they are full members still', async () => {
    expect(await cyclesOf('committee-meeting', { full: 6, notCounted: 1 })).toHaveLength(12);
  });
});

describe('the group meeting', () => {
  test('is owed by each group', async () => {
    const cycles = await cyclesOf('group-meeting', { full: 8, groups: 2 });
    expect(cycles).toHaveLength(24);
    expect(cycles).toContain('group-meeting/2026-05/g2');
  });
  test('is not owed without groups, and says so', async () => {
    expect(await cyclesOf('group-meeting', { full: 25 })).toEqual([]);
    expect(await whyNot('group-meeting', { full: 25 })).toBe('This branch has no groups.');
  });
});

describe('the evaluation of leaders', () => {
  test('is owed where five people may take part', async () => {
    expect(await cyclesOf('leader-evaluation', { full: 4, leaders: 1, nonMembers: 2 })).toEqual([
      'leader-evaluation/2026',
    ]);
  });
  test('is not owed where only four may, and says so', async () => {
    const four = { full: 4, leaders: 1, nonMembers: 1 };
    expect(await cyclesOf('leader-evaluation', four)).toEqual([]);
    expect(await whyNot('leader-evaluation', four)).toContain('4 people could take part');
  });
  test('does not count the leaders themselves', async () => {
    expect(await cyclesOf('leader-evaluation', { full: 7, leaders: 3 })).toEqual([]);
    expect(await cyclesOf('leader-evaluation', { full: 8, leaders: 3 })).toHaveLength(1);
  });
  test('is not owed where no leader is on the roster, and says so', async () => {
    expect(await whyNot('leader-evaluation', { full: 20 })).toContain('None of the unit’s leaders');
  });
});

describe('the target inspection', () => {
  test('is owed by the superior', async () => {
    const { engine } = await aPlainBranch(people({ full: 3 }));
    const cycle = (await engine.unit(branch)).cycles.get(`${branch}/target-inspection/2026-H1`);
    expect(cycle).toMatchObject({ bearer: 'works/bureau', owedBy: 'superior' });
  });
  test('stands in the branch’s list with the lights of everything else', async () => {
    const { engine, goTo } = await aPlainBranch(people({ full: 3 }));
    goTo('2026-07-06');
    await engine.tick();
    const rows = await engine.status({ units: [branch] });
    const row = rows.find(({ cycle }) => cycle.endsWith('/target-inspection/2026-H1'));
    expect(row).toMatchObject({ bearer: 'works/bureau', light: 'overdue', state: 'overdue' });
  });
  test('is not owed where no unit stands above, and says so', async () => {
    const { engine, plan2026 } = await aPlainOrgan({ units: [aUnit('alone', { rules: organRules })] });
    const [plan] = await plan2026();
    expect(plan?.notOwed.find(({ duty }) => duty === 'target-inspection')?.because.en).toContain(
      'No unit stands above',
    );
    expect([...(await engine.unit('alone')).cycles.keys()].filter((id) => id.includes('target-inspection'))).toEqual(
      [],
    );
  });
});
