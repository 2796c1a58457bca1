/** The tree and its proofs against RFC 6962: known answers, its recursive definitions, and a size that memory should not hold. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  consistencyHolds,
  consistencyRanges,
  emptyRoot,
  Frontier,
  type Hash,
  inclusionHolds,
  inclusionRanges,
  leafHash,
  RangeRoots,
} from '../src/index.ts';

/** The leaves of Certificate Transparency's own tests. */
const known = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => Buffer.from(hex, 'hex'),
);
const knownRoots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

// RFC 6962, 2.1, word for word: slow, and nothing in common with what it judges.
const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const k = (n: number) => 2 ** Math.floor(Math.log2(n - 1));
function mth(d: readonly Buffer[]): Hash {
  if (d.length === 0) return sha();
  if (d.length === 1) return sha(Buffer.from([0]), d[0] ?? Buffer.alloc(0));
  return sha(Buffer.from([1]), mth(d.slice(0, k(d.length))), mth(d.slice(k(d.length))));
}
function path(m: number, d: readonly Buffer[]): Hash[] {
  if (d.length === 1) return [];
  const [left, right] = [d.slice(0, k(d.length)), d.slice(k(d.length))];
  return m < left.length ? [...path(m, left), mth(right)] : [...path(m - left.length, right), mth(left)];
}
function subproof(m: number, d: readonly Buffer[], b: boolean): Hash[] {
  if (m === d.length) return b ? [] : [mth(d)];
  const [left, right] = [d.slice(0, k(d.length)), d.slice(k(d.length))];
  if (m <= left.length) return [...subproof(m, left, b), mth(right)];
  return [...subproof(m - left.length, right, false), mth(left)];
}

const leaves = Array.from({ length: 40 }, (_, at) => Buffer.from(`leaf ${at}`));
const hashes = leaves.map((leaf) => leafHash(leaf));
const rootOf = (all: readonly Hash[]) => {
  const tree = new Frontier();
  for (const hash of all) tree.push(hash);
  return tree.root();
};
const roots = Array.from({ length: 41 }, (_, size) => rootOf(hashes.slice(0, size)));
const root = (size: number) => roots[size] ?? emptyRoot();
const collect = (ranges: ReturnType<typeof inclusionRanges>) => {
  const collector = new RangeRoots(ranges);
  for (const hash of hashes) collector.push(hash);
  return collector.roots();
};
const spoil = (hash: Hash) => Buffer.from(hash.map((byte, at) => (at === 7 ? byte ^ 1 : byte)));

describe('roots', () => {
  test('are those of Certificate Transparency’s own tests', () => {
    const tree = new Frontier();
    expect(tree.root().toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const found = known.map((leaf) => {
      tree.push(leafHash(leaf));
      return tree.root().toString('hex');
    });
    expect(found).toEqual(knownRoots);
  });

  test('are what RFC 6962 defines, for every size up to 40', () => {
    for (let size = 0; size <= 40; size++) expect(root(size)).toEqual(mth(leaves.slice(0, size)));
  });
});

describe('inclusion proofs', () => {
  test('are those of Certificate Transparency’s own tests', () => {
    const collector = new RangeRoots(inclusionRanges(0, 8));
    for (const leaf of known) collector.push(leafHash(leaf));
    expect(collector.roots().map((hash) => hash.toString('hex'))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
  });

  test('are PATH, and hold, for every leaf of every size up to 40; at no other place, and for no other leaf', () => {
    for (let size = 1; size <= 40; size++) {
      for (let index = 0; index < size; index++) {
        const proof = collect(inclusionRanges(index, size));
        const leaf = hashes[index] ?? emptyRoot();
        expect(proof).toEqual(path(index, leaves.slice(0, size)));
        const claim = { leaf, index, size, path: proof, root: root(size) };
        const wrong = [
          { ...claim, index: (index + 1) % size },
          { ...claim, leaf: spoil(leaf) },
          { ...claim, root: spoil(claim.root) },
          { ...claim, path: [...proof, leaf] },
          { ...claim, path: proof.slice(1) },
          { ...claim, path: proof.map((hash, at) => (at === proof.length - 1 ? spoil(hash) : hash)) },
          { ...claim, index: -1 },
          { ...claim, index: index + 0.5 },
        ];
        expect(inclusionHolds(claim)).toBe(true);
        // A tree of one leaf has no other place and no path to spoil.
        const accepted = wrong.filter((other) => inclusionHolds(other));
        expect(accepted.length).toBe(size === 1 ? 3 : 0);
      }
    }
  });
});

describe('consistency proofs', () => {
  test('are SUBPROOF, and hold, for every pair of sizes up to 40; from no other tree', () => {
    for (let newSize = 1; newSize <= 40; newSize++) {
      for (let oldSize = 1; oldSize <= newSize; oldSize++) {
        const proof = collect(consistencyRanges(oldSize, newSize));
        expect(proof).toEqual(subproof(oldSize, leaves.slice(0, newSize), true));
        const claim = { oldSize, newSize, oldRoot: root(oldSize), newRoot: root(newSize), path: proof };
        expect(consistencyHolds(claim)).toBe(true);
        expect(consistencyHolds({ ...claim, oldRoot: spoil(claim.oldRoot) })).toBe(false);
        expect(consistencyHolds({ ...claim, newRoot: spoil(claim.newRoot) })).toBe(false);
        expect(consistencyHolds({ ...claim, path: [...proof, emptyRoot()] })).toBe(false);
        if (proof.length === 0) continue;
        expect(consistencyHolds({ ...claim, path: proof.slice(1) })).toBe(false);
        expect(consistencyHolds({ ...claim, path: [spoil(proof[0] ?? emptyRoot()), ...proof.slice(1)] })).toBe(false);
      }
    }
  });

  test('start from nothing without a proof, and never go back', () => {
    const claim = { oldSize: 0, newSize: 5, oldRoot: emptyRoot(), newRoot: root(5), path: [] };
    expect(consistencyHolds(claim)).toBe(true);
    expect(consistencyHolds({ ...claim, oldRoot: root(1) })).toBe(false);
    expect(consistencyHolds({ oldSize: 5, newSize: 3, oldRoot: root(5), newRoot: root(3), path: [] })).toBe(false);
  });

  test('do not hold between histories that differ anywhere in the old part', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), fc.nat(), (newSize, old, where) => {
        const oldSize = 1 + (old % newSize);
        const at = where % oldSize;
        const forged = hashes.slice(0, newSize).map((hash, index) => (index === at ? spoil(hash) : hash));
        const collector = new RangeRoots(consistencyRanges(oldSize, newSize));
        for (const hash of forged) collector.push(hash);
        const claim = { oldSize, newSize, oldRoot: root(oldSize), newRoot: rootOf(forged), path: collector.roots() };
        expect(consistencyHolds(claim)).toBe(false);
      }),
    );
  });
});

describe('a million leaves', () => {
  test('are never held: the frontier has a root at most for each binary digit, and one pass makes a proof', () => {
    const size = 1_000_000;
    const leaf = (at: number) => leafHash(Buffer.from(String(at)));
    const tree = new Frontier();
    const started = performance.now();
    const inclusion = new RangeRoots(inclusionRanges(765_432, size));
    const consistency = new RangeRoots(consistencyRanges(333_333, size));
    let oldRoot = tree.root();
    for (let at = 0; at < size; at++) {
      const hash = leaf(at);
      tree.push(hash);
      inclusion.push(hash);
      consistency.push(hash);
      if (tree.size === 333_333) oldRoot = tree.root();
    }
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(
      `MEASURED archive.merkle.million ${seconds.toFixed(2)} s for the root, an inclusion and a consistency proof\n`,
    );
    expect(tree.held).toBe(7);
    const path = inclusion.roots();
    expect(path.length).toBe(20);
    expect(inclusionHolds({ leaf: leaf(765_432), index: 765_432, size, path, root: tree.root() })).toBe(true);
    const claim = { oldSize: 333_333, oldRoot, newSize: size, newRoot: tree.root(), path: consistency.roots() };
    expect(consistencyHolds(claim)).toBe(true);
  }, 300_000);
});
