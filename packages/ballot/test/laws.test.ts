/** Laws of the parts that are pure. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Box } from '../src/box/box.ts';
import { merkleRoot } from '../src/box/merkle-root.ts';
import { base64url, decoded } from '../src/bytes/base64url.ts';
import { canonical } from '../src/bytes/canonical.ts';
import { type Choice, isSafe, mergeSmall } from '../src/index.ts';
import { choiceBytesOf, choiceFromBytes, choiceToBytes, nameAsCounted } from '../src/question/choice-bytes.ts';
import { isValid } from '../src/question/is-valid.ts';
import { countChoices } from '../src/tally/count-choices.ts';
import { countTogether, runToHide } from '../src/tally/count-together.ts';
import { election, evaluation, grades } from './a-ballot.ts';

const questions = [evaluation('chief'), election];

describe('a choice', () => {
  const choices = fc.record({
    chosen: fc.subarray(['c1', 'c2', 'c3']),
    writeIns: fc.array(
      fc
        .string({ minLength: 1, maxLength: 10 })
        .map(nameAsCounted)
        .filter((name) => name !== ''),
      { maxLength: 1 },
    ),
  });

  test('is read as it was written, in always as many bytes', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const bytes = choiceToBytes(election, choice, choiceBytesOf(questions));
        expect(bytes).toHaveLength(choiceBytesOf(questions));
        expect(choiceFromBytes(election, bytes)).toEqual(choice);
      }),
    );
  });

  test('is not read from any other bytes than those that it is written as', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 76, maxLength: 76 }), (bytes) => {
        const choice = choiceFromBytes(election, bytes);
        if (choice) expect(choiceToBytes(election, choice, 76)).toEqual(bytes);
      }),
    );
  });

  test.each<[string, Choice, boolean]>([
    ['one candidate', { chosen: ['c1'], writeIns: [] }, true],
    ['two', { chosen: ['c1', 'c2'], writeIns: [] }, true],
    ['three of at most two', { chosen: ['c1', 'c2', 'c3'], writeIns: [] }, false],
    ['one and one written in', { chosen: ['c1'], writeIns: ['Wang'] }, true],
    ['two written in where one may be', { chosen: [], writeIns: ['Wang', 'Zhao'] }, false],
    ['a candidate who is written in besides', { chosen: ['c1'], writeIns: ['C1'] }, false],
  ])('of an election counts or does not: %s', (_, choice, counts) => {
    expect(isValid(election, choice)).toBe(counts);
  });
});

test('a count adds up: every sheet is counted, blank or invalid', () => {
  const sheet = fc.option(fc.record({ chosen: fc.subarray(grades.map(({ id }) => id)), writeIns: fc.constant([]) }), {
    nil: undefined,
  });
  fc.assert(
    fc.property(fc.array(sheet, { maxLength: 30 }), (sheets) => {
      const { counts, blank, invalid, returned } = countChoices(evaluation('chief'), sheets);
      expect(Object.values(counts).reduce((sum, each) => sum + each, 0) + blank + invalid).toBe(returned);
      expect(returned).toBe(sheets.length);
    }),
  );
});

test('no cell shows one answer, and what is counted together lies side by side', () => {
  const ids = grades.map(({ id }) => id);
  fc.assert(
    fc.property(fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }), (row) => {
      const counts = Object.fromEntries(ids.map((id, at) => [id, row[at] ?? 0]));
      const hidden = countTogether(ids, counts);
      const total = row.reduce((sum, each) => sum + each, 0);
      expect(Object.values(hidden.counts).reduce((sum, each) => sum + each, 0)).toBe(total);
      if (total !== 1) expect(Object.values(hidden.counts)).not.toContain(1);
      if (hidden.together) expect(ids.join()).toContain(hidden.together.join());
      else expect(row).not.toContain(1);
    }),
  );
  expect(runToHide([9, 2, 1, 0])).toEqual([1, 2]);
  expect(runToHide([11, 0, 0, 1])).toEqual([0, 3]);
});

describe('the box', () => {
  const life = fc.array(fc.tuple(fc.nat(1), fc.nat(40), fc.nat(2)), { maxLength: 120 });

  test('lets at least five sheets of a lot come to the disk together, and keeps every one that it took once', () => {
    fc.assert(
      fc.property(life, fc.infiniteStream(fc.nat(1000)), (casts, chance) => {
        const box = new Box([{}, {}], { dice: (below) => Number(chance.next().value) % below });
        const taken = [new Map<string, string>(), new Map<string, string>()];
        let before = box.kept;
        for (const [lot, paper, choice] of casts) {
          const [nullifier, sealed] = [`p${paper}`, `c${choice}`];
          const first = taken[lot]?.get(nullifier);
          const expected = first === undefined ? 'received' : first === sealed ? 'same' : 'used';
          expect(box.receive(lot, nullifier, sealed)).toBe(expected);
          if (first === undefined) taken[lot]?.set(nullifier, sealed);
          if (!box.isFull) continue;
          const now = box.pour();
          for (const each of [0, 1]) {
            const came = Object.keys(now[each] ?? {}).length - Object.keys(before[each] ?? {}).length;
            expect(came === 0 || came >= 5).toBe(true);
            const waiting = (taken[each]?.size ?? 0) - Object.keys(now[each] ?? {}).length;
            expect(came === 0 || waiting >= 5).toBe(true);
          }
          before = now;
        }
        expect(box.pour(true).map((sheets) => new Map(Object.entries(sheets)))).toEqual(taken);
      }),
    );
  });
});

test('parts that are left have five or none, hold everybody, and lie as they lay', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 12 }), (counts) => {
      const parts = counts.map((count, at) => ({ id: `g${at}`, count }));
      const merged = mergeSmall(parts);
      expect(merged.flatMap(({ ids }) => ids)).toEqual(parts.map(({ id }) => id));
      const total = counts.reduce((sum, each) => sum + each, 0);
      expect(merged.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      if (total >= 5) for (const { count } of merged) expect(count === 0 || count >= 5).toBe(true);
    }),
  );
});

test('a root is another one for any list that differs', async () => {
  const lists = fc.uniqueArray(fc.nat(30), { maxLength: 9 });
  const rootOf = (numbers: readonly number[]) =>
    merkleRoot(
      [...numbers].sort((a, b) => a - b).map((n) => ({ nullifier: base64url(Uint8Array.of(n)), sealed: 'AA' })),
    );
  await fc.assert(
    fc.asyncProperty(lists, lists, async (one, other) => {
      const same = new Set(one).size === new Set([...one, ...other]).size && one.length === other.length;
      expect((await rootOf(one)) === (await rootOf(other))).toBe(same);
    }),
  );
});

test('bytes have one form as text, and JSON has one', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decoded(base64url(bytes))).toEqual(bytes);
    }),
  );
  for (const other of ['AB', 'AA==', 'A', 'A+', 7]) expect(decoded(other)).toBeUndefined();
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(canonical({ b: 1, a: [{ d: 1, c: undefined }] })).toBe('{"a":[{"d":1}],"b":1}');
});

test('one person more or less between two groups is no region of five', () => {
  const people = ['1', '2', '3', '4', '5', '6'];
  expect(isSafe([{ units: ['a'], people }])).toBe(true);
  expect(
    isSafe([
      { units: ['a'], people },
      { units: ['b'], people: people.slice(1) },
    ]),
  ).toBe(false);
});
