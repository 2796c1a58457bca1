/** The superior's side: it takes what goes on from what it holds, and nothing else; then the unit can no longer take anything back. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepCheckpoint, verifyArchive, witnessedCheckpoints } from '@obligato/archive';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Built, buildArchive, unit, withArchive, year } from './build-archive.ts';
import { copyOf, makeFolder } from './folder.ts';
import { piecesOf, setPieces } from './tamper.ts';

const at = '2026-07-01T09:00:00+08:00';
let honest: Built;
let forged: Built;

beforeAll(async () => {
  honest = await buildArchive(['a', 'b', 'c', 'd', 'e']);
  forged = await buildArchive(['a', 'B', 'c', 'd', 'e']);
}, 120_000);

const prove = ({ folder }: Built, oldSize: number, size: number) =>
  withArchive(folder, (archive) => archive.proveConsistency(unit, year, oldSize, { size }));
const of = ({ checkpoints }: Built, size: number) => checkpoints[size - 1] ?? '';

/** A witness that holds the honest checkpoint of 3 records. */
async function witnessOfThree(): Promise<string> {
  const folder = await makeFolder();
  expect(await keepCheckpoint({ folder, checkpoint: of(honest, 3), at })).toMatchObject({ as: 'first' });
  return folder;
}

describe('a witness', () => {
  test('takes the next checkpoint with its proof, and one it knows as often as it comes', async () => {
    const folder = await witnessOfThree();
    const proof = await prove(honest, 3, 5);
    expect(await keepCheckpoint({ folder, checkpoint: of(honest, 5), proof, at })).toEqual({
      as: 'next',
      held: of(honest, 5),
    });
    expect(await keepCheckpoint({ folder, checkpoint: of(honest, 5), at })).toMatchObject({ as: 'known' });
    // An old letter that comes late changes nothing.
    expect(await keepCheckpoint({ folder, checkpoint: of(honest, 3), at })).toEqual({
      as: 'known',
      held: of(honest, 5),
    });
    expect(await witnessedCheckpoints(folder)).toEqual([of(honest, 3), of(honest, 5)]);
    expect(await witnessedCheckpoints(folder, { unit: 'bureau', year })).toHaveLength(2);
    expect(await witnessedCheckpoints(folder, { unit: 'bureau/branch' })).toEqual([]);
  });

  test.each([
    ['without its proof', async () => ({ checkpoint: of(honest, 5) })],
    ['with a proof from another size', async () => ({ checkpoint: of(honest, 5), proof: await prove(honest, 2, 5) })],
    ['of an archive made anew', async () => ({ checkpoint: of(forged, 5), proof: await prove(forged, 3, 5) })],
    ['of the same size with another root', async () => ({ checkpoint: of(forged, 3) })],
    ['of an archive that was rolled back', async () => ({ checkpoint: of(honest, 2) })],
  ])('refuses one %s, and goes on holding what it held', async (_, offer) => {
    const folder = await witnessOfThree();
    const kept = keepCheckpoint({ folder, at, ...(await offer()) });
    await expect(kept).rejects.toMatchObject({ code: 'OBLIGATO_ARCHIVE_WITNESS' });
    expect(await witnessedCheckpoints(folder)).toEqual([of(honest, 3)]);
    const proof = await prove(honest, 3, 4);
    expect(await keepCheckpoint({ folder, checkpoint: proof.new, proof, at })).toMatchObject({ as: 'next' });
  });

  test('keeps the units of a superior apart', async () => {
    const folder = await witnessOfThree();
    const sibling = of(honest, 2).replace('branch-1', 'branch-2');
    expect(await keepCheckpoint({ folder, checkpoint: sibling, at })).toMatchObject({ as: 'first' });
    expect(await witnessedCheckpoints(folder)).toHaveLength(2);
  });

  test('notices that its own record was altered', async () => {
    const folder = await witnessOfThree();
    const path = join(folder, 'units/bureau/branch-1/2026.witness/000001.log');
    writeFileSync(path, readFileSync(path, 'utf8').replace('\\n3\\n', '\\n2\\n'));
    await expect(witnessedCheckpoints(folder)).rejects.toMatchObject({ code: 'OBLIGATO_ARCHIVE_CORRUPT' });
  });

  test('tells of a roll back that the archive alone does not show', async () => {
    const witness = await witnessOfThree();
    const folder = await copyOf(honest.folder);
    for (const file of ['000001.log', 'contents.jsonl'] as const)
      setPieces(folder, file, piecesOf(folder, file).slice(0, 2));
    expect((await verifyArchive(folder)).isSound).toBe(true);
    const report = await verifyArchive(folder, { checkpoints: await witnessedCheckpoints(witness) });
    expect(report.problems).toMatchObject([{ is: 'truncated', record: 3 }]);
  });
});
