import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Cycle, createCatalogue, createOrganisation, defineFact, planUnit } from '../src/index.ts';
import { reasonOf } from '../src/internal.ts';
import { aCharter } from './a-charter.ts';
import { aState } from './a-cycle.ts';
import { aDuty } from './a-duty.ts';
import { carryOut, planned, planning } from './a-planning.ts';
import { aPlugin } from './a-plugin.ts';
import { aRandomRoster, members } from './a-roster.ts';
import { aDeadline } from './a-rule.ts';
import { aUnit } from './a-unit.ts';
import { many } from './many.ts';
import { committeeMeeting } from './seven-members.ts';

const everyDuty = {
  general: aDuty(),
  committee: committeeMeeting,
  group: aDuty({ id: 'group-meeting', cadence: 'monthly', bearer: 'each-group' }),
  report: aDuty({ id: 'report', cadence: 'half-yearly', bearer: 'each-member' }),
  leader: aDuty({ id: 'debrief', cadence: 'yearly', bearer: 'each-leader' }),
  inspection: aDuty({ id: 'inspection', cadence: 'half-yearly', bearer: 'superior', obligation: 'assessment' }),
  window: aDeadline(() => ({ remindOn: ['2026-02-01'] })),
};
/** Owed in every other month: it looks at the day, beside duties of the same period that look at people alone. */
const nowAndThen = aDuty({
  id: 'now-and-then',
  cadence: 'half-yearly',
  facts: { month: defineFact('month', ({ day }) => Number(day.slice(5, 7))) },
  owed: ({ facts, found }) => (Number(facts.month) % 2 === 0 ? [found('tooFew', { have: 1, need: 2 })] : []),
});
const aToday = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-12-01', days));
const sorted = (plan: ReturnType<typeof planUnit>) => ({
  ...plan,
  notOwed: plan.notOwed.toSorted((a, b) => (`${a.period.id} ${a.duty}` < `${b.period.id} ${b.duty}` ? -1 : 1)),
});
const done = (plan: ReturnType<typeof planUnit>) => [plan.create, plan.lapse, plan.reinstate];

describe('planning', () => {
  test('again on the same day with the same people changes nothing, however the roster moved before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(aRandomRoster, aToday), { minLength: 1, maxLength: 3 }), (steps) => {
        let cycles: ReadonlyMap<string, Cycle> = new Map();
        for (const [roster, today] of steps) {
          const input = planning({ charter: aCharter(everyDuty), roster, today, cycles });
          cycles = carryOut(planUnit(input), input);
          expect(done(planUnit({ ...input, cycles }))).toEqual([[], [], []]);
        }
      }),
      { numRuns: 60 },
    );
  });
  test('month by month comes to the same, whether or not it is told under whom it planned the last time', () => {
    const months = ['2025-12', '2026-01', '2026-02', '2026-04', '2026-05', '2026-07', '2026-10'];
    fc.assert(
      fc.property(aRandomRoster, (roster) => {
        let cycles: ReadonlyMap<string, Cycle> = new Map();
        let before: ReturnType<typeof planUnit> | undefined;
        for (const month of months) {
          const charter = aCharter({ ...everyDuty, nowAndThen });
          const input = planning({ charter, roster, today: `${month}-01`, cycles });
          const anew = planUnit(input);
          const told = planUnit(input, { last: before });
          expect(sorted(told)).toEqual(sorted(anew));
          before = told;
          cycles = carryOut(told, input);
        }
      }),
      { numRuns: many(60) },
    );
  });
  test('gives ids that depend on nothing but unit, duty, period and bearer', () => {
    const charter = aCharter(everyDuty);
    const ids = (today: string) =>
      planUnit(planning({ charter, today, roster: members(7) }))
        .create.map(({ id }) => id)
        .sort();
    expect(ids('2025-12-20')).toEqual(ids('2025-12-29'));
    expect(new Set(ids('2025-12-20')).size).toBe(ids('2025-12-20').length);
    expect(ids('2025-12-20')).toContain('bureau/branch-1/report/2026-H1/m3');
  });
  test('makes a cycle in its first state, with its dues, owed by its bearer', () => {
    const [cycle] = planUnit(planning({ charter: aCharter({ duty: aDuty(), window: everyDuty.window }) })).create;
    expect(cycle).toMatchObject({
      id: 'bureau/branch-1/general-meeting/2026-Q1',
      bearer: 'bureau/branch-1',
      state: { value: 'planned' },
      version: 0,
      dues: [{ key: 'remind:open:2026-02-01' }, { key: 'miss:open:2026-03-31', on: '2026-04-01' }],
    });
  });
  test('plans nothing for a duty that is only observed', () => {
    expect(planUnit(planning({ charter: aCharter({ duty: [aDuty(), 'observe'] }) })).create).toEqual([]);
  });
  test('a rule that fails releases nobody: the duty is owed', () => {
    const broken = aDuty({
      owed: () => {
        throw new Error('broken');
      },
    });
    expect(planUnit(planning({ charter: aCharter({ broken }) })).create).toHaveLength(4);
  });
});

describe('a duty that needs seven full members', () => {
  const charter = aCharter({ committee: committeeMeeting });
  const leaving = members(7, '2026-05-14');

  test('is there at seven and not at six, with the reason', () => {
    expect(planUnit(planning({ charter, roster: members(7) })).create).toHaveLength(12);
    const six = planUnit(planning({ charter, roster: members(6) }));
    expect(six.create).toEqual([]);
    expect(six.notOwed).toHaveLength(12);
    expect(six.notOwed[0]).toMatchObject({
      duty: 'committee-meeting',
      period: { id: '2026-01' },
      findings: [{ data: { have: 6, need: 7 } }],
    });
    expect(reasonOf(six.notOwed[0]?.findings ?? [])).toMatchObject({ en: '6 full members; 7 are needed' });
  });
  test('lapses when the seventh has left, from the running month on, with the finding as reason', () => {
    const cycles = planned(planning({ charter, roster: members(7) }));
    const plan = planUnit(planning({ charter, roster: leaving, cycles, today: '2026-05-15', from: '2026-05-01' }));
    expect(plan.lapse.map(({ cycle }) => cycle.period.id)).toEqual([
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
      '2026-11',
      '2026-12',
    ]);
    expect(plan.lapse.every(({ because }) => because.en === '6 full members; 7 are needed')).toBe(true);
  });
  test('still stands on the seventh’s last day', () => {
    const cycles = planned(planning({ charter, roster: members(7) }));
    const plan = planUnit(
      planning({ charter, roster: leaving, cycles, today: '2026-05-14', from: '2026-05-01', to: '2026-05-31' }),
    );
    expect(done(plan)).toEqual([[], [], []]);
  });
  test('is reinstated when there are seven again, and may lapse once more', () => {
    const year = (today: string, roster = members(7), cycles: ReadonlyMap<string, Cycle> = new Map()) =>
      planning({ charter, roster, cycles, today, from: '2026-06-01' });
    const lapsed = planned(year('2026-05-20', members(6), planned(year('2026-05-01'))));
    const back = planUnit(year('2026-05-25', members(7), lapsed));
    expect([back.create.length, back.lapse.length, back.reinstate.length]).toEqual([0, 0, 7]);
    const again = carryOut(back, year('2026-05-25', members(7), lapsed));
    expect(planUnit(year('2026-05-28', members(6), again)).lapse).toHaveLength(7);
  });
  test('never lapses once somebody has done something for it', () => {
    const june = (cycles: ReadonlyMap<string, Cycle>, roster = members(6)) =>
      planning({ charter, roster, cycles, today: '2026-05-20', from: '2026-06-01', to: '2026-06-30' });
    const [fresh] = planned(june(new Map(), members(7))).values();
    const at = (over: Partial<Cycle>) => new Map(fresh ? [[fresh.id, { ...fresh, ...over }]] : []);
    const lapses = (over: Partial<Cycle>) => planUnit(june(at(over))).lapse.length;
    expect(lapses({})).toBe(1);
    expect(lapses({ happened: { remind: '2026-05-01T00:00:00+08:00' } })).toBe(1);
    for (const state of ['noticed', 'open', 'postponed', 'overdue', 'concluded', 'archived', 'cancelled']) {
      expect(lapses({ state: aState('meeting', state), happened: { notify: '2026-05-01T00:00:00+08:00' } })).toBe(0);
    }
  });
});

describe('bearers', () => {
  const count = (bearer: 'each-member' | 'each-group' | 'superior', over: Parameters<typeof planning>[0]) =>
    planUnit(planning({ charter: aCharter({ duty: aDuty({ bearer, cadence: 'yearly' }) }), ...over })).create.map(
      ({ id, bearer: who }) => [id, who],
    );
  const grouped = members(4).map((row, index) => ({ ...row, group: `g${index % 2}` }));

  test('each group and each member have a cycle of their own', () => {
    expect(count('each-group', { roster: grouped })).toEqual([
      ['bureau/branch-1/general-meeting/2026/g0', 'g0'],
      ['bureau/branch-1/general-meeting/2026/g1', 'g1'],
    ]);
    expect(count('each-member', { roster: members(3) }).map(([, who]) => who)).toEqual(['m1', 'm2', 'm3']);
    expect(count('each-group', { roster: members(3) })).toEqual([]);
  });
  test('each who holds the role has a cycle of their own, and who comes to hold it gets one', () => {
    const charter = aCharter({ duty: aDuty({ bearer: 'each-holder', holds: 'fire-warden', cadence: 'yearly' }) });
    const wardens = members(4).map((row, index) => (index % 2 ? { ...row, roles: ['fire-warden', 'clerk'] } : row));
    const owed = (roster: typeof wardens, cycles?: ReadonlyMap<string, Cycle>) =>
      planUnit(planning({ charter, roster, ...(cycles ? { cycles } : {}) }));
    expect(owed(wardens).create.map(({ id, owedBy }) => [id, owedBy])).toEqual([
      ['bureau/branch-1/general-meeting/2026/m2', 'each-holder'],
      ['bureau/branch-1/general-meeting/2026/m4', 'each-holder'],
    ]);
    const [first, second, ...others] = wardens;
    if (!first || !second) throw new Error('two at least');
    const cycles = planned(planning({ charter, roster: wardens }));
    const handed = owed([{ ...first, roles: second.roles }, { ...second, roles: [] }, ...others], cycles);
    expect(handed.create.map(({ bearer }) => bearer)).toEqual(['m1']);
    expect(handed.lapse.map(({ cycle }) => cycle.bearer)).toEqual(['m2']);
    expect(owed(members(4) as typeof wardens).create).toEqual([]);
  });
  test('the superior bears its duty, and at the root there is none to bear it', () => {
    expect(count('superior', {})).toEqual([['bureau/branch-1/general-meeting/2026', 'bureau']]);
    expect(count('superior', { above: () => [] })).toEqual([]);
  });
  test('who leaves takes an untouched cycle along', () => {
    const charter = aCharter({ duty: aDuty({ bearer: 'each-member', cadence: 'yearly' }) });
    const cycles = planned(planning({ charter, roster: members(3) }));
    expect(planUnit(planning({ charter, roster: members(2), cycles })).lapse.map(({ cycle }) => cycle.bearer)).toEqual([
      'm3',
    ]);
  });
});

test('a cadence that changes mid-year binds only periods that start later', () => {
  const catalogue = createCatalogue({ p: aPlugin({ duty: aDuty() }) });
  const source = aUnit('bureau', {
    rules: [
      ['p/duty', { severity: 'deny' }],
      ['p/duty', { cadence: 'monthly', since: '2026-05-15' }],
    ],
  });
  const organisation = createOrganisation([source], catalogue);
  const plan = planUnit(
    planning({ unit: 'bureau', above: () => [], catalogue, charterOn: (day) => organisation.charter('bureau', day) }),
  );
  expect(plan.create.map(({ period }) => period.id).sort()).toEqual(
    ['2026-Q1', '2026-Q2', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12'].sort(),
  );
});

describe('the dues of new cycles', () => {
  const roster = members(3);
  const duty = aDuty({ cadence: 'yearly', bearer: 'each-member' });
  const dueOn = (bounds: Parameters<typeof aDeadline>[0]) => {
    const charter = aCharter({ duty, bounds: aDeadline(bounds) });
    // Twice, and for another unit in between: who comes later must not get what was worked out for somebody else.
    const units = ['bureau/branch-1', 'bureau/branch-2', 'bureau/branch-1'];
    return units.flatMap((unit) => planUnit(planning({ unit, roster, charter })).create);
  };
  const last = ({ dues }: Cycle) => dues.map(({ notAfter }) => notAfter);

  test('are worked out once for everybody, where no rule looks at whose they are', () => {
    let asked = 0;
    const cycles = dueOn(({ cycle }) => {
      asked++;
      return { notAfter: cycle.period.id === '2026' ? '2026-05-01' : '2026-06-01' };
    });
    expect(cycles).toHaveLength(9);
    expect(new Set(cycles.flatMap(last))).toEqual(new Set(['2026-05-01']));
    expect([asked, new Set(cycles.map(({ dues }) => dues)).size]).toEqual([1, 1]);
  });
  test.each([
    ['bearer', ({ bearer }: Pick<Cycle, 'id' | 'unit' | 'bearer'>) => bearer],
    ['id', ({ id }: Pick<Cycle, 'id' | 'unit' | 'bearer'>) => id],
    ['unit', ({ unit }: Pick<Cycle, 'id' | 'unit' | 'bearer'>) => unit],
    ['copy of everything', (cycle: Pick<Cycle, 'id' | 'unit' | 'bearer'>) => ({ ...cycle }).id],
  ])('are everybody’s own, where a rule looks at the %s', (_what, look) => {
    const dayFor = (text: string) =>
      addDays('2026-05-01', [...text].reduce((sum, each) => sum + each.charCodeAt(0), 0) % 90);
    for (const cycle of dueOn(({ cycle: seen }) => ({ notAfter: dayFor(look(seen)) })))
      expect(last(cycle)).toEqual([dayFor(look(cycle))]);
  });
  test('are worked out anew on another day', () => {
    const charter = aCharter({
      duty,
      bounds: aDeadline(({ cycle }) => ({ notAfter: addDays(cycle.plannedAt.slice(0, 10), 100) })),
    });
    const days = ['2025-12-20', '2025-12-21'].map((today) => planUnit(planning({ roster, charter, today })).create[0]);
    expect(days.map((cycle) => cycle && last(cycle))).toEqual([['2026-03-30'], ['2026-03-31']]);
  });
});
