import { createCalendar, weekdaysOnly } from '@obligato/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hours, nextAllowed, nextDigest } from '../src/index.ts';

const calendar = createCalendar({
  ...weekdaysOnly,
  off: ['2026-10-01', '2026-10-02', '2026-10-05'],
  worked: ['2026-10-10'],
});
const hours: Hours = { digestAt: '08:30', quiet: { from: '19:00', to: '07:30' }, calendar };

describe('quiet hours and days off', () => {
  test.each([
    ['in working hours: at once', '2026-03-20T14:05', '2026-03-20T14:05'],
    ['in the evening: in the morning of the next working day', '2026-03-20T21:10', '2026-03-23T07:30'],
    ['before they end: when they do', '2026-03-20T05:00', '2026-03-20T07:30'],
    ['on a Saturday: on Monday', '2026-03-21T11:00', '2026-03-23T07:30'],
    ['on a holiday: after it', '2026-10-01T11:00', '2026-10-06T07:30'],
    ['on a Saturday that is worked in exchange: at once', '2026-10-10T11:00', '2026-10-10T11:00'],
  ])('%s', (_, at, allowed) => {
    expect(nextAllowed(at, hours)).toBe(allowed);
  });

  test('may lie within one day, and may be none', () => {
    const noon = { ...hours, quiet: { from: '12:00', to: '14:00' } };
    expect(nextAllowed('2026-03-20T12:30', noon)).toBe('2026-03-20T14:00');
    expect(nextAllowed('2026-03-20T23:00', { ...hours, quiet: undefined })).toBe('2026-03-20T23:00');
  });
});

describe('a digest', () => {
  test.each([
    ['daily takes along what came before it', '2026-03-20T08:29', 'daily', '2026-03-20T08:30'],
    ['daily leaves what came after it to the next working day', '2026-03-20T08:31', 'daily', '2026-03-23T08:30'],
    ['weekly goes out on Monday', '2026-03-24T10:00', 'weekly', '2026-03-30T08:30'],
    ['weekly goes out on the first working day of a week', '2026-10-05T10:00', 'weekly', '2026-10-06T08:30'],
  ] as const)('%s', (_, at, told, next) => {
    expect(nextDigest(at, told, hours)).toBe(next);
  });

  test('comes when quiet hours end that it would fall into', () => {
    const late = { ...hours, quiet: { from: '18:00', to: '09:15' } };
    expect(nextDigest('2026-03-19T10:00', 'daily', late)).toBe('2026-03-20T09:15');
  });
});

test('nobody is told before it is allowed, nor on a day off, and what is allowed stays allowed', () => {
  const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
  const two = (number: number) => String(number).padStart(2, '0');
  const clock = time.map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
  const day = fc
    .integer({ min: 1, max: 28 })
    .chain((date) => fc.integer({ min: 1, max: 12 }).map((month) => `2026-${two(month)}-${two(date)}`));
  const quiet = fc.option(
    fc.record({ from: clock, to: clock }).filter(({ from, to }) => from !== to),
    { nil: undefined },
  );
  fc.assert(
    fc.property(day, clock, clock, quiet, (on, at, digestAt, hushed) => {
      const own: Hours = { digestAt, quiet: hushed, calendar };
      const local = `${on}T${at}`;
      const allowed = nextAllowed(local, own);
      expect(allowed >= local).toBe(true);
      expect(calendar.isWorkingDay(allowed.slice(0, 10))).toBe(true);
      expect(nextAllowed(allowed, own)).toBe(allowed);
      for (const told of ['daily', 'weekly'] as const) {
        const digest = nextDigest(local, told, own);
        expect(digest >= local).toBe(true);
        expect(calendar.isWorkingDay(digest.slice(0, 10))).toBe(true);
        expect(nextDigest(digest, told, own)).toBe(digest);
      }
    }),
  );
});
