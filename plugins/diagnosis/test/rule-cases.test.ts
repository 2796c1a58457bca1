/** Every indicator is put before the tester. */
import { describeRule, type RuleCases } from '@obligato/testing';
import { expect, test } from 'vitest';
import { diagnosis } from '../src/index.ts';
import { ruleCases } from './cases/index.ts';

for (const [name, rule] of Object.entries(diagnosis.rules))
  describeRule(rule, { name: `diagnosis/${name}`, ...(ruleCases as Readonly<Record<string, RuleCases>>)[name] });

test('every indicator says when it is unfair, and how it is gamed, in both languages', () => {
  const indicators = Object.values(diagnosis.rules).flatMap((rule) =>
    rule.kind === 'indicator' ? [rule.indicates] : [],
  );
  expect(indicators).toHaveLength(Object.keys(diagnosis.rules).length);
  for (const { unfair, gamedBy, how, reads } of indicators)
    for (const text of [unfair, gamedBy, how, reads])
      for (const said of [text.en, text['zh-CN']]) expect(said).not.toBe('');
});
