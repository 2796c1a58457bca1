/** What goes into an archive comes out of it, once, and only with approval does it go. */
import { readFileSync } from 'node:fs';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  checkInclusion,
  defaultSchedule,
  encodeContent,
  openArchive,
  retentionOf,
  verifyArchive,
} from '@obligato/archive';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildArchive, disposal, unit, withArchive, year, yearPath } from './build-archive.ts';
import { makeFolder } from './folder.ts';
import { runPage } from './run-page.ts';
import { sampleRecord } from './sample-record.ts';
import { bytesOf, piecesOf, setPieces } from './tamper.ts';

const record = (number: number, text?: string) => sampleRecord(unit, number, text);
const cycle = (number: number) => record(number).cycle.id;

describe('appending', () => {
  test('keeps every record bit for bit, for whoever opens the folder later', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), async (texts) => {
        const { folder } = await buildArchive(texts);
        await withArchive(folder, async (archive) => {
          for (const [at, text] of texts.entries()) {
            const read = await archive.read(unit, year, cycle(at + 1));
            expect(read.content).toEqual(JSON.parse(JSON.stringify(record(at + 1, text))));
            expect(read.record).toBe(at + 1);
          }
        });
      }),
      { numRuns: 10 },
    );
  });

  test('is idempotent per cycle: many callers, many times, one record', async () => {
    const folder = await makeFolder();
    await withArchive(folder, async (archive) => {
      const twice = [1, 2, 1, 3, 2, 1].map((number) => archive.append(unit, year, record(number)));
      const receipts = await Promise.all(twice);
      expect(receipts.map((receipt) => receipt.record)).toEqual([1, 2, 1, 3, 2, 1]);
      expect(receipts.map(({ isNew }) => isNew)).toEqual([true, true, false, true, false, false]);
    });
    await withArchive(folder, async (archive) => {
      expect(await archive.append(unit, year, record(2))).toEqual({ record: 2, isNew: false });
      expect(await archive.entries(unit, year)).toHaveLength(3);
    });
  });

  test('refuses the same cycle with other content, also when the first was disposed of', async () => {
    const { folder } = await buildArchive(['a', 'b'], [0]);
    await withArchive(folder, async (archive) => {
      for (const number of [1, 2]) {
        const other = archive.append(unit, year, record(number, 'something else'));
        await expect(other).rejects.toMatchObject({ code: 'OBLIGATO_ARCHIVE_CONFLICT' });
      }
      expect(await archive.append(unit, year, record(1, 'a'))).toEqual({ record: 1, isNew: false });
    });
  });

  test('refuses what does not belong there', async () => {
    await withArchive(await makeFolder(), async (archive) => {
      const stranger = { ...record(1), decisions: record(2).decisions };
      await expect(archive.append('bureau', year, record(1))).rejects.toMatchObject({ code: 'OBLIGATO_USAGE' });
      await expect(archive.append(unit, year, stranger)).rejects.toMatchObject({ code: 'OBLIGATO_USAGE' });
      await expect(archive.append(unit, 26, record(1))).rejects.toMatchObject({ code: 'OBLIGATO_USAGE' });
      const outside = { ...record(1), cycle: { ...record(1).cycle, unit: '../x' }, decisions: [] };
      await expect(archive.append('../x', year, outside)).rejects.toMatchObject({ code: 'OBLIGATO_UNIT_ID' });
    });
  });

  test('adds nothing to a damaged archive', async () => {
    const { folder } = await buildArchive(['a', 'b', 'c']);
    setPieces(folder, 'contents.jsonl', piecesOf(folder, 'contents.jsonl').toReversed());
    await withArchive(folder, async (archive) => {
      await expect(archive.append(unit, year, record(4))).rejects.toMatchObject({ code: 'OBLIGATO_ARCHIVE_CORRUPT' });
      await expect(archive.read(unit, year, cycle(1))).rejects.toMatchObject({ code: 'OBLIGATO_ARCHIVE_CORRUPT' });
    });
    expect(piecesOf(folder, '000001.log')).toHaveLength(3);
  });

  test('is for one process at a time; reading is for everybody', async () => {
    const { folder } = await buildArchive(['a']);
    await withArchive(folder, async (first) => {
      await first.append(unit, year, record(2));
      await withArchive(folder, async (second) => {
        await expect(second.append(unit, year, record(3))).rejects.toMatchObject({ code: 'OBLIGATO_STORE_LOCKED' });
        expect(await second.entries(unit, year)).toHaveLength(2);
        expect((await verifyArchive(folder)).isSound).toBe(true);
      });
    });
  });

  test('keeps more years open than it holds files for', async () => {
    const folder = await makeFolder();
    await withArchive(folder, async (archive) => {
      for (const round of [1, 2]) {
        for (let at = 0; at < 12; at++) {
          const id = `bureau/branch-${at}`;
          await archive.append(id, year, sampleRecord(id, round));
        }
      }
      expect((await archive.years()).length).toBe(12);
    });
    const report = await verifyArchive(folder);
    expect(report.years.map(({ records }) => records)).toEqual(Array(12).fill(2));
  });
});

describe('verifying while somebody writes', () => {
  test('is never a false alarm, and a reader never sees half of a disposal', async () => {
    const { folder, checkpoints } = await buildArchive(['a', 'b']);
    let isDone = false;
    const write = async () => {
      await withArchive(folder, async (archive) => {
        for (let number = 3; number <= 30; number++) {
          await archive.append(unit, year, record(number));
          await archive.dispose(unit, year, cycle(number - 1), disposal);
        }
      });
      isDone = true;
    };
    const watch = async () => {
      let looks = 0;
      for (; !isDone; looks++) {
        expect((await verifyArchive(folder, { checkpoints })).problems).toEqual([]);
        const { content, disposal: tombstone } = await openArchive({ folder }).read(unit, year, cycle(2));
        expect(content === undefined).toBe(tombstone !== undefined);
      }
      expect(looks).toBeGreaterThan(0);
    };
    await Promise.all([write(), watch()]);
  });
});

describe('what is not there', () => {
  test('is said, and nothing is made by asking', async () => {
    const folder = await makeFolder();
    await withArchive(folder, async (archive) => {
      const asked = [
        archive.read(unit, year, cycle(1)),
        archive.checkpointOf(unit, year),
        archive.proveInclusion(unit, year, cycle(1)),
        archive.proveConsistency(unit, year, 0),
        archive.dispose(unit, year, cycle(1), disposal),
      ];
      for (const each of asked) await expect(each).rejects.toMatchObject({ code: 'OBLIGATO_ARCHIVE_UNKNOWN' });
      expect(await archive.entries(unit, year)).toEqual([]);
      expect(await archive.years()).toEqual([]);
    });
    await expect(verifyArchive(folder)).rejects.toMatchObject({ code: 'OBLIGATO_ARCHIVE_UNKNOWN' });
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  test('is not looked for behind a symlink', async () => {
    const { folder } = await buildArchive(['a']);
    const other = await makeFolder();
    await mkdir(join(other, dirname(yearPath)), { recursive: true });
    await symlink(join(folder, yearPath), join(other, yearPath));
    await expect(verifyArchive(other)).rejects.toMatchObject({ code: 'OBLIGATO_STORE_CORRUPT' });
  });

  test('is not a file that happens to lie around', async () => {
    const { folder } = await buildArchive(['a']);
    await writeFile(join(folder, 'units', 'readme'), 'hello');
    await writeFile(join(folder, 'units', '2026.archive'), 'hello');
    expect(await verifyArchive(folder)).toMatchObject({ isSound: true, years: [{ unit, year }] });
  });
});

describe('disposal', () => {
  test('takes the content and leaves a record that verifies, and proves as before', async () => {
    const { folder, checkpoints } = await buildArchive(['keep', 'secret matter', 'keep too']);
    await withArchive(folder, async (archive) => {
      const before = await archive.proveInclusion(unit, year, cycle(2));
      expect(await archive.dispose(unit, year, cycle(2), disposal)).toEqual({ record: 4, isNew: true });
      expect(await archive.dispose(unit, year, cycle(2), disposal)).toEqual({ record: 2, isNew: false });
      expect(bytesOf(folder, 'contents.jsonl').toString()).not.toContain('secret matter');
      const read = await archive.read(unit, year, cycle(2));
      expect(read.content).toBeUndefined();
      expect(read.disposal).toMatchObject({ record: 2, reason: disposal.reason, approval: disposal.approval });
      expect((await archive.read(unit, year, cycle(3))).content?.cycle.id).toBe(cycle(3));
      // The leaf is the same, so what was proven stays proven, and whoever still has the content can show that it is the one.
      const after = await archive.proveInclusion(unit, year, cycle(2));
      expect(after.entry).toBe(before.entry);
      const content = encodeContent(record(2, 'secret matter')).bytes.toString();
      expect(checkInclusion(after, { content })).toEqual({ holds: true });
      expect(checkInclusion(before, { checkpoint: checkpoints[2] ?? '', content })).toEqual({ holds: true });
      expect(await archive.append(unit, year, record(4))).toEqual({ record: 5, isNew: true });
    });
    const report = await verifyArchive(folder, { checkpoints });
    expect(report).toMatchObject({ isSound: true, years: [{ records: 5, disposed: 1, awaitingRemoval: [] }] });
    const [said] = await runPage([{ folder, checkpoints }]);
    expect(said?.exitCode).toBe(0);
  });

  test('leaves nothing of the content in the archive’s folder', async () => {
    const { folder } = await buildArchive(['a', 'secret matter', 'b'], [1]);
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((file) => readFileSync(file, 'utf8').includes('secret matter'))).toEqual([]);
  });

  test('is refused before its day, without approval, and for what is kept for ever', async () => {
    const { folder } = await buildArchive(['a']);
    await withArchive(folder, async (archive) => {
      const early = archive.dispose(unit, year, cycle(1), { ...disposal, at: '2036-12-31T23:59:59+08:00' });
      await expect(early).rejects.toMatchObject({ code: 'OBLIGATO_ARCHIVE_KEPT' });
      await expect(early).rejects.toThrow('until 2036-12-31');
      const silent = archive.dispose(unit, year, cycle(1), { ...disposal, reason: ' ' });
      await expect(silent).rejects.toMatchObject({ code: 'OBLIGATO_USAGE' });
      const undated = { ...disposal, approval: { ...disposal.approval, on: 'lately' } };
      await expect(archive.dispose(unit, year, cycle(1), undated)).rejects.toMatchObject({ code: 'OBLIGATO_USAGE' });
      expect((await archive.retentionOf(unit, year, cycle(1)))?.until).toBe('2036-12-31');
    });
    const strict = openArchive({ folder });
    const byDefault = strict.dispose(unit, year, cycle(1), disposal);
    await expect(byDefault).rejects.toThrow(/until 2056-12-31.*unverified/);
    await strict.close();
  });
});

describe('the default retention schedule', () => {
  const closedAt = '2026-06-30T09:00:00+08:00';
  const until = (duty: string, obligation: string) => retentionOf(defaultSchedule, { duty, obligation, closedAt });

  test('keeps reports and elections for ever, and what nobody has settled for thirty years', () => {
    expect(until('branch-report', 'report')).toMatchObject({
      until: undefined,
      rule: { keep: 'permanent', confidence: 'secondary' },
    });
    expect(until('branch-election', 'election')?.until).toBeUndefined();
    expect(until('general-meeting', 'meeting')).toMatchObject({
      until: '2056-12-31',
      rule: { confidence: 'unverified' },
    });
    expect(until('anything', 'else')).toMatchObject({ until: '2056-12-31', rule: { confidence: 'unverified' } });
  });

  test('says of every class where it comes from, in both languages', () => {
    for (const { source } of defaultSchedule) expect(source.en.length * source['zh-CN'].length).toBeGreaterThan(0);
  });
});
