import { createHash } from 'node:crypto';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyCommits, emptyUnit } from '@obligato/engine/store';
import { expect, test } from 'vitest';
import { contentOf, sampleCommit } from '../../testing/src/fixtures.ts';
import { unseal } from '../src/documents/envelope.ts';
import { openLowdbStore, verifyJournal } from '../src/index.ts';
import { makeFolder } from './folder.ts';

const fixtures = fileURLToPath(new URL('./fixtures', import.meta.url));

test.each(await readdir(fixtures))(
  'a folder written by %s opens, tells what it told then, and goes on',
  async (release) => {
    const folder = await makeFolder();
    await cp(join(fixtures, release, 'data'), folder, { recursive: true });
    const told = JSON.parse(await readFile(join(fixtures, release, 'expected.json'), 'utf8'));
    // What the first release did not tell yet: when the last commit was made, which stands in the journal, and who changed a unit.
    const since = { committedAt: '2026-03-20T14:00:00+08:00', changed: 0, recent: [] };
    const records = told.records.map((record: object) => ({ ...since, ...record }));
    const expected = withoutRevisions({ changes: told.units.map(() => []), ...told, records });
    await verifyJournal({ folder });
    const readOnly = await openLowdbStore({ folder, readOnly: true });
    expect(withoutRevisions(await contentOf(readOnly))).toEqual(expected);
    await readOnly.close();
    const store = await openLowdbStore({ folder });
    expect(withoutRevisions(await contentOf(store))).toEqual(expected);
    expect(await store.commit(sampleCommit({ unit: 'org', number: 4 }))).toBeUndefined();
    await store.close();
  },
);

test.each(await readdir(fixtures))(
  'a folder written by %s tells every commit, of which it pointed at those with decisions alone',
  async (release) => {
    const folder = await makeFolder();
    await cp(join(fixtures, release, 'data'), folder, { recursive: true });
    const store = await openLowdbStore({ folder });
    await store.commit({ ...sampleCommit({ unit: 'org', number: 4 }), decisions: [] });
    for (const unit of await store.units()) {
      const { commits } = await store.commitsOf(unit, { after: 0, limit: 1_000 });
      const { cycles, outbox, roster } = applyCommits(emptyUnit(unit), commits);
      const now = await store.unit(unit);
      expect({ cycles, outbox, roster }).toEqual({ cycles: now.cycles, outbox: now.outbox, roster: now.roster });
    }
    await store.close();
  },
);

function sealed(format: number, data: unknown): Buffer {
  const text = JSON.stringify(data);
  const sha256 = createHash('sha256').update(`${format}\n${text}`).digest('hex');
  return Buffer.from(`{"format":${format},"sha256":"${sha256}","data":${text}}\n`);
}

const third = {
  version: 3,
  migrations: {
    1: (data: unknown) => ({ ...(data as object), second: true }),
    2: (data: unknown) => ({ ...(data as object), third: true }),
  },
};

/** Counted since: from the document on, or from the beginning. */
const withoutRevisions = ({ records, ...content }: Awaited<ReturnType<typeof contentOf>>) => ({
  ...content,
  records: records.map(({ revision, ...record }) => record),
});

test('an older document goes through every step of the chain, in order', () => {
  expect(unseal('a.json', sealed(1, { first: true }), third)).toEqual({ first: true, second: true, third: true });
  expect(unseal('a.json', sealed(2, { first: true }), third)).toEqual({ first: true, third: true });
  expect(unseal('a.json', sealed(3, { first: true }), third)).toEqual({ first: true });
});

test('a newer one is refused, and so is one from which no migration leads on', () => {
  expect(() => unseal('a.json', sealed(4, {}), third)).toThrow(/OBLIGATO_STORE_VERSION/);
  expect(() => unseal('a.json', sealed(1, {}), { version: 2, migrations: {} })).toThrow(/cannot be migrated/);
});
