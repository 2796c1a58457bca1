/** When a unit is looked at next. */
import { applyCommit, emptyUnit, type OutboxEntry } from '@obligato/engine/store';
import { expect, test } from 'vitest';
import { sampleCycle, sampleEntry } from '../../testing/src/fixtures.ts';
import { nextLook } from '../src/next-look.ts';

const unit = 'bureau';
const at = '2026-03-02T09:00:00+08:00';
const zone = 'Asia/Shanghai';

/** What waits: a due on a day, a message with this about it. */
function recordWith({ dueOn, entry }: { readonly dueOn?: string; readonly entry?: Partial<OutboxEntry> }) {
  const cycles = dueOn === undefined ? [] : [sampleCycle({ unit, number: 1, dueOn })];
  const outbox = entry === undefined ? [] : [{ ...sampleEntry({ unit, number: 1 }), ...entry }];
  return applyCommit(emptyUnit(unit), { unit, at, basedOn: undefined, cycles, decisions: [], outbox });
}

const pending = { status: 'pending', plannedAt: '2026-03-02T09:00:10+08:00' } as const;

test.each([
  ['never, where nothing waits', {}, at, undefined, undefined],
  ['at the beginning of the day of a due', { dueOn: '2026-03-31' }, at, undefined, '2026-03-31T00:00:00+08:00'],
  ['in the next minute for a due that has passed', { dueOn: '2026-03-01' }, at, undefined, '2026-03-02T09:01:00+08:00'],
  ['in the next minute for a message', { entry: pending }, at, undefined, '2026-03-02T09:01:00+08:00'],
  [
    'for a message that could not be told, in the minute when it may be tried again',
    { entry: { ...pending, retryAt: '2026-03-02T01:08:10Z' }, dueOn: '2026-03-03' },
    at,
    undefined,
    '2026-03-02T09:09:00+08:00',
  ],
  ['never for one that was told', { entry: { ...pending, status: 'done' } as const }, at, undefined, undefined],
  [
    'a minute later, where the timer was early by this clock',
    { dueOn: '2026-03-31' },
    '2026-03-30T23:59:59+08:00',
    '2026-03-30T16:00:00.000Z',
    '2026-03-31T00:01:00+08:00',
  ],
  [
    'on time, after a timer of long ago',
    { dueOn: '2026-03-31' },
    at,
    '2026-03-01T16:00:00.000Z',
    '2026-03-31T00:00:00+08:00',
  ],
] as const)('%s', (_, waiting, now, gone, expected) => {
  const looked = nextLook(recordWith(waiting), { zone, now, gone });
  expect(looked).toBe(expected === undefined ? undefined : Date.parse(expected));
});
