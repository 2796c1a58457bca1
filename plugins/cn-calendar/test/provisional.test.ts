import { createCalendar } from '@obligato/core';
import { branch } from '@obligato/testing/fixtures';
import { describe, expect, test } from 'vitest';
import { chineseCalendar, cnCalendar } from '../src/index.ts';
import { aPlainOrgan } from './an-organ.ts';

const calendar = createCalendar(chineseCalendar);

describe('a year whose notice is not published', () => {
  test('is provisional from its first day, weekdays and weekends alike', () => {
    expect(calendar.isProvisional('2026-12-31')).toBe(false);
    for (const day of ['2027-01-01', '2027-02-06', '2027-06-15', '2030-10-01']) {
      expect(calendar.isProvisional(day)).toBe(true);
    }
  });

  test('before the data begin is provisional too', () => {
    expect([calendar.isProvisional('2003-12-31'), calendar.isProvisional('2004-01-01')]).toEqual([true, false]);
  });

  test('flags every deadline in it when the engine is asked for status', async () => {
    const { engine } = await aPlainOrgan({ start: '2026-12-01' });
    await engine.plan({ from: '2026-10-01', to: '2027-03-31' });
    const rows = (await engine.status({ units: [branch] })).filter(({ notAfter }) => notAfter !== null);
    const flagged = (year: string) =>
      new Set(rows.filter(({ notAfter }) => notAfter?.startsWith(year)).map(({ provisional }) => provisional));
    expect(flagged('2026')).toEqual(new Set([false]));
    expect(flagged('2027')).toEqual(new Set([true]));
  });

  test('flags a deadline that counting carries over the turn of the year', async () => {
    const { engine, goTo } = await aPlainOrgan({ start: '2026-12-01', rules: { 'organ/notice': 'deny' } });
    await engine.plan({ from: '2026-12-01', to: '2026-12-31' });
    const cycle = `${branch}/theme-day/2026-12`;
    goTo('2026-12-10');
    await engine.attempt({ cycle, event: 'notify', payload: { heldOn: '2026-12-30', place: '1', agenda: ['x'] } });
    goTo('2026-12-30');
    await engine.attempt({
      cycle,
      event: 'open',
      payload: { chair: 'f1', attendance: [{ member: 'f1', present: true }] },
    });
    await engine.attempt({ cycle, event: 'adjourn' });
    const row = (await engine.status({ units: [branch] })).find((candidate) => candidate.cycle === cycle);
    expect(row).toMatchObject({ provisional: true });
    expect(row?.notAfter?.startsWith('2027-01')).toBe(true);
  });
});

test('a decision says from which calendar its days were counted', async () => {
  const { engine, plan2026 } = await aPlainOrgan();
  await plan2026();
  const decision = await engine.attempt({ cycle: `${branch}/theme-day/2026-01`, event: 'adjourn' });
  expect(decision.calendar).toBe(`cn@${chineseCalendar.version}`);
});

test('the plugin brings a calendar and no rules', () => {
  expect(cnCalendar).toMatchObject({
    name: '@obligato/cn-calendar',
    rules: {},
    presets: {},
    calendar: chineseCalendar,
  });
});
