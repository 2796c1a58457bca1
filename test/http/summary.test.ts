/** What a superior sees at a glance is what reading every unit would give, and nothing that is closed to them. */
import { type Cycle, isOpenTo, type RosterRow } from '@obligato/core';
import { createEngine, type Engine, MemoryStore, type Store } from '@obligato/engine';
import { wrapStore } from '@obligato/engine/store';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { evaluating, gathering, type House, letter, notice, openHouse, person, roster, units } from './house.ts';
import { told } from './told.ts';

/** The same records, as an engine tells of them that has kept nothing ready. */
const afresh = (house: House, store: Store): Promise<Engine> =>
  createEngine({ units: [], plugins: {}, domain: house.engine.domain, store, clock: house.clock });

const unit = fc.constantFrom(...units);
const member = fc.constantFrom('ann', 'bob', 'chief');
const parts = [{ topic: 'a', text: 'b' }];
const doing = fc.oneof(
  unit.map((each) => ({
    name: `notify ${each}`,
    run: (house: House) => tried(house, gathering(each), 'notify', notice),
  })),
  fc.tuple(unit, member).map(([each, who]) => ({
    name: `letter ${each} ${who}`,
    run: (house: House) => tried(house, letter(each, who), 'submit', { parts }),
  })),
  unit.map((each) => ({
    name: `carry over ${each}`,
    run: (house: House) => tried(house, gathering(each), 'carryOver', { to: '2026-04-20', notice: 'No. 3' }),
  })),
  fc.constant({ name: 'tick', run: async (house: House) => void (await house.engine.tick()) }),
  fc
    .integer({ min: 1, max: 40 })
    .map((days) => ({ name: `wait ${days}`, run: async (house: House) => wait(house, days) })),
  fc.tuple(unit, fc.boolean()).map(([each, isLarge]) => ({
    name: `roster ${each} ${isLarge}`,
    run: async (house: House) => {
      const people: readonly RosterRow[] = isLarge ? [...roster, person('eve')] : roster;
      await house.engine.setRoster(each, people, { manyMayLeave: true });
      await house.engine.plan({ from: '2026-01-01', to: '2026-12-31' }, [each]);
    },
  })),
);

async function tried({ engine }: House, cycle: string, event: string, payload: unknown): Promise<void> {
  if ((await engine.unit(cycle.split('/').slice(0, -2).join('/'))).cycles.has(cycle))
    await engine.attempt({ cycle, event, payload });
}

function wait({ clock }: House, days: number): void {
  const later = new Date(Date.parse(clock.now()) + days * 86_400_000);
  clock.set(later.toISOString());
}

describe('what is kept ready', () => {
  test('equals what reading every unit gives, whatever happens between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { minLength: 1, maxLength: 12 }), async (steps) => {
        const store = new MemoryStore();
        const house = await openHouse({}, store);
        for (const { run } of steps) {
          await run(house);
          for (const top of ['top', 'top/mid'])
            expect(await house.engine.summary(top)).toEqual(await (await afresh(house, store)).summary(top));
        }
      }),
      { numRuns: 12, seed: 19 },
    );
  });

  test('hears of what another process writes to the same store', async () => {
    const memory = new MemoryStore();
    const store = wrapStore(memory, { isShared: true });
    const house = await openHouse({}, store);
    const other = await afresh(house, store);
    house.clock.set('2026-03-25T09:00:00+08:00');
    const owed = async () => (await house.engine.summary('top')).units.find((each) => each.unit === 'top/mid')?.soon;
    const before = await owed();
    await other.attempt({ cycle: gathering('top/mid'), event: 'cancel', payload: { reason: 'x' } });
    await vi.waitFor(async () => expect(await owed()).toBe((before ?? 0) - 1), { timeout: 5_000, interval: 50 });
    await house.engine.close();
  });

  test('is as of today, though nobody has written since', async () => {
    const house = await openHouse();
    const worst = async () => (await house.engine.summary('top')).units.find((each) => each.unit === 'top/mid')?.worst;
    expect(await worst()).toBeNull();
    house.clock.set('2026-04-08T09:00:00+08:00');
    expect(await worst()).toMatchObject({ cycle: gathering('top/mid'), since: '2026-03-31', workingDays: 6 });
  });
});

describe('the summary over HTTP', () => {
  const ask = async (house: House, token: string, query = '') => told(await house.ask(`/summary${query}`, { token }));

  test('begins at the caller’s highest unit, and folds what lies deeper than was asked', async () => {
    const house = await openHouse();
    const token = house.token('superior', 'top', 'dan');
    const all = await ask(house, token);
    expect(all.units.map((each: { unit: string }) => each.unit).sort()).toEqual([
      'top/mid',
      'top/mid/low',
      'top/other',
    ]);
    const folded = await ask(house, token, '?depth=1');
    const of = (answer: typeof all, id: string) => answer.units.find((each: { unit: string }) => each.unit === id).owed;
    expect(folded.units).toHaveLength(2);
    expect(of(folded, 'top/mid')).toBe(of(all, 'top/mid') + of(all, 'top/mid/low'));
    expect((await ask(house, token, '?from=2026-01-01&to=2026-03-31')).units[0].owed).toBeLessThan(all.units[0].owed);
    expect((await ask(house, token, '?under=top/mid')).unit).toBe('top/mid');
    expect((await house.ask('/summary?under=top/nowhere', { token })).status).toBe(403);
  });

  test('counts nothing that is closed to the caller: what evaluates them is not there', async () => {
    const house = await openHouse();
    const owed = async (who: string, home = 'top') =>
      (await ask(house, house.token('superior', home, who), '?under=top')).units.find(
        (each: { unit: string }) => each.unit === 'top/mid',
      ).owed;
    const { cycles, roster: people } = await house.engine.unit('top/mid');
    const cycle = cycles.get(evaluating('top/mid')) as Cycle;
    const { catalogue } = house.engine.domain;
    const around = { catalogue, roster: people, above: ['top'] };
    expect(isOpenTo(cycle, { member: 'chief', units: ['top'] }, around)).toBe(false);
    expect(await owed('chief')).toBe((await owed('ann')) - 1);
  });

  test('leaves out what colleagues owe in person, and units of which nothing is the caller’s', async () => {
    const house = await openHouse();
    const member = await ask(house, house.token('member', 'top/mid', 'ann'), '?under=top');
    expect(member.units.map((each: { unit: string }) => each.unit)).toEqual(['top/mid']);
    const secretary = await ask(house, house.token('secretary', 'top/mid', 'ann'), '?under=top');
    expect(member.units[0].owed).toBe(secretary.units[0].owed - (roster.length - 1));
  });

  test('is not sent again while nothing has changed', async () => {
    const house = await openHouse();
    const token = house.token('auditor', 'top', 'dan');
    const etag = (await house.ask('/summary', { token })).headers.get('etag') ?? '';
    const again = () => house.ask('/summary', { token, headers: { 'if-none-match': etag } });
    expect((await again()).status).toBe(304);
    await house.engine.attempt({ cycle: letter('top/mid', 'ann'), event: 'submit', payload: { parts } });
    await house.engine.attempt({ cycle: letter('top/mid', 'ann'), event: 'hear', payload: {} });
    expect((await again()).status).toBe(200);
  });
});
