import { addDays, type Roster } from '@obligato/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organRules, people } from '../../testing/src/fixtures.ts';
import { type Commit, MemoryStore } from '../src/index.ts';
import { aPlainOrgan } from './a-plain-organ.ts';
import { branch, unitsWith } from './an-organ.ts';
import { problemsOf } from './problems-of.ts';

const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` });
const unitIds = ['works', 'works/bureau', branch];

const aHeadCount = fc.record({
  full: fc.integer({ min: 0, max: 26 }),
  probationary: fc.integer({ min: 0, max: 3 }),
  nonMembers: fc.integer({ min: 0, max: 5 }),
  committee: fc.integer({ min: 0, max: 5 }),
  leaders: fc.integer({ min: 0, max: 2 }),
  groups: fc.integer({ min: 0, max: 3 }),
});
const aYear = fc.integer({ min: 2024, max: 2028 });

async function cyclesIn(organ: Awaited<ReturnType<typeof aPlainOrgan>>) {
  const records = await Promise.all(unitIds.map((unit) => organ.engine.unit(unit)));
  return records.flatMap(({ cycles }) => [...cycles.values()]);
}

describe('planning again', () => {
  test('changes nothing, whatever the people and the year', async () => {
    await fc.assert(
      fc.asyncProperty(aHeadCount, aYear, async (count, of) => {
        const organ = await aPlainOrgan({ start: `${of}-01-01`, rosters: { [branch]: people(count) } });
        await organ.engine.plan(year(of));
        const before = await cyclesIn(organ);
        const again = await organ.engine.plan(year(of));
        expect(again.flatMap(({ created, lapsed, reinstated }) => [...created, ...lapsed, ...reinstated])).toEqual([]);
        expect(await cyclesIn(organ)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  test('on a later day of the same year neither', async () => {
    await fc.assert(
      fc.asyncProperty(aHeadCount, fc.integer({ min: 0, max: 364 }), async (count, days) => {
        const organ = await aPlainOrgan({ rosters: { [branch]: people(count) } });
        await organ.plan2026();
        organ.goTo(addDays('2026-01-01', days));
        const again = await organ.plan2026();
        expect(again.flatMap(({ created, lapsed, reinstated }) => [...created, ...lapsed, ...reinstated])).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('writes no decision', async () => {
    const { engine, plan2026 } = await aPlainOrgan();
    await plan2026();
    await plan2026();
    expect(await engine.decisions(branch)).toEqual([]);
  });
});

describe('a plan', () => {
  test('is the same in parts as in one go', async () => {
    const whole = await aPlainOrgan();
    await whole.plan2026();
    const parts = await aPlainOrgan();
    for (const month of ['03', '01', '12', '07', '02', '04', '05', '06', '08', '09', '10', '11']) {
      await parts.engine.plan({ from: `2026-${month}-01`, to: `2026-${month}-28` });
    }
    const sorted = (cycles: Awaited<ReturnType<typeof cyclesIn>>) => cycles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(sorted(await cyclesIn(parts))).toEqual(sorted(await cyclesIn(whole)));
  });

  test('does not depend on the order of files, nor on the order in which units are planned', async () => {
    const forward = await aPlainOrgan();
    await forward.engine.plan(year(2026), unitIds);
    const backward = await aPlainOrgan({ units: unitsWith({}, { rules: organRules }).toReversed() });
    await backward.engine.plan(year(2026), unitIds.toReversed());
    expect(await cyclesIn(backward)).toEqual(await cyclesIn(forward));
  });

  test('gives each cycle the id unit/duty/period, and a group its own', async () => {
    const organ = await aPlainOrgan({ rosters: { [branch]: people({ full: 9, groups: 2 }) } });
    await organ.plan2026();
    for (const cycle of await cyclesIn(organ)) {
      const tail = cycle.owedBy === 'each-group' ? `/${cycle.bearer}` : '';
      expect(cycle.id).toBe(`${cycle.unit}/${cycle.duty}/${cycle.period.id}${tail}`);
    }
  });

  test('tells what it made, unit by unit', async () => {
    const { engine } = await aPlainOrgan();
    const [made] = await engine.plan({ from: '2026-02-01', to: '2026-02-28' }, [branch]);
    expect(made?.created).toContain(`${branch}/general-meeting/2026-Q1`);
    expect(made?.created).toContain(`${branch}/theme-day/2026-02`);
    expect(made?.created).not.toContain(`${branch}/theme-day/2026-03`);
  });

  test('of some units leaves the others alone', async () => {
    const { engine } = await aPlainOrgan();
    await engine.plan(year(2026), [branch]);
    expect((await engine.unit('works')).cycles.size).toBe(0);
  });

  test('of an unknown unit is refused with the nearest one, and plans nothing', async () => {
    const { engine } = await aPlainOrgan();
    const call = () => engine.plan(year(2026), [branch, 'works/bureau/levi']);
    expect(await problemsOf(call)).toMatchObject([
      { code: 'OBLIGATO_UNIT_UNKNOWN', hint: `Did you mean "${branch}"?` },
    ]);
    expect((await engine.unit(branch)).cycles.size).toBe(0);
  });

  test('reports its errors by rejecting, never by throwing at the call', async () => {
    const { engine } = await aPlainOrgan();
    const nobody: Roster = [];
    const calls = [
      () => engine.plan(year(2026), ['nobody']),
      () => engine.setRoster('nobody', nobody),
      () => engine.raise({ unit: 'nobody', duty: 'x', occasion: 'y' }),
      () => engine.attempt({ cycle: 'nobody', event: 'open' }),
      () => engine.next('nobody'),
      () => engine.explain('nobody'),
      () => engine.status({ units: ['nobody'] }),
    ];
    for (const call of calls)
      await expect(
        call().then(
          () => 'answered',
          () => 'rejected',
        ),
      ).resolves.toBe('rejected');
  });
});

describe('whoever loses a race reads again', () => {
  /** Another program commits just before this one, as often as it is told to. */
  class Raced extends MemoryStore {
    races = 0;
    rival: (() => Promise<void>) | undefined;
    override async commit(commit: Commit) {
      const { rival } = this;
      if (rival && this.races-- > 0) {
        this.rival = undefined;
        await rival();
        this.rival = rival;
      }
      return super.commit(commit);
    }
  }

  async function raced() {
    const store = new Raced();
    const rules = { 'organ/request': 'deny' };
    const organ = await aPlainOrgan({ store, rules });
    const other = await aPlainOrgan({ store, rules });
    return { store, organ, other };
  }

  test('planning: what the other has planned is there once, and is not claimed', async () => {
    const { store, organ, other } = await raced();
    store.rival = async () => void (await other.engine.plan(year(2026), [branch]));
    store.races = 1;
    const [plan] = await organ.engine.plan(year(2026), [branch]);
    expect(plan?.created).toEqual([]);
    expect((await organ.engine.unit(branch)).cycles.size).toBeGreaterThan(5);
  });

  test('raising: both get the cycle that was there first', async () => {
    const { store, organ, other } = await raced();
    const occasion = { unit: branch, duty: 'request', occasion: 'leaking-roof', on: '2026-01-01' };
    store.rival = async () => {
      other.goTo('2026-01-02');
      await other.engine.raise(occasion);
    };
    store.races = 1;
    organ.goTo('2026-01-03');
    const cycle = await organ.engine.raise(occasion);
    expect(cycle.plannedAt.slice(0, 10)).toBe('2026-01-02');
    expect((await organ.engine.unit(branch)).cycles.get(cycle.id)).toEqual(cycle);
  });

  test('and who never wins hears of it, instead of being told what was not written', async () => {
    class Hopeless extends MemoryStore {
      override async commit(commit: Commit) {
        const [cycle] = commit.cycles;
        if (!cycle && !commit.roster) return super.commit(commit);
        return { unit: commit.unit, basedOn: 0, actual: 1 };
      }
    }
    const { engine } = await aPlainOrgan({ store: new Hopeless(), rosters: {} }).catch((error) => ({ engine: error }));
    expect(engine).toMatchObject({ code: 'OBLIGATO_CYCLE_CONFLICT' });
  });
});
