import { renderDecision } from '@obligato/engine';
import { describe, expect, test } from 'vitest';
import { attendanceOf, ids } from '../../testing/src/fixtures.ts';
import { aPlainOrgan } from './a-plain-organ.ts';
import { branch } from './an-organ.ts';

const cycle = `${branch}/general-meeting/2026-Q1`;
const notice = { heldOn: '2026-03-20', place: '305', agenda: ['plan'] };
const opening = { chair: 'f1', attendance: attendanceOf(ids('f', 11)) };

async function lived() {
  const organ = await aPlainOrgan();
  await organ.plan2026();
  const { engine, goTo } = organ;
  goTo('2026-03-10');
  await engine.attempt({ cycle, event: 'open', payload: opening, by: { unit: branch, member: 'f1' } });
  await engine.attempt({ cycle, event: 'notify', payload: { place: '305' } });
  await engine.attempt({ cycle, event: 'notify', payload: notice, by: { unit: branch, member: 'f2' } });
  goTo('2026-03-20');
  await engine.attempt({ cycle, event: 'open', payload: opening });
  await engine.attempt({ cycle, event: 'adjourn' });
  goTo('2026-03-23');
  await engine.correct({ decision: `${cycle}#3`, payload: { ...opening, chair: 'f2' }, reason: 'f2 was in the chair' });
  await engine.attempt({ cycle: `${branch}/theme-day/2026-03`, event: 'cancel', payload: { reason: 'flood' } });
  return organ;
}

describe('A17: the history of a cycle', () => {
  test('is every decision that was kept, in order, with what was put right since, and nothing of other cycles', async () => {
    const { engine } = await lived();
    const { title, state, unit, decisions } = await engine.history(cycle);
    const others = (await engine.decisions(branch)).filter((each) => each.cycle === cycle);
    expect(decisions.map(({ correctedBy: _, ...decision }) => decision)).toEqual(others);
    expect(decisions.filter(({ side }) => side !== 'clock').map(({ event, outcome }) => [event, outcome])).toEqual([
      ['open', 'denied'],
      ['notify', 'accepted'],
      ['open', 'accepted'],
      ['adjourn', 'accepted'],
      ['open', 'accepted'],
    ]);
    expect(decisions[2]?.correctedBy).toMatchObject([{ does: 'correct', decision: `${cycle}#5` }]);
    expect(decisions[0]?.by).toEqual({ unit: branch, member: 'f1' });
    expect({ state, unit }).toEqual({ state: 'adjourned', unit: branch });
    expect(title).toEqual((await engine.unit(branch)).cycles.get(cycle)?.title);
  });

  test('of one to which nothing has happened is empty', async () => {
    const { engine } = await lived();
    expect(await engine.history(`${branch}/general-meeting/2026-Q4`)).toMatchObject({
      state: 'planned',
      decisions: [],
    });
  });

  test('tells who was reminded of what, and what was missed', async () => {
    const organ = await aPlainOrgan();
    await organ.plan2026();
    organ.goTo('2026-04-10');
    await organ.engine.tick();
    const { decisions, told } = await organ.engine.history(cycle);
    expect(decisions.map(({ event }) => event)).toContain('miss');
    expect(told.length).toBeGreaterThan(0);
    for (const entry of told) expect(entry).toMatchObject({ cycle, unit: branch });
  });

  test('law 17: is read also when the cycle has left the working records', async () => {
    const { engine, store, clock } = await lived();
    const before = await engine.history(cycle);
    const retired = { cycles: [cycle], outbox: [], keys: [] };
    const nothing = { basedOn: undefined, cycles: [], decisions: [], outbox: [] };
    await store.commit({ unit: branch, at: clock.now(), ...nothing, retired });
    expect((await engine.unit(branch)).cycles.has(cycle)).toBe(false);
    expect(await engine.history(cycle)).toMatchObject({ state: 'adjourned', decisions: before.decisions });
    // Whichever page is read: where it ended, and what it was called, is told by its last step.
    const page = await engine.history(cycle, { after: 0, limit: 1 });
    expect(page).toMatchObject({ state: 'adjourned', title: before.title, next: 1 });
  });

  test('of one that there is not says what is near', async () => {
    const { engine } = await lived();
    await expect(engine.history(`${branch}/general-meeting/2027-Q1`)).rejects.toMatchObject({
      code: 'OBLIGATO_CYCLE_UNKNOWN',
      problems: [{ hint: expect.stringContaining('general-meeting/2026-Q') }],
    });
    await expect(engine.history('nobody')).rejects.toMatchObject({ code: 'OBLIGATO_CYCLE_UNKNOWN' });
  });
});

test('renders what it raised, in both languages', async () => {
  const { engine } = await lived();
  const decision = { ...(await engine.explain(`${cycle}#2`)), raised: ['works/x/2026'] };
  expect(renderDecision(decision, 'en')).toContain('raised: works/x/2026');
  expect(renderDecision(decision, 'zh-CN')).toContain('由此提出：works/x/2026');
});
