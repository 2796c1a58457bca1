import { expect, test } from 'vitest';
import { study } from '../src/index.ts';
import { live, missed, takes } from './live.ts';

test('a year of study is planned, published, checked, applied, praised and closed', () => {
  const state = live(study, ['plan', 'plan', 'publish', 'apply', 'check', 'praise', 'check', 'complete', 'archive']);
  expect(state).toMatchObject({
    value: 'archived',
    context: {
      reading: ['the regulations'],
      until: '2028-12-31',
      publishedOn: '2026-03-20',
      applied: [{ problem: 'queues at the counter' }],
      checks: [{}, {}],
      praised: [{ who: 'm4', for: 'a paper on queues' }],
    },
  });
});
test('a plan that still runs is carried on without being written out again', () => {
  expect(live(study, ['carryOn', 'check', 'complete'])).toMatchObject({
    value: 'completed',
    context: { carriedOnFrom: 'bureau/branch-1/study-plan/2025' },
  });
});
test('no year is closed unchecked, and none is published unplanned', () => {
  expect(() => live(study, ['plan', 'publish', 'complete'])).toThrow('complete was not taken in published');
  expect(() => live(study, ['publish'])).toThrow('publish was not taken in planned');
});
test('a plan without required reading is none', () => {
  const tiers = [{ level: 'members', requirement: 'read it' }];
  expect(takes(study, 'plan', { tiers, reading: [] })).toBe(false);
  expect(takes(study, 'plan', { tiers, reading: ['the regulations'] })).toBe(true);
});
test('hours, clicks and points have no place anywhere', () => {
  for (const [event, { payload }] of Object.entries(study.events)) {
    for (const key of ['hours', 'clicks', 'points', 'rank'])
      expect(payload['~standard'].validate({ [key]: 1 }), event).toHaveProperty('issues');
  }
});
test('praise may come after the year is closed, and says what for', () => {
  expect(live(study, ['plan', 'publish', 'check', 'complete', 'praise'])).toMatchObject({ value: 'completed' });
  expect(takes(study, 'praise', { who: 'm4' })).toBe(false);
});
test('a year without any plan is overdue; one that closes late is late where it stands', () => {
  expect(live(study, [missed('complete')])).toMatchObject({ value: 'overdue' });
  expect(live(study, ['plan', 'publish', missed('complete')])).toMatchObject({
    value: 'published',
    context: { missed: ['complete'] },
  });
});
