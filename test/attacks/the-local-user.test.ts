/** Somebody else has an account on the machine where a server was started and no token was made yet. */
import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { ended } from '../cli/obligato.ts';
import { startupTokenIn } from '../cli/startup-token.ts';
import { told } from '../http/told.ts';
import { at, attacked, plannedOrgan, unit } from './attacked.ts';

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

/** What another local user can try, with nothing but the address and the process table. */
const attempts = `
const [, url, pid, cycle] = process.argv;
const statusOf = (path, options) => fetch(url + path, options).then(({ status }) => status);
const { readFileSync, readdirSync } = await import('node:fs');
const read = (path) => { try { return readFileSync(path, 'utf8'); } catch { return ''; } };
const found = ['cmdline', 'environ'].map((name) => read('/proc/' + pid + '/' + name)).join('').match(/obl_\\w+_[\\w-]{43}/)?.[0];
const body = JSON.stringify({ event: 'notify', payload: { heldOn: '2026-03-24', place: 'the attic', agenda: ['mine'] } });
const headers = { 'content-type': 'application/json', ...(found ? { authorization: 'Bearer ' + found } : {}) };
process.stdout.write(JSON.stringify({
  user: process.getuid(),
  found: found ?? null,
  reading: await statusOf('/units', { headers }),
  writing: await statusOf('/cycles/' + cycle + '/attempts', { method: 'POST', headers, body }),
  roster: await statusOf('/units/tax-bureau%2Flevy/roster', { method: 'PUT', headers, body: '[]' }),
  metrics: await statusOf('/metrics', { headers }),
  health: await statusOf('/healthz'),
}));
`;

describe('another local user, before any token was made', () => {
  test('is nobody: neither reads nor writes, nor finds the token that whoever started the server was shown', async () => {
    const folder = await plannedOrgan();
    const server = await attacked(folder);
    const meeting = `${unit}/general-meeting/2026-Q1`;
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', attempts, server.url, String(server.pid), at(meeting)],
      { cwd: '/', env: {}, ...(isRoot ? { uid: nobody, gid: nobody } : {}) },
    );
    const { code, stdout, stderr } = await ended(child);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      ...{ user: isRoot ? nobody : process.getuid?.(), found: null },
      ...{ reading: 401, writing: 401, roster: 401, metrics: 401, health: 200 },
    });
    // Whoever started it gets in with the line that was shown.
    const token = startupTokenIn(server.log());
    const units = await server.ask('/units', { token });
    expect([units.status, (await told(units)).length]).toEqual([200, 6]);
    expect(await server.stop()).toBe(0);
  });
});
