/** Whatever is done to the files of an archive is found, at the record it was done to; and nothing is found where nothing was. */
import { type ArchiveReport, verifyArchive } from '@obligato/archive';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Built, buildArchive, yearPath } from './build-archive.ts';
import { copyOf } from './folder.ts';
import { runPage } from './run-page.ts';
import { bytesOf, type FileName, piecesOf, recordAt, setBytes, setPieces } from './tamper.ts';

const texts = fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 2, maxLength: 9 });
const disposals = fc.array(fc.nat(1), { maxLength: 2 });
const anyFile = fc.constantFrom<FileName>('000001.log', 'contents.jsonl');
/** A long run: `OBLIGATO_RUNS=2000 npx vitest run test/archive/tampering.test.ts`. */
const runs = { numRuns: Number(process.env.OBLIGATO_RUNS ?? 50) };
vi.setConfig({ testTimeout: 60_000 + runs.numRuns * 1000 });

/** Random archives, built once; every run tampers with a copy. The seed is printed with a failure. */
const seed = Number(process.env.OBLIGATO_SEED ?? Date.now() % 1e9);
const plans = fc.sample(fc.tuple(texts, disposals), { seed, numRuns: 8 });
const pool: Built[] = [];
const anyArchive = fc.nat(plans.length - 1);

beforeAll(async () => {
  for (const [given, disposed] of plans) pool.push(await buildArchive(given, disposed));
}, 120_000);

async function copyFromPool(at: number): Promise<Built> {
  const built = pool[at];
  if (!built) throw new Error(`no archive ${at}`);
  return { folder: await copyOf(built.folder), checkpoints: built.checkpoints };
}

interface Seen {
  readonly folder: string;
  readonly checkpoints: readonly string[];
  readonly report: ArchiveReport;
}

/** Verifies, and keeps the case for the page of Python. */
async function look(seen: Seen[], { folder }: Built, checkpoints: readonly string[]): Promise<ArchiveReport> {
  const report = await verifyArchive(folder, { checkpoints });
  seen.push({ folder, checkpoints, report });
  return report;
}

/** Runs a property, then has the page of Python see every case the same way, at the same place. */
async function holds(property: (seen: Seen[]) => fc.IRawProperty<unknown, true>, numRuns = runs) {
  const seen: Seen[] = [];
  await fc.assert(property(seen), { ...numRuns, seed });
  const said = await runPage(seen);
  for (const [at, { report }] of seen.entries()) {
    const problems = report.problems.map(({ file, record, offset }) => ({ file, record, offset }));
    expect({ ...said[at], output: '' }, said[at]?.output).toEqual({
      exitCode: report.isSound ? 0 : 1,
      problems,
      output: '',
    });
  }
  expect(seen.length).toBeGreaterThan(0);
}

const last = ({ checkpoints }: Built) => checkpoints.slice(-1);
const first = (report: ArchiveReport) => report.problems[0];

describe(`with seed ${seed}, a sound archive`, () => {
  test('is never accused: alone, or against any checkpoints of its past, with disposals', async () => {
    await holds((seen) =>
      fc.asyncProperty(anyArchive, fc.infiniteStream(fc.boolean()), async (which, keeps) => {
        const built = await copyFromPool(which);
        const kept = built.checkpoints.filter(() => keeps.next().value);
        const report = await look(seen, built, kept);
        expect(report.problems).toEqual([]);
        expect(report.years[0]).toMatchObject({ unfinishedBytes: 0, awaitingRemoval: [] });
        expect(report.years[0]?.checkpoint).toBe(built.checkpoints.at(-1));
      }),
    );
  });
});

describe(`with seed ${seed}, is found and located:`, () => {
  test('one byte edited', async () => {
    const edit = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 }));
    await holds((seen) =>
      fc.asyncProperty(anyArchive, anyFile, edit, async (which, file, [where, flip]) => {
        const built = await copyFromPool(which);
        const bytes = Buffer.from(bytesOf(built.folder, file));
        const at = where % bytes.byteLength;
        const record = recordAt(piecesOf(built.folder, file), at);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        setBytes(built.folder, file, bytes);
        const report = await look(seen, built, last(built));
        expect(first(report)).toMatchObject({ file: `${yearPath}/${file}`, record });
        // Without a checkpoint, too; but zeros at the very end are what a power cut leaves, and cut off when it goes on.
        const alone = await look(seen, built, []);
        const isAtEnd = record === built.checkpoints.length && bytes[at] === 0 && file === '000001.log';
        if (!alone.isSound) expect(first(alone)).toMatchObject({ record });
        else expect([isAtEnd, alone.years[0]?.unfinishedBytes !== 0]).toEqual([true, true]);
      }),
    );
  });

  test('every byte of a small archive, flipped one after the other', async () => {
    const built = await buildArchive(['a', 'b'], [0]);
    for (const file of ['000001.log', 'contents.jsonl'] as const) {
      const sound = bytesOf(built.folder, file);
      const pieces = piecesOf(built.folder, file);
      for (let at = 0; at < sound.byteLength; at++) {
        const bytes = Buffer.from(sound);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
        setBytes(built.folder, file, bytes);
        const report = await verifyArchive(built.folder);
        expect(first(report)).toMatchObject({ file: `${yearPath}/${file}`, record: recordAt(pieces, at) });
      }
      setBytes(built.folder, file, sound);
    }
    expect((await verifyArchive(built.folder)).isSound).toBe(true);
  });

  test('bytes deleted, inserted or replaced', async () => {
    const lengths = { drop: fc.integer({ min: 0, max: 300 }), add: fc.uint8Array({ maxLength: 300 }) };
    await holds((seen) =>
      fc.asyncProperty(anyArchive, anyFile, fc.nat(), fc.record(lengths), async (which, file, where, { drop, add }) => {
        const built = await copyFromPool(which);
        const bytes = bytesOf(built.folder, file);
        const at = where % bytes.byteLength;
        const changed = Buffer.concat([bytes.subarray(0, at), add, bytes.subarray(at + drop)]);
        fc.pre(!changed.equals(bytes));
        const differs = bytes.findIndex((byte, index) => byte !== changed[index]);
        // Bytes after the end alone are what a crash leaves: nothing was changed.
        fc.pre(differs >= 0);
        const record = recordAt(piecesOf(built.folder, file), differs);
        setBytes(built.folder, file, changed);
        const report = await look(seen, built, last(built));
        expect(first(report)).toMatchObject({ file: `${yearPath}/${file}`, record });
      }),
    );
  });

  test('a record deleted', async () => {
    await holds((seen) =>
      fc.asyncProperty(anyArchive, anyFile, fc.nat(), async (which, file, where) => {
        const built = await copyFromPool(which);
        const pieces = piecesOf(built.folder, file);
        const at = where % pieces.length;
        // One empty line of two is as good as the other: the file is then short at its end.
        fc.pre((pieces[at]?.byteLength ?? 0) > 1);
        setPieces(built.folder, file, pieces.toSpliced(at, 1));
        const report = await look(seen, built, last(built));
        expect(first(report)).toMatchObject({ record: at + 1 });
      }),
    );
  });

  test('a record inserted', async () => {
    await holds((seen) =>
      fc.asyncProperty(anyArchive, fc.nat(), fc.nat(), async (which, from, to) => {
        const built = await copyFromPool(which);
        const pieces = piecesOf(built.folder, '000001.log');
        const at = to % (pieces.length + 1);
        const copy = pieces[from % pieces.length] ?? Buffer.alloc(0);
        setPieces(built.folder, '000001.log', pieces.toSpliced(at, 0, copy));
        const report = await look(seen, built, last(built));
        // A copy before its original: the second of the two is the one that stands in nobody's place.
        const record = from % pieces.length === at ? at + 2 : at + 1;
        expect(first(report)).toMatchObject({ file: `${yearPath}/000001.log`, record });
      }),
    );
  });

  test('two records swapped', async () => {
    await holds((seen) =>
      fc.asyncProperty(anyArchive, anyFile, fc.nat(), fc.nat(), async (which, file, one, other) => {
        const built = await copyFromPool(which);
        const pieces = piecesOf(built.folder, file);
        const [a, b] = [one % pieces.length, other % pieces.length];
        const [left, right] = [pieces[a], pieces[b]];
        fc.pre(left !== undefined && right !== undefined && !left.equals(right));
        setPieces(built.folder, file, pieces.with(a, right ?? newline).with(b, left ?? newline));
        const report = await look(seen, built, last(built));
        expect(first(report)).toMatchObject({ file: `${yearPath}/${file}`, record: Math.min(a, b) + 1 });
      }),
    );
  });

  test('truncation, by a checkpoint that knows more', async () => {
    await holds((seen) =>
      fc.asyncProperty(anyArchive, fc.nat(), async (which, where) => {
        const built = await copyFromPool(which);
        const pieces = piecesOf(built.folder, '000001.log');
        const bytes = bytesOf(built.folder, '000001.log');
        const length = where % bytes.byteLength;
        setBytes(built.folder, '000001.log', bytes.subarray(0, length));
        const report = await look(seen, built, last(built));
        expect(report.problems).toMatchObject([{ is: 'truncated', record: recordAt(pieces, length) }]);
      }),
    );
  });

  test('a roll back of all files to an older state, by the newer checkpoint', async () => {
    await holds((seen) =>
      fc.asyncProperty(anyArchive, fc.nat(), async (which, where) => {
        // What was disposed of is missing from older states, too.
        const built = await copyFromPool(
          plans.findIndex(([, disposed], at) => disposed.length === 0 && at >= which % 2),
        );
        const size = where % built.checkpoints.length;
        for (const file of ['000001.log', 'contents.jsonl'] as const) {
          setPieces(built.folder, file, piecesOf(built.folder, file).slice(0, size));
        }
        const report = await look(seen, built, last(built));
        expect(report.problems).toMatchObject([{ is: 'truncated', record: size + 1 }]);
        // Without it nobody can know: what is left is the sound archive that it once was.
        expect((await verifyArchive(built.folder)).isSound).toBe(true);
      }),
    );
  });

  test('an archive made anew with sound hashes, between the checkpoints that frame the change', async () => {
    await holds(
      (seen) =>
        fc.asyncProperty(texts, fc.nat(), async (given, where) => {
          const at = where % given.length;
          const honest = await buildArchive(given);
          const forged = await buildArchive(given.with(at, `${given[at]} and more`));
          expect((await verifyArchive(forged.folder)).isSound).toBe(true);
          const report = await look(seen, forged, honest.checkpoints);
          expect(report.problems).toMatchObject([{ is: 'rewritten', record: at + 1 }]);
          // One checkpoint alone tells that, not where.
          const coarse = await look(seen, forged, last(honest));
          expect(coarse.problems).toMatchObject([{ is: 'rewritten', record: 1 }]);
        }),
      { numRuns: 6 },
    );
  });

  test('a year that is gone altogether, by its checkpoint', async () => {
    const built = await copyFromPool(0);
    const elsewhere = (built.checkpoints.at(-1) ?? '').replace('branch-1', 'branch-2');
    const report = await verifyArchive(built.folder, { checkpoints: [elsewhere] });
    expect(report.problems).toMatchObject([
      { is: 'gone', file: `${yearPath.replace('branch-1', 'branch-2')}/000001.log` },
    ]);
    const [said] = await runPage([{ folder: built.folder, checkpoints: [elsewhere] }]);
    expect(said).toMatchObject({ exitCode: 1, problems: [{ record: 1, offset: 0 }] });
  });
});

const newline = Buffer.from('\n');
