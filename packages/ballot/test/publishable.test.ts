/** What may be published of trees, over several ballots: no sum and no difference of it is about fewer than five people. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Branch, type PublishedGroup, publishable } from '../src/index.ts';

const everybody = ({ people, below }: Branch): readonly string[] => [...people, ...below.flatMap(everybody)];
const idsOf = ({ id, below }: Branch): readonly string[] => [id, ...below.flatMap(idsOf)];

/** Trees of three floors, whose units have from none to twelve people of their own. */
const tree: fc.Arbitrary<Branch> = fc
  .array(fc.record({ own: fc.nat(12), below: fc.array(fc.nat(12), { maxLength: 3 }) }), { maxLength: 4 })
  .chain((units) => fc.tuple(fc.constant(units), fc.nat(12)))
  .map(([units, top]) => {
    let next = 0;
    const some = (count: number) => Array.from({ length: count }, () => `p${next++}`);
    return {
      ...{ id: 'top', people: some(top) },
      below: units.map(({ own, below }, at) => ({
        ...{ id: `u${at}`, people: some(own) },
        below: below.map((count, place) => ({ id: `u${at}-${place}`, people: some(count), below: [] })),
      })),
    };
  });

/** The fewest people that any sum or difference of so many groups is about; a group may be added, taken off or left alone. */
function fewestIsolated(groups: readonly PublishedGroup[]): number {
  const people = [...new Set(groups.flatMap((group) => group.people))];
  const inside = groups.map((group) => new Set(group.people));
  let fewest = Number.POSITIVE_INFINITY;
  const signs: number[] = [];
  const visit = (at: number) => {
    if (at < groups.length) {
      for (const sign of [-1, 0, 1]) {
        signs[at] = sign;
        visit(at + 1);
      }
      return;
    }
    const about = people.filter(
      (person) => signs.reduce((sum, sign, group) => sum + (inside[group]?.has(person) ? sign : 0), 0) !== 0,
    );
    if (about.length > 0) fewest = Math.min(fewest, about.length);
  };
  visit(0);
  return fewest;
}

describe('of any tree', () => {
  test('no sum and no difference of what is published is about fewer than five', () => {
    fc.assert(
      fc.property(tree, (units) => {
        const { groups } = publishable(units, []);
        // 3 to the power of the groups: the largest are left to the law of regions, which is tried beside it.
        fc.pre(groups.length <= 7);
        if (groups.length > 0) expect(fewestIsolated(groups)).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 200 },
    );
  });

  test('nor together with what earlier ballots published of some of the same people', () => {
    const others = fc.array(fc.array(fc.nat(60), { minLength: 5, maxLength: 40 }), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(tree, others, (units, earlier) => {
        const all = everybody(units);
        const before: PublishedGroup[] = [];
        for (const [number, places] of earlier.entries()) {
          const people = [...new Set(places.flatMap((place) => all[place] ?? []))];
          const { groups } = publishable({ id: `b${number}`, people, below: [] }, before);
          before.push(...groups);
        }
        const { groups } = publishable(units, before);
        fc.pre(groups.length + before.length <= 7 && groups.length + before.length > 0);
        expect(fewestIsolated([...before, ...groups])).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 200 },
    );
  });

  test('the whole is told where it has five, and every unit is told or said to be merged', () => {
    fc.assert(
      fc.property(tree, (units) => {
        const { groups, merged } = publishable(units, []);
        if (everybody(units).length >= 5) expect(groups[0]?.units).toEqual(['top']);
        const said = new Set([...groups.flatMap((group) => group.units), ...merged.flatMap((each) => each.units)]);
        const hidden = merged
          .flatMap((each) => each.units)
          .flatMap((id) => idsOf(units).filter((lower) => lower.startsWith(`${id}-`)));
        for (const id of idsOf(units)) {
          const people = everybody(find(units, id) ?? units).length;
          expect(said.has(id) || hidden.includes(id) || people === 0).toBe(true);
        }
      }),
    );
  });

  test('units that are large enough are all told apart: nothing is suppressed without need', () => {
    const sizes = fc.array(fc.integer({ min: 5, max: 12 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(sizes, (counts) => {
        const below = counts.map((count, at) => ({
          id: `u${at}`,
          people: Array.from({ length: count }, (_, p) => `${at}/${p}`),
          below: [],
        }));
        const { groups, merged } = publishable({ id: 'top', people: [], below }, []);
        expect(groups.length).toBe(counts.length === 1 ? 1 : counts.length + 1);
        expect(merged.map(({ why }) => why)).toEqual(counts.length === 1 ? ['in-the-whole'] : []);
      }),
    );
  });
});

function find(unit: Branch, id: string): Branch | undefined {
  if (unit.id === id) return unit;
  for (const lower of unit.below) {
    const found = find(lower, id);
    if (found) return found;
  }
  return undefined;
}
