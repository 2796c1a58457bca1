/** Files on their way: cut off, too large, onto a full disk, as fast as they are written, and in confidence. */
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryStore } from '@obligato/engine';
import { type EvidenceStore, MemoryEvidence } from '@obligato/engine/store';
import { type FileSystem, nodeFileSystem } from '@obligato/files';
import { startServer } from '@obligato/http';
import { openEvidenceFolder } from '@obligato/lowdb';
import { expect, test } from 'vitest';
import { openConfiding } from '../attacks/confiding-house.ts';
import { attempt, bring, cycle, fetchFile, hashOf, inPieces, kept, open, told, words } from './evidence-house.ts';
import { at } from './house.ts';

test('a file that breaks off, or is larger than allowed, is refused as soon as that is known, and nothing is kept of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-evidence-'));
  const evidence = openEvidenceFolder({ folder, limits: { maxBytes: 1000 } });
  const house = await open(evidence);
  const piece = new Uint8Array(300).fill(65);
  const cut = await bring(house, inPieces([piece, piece], new Error('reset')).stream);
  expect([cut.status, (await cut.json()).detail]).toEqual([400, 'The file broke off. Send it again.']);

  const endless = inPieces(Array.from({ length: 1000 }, () => piece));
  const refused = await bring(house, endless.stream);
  expect([refused.status, refused.headers.get('connection')]).toEqual([413, 'close']);
  expect(await refused.json()).toMatchObject({
    code: 'OBLIGATO_EVIDENCE',
    detail: expect.stringContaining('1000 bytes'),
  });
  expect(endless.taken()).toBe(4);
  const declared = inPieces([piece]);
  expect((await bring(house, declared.stream, { headers: { 'content-length': '1001' } })).status).toBe(413);
  expect(declared.taken()).toBe(0);
  expect([await kept(evidence), await readdir(join(folder, 'tmp'))]).toEqual([[], []]);
});

test('a line that is cut leaves nothing, and the next file is taken', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-evidence-'));
  const evidence = openEvidenceFolder({ folder });
  const house = await open(evidence);
  const token = house.token('secretary', 'top/mid', 'clerk');
  const server = await startServer({ api: house.api, host: '127.0.0.1', port: 0 });
  try {
    const port = Number(new URL(server.url).port);
    const head = [
      `POST /cycles/${at(cycle)}/evidence HTTP/1.1`,
      ...['Host: localhost', `Authorization: Bearer ${token}`, 'Content-Length: 1000', '', 'only this'],
    ];
    await new Promise<void>((resolve, reject) => {
      const line = connect(port, '127.0.0.1', () => line.write(head.join('\r\n')));
      line.once('error', reject);
      // Begun: its first piece lies there.
      void expect
        .poll(() => readdir(join(folder, 'tmp')).catch(() => []), { timeout: 10_000 })
        .toHaveLength(1)
        .then(() => line.destroy())
        .then(() => resolve(), reject);
    });
    await expect.poll(() => readdir(join(folder, 'tmp')), { timeout: 10_000 }).toEqual([]);
    const whole = await fetch(`${server.url}/cycles/${at(cycle)}/evidence`, {
      ...{ method: 'POST', body: words, headers: { authorization: `Bearer ${token}` } },
    });
    expect(whole.status).toBe(200);
    expect(await kept(evidence)).toEqual([hashOf(words)]);
  } finally {
    await server.stop();
  }
});

/** The disk, full for some of what is asked of it. */
function fullAt(isFull: (operation: 'open' | 'write' | 'sync' | 'rename') => boolean): FileSystem {
  const refuseAt = (operation: Parameters<typeof isFull>[0]) => {
    if (isFull(operation)) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  };
  return {
    ...nodeFileSystem,
    open: async (path, mode) => {
      refuseAt('open');
      const file = await nodeFileSystem.open(path, mode);
      return {
        read: (into, position) => file.read(into, position),
        write: async (from, position) => {
          refuseAt('write');
          return file.write(from, position);
        },
        sync: async () => {
          refuseAt('sync');
          return file.sync();
        },
        datasync: () => file.datasync(),
        truncate: (bytes) => file.truncate(bytes),
        bytes: () => file.bytes(),
        close: () => file.close(),
      };
    },
    rename: async (from, to) => {
      refuseAt('rename');
      return nodeFileSystem.rename(from, to);
    },
  };
}

test('a disk that is full is said to be out of service, leaves nothing, and is asked again later', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-evidence-'));
  for (const full of ['open', 'write', 'sync', 'rename'] as const) {
    let isFull = true;
    const files = fullAt((operation) => isFull && operation === full);
    const evidence = openEvidenceFolder({ folder: join(folder, full) }, files);
    const house = await open(evidence);
    const answer = await bring(house, words);
    expect([full, answer.status, (await answer.json()).code]).toEqual([full, 503, 'OBLIGATO_STORE_FAILED']);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect([await kept(evidence), await readdir(join(folder, full, 'tmp'))]).toEqual([[], []]);
    isFull = false;
    expect((await bring(house, words)).status).toBe(200);
  }
});

test('a file is taken as fast as it is written and no faster: it is never held', async () => {
  const memory = new MemoryEvidence();
  let proceed = () => {};
  const waiting = new Promise<void>((resolve) => {
    proceed = resolve;
  });
  const slow: EvidenceStore = Object.create(memory, {
    put: {
      value: (content: AsyncIterable<Uint8Array>) =>
        memory.put(
          (async function* () {
            for await (const piece of content) {
              await waiting;
              yield piece;
            }
          })(),
        ),
    },
    limits: { value: memory.limits },
    hold: { value: (sha256: string) => memory.hold(sha256) },
    list: { value: () => memory.list() },
  });
  const house = await open(slow);
  const pieces = inPieces(Array.from({ length: 200 }, () => new Uint8Array(10_000).fill(65)));
  const answer = bring(house, pieces.stream);
  await expect.poll(pieces.taken).toBeGreaterThan(0);
  for (let turns = 0; turns < 100; turns++) await new Promise((resolve) => setImmediate(resolve));
  expect(pieces.taken()).toBeLessThan(5);
  proceed();
  expect((await (await answer).json()).bytes).toBe(2_000_000);
});

test('a file that has changed where it lies never comes to its end', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-evidence-'));
  const house = await open(openEvidenceFolder({ folder }));
  const token = house.token('secretary', 'top/mid', 'clerk');
  const { receipt, sha256 } = await (await bring(house, words, { token })).json();
  await attempt(house, token, [{ kind: 'file', sha256, name: 'roof.txt', receipt }]);
  await writeFile(join(folder, sha256.slice(0, 2), sha256.slice(2)), 'The rooF, in words');
  await expect((await fetchFile(house, sha256, token)).text()).rejects.toThrow('is not the file that was attached');
});

test('one caller has few transfers at once and so many bytes a day, and a question about the headers holds none', async () => {
  const house = await open(new MemoryEvidence(), { limits: { transfersPerCaller: 2, bytesBroughtPerDay: 60 } });
  const token = house.token('secretary', 'top/mid', 'clerk');
  const { receipt, sha256 } = await (await bring(house, words, { token })).json();
  await attempt(house, token, [{ kind: 'file', sha256, name: 'roof.txt', receipt }]);
  for (let asked = 0; asked < 3; asked++)
    expect((await fetchFile(house, sha256, token, cycle, 'HEAD')).status).toBe(200);
  const both = [await fetchFile(house, sha256, token), await fetchFile(house, sha256, token)];
  expect((await fetchFile(house, sha256, token)).status).toBe(429);
  await both[0]?.body?.cancel();
  expect(await both[1]?.text()).toBe(words);
  expect(await (await fetchFile(house, sha256, token)).text()).toBe(words);

  expect((await bring(house, `${words} and many more of them, until it is enough`, { token })).status).toBe(200);
  const more = await bring(house, words, { token });
  expect([more.status, Number(more.headers.get('retry-after')) > 1000]).toEqual([429, true]);
  expect((await bring(house, words, { token: house.token('secretary', 'top/mid', 'clerk') })).status).toBe(200);
});

test('of what is brought to a matter where people speak in confidence nothing is noted; elsewhere it is', async () => {
  const house = await openConfiding({}, { presets: ['all', 'letters'] });
  const raised = await house.engine.raise({ unit: 'top/mid', duty: 'opinion', occasion: 'noise', by: {} });
  const token = house.token('secretary', 'top/mid', 'clerk');
  const brought = await bring(house, words, { of: raised.id, token });
  expect([brought.status, house.log]).toEqual([200, []]);
  expect(
    (await bring(house, new ReadableStream(), { of: raised.id, token, headers: { 'content-encoding': 'br' } })).status,
  ).toBe(415);
  expect(house.log).toEqual([]);
  const { receipt, sha256 } = await brought.json();
  const said = (more: object) =>
    house.ask(`/cycles/${at(raised.id)}/attempts`, {
      ...{ method: 'POST', token },
      body: {
        ...{ event: 'say', payload: { text: 'The hall is loud' } },
        ...{ evidence: [{ kind: 'file', sha256, name: 'hall.txt', receipt }], ...more },
      },
    });
  expect((await said({})).status).toBe(422);
  expect((await said({ evidenceInConfidence: true })).status).toBe(200);
  expect(house.log).toEqual([]);
  expect((await bring(house, words, { of: 'top/mid/letter/2026-03/clerk', token })).status).toBe(200);
  expect(house.log).toEqual([expect.stringMatching(/"route":"putEvidence".*"principal":"token:/)]);
});

test('an engine that keeps no files says so, and takes links and references all the same', async () => {
  const { createEngine, VirtualClock } = await import('@obligato/engine');
  const { inFrontOf } = await import('./house.ts');
  const house = await open();
  const clock = new VirtualClock('2026-03-02T09:00:00+08:00');
  const store = new MemoryStore();
  const engine = await createEngine({ units: [], plugins: {}, domain: house.engine.domain, store, clock });
  await engine.setRoster('top/mid', [
    { member: 'clerk', name: 'C', standing: 'full', roles: ['secretary'], from: '2020-01-01' },
  ]);
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  const bare = inFrontOf(engine, clock);
  const token = bare.token('secretary', 'top/mid', 'clerk');
  const refused = await bring(bare, words, { token });
  expect([refused.status, (await refused.json()).detail]).toEqual([422, expect.stringContaining('keeps no files')]);
  expect((await told(await bare.ask('/me', { token }))).files).toBeNull();
  expect((await attempt(bare, token, [{ kind: 'reference', text: 'Cabinet 3' }])).status).toBe(200);
});
