/** A real file system that is really full: what was acknowledged stays readable, and the refusal says why. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ObligatoError } from '@obligato/core';
import { openLowdbStore } from '@obligato/lowdb';
import { ExpectedStore } from './expected-store.ts';
import { type FaultHarness, type Figures, Violation } from './figures.ts';
import { inRealFolder } from './real-folder.ts';

const run = promisify(execFile);

export const fullDiskHarness: FaultHarness = { name: 'full-disk', run: () => onMountedDisk() };

/** Says loudly when nothing can be mounted here: a full disk that is only injected is another test (`failing-disk`). */
async function onMountedDisk(): Promise<Figures> {
  return inRealFolder(async (mount) => {
    const refusal = await run('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', mount]).then(
      () => undefined,
      (error: Error) => error.message.trim(),
    );
    if (refusal !== undefined) {
      process.stderr.write(`NOT TRIED full-disk: no file system can be mounted here (${refusal}); run it as root\n`);
      return [{ name: 'full-disk.skipped', value: 1, unit: 'not tried: nothing can be mounted here' }];
    }
    try {
      return await fill(join(mount, 'data'), mount);
    } finally {
      await run('umount', [mount]);
    }
  });
}

async function fill(folder: string, mount: string): Promise<Figures> {
  const expected = new ExpectedStore();
  const store = await openLowdbStore({ folder, checkpointBytes: 100_000, tailRecords: 4 });
  let acknowledged = 0;
  const refused = await (async () => {
    for (;;) {
      const { commit, acknowledge } = expected.submit(`org/u-${acknowledged % 4}`);
      await store.commit(commit);
      acknowledge();
      acknowledged += 1;
    }
  })().catch((error: unknown) => error);
  requireTold(refused, 'the commit that found no room');
  await expected.check(store, expected.counts());
  await store.close().catch((error: unknown) => requireTold(error, 'closing'));

  // The last byte too: a log file of somebody else grows into whatever is left.
  await writeFile(join(mount, 'filler'), Buffer.alloc(2 * 1024 * 1024)).catch(() => undefined);
  const opened = await openLowdbStore({ folder }).catch((error: unknown) => error);
  requireTold(opened, 'opening for writing');
  const readOnly = await openLowdbStore({ folder, readOnly: true });
  await expected.check(readOnly, expected.counts());
  await readOnly.close();

  await run('rm', [join(mount, 'filler')]);
  await run('mount', ['-o', 'remount,size=8m', mount]);
  const again = await openLowdbStore({ folder });
  await expected.check(again, expected.counts());
  await again.commit({
    unit: 'org/after',
    at: '2026-01-01',
    basedOn: undefined,
    cycles: [],
    decisions: [],
    outbox: [],
  });
  await again.close();
  return [
    { name: 'full-disk.acknowledged', value: acknowledged, unit: 'commits before a real tmpfs of 1 MiB was full' },
    { name: 'full-disk.lost', value: 0, unit: 'of them lost' },
  ];
}

function requireTold(error: unknown, what: string): void {
  if (
    error instanceof ObligatoError &&
    error.code === 'OBLIGATO_STORE_FAILED' &&
    /the disk is full/.test(error.message)
  )
    return;
  throw new Violation(`${what} did not say that the disk is full`, { cause: error });
}
