/** Proofs from a real archive, fetched over the API and checked without it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkInclusion, openArchive } from '@obligato/archive';
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

  test('of what is not archived is unknown, without a word about files', async () => {
    for (const path of [`/cycles/${at(gathering('top/mid'))}/proof`, '/units/top/archive/2025/checkpoint']) {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain(folder);
    }
  });
});
