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
  scanJournal,
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
