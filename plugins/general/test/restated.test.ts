/** A rule that another pack states by its own text is the same rule: it asks, answers and says what it did. */
import { createCatalogue, definePlugin, type Rule } from '@obligato/core';
import { expect, test } from 'vitest';
import * as general from '../src/index.ts';

const { notice, quorum, restated } = general;
const clause = {
  source: { en: 'Articles of the association', 'zh-CN': '章程' },
  article: '7',
  confidence: 'text',
} as const;
const isRule = (value: unknown): value is Rule => typeof value === 'object' && value !== null && 'kind' in value;
const rules = Object.fromEntries(Object.entries(general).filter(([, value]) => isRule(value))) as Record<string, Rule>;

test('every rule of the pack loads under any name, restated or not', () => {
  expect(Object.keys(rules).length).toBeGreaterThan(15);
  const all = Object.entries(rules).flatMap(([name, rule]) => {
    const word = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return [
      [word, rule],
      [`other-${word}`, restated(rule, { clause })],
    ] as const;
  });
  const plugin = definePlugin({
    ...{ name: 'association', version: '1', title: { en: 'Association', 'zh-CN': '协会' } },
    ...{ rules: Object.fromEntries(all), presets: {} },
  });
  expect(createCatalogue({ association: plugin }).rules.size).toBeGreaterThanOrEqual(all.length);
});

test('only what is said otherwise is otherwise', () => {
  for (const rule of Object.values(rules)) {
    const { clause: _, ...rest } = restated(rule, { clause });
    const { clause: __, ...before } = rule;
    expect(rest).toEqual(before);
  }
  const why = { en: 'Because', 'zh-CN': '因为' };
  const other = restated(quorum, { clause, why, duties: ['board-meeting'], defaults: { share: '2/3' } });
  expect([other.why, other.on.duties, other.defaults]).toEqual([
    why,
    ['board-meeting'],
    { comparator: '>=', share: '2/3' },
  ]);
  expect(other.evaluate).toBe(quorum.evaluate);
  expect(Object.isFrozen(other)).toBe(true);
});

test('the rule that is restated stays as it is', () => {
  restated(notice, { clause, defaults: { workingDays: 10 } });
  expect(notice.defaults).toEqual({ workingDays: 3 });
  expect(notice.clause.source.en).toBe('Common practice');
});

test('a duty may be owed under an id of its own, and is the same duty otherwise', () => {
  const { unitWithoutPeople } = general;
  const own = restated(unitWithoutPeople, { clause, duty: 'empty-office' });
  expect(own.duty).toEqual({ ...unitWithoutPeople.duty, id: 'empty-office' });
  expect(unitWithoutPeople.duty.id).toBe('unit-without-people');
  expect(restated(unitWithoutPeople, { clause }).duty).toBe(unitWithoutPeople.duty);
  // Only a duty is owed.
  expect(restated(notice, { clause, duty: 'empty-office' })).not.toHaveProperty('duty');
});
