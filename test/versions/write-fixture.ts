/**
 * Writes what a release of Obligato leaves behind when a branch has lived with the national pack: an export, and an archive with its
 * checkpoint. Run once for a release, and never again:
 * `node --conditions=source --import tsx test/versions/write-fixture.ts test/versions/v0.1.0`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createArchiveWriter, openArchive } from '@obligato/archive';
import { MemoryStore } from '@obligato/engine';
import { exportUnits } from '@obligato/engine/files';
import { meetingCommands } from '../faults/meeting-commands.ts';
import { organRoster, smallOrgan } from '../faults/small-organ.ts';

const [target = ''] = process.argv.slice(2);
const branch = 'bureau/branch';
const store = new MemoryStore();
const { engine, clock } = await smallOrgan(store);
await engine.setRoster(branch, organRoster);
await engine.plan({ from: '2026-01-01', to: '2026-06-30' }, [branch]);
clock.set('2026-02-22T16:00:00+08:00');
const commands = meetingCommands(branch, ['2026-01', '2026-02']);
// One meeting stays half-way: it has to be carried on by a later release.
for (const [at, command] of commands.slice(0, -3).entries()) await engine.attempt({ ...command, key: `k-${at}` });
await engine.tick();

await mkdir(target, { recursive: true });
let text = '';
for await (const line of exportUnits(store)) text += line;
await writeFile(join(target, 'export.jsonl'), text);
const archive = openArchive({ folder: join(target, 'archive') });
await createArchiveWriter({ archive, store, machines: engine.domain.catalogue.machines }).archiveUnit(branch);
await writeFile(join(target, 'checkpoint.txt'), await archive.checkpointOf(branch, 2026));
await archive.close();
await rm(join(target, 'archive/tmp'), { recursive: true });
await rm(join(target, 'archive/LOCK.000001.released'));
