import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, createCalendar, type Day, dayNumber, dayOf } from '../src/index.ts';
import { countingCalendar, daysOutside } from '../src/internal.ts';

const published = createCalendar({
  ...{ id: 'town', version: '1', coverage: { from: '2026-01-01', to: '2026-12-31' } },
  ...{ off: ['2026-01-01'], worked: [] },
  fixed: { '01-01': { en: 'New Year', 'zh-CN': '元旦' }, '02-29': { en: 'Leap', 'zh-CN': '闰日' } },
});

const someDay = fc.integer({ min: dayNumber('2025-10-01'), max: dayNumber('2027-03-31') }).map(dayOf);
const days = (from: Day, to: Day) =>
  Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) => addDays(from, index));

describe('C6: days that a calendar does not know', () => {
  test('are worked like any weekday, but for those that are fixed by law', () => {
    expect(['2027-01-01', '2027-01-04'].map(published.isWorkingDay)).toEqual([false, true]);
    expect(published.nameOf('2027-01-01')?.en).toBe('New Year');
  });

  test('fixed ones among them are of those years alone that have them', () => {
    expect(['2028-02-29', '2027-03-01'].map(published.isWorkingDay)).toEqual([false, true]);
  });

  test('fixed ones change neither a covered day nor one before the coverage', () => {
    // A Thursday, and a Wednesday in a year before.
    expect(published.isWorkingDay('2026-01-01')).toBe(false);
    expect(published.isWorkingDay('2025-01-01')).toBe(true);
  });
});

describe('C6: a calendar that counts', () => {
  test('answers as the calendar does', () => {
    fc.assert(
      fc.property(someDay, someDay, fc.integer({ min: -30, max: 30 }), (a, b, count) => {
        const counting = countingCalendar(published);
        expect(counting.workingDaysBetween(a, b)).toBe(published.workingDaysBetween(a, b));
        expect(counting.addWorkingDays(a, count)).toBe(published.addWorkingDays(a, count));
        expect(counting.nextWorkingDay(a)).toBe(published.nextWorkingDay(a));
        expect(counting.isWorkingDay(b)).toBe(published.isWorkingDay(b));
      }),
    );
  });

  test('tells the first and the last unknown day between two, leaving out the one that is not counted', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        const counting = countingCalendar(published);
        counting.workingDaysBetween(a, b);
        const [from, to] = a < b ? [a, b] : [b, a];
        const unknown = days(from, to).slice(1).filter(published.isProvisional);
        const expected = unknown.length === 0 ? undefined : { from: unknown[0], to: unknown.at(-1) };
        expect(counting.provisional()).toEqual(expected);
      }),
    );
  });

  test('tells nothing of days that it knows, and of days that nobody counted', () => {
    const counting = countingCalendar(published);
    counting.addWorkingDays('2026-12-01', 5);
    counting.workingDaysBetween('2027-02-01', '2027-02-01');
    counting.isProvisional('2027-01-01');
    counting.nameOf('2027-01-01');
    expect(counting.provisional()).toBeUndefined();
    expect(counting.wasAsked()).toBe(true);
  });

  test('joins what several questions rested on', () => {
    const counting = countingCalendar(published);
    counting.addWorkingDays('2026-12-31', 1);
    counting.addWorkingDays('2027-02-10', -2);
    expect(counting.provisional()).toEqual({ from: '2027-01-01', to: '2027-02-09' });
  });
});

test('C6: of a span, what lies outside a coverage is told from its first to its last day', () => {
  const { coverage } = published;
  expect(daysOutside(coverage, { from: '2026-01-01', to: '2026-12-31' })).toBeUndefined();
  expect(daysOutside(coverage, { from: '2025-12-01', to: '2026-03-01' })).toEqual({
    ...{ from: '2025-12-01', to: '2025-12-31' },
  });
  expect(daysOutside(coverage, { from: '2026-11-01', to: '2027-03-01' })).toEqual({
    ...{ from: '2027-01-01', to: '2027-03-01' },
  });
});
