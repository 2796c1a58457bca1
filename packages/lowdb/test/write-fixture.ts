/**
 * Writes a small data folder as this release writes it, with what must be read from it. Run once for a release, and never again:
 * `node --conditions=source --import tsx packages/lowdb/test/write-fixture.ts packages/lowdb/test/fixtures/v0.1.0`.
 */
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CharterData } from '@obligato/core';
import { contentOf, sampleCommit } from '../../testing/src/fixtures.ts';
import { openLowdbStore } from '../src/index.ts';

const [target = ''] = process.argv.slice(2);
const folder = join(target, 'data');
const roster = [{ member: 'm1', name: '李', standing: 'full' as const, roles: ['secretary'], from: '2020-01-01' }];

/** As far as a store looks into one. */
const charters = [{ digest: 'c0ffee', unit: 'org' } as unknown as CharterData];

const store = await openLowdbStore({ folder, segmentBytes: 6_000, checkpointBytes: 1, tailRecords: 2 });
for (let number = 1; number <= 3; number++) {
  await store.commit({ ...sampleCommit({ unit: 'org', number, key: `k-${number}` }), roster, charters });
  await store.commit(sampleCommit({ unit: 'org/branch-1', number }));
}
const content = await contentOf(store);
await store.close();
for (const name of await readdir(folder)) if (name.startsWith('LOCK.')) await rm(join(folder, name));
await rm(join(folder, 'tmp'), { recursive: true });
await writeFile(join(target, 'expected.json'), `${JSON.stringify(content, undefined, 2)}\n`);
