/** When something said in confidence is written down, and what is left of it where it is refused. */
import type { RosterRow } from '@obligato/core';
import { type Commit, createEngine, MemoryStore, parseUnit, recordFor, VirtualClock } from '@obligato/engine';
import { ledgerTable } from '@obligato/engine/files';
import { beforeEach, expect, test } from 'vitest';
import { digestOf } from '../packages/engine/src/attempting/digest-of.ts';
import { confiding } from './attacks/confiding.ts';

class Remembering extends MemoryStore {
  readonly commits: Commit[] = [];
  /** What somebody else writes just before the next commit. */
  meanwhile: Commit | undefined;

  override async commit(commit: Commit) {
    const { meanwhile } = this;
    this.meanwhile = undefined;
    if (meanwhile) await super.commit(meanwhile);
    const conflict = await super.commit(commit);
    if (!conflict) this.commits.push(commit);
    return conflict;
  }
}

const unit = 'top/mid';
const person = (member: string, ...roles: string[]): RosterRow => ({
  ...{ member, name: member, standing: 'full', roles, from: '2020-01-01' },
});
const said = { unit, duty: 'about-leader', event: 'say', payload: { text: 'shouts', about: ['chief'] } };
const midnight = '2026-03-02T00:00:00+08:00';

let store: Remembering;
let clock: VirtualClock;
let engine: Awaited<ReturnType<typeof createEngine>>;

beforeEach(async () => {
  store = new Remembering();
  clock = new VirtualClock('2026-03-02T09:00:00+08:00');
  const files = ['unit: top\ntitle: Top\nextends: [house/all]', 'unit: top/mid\ntitle: Mid\nparent: top'];
  const units = files.map((text) => parseUnit(text));
  engine = await createEngine({ units, plugins: { house: confiding }, store, clock });
  await engine.setRoster(unit, [person('chief', 'leader'), person('ann')]);
});

test('it has the day, and its commit the moment of the commit before it', async () => {
  clock.set('2026-03-02T14:31:07+08:00');
  expect((await engine.raiseWith(said)).outcome).toBe('accepted');
  const [roster, opinion] = store.commits.slice(-2);
  expect([roster?.at, opinion?.at]).toEqual(['2026-03-02T09:00:00+08:00', '2026-03-02T09:00:00+08:00']);
  const { at: _, ...rest } = opinion as Commit;
  expect(JSON.stringify(rest)).not.toMatch(/T(09|14):/);
  expect(opinion?.cycles[0]).toMatchObject({ plannedAt: midnight, happened: { say: midnight }, version: 1 });
});

test('on a day on which nothing was written yet its commit has the day too', async () => {
  clock.set('2026-03-04T14:31:07+08:00');
  await engine.raiseWith(said);
  expect(store.commits.at(-1)?.at).toBe('2026-03-04T00:00:00+08:00');
  clock.set('2026-03-04T15:00:00+08:00');
  await engine.raise({ unit, duty: 'opinion', occasion: 'roof' });
  expect(store.commits.at(-1)?.at).toBe('2026-03-04T15:00:00+08:00');
});

test('a clock that goes back is refused for it as for everything else', async () => {
  clock.set('2026-03-01T14:00:00+08:00');
  await expect(engine.raiseWith(said)).rejects.toMatchObject({ code: 'OBLIGATO_TIME_BACKWARDS' });
});

test('it is said all the same when another program wrote in the meantime', async () => {
  clock.set('2026-03-02T14:00:00+08:00');
  const at = '2026-03-02T13:00:00+08:00';
  store.meanwhile = { unit, at, basedOn: undefined, cycles: [], decisions: [], outbox: [] };
  expect((await engine.raiseWith(said)).outcome).toBe('accepted');
  expect(store.commits.at(-1)?.at).toBe(at);
});

test('what is said late has the day on which it happened', async () => {
  const { id } = await engine.raise({ unit, duty: 'opinion', occasion: 'roof' });
  clock.set('2026-03-05T10:00:00+08:00');
  const occurredAt = '2026-03-03T08:15:00+08:00';
  const decision = await engine.attempt({ cycle: id, event: 'say', payload: { text: 'leaks' }, occurredAt });
  expect(decision).toMatchObject({
    ...{ outcome: 'accepted', occurredAt: '2026-03-03T00:00:00+08:00', recordedAt: '2026-03-05T00:00:00+08:00' },
  });
});

test('of one that is refused nothing is kept, and neither is that it was raised', async () => {
  const before = store.commits.length;
  expect((await engine.raiseWith({ ...said, payload: {} })).outcome).toBe('incomplete');
  expect((await engine.raiseWith({ ...said, event: 'prove', payload: { text: 'so it is' } })).outcome).toBe(
    'unavailable',
  );
  expect(store.commits.length).toBe(before);
});

test('its key says nothing to whoever knows keys and callers, and it is said once', async () => {
  const keyed = { ...said, key: 'u5-2-sheet', caller: 'token:1 ann' };
  const [first, again] = [await engine.raiseWith(keyed), await engine.raiseWith(keyed)];
  expect(again.id).toBe(first.id);
  expect(first.key).toMatch(/^[0-9a-f]{64}$/);
  for (const owner of ['', 'token:1', 'ann', 'token:1 ann']) {
    expect(first.key).not.toBe(digestOf([owner, 'u5-2-sheet']));
  }
});

test('an ordinary event raises in its own name: that stands on record', async () => {
  const by = { unit: 'top', member: 'head' };
  const matter = { unit, duty: 'opinion', event: 'drop', payload: { reason: 'twice' }, by, reason: 'by mistake' };
  expect((await engine.raiseWith(matter)).outcome).toBe('accepted');
  expect((await engine.changes(unit)).at(-1)).toMatchObject({ change: { does: 'raise' }, by, reason: 'by mistake' });
});

test('a ledger made for somebody has no row of what is closed to them, and one for the unit above has', async () => {
  const { cycle } = await engine.raiseWith(said);
  const rowsFor = async (member: string, of: string) => {
    const record = recordFor(
      await engine.unit(unit),
      { member, units: [of] },
      engine.domain,
      engine.now().slice(0, 10),
    );
    return JSON.stringify(ledgerTable([record], { language: 'en' }).rows);
  };
  expect(await rowsFor('ann', unit)).not.toContain('about-leader');
  expect(await rowsFor('chief', 'top')).not.toContain('about-leader');
  expect(await rowsFor('inspector', 'top')).toContain(cycle);
});
