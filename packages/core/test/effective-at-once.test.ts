import { describe, expect, test } from 'vitest';
import { createCatalogue, createOrganisation } from '../src/index.ts';
import { withImmediate } from '../src/internal.ts';
import { aPlugin } from './a-plugin.ts';
import { aStatedUnit } from './a-stated-unit.ts';
import { anOptionedRule } from './an-optioned-rule.ts';

type Words = Readonly<Record<string, unknown>>;
const catalogue = createCatalogue({ p: aPlugin({ rule: anOptionedRule(), other: anOptionedRule() }) });
const charterOf = (entries: readonly Words[], rule = 'p/rule') => {
  const source = aStatedUnit('a', { entries: entries.map((entry) => [rule, entry]) });
  return createOrganisation([source], catalogue).charter('a', '2026-01-01');
};
const marked = { effective: 'immediately', because: 'audit' };
const running = charterOf([{ severity: 'warn', days: 4 }]);
const entryOf = (charter: typeof running, id = 'p/rule') => charter.stated.find((entry) => entry.id === id);
const tightened = (entries: readonly Words[], by = running) => withImmediate(by, charterOf(entries));

describe('a running cycle', () => {
  test('goes on under the very same charter when nothing that binds at once is stricter', () => {
    expect(tightened([{ severity: 'deny', days: 9 }])).toBe(running);
    expect(tightened([{ severity: 'observe', days: 3, ...marked }])).toBe(running);
    expect(withImmediate(running, running)).toBe(running);
    const itself = charterOf([{ severity: 'deny', days: 9, ...marked }]);
    expect(withImmediate(itself, itself)).toBe(itself);
  });
  test('is bound by what is marked, and by no more of what is new', () => {
    const charter = tightened([
      { days: 6, ...marked },
      { severity: 'deny', cap: 8 },
    ]);
    expect(entryOf(charter)).toMatchObject({
      ...{ severity: 'warn', options: { days: 6, cap: 10 }, owners: { days: 'a' } },
      immediate: [{ unit: 'a', because: 'audit', origin: { line: 10 } }],
    });
  });
  test('is asked once for each charter of today', () => {
    const today = charterOf([{ days: 6, ...marked }]);
    expect(withImmediate(running, today)).toBe(withImmediate(running, today));
    expect(entryOf(withImmediate(running, charterOf([{ days: 7, ...marked }])))?.options.days).toBe(7);
  });
  test('carries every reason that tightened it, and none that did not', () => {
    const reasons = (...entries: Words[]) => entryOf(tightened(entries))?.immediate?.map(({ because }) => because);
    const [days, cap] = [
      { days: 6, ...marked },
      { cap: 8, effective: 'immediately', because: 'flood' },
    ];
    expect(reasons(days, cap)).toEqual(['audit', 'flood']);
    expect(reasons(days, { ...cap, cap: 10 })).toEqual(['audit']);
    const severity = { severity: 'deny', ...marked };
    expect(reasons(severity)).toEqual(['audit']);
    expect(entryOf(tightened([severity]))?.severity).toBe('deny');
  });
  test('that did not speak of the rule is bound by it, defaults and all', () => {
    const silent = charterOf([{ severity: 'deny' }], 'p/other');
    const charter = tightened([{ severity: 'deny', days: 2, ...marked }], silent);
    expect(entryOf(charter)).toMatchObject({
      ...{ severity: 'deny', plugin: 'test-plugin@1.0.0', options: { days: 2, cap: 10 } },
      origins: { days: { line: 10 }, severity: { line: 10 } },
    });
    expect(entryOf(charter, 'p/other')?.severity).toBe('deny');
  });
  test('is bound in some periods by what is narrowed to them', () => {
    const place = (id: string) => ({
      ...{ obligation: 'meeting', duty: 'x', period: { id, from: '2026-01-01', to: '2026-12-31' } },
    });
    const days = (charter: typeof running, period: string) =>
      charter.applicableRules(place(period), 'open').checks.find(({ id }) => id === 'p/rule')?.options.days;
    const narrow = { for: { period: 'Q1' }, severity: 'deny', days: 6, ...marked };
    const charter = tightened([narrow]);
    expect([days(charter, '2026-Q1'), days(charter, '2026-Q2')]).toEqual([6, 4]);
    expect(entryOf(charter)).toMatchObject({ severity: 'warn', immediate: [{ because: 'audit' }] });
    const already = charterOf([
      { severity: 'warn', days: 4 },
      { for: { period: 'Q1' }, severity: 'deny', days: 6 },
    ]);
    expect(tightened([narrow], already)).toBe(already);
  });
});
