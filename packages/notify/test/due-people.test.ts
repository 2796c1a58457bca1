import fc from 'fast-check';
import { expect, test } from 'vitest';
import { duePeople, personKey, planMessages } from '../src/index.ts';
import { aMatter, anInput, anItem, aPerson, li, wu } from './some-items.ts';

const people = [li, wu, { member: 'm3', name: 'Xu' }, { member: 'm4', name: 'Yan' }];
const two = (number: number) => String(number).padStart(2, '0');
const moment = fc
  .record({
    day: fc.integer({ min: 2, max: 31 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
  })
  .map(({ day, hour, minute }) => `2026-03-${two(day)}T${two(hour)}:${two(minute)}:00+08:00`);
const item = fc.record({
  person: fc.constantFrom(...people),
  does: fc.constantFrom('remind' as const, 'notify' as const),
  takenAt: moment,
  cycle: fc.constantFrom('bureau/branch/a/2026-Q1', 'bureau/branch/b/2026-Q1', 'gone/c/2026'),
});
const person = fc.record({
  told: fc.constantFrom('at-once' as const, 'daily' as const, 'weekly' as const),
  reach: fc.constantFrom({ channel: 'mail', address: 'x@bureau.example' }, undefined),
});

test('what waits for the digest of the week is asked about once a morning', () => {
  const people = [aPerson({ told: 'weekly' })];
  const waiting = [anItem({ takenAt: '2026-03-24T10:00:00+08:00' })];
  const dueAt = (time: string, since?: string) =>
    duePeople({ ...anInput({ waiting, people, now: `2026-03-${time}:00+08:00` }), ...(since ? { since } : {}) }).size;
  expect(dueAt('24T10:01')).toBe(0);
  expect(dueAt('25T08:30', '2026-03-25T08:29:00+08:00')).toBe(1);
  expect(dueAt('25T08:32', '2026-03-25T08:31:00+08:00')).toBe(0);
  expect(dueAt('25T08:32')).toBe(1);
  expect(dueAt('30T08:30', '2026-03-30T08:30:00+08:00')).toBe(1);
});

test('whoever is told anything is among those who are asked about, and they alone are told the same', () => {
  fc.assert(
    fc.property(
      fc.array(item, { maxLength: 12 }),
      fc.array(person, { minLength: 4, maxLength: 4 }),
      moment,
      (items, ways, now) => {
        const waiting = items
          .filter(({ takenAt }) => takenAt <= now)
          .map((each, index) => anItem({ ...each, key: `${index}`, plannedAt: each.takenAt }));
        const matters = ['a', 'b'].map((duty) =>
          aMatter({ cycle: `bureau/branch/${duty}/2026-Q1`, notAfter: duty === 'a' ? '2026-03-18' : '2026-04-30' }),
        );
        const known = people.slice(0, 3).map((each, index) => aPerson({ ...each, ...ways[index] }));
        const input = anInput({ waiting, matters, people: known, now, secretariesOf: () => [li] });
        const due = duePeople(input);
        const { messages } = planMessages(input);
        const told = messages.filter(({ kind }) => kind !== 'unreached').map((message) => personKey(message.person));
        expect(told.filter((key) => !due.has(key))).toEqual([]);
        const asked = { ...input, waiting: waiting.filter((each) => due.has(personKey(each.person))) };
        expect(planMessages(asked).messages).toEqual(messages);
      },
    ),
  );
});
