import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cycle, cyclesOf } from '../src/index.ts';
import { IndexedCycles } from '../src/internal.ts';
import { aCycle } from './a-cycle.ts';

const obligations = ['meeting', 'report', 'study'];
const aChange = fc.record({
  does: fc.constantFrom('set', 'set', 'set', 'delete', 'clear'),
  id: fc.integer({ min: 0, max: 8 }),
});

test('cycles of an obligation are the same with and without an index, whatever was put in and taken out', () => {
  fc.assert(
    fc.property(fc.array(aChange, { maxLength: 40 }), (changes) => {
      const [indexed, plain] = [new IndexedCycles(), new Map<string, Cycle>()];
      for (const [version, { does, id }] of changes.entries()) {
        const cycle = aCycle({ id: `u/d/${id}`, obligation: obligations[id % 3] ?? '', version });
        for (const cycles of [indexed, plain]) {
          if (does === 'set') cycles.set(cycle.id, cycle);
          else if (does === 'delete') cycles.delete(cycle.id);
          else if (id === 0) cycles.clear();
        }
        for (const obligation of [...obligations, 'none'])
          expect(cyclesOf({ cycles: indexed }, obligation)).toEqual(cyclesOf({ cycles: plain }, obligation));
        expect([...indexed]).toEqual([...plain]);
        expect(new IndexedCycles(plain).of('meeting')).toEqual(indexed.of('meeting'));
      }
    }),
  );
});
