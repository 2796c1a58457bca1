import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Agenda } from '../src/drivers/agenda.ts';

const days = 20;
const entries = fc.array(fc.record({ day: fc.nat({ max: days + 5 }), name: fc.string() }));

test('tells every story once, on its day, in the order in which they were put down', () => {
  fc.assert(
    fc.property(entries, (stories) => {
      const agenda = new Agenda<string>(days);
      for (const { day, name } of stories) agenda.tellOn(day, name);
      for (let today = 0; today < days; today++) {
        const here = stories.filter(({ day }) => day === today).map(({ name }) => name);
        expect(agenda.isFree(today)).toBe(here.length === 0);
        expect(agenda.takeStories(today)).toEqual(here);
        expect(agenda.isFree(today)).toBe(true);
      }
    }),
  );
});

test('gives the ids that are due on a day once each, sorted as the engine sorts them', () => {
  fc.assert(
    fc.property(entries, (dues) => {
      const agenda = new Agenda(days);
      for (const { day, name } of dues) agenda.fireOn(day, name);
      for (let today = 0; today < days; today++) {
        const here = new Set(dues.filter(({ day }) => day === today).map(({ name }) => name));
        expect(agenda.takeDues(today)).toEqual([...here].sort());
        expect(agenda.isFree(today)).toBe(true);
      }
    }),
  );
});
