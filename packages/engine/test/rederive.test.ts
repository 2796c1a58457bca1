import { type CalendarData, definePlugin, type Plugin, type RecalculatedDeadlines, weekdaysOnly } from '@obligato/core';
import { expect, test } from 'vitest';
import { type Domain, MemoryStore, replay } from '../src/index.ts';
import { anOrgan, branch } from './an-organ.ts';

const lists = (version: string, over: Partial<CalendarData>): Plugin =>
  definePlugin({
    ...{ name: 'days', version: '1.0.0', title: { en: 'Days', 'zh-CN': '日历' } },
    calendar: { ...weekdaysOnly, id: 'days', version, ...over },
  });
const unknownYet = lists('1', { coverage: { from: '2025-01-01', to: '2025-12-31' } });
/** Ten days off in the middle of the year, which nobody knew when it was planned. */
const off = Array.from({ length: 10 }, (_, index) => `2026-06-${String(index + 20).padStart(2, '0')}`);
const arrived = lists('2', { coverage: { from: '2025-01-01', to: '2026-12-31' }, off });

async function planned() {
  const store = new MemoryStore();
  const first = await anOrgan({ store, plugins: { calendar: unknownYet } });
  await first.plan2026();
  const second = await anOrgan({ store, plugins: { calendar: arrived }, start: '2026-01-15' });
  return { store, first, second };
}

test('when the list of a provisional year arrives, deadlines are computed anew, and a decision says what moved and why', async () => {
  const { store, second } = await planned();
  const before = (await store.unit(branch)).cycles;
  expect([...before.values()].some(({ dues }) => dues.some((due) => due.provisional))).toBe(true);
  const plans = await second.plan2026();
  const decisions = (await store.decisions(branch)).filter(({ event }) => event === 'rederive');
  expect(decisions.length).toBeGreaterThan(0);
  expect(decisions.every(({ id, calendar }) => id.endsWith('#1') && calendar === 'days@2')).toBe(true);
  const moved = decisions.flatMap(({ payload }) =>
    (payload as RecalculatedDeadlines).moved.map((each) => ({ ...each, payload })),
  );
  for (const { from, to, payload } of moved) {
    expect(from).not.toBe(to);
    const said = (payload as RecalculatedDeadlines).explanation.map(({ en }) => en).join(' ');
    expect(said).toContain(`moves from ${from ?? '—'} to ${to ?? '—'}: the calendar is now days@2, it was days@1`);
  }
  const after = (await store.unit(branch)).cycles;
  expect(
    [...after.values()].flatMap(({ dues }) => dues.filter((due) => due.provisional && due.notAfter <= '2026-12-31')),
  ).toEqual([]);
  expect(plans.flatMap(({ rederived }) => rederived).length).toBeGreaterThan(0);
});

test('and asked again nothing moves', async () => {
  const { store, second } = await planned();
  await second.plan2026();
  const decided = (await store.decisions(branch)).length;
  expect((await second.plan2026()).flatMap(({ rederived }) => rederived)).toEqual([]);
  expect((await store.decisions(branch)).length).toBe(decided);
});

test('what was decided afterwards is replayed over it', async () => {
  const { store, second } = await planned();
  await second.plan2026();
  second.goTo('2026-03-10');
  const cycle = `${branch}/general-meeting/2026-Q1`;
  await second.engine.attempt({
    cycle,
    event: 'notify',
    payload: { heldOn: '2026-03-20', place: '305', agenda: ['plan'] },
  });
  second.goTo('2026-08-01');
  await second.engine.tick();
  const domain: Domain = second.engine.domain;
  expect(await replay({ store, domain })).toMatchObject({ changed: [], cannotJudge: [] });
});
