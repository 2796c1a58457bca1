/** Copies of archives, while they grow, and of damaged ones. */
import { copyArchive, openArchive, verifyArchive } from '@obligato/archive';
import { expect, test } from 'vitest';
import { buildArchive, disposal, tenYears, unit, year } from './build-archive.ts';
import { makeFolder } from './folder.ts';
import { sampleRecord } from './sample-record.ts';
import { bytesOf, setBytes } from './tamper.ts';

test('a copy verifies against the checkpoints of the original, tombstones included', async () => {
  const { folder, checkpoints } = await buildArchive(['a', 'b', 'c'], [1]);
  const target = await makeFolder();
  expect(await copyArchive({ folder, target })).toEqual([checkpoints.at(-1)]);
  expect(await verifyArchive(target, { checkpoints })).toMatchObject({
    ...{ isSound: true, years: [{ records: 4, disposed: 1, witnessed: 4 }] },
  });
});

test('a copy made while records are added and disposed of is what the archive was at some moment', async () => {
  const { folder } = await buildArchive(['a', 'b']);
  const archive = openArchive({ folder, retention: tenYears });
  let isBusy = true;
  const working = (async () => {
    for (let number = 3; isBusy; number++) {
      await archive.append(unit, year, sampleRecord(unit, number));
      if (number % 3 === 0) await archive.dispose(unit, year, sampleRecord(unit, number).cycle.id, disposal);
    }
  })();
  for (let copies = 0; copies < 5; copies++) {
    const target = await makeFolder();
    const [checkpoint = ''] = await copyArchive({ folder, target });
    const size = Number(checkpoint.split('\n')[1]);
    expect(size).toBeGreaterThanOrEqual(2);
    expect(await archive.checkpointOf(unit, year, { size })).toBe(checkpoint);
  }
  isBusy = false;
  await working;
  await archive.close();
});

test('a damaged archive is not copied as if it were sound, and one that is not there is nothing', async () => {
  const { folder } = await buildArchive(['a', 'b']);
  const bytes = bytesOf(folder, 'contents.jsonl');
  bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20);
  setBytes(folder, 'contents.jsonl', bytes);
  await expect(copyArchive({ folder, target: await makeFolder() })).rejects.toThrow('OBLIGATO_ARCHIVE_CORRUPT');
  expect(await copyArchive({ folder: await makeFolder(), target: await makeFolder() })).toEqual([]);
});
