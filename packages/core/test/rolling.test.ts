/** A last day on which nobody works: it stays, or goes to the next working day or to the one before, and both days are told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { rollDay, rolls } from '../src/calendar/roll-day.ts';
import { duePayload } from '../src/cycle/last-day.ts';
import { duesOf } from '../src/deciding/deadlines/dues.ts';
import { windowsOf } from '../src/deciding/deadlines/windows.ts';
import {
  addDays,
  type Bounds,
  type Cycle,
  createCalendar,
  type Day,
  decide,
  defineRule,
  lastDayText,
  meeting,
  type Rule,
  weekdaysOnly,
} from '../src/index.ts';
import { charterData, createCharter, lightOf, rebuildCharter, recalculateDeadlines } from '../src/internal.ts';
import { anEntry } from './a-charter.ts';
import { aCycle } from './a-cycle.ts';
import { aDuty } from './a-duty.ts';
import { aDeadline } from './a-rule.ts';
import { aText } from './a-text.ts';
import { aCommand, anAttempt, catalogue } from './an-attempt.ts';

/** Five working days off in October, a Saturday worked in their place; nothing is known after 2026. */
const calendar = createCalendar({
  ...{ id: 'holidays', version: '2026', coverage: { from: '2026-01-01', to: '2026-12-31' } },
  ...{ off: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'], worked: ['2026-10-10'] },
});
const rolling = (id: string, rule: Rule, roll?: string, severity: 'deny' | 'observe' = 'deny') => {
  const entry = anEntry(id, rule, severity);
  return roll === undefined ? entry : { ...entry, options: { ...entry.options, roll } };
};
const bounding = (id: string, bounds: Bounds, roll?: string) =>
  rolling(
    id,
    aDeadline(() => bounds),
    roll,
  );
const february = { id: '2026-02', from: '2026-02-01', to: '2026-02-28' };
const cycleOf = (period: Cycle['period'] = { id: '2026', from: '2026-01-01', to: '2026-12-31' }) => aCycle({ period });

function windows(entries: readonly ReturnType<typeof rolling>[], cycle = cycleOf()) {
  const rules = createCharter(entries).applicableRules(cycle, 'open');
  return windowsOf({ ...rules, cycle, fulfilledBy: 'open', facts: {}, calendar });
}
const windowOf = (...given: Parameters<typeof windows>) => {
  const [window] = windows(...given).windows;
  return { notAfter: window?.notAfter, nominal: window?.nominal };
};

describe('a last day in the holidays', () => {
  test.each([
    [undefined, { notAfter: '2026-10-01', nominal: undefined }],
    ['none', { notAfter: '2026-10-01', nominal: undefined }],
    ['next', { notAfter: '2026-10-08', nominal: '2026-10-01' }],
    ['previous', { notAfter: '2026-09-30', nominal: '2026-10-01' }],
  ])('of a deadline that rolls %s', (roll, expected) => {
    expect(windowOf([bounding('p/deadline', { notAfter: '2026-10-01' }, roll)])).toEqual(expected);
  });
  test('that is worked stays, a Saturday too that is worked in the place of another day', () => {
    for (const roll of rolls) {
      for (const notAfter of ['2026-09-30', '2026-10-10'])
        expect(windowOf([bounding('p/deadline', { notAfter }, roll)])).toEqual({ notAfter, nominal: undefined });
    }
  });
  test('leaves a first day and the days of reminders where they are', () => {
    const given = { notBefore: '2026-10-01', remindOn: ['2026-10-03'] };
    const [window] = windows([bounding('p/deadline', given, 'next')]).windows;
    expect(window).toMatchObject(given);
  });
  test('is what reminders are counted back from', () => {
    const [window] = windows([bounding('p/deadline', { notAfter: '2026-10-01', remindBefore: 1 }, 'previous')]).windows;
    expect(window?.remindOn).toEqual(['2026-09-29']);
  });
});

describe('the end of a period', () => {
  test.each([
    ['none', { notAfter: '2026-02-28', nominal: undefined }],
    ['next', { notAfter: '2026-03-02', nominal: '2026-02-28' }],
    ['previous', { notAfter: '2026-02-27', nominal: '2026-02-28' }],
  ])('rolls %s as its duty says', (roll, expected) => {
    expect(windowOf([rolling('p/duty', aDuty(), roll)], cycleOf(february))).toEqual(expected);
  });
  test('of another duty is not touched', () => {
    const other = rolling('p/other', aDuty({ id: 'other' }), 'next');
    expect(windowOf([other], cycleOf(february)).notAfter).toBe('2026-02-28');
  });
  test('and a deadline roll each by its own word, and the earlier holds', () => {
    const duty = rolling('p/duty', aDuty(), 'next');
    expect(windowOf([duty, bounding('p/deadline', { notAfter: '2026-02-28' })], cycleOf(february))).toEqual({
      ...{ notAfter: '2026-02-28', nominal: undefined },
    });
    expect(windowOf([duty, bounding('p/deadline', { notAfter: '2026-02-15' }, 'next')], cycleOf(february))).toEqual({
      ...{ notAfter: '2026-02-16', nominal: '2026-02-15' },
    });
  });
});

describe('a window that rolls empty', () => {
  test('names both rules, and both days', () => {
    const early = bounding('p/early', { notBefore: '2026-10-01' });
    const late = bounding('p/late', { notAfter: '2026-10-01' }, 'previous');
    const [finding] = windows([early, late]).findings;
    expect(finding).toMatchObject({ messageId: 'emptyWindow', severity: 'warn' });
    expect(finding?.data).toEqual({
      ...{ early: 'p/early', late: 'p/late', event: 'open', notBefore: '2026-10-01' },
      notAfter: lastDayText({ notAfter: '2026-09-30', nominal: '2026-10-01' }),
    });
    expect(windows([early, { ...late, options: { roll: 'next' } }]).findings).toEqual([]);
  });
  test('names the duty, where it let the end of its period roll', () => {
    const early = bounding('p/early', { notBefore: '2026-02-28' });
    const { findings } = windows([early, rolling('p/duty', aDuty(), 'previous')], cycleOf(february));
    expect(findings).toMatchObject([{ messageId: 'emptyWindow', data: { early: 'p/early', late: 'p/duty' } }]);
  });
});

const aDay = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2026-01-01', days));
const aRoll = fc.constantFrom(...rolls);

describe('whatever the day', () => {
  test('what rolls comes to a working day: previous never later, next never earlier, none to no other', () => {
    fc.assert(
      fc.property(aDay, aRoll, (day, roll) => {
        const rolled = rollDay(day, roll, calendar);
        if (roll === 'none') expect(rolled).toBe(day);
        else expect(calendar.isWorkingDay(rolled)).toBe(true);
        if (roll === 'previous') expect(rolled <= day).toBe(true);
        if (roll === 'next') expect(rolled >= day).toBe(true);
        expect(rollDay(rolled, roll, calendar)).toBe(rolled);
        // Nothing is worked in between.
        const [from, to] = [day, rolled].sort() as [Day, Day];
        if (from !== to) expect(calendar.workingDaysBetween(from, addDays(to, -1))).toBe(0);
      }),
    );
  });
  test('a stricter word never leaves more time, alone or beside others, in whatever order', () => {
    const aRule = fc.record({ day: aDay, roll: aRoll });
    fc.assert(
      fc.property(fc.array(aRule, { minLength: 1, maxLength: 4 }), aRoll, (rules, stricter) => {
        const stated = (all: typeof rules) =>
          windowOf(all.map(({ day, roll }, index) => bounding(`p/r${index}`, { notAfter: day }, roll))).notAfter ?? '';
        const rolled = rules.map(({ day, roll }) => rollDay(day, roll, calendar));
        expect(stated(rules)).toBe([...rolled, '2026-12-31'].sort()[0]);
        expect(stated([...rules].reverse())).toBe(stated(rules));
        const [first, ...rest] = rules as [(typeof rules)[number], ...typeof rules];
        const tightened = rolls[Math.max(rolls.indexOf(first.roll), rolls.indexOf(stricter))] ?? 'none';
        expect(stated([{ ...first, roll: tightened }, ...rest]) <= stated(rules)).toBe(true);
      }),
    );
  });
});

describe('both days stand in the record', () => {
  const charter = createCharter([bounding('p/deadline', { notAfter: '2026-10-01', remindBefore: 2 }, 'next')]);
  const begun = cycleOf();
  const dues = duesOf(begun, windows(charter.entries as never, begun), calendar, []);
  const planned: Cycle = { ...begun, dues };
  const attempt = (cycle: Cycle, command: ReturnType<typeof aCommand>) =>
    decide({ ...anAttempt({ cycle, charter, command }), calendar });
  const missed = () => {
    const [miss] = dues.filter(({ event }) => event === 'miss');
    if (!miss) throw new Error('it is awaited');
    const command = aCommand({ event: 'miss', on: miss.on, side: 'clock', by: {}, payload: duePayload(miss) });
    return attempt(planned, command);
  };

  test('in what the clock will do, on the day after the one that holds', () => {
    const last = { target: 'open', notAfter: '2026-10-08', nominal: '2026-10-01', provisional: false };
    expect(dues).toEqual([
      { key: 'remind:open:2026-09-29', on: '2026-09-29', event: 'remind', ...last },
      { key: 'miss:open:2026-10-08', on: '2026-10-09', event: 'miss', ...last },
    ]);
  });
  test('in what was missed, whether the clock came by or somebody did it late', () => {
    const last = { event: 'open', notAfter: '2026-10-08', nominal: '2026-10-01' };
    expect(missed()).toMatchObject({ outcome: { outcome: 'accepted' }, cycle: { misses: [last] } });
    const late = attempt(planned, aCommand({ on: '2026-10-09' }));
    expect(late.cycle.misses).toEqual([{ ...last, on: '2026-10-09' }]);
    expect(attempt(planned, aCommand({ on: '2026-10-08' })).cycle.misses).toBeUndefined();
  });
  test('and the light is overdue only after the day that holds', () => {
    const light = (today: Day, cycle = planned) => lightOf(cycle, today, catalogue, calendar).light;
    expect([light('2026-10-07'), light('2026-10-08')]).toEqual(['soon', 'soon']);
    expect(light('2026-10-09', missed().cycle)).toBe('overdue');
  });
  test('and stay as they are at every step that changes nothing about them', () => {
    const attendance = [{ member: 'm1', present: true }];
    const noticed = attempt(
      planned,
      aCommand({ event: 'notify', on: '2026-09-01', payload: { heldOn: '2026-10-08', place: '305', agenda: ['x'] } }),
    );
    expect(noticed.outcome.outcome).toBe('accepted');
    expect(noticed.cycle.dues).toEqual(dues);
    for (const [index, due] of noticed.cycle.dues.entries()) expect(due).toBe(dues[index]);
    const held = attempt(noticed.cycle, aCommand({ on: '2026-10-08', payload: { chair: 'm1', attendance } }));
    expect(held.cycle.misses).toBeUndefined();
  });
  test('in the shadow too', () => {
    const observing = createCharter([
      rolling(
        'p/shadow',
        aDeadline(() => ({ notAfter: '2026-10-01' })),
        'previous',
        'observe',
      ),
    ]);
    const { outcome } = decide({
      ...anAttempt({ cycle: planned, charter: observing, command: aCommand({ on: '2026-10-01' }) }),
      calendar,
    });
    const notAfter = lastDayText({ notAfter: '2026-09-30', nominal: '2026-10-01' });
    expect(outcome).toMatchObject({
      findings: [{ messageId: 'wouldBeLate', data: { event: { en: 'Open the meeting' }, notAfter } }],
    });
  });
  test('and in the words of both languages', () => {
    expect(lastDayText({ notAfter: '2026-10-08', nominal: '2026-10-01' })).toEqual({
      en: '2026-10-08 (nominally 2026-10-01, not a working day)',
      'zh-CN': '2026-10-08（原截止日2026-10-01为非工作日，顺延）',
    });
    expect(lastDayText({ notAfter: '2026-09-30', nominal: '2026-10-01' })).toEqual({
      en: '2026-09-30 (nominally 2026-10-01, not a working day)',
      'zh-CN': '2026-09-30（原截止日2026-10-01为非工作日，提前）',
    });
    expect(lastDayText({ notAfter: '2026-09-30' })).toBe('2026-09-30');
  });
});

describe('beyond what the calendar knows', () => {
  test('weekends are counted, and the day is provisional, also where it rolls back into what is known', () => {
    const cycle = cycleOf({ id: '2027', from: '2026-06-01', to: '2027-12-31' });
    const dueOf = (notAfter: Day, roll: string) =>
      duesOf(cycle, windows([bounding('p/deadline', { notAfter }, roll)], cycle), calendar, [])[0];
    expect(dueOf('2027-05-01', 'next')).toMatchObject({
      ...{ notAfter: '2027-05-03', nominal: '2027-05-01', provisional: true },
    });
    const known = createCalendar({ ...weekdaysOnly, coverage: { from: '2026-01-01', to: '2027-01-01' } });
    const rules = createCharter([bounding('p/deadline', { notAfter: '2027-01-02' }, 'previous')]);
    const input = { ...rules.applicableRules(cycle, 'open'), cycle, fulfilledBy: 'open', facts: {}, calendar: known };
    expect(duesOf(cycle, windowsOf(input), known, [])[0]).toMatchObject({ notAfter: '2027-01-01', provisional: true });
  });
  test('a list of holidays that arrives moves the day, and says from which to which', () => {
    const rules = createCharter([bounding('p/deadline', { notAfter: '2026-10-01' }, 'next')]);
    const before = createCalendar(weekdaysOnly);
    const cycle = cycleOf();
    const asked = { ...rules.applicableRules(cycle, 'open'), cycle, fulfilledBy: 'open', facts: {} };
    const planned = { ...cycle, dues: duesOf(cycle, windowsOf({ ...asked, calendar: before }), before, []) };
    const anew = recalculateDeadlines({
      ...{ cycle: planned, charter: rules, because: 'calendar', catalogue, calendar, facts: {} },
      ...{ now: '2026-01-05T09:00:00+08:00', number: 1 },
    });
    const payload = anew?.decision.payload as {
      readonly moved: object;
      readonly explanation: readonly { en: string }[];
    };
    expect(payload.moved).toEqual([{ event: 'open', from: '2026-10-01', to: '2026-10-08' }]);
    expect(payload.explanation[0]?.en).toContain('to 2026-10-08 (nominally 2026-10-01, not a working day)');
  });
});

test('a charter that was stored before anything could roll goes on with nothing that rolls', () => {
  const deadline = defineRule({
    kind: 'deadline',
    on: { obligation: meeting, event: 'open' },
    clause: { source: aText('House rules'), article: '1', confidence: 'local' },
    why: aText('because'),
    options: z.strictObject({ days: z.int() }),
    ...{ defaults: { days: 3 }, stricter: { days: 'min' }, messages: {} },
    bounds: () => ({ notAfter: '2026-10-01' }),
  });
  const stored = charterData(createCharter([{ ...anEntry('p/deadline', deadline), options: { days: 2 } }]));
  const installed = { id: 'p/deadline', rule: deadline, plugin: 'test-plugin@1.0.0', builtIn: false };
  const rebuilt = rebuildCharter(stored, { ...catalogue, rules: new Map([[installed.id, installed]]) });
  expect(rebuilt.entries.map(({ options }) => options)).toEqual([{ days: 2, roll: 'none' }]);
});
