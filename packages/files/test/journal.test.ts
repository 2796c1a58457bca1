import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  createDurably,
  Fuse,
  nodeFileSystem as files,
  Journal,
  journalStart,
  recoverJournal,
  salvageJournal,
  scanJournal,
  sealSegments,
  TemporaryFolder,
} from '../src/index.ts';
import { makeFolder } from './folder.ts';

/** A log with these records, each segment left after `segmentBytes`. */
async function aLog(records: readonly string[], segmentBytes = 1_000_000): Promise<string> {
  const folder = await makeFolder();
  await createDurably(files, folder);
  const { end } = await recoverJournal({ files, folder, from: journalStart, visit: () => undefined });
  const journal = new Journal({ files, folder, fuse: new Fuse(), end, segmentBytes });
  for (const record of records) await journal.append(Buffer.from(record), () => undefined);
  await journal.close();
  return folder;
}

async function recordsIn(folder: string, read: typeof scanJournal): Promise<readonly string[]> {
  const records: string[] = [];
  await read({ files, folder, from: journalStart, visit: (_, body) => records.push(body.toString()) });
  return records;
}

const three = ['{"a":1}', '{"b":"学习"}', '{"c":[]}'];

test.each([1, 1_000_000])('what was appended is read again, in order, with segments of %i bytes', async (bytes) => {
  expect(await recordsIn(await aLog(three, bytes), scanJournal)).toEqual(three);
});

test('a torn end is cut by recovery, and left alone by a reader', async () => {
  const folder = await aLog(three);
  const log = join(folder, '000001.log');
  const whole = await readFile(log);
  await truncate(log, whole.byteLength - 3);
  expect(await recordsIn(folder, scanJournal)).toEqual(three.slice(0, 2));
  expect((await readFile(log)).byteLength).toBe(whole.byteLength - 3);
  expect(await recordsIn(folder, recoverJournal)).toEqual(three.slice(0, 2));
  expect(whole.subarray(0, (await readFile(log)).byteLength)).toEqual(await readFile(log));
});

test('a changed byte is told with its file and its record, and nothing is repaired', async () => {
  const folder = await aLog(three);
  const log = join(folder, '000001.log');
  const spoilt = (await readFile(log, 'latin1')).replace('{"a":1}', '{"a":7}');
  await writeFile(log, spoilt, 'latin1');
  await expect(recordsIn(folder, recoverJournal)).rejects.toMatchObject({
    code: 'OBLIGATO_STORE_CORRUPT',
    message: expect.stringMatching(/000001\.log.*record 1/),
  });
  expect(await readFile(log, 'latin1')).toBe(spoilt);
});

const flip = (bytes: Buffer, at: number) => bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);

test('damage in a log that is sealed takes nothing else into its block: what breaks later is of that block alone', async () => {
  const records = Array.from({ length: 40 }, (_, number) => JSON.stringify({ number, text: 'said '.repeat(10_000) }));
  const folder = await aLog(records, 10_000_000);
  const log = join(folder, '000001.log');
  const spoilt = await readFile(log);
  flip(spoilt, spoilt.indexOf('"number":3,') + 3);
  await writeFile(log, spoilt);
  await sealSegments({ files, folder, temporary: new TemporaryFolder(files, folder), fuse: new Fuse(), before: 2 });
  const sealed = join(folder, '000001.sealed');
  const bytes = await readFile(sealed);
  const table = JSON.parse(/\{"bytes":.*\]\]\}/s.exec(bytes.toString('latin1'))?.[0] ?? '');
  const [, , at, compressed] = table.blocks.at(-1) as [number, number, number, number];
  // Two bits: one alone could be put right.
  for (const place of [at, at + compressed - 1]) flip(bytes, place);
  await writeFile(sealed, bytes);
  const lost: (readonly [number, number])[] = [];
  const { sound } = await salvageJournal({
    ...{ files, folder, knownUntil: { sequence: records.length, hash: undefined } },
    describe: ({ from, to }) => {
      lost.push([from, to]);
      return { from, to };
    },
    write: async () => undefined,
  });
  expect(lost).toEqual([
    [4, 4],
    [lost[1]?.[0], records.length],
  ]);
  expect(sound).toBeGreaterThan(30);
});
