import { describe, expect, test } from 'vitest';
import { attendanceOf } from '../../testing/src/fixtures.ts';
import { timestampOf, VirtualClock } from '../src/index.ts';
import { aPlainOrgan } from './a-plain-organ.ts';
import { branch } from './an-organ.ts';

const cycle = `${branch}/general-meeting/2026-Q1`;

/** What fired for the branch's first general meeting when the clock stood at an instant. */
async function firedAt(zone: string, instant: string) {
  const organ = await aPlainOrgan({ zone });
  await organ.plan2026();
  organ.clock.set(instant);
  const { fired } = await organ.engine.tick();
  return fired.filter((each) => each.cycle === cycle).map(({ due }) => due.event);
}

describe('a deadline passes at midnight of the organisation', () => {
  test.each([
    // Q1 ends on 31 March; in Berlin summer time has begun on the 29th: midnight is 22:00 UTC.
    ['Europe/Berlin', '2026-03-31T21:59:59Z', '2026-03-31T22:00:00Z'],
    ['Asia/Shanghai', '2026-03-31T15:59:59Z', '2026-03-31T16:00:00Z'],
    ['America/New_York', '2026-04-01T03:59:59Z', '2026-04-01T04:00:00Z'],
    ['Pacific/Kiritimati', '2026-03-31T09:59:59Z', '2026-03-31T10:00:00Z'],
    ['Asia/Kolkata', '2026-03-31T18:29:59Z', '2026-03-31T18:30:00Z'],
  ])('in %s', async (zone, before, after) => {
    expect(await firedAt(zone, before)).toEqual(['remind']);
    expect(await firedAt(zone, after)).toEqual(['remind', 'miss']);
  });
});

describe('a zone with summer time', () => {
  test('stamps both sides of the change with their own offset', () => {
    const clock = new VirtualClock('2026-03-29T00:59:59Z', 'Europe/Berlin');
    expect(clock.now()).toBe('2026-03-29T01:59:59+01:00');
    clock.set('2026-03-29T01:00:00Z');
    expect(clock.now()).toBe('2026-03-29T03:00:00+02:00');
  });

  test('has a day that is 25 hours long, and nothing fires twice in it', async () => {
    const organ = await aPlainOrgan({ zone: 'Europe/Berlin' });
    await organ.plan2026();
    organ.goTo('2026-10-24', '23:00');
    await organ.engine.tick();
    const fired: string[] = [];
    for (let hour = 0; hour < 25; hour++) {
      organ.clock.set(new Date(Date.UTC(2026, 9, 24, 22) + hour * 3_600_000).toISOString());
      expect(organ.clock.now().slice(0, 10)).toBe('2026-10-25');
      fired.push(...(await organ.engine.tick()).fired.map(({ cycle: id, due }) => `${id} ${due.key}`));
    }
    expect(new Set(fired).size).toBe(fired.length);
  });

  test('has a midnight that does not exist: the day starts an hour later', () => {
    expect(timestampOf('2026-09-06', 'America/Santiago')).toBe('2026-09-06T01:00:00-03:00');
  });

  test('records a meeting on the local day, whatever the day in UTC', async () => {
    const organ = await aPlainOrgan({ zone: 'America/New_York', rules: {} });
    await organ.plan2026();
    organ.clock.set('2026-03-10T01:30:00Z');
    const decision = await organ.engine.attempt({
      cycle,
      event: 'open',
      payload: { chair: 'f1', attendance: attendanceOf(['f1']) },
    });
    expect(decision.occurredAt).toBe('2026-03-09T21:30:00-04:00');
  });
});

test('a leap day is a day like any other', async () => {
  const organ = await aPlainOrgan({ start: '2028-01-01' });
  await organ.engine.plan({ from: '2028-02-01', to: '2028-02-29' });
  const february = (await organ.engine.unit(branch)).cycles.get(`${branch}/theme-day/2028-02`);
  expect(february?.period).toMatchObject({ from: '2028-02-01', to: '2028-02-29' });
  expect(february?.dues.map(({ on, event }) => `${event} ${on}`)).toContain('miss 2028-03-01');
  organ.goTo('2028-02-29', '23:59');
  expect((await organ.engine.tick()).fired.map(({ due }) => due.event)).not.toContain('miss');
  organ.goTo('2028-03-01', '00:00');
  expect((await organ.engine.tick()).fired.map(({ due }) => due.event)).toContain('miss');
});
