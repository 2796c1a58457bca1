import { describe, expect, test } from 'vitest';
import { aMeeting, ids } from '../../testing/src/fixtures.ts';
import { storeAsOf } from '../src/as-of/store-as-of.ts';
import { MemoryStore } from '../src/index.ts';
import { applyCommits, emptyUnit, wrapStore } from '../src/store.ts';
import { aPlainOrgan } from './a-plain-organ.ts';
import { branch } from './an-organ.ts';
import { problemsOf } from './problems-of.ts';

const id = `${branch}/general-meeting/2026-Q1`;

/** Announced on the 10th, held on the 20th; corrected, and its end withdrawn, on the 23rd. */
async function lived() {
  const organ = await aPlainOrgan();
  await organ.plan2026();
  const meeting = aMeeting(organ);
  await meeting.notify('2026-03-10', '2026-03-20');
  await meeting.open('2026-03-20', ids('f', 11));
  await meeting.act('adjourn');
  organ.goTo('2026-03-23');
  const { engine } = organ;
  const notice = { heldOn: '2026-03-20', place: 'the hall', agenda: ['plan'] };
  await engine.correct({ decision: `${id}#1`, payload: notice, reason: 'The other room' });
  await engine.withdraw({ decision: `${id}#3`, reason: 'It went on' });
  organ.goTo('2026-04-02');
  return organ;
}

const rowOf = (rows: readonly { readonly cycle: string }[]) => rows.find(({ cycle }) => cycle === id);

describe('as of a day', () => {
  test('a cycle stands as it stood, and what was put right later does not show', async () => {
    const { engine } = await lived();
    const then = await engine.asOf('2026-03-20');
    expect(then.moment).toBe('2026-03-20T23:59:59+08:00');
    expect(then.now()).toBe(then.moment);
    expect(rowOf(await then.status({ units: [branch] }))).toMatchObject({ state: 'adjourned', corrected: false });
    expect(await then.explain(`${id}#1`)).not.toHaveProperty('correctedBy');
    expect((await then.history(id)).decisions.map(({ event }) => event)).toEqual(['notify', 'open', 'adjourn']);
    expect((await then.unit(branch)).cycles.get(id)?.state.context.notice).toMatchObject({ place: '305' });
    const now = await engine.explain(`${id}#1`);
    expect(now.correctedBy).toMatchObject([{ reason: 'The other room' }]);
    expect(rowOf(await engine.status({ units: [branch] }))).toMatchObject({ state: 'open', corrected: true });
  });

  test('it says how much was recorded since', async () => {
    const { engine } = await lived();
    await engine.setRoster(branch, [], { manyMayLeave: true });
    expect(await (await engine.asOf('2026-03-20')).leftOut([branch])).toEqual({ decisions: 2, changes: 1 });
    expect(await (await engine.asOf('2026-04-02')).leftOut([branch])).toEqual({ decisions: 0, changes: 0 });
    expect(await (await engine.asOf('2026-03-09')).leftOut([branch])).toEqual({ decisions: 5, changes: 1 });
  });

  test('people are those who were on the roster by then', async () => {
    const { engine, goTo } = await lived();
    await engine.setRoster(branch, [], { manyMayLeave: true, reason: 'dissolved' });
    goTo('2026-04-03');
    expect((await (await engine.asOf('2026-04-01')).unit(branch)).roster).toHaveLength(15);
    expect((await (await engine.asOf('2026-04-02')).unit(branch)).roster).toEqual([]);
    const changesAsOf = async (day: string) =>
      (await (await engine.asOf(day)).changes(branch)).map(({ reason }) => reason);
    expect(await changesAsOf('2026-04-01')).not.toContain('dissolved');
    expect(await changesAsOf('2026-04-02')).toContain('dissolved');
  });

  test('a time of day says before or after, and of one second everything is known', async () => {
    const { engine } = await lived();
    const states = async (said: string) => rowOf(await (await engine.asOf(said)).status({ units: [branch] }));
    expect(await states('2026-03-20T08:59')).toMatchObject({ state: 'noticed' });
    // Opened and adjourned at nine.
    expect(await states('2026-03-20 09:00')).toMatchObject({ state: 'adjourned' });
    expect(await states('2026-03-20T01:00:00Z')).toMatchObject({ state: 'adjourned' });
  });

  test('today means now, although the day has not ended', async () => {
    const { engine } = await lived();
    expect((await engine.asOf('2026-04-02')).moment).toBe(engine.now());
  });
});

describe('is refused by name', () => {
  const asked = async (said: string) => {
    const { engine } = await lived();
    return problemsOf(() => engine.asOf(said));
  };

  test.each([
    ['what is no timestamp', 'yesterday', 'is not a timestamp'],
    ['a day that there is not', '2026-02-30', 'is not a timestamp'],
    ['a day that is still to come', '2026-04-03', 'is in the future: it is 2026-04-02T09:00:00+08:00 now'],
    ['a minute that is still to come', '2026-04-02T09:01', 'is in the future'],
  ])('%s', async (_, said, message) => {
    expect(await asked(said)).toMatchObject([{ code: 'OBLIGATO_DATE', message: expect.stringContaining(message) }]);
  });

  test('a timestamp before the first record of a unit, with that first one', async () => {
    const { engine } = await lived();
    const then = await engine.asOf('2025-12-31');
    expect(await then.units()).toEqual([]);
    const refusal = {
      code: 'OBLIGATO_AS_OF',
      message: `Nothing had been recorded of ${branch} by 2025-12-31T23:59:59+08:00`,
      hint: expect.stringContaining('The first record is of 2026-01-01T08:00:00+08:00'),
    };
    for (const ask of [
      () => then.status({ units: [branch] }),
      () => then.history(id),
      () => then.explain(`${id}#1`),
      () => then.changes(branch),
      () => then.unit(branch),
    ])
      expect(await problemsOf(ask)).toMatchObject([refusal]);
  });

  test('a decision that was recorded later, with the time at which it was', async () => {
    const { engine } = await lived();
    const then = await engine.asOf('2026-03-19');
    expect(await problemsOf(() => then.explain(`${id}#2`))).toMatchObject([
      { code: 'OBLIGATO_AS_OF', hint: expect.stringContaining('2026-03-20T09:00:00+08:00') },
    ]);
    expect(await problemsOf(() => then.explain(`${id}#99`))).toMatchObject([{ code: 'OBLIGATO_DECISION_UNKNOWN' }]);
  });

  test('a unit that there is not, as ever', async () => {
    const { engine } = await lived();
    const then = await engine.asOf('2026-03-19');
    expect(await problemsOf(() => then.status({ units: ['works/bureau/levi'] }))).toMatchObject([
      { code: 'OBLIGATO_UNIT_UNKNOWN' },
    ]);
  });

  test('a store that keeps no commits', async () => {
    const store = wrapStore(new MemoryStore(), {});
    const { commitsOf: _, ...without } = store;
    const { engine } = await aPlainOrgan({ store: without });
    expect(await problemsOf(() => engine.asOf('2026-01-01'))).toMatchObject([{ code: 'OBLIGATO_AS_OF' }]);
  });

  test('whoever would write to the past', async () => {
    const { store } = await lived();
    const nothing = { basedOn: undefined, cycles: [], decisions: [], outbox: [] };
    const past = storeAsOf(store, '2026-03-20T23:59:59+08:00');
    expect(
      await problemsOf(() => past.commit({ unit: branch, at: '2026-03-20T23:59:59+08:00', ...nothing })),
    ).toMatchObject([{ code: 'OBLIGATO_AS_OF' }]);
  });
});

test('many commits at once come to what they come to one after the other', async () => {
  const { store } = await lived();
  const { commits } = await (store as MemoryStore).commitsOf(branch, { after: 0, limit: 1_000 });
  expect(applyCommits(emptyUnit(branch), commits)).toEqual(await store.unit(branch));
});
