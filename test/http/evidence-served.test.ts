/** Files and a real server: brought and fetched over the line, and swept by the server itself where nobody came to name them. */
import { access, mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { json, plannedOrgan } from '../cli/obligato.ts';
import { told } from './evidence-house.ts';
import { at } from './house.ts';
import { serving } from './serving.ts';

const levy = 'tax-bureau/levy';
const cycle = `${levy}/general-meeting/2026-Q1`;
const notice = { heldOn: '2026-03-20', place: 'Room 301', agenda: [{ title: 'Plan' }] };

test('a file is brought, named and fetched again; what nobody named is gone soon after the server has begun', async () => {
  const folder = await plannedOrgan();
  const made = await json(folder, ['token', 'create', '--unit', levy, '--role', 'secretary', '--member', 'l01']);
  const authorization = `Bearer ${made.document.token}`;
  const old = join(folder, 'data/evidence/aa', 'bb'.repeat(31));
  await mkdir(join(folder, 'data/evidence/aa'), { recursive: true });
  await writeFile(old, 'never named');
  await utimes(old, new Date('2026-01-01'), new Date('2026-01-01'));
  const server = await serving(folder);
  try {
    const ask = (path: string, init: RequestInit = {}) =>
      fetch(`${server.url}/cycles/${at(cycle)}${path}`, {
        ...init,
        headers: { authorization, 'content-type': 'application/json' },
      });
    const { sha256, receipt } = await told(await ask('/evidence', { method: 'POST', body: 'Minutes' }));
    const evidence = [{ kind: 'file', sha256, name: 'minutes.txt', receipt }];
    const body = JSON.stringify({ event: 'notify', payload: notice, evidence });
    expect((await ask('/attempts', { method: 'POST', body })).status).toBe(200);
    expect(await (await ask(`/evidence/${sha256}`)).text()).toBe('Minutes');
    await expect.poll(server.log, { timeout: 20_000 }).toContain('removed files that nobody named');
    await expect(access(old)).rejects.toThrow('ENOENT');
    await access(join(folder, 'data/evidence', sha256.slice(0, 2), sha256.slice(2)));
  } finally {
    await server.stop('SIGTERM');
  }
}, 120_000);
