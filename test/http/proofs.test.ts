/** Proofs from a real archive, fetched over the API and checked without it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkInclusion, openArchive } from '@obligato/archive';
import type { Role } from '@obligato/http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, gathering, type House, letter, openHouse } from './house.ts';
import { told } from './told.ts';

let folder: string;
let house: House;
const cycle = letter('top/mid', 'ann');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obligato-proofs-'));
  const archive = openArchive({ folder: join(folder, 'archive') });
  house = await openHouse({ archive });
  for (const [event, payload] of [
    ['submit', { parts: [{ topic: 'work', text: 'done' }] }],
    ['hear', {}],
    ['archive', {}],
  ] as const) {
    await house.engine.attempt({ cycle, event, payload });
  }
  const { cycles } = await house.engine.unit('top/mid');
  const closed = cycles.get(cycle);
  if (!closed) throw new Error(cycle);
  await archive.append('top/mid', 2026, { cycle: closed, decisions: await house.engine.decisions('top/mid') });
  await archive.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a proof', () => {
  const ask = (path: string) => house.ask(path, { token: house.token('auditor', 'top', 'cai') });

  test('holds against the checkpoint that the same API gives', async () => {
    const proof = await told(await ask(`/cycles/${at(cycle)}/proof`));
    const checkpoint = await (await ask('/units/top%2Fmid/archive/2026/checkpoint')).text();
    expect(checkInclusion(proof, { checkpoint })).toEqual({ holds: true });
  });

  test('of a cycle that has left the working records is given to whoever might have read it, and to nobody else', async () => {
    // As the archive job leaves it: its decisions are counted, and the cycle itself is not there any more.
    const retired = new Set<string>();
    const unit: typeof house.engine.unit = async (id) => {
      const record = await house.engine.unit(id);
      return { ...record, cycles: new Map([...record.cycles].filter(([name]) => !retired.has(name))) };
    };
    const archive = openArchive({ folder: join(folder, 'archive') });
    const later = await openHouse({ archive, engine: { ...house.engine, unit } });
    const statusFor = async (role: Role, member: string, of = cycle) =>
      (await later.ask(`/cycles/${at(of)}/proof`, { token: later.token(role, 'top/mid', member) })).status;
    retired.add(cycle);
    expect(await statusFor('auditor', 'cai')).toBe(200);
    expect(await statusFor('member', 'ann')).toBe(200);
    expect(await statusFor('member', 'bob')).toBe(403);
    const proof = await told(
      await later.ask(`/cycles/${at(cycle)}/proof`, { token: later.token('auditor', 'top', 'cai') }),
    );
    const checkpoint = await archive.checkpointOf('top/mid', 2026);
    expect(checkInclusion(proof, { checkpoint })).toEqual({ holds: true });
    // Without its content nobody can say whom it was about: only for the units above, and for nobody who was of this one.
    const checkpointOf = (...of: [string, number]) => archive.checkpointOf(...of);
    const proveInclusion = (...of: [string, number, string]) => archive.proveInclusion(...of);
    const blind = await openHouse({
      archive: { checkpointOf, proveInclusion },
      engine: { ...house.engine, unit },
    });
    const blindFor = async (role: Role, home: string, member?: string) => {
      const token = blind.token(role, home, member);
      const [of, none] = await Promise.all(
        [cycle, letter('top/mid', 'nobody')].map((id) => blind.ask(`/cycles/${at(id)}/proof`, { token })),
      );
      const said = await of?.text();
      // As if it were not there.
      if (of?.status === 404) expect(said).toBe(await none?.text());
      return of?.status;
    };
    expect(await blindFor('auditor', 'top', 'inspector')).toBe(200);
    for (const role of ['auditor', 'administrator', 'portal'] as const) {
      expect(await blindFor(role, 'top/mid')).toBe(404);
      expect(await blindFor(role, 'top')).toBe(404);
      expect(await blindFor(role, 'top', 'cai')).toBe(404);
    }
    expect([await blindFor('auditor', 'top/mid', 'cai'), await blindFor('member', 'top/mid', 'ann')]).toEqual([
      404, 404,
    ]);
    await archive.close();
  });

  test('of what is not archived is unknown, without a word about files', async () => {
    for (const path of [`/cycles/${at(gathering('top/mid'))}/proof`, '/units/top/archive/2025/checkpoint']) {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain(folder);
    }
  });
});
