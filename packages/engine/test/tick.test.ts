import { addDays, type Day, ObligatoError, translated, unitOfCycle } from '@obligato/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aMeeting, ids } from '../../testing/src/fixtures.ts';
import { type Commit, type FactProvider, type Fired, MemoryStore } from '../src/index.ts';
import { aPlainOrgan } from './a-plain-organ.ts';
import { branch, type Organ } from './an-organ.ts';
import { house } from './house-rules.ts';

const name = ({ cycle, due }: Fired) => `${cycle} ${due.key}`;

async function planned(): Promise<Organ> {
  const organ = await aPlainOrgan();
  await organ.plan2026();
  return organ;
}

/** Ticks on these days, in this order, and answers everything fired in the order in which it fired. */
async function ticking(organ: Organ, days: readonly Day[]): Promise<readonly Fired[]> {
  const fired: Fired[] = [];
  for (const day of days) {
    organ.goTo(day, '07:00');
    fired.push(...(await organ.engine.tick()).fired);
  }
  return fired;
}

const everyDayUntil = (last: number) => Array.from({ length: last + 1 }, (_, index) => addDays('2026-01-01', index));

describe('after three months of downtime', () => {
  test('everything due fires, in order of days, once each', async () => {
    const organ = await planned();
    const fired = await ticking(organ, ['2026-04-02']);
    const days = fired.map(({ due }) => due.on);
    expect(days).toEqual(days.toSorted());
    expect(new Set(fired.map(name)).size).toBe(fired.length);
    expect(fired.map(({ due }) => due.event)).toContain('remind');
    const first = fired.filter(({ cycle }) => cycle === `${branch}/general-meeting/2026-Q1`);
    expect(first.map(({ due }) => `${due.event} ${due.on}`)).toEqual(['remind 2026-03-19', 'miss 2026-04-01']);
    expect(await ticking(organ, ['2026-04-02'])).toEqual([]);
  });

  test('each is recorded as of the day it was due, and as written down now', async () => {
    const organ = await planned();
    await ticking(organ, ['2026-04-02']);
    const decision = await organ.engine.explain(`${branch}/general-meeting/2026-Q1#2`);
    expect(decision).toMatchObject({
      event: 'miss',
      occurredAt: '2026-04-01T00:00:00+08:00',
      recordedAt: '2026-04-02T07:00:00+08:00',
      to: 'overdue',
    });
  });

  test('nothing fires for what was done in time but written down late', async () => {
    const organ = await planned();
    await aMeeting(organ).notify('2026-03-02', '2026-03-10');
    await aMeeting(organ).open('2026-03-10', ids('f', 11));
    const fired = await ticking(organ, ['2026-04-02']);
    expect(
      fired.filter(
        ({ cycle, due }) =>
          cycle.endsWith('general-meeting/2026-Q1') && due.target === 'open' && cycle.startsWith(branch),
      ),
    ).toEqual([]);
  });
});

describe('whatever days the clock ticks on', () => {
  const until = 200;
  const someDays = fc.uniqueArray(fc.integer({ min: 0, max: until - 1 }), { maxLength: 12 });

  test('the same dues fire as by ticking daily, in the same order', async () => {
    const daily = await ticking(await planned(), everyDayUntil(until));
    expect(daily.length).toBeGreaterThan(50);
    await fc.assert(
      fc.asyncProperty(someDays, async (days) => {
        const sparse = [...days.toSorted((a, b) => a - b), until].map((day) => addDays('2026-01-01', day));
        const fired = await ticking(await planned(), sparse);
        expect(fired.map(name)).toEqual(daily.map(name));
        expect(fired.map(({ due }) => due.on)).toEqual(daily.map(({ due }) => due.on));
      }),
      { numRuns: 15 },
    );
  });

  test('a clock that jumps back fires nothing twice, and loses nothing', async () => {
    const daily = await ticking(await planned(), everyDayUntil(until));
    await fc.assert(
      fc.asyncProperty(someDays, async (days) => {
        const jumping = [...days, until].map((day) => addDays('2026-01-01', day));
        const fired = (await ticking(await planned(), jumping)).map(name);
        expect(new Set(fired).size).toBe(fired.length);
        expect(fired.toSorted()).toEqual(daily.map(name).toSorted());
      }),
      { numRuns: 15 },
    );
  });

  test('the end is the same: states, what was fired, and what people are told but for reminders of what is past', async () => {
    const end = async (days: readonly Day[]) => {
      const organ = await planned();
      await ticking(organ, days);
      const { cycles, outbox } = await organ.engine.unit(branch);
      return {
        cycles: [...cycles.values()].map(({ id, state, fired, dues, version }) => ({
          id,
          state,
          fired,
          dues,
          version,
        })),
        told: [...outbox.values()].map(({ key, does, to, message, status }) => ({ key, does, to, message, status })),
      };
    };
    const [once, daily] = [await end(['2026-07-19']), await end(everyDayUntil(199))];
    expect(once.cycles).toEqual(daily.cycles);
    const reproaches = (told: typeof once.told) => told.filter(({ does }) => does !== 'remind');
    expect(reproaches(once.told)).toEqual(reproaches(daily.told));
    // Of what is past nobody is reminded any more (A15); what is told is told in the same words.
    const reminders = once.told.filter(({ does }) => does === 'remind');
    expect(daily.told).toEqual(expect.arrayContaining(reminders));
    expect(reminders.length).toBeLessThan(daily.told.length - reproaches(daily.told).length);
  });
});

test('a tick that loses a race reads again, and tells only what it wrote', async () => {
  class Raced extends MemoryStore {
    lost = 0;
    override async commit(commit: Commit) {
      const isTick = commit.decisions.some(({ event }) => event === 'miss');
      if (!isTick || this.lost++ > 0) return super.commit(commit);
      return { unit: commit.unit, basedOn: 0, actual: 1 };
    }
  }
  const organ = await aPlainOrgan({ store: new Raced() });
  await organ.plan2026();
  const fired = (await ticking(organ, ['2026-04-02'])).map(name);
  // The unit that lost the race comes after the others of its day.
  expect(fired.toSorted()).toEqual((await ticking(await planned(), ['2026-04-02'])).map(name).toSorted());
  expect(new Set(fired).size).toBe(fired.length);
});

test('a tick writes nothing when nothing is due', async () => {
  const organ = await planned();
  expect(await ticking(organ, ['2026-01-02'])).toEqual([]);
  expect(await organ.engine.decisions(branch)).toEqual([]);
});

test('a meeting that is overdue can still be held, and stays late', async () => {
  const organ = await planned();
  await ticking(organ, ['2026-04-02']);
  const meeting = aMeeting(organ);
  await meeting.notify('2026-04-02', '2026-04-10');
  expect(await meeting.open('2026-04-10', ids('f', 11))).toMatchObject({ outcome: 'accepted', from: 'overdue' });
  const row = (await organ.engine.status({ units: [branch] })).find((each) => each.cycle === meeting.cycle);
  expect(row).toMatchObject({ late: true });
});

describe('a unit that cannot be worked on', () => {
  test('is named, does not stop the others, and is done at the next tick', async () => {
    let isDown = false;
    const provider: FactProvider = {
      provides: ['hr/grace-days'],
      gather: async () => {
        if (isDown) throw new Error('the other system is down');
        return { 'hr/grace-days': 5 };
      },
    };
    const organ = await aPlainOrgan({
      plugins: { house },
      rules: { 'house/leave-deadline': 'warn' },
      factProviders: [provider],
    });
    await organ.plan2026();
    isDown = true;
    organ.goTo('2026-04-02');
    const first = await organ.engine.tick();
    expect(first.failed).toMatchObject([
      {
        ...{ unit: branch, code: 'OBLIGATO_FACT_FAILED' },
        message: expect.stringContaining('The provider "hr/grace-days" failed'),
        hint: 'Nothing was written. It said: the other system is down',
        translations: { 'zh-CN': { hint: '未写入任何内容。其原话：`the other system is down`' } },
      },
    ]);
    expect(first.fired.map(({ cycle }) => cycle)).toContain('works/general-meeting/2026-Q1');
    expect(first.fired.filter(({ cycle }) => cycle.startsWith(`${branch}/`))).toEqual([]);
    isDown = false;
    const second = await organ.engine.tick();
    expect(second.failed).toEqual([]);
    expect(second.fired.map(({ cycle }) => cycle)).toContain(`${branch}/general-meeting/2026-Q1`);
  });

  test('but a store that cannot be written stops everything', async () => {
    class Failing extends MemoryStore {
      isFailing = false;
      override async commit(commit: Commit) {
        if (this.isFailing) {
          const words = translated({ en: 'no disk', 'zh-CN': '没有磁盘' });
          throw new ObligatoError({ code: 'OBLIGATO_STORE_FAILED', ...words });
        }
        return super.commit(commit);
      }
    }
    const store = new Failing();
    const organ = await aPlainOrgan({ store });
    await organ.plan2026();
    organ.goTo('2026-04-02');
    store.isFailing = true;
    await expect(organ.engine.tick()).rejects.toThrow('OBLIGATO_STORE_FAILED');
  });
});

describe('a tick of some units', () => {
  test('fires and tells there alone, as a tick of all does', async () => {
    const [some, all] = [await planned(), await planned()];
    for (const organ of [some, all]) organ.goTo('2026-04-02', '07:00');
    const everywhere = await all.engine.tick();
    const units = new Set(everywhere.fired.map(({ cycle }) => unitOfCycle(cycle) ?? ''));
    expect(units.size).toBeGreaterThan(1);
    const here = await some.engine.tick([branch, branch]);
    const inBranch = (fired: readonly Fired[]) => fired.filter(({ cycle }) => unitOfCycle(cycle) === branch).map(name);
    expect(here.fired.map(name)).toEqual(inBranch(everywhere.fired));
    const told = everywhere.delivered.filter(({ unit }) => unit === branch).map(({ key }) => key);
    expect(told.length).toBeGreaterThan(0);
    expect(here.delivered.map(({ key }) => key).toSorted()).toEqual(told.toSorted());
    expect(await some.engine.tick([branch])).toEqual({ fired: [], delivered: [], deadLettered: [], failed: [] });
    const others = await some.engine.tick();
    expect(here.fired.length + others.fired.length).toBe(everywhere.fired.length);
  });

  test('of none is nothing, and a unit that there is not is named', async () => {
    const organ = await planned();
    organ.goTo('2026-04-02', '07:00');
    expect((await organ.engine.tick([])).fired).toEqual([]);
    await expect(organ.engine.tick(['nowhere'])).rejects.toMatchObject({ code: 'OBLIGATO_UNIT_UNKNOWN' });
  });
});
