/** Every pretence that the simulator knows, beside a branch that is only unlucky: what indicators say of both. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Lived, livedYear, shareOf, superior, type Way } from './pretenders.ts';

let lived: readonly Lived[];
beforeAll(async () => {
  lived = await livedYear(5, ['honest', 'unlucky', 'types in', 'copies', 'waits', 'changes figures'], 'skims');
}, 60_000);

const of = (way: Way, indicator: string): number => {
  const unit = lived.find((each) => each.way === way && each.unit !== superior);
  const share = unit && shareOf(unit, indicator);
  if (share === undefined) throw new Error(`${indicator} is not measured of the branch: ${way}`);
  return share;
};

describe.each<[string, Way, number, number]>([
  ['burst', 'types in', 0.5, 0],
  ['entered-late', 'types in', 0.5, 0.2],
  ['equal-minutes', 'copies', 0.5, 0],
  ['equal-agendas', 'copies', 0.5, 0.15],
  ['end-of-period', 'waits', 0.4, 0.15],
  ['refused-then-figure-changed', 'changes figures', 0.5, 0.2],
])('%s', (indicator, way, least, most) => {
  test(`finds the branch that pretends: ${way}`, () => {
    expect(of(way, indicator)).toBeGreaterThanOrEqual(least);
  });

  test.each<Way>(['honest', 'unlucky'])('and leaves one that is %s alone', (other) => {
    expect(of(other, indicator)).toBeLessThanOrEqual(most);
  });
});

test('minutes that say the same stand in pairs, each with how much, and by the meeting’s name and day', () => {
  const copying = lived.find(({ way, unit }) => way === 'copies' && unit !== superior);
  const list = copying?.readings.get('equal-minutes')?.figure?.list ?? [];
  expect(list.length).toBeGreaterThan(5);
  for (const { cycle, pair, says } of list) {
    expect(pair?.cycle).not.toBe(cycle);
    expect(pair?.percent).toBeGreaterThanOrEqual(90);
    expect(says.en).toMatch(/percent alike to [A-Z].* of 2026-\d\d-\d\d\.$/);
    expect(says.en).not.toContain(`${copying?.unit}/`);
  }
});

test('bars show where days and minutes lie: what is typed in together lies far off, what is written at once does not', () => {
  const late = (way: Way) => {
    const unit = lived.find((each) => each.way === way && each.unit !== superior);
    const bars = unit?.readings.get('entered-late')?.figure?.spread?.bars ?? [];
    const all = bars.reduce((sum, { count }) => sum + count, 0);
    return bars.filter(({ from }) => from > 10).reduce((sum, { count }) => sum + count, 0) / all;
  };
  expect(late('types in')).toBeGreaterThan(0.4);
  expect(late('honest')).toBeLessThan(0.05);
  for (const { readings } of lived)
    for (const { figure } of readings.values())
      for (const { count } of figure?.spread?.bars ?? []) expect(count === 0 || count >= 5).toBe(true);
});

test('what is only late is late: the unlucky branch keeps less in time than one that pretends', () => {
  expect(of('unlucky', 'unit-in-time')).toBeLessThan(of('types in', 'unit-in-time'));
});

test('a superior that copies its remarks is seen by the branches, which are measured of none of it', () => {
  const [first, ...branches] = lived;
  expect(first?.unit).toBe(superior);
  expect(first && shareOf(first, 'equal-remarks')).toBeGreaterThan(0.5);
  expect(first && shareOf(first, 'inspections-late')).toBeGreaterThan(0.5);
  for (const each of branches) expect(each.readings.get('equal-remarks')?.figure).toBeNull();
});

describe('a duty that nobody can keep in time', () => {
  const missedOf = async (...branches: Way[]) => {
    const units = await livedYear(3, branches);
    const figure = units[0]?.readings.get('missed-by-most')?.figure;
    if (!figure) throw new Error('not measured of the superior');
    for (const branch of units.slice(1)) expect(branch.readings.get('missed-by-most')?.figure).toBeNull();
    return { figure, units };
  };
  const five = <Way extends string>(way: Way) => Array<Way>(5).fill(way);

  test('is told to whoever wrote the rule, where most branches miss it', async () => {
    const { figure } = await missedOf(...five('overburdened'));
    expect(figure.numerator / figure.denominator).toBeGreaterThan(0.8);
    expect(figure.list.every(({ rule }) => rule !== undefined)).toBe(true);
  }, 60_000);

  test('is not found where one branch is unlucky among others', async () => {
    const { figure } = await missedOf('unlucky', 'honest', 'honest', 'honest', 'honest');
    expect([figure.numerator, figure.denominator > 20]).toEqual([0, true]);
  }, 60_000);

  test('is hidden where branches write that they kept it, and then their records are typed in together', async () => {
    const { figure, units } = await missedOf(...five('types in'));
    expect(figure.numerator).toBe(0);
    for (const branch of units.slice(1)) expect(shareOf(branch, 'burst')).toBeGreaterThan(0.3);
  }, 60_000);
});

test('hardly anybody is asked twice where forms do not ask twice, whoever pretends', () => {
  for (const way of ['honest', 'unlucky', 'types in', 'copies'] as const)
    expect(of(way, 'asked-again')).toBeLessThan(0.02);
});

test('no sentence is left open, and nobody is named in any of them', () => {
  for (const { readings } of lived)
    for (const { reads, how, figure } of readings.values()) {
      const said = [reads, how, ...(figure?.list.map(({ says }) => says) ?? [])];
      for (const { en, 'zh-CN': zh } of said) {
        expect(`${en}${zh}`).not.toMatch(/\{\{|\bName [fn]\d/);
        expect(en).not.toMatch(/\b[fn]\d+\b/);
      }
      for (const { cycle = '' } of figure?.list ?? []) expect(cycle).not.toMatch(/\/[fn]\d+$/);
    }
});
