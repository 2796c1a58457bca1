import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Message, retryMessage, viewSpool } from '../src/index.ts';
import { SpoolFile } from '../src/spool/spool-file.ts';
import { sealed } from '../src/spool/spool-record.ts';
import { anItem, li } from './some-items.ts';

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-spool-'));
  folders.push(folder);
  return folder;
}

const at = '2026-03-20T09:00:00+08:00';
const aMessage = (items: Message['items'] = [anItem()]): Message => ({
  ...{ key: `notice/${items[0]?.key}`, kind: 'notice', person: li, unit: 'bureau/branch', channel: 'mail' },
  ...{ items, cycles: [], sealedAt: at },
});
const path = (folder: string) => join(folder, 'spool.jsonl');

describe('what was written down', () => {
  test('is there after a restart: what waits, what is to be sent, what was told', async () => {
    const folder = await aFolder();
    const spool = await SpoolFile.open(folder);
    const second = anItem({ key: 'second' });
    await spool.write([{ does: 'take', items: [anItem(), second] }]);
    await spool.write([{ does: 'seal', message: sealed(aMessage()) }]);
    await spool.close();

    const again = await SpoolFile.open(folder);
    expect([...again.state.waiting.values()]).toEqual([second]);
    expect([...again.state.open.values()]).toEqual([{ ...aMessage(), tries: 0 }]);
    await again.write([{ does: 'tell', key: aMessage().key, at }]);
    await again.close();
    expect(await viewSpool(folder)).toMatchObject({
      pending: [],
      told: [{ key: aMessage().key, person: li, count: 1 }],
    });
  });

  test('is not taken over twice, whatever became of it', async () => {
    const spool = await SpoolFile.open(await aFolder());
    const take = { does: 'take', items: [anItem()] } as const;
    await spool.write([take, { does: 'seal', message: sealed(aMessage()) }, take]);
    expect(spool.state.waiting.size).toBe(0);
    await spool.write([{ does: 'tell', key: aMessage().key, at }, take]);
    expect(spool.state.waiting.size).toBe(0);
    await spool.close();
  });

  test('ends where a crash cut it short: half a line was never acknowledged', async () => {
    const folder = await aFolder();
    const spool = await SpoolFile.open(folder);
    await spool.write([{ does: 'take', items: [anItem()] }]);
    await spool.close();
    await appendFile(path(folder), '{"does":"take","items":[{"ke');
    const again = await SpoolFile.open(folder);
    await again.write([{ does: 'take', items: [anItem({ key: 'later' })] }]);
    await again.close();
    expect((await viewSpool(folder)).waiting.map(({ key }) => key)).toEqual([anItem().key, 'later']);
  });

  test('is not guessed at where a line in the midst is none', async () => {
    const folder = await aFolder();
    await writeFile(path(folder), 'not a record\n{"does":"take","items":[]}\n');
    await expect(viewSpool(folder)).rejects.toMatchObject({ code: 'OBLIGATO_STORE_CORRUPT' });
    await expect(SpoolFile.open(folder)).rejects.toMatchObject({ code: 'OBLIGATO_STORE_CORRUPT' });
  });

  test('belongs to one process', async () => {
    const folder = await aFolder();
    const spool = await SpoolFile.open(folder);
    await expect(SpoolFile.open(folder)).rejects.toMatchObject({ code: 'OBLIGATO_STORE_LOCKED' });
    await spool.close();
  });

  test('is written anew once most of it is of no use, and says the same then', async () => {
    const folder = await aFolder();
    const spool = await SpoolFile.open(folder);
    for (let round = 0; round < 64; round++) {
      const items = Array.from({ length: 200 }, (_, index) => anItem({ key: `${round}/${index}` }));
      await spool.write([
        { does: 'take', items },
        { does: 'past', items: items.slice(1).map(({ key }) => key), at },
      ]);
    }
    const { size } = await stat(path(folder));
    const tidying = spool.tidy('2026-12-31T09:00:00+08:00');
    await spool.write([{ does: 'take', items: [anItem({ key: 'meanwhile' })] }]);
    await tidying;
    expect((await stat(path(folder))).size).toBeLessThan(size / 10);
    await spool.write([{ does: 'take', items: [anItem({ key: 'afterwards' })] }]);
    await spool.close();
    const { waiting } = await viewSpool(folder);
    expect(waiting).toHaveLength(66);
    expect(waiting.slice(-2).map(({ key }) => key)).toEqual(['meanwhile', 'afterwards']);
    expect((await readFile(path(folder), 'utf8')).split('\n')).toHaveLength(4);
  });
});

describe('a message that nobody tries any more', () => {
  test('is tried again when somebody asks for it, by its key', async () => {
    const folder = await aFolder();
    const spool = await SpoolFile.open(folder);
    const { key } = aMessage();
    await spool.write([
      { does: 'take', items: [anItem()] },
      { does: 'seal', message: sealed(aMessage()) },
    ]);
    await spool.write([{ does: 'die', key, because: '550 no such user', at }]);
    await spool.close();
    expect((await viewSpool(folder)).dead).toMatchObject([{ key, lastError: '550 no such user', tries: 1 }]);
    await expect(retryMessage(folder, `${key}!`, at)).rejects.toThrow(`Did you mean "${key}"?`);
    await retryMessage(folder, key, at);
    expect(await viewSpool(folder)).toMatchObject({ dead: [], pending: [{ key, tries: 0 }] });
  });
});
