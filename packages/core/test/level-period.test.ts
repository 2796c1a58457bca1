import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, createCalendar, weekdaysOnly } from '../src/index.ts';
import { findClashes, levelPeriod, type PlannedActivity } from '../src/internal.ts';

const calendar = createCalendar({ ...weekdaysOnly, off: ['2026-04-06', '2026-05-01', '2026-05-04'] });
const quiet = { calendar, busy: [] };
const between = (from: string, to: string, id = 'a'): PlannedActivity => ({ id, window: { from, to } });

const aSpan = fc
  .record({ start: fc.integer({ min: 0, max: 110 }), length: fc.integer({ min: 0, max: 40 }) })
  .map(({ start, length }) => ({ from: addDays('2026-03-01', start), to: addDays('2026-03-01', start + length) }));
const someActivities = fc
  .array(fc.record({ window: aSpan, fixed: fc.option(fc.nat({ max: 40 }), { nil: undefined }) }), { maxLength: 12 })
  .map((list) =>
    list.map(({ window, fixed }, index): PlannedActivity => {
      const activity = { id: `a${index}`, window };
      return fixed === undefined ? activity : { ...activity, fixedOn: addDays(window.from, fixed) };
    }),
  );
const someBusyDays = fc.array(aSpan, { maxLength: 3 });

describe('levelling a period', () => {
  test('proposes for every flexible activity a day inside its window, and a working day where the window has one', () => {
    fc.assert(
      fc.property(someActivities, someBusyDays, (activities, busy) => {
        const { days } = levelPeriod(activities, { calendar, busy });
        expect(days.map(({ id }) => id)).toEqual(activities.map(({ id }) => id).sort());
        for (const { on, window, fixedOn } of days) {
          if (fixedOn !== undefined) expect(on).toBe(fixedOn);
          else {
            expect(window.from <= on && on <= window.to).toBe(true);
            const hasWorkingDay = calendar.nextWorkingDay(window.from) <= window.to;
            expect(calendar.isWorkingDay(on)).toBe(hasWorkingDay);
          }
        }
      }),
    );
  });
  test('says how many clashes it took away, against leaving everything to its last working day', () => {
    const march = [between('2026-03-02', '2026-03-31', 'a'), between('2026-03-02', '2026-03-31', 'b')];
    const busy = [{ from: '2026-03-30', to: '2026-03-31' }];
    // Two in the busy time, and each on the other's day.
    expect(levelPeriod(march, { calendar, busy })).toMatchObject({ clashes: [], avoided: 4 });
    expect(levelPeriod([between('2026-03-31', '2026-03-31')], { calendar, busy })).toMatchObject({ avoided: 0 });
  });
  test('answers alike whatever order the activities come in, and when asked again', () => {
    const shuffled = someActivities.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, someBusyDays, ([activities, other], busy) => {
        const levelled = levelPeriod(activities, { calendar, busy });
        expect(levelPeriod(other, { calendar, busy })).toEqual(levelled);
        expect(levelPeriod(activities, { calendar, busy })).toEqual(levelled);
      }),
    );
  });
  test('tells a busy day only where the window leaves no other', () => {
    fc.assert(
      fc.property(someActivities, someBusyDays, (activities, busy) => {
        const { days, clashes } = levelPeriod(activities, { calendar, busy });
        for (const { id, on, kind } of clashes) {
          const activity = days.find((day) => day.id === id);
          if (kind !== 'busy' || !activity || activity.fixedOn !== undefined) continue;
          for (let day = activity.window.from; day <= activity.window.to; day = addDays(day, 1)) {
            const free = calendar.isWorkingDay(day) && !busy.some(({ from, to }) => from <= day && day <= to);
            expect(free && calendar.isWorkingDay(on)).toBe(false);
          }
        }
      }),
    );
  });
  test('keeps away from the unit’s peak, and spreads three over a month', () => {
    const month = ['a', 'b', 'c'].map((id) => between('2026-04-01', '2026-04-30', id));
    const { days, clashes } = levelPeriod(month, { calendar, busy: [{ from: '2026-04-01', to: '2026-04-07' }] });
    expect(days.map(({ on }) => on)).toEqual(['2026-04-08', '2026-04-29', '2026-04-17']);
    expect(clashes).toEqual([]);
  });
  test('of one day with two fixed activities tells both, and moves neither', () => {
    const fixed = ['x', 'y'].map((id) => ({ ...between('2026-04-01', '2026-04-30', id), fixedOn: '2026-04-14' }));
    const { days, clashes } = levelPeriod([...fixed, between('2026-04-14', '2026-04-15', 'z')], quiet);
    expect(days.at(-1)?.on).toBe('2026-04-15');
    expect(clashes).toEqual([
      { id: 'x', on: '2026-04-14', kind: 'same-day', with: ['y'] },
      { id: 'y', on: '2026-04-14', kind: 'same-day', with: ['x'] },
    ]);
  });
  test('of a window that is all holiday takes a day of it and says so', () => {
    const { days, clashes } = levelPeriod([between('2026-05-01', '2026-05-04')], quiet);
    expect(days[0]?.on).toBe('2026-05-01');
    expect(clashes).toEqual([{ id: 'a', on: '2026-05-01', kind: 'day-off', with: [] }]);
  });
  test('of a window that is all peak takes a working day of it and says so', () => {
    const busy = [{ from: '2026-04-01', to: '2026-04-30' }];
    expect(levelPeriod([between('2026-04-04', '2026-04-08')], { calendar, busy })).toMatchObject({
      days: [{ on: '2026-04-07' }],
      clashes: [{ kind: 'busy' }],
    });
  });
});

test('a fixed day outside its window is a clash, one on its last day is none', () => {
  const on = (day: string) => findClashes([{ ...between('2026-04-01', '2026-04-30'), on: day }], quiet);
  expect(on('2026-04-30')).toEqual([]);
  expect(on('2026-05-05')).toMatchObject([{ kind: 'window' }]);
});
