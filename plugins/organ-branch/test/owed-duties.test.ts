import { describe, expect, test } from 'vitest';
import { branch, people } from './a-branch.ts';
import { aLife, whyNot } from './a-life.ts';

const six = people({ full: 6, leaders: 1 });

describe('a branch owes in a year', () => {
  test.each([
    ['branch-report', ['branch-report/2026-H1', 'branch-report/2026-H2']],
    ['attendance-publication', ['attendance-publication/2026-H1', 'attendance-publication/2026-H2']],
    ['ideological-report', ['ideological-report/2026-H1', 'ideological-report/2026-H2']],
    ['study-plan', ['study-plan/2026']],
    ['talks', ['talks/2026']],
    ['archive-handover', ['archive-handover/2026']],
    ['secretary-debrief', ['secretary-debrief/2026']],
    ['secretary-training', ['secretary-training/2026']],
    ['merit-campaign', ['merit-campaign/2026']],
    ['public-good', ['public-good/2026']],
    ['leader-class', ['leader-class/2026/f6']],
    ['leader-report', ['leader-report/2026-H1/f6', 'leader-report/2026-H2/f6']],
  ])('%s', async (duty, cycles) => {
    expect((await (await aLife(six)).ids(duty)).sort()).toEqual(cycles);
  });
  test.each([
    ['dues', 12],
    ['activity-plan', 4],
    ['party-class', 4],
    ['member-report', 12],
  ])('%s, %i times', async (duty, times) => {
    expect(await (await aLife(six)).ids(duty)).toHaveLength(times);
  });
  test('more often where a unit says so, never less', async () => {
    const life = await aLife(six, { 'organ/member-report': { cadence: 'quarterly' } });
    expect(await life.ids('member-report')).toHaveLength(24);
  });
});

test('every member reports, probationary ones and those whose vote rests too; staff who are no members do not', async () => {
  const life = await aLife(people({ full: 3, probationary: 2, suspended: 1, nonMembers: 4 }));
  expect(await life.ids('member-report')).toHaveLength(12);
});
test('a head who is no member reports as often as every member', async () => {
  const life = await aLife([
    ...people({ full: 3 }),
    ...people({ nonMembers: 1 }).map((row) => ({ ...row, roles: ['leader'] })),
  ]);
  expect(await life.ids('leader-report')).toEqual(['leader-report/2026-H1/n1', 'leader-report/2026-H2/n1']);
});

describe('a committee and its branches share what each owes once', () => {
  test('members of a committee report, teach and are counted in their own branches', async () => {
    for (const duty of ['member-report', 'leader-report', 'leader-class', 'attendance-publication'])
      expect(await whyNot(duty, 'works', six), duty).toContain('in their own branches');
  });
  test.each(['dues-report', 'education-report', 'leading-group-report'])(
    '%s is owed by the committee alone',
    async (duty) => {
      const life = await aLife(six);
      expect(await life.ids(duty, 'works')).toEqual([`${duty}/2026`]);
      expect(await life.ids(duty)).toEqual([]);
      expect(await whyNot(duty, branch, six)).toMatch(/committee/);
    },
  );
  test('three who all sit on the committee are one; two office-holders, or three with one who sits not, are a branch', async () => {
    const owes = async (roster: ReturnType<typeof people>) => (await aLife(roster)).ids('education-report');
    expect(await owes(people({ full: 3, committee: 3 }))).toHaveLength(1);
    expect(await owes(people({ full: 2, committee: 2 }))).toEqual([]);
    expect(await owes(people({ full: 3, committee: 2 }))).toEqual([]);
  });
});

describe('the yearly hearing of the head', () => {
  test('is held by the committee, once for the whole unit', async () => {
    const life = await aLife(six);
    expect(await life.ids('head-hearing', 'works')).toEqual(['head-hearing/2026']);
    expect(await life.ids('head-hearing')).toEqual([]);
    expect(await whyNot('head-hearing', branch, six)).toContain('The committee above');
  });
  test('is held by a branch too, where a unit says so', async () => {
    const life = await aLife(six, { 'organ/head-hearing': { heldBy: 'every-unit' } });
    expect(await life.ids('head-hearing')).toEqual(['head-hearing/2026']);
  });
  test('is not owed without a head', async () => {
    expect(await whyNot('head-hearing', branch, people({ full: 4 }))).toContain('None of the unit’s leaders');
  });
});

describe('who is away or excused', () => {
  const away = people({ full: 4 }).map((row, index) => (index === 3 ? { ...row, roles: ['abroad'] } : row));
  const ill = people({ full: 4 }).map((row, index) => (index === 2 ? { ...row, exempt: ['study'] } : row));

  test('is contacted every half year, where somebody is away', async () => {
    expect(await (await aLife(away)).ids('floating-contact')).toHaveLength(2);
    expect(await whyNot('floating-contact', branch, six)).toContain('No member of this branch is away');
  });
  test('is visited, where somebody is excused for age or illness', async () => {
    expect(await (await aLife(ill)).ids('care-visits')).toHaveLength(2);
    expect(await whyNot('care-visits', branch, six)).toContain('excused for age or illness');
  });
});

describe('the superior owes the branch', () => {
  test.each(['secretary-training/2026'])('%s, with the superior as bearer', async (cycle) => {
    expect(await (await aLife(six)).cycle(cycle)).toMatchObject({ bearer: 'works/bureau', owedBy: 'superior' });
  });
  test('the induction of a new secretary, from the day of the change, within half a year of working days', async () => {
    const life = await aLife(six);
    life.goTo('2026-04-13');
    const cycle = await life.engine.raise({ unit: branch, duty: 'secretary-induction', occasion: 'f2' });
    expect(cycle).toMatchObject({ owedBy: 'superior', bearer: 'works/bureau', period: { from: '2026-04-13' } });
    expect(life.engine.domain.calendar.workingDaysBetween('2026-04-13', cycle.period.to)).toBe(120);
  });
  test('nothing where nobody stands above', async () => {
    expect(await whyNot('secretary-training', 'works', six)).toContain('No unit stands above');
    expect(await whyNot('secretary-debrief', 'works', six)).toContain('No unit stands above');
  });
});
