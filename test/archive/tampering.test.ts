/** Whatever is done to the files of an archive is found, at the record it was done to; and nothing is found where nothing was. */
import { type ArchiveReport, verifyArchive } from '@obligato/archive';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildArchive, type Built, yearPath } from './build-archive.ts';
import { runPage } from './run-page.ts';
import { bytesOf, type FileName, piecesOf, recordAt, setBytes, setPieces } from './tamper.ts';

const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 2, maxLength: 9 });
const disposals = fc.array(fc.nat(1), { maxLength: 2 });
const anyFile = fc.constantFrom<FileName>('000001.log', 'contents.jsonl');
const runs = { numRuns: 60 };

const last = ({ checkpoints }: Built) => checkpoints.slice(-1);
const first = (report: ArchiveReport) => report.problems[0];

/** The page of Python must see the same, at the same place. */
async function agree({ folder }: Built, checkpoints: readonly string[], report: ArchiveReport): Promise<void> {
  const said = await runPage({ folder, checkpoints });
  expect(said.exitCode, said.output).toBe(report.isSound ? 0 : 1);
  expect(said.problems).toEqual(report.problems.map(({ file, record, offset }) => ({ file, record, offset })));
}

describe('a sound archive', () => {
  test('is never accused: alone, against every checkpoint of its past, with disposals', async () => {
    await fc.assert(
      fc.asyncProperty(texts, disposals, async (given, disposed) => {
        const built = await buildArchive(given, disposed);
        const report = await verifyArchive(built.folder, { checkpoints: built.checkpoints });
        expect(report.problems).toEqual([]);
        expect(report.years[0]).toMatchObject({ unfinishedBytes: 0, awaitingRemoval: [] });
        expect(report.years[0]?.checkpoint).toBe(built.checkpoints.at(-1));
        await agree(built, built.checkpoints, report);
      }),
      { numRuns: 25 },
    );
  });
});

describe('is found, and located:', () => {
  test('one byte edited', async () => {
    await fc.assert(
      fc.asyncProperty(texts, disposals, anyFile, fc.nat(), fc.integer({ min: 1, max: 255 }), async (given, gone, file, where, flip) => {
        const built = await buildArchive(given, gone);
        const bytes = Buffer.from(bytesOf(built.folder, file));
        const at = where % bytes.byteLength;
        const record = recordAt(piecesOf(built.folder, file), at);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        setBytes(built.folder, file, bytes);
        const report = await verifyArchive(built.folder, { checkpoints: last(built) });
        expect(first(report)).toMatchObject({ file: `${yearPath}/${file}`, record });
        await agree(built, last(built), report);
      }),
      runs,
    );
  });

  test('bytes deleted or inserted', async () => {
    const change = fc.record({ where: fc.nat(), drop: fc.integer({ min: 0, max: 300 }), add: fc.uint8Array({ maxLength: 300 }) });
    await fc.assert(
      fc.asyncProperty(texts, disposals, anyFile, change, async (given, gone, file, { where, drop, add }) => {
        const built = await buildArchive(given, gone);
        const bytes = bytesOf(built.folder, file);
        const at = where % bytes.byteLength;
        const changed = Buffer.concat([bytes.subarray(0, at), add, bytes.subarray(at + drop)]);
        fc.pre(!changed.equals(bytes));
        const same = changed.findIndex((byte, index) => byte !== bytes[index]);
        const record = recordAt(piecesOf(built.folder, file), same < 0 ? changed.byteLength : same);
        setBytes(built.folder, file, changed);
        const report = await verifyArchive(built.folder, { checkpoints: last(built) });
        expect(first(report)).toMatchObject({ file: `${yearPath}/${file}`, record });
        await agree(built, last(built), report);
      }),
      runs,
    );
  });

  test('a record deleted', async () => {
    await fc.assert(
      fc.asyncProperty(texts, anyFile, fc.nat(), async (given, file, where) => {
        const built = await buildArchive(given);
        const pieces = piecesOf(built.folder, file);
        const at = where % pieces.length;
        setPieces(built.folder, file, pieces.toSpliced(at, 1));
        const report = await verifyArchive(built.folder, { checkpoints: last(built) });
        expect(first(report)).toMatchObject({ file: `${yearPath}/${file}`, record: at + 1 });
        await agree(built, last(built), report);
      }),
      runs,
    );
  });

  test('a record inserted', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(), fc.nat(), async (given, from, to) => {
        const built = await buildArchive(given);
        const pieces = piecesOf(built.folder, '000001.log');
        const at = to % (pieces.length + 1);
        const copy = pieces[from % pieces.length] ?? Buffer.alloc(0);
        setPieces(built.folder, '000001.log', pieces.toSpliced(at, 0, copy));
        const report = await verifyArchive(built.folder, { checkpoints: last(built) });
        // A copy put next to its original: the second of the two is the one that is in nobody's place.
        const record = from % pieces.length === at ? at + 2 : at + 1;
        expect(first(report)).toMatchObject({ file: `${yearPath}/000001.log`, record });
        await agree(built, last(built), report);
      }),
      runs,
    );
  });

  test('two records swapped', async () => {
    await fc.assert(
      fc.asyncProperty(texts, anyFile, fc.nat(), fc.nat(), async (given, file, one, other) => {
        const distinct = given.map((text, at) => `${at} ${text}`);
        const built = await buildArchive(distinct);
        const pieces = piecesOf(built.folder, file);
        const [a, b] = [one % pieces.length, other % pieces.length];
        fc.pre(a !== b);
        const swapped = pieces.with(a, pieces[b] ?? Buffer.alloc(0)).with(b, pieces[a] ?? Buffer.alloc(0));
        setPieces(built.folder, file, swapped);
        const report = await verifyArchive(built.folder, { checkpoints: last(built) });
        expect(first(report)).toMatchObject({ file: `${yearPath}/${file}`, record: Math.min(a, b) + 1 });
        await agree(built, last(built), report);
      }),
      runs,
    );
  });

  test('truncation, by a checkpoint that knows more', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(), async (given, where) => {
        const built = await buildArchive(given);
        const pieces = piecesOf(built.folder, '000001.log');
        const bytes = bytesOf(built.folder, '000001.log');
        const length = where % bytes.byteLength;
        setBytes(built.folder, '000001.log', bytes.subarray(0, length));
        const report = await verifyArchive(built.folder, { checkpoints: last(built) });
        const record = recordAt(pieces, length);
        const places = report.problems.filter(({ file }) => file.endsWith('.log'));
        expect(places).toMatchObject([{ is: 'truncated', record }]);
        await agree(built, last(built), report);
      }),
      runs,
    );
  });

  test('a roll back of all files to an older state, by the newer checkpoint', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(), async (given, where) => {
        const built = await buildArchive(given);
        const size = where % given.length;
        for (const file of ['000001.log', 'contents.jsonl'] as const) {
          setPieces(built.folder, file, piecesOf(built.folder, file).slice(0, size));
        }
        const report = await verifyArchive(built.folder, { checkpoints: last(built) });
        expect(report.problems).toMatchObject([{ is: 'truncated', record: size + 1 }]);
        await agree(built, last(built), report);
        // Without it nobody can know: what is left is a sound archive of its past.
        expect((await verifyArchive(built.folder)).isSound).toBe(true);
      }),
      runs,
    );
  });

  test('an archive made anew with sound hashes, between the checkpoints that frame the change', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(), async (given, where) => {
        const at = where % given.length;
        const honest = await buildArchive(given);
        const forged = await buildArchive(given.with(at, `${given[at]} and more`));
        expect((await verifyArchive(forged.folder)).isSound).toBe(true);
        const report = await verifyArchive(forged.folder, { checkpoints: honest.checkpoints });
        expect(report.problems).toMatchObject([{ is: 'rewritten', record: at + 1 }]);
        await agree(forged, honest.checkpoints, report);
        // One checkpoint alone tells that, not where.
        const coarse = await verifyArchive(forged.folder, { checkpoints: last(honest) });
        expect(coarse.problems).toMatchObject([{ is: 'rewritten', record: 1 }]);
      }),
      runs,
    );
  });
});
