import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configSchema, unitSchema } from '../src/files.ts';
import { agree, ajv, catalogue, written } from './schema-and-reader.ts';

const sometimesBad = <T>(good: fc.Arbitrary<T>, ...bad: readonly unknown[]) =>
  fc.oneof({ weight: 12, arbitrary: good as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: fc.constantFrom(...bad) });
const day = sometimesBad(
  fc.constantFrom('2026-01-01', '2026-02-28', '2028-02-29', '2149-12-31'),
  '2026-02-30',
  '2027-02-29',
  '1969-12-31',
  'soon',
  5,
  '2026-13-01',
  '2026-04-31',
);
const severity = sometimesBad(fc.constantFrom('off', 'observe', 'warn', 'deny'), 'denied', 3, null, true);
const period = sometimesBad(
  fc.constantFrom('Q1', 'H2', '2026-Q3', '2026-03', '03', 'march', 3, 12, 2026, '2026'),
  'Q5',
  0,
  13,
  'mars',
  '2026-13',
  true,
  1.5,
  null,
);
const orList = <T>(item: fc.Arbitrary<T>) => fc.oneof(item, fc.array(item, { maxLength: 2 }));
const selector = sometimesBad(
  fc.record(
    {
      duty: orList(sometimesBad(fc.constant('general-meeting'), 'General meeting', 3)),
      tag: orList(sometimesBad(fc.constant('core'), 'cor', null)),
      period: orList(period),
      duties: sometimesBad(fc.constant(undefined), 'x'),
    },
    { requiredKeys: [] },
  ),
  'Q1',
  null,
  [],
);
const values = {
  days: sometimesBad(fc.integer({ min: 0, max: 30 }), -1, 31, '3', 2.5, null),
  signed: sometimesBad(fc.boolean(), 'yes', 1),
  level: sometimesBad(fc.constantFrom('low', 'high'), 'middle'),
  who: sometimesBad(fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }), 'a', [1]),
};
const words = sometimesBad(fc.constantFrom('rule 3', 7), '', true, ['x'], {});
const entry = fc
  .record(
    {
      ...values,
      severity,
      since: sometimesBad(fc.constant('2026-01-01'), 'x'),
      until: day,
      for: selector,
      clause: words,
      dais: sometimesBad(fc.constant(undefined), 3),
    },
    { requiredKeys: [] },
  )
  .chain((one) =>
    fc.constantFrom<object>(
      one,
      one,
      one,
      { ...one, effective: 'immediately', because: 'x' },
      { ...one, because: 'x' },
      { ...one, effective: 'at once', because: 'y' },
    ),
  )
  .map(written)
  // A first day after the last one is between two fields.
  .map((one) =>
    'since' in one && 'until' in one && String(one.until) < '2026-01-02' ? { ...one, until: '2026-12-31' } : one,
  );
const stated = fc.oneof(severity, entry, fc.array(fc.oneof(severity, entry), { maxLength: 2 }));
const waiver = sometimesBad(
  fc
    .record(
      {
        unit: words,
        rule: sometimesBad(fc.constant('p/rule'), 'p/rul'),
        until: day,
        reason: words,
        grantedBy: words,
        severity,
        days: values.days,
        level: values.level,
      },
      { requiredKeys: ['unit', 'rule', 'until', 'reason'] },
    )
    .map(written),
  'x',
  null,
  [],
);
const file = fc
  .record(
    {
      unit: sometimesBad(
        fc.constantFrom('bureau', 'bureau/levy-1', '2023'),
        'Bureau',
        'a//b',
        'a/constructor',
        '',
        5,
        null,
      ),
      title: sometimesBad(fc.constant('Bureau'), '', 3),
      extends: sometimesBad(orList(fc.constantFrom('p/all')), 'p/al', ['x'], null, 3),
      rules: sometimesBad(
        fc
          .record({ 'p/rule': stated, 'p/rul': sometimesBad(fc.constant(undefined), 'deny') }, { requiredKeys: [] })
          .map(written),
        null,
        'deny',
        ['deny'],
      ),
      waivers: sometimesBad(fc.array(waiver, { maxLength: 2 }), null, {}, 'x'),
      rule: sometimesBad(fc.constant(undefined), 'deny'),
    },
    { requiredKeys: ['unit'] },
  )
  .map(written);

describe('the schema of unit files and their reader', () => {
  test('accept and refuse the same files', () => {
    let [good, bad] = [0, 0];
    fc.assert(
      fc.property(file, (content) => {
        // Whether a waiver is sound is asked under its own unit, which only a second file describes.
        if (agree(content)) good++;
        else bad++;
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(good, bad)).toBeGreaterThan(300);
  });

  test('every rule is described by why it exists and where it comes from', () => {
    const { $defs } = unitSchema(catalogue, 'zh-CN') as { $defs: Record<string, { description?: string }> };
    expect($defs['rule:p:rule']?.description).toBe('须有人负责。\n某, 1 (local) · p/rule, p@1.0.0');
    for (const id of catalogue.rules.keys()) expect($defs[`rule:${id.replaceAll('/', ':')}`]?.description).toBeTruthy();
  });
});

test('in Chinese every word of the two schemas is Chinese', () => {
  const descriptions = (value: unknown): readonly string[] => {
    if (typeof value !== 'object' || value === null) return [];
    const { description } = value as { description?: unknown };
    return [...(typeof description === 'string' ? [description] : []), ...Object.values(value).flatMap(descriptions)];
  };
  const all = [unitSchema(catalogue, 'zh-CN'), configSchema('zh-CN')].flatMap(descriptions);
  const isForeign = (words: string) => !/\p{Script=Han}/u.test(words) && words !== 'YYYY-MM-DD';
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter(isForeign)).toEqual([]);
});

test('the schema of obligato.yaml knows its fields', () => {
  const validatesConfig = ajv.compile(configSchema());
  expect(validatesConfig({ zone: 'Asia/Shanghai', units: 'units', plugins: { organ: '@obligato/organ-branch' } })).toBe(
    true,
  );
  for (const bad of [{ zones: 'x' }, { units: 3 }, { plugins: ['x'] }, { plugins: { organ: 3 } }, { data: '' }]) {
    expect(validatesConfig(bad)).toBe(false);
  }
});
