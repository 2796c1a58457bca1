/** A proof stands on its own: without the archive, in another language, and never for what it does not prove. */
import { checkConsistency, checkInclusion, parseCheckpoint } from '@obligato/archive';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Built, buildArchive, unit, withArchive, year } from './build-archive.ts';
import { type Asked, runPage } from './run-page.ts';
import { sampleRecord } from './sample-record.ts';

const size = 13;
let built: Built;

beforeAll(async () => {
  built = await buildArchive(
    Array.from({ length: size - 1 }, (_, at) => `text ${at}`),
    [4],
  );
}, 120_000);

const cycle = (number: number) => sampleRecord(unit, number).cycle.id;
const checkpoint = (at: number) => built.checkpoints[at - 1] ?? '';

describe('an inclusion proof', () => {
  test('holds for every cycle, against the checkpoint of every size since; Python agrees', async () => {
    const asked: Asked[] = [];
    await withArchive(built.folder, async (archive) => {
      for (let number = 1; number < size; number++) {
        for (let at = number; at <= size; at++) {
          const inclusion = await archive.proveInclusion(unit, year, cycle(number), { size: at });
          expect(inclusion.checkpoint).toBe(checkpoint(at));
          expect(checkInclusion(inclusion, { checkpoint: checkpoint(at) })).toEqual({ holds: true });
          asked.push({ inclusion, checkpoints: [checkpoint(at)] });
        }
      }
    });
    const said = await runPage(asked);
    expect(said.filter(({ exitCode }) => exitCode !== 0)).toEqual([]);
    expect(said.length).toBe(asked.length);
  }, 120_000);

  test('fails when anything in it is changed; Python agrees', async () => {
    const proof = await withArchive(built.folder, (archive) => archive.proveInclusion(unit, year, cycle(3)));
    const trusted = { checkpoint: checkpoint(size) };
    const wrong = [
      { ...proof, index: 3 },
      { ...proof, index: size },
      { ...proof, entry: proof.entry.replace('general-meeting', 'general-matters') },
      { ...proof, path: proof.path.toReversed() },
      { ...proof, path: proof.path.slice(1) },
      { ...proof, path: [...proof.path, ...proof.path.slice(0, 1)] },
      { ...proof, checkpoint: checkpoint(size - 1) },
      { ...proof, checkpoint: proof.checkpoint.replace('branch-1', 'branch-2') },
    ];
    for (const each of wrong) expect(checkInclusion(each, trusted).holds).toBe(false);
    const said = await runPage(wrong.map((inclusion) => ({ inclusion, checkpoints: [checkpoint(size)] })));
    expect(said.map(({ exitCode }) => exitCode)).toEqual(wrong.map(() => 1));
    expect(checkInclusion(proof, { content: '{}' }).holds).toBe(false);
    expect(() => checkInclusion({ ...proof, path: ['short'] })).toThrow('OBLIGATO_ARCHIVE_CHECKPOINT');
  });

  test('is not made for a checkpoint from before the cycle, or of more than there is', async () => {
    await withArchive(built.folder, async (archive) => {
      for (const at of [4, size + 1]) {
        const asked = archive.proveInclusion(unit, year, cycle(5), { size: at });
        await expect(asked).rejects.toMatchObject({ code: 'OBLIGATO_ARCHIVE_UNKNOWN' });
      }
    });
  });
});

describe('a consistency proof', () => {
  test('holds between every pair of sizes', async () => {
    await withArchive(built.folder, async (archive) => {
      for (let at = 1; at <= size; at++) {
        for (let old = 0; old <= at; old++) {
          const proof = await archive.proveConsistency(unit, year, old, { size: at });
          if (old > 0) expect(proof.old).toBe(checkpoint(old));
          expect(proof.new).toBe(checkpoint(at));
          expect(checkConsistency(proof)).toEqual({ holds: true });
        }
      }
    });
  }, 120_000);

  test('fails between checkpoints that are not of one history', async () => {
    const proof = await withArchive(built.folder, (archive) => archive.proveConsistency(unit, year, 6));
    const { root } = parseCheckpoint(checkpoint(5));
    const { root: right } = parseCheckpoint(checkpoint(6));
    const wrong = [
      { ...proof, old: proof.old.replace(right, root) },
      { ...proof, old: proof.new, new: proof.old },
      { ...proof, new: proof.new.replace('branch-1', 'branch-2') },
      { ...proof, path: [] },
    ];
    for (const each of wrong) expect(checkConsistency(each).holds).toBe(false);
  });
});
