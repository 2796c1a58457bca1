/** Decisions and histories are read a page at a time: what is not shown is not read, and no page is larger than a server bears. */
import { MemoryStore } from '@obligato/engine';
import { wrapStore } from '@obligato/engine/store';
import { describe, expect, test } from 'vitest';
import { at, gathering, letter, notice, openHouse } from './house.ts';
import { told } from './told.ts';

const cycle = gathering('top/mid');

/** A house whose store says what is read of it. */
async function watchedHouse() {
  const kept = new MemoryStore();
  const read: string[] = [];
  const store = wrapStore(kept, {
    decisions: async () => {
      throw new Error('every decision was read');
    },
    decision: async (id) => {
      read.push(id);
      return kept.decision(id);
    },
  });
  const house = await openHouse({}, store);
  const clerk = house.token('secretary', 'top/mid', 'clerk');
  const page = async (path: string) => told(await house.ask(path, { token: clerk }));
  return { house, read, clerk, page };
}

const idsOf = ({ items, decisions = items }: { items: { id: string }[]; decisions?: { id: string }[] }) =>
  decisions.map(({ id }) => id);

describe('a page', () => {
  test.each([
    ['of a unit', '/units/top%2Fmid/decisions'],
    ['of a cycle', `/cycles/${at(cycle)}/decisions`],
    ['of a history', `/cycles/${at(cycle)}/history`],
  ])('%s reads what it shows, and says where the next begins', async (_, path) => {
    const { house, read, page } = await watchedHouse();
    for (let count = 0; count < 5; count++) await house.engine.attempt({ cycle, event: 'notify', payload: notice });
    read.length = 0;
    const first = await page(`${path}?limit=2`);
    expect([idsOf(first), first.next]).toEqual([[`${cycle}#1`, `${cycle}#2`], 2]);
    expect(read).toEqual([`${cycle}#1`, `${cycle}#2`]);
    const second = await page(`${path}?limit=2&after=2`);
    expect([idsOf(second), second.next]).toEqual([[`${cycle}#3`, `${cycle}#4`], 4]);
    const last = await page(`${path}?limit=2&after=4`);
    expect([idsOf(last), last.next]).toEqual([[`${cycle}#5`], null]);
    expect(idsOf(await page(`${path}?after=9`))).toEqual([]);
  });

  test.each([
    ['of a unit', '/units/top%2Fmid/decisions'],
    ['of a history', `/cycles/${at(cycle)}/history`],
  ])('%s ends before it is too large, whatever was asked for', async (_, path) => {
    const { house, page } = await watchedHouse();
    const agenda = ['x'.repeat(900_000)];
    for (let count = 0; count < 12; count++)
      await house.engine.attempt({ cycle, event: 'notify', payload: { ...notice, agenda } });
    const pages: string[][] = [];
    for (let after: number | null = 0; after !== null; ) {
      const shown: { items: { id: string }[]; next: number | null } = await page(`${path}?limit=1000&after=${after}`);
      pages.push(idsOf(shown));
      after = shown.next;
    }
    expect(Math.max(...pages.map(({ length }) => length))).toBeLessThan(8);
    expect(pages.flat()).toEqual(Array.from({ length: 12 }, (_, index) => `${cycle}#${index + 1}`));
  });

  test('of a unit leaves out what is not the caller’s, and counts without it', async () => {
    const { house } = await watchedHouse();
    await house.engine.attempt({ cycle: letter('top/mid', 'ann'), event: 'draft', payload: { by: 'ann' } });
    await house.engine.attempt({ cycle, event: 'notify', payload: notice });
    const bob = house.token('member', 'top/mid', 'bob');
    const shown = await told(await house.ask('/units/top%2Fmid/decisions?limit=1', { token: bob }));
    expect([idsOf(shown), shown.next]).toEqual([[`${cycle}#1`], null]);
  });
});

describe('a stale version', () => {
  test('is refused with who was faster, without reading every decision of the unit', async () => {
    const { house, read, clerk } = await watchedHouse();
    for (let count = 0; count < 3; count++) await house.engine.attempt({ cycle, event: 'notify', payload: notice });
    read.length = 0;
    const answer = await house.ask(`/cycles/${at(cycle)}/attempts`, {
      ...{ method: 'POST', token: clerk, body: { event: 'notify', payload: notice }, headers: { 'if-match': '"1"' } },
    });
    expect(answer.status).toBe(412);
    expect((await told(answer)).detail).toContain(`see ${cycle}#3`);
    expect(read).toEqual([`${cycle}#3`]);
  });
});

describe('the history of a cycle', () => {
  test('is what the engine tells: every decision in order, its corrections beside it, and where it stands', async () => {
    const { house, page } = await watchedHouse();
    await house.engine.attempt({ cycle, event: 'notify', payload: notice });
    await house.engine.correct({ decision: `${cycle}#1`, payload: { ...notice, place: '302' }, reason: 'a slip' });
    const engines = await house.engine.history(cycle);
    const shown = await page(`/cycles/${at(cycle)}/history`);
    expect(idsOf(shown)).toEqual(engines.decisions.map(({ id }) => id));
    expect(shown).toMatchObject({ cycle, unit: 'top/mid', title: engines.title, state: engines.state, next: null });
    expect(shown.decisions[0].correctedBy).toMatchObject([{ decision: `${cycle}#2`, reason: 'a slip' }]);
  });
});
