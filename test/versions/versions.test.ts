/** What every release has left behind is taken over by this one, and carried on. */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createArchiveJob, openArchive, verifyArchive } from '@obligato/archive';
import { stateName } from '@obligato/core/internal';
import { MemoryStore } from '@obligato/engine';
import { importUnits } from '@obligato/engine/files';
import { describe, expect, onTestFinished, test } from 'vitest';
import { meetingCommands } from '../faults/meeting-commands.ts';
import { smallOrgan } from '../faults/small-organ.ts';
import { linesOf } from '../transfer/lived-store.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const releases = (await readdir(here)).filter((name) => /^v\d/.test(name));
const branch = 'bureau/branch';
const half = `${branch}/theme-day/2026-02`;

async function takenOver(release: string) {
  const store = new MemoryStore();
  const text = await readFile(join(here, release, 'export.jsonl'), 'utf8');
  await importUnits(store, { open: () => linesOf(text), at: '2026-01-23T08:00:00+08:00' });
  const { engine, clock } = await smallOrgan(store);
  clock.set('2026-02-23T08:00:00+08:00');
  return { store, engine, clock };
}

test('there is a release to look at', () => {
  expect(releases).toEqual(['v0.1.0', 'v0.2.0']);
});

describe.each(releases)('what %s has written', (release) => {
  test('opens, tells every decision, and answers a key as it did', async () => {
    const { engine } = await takenOver(release);
    const { cycles, keys } = await engine.unit(branch);
    expect(cycles.size).toBeGreaterThan(20);
    const decisions = await engine.decisions(branch);
    expect(decisions.length).toBeGreaterThanOrEqual(25);
    expect(keys.size).toBe(25);
    const [first] = meetingCommands(branch, ['2026-01']);
    const before = decisions.map(({ id }) => id);
    expect(before).toContain(first && (await engine.attempt({ ...first, key: 'k-0' })).id);
    expect((await engine.decisions(branch)).map(({ id }) => id)).toEqual(before);
  });

  test('goes on where it stopped: a meeting that was half-way is concluded and archived', async () => {
    const { engine } = await takenOver(release);
    const rest = meetingCommands(branch, ['2026-01', '2026-02']).slice(-3);
    for (const command of rest)
      expect(await engine.attempt(command)).toMatchObject({ cycle: half, outcome: 'accepted' });
    const cycle = (await engine.unit(branch)).cycles.get(half);
    expect(cycle && stateName(cycle)).toBe('archived');
    const [plan] = await engine.plan({ from: '2026-01-01', to: '2026-06-30' }, [branch]);
    expect(plan?.lapsed).toEqual([]);
  });

  test('verifies against its checkpoint, and is added to', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'obligato-versions-'));
    onTestFinished(() => rm(parent, { recursive: true, force: true }));
    const folder = join(parent, 'archive');
    await cp(join(here, release, 'archive'), folder, { recursive: true });
    const checkpoints = [await readFile(join(here, release, 'checkpoint.txt'), 'utf8')];
    expect(await verifyArchive(folder, { checkpoints })).toMatchObject({
      ...{ isSound: true, years: [{ records: 3, witnessed: 3 }] },
    });
    const { store, engine, clock } = await takenOver(release);
    for (const command of meetingCommands(branch, ['2026-01', '2026-02']).slice(-3)) await engine.attempt(command);
    const archiveJob = createArchiveJob({ engine, store, clock, archive: openArchive({ folder }) });
    expect(await archiveJob.pass()).toMatchObject({ units: [{ archived: [half], present: 3 }], failed: [] });
    await archiveJob.close();
    expect(await verifyArchive(folder, { checkpoints })).toMatchObject({
      ...{ isSound: true, years: [{ records: 4, witnessed: 3 }] },
    });
  });
});
