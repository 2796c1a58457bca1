/** However an append or a disposal ends, what was acknowledged is there afterwards, and what was not does no harm. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openArchive, verifyArchive } from '@obligato/archive';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Built, buildArchive, disposal, tenYears, unit, withArchive, year } from './build-archive.ts';
import { failingFileSystem } from './failing-file-system.ts';
import { copyOf, makeFolder } from './folder.ts';
import { runPage } from './run-page.ts';
import { sampleRecord } from './sample-record.ts';
import { bytesOf, piecesOf, setBytes } from './tamper.ts';

let four: Built;

beforeAll(async () => {
  four = await buildArchive(['a', 'b', 'c', 'd']);
}, 120_000);

describe('a crash in the middle of an append', () => {
  test.each(['000001.log', 'contents.jsonl'] as const)(
    'leaves a torn last record of %s at any byte: no alarm, and the next append goes on from the third',
    async (file) => {
      const pieces = piecesOf(four.folder, file);
      const before = Buffer.concat(pieces.slice(0, 3)).byteLength;
      const lengths = [0, 1, 100, 176, 177, 178, 300].map((more) => before + more);
      const total = bytesOf(four.folder, file).byteLength;
      for (const length of [...lengths.filter((each) => each < total), total - 1]) {
        const folder = await copyOf(four.folder);
        // The content is written first: where it is torn, the record was never begun.
        if (file === 'contents.jsonl') {
          setBytes(folder, '000001.log', Buffer.concat(piecesOf(folder, '000001.log').slice(0, 3)));
        }
        setBytes(folder, file, bytesOf(folder, file).subarray(0, length));
        const [said] = await runPage([{ folder, checkpoints: four.checkpoints.slice(0, 3) }]);
        expect(said).toMatchObject({ exitCode: 0, problems: [] });
        expect(await verifyArchive(folder, { checkpoints: four.checkpoints.slice(0, 3) })).toMatchObject({
          ...{ isSound: true, years: [{ records: 3 }] },
        });
        await withArchive(folder, async (archive) => {
          expect(await archive.append(unit, year, sampleRecord(unit, 4, 'd'))).toEqual({ record: 4, isNew: true });
          expect(await archive.checkpointOf(unit, year)).toBe(four.checkpoints[3]);
        });
        expect(await verifyArchive(folder)).toMatchObject({ isSound: true, years: [{ unfinishedBytes: 0 }] });
      }
    },
    120_000,
  );

  test('at any change to the disk: nothing acknowledged is lost, nothing more is acknowledged, the next run goes on', async () => {
    for (let failAt = 1, failed = true; failed; failAt++) {
      const folder = await copyOf(four.folder);
      const { files } = failingFileSystem(failAt);
      const archive = openArchive({ folder, fileSystem: files, retention: tenYears });
      const acknowledged = new Set<number>();
      const work = [
        async () => archive.append(unit, year, sampleRecord(unit, 5, 'e')),
        async () => archive.dispose(unit, year, sampleRecord(unit, 2).cycle.id, disposal),
        async () => archive.append(unit, year, sampleRecord(unit, 6, 'f')),
      ];
      for (const [at, step] of work.entries())
        await step().then(
          () => acknowledged.add(at),
          () => undefined,
        );
      await archive.close().catch(() => undefined);
      failed = acknowledged.size < work.length;
      // Once something has failed, nothing after it was acknowledged.
      expect([...acknowledged]).toEqual([0, 1, 2].slice(0, acknowledged.size));

      const crashed = await copyOf(folder);
      const report = await verifyArchive(crashed, { checkpoints: four.checkpoints });
      expect(report.problems, `failing at change ${failAt}`).toEqual([]);
      await withArchive(crashed, async (again) => {
        await again.append(unit, year, sampleRecord(unit, 5, 'e'));
        await again.dispose(unit, year, sampleRecord(unit, 2).cycle.id, disposal);
        await again.append(unit, year, sampleRecord(unit, 6, 'f'));
        const kinds = (await again.entries(unit, year)).map(({ kind }) => kind);
        expect(kinds).toEqual(['cycle', 'cycle', 'cycle', 'cycle', 'cycle', 'disposal', 'cycle']);
      });
      expect(await verifyArchive(crashed, { checkpoints: four.checkpoints })).toMatchObject({
        ...{ isSound: true, years: [{ records: 7, unfinishedBytes: 0, awaitingRemoval: [] }] },
      });
      expect(piecesOf(crashed, 'contents.jsonl')[1]?.toString()).toBe('\n');
    }
  }, 300_000);

  test('by kill -9 of a real process, again and again: every record it told of is there', async () => {
    const folder = await makeFolder();
    let told = 0;
    for (let round = 0; round < 4; round++) {
      const script = fileURLToPath(new URL('./child.ts', import.meta.url));
      const args = ['--conditions=source', '--import', 'tsx', script, folder];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      const gone = once(child, 'close');
      let left = 5 + round * 3;
      for await (const line of createInterface({ input: child.stdout })) {
        told = Math.max(told, Number(line));
        left -= 1;
        if (left === 0) child.kill('SIGKILL');
      }
      await gone;
      const report = await verifyArchive(folder);
      expect(report.problems).toEqual([]);
      expect(report.years[0]?.records).toBeGreaterThanOrEqual(told);
    }
    expect(told).toBeGreaterThanOrEqual(4 * 5);
  }, 300_000);
});
