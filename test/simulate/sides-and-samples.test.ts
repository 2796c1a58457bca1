import { fileURLToPath } from 'node:url';
import { compare, compareModules, estimateModule, sharesIn } from '@obligato/simulate';
import { renderPaired, renderReport } from '@obligato/simulate/report';
import { describe, expect, test } from 'vitest';
import few from './few-branches.ts';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const module = path('./few-branches.ts');
/** A few weeks, so that a thousand units cost little. */
const short = path('./many-branches.ts');
const stricter = path('./stricter');
/** The workers load the sources, as this process does. */
const execArgv = ['--conditions=source', '--import', 'tsx'];
const bytes = (value: unknown) => JSON.stringify(value);

describe('a scenario beside itself under other rules', async () => {
  const paired = await compareModules({ module }, { module, rules: stricter }, { seeds: 3, workers: 2, execArgv });

  test('comes to what comparing both in this process comes to, on any number of workers', {
    timeout: 240_000,
  }, async () => {
    const alone = await compareModules({ module }, { module, rules: stricter }, { seeds: 3, workers: 1, execArgv });
    expect(bytes(alone)).toBe(bytes(paired));
    const { differences, changed } = compare(few, few, { seeds: 3 });
    expect(paired.comparison.differences.map(({ a }) => a)).toEqual(differences.map(({ a }) => a));
    expect(changed).toEqual([]);
  });
  test('says which rules are not alike, and what came out otherwise', () => {
    const values = [{ name: 'workingDays', pack: 3, here: 10 }];
    expect(paired.rules).toMatchObject([{ rules: [{ rule: 'organ/notice', values }] }]);
    expect(paired.comparison.changed.length).toBeGreaterThan(0);
    const refused = paired.comparison.differences.find(({ measure }) => measure === 'refused');
    expect(refused?.interval?.low).toBeGreaterThan(0);
  });
  test('has no interval with one seed, and a page says so by leaving it out', { timeout: 240_000 }, async () => {
    const once = await compareModules({ module }, { module, rules: stricter }, { seeds: 1, workers: 1, execArgv });
    expect(once.comparison.differences.every(({ interval }) => interval === undefined)).toBe(true);
    expect(renderPaired(once, 'en')).not.toContain(' … ');
    expect(renderPaired(paired, 'zh-CN')).toContain('workingDays 3 → 10');
  });
  test.each([['a unit that the scenario has not', path('./strangers'), /"bureau", which the scenario has not/]])(
    'is refused with %s',
    async (_what, rules, message) => {
      await expect(compareModules({ module }, { module, rules }, { execArgv })).rejects.toThrow(message);
    },
  );
});

describe('a country from a sample', () => {
  test('comes to the same bytes on one worker or two, precise as asked, and its page says how', {
    timeout: 240_000,
  }, async () => {
    const estimate = (workers: number) =>
      estimateModule(short, { population: 3000, precision: 0.4, workers, execArgv });
    const run = await estimate(2);
    expect(bytes(await estimate(1))).toBe(bytes(run));
    expect(run).toMatchObject({ complete: true, sample: { population: 3000, precision: 0.4 } });
    for (const [size, { units }] of Object.entries(run.tally.sizes))
      expect(units).toBeGreaterThanOrEqual(Math.min(200, run.sample?.sizes[size] ?? 0));
    for (const [, { share, low = -1, high = 2 }] of sharesIn(run).duties)
      expect(Math.max(share - low, high - share)).toBeLessThanOrEqual(0.4);
    expect(renderReport(run, 'en')).toContain(`of 3,000 units ${run.tally.units.toLocaleString('en')} were simulated`);
  });
  test.each([
    ['no precision', { population: 5000, precision: 0 }, /precision: 0 is not a precision/],
    ['a precision that is none', { population: 5000, precision: Number.NaN }, /precision: NaN/],
    ['no units', { population: 0, precision: 0.01 }, /population: 0/],
    ['fewer units than a sample takes', { population: 900, precision: 0.01 }, /900 is no more than a sample takes/],
  ])('is refused with %s', async (_what, options, message) => {
    await expect(estimateModule(module, { ...options, execArgv })).rejects.toThrow(message);
  });
  test('is refused of units that are given by name', async () => {
    const given = path('./given-units.ts');
    const asked = estimateModule(given, { population: 5000, precision: 0.01, execArgv });
    await expect(asked).rejects.toThrow(/names its units/);
  });
});
