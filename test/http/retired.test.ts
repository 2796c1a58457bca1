/** A cycle that has left the working records: whoever could see it is told when, and where it is proved; nobody else hears of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Archive, checkInclusion, createArchiveJob, type InclusionProof, openArchive } from '@obligato/archive';
import { MemoryStore } from '@obligato/engine';
import { allRoutes, type Role, type Route } from '@obligato/http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, evaluating, type House, letter, openHouse } from './house.ts';

const unit = 'top/mid';
const cycle = letter(unit, 'ann');
const evaluated = evaluating(unit);
const none = letter(unit, 'nobody');

let folder: string;
let archive: Archive;
let house: House;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obligato-retired-'));
  archive = openArchive({ folder: join(folder, 'archive') });
  const store = new MemoryStore();
  house = await openHouse({ archive }, store);
  const { engine, clock } = house;
  const by = { unit, member: 'clerk' };
  for (const [event, payload] of [
    ['submit', { parts: [{ topic: 'work', text: 'done' }] }],
    ['hear', {}],
    ['archive', {}],
  ] as const)
    await engine.attempt({ cycle, event, payload });
  const payload = { subjects: ['chief'], eligible: { members: 5, nonMembers: 0 }, closesOn: '2026-03-09' };
  await engine.attempt({ cycle: evaluated, event: 'announce', payload, by });
  clock.set('2028-03-02T09:00:00+08:00');
  await engine.tick();
  const stay = { cycleYears: 1, messageDays: 1, keyDays: 1 };
  await createArchiveJob({ engine, archive, store, clock, stay }).pass();
  // It is under way still: it leaves as the job would have it leave once it is over.
  const record = await engine.unit(unit);
  const begun = record.cycles.get(evaluated);
  if (!begun) throw new Error(evaluated);
  const decisions = (await engine.decisions(unit)).filter((each) => each.cycle === evaluated);
  await archive.append(unit, 2026, { cycle: begun, decisions });
  const retired = { cycles: [evaluated], outbox: [], keys: [] };
  const empty = { cycles: [], decisions: [], outbox: [] };
  await store.commit({ unit, at: engine.now(), basedOn: record.revision, ...empty, retired });
});
afterAll(async () => {
  await archive.close();
  await rm(folder, { recursive: true, force: true });
});

const bodies: Readonly<Record<string, unknown>> = {
  attemptEvent: { event: 'hear' },
  previewEvent: { event: 'hear' },
  correctDecision: { payload: {}, reason: 'a slip' },
  withdrawDecision: { reason: 'a slip' },
  writeDraft: { payload: {} },
  writeComment: { text: 'The hall is free' },
};
const places = { number: '1', event: 'submit', field: 'place', paper: 'minutes', sha256: '0'.repeat(64) };
const queries: Readonly<Record<string, string>> = { listChoices: '?event=submit', readPrefill: '?event=submit' };

const aboutCycles = allRoutes.filter(({ path, name }) => path.includes('{cycle}') && !/Proof|Ballot/.test(name));

async function ask({ name, path, method, body }: Route, of: string, token: string) {
  const filled = path.replace('{cycle}', at(of)).replace(/\{(\w+)\}/g, (_, part: keyof typeof places) => places[part]);
  return house.ask(`${filled}${queries[name] ?? ''}`, {
    ...{ method: method.toUpperCase(), token },
    ...(body ? { body: bodies[name] } : {}),
  });
}
async function told<T>(answer: Response, status = 200): Promise<T> {
  const text = await answer.text();
  expect([answer.status, text]).toEqual([status, text]);
  return JSON.parse(text);
}
const token = (role: Role, member: string, home = unit) => house.token(role, home, member);

test('the archive job has taken both out of the working records', async () => {
  const { cycles, decided } = await house.engine.unit(unit);
  expect([cycles.has(cycle), decided.get(cycle)]).toEqual([false, 3]);
  expect([cycles.has(evaluated), (decided.get(evaluated) ?? 0) > 0]).toEqual([false, true]);
});

describe('what has left the records', () => {
  test.each(aboutCycles.map((route) => [route.name, route] as const))('is told as such by %s', async (_, route) => {
    const answer = await ask(route, cycle, token('administrator', 'dan'));
    const { retired, detail } = await told<{ retired: object; detail: string }>(answer, 410);
    expect(retired).toEqual({
      on: '2028-03-02',
      unit,
      year: 2026,
      hasContent: true,
      proof: `/cycles/${at(cycle)}/proof`,
    });
    expect(detail).toBe(
      'It is closed and left the working records on 2028-03-02. The archive holds it under top/mid, 2026, and proves it.',
    );
  });

  test('is proved where it says', async () => {
    const reader = token('auditor', 'cai', 'top');
    const [read] = aboutCycles.filter(({ name }) => name === 'readCycle');
    const { retired } = await told<{ retired: { proof: string } }>(await ask(read as Route, cycle, reader), 410);
    const proof = await told<InclusionProof>(await house.ask(retired.proof, { token: reader }));
    const checkpoint = await (await house.ask('/units/top%2Fmid/archive/2026/checkpoint', { token: reader })).text();
    expect(checkInclusion(proof, { checkpoint })).toEqual({ holds: true });
  });

  test.each(aboutCycles.map((route) => [route.name, route] as const))(
    'is told to nobody by %s who could not see it',
    async (_, route) => {
      // Of somebody else’s own duty a member hears what they heard before; of what evaluates one, nothing at all.
      expect((await ask(route, cycle, token('member', 'bob'))).status).toBe(403);
      for (const home of [unit, 'top'])
        for (const role of ['member', 'secretary', 'administrator'] as const) {
          const chief = token(role, 'chief', home);
          const answers = await Promise.all([evaluated, `${unit}/leaders/2031`].map((of) => ask(route, of, chief)));
          const [of, ofNone] = await Promise.all(answers.map(async (each) => [each.status, await each.text()]));
          expect(of).toEqual(ofNone);
          expect(of?.[0]).toBeGreaterThanOrEqual(403);
          expect(of?.[0]).not.toBe(410);
        }
    },
  );

  test('is unknown where no archive is attached, and what was disposed of is told to those above alone', async () => {
    const path = `/cycles/${at(cycle)}`;
    const bare = await openHouse({ engine: house.engine });
    const asked = await bare.ask(path, { token: bare.token('administrator', unit, 'dan') });
    expect(asked.status).toBe(404);
    const blind = await openHouse({
      engine: house.engine,
      archive: {
        checkpointOf: (...of) => archive.checkpointOf(...of),
        proveInclusion: (...of) => archive.proveInclusion(...of),
      },
    });
    const of = async (role: Role, home: string, member: string) =>
      blind.ask(path, { token: blind.token(role, home, member) });
    const above = await told<{ retired: { hasContent: boolean }; detail: string }>(
      await of('auditor', 'top', 'inspector'),
      410,
    );
    expect(above.retired.hasContent).toBe(false);
    expect(above.detail).toContain('is not kept any more');
    const here = await of('administrator', unit, 'dan');
    const nothing = await blind.ask(`/cycles/${at(none)}`, { token: blind.token('administrator', unit, 'dan') });
    expect([here.status, await here.text()]).toEqual([nothing.status, await nothing.text()]);
  });
});
