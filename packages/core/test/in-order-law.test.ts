/** No accepted cycle has two events out of order, whatever days people give, and whatever they put right afterwards. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventsInPlace } from '../src/index.ts';
import { coreObligations, obligationByName } from '../src/internal.ts';
import { inOrder } from '../src/obligations/in-order.ts';
import { aCharter } from './a-charter.ts';
import { aCycle } from './a-cycle.ts';
import { dayAfter, RecordedCycle } from './a-recorded-cycle.ts';
import { catalogue } from './an-attempt.ts';
import { eventsOf } from './life-of.ts';

const charter = aCharter({ 'core/in-order': inOrder(coreObligations) });

describe.each(coreObligations.map((obligation) => [obligation.name, obligation] as const))(
  '%s (A3)',
  (name, obligation) => {
    const { machine, isOrdered } = obligationByName(catalogue, name);
    const samples = eventsOf(obligation);
    const aTell = fc.record({ index: fc.nat(samples.length - 1), day: fc.nat(20) });
    const aChange = fc.record({
      of: fc.nat(20),
      day: fc.nat(20),
      does: fc.constantFrom('correct' as const, 'withdraw' as const),
    });

    test('what was accepted lies in order, and so it does after it was put right', () => {
      let together = 0;
      fc.assert(
        fc.property(
          fc.array(aTell, { minLength: 4, maxLength: 25 }),
          fc.array(aChange, { maxLength: 4 }),
          (tells, changes) => {
            const life = new RecordedCycle(
              aCycle({ obligation: name, state: machine.initial({ parameters: {} }) }),
              charter,
            );
            for (const { index, day } of tells) {
              const { type, payload } = samples[index] as (typeof samples)[number];
              life.tell({ event: type, payload, on: dayAfter(day) });
            }
            for (const { of, day, does } of changes) {
              const sent = [...eventsInPlace(life.decisions).values()].filter(
                ({ now, first }) => now && first.side !== 'clock',
              );
              const about = sent[of % Math.max(1, sent.length)];
              if (!about?.now || obligation.events[about.first.event]?.confidential) continue;
              const number = life.decisions.indexOf(about.now) + 1;
              const occurredAt = `${dayAfter(day)}T09:00:00+08:00`;
              life.correct({ number, does, ...(does === 'correct' ? { occurredAt } : {}) });
            }
            const accepted = [...eventsInPlace(life.decisions).values()].flatMap(({ now }) => (now ? [now] : []));
            accepted.forEach((later, at) => {
              for (const earlier of accepted.slice(0, at)) {
                if (!isOrdered(later.event, earlier.event)) continue;
                together++;
                expect(later.occurredAt >= earlier.occurredAt, `${earlier.event} ${later.event}`).toBe(true);
              }
            });
          },
        ),
        // Of some obligations two events that have an order seldom come together: with fewer there might be none by chance.
        { numRuns: 300 },
      );
      // In some obligations nearly everything may come in any order.
      expect(together).toBeGreaterThan(0);
    });
  },
);
