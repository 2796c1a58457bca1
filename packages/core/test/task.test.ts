import { expect, test } from 'vitest';
import { type EventDefinition, task } from '../src/index.ts';
import { live, missed, takes } from './live.ts';

test('a task is done, verified and filed, and remembers what was done', () => {
  expect(live(task, ['finish', 'verify', 'archive'])).toMatchObject({
    value: 'archived',
    context: { doneOn: '2026-03-20', people: ['m1'], hours: 8, figures: { late: 2 }, verifiedOn: '2026-03-20' },
  });
});
test('a talk is logged by who, with whom and when; one in confidence has no names', () => {
  expect(live(task, ['log', 'logInConfidence', 'finish']).context.log).toEqual([
    { on: '2026-03-20', kind: 'talk', who: 'm1', whom: 'm2' },
    { on: '2026-03-20', kind: 'talk', who: null, whom: null },
  ]);
});
test('what was said has no place, and in confidence no name has one either', () => {
  expect(takes(task, 'log', { kind: 'talk', who: 'm1', whom: 'm2', content: '…' })).toBe(false);
  expect(takes(task, 'logInConfidence', { kind: 'talk', whom: 'm2' })).toBe(false);
  expect(task.events.logInConfidence.confidential).toBe(true);
});
test('a task with an entry has begun: it cannot lapse and take the entry along', () => {
  expect(() => live(task, ['log', 'lapse'])).toThrow('lapse was not taken in begun');
});
test('what is sent back is done again, with the reason kept', () => {
  expect(live(task, ['finish', 'reopen', 'log', 'finishAgain', 'verify'])).toMatchObject({
    value: 'verified',
    context: { reopened: [{ on: '2026-03-20', reason: 'two are missing' }] },
  });
});
test('an overdue task can still be done', () => {
  expect(live(task, ['log', missed('finish'), 'log', 'finish'])).toMatchObject({
    value: 'done',
    context: { missed: ['finish'], log: [{}, {}] },
  });
});
test('whoever owes it does it; only the superior verifies', () => {
  expect(Object.values<EventDefinition>(task.events).filter(({ by }) => by === 'unit')).toEqual([]);
  expect([task.events.verify.by, task.events.reopen.by, task.events.finish.by]).toEqual([
    'superior',
    'superior',
    'bearer',
  ]);
});
