/** Units over time: what their files may say, below whom they stand, and what they owe. */
import { describe, expect, test } from 'vitest';
import {
  createCatalogue,
  createOrganisation,
  ObligatoError,
  planUnit,
  type Stated,
  type UnitSource,
} from '../src/index.ts';
import { elsewhereKey, lapsedByEnd, requireThere, superiorsOf } from '../src/internal.ts';
import { aCharter } from './a-charter.ts';
import { aDuty } from './a-duty.ts';
import { carryOut, planned, planning } from './a-planning.ts';

const catalogue = createCatalogue({});

interface Says {
  readonly parent?: string;
  readonly moves?: Readonly<Record<string, string>>;
  readonly from?: string;
  readonly until?: string;
  readonly successors?: readonly string[];
}

function unit(id: string, { parent, moves = {}, from, until, successors }: Says = {}): UnitSource {
  const at = (value: string, line: number): Stated<string> => ({ value, origin: { file: `${id}.yaml`, line } });
  return {
    unit: id,
    title: id,
    origin: { file: `${id}.yaml`, line: 1 },
    extends: [],
    rules: [],
    ...(parent === undefined ? {} : { parent: at(parent, 2) }),
    ...{ moves: Object.entries(moves).map(([day, to]) => ({ from: at(day, 3), unit: at(to, 3) })) },
    ...(from === undefined ? {} : { from: at(from, 4) }),
    ...(until === undefined ? {} : { until: at(until, 5) }),
    ...(successors === undefined ? {} : { successors: successors.map((each) => at(each, 6)) }),
  };
}

const organisation = (...units: readonly UnitSource[]) => createOrganisation(units, catalogue);

function told(...units: readonly UnitSource[]): readonly string[] {
  try {
    organisation(...units);
    return [];
  } catch (error) {
    if (!(error instanceof ObligatoError)) throw error;
    return error.problems.map(({ code, message }) => `${code} ${message}`);
  }
}

describe('what unit files may say of units over time', () => {
  const bureau = unit('bureau');

  test('nothing is wrong with a unit that moves, ends, and has successors that are there', () => {
    expect(
      told(
        bureau,
        unit('bureau2'),
        unit('bureau/a', { parent: 'bureau', moves: { '2026-06-01': 'bureau2' } }),
        unit('bureau/b', { parent: 'bureau', until: '2026-06-30', successors: ['bureau/c', 'bureau/a'] }),
        unit('bureau/c', { parent: 'bureau', from: '2026-07-01' }),
      ),
    ).toEqual([]);
  });

  test.each<readonly [string, readonly UnitSource[], RegExp]>([
    [
      'a successor that does not exist',
      [bureau, unit('a', { until: '2026-06-30', successors: ['bureu'] })],
      /UNKNOWN The successor "bureu"/,
    ],
    [
      'a successor of a unit without an end',
      [bureau, unit('a', { successors: ['bureau'] })],
      /LIFE "a" has the successor "bureau" and no end/,
    ],
    [
      'a successor that is not there yet',
      [unit('b', { from: '2026-08-01' }), unit('a', { until: '2026-06-30', successors: ['b'] })],
      /LIFE "a" ends on 2026-06-30, and its successor "b" is not there on 2026-07-01/,
    ],
    [
      'a circle of successors',
      [unit('a', { until: '2026-06-30', successors: ['b'] }), unit('b', { until: '2026-12-31', successors: ['a'] })],
      /LIFE "b" ends on 2026-12-31, and its successor "a" is not there on 2027-01-01/,
    ],
    [
      'an end before the beginning',
      [unit('a', { from: '2026-03-01', until: '2026-02-01' })],
      /LIFE "a" ends on 2026-02-01, before/,
    ],
    [
      'a parent that ended',
      [unit('p', { until: '2026-06-30' }), unit('a', { parent: 'p' })],
      /LIFE "a" stands below "p", which ends on 2026-06-30/,
    ],
    [
      'a parent that has not begun',
      [unit('p', { from: '2026-06-30' }), unit('a', { parent: 'p' })],
      /LIFE "a" stands below "p", which only begins on 2026-06-30/,
    ],
    [
      'moves that go back in time',
      [bureau, unit('p'), unit('a', { parent: 'p', moves: { '2026-06-01': 'bureau', '2026-05-01': 'p' } })],
      /LIFE "a" moves on 2026-06-01, and after that on 2026-05-01/,
    ],
    ['a day that is none', [unit('a', { until: '2026-02-30' })], /DATE "2026-02-30" is not a date/],
    [
      'a unit that comes to stand above the one it stood below',
      [unit('a', { parent: 'b' }), unit('b', { moves: { '2026-06-01': 'a' } })],
      /CYCLE Units are each other's parents: a → b → a/,
    ],
  ])('%s is told by name, once', (_, units, expected) => {
    const problems = told(...units);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });

  test('a parent that ends is fine for whoever has left it, or ended with it', () => {
    const ending = unit('p', { until: '2026-06-30' });
    expect(told(ending, bureau, unit('a', { parent: 'p', moves: { '2026-07-01': 'bureau' } }))).toEqual([]);
    expect(told(ending, unit('a', { parent: 'p', until: '2026-06-30' }))).toEqual([]);
  });
});

describe('below whom a unit stands', () => {
  const moved = organisation(
    unit('top'),
    unit('bureau', { parent: 'top' }),
    unit('bureau2', { parent: 'top', until: '2026-12-31', successors: ['bureau'] }),
    unit('a', { parent: 'bureau', moves: { '2026-06-01': 'bureau2', '2026-12-01': 'bureau' }, from: '2026-02-01' }),
  );

  test('is answered for a day, and before its beginning as of its first day', () => {
    const days = ['2026-01-01', '2026-05-31', '2026-06-01', '2026-12-01'];
    expect(days.map((day) => moved.above('a', day)[0])).toEqual(['bureau', 'bureau', 'bureau2', 'bureau']);
    expect(moved.above('a', '2026-06-01')).toEqual(['bureau2', 'top']);
  });

  test('what a superior bears stays theirs when the unit moves, and goes on with their successor', () => {
    const inspection = { unit: 'a', owedBy: 'superior', bearer: 'bureau2' } as const;
    expect(superiorsOf(moved, inspection, '2026-12-15')).toEqual(['bureau2', 'top']);
    expect(superiorsOf(moved, inspection, '2027-01-15')).toEqual(['bureau', 'top']);
    expect(superiorsOf(moved, { ...inspection, owedBy: 'unit', bearer: 'a' }, '2026-12-15')).toEqual(['bureau', 'top']);
  });

  test('its successors act for a unit that has ended, and where it has none the unit above', () => {
    expect(moved.actingFor('bureau2', '2026-12-31')).toEqual(['bureau2']);
    expect(moved.actingFor('bureau2', '2027-01-01')).toEqual(['bureau']);
    const gone = organisation(unit('top'), unit('a', { parent: 'top', until: '2026-06-30' }));
    expect(gone.actingFor('a', '2026-07-01')).toEqual(['top']);
  });

  test('nothing new begins where a unit is not there, and who would take it is named', () => {
    expect(() => requireThere(moved, 'a', '2026-01-31')).toThrow('"a" only begins on 2026-02-01');
    expect(() => requireThere(moved, 'bureau2', '2027-01-01')).toThrow('Raise it in bureau');
    expect(() => requireThere(moved, 'bureau2', '2026-12-31')).not.toThrow();
  });
});

describe('what a unit owes', () => {
  const quarterly = aCharter({ duty: aDuty() });
  const periods = (input: Parameters<typeof planning>[0]) =>
    planUnit(planning({ charter: quarterly, ...input })).create.map(({ period }) => period.id);

  test('lies in its life: from the period in which it begins to the one in which it ends', () => {
    expect(periods({})).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect(periods({ life: { from: '2026-05-10' } })).toEqual(['2026-Q2', '2026-Q3', '2026-Q4']);
    expect(periods({ life: { until: '2026-08-10' } })).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
    expect(periods({ life: { from: '2026-04-01', until: '2026-06-30' } })).toEqual(['2026-Q2']);
    expect(periods({ life: { until: '2025-12-01' } })).toEqual([]);
  });

  test('what was planned lapses with the reason when an end is written down, at once for later periods, then for all that was not missed before', () => {
    const input = planning({ charter: quarterly });
    const cycles = planned(input);
    const later = planUnit({ ...input, cycles, life: { until: '2026-08-10' } });
    expect(later.lapse.map(({ cycle, because }) => `${cycle.period.id}: ${because.en}`)).toEqual([
      '2026-Q4: The unit ended on 2026-08-10.',
    ]);
    const after = { ...input, cycles, now: '2026-08-11T08:00:00+08:00', life: { until: '2026-08-10' } };
    expect(planUnit(after).lapse.map(({ cycle }) => cycle.period.id)).toEqual(['2026-Q3', '2026-Q4']);
    expect(planUnit(after).create).toEqual([]);
    expect(lapsedByEnd(after, '2026-08-10')).toEqual(planUnit(after).lapse);
    const carried = carryOut(planUnit(after), after);
    expect(planUnit({ ...after, cycles: carried }).lapse).toEqual([]);
  });

  test('is borne by the superior of the period’s first day, and borne anew as long as nothing was begun', () => {
    const charter = aCharter({ duty: aDuty({ bearer: 'superior' }) });
    const above = (day: string) => [day < '2026-05-01' ? 'bureau' : 'bureau2'];
    const bearers = planUnit(planning({ charter, above })).create.map(({ bearer }) => bearer);
    expect(bearers).toEqual(['bureau', 'bureau', 'bureau2', 'bureau2']);

    const input = planning({ charter });
    const cycles = new Map(planned(input));
    const begun = [...cycles.values()].find(({ period }) => period.id === '2026-Q4');
    if (!begun) throw new Error('no Q4');
    cycles.set(begun.id, { ...begun, happened: { notify: '2026-01-02T08:00:00+08:00' } });
    expect(
      planUnit({ ...input, cycles, above }).bearAnew.map(({ cycle, bearer }) => [cycle.period.id, bearer]),
    ).toEqual([['2026-Q3', 'bureau2']]);
  });

  test('is not owed again where the same person has begun it in another unit', () => {
    const charter = aCharter({ duty: aDuty({ bearer: 'each-member' }) });
    const roster = [{ member: 'a5', name: 'A', standing: 'full', roles: [], from: '2026-01-01' }] as const;
    const elsewhere = new Map([[elsewhereKey({ duty: 'duty', period: { id: '2026-Q2' }, bearer: 'a5' }), 'bureau/a']]);
    const input = planning({ charter, roster });
    const duty = planUnit(input).create[0]?.duty ?? '';
    const taken = new Map([
      [elsewhereKey({ duty, period: { id: '2026-Q2' }, bearer: 'a5' }), 'bureau/a'],
      ...elsewhere,
    ]);
    expect(planUnit({ ...input, elsewhere: taken }).create.map(({ period }) => period.id)).toEqual([
      '2026-Q1',
      '2026-Q3',
      '2026-Q4',
    ]);
    const lapse = planUnit({ ...input, cycles: planned(input), elsewhere: taken }).lapse;
    expect(lapse.map(({ cycle, because }) => `${cycle.period.id}: ${because.en}`)).toEqual([
      '2026-Q2: It stands in bureau/a already.',
    ]);
  });
});
