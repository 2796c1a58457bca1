import { readTimestamp } from '@obligato/engine';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { isTimestampOf, timestampAt } from '../src/ports/zone-offset.ts';

const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Monrovia', 'UTC'];
const moment = fc.integer({ min: Date.parse('1970-01-02T00:00:00Z'), max: Date.parse('2149-12-30T00:00:00Z') });
const inZone = (epoch: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(epoch)
    .toZonedDateTimeISO(zone)
    .toString({ smallestUnit: 'second', timeZoneName: 'never' });

test('a moment is written as Temporal writes it, in every zone, summer and winter', () => {
  fc.assert(
    fc.property(moment, fc.constantFrom(...zones), (epoch, zone) => {
      expect(timestampAt(epoch, zone)).toBe(inZone(epoch, zone));
    }),
    { numRuns: 2_000 },
  );
});

test('around the hours at which clocks are changed, too', () => {
  for (const zone of ['Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns']) {
    for (let day = Date.parse('2026-01-01T00:00:00Z'); day < Date.parse('2027-01-01T00:00:00Z'); day += 900_000) {
      const epoch = day + 899_999;
      if (timestampAt(epoch, zone) !== inZone(epoch, zone)) expect(timestampAt(epoch, zone)).toBe(inZone(epoch, zone));
    }
  }
});

test.each([
  ['2026-03-20T14:00:00+08:00', true],
  ['2026-03-20T06:00:00+00:00', false],
  ['2026-03-20T14:00+08:00', false],
  ['2026-02-30T14:00:00+08:00', false],
  ['2026-03-20T24:00:00+08:00', false],
  ['2026-03-20T14:00:60+08:00', false],
  ['1986-07-01T12:00:00+08:00', false],
  ['1986-07-01T12:00:00+09:00', true],
  ['2200-01-01T00:00:00+08:00', false],
])('%s stands as it is: %s', (said, stands) => {
  expect(isTimestampOf(said, 'Asia/Shanghai')).toBe(stands);
});

test('whatever is said is read as it was before there was a short way', () => {
  const said = fc.tuple(moment, fc.constantFrom(...zones), fc.constantFrom(...zones));
  fc.assert(
    fc.property(said, ([epoch, written, zone]) => {
      const text = inZone(epoch, written);
      expect(readTimestamp(text, zone)).toBe(inZone(Temporal.Instant.from(text).epochMilliseconds, zone));
    }),
  );
});
