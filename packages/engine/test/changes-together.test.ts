/** Changes of a unit where two are made at once, where they are of nothing, and where they are of what is not to be told. */
import type { Roster } from '@obligato/core';
import { createEngine, MemoryStore, parseUnit, recordFor, VirtualClock } from '@obligato/engine';
import { describe, expect, test } from 'vitest';
import { organBranch } from '../../../plugins/organ-branch/src/index.ts';
import { people } from '../../testing/src/fixtures.ts';
import { anOrgan, branch } from './an-organ.ts';

const evaluation = `${branch}/leader-evaluation/2026`;
const twoLeaders = people({ full: 11, committee: 3, leaders: 2 });
const without = (roster: Roster, member: string, role: string): Roster =>
  roster.map((row) => (row.member === member ? { ...row, roles: row.roles.filter((each) => each !== role) } : row));
const by = (member: string) => ({ by: { unit: branch, member } });

async function planned(roster: Roster = twoLeaders) {
  const organ = await anOrgan({ rosters: { [branch]: roster } });
  await organ.engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  return organ;
}

describe('of two leaders', () => {
  test('neither takes the word leader off their own name, or the other’s, before they are evaluated', async () => {
    const { engine } = await planned();
    expect((await engine.unit(branch)).cycles.has(evaluation)).toBe(true);
    for (const member of ['f10', 'f11']) {
      const changed = engine.setRoster(branch, without(twoLeaders, member, 'leader'), by('f10'));
      await expect(changed).rejects.toMatchObject({ problems: [{ code: 'OBLIGATO_ROSTER_JUDGES' }] });
    }
    expect((await engine.unit(branch)).roster).toEqual(twoLeaders);
  });

  test('somebody else may, and somebody who comes to lead is not lost to those who answer', async () => {
    const { engine } = await planned();
    expect(await engine.setRoster(branch, without(twoLeaders, 'f11', 'leader'), by('f1'))).toBe(true);
    const promoted = twoLeaders.map((row) => (row.member === 'f5' ? { ...row, roles: ['leader'] } : row));
    const again = await planned();
    expect(await again.engine.setRoster(branch, promoted, by('f10'))).toBe(true);
  });

  test('an attempt with five thousand rows leaves twenty of them, and how many more there were', async () => {
    const { engine } = await planned();
    const many = people({ full: 5000, leaders: 0 }).map((row) => ({ ...row, member: `x${row.member}` }));
    await expect(engine.setRoster(branch, many, by('f10'))).rejects.toThrow();
    const change = (await engine.changes(branch)).at(-1)?.change;
    expect(change).toMatchObject({ does: 'roster', leftOut: { added: 4980, removed: 0 } });
    expect(JSON.stringify(change).length).toBeLessThan(10_000);
  });
});

describe('an evaluation that a later release has moved', () => {
  async function moved() {
    const store = new MemoryStore();
    const clock = new VirtualClock('2026-01-05T09:00:00+08:00');
    const units = [parseUnit(`unit: ${branch}\nextends: [organ/recommended]`)];
    const engine = await createEngine({ units, plugins: { organ: organBranch }, store, clock });
    await engine.setRoster(branch, twoLeaders);
    await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
    const { revision, cycles } = await store.unit(branch);
    const cycle = cycles.get(evaluation);
    if (!cycle) throw new Error('there is no evaluation');
    const later = { ...cycle, state: { ...cycle.state, version: cycle.state.version + 1 }, version: cycle.version + 1 };
    const at = clock.now();
    await store.commit({ unit: branch, at, basedOn: revision, cycles: [later], decisions: [], outbox: [] });
    return { engine, store, later };
  }

  test('is left alone, and the roster of its unit is replaced beside it, whoever does that', async () => {
    const { engine, store, later } = await moved();
    for (const [index, member] of ['f1', 'f10'].entries()) {
      const more = [...twoLeaders, ...people({ probationary: index + 1 })];
      expect(await engine.setRoster(branch, more, by(member))).toBe(true);
    }
    expect((await store.unit(branch)).cycles.get(evaluation)).toEqual(later);
  });

  test('is taken away by nobody whom it is about', async () => {
    const { engine } = await moved();
    const changed = engine.setRoster(branch, without(twoLeaders, 'f10', 'leader'), by('f10'));
    await expect(changed).rejects.toMatchObject({ problems: [{ code: 'OBLIGATO_ROSTER_JUDGES' }] });
  });
});

describe('two programs on one store', () => {
  test('number no two changes alike, and lose none', async () => {
    const store = new MemoryStore();
    const clock = new VirtualClock('2026-03-02T09:00:00+08:00');
    const units = [parseUnit('unit: u\nextends: [organ/recommended]')];
    const programs = await Promise.all(
      [1, 2, 3].map(() => createEngine({ units, plugins: { organ: organBranch }, store, clock })),
    );
    await programs[0]?.setRoster('u', people({ full: 7, committee: 3 }));
    const occasions = ['roof', 'door', 'lamp', 'stairs', 'window', 'fence'];
    await Promise.all(
      occasions.map((occasion, index) => programs[index % 3]?.raise({ unit: 'u', duty: 'opinion', occasion })),
    );
    const ids = (await store.changes('u')).map(({ id }) => id);
    expect(ids).toEqual(ids.map((_, index) => `u#${index + 1}`));
    expect(ids).toHaveLength(1 + occasions.length);
  });
});

describe('a roster', () => {
  test('that says the same in another order is no change', async () => {
    const { engine } = await planned();
    const before = await engine.changes(branch);
    const turned = [...twoLeaders].reverse().map(({ member, ...rest }) => ({ ...rest, member }));
    expect(await engine.setRoster(branch, turned, by('f1'))).toBe(false);
    expect(await engine.changes(branch)).toEqual(before);
  });

  test('is replaced, and the next year planned, though a cycle runs whose obligation is not installed any more', async () => {
    const { engine, store, goTo } = await planned();
    const cycle = (await engine.unit(branch)).cycles.get(evaluation);
    if (!cycle) throw new Error('nothing is planned for the year');
    const dues = cycle.dues.map((due) => ({ ...due, provisional: true }));
    const gone = { ...cycle, id: `${cycle.id}x`, obligation: 'no-longer-there', calendar: 'earlier', dues, version: 0 };
    const at = '2026-01-01T08:00:00+08:00';
    await store.commit({ unit: branch, at, basedOn: undefined, cycles: [gone], decisions: [], outbox: [] });
    expect(await engine.setRoster(branch, people({ full: 12, committee: 3, leaders: 2 }), by('f1'))).toBe(true);
    await engine.plan({ from: '2026-01-01', to: '2027-12-31' });
    goTo('2027-02-01');
    await engine.tick();
    const { state, version, dues: after } = (await engine.unit(branch)).cycles.get(gone.id) ?? {};
    expect({ state, version, dues: after }).toEqual({ state: gone.state, version: gone.version, dues: gone.dues });
  });

  test('of somebody, or for a reason, that no reader would see is refused, and so is every other change', async () => {
    const { engine } = await planned();
    const unseen = { by: { unit: branch, member: 'f1' }, reason: 'gone\u001b[2J' };
    const refused = { problems: [{ code: 'OBLIGATO_PAYLOAD_BOUNDS' }] };
    const occasion = { unit: branch, duty: 'opinion', occasion: 'roof' };
    await expect(engine.setRoster(branch, [], unseen)).rejects.toMatchObject(refused);
    await expect(engine.raise({ ...occasion, ...unseen })).rejects.toMatchObject(refused);
    const next = engine.plan({ from: '2027-01-01', to: '2027-12-31' }, [branch], unseen);
    await expect(next).rejects.toMatchObject(refused);
    const named = { by: { unit: branch, member: 'f\u00071' } };
    await expect(engine.setRoster(branch, [], named)).rejects.toMatchObject(refused);
  });
});

describe('what is closed to somebody', () => {
  test('does not stand in a record for them, not even as the key of its decision', async () => {
    const { engine } = await planned();
    const { id } = await engine.raise({ unit: branch, duty: 'opinion-about-leader', occasion: 'tone' });
    const payload = { text: 'he shouts', about: ['f10'] };
    await engine.attempt({ cycle: id, event: 'say', payload, key: 'k', by: { unit: branch, member: 'f4' } });
    const reader = { member: 'f10', units: [branch] };
    const shown = recordFor(await engine.unit(branch), reader, engine.domain, engine.now().slice(0, 10));
    expect(JSON.stringify([...shown.keys, ...shown.decided, ...shown.outbox])).not.toContain(id);
    expect(shown.cycles.has(id)).toBe(false);
  });

  test('leaves no minute in the digest of its command', async () => {
    const bodies: (string | undefined)[] = [];
    for (const minute of ['09:00', '14:37']) {
      const organ = await planned();
      organ.goTo('2026-03-12');
      const { engine } = organ;
      const { id } = await engine.raise({ unit: branch, duty: 'opinion', occasion: 'roof' });
      const said = { cycle: id, event: 'say', payload: { text: 'it leaks', about: [] }, key: 'k' };
      bodies.push((await engine.attempt({ ...said, occurredAt: `2026-03-10T${minute}` })).body);
    }
    expect(bodies[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(bodies[1]).toBe(bodies[0]);
  });
});
