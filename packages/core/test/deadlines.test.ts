import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duesOf } from '../src/deciding/deadlines/dues.ts';
import { windowsOf } from '../src/deciding/deadlines/windows.ts';
import { addDays, type Bounds, type Charter, type Command, type Cycle, decide, meeting } from '../src/index.ts';
import { aCharter } from './a-charter.ts';
import { aCycle } from './a-cycle.ts';
import { aDeadline, anEffect } from './a-rule.ts';
import { aCommand, anAttempt, calendar } from './an-attempt.ts';

const windows = (charter: Charter, cycle = aCycle()) =>
  windowsOf({
    ...{ cycle, fulfilledBy: meeting.fulfilledBy },
    ...{ ...charter.applicableRules(cycle, 'open'), facts: {}, calendar },
  });
const bounds = (...list: Bounds[]) =>
  aCharter(Object.fromEntries(list.map((bound, index) => [`p/r${index}`, aDeadline(() => bound)])));
const aDay = fc.integer({ min: 0, max: 89 }).map((days) => addDays('2026-01-01', days));

/** A cycle with its dues, as `plan` would have made it. */
function planned(charter: Charter, over: Partial<Cycle> = {}): Cycle {
  const cycle = aCycle(over);
  return { ...cycle, dues: duesOf(cycle, windows(charter, cycle), calendar, []) };
}
const clock = (event: 'remind' | 'miss', on: string, notAfter: string, target = 'open'): Command =>
  aCommand({ event, on, side: 'clock', by: {}, payload: { event: target, notAfter } });
const after = (cycle: Cycle, charter: Charter, command: Command) =>
  decide(anAttempt({ cycle, charter, command })).cycle;

describe('bounds', () => {
  test('join to the latest notBefore and the earliest notAfter, the period’s end included', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ notBefore: aDay, notAfter: aDay }, { requiredKeys: [] }), { maxLength: 5 }),
        (list) => {
          const window = windows(bounds(...list)).windows.find(({ event }) => event === 'open');
          expect(window?.notBefore).toBe(
            list
              .flatMap((bound) => bound.notBefore ?? [])
              .sort()
              .at(-1),
          );
          expect(window?.notAfter).toBe([...list.flatMap((bound) => bound.notAfter ?? []), '2026-03-31'].sort()[0]);
        },
      ),
    );
  });
  test('that leave no day yield a finding naming both rules', () => {
    const { findings } = windows(bounds({ notBefore: '2026-03-10' }, { notAfter: '2026-03-05' }));
    expect(findings).toMatchObject([
      {
        messageId: 'emptyWindow',
        data: { early: 'p/r0', late: 'p/r1', event: 'open', notBefore: '2026-03-10', notAfter: '2026-03-05' },
      },
    ]);
  });
  test('that start behind the period itself name the period', () => {
    expect(windows(bounds({ notBefore: '2026-04-02' })).findings).toMatchObject([
      { messageId: 'emptyWindow', data: { late: '2026-Q1' } },
    ]);
  });
  test('observed in the shadow bind nothing', () => {
    const charter = aCharter({
      a: [aDeadline(() => ({ notAfter: '2026-02-01', notBefore: '2026-01-31' })), 'observe'],
    });
    expect(windows(charter).windows.find(({ event }) => event === 'open')).toMatchObject({
      notBefore: undefined,
      notAfter: '2026-03-31',
    });
  });
});

describe('an event before its notBefore', () => {
  const open = (on: string, charter: Charter) => decide(anAttempt({ charter, command: aCommand({ on }) })).outcome;

  test('is refused, and on the day itself it is not', () => {
    const charter = bounds({ notBefore: '2026-03-10' });
    expect(open('2026-03-09', charter)).toMatchObject({
      outcome: 'denied',
      findings: [{ messageId: 'tooEarly', data: { notBefore: '2026-03-10' } }],
    });
    expect(open('2026-03-10', charter)).toMatchObject({ outcome: 'accepted' });
  });
  test('hears every rule that it is too early for, not only the latest', () => {
    const charter = bounds({ notBefore: '2026-03-10' }, { notBefore: '2026-03-20' });
    expect(open('2026-03-05', charter)).toMatchObject({
      findings: [{ data: { notBefore: '2026-03-10' } }, { data: { notBefore: '2026-03-20' } }],
    });
  });
  test('is refused by a rule that denies, though one that only warns has a later bound', () => {
    const charter = aCharter({
      strict: aDeadline(() => ({ notBefore: '2026-03-10' })),
      soft: [aDeadline(() => ({ notBefore: '2026-03-20' })), 'warn'],
    });
    expect(open('2026-03-05', charter).outcome).toBe('denied');
    expect(open('2026-03-15', charter).outcome).toBe('accepted');
  });
});

describe('dues', () => {
  const charter = bounds({ notAfter: '2026-02-27', remindOn: ['2026-02-10', '2026-02-20', '2025-12-01'] });

  test('are a reminder on each day that is not over yet, and a miss on the day after the last', () => {
    expect(planned(charter).dues.map(({ on, key }) => [on, key])).toEqual([
      ['2026-02-10', 'remind:open:2026-02-10'],
      ['2026-02-20', 'remind:open:2026-02-20'],
      ['2026-02-28', 'miss:open:2026-02-27'],
    ]);
  });
  test('remind before the day that is left, not before the end of the period', () => {
    const reminding = bounds({ remindBefore: 5 }, { notAfter: '2026-02-27' });
    expect(planned(reminding).dues.map(({ on, event }) => [on, event])).toEqual([
      ['2026-02-20', 'remind'],
      ['2026-02-28', 'miss'],
    ]);
  });
  test('fire in order, once each, even when all of them come months late', () => {
    let cycle = planned(charter);
    const fired: string[] = [];
    for (let due = cycle.dues[0]; due; due = cycle.dues[0]) {
      cycle = after(cycle, charter, clock(due.event, '2026-06-01', due.notAfter));
      fired.push(due.key);
      expect(fired.length).toBeLessThan(5);
    }
    expect(fired).toEqual(['remind:open:2026-02-10', 'remind:open:2026-02-20', 'miss:open:2026-02-27']);
    expect(cycle.fired).toEqual(fired);
    expect(cycle.state).toMatchObject({ value: 'overdue', context: { reminders: 2, missed: ['open'] } });
    expect(duesOf(cycle, windows(charter, cycle), calendar, [])).toEqual([]);
  });
  test('are gone once the event has happened', () => {
    expect(after(planned(charter), charter, aCommand()).dues).toEqual([]);
  });
  test('are gone after the end, and are back when a lapsed duty is owed again', () => {
    const lapse = aCommand({
      event: 'lapse',
      side: 'clock',
      payload: { reason: { en: 'too few', 'zh-CN': '人数不足' } },
      on: '2026-01-15',
    });
    const lapsed = after(planned(charter), charter, lapse);
    expect(lapsed.dues).toEqual([]);
    const back = after(lapsed, charter, { ...lapse, event: 'reinstate' });
    expect(back.dues).toEqual(planned(charter).dues);
    const cancel = aCommand({ event: 'cancel', payload: { reason: 'dissolved' } });
    expect(after(planned(charter), charter, cancel).dues).toEqual([]);
  });
  test('of a deadline beyond the calendar’s coverage are provisional', () => {
    expect(planned(charter).dues.every(({ provisional }) => provisional)).toBe(true);
  });
  test('follow a bound that depends on what has happened', () => {
    const minutes = aDeadline(
      ({ cycle }) =>
        ((held) => (held ? { notAfter: addDays(held, 7) } : {}))((cycle.context as { heldOn: string | null }).heldOn),
      {
        on: { obligation: 'meeting', events: ['minute'], duties: undefined },
      },
    );
    const withMinutes = aCharter({ minutes });
    expect(planned(withMinutes).dues.map(({ target }) => target)).toEqual(['open']);
    expect(after(planned(withMinutes), withMinutes, aCommand()).dues.map(({ key }) => key)).toEqual([
      'miss:minute:2026-03-27',
    ]);
  });
});

describe('a reminder day of one rule', () => {
  const reminding = (days: unknown, side: 'before' | 'after' = 'before') =>
    anEffect(() => [{ key: 'k', does: 'remind', to: { unit: 'a', role: 'r' }, messageId: 'never', data: {} }], {
      on: { obligation: 'meeting', events: ['remind'], duties: undefined },
      reminds: { event: 'open', unit: 'days', side },
      defaults: { days },
      stricter: { days: 'max' },
    });
  const bounded = (notAfter: string) => aDeadline(() => ({ notAfter, remindBefore: 1 }));
  const duesUnder = (charter: Charter, over: Partial<Cycle> = {}) => {
    const cycle = aCycle(over);
    const { reminders } = charter.applicableRules(cycle, 'open');
    return duesOf(cycle, windows(charter, cycle), calendar, reminders);
  };
  const keys = (charter: Charter) => duesUnder(charter).map(({ key }) => key);

  test('lies before or after the last day that is left, beside the common reminders', () => {
    const charter = aCharter({ bound: bounded('2026-03-20'), before: reminding(7), after: reminding(3, 'after') });
    expect(keys(charter)).toEqual([
      'remind:open:2026-03-13:before',
      'remind:open:2026-03-19',
      'miss:open:2026-03-20',
      'remind:open:2026-03-23:after',
    ]);
    expect(keys(aCharter({ bound: bounded('2026-03-10'), before: reminding(7) }))[0]).toBe(
      'remind:open:2026-03-03:before',
    );
  });
  test.each([-1, 1.5, Number.NaN, 367, 1e12, '7', null, undefined])('is none where the option is %s', (days) => {
    expect(keys(aCharter({ own: reminding(days, 'after') }))).toEqual(['miss:open:2026-03-31']);
  });
  test('is none where no calendar reaches', () => {
    const charter = aCharter({ own: reminding(366, 'after') });
    const period = { id: '2149', from: '2149-01-01', to: '2149-12-30' };
    expect(duesUnder(charter, { period }).map(({ event }) => event)).toEqual(['miss']);
  });
  test('is heard by that rule alone, and the common one by every other', () => {
    const charter = aCharter({ own: reminding(7), other: { ...reminding(7), reminds: undefined } as never });
    const heard = (rule?: string) => {
      const cycle = { ...aCycle(), dues: duesUnder(charter) };
      const command = aCommand({ event: 'remind', on: '2026-03-24', side: 'clock', by: {} });
      const payload = { event: 'open', notAfter: '2026-03-31', ...(rule === undefined ? {} : { rule }) };
      return decide(anAttempt({ cycle, charter, command: { ...command, payload } })).effects.map(
        ({ entry }) => entry.id,
      );
    };
    expect([heard('own'), heard(), heard('nobody')]).toEqual([['own'], ['other'], []]);
  });
});
