/** Two machines that take themselves for one: neither host name, pid nor boot id may decide who owns a folder. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLowdbStore, verifyJournal } from '@obligato/lowdb';
import { sampleCommit } from '@obligato/testing/fixtures';
import { describe, expect, onTestFinished, test } from 'vitest';
import { canMakeMachines, startMachine } from './machine.ts';

async function aFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'obligato-lock-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  return join(parent, 'data');
}

const boots = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const;

describe.runIf(canMakeMachines())('a folder that two machines see', { timeout: 60_000 }, () => {
  test('the second, of the same name and another boot, is refused while the first lives, and opens when it is killed', async () => {
    const folder = await aFolder();
    const first = await startMachine({ folder, host: 'twin', boot: boots[0] });
    expect(await first.next()).toBe('open');
    expect(await first.commit('org')).toBe('committed org 1');

    const second = await startMachine({ folder, host: 'twin', boot: boots[1] });
    expect(await second.next()).toBe('refused OBLIGATO_STORE_LOCKED');
    // Both would have acknowledged the second record, and the journal would have held one of them.
    expect(await first.commit('org')).toBe('committed org 2');

    await first.kill();
    const third = await startMachine({ folder, host: 'twin', boot: boots[1] });
    expect(await third.next()).toBe('open');
    expect(await third.commit('org')).toBe('committed org 3');
    await third.kill();
    expect(await verifyJournal({ folder })).toMatchObject({ records: 3, tornBytes: 0 });
  });

  test('a container that was killed opens again, as process 1 of a new one, by the old name and by another', async () => {
    const folder = await aFolder();
    for (const [at, host] of ['office', 'office', 'office-7d4f'].entries()) {
      const container = await startMachine({ folder, host, boot: boots[0] });
      expect(await container.next()).toBe('open');
      expect(await container.commit('org')).toBe(`committed org ${at + 1}`);
      await container.kill();
    }
    expect(await verifyJournal({ folder })).toMatchObject({ records: 3 });
  });

  test('an owner whose lock was deleted acknowledges nothing more, and what it had acknowledged stands', async () => {
    const folder = await aFolder();
    const first = await startMachine({ folder, host: 'twin', boot: boots[0] });
    expect(await first.next()).toBe('open');
    expect(await first.commit('org')).toBe('committed org 1');
    for (const name of await readdir(folder)) if (/lock/i.test(name)) await rm(join(folder, name));

    const second = await openLowdbStore({ folder });
    expect(await first.commit('org')).toBe('refused OBLIGATO_STORE_LOCK_LOST');
    await second.commit(sampleCommit({ unit: 'org', number: 2 }));
    expect(await first.commit('other')).toBe('refused OBLIGATO_STORE_LOCK_LOST');
    await second.close();
    expect(await verifyJournal({ folder })).toMatchObject({ records: 2, tornBytes: 0 });
  });
});
