/**
 * What indicators of criticism say of a branch that softens it, of one that is only unlucky, and of an honest one. A branch meets for
 * criticism once a year, and of fewer than five nothing is told: years are measured together, or units side by side.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Lived, livedYears, shareOf, superior, type Way } from './pretenders.ts';

const rules = {
  'organ/life-meeting': 'deny',
  'organ/member-appraisal': 'deny',
  'organ/leaders-first': 'warn',
  'organ/avoided-topics': 'warn',
  'organ/rectification-item': 'deny',
  'organ/raise-rectification': 'warn',
} as const;

describe('six years of a branch', () => {
  let lived: readonly Lived[];
  beforeAll(async () => {
    lived = await livedYears({ years: 6, seed: 11, branches: ['honest', 'unlucky', 'softens'], rules });
  }, 120_000);
  const of = (way: Way, indicator: string) => {
    const unit = lived.find((each) => each.way === way && each.unit !== superior);
    return unit && shareOf(unit, indicator);
  };

  test.each<[string, number, number]>([
    ['leaders-first', 0.2, 0.8],
    ['opinions-on-agenda', 0, 1],
    ['problems-closed', 0.4, 0.6],
  ])('%s tells the one that softens it from the others', (indicator, most, least) => {
    expect(of('softens', indicator)).toBeLessThanOrEqual(most);
    for (const other of ['honest', 'unlucky'] as const) expect(of(other, indicator)).toBeGreaterThanOrEqual(least);
  });

  test('top-grades tells where everybody is excellent, which proves nothing either way', () => {
    expect(of('softens', 'top-grades')).toBe(1);
    for (const other of ['honest', 'unlucky'] as const) expect(of(other, 'top-grades')).toBeLessThan(0.5);
  });

  test('of one year of one branch nothing is told', async () => {
    const [, branch] = await livedYears({ years: 1, seed: 11, branches: ['softens'], rules });
    expect(branch?.readings.get('leaders-first')?.figure).toBeNull();
    expect(branch?.readings.get('opinions-on-agenda')?.figure).toBeNull();
  }, 60_000);
});

describe('ten branches side by side', () => {
  const below = async (branches: readonly Way[]) => {
    const [first] = await livedYears({ years: 1, seed: 3, branches, rules });
    return first?.readings.get('top-grades-below');
  };

  test('are told of without a name, where most find everybody excellent and where one does', async () => {
    const honest = Array<Way>(10).fill('honest');
    const one = await below([...honest, 'unlucky', 'softens']);
    expect(one?.figure?.denominator).toBeGreaterThanOrEqual(10);
    expect(one?.figure?.numerator).toBe(1);
    const most = await below([...honest.slice(0, 4), 'unlucky', ...Array<Way>(8).fill('softens')]);
    expect(most?.figure?.numerator).toBe(8);
    expect(JSON.stringify(most?.figure?.list)).not.toContain('branch-');
  }, 120_000);

  test('and of nine there is nothing to tell', async () => {
    const nine = await below(Array<Way>(9).fill('honest'));
    expect([nine?.figure, nine?.reads.en]).toEqual([null, expect.stringContaining('fewer than ten are no comparison')]);
  }, 60_000);
});
