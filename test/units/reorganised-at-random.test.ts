/** Laws of units over time: whatever is founded, moved, merged, divided or dissolved, the past answers as it did (law 17, C1 to C4). */
import { cnCalendar } from '@obligato/cn-calendar';
import { addDays, type Cycle, type Day } from '@obligato/core';
import { isBegun } from '@obligato/core/internal';
import { createEngine, type Engine, MemoryStore, type RosterRow, replay, treeOn, VirtualClock } from '@obligato/engine';
import { configWhy, exportUnits } from '@obligato/engine/files';
import { organBranch } from '@obligato/organ-branch';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type Going, january, kinds, type Step, sourceOf, steps, type Unit, written } from './random-year.ts';

/** A long run: `OBLIGATO_RUNS=500 npx vitest run test/units/reorganised-at-random.test.ts`. */
const numRuns = Number(process.env.OBLIGATO_RUNS ?? 6);
const usualSeed = 20;
const seed = Number(process.env.OBLIGATO_SEED ?? usualSeed);
vi.setConfig({ testTimeout: 60_000 + numRuns * 3000 });

const plugins = { organ: organBranch, calendar: cnCalendar };
const year = { from: '2026-01-01', to: '2026-12-31' };
const person = (member: string, over: Partial<RosterRow> = {}): RosterRow => ({
  ...{ member, name: member, standing: 'full', from: '2024-01-01' },
  roles: member.endsWith('1') ? ['secretary'] : [],
  ...over,
});

/** What an occasion has raised, such as an opinion, has begun by that: somebody has to answer it, whatever becomes of the unit. */
const isBegunOrRaised = (cycle: Cycle) => cycle.occasion !== undefined || isBegun(cycle);

/** Something that was asked about a day that had passed, and what was answered. */
interface Asked {
  readonly on: Day;
  readonly what: string;
  readonly again: (engine: Engine) => unknown;
  readonly answer: unknown;
}

class Folder {
  readonly store = new MemoryStore();
  readonly clock = new VirtualClock('2026-01-05T09:00:00+08:00');
  asked: readonly Asked[] = [];
  readonly bearers = new Map<string, string>();
  readonly lived = new Set<Step['does']>();
  units: readonly Unit[] = january;
  today: Day = '2026-01-05';
  engine!: Engine;

  async open(units: readonly Unit[]): Promise<Engine> {
    return createEngine({ units: units.map(sourceOf), plugins, clock: this.clock, store: this.store });
  }

  async begin(): Promise<void> {
    this.engine = await this.open(this.units);
    await this.engine.setRoster('bureau', [person('w1')]);
    await this.engine.setRoster('bureau2', [person('x1')]);
    for (const { unit } of this.units.filter(({ parents }) => parents.length > 0)) {
      const name = unit.slice(-1);
      await this.engine.setRoster(
        unit,
        ['1', '2', '3', '4'].map((n) => person(`${name}${n}`)),
      );
    }
    await this.plan();
  }

  /** Planned; and planned again, which changes nothing. */
  async plan(): Promise<void> {
    const before = await this.engine.plan(year);
    expect(before.flatMap(({ findings }) => findings)).toEqual([]);
    for (const { unit, created, lapsed, reinstated, borneAnew, rederived } of await this.engine.plan(year)) {
      expect({ unit, created, lapsed, reinstated, borneAnew, rederived }).toEqual({
        ...{ unit, created: [], lapsed: [], reinstated: [], borneAnew: [], rederived: [] },
      });
    }
  }

  /** Nobody owes once more what they have begun elsewhere, be it a person who moved or a unit that goes on with others. */
  async owedOnce(): Promise<void> {
    const all = await this.cycles();
    const keyOf = ({ duty, period, bearer }: Cycle) => `${duty} ${period.id} ${bearer}`;
    const begun = new Map(all.filter(isBegun).map((cycle) => [keyOf(cycle), cycle]));
    const isOpen = ({ state, occasion }: Cycle) => state.value === 'planned' && occasion === undefined;
    for (const cycle of all.filter((each) => isOpen(each) && !isBegun(each))) {
      const other = cycle.owedBy.startsWith('each-') ? begun.get(keyOf(cycle)) : undefined;
      expect({ owed: cycle.id, begun: other?.id }).toEqual({ owed: cycle.id, begun: undefined });
      const before = (unit: string) => this.units.filter(({ successors }) => successors?.includes(unit));
      const inLine = (unit: string): string | undefined =>
        begun.get(keyOf({ ...cycle, bearer: unit }))?.id ?? inEach(unit);
      const inEach = (unit: string): string | undefined => {
        const found = before(unit).map((each) => inLine(each.unit));
        return found.includes(undefined) ? undefined : found[0];
      };
      if (cycle.owedBy === 'unit')
        expect({ owed: cycle.id, begun: inEach(cycle.unit) }).toEqual({ owed: cycle.id, begun: undefined });
    }
  }

  async cycles(): Promise<readonly Cycle[]> {
    const records = await Promise.all((await this.store.units()).map((unit) => this.store.unit(unit)));
    return records.flatMap(({ cycles }) => [...cycles.values()]);
  }

  /** Asks about days that have passed, and about who bears what was begun. */
  async ask(which: number): Promise<void> {
    for (const on of new Set([this.today, addDays('2026-01-05', which * 7)])) {
      if (on > this.today) continue;
      for (const { id: unit, from = on } of this.engine.domain.organisation.units.values()) {
        if (from > on) continue;
        const answers: Readonly<Record<string, (engine: Engine) => unknown>> = {
          above: ({ domain }) => domain.organisation.above(unit, on),
          acting: ({ domain }) => domain.organisation.actingFor(unit, on),
          tree: ({ domain }) => treeOn(domain.organisation, on).above(unit),
          why: ({ domain }) =>
            configWhy(domain.organisation, { unit, rule: 'organ/notice', name: 'workingDays', on }).value,
        };
        for (const [name, again] of Object.entries(answers)) {
          const asked = { on, what: `${name} of ${unit} on ${on}`, again, answer: again(this.engine) };
          this.asked = [...this.asked, asked];
        }
      }
    }
    for (const cycle of await this.cycles()) {
      if (isBegun(cycle) && !this.bearers.has(cycle.id)) this.bearers.set(cycle.id, cycle.bearer);
    }
  }

  async agree(): Promise<void> {
    const changed = this.asked.filter(
      ({ again, answer }) => JSON.stringify(again(this.engine)) !== JSON.stringify(answer),
    );
    expect(changed.map(({ what, again, answer }) => [what, answer, again(this.engine)])).toEqual([]);
    const now = new Map((await this.cycles()).map((cycle) => [cycle.id, cycle.bearer]));
    expect([...this.bearers].filter(([id, bearer]) => now.get(id) !== bearer)).toEqual([]);
  }

  /** Everything that was ever decided is decided again as it was. */
  async replay(): Promise<void> {
    const { changed, cannotJudge } = await replay({ store: this.store, domain: this.engine.domain });
    expect({ changed, cannotJudge }).toEqual({ changed: [], cannotJudge: [] });
  }

  /** The clock goes on; nothing fires, and nothing is owed, outside the life of a unit. */
  async wait(days: number): Promise<void> {
    this.today = addDays(this.today, days);
    this.clock.set(`${this.today}T09:00:00+08:00`);
    const before = new Map((await this.cycles()).map((cycle) => [cycle.id, cycle]));
    const { fired, failed } = await this.engine.tick();
    expect(failed).toEqual([]);
    const lifeOf = (unit: string): { readonly from?: string; readonly until?: string } =>
      this.engine.domain.organisation.units.get(unit) ?? {};
    for (const { cycle, due } of fired) {
      const known = before.get(cycle);
      if (!known) continue;
      const { until = due.on } = lifeOf(known.unit);
      if (due.on > until && !isBegunOrRaised(known)) expect({ cycle, on: due.on }).toBe(`nothing after ${until}`);
    }
    await this.plan();
    await this.owedOnce();
    for (const row of await this.engine.status()) {
      const { from, until } = lifeOf(row.unit);
      const wrong = { today: this.today, ...row };
      if (from !== undefined && row.light === 'overdue') {
        expect(this.today >= from, JSON.stringify(wrong)).toBe(true);
        expect((row.since ?? row.notAfter ?? from) >= from, JSON.stringify(wrong)).toBe(true);
      }
      if (until === undefined || this.today <= until) continue;
      const cycle = (await this.store.unit(row.unit)).cycles.get(row.cycle);
      const isOpen = !['done', 'none'].includes(row.light);
      if (cycle && isOpen) expect(isBegunOrRaised(cycle), `${row.light} ${JSON.stringify(wrong)}`).toBe(true);
    }
  }

  async step(step: Step, nth: number): Promise<void> {
    const attempted = await this.attempt(step);
    if (attempted) {
      this.lived.add(step.does);
      return;
    }
    const next = written(this.units, step, this.today, nth);
    if (!next) return;
    this.engine = await this.open(next.units);
    this.units = next.units;
    // What was written too late says something else of the days since.
    this.asked = this.asked.filter(({ on }) => on <= next.last);
    for (const going of next.going) await this.go(going, next.last);
    await this.plan();
    this.lived.add(step.does);
  }

  async go({ from, to, who }: Going, last: Day): Promise<void> {
    const there = (await this.store.unit(from)).roster.filter((row) => row.to === undefined);
    const half = Math.ceil(there.length / 2);
    const chosen = {
      all: there,
      'first half': there.slice(0, half),
      'second half': there.slice(half),
      one: there.slice(-1),
    }[who].filter((row) => row.from <= last);
    const names = new Set(chosen.map(({ member }) => member));
    const leave = (rows: readonly RosterRow[]) =>
      rows.map((row) => (names.has(row.member) && row.to === undefined ? { ...row, to: last } : row));
    await this.engine.changeRoster(from, leave, { manyMayLeave: true });
    if (to === undefined) return;
    const came = chosen.map((row) => ({ ...row, from: addDays(last, 1) }));
    await this.engine.changeRoster(to, (rows) => [...rows, ...came], { manyMayLeave: true });
  }

  /** Something is done for a cycle that nobody has begun; undefined for a step that is none. */
  async attempt({ does, which }: Step): Promise<true | undefined> {
    const sent: Partial<Record<Step['does'], (cycle: Cycle) => { event: string; payload: unknown }>> = {
      notice: () => ({
        event: 'notify',
        payload: { heldOn: addDays(this.today, 12), place: '301', agenda: ['the year'] },
      }),
      draft: ({ bearer }) => ({ event: 'draft', payload: { by: bearer } }),
      inspect: () => ({ event: 'setTargets', payload: { targets: [{ id: 't', text: 'to be there' }] } }),
    };
    const send = sent[does];
    if (!send) return undefined;
    const duty = { notice: 'general-meeting', draft: 'member-report', inspect: 'target-inspection' }[does as 'notice'];
    const open = (await this.cycles()).filter(
      (cycle) => cycle.duty === duty && cycle.period.from <= this.today && this.today <= cycle.period.to,
    );
    const cycle = open.filter((each) => !isBegun(each))[which % (open.length || 1)] ?? open[0];
    if (!cycle) return undefined;
    const { event, payload } = send(cycle);
    await this.engine.attempt({ cycle: cycle.id, event, payload });
    return true;
  }

  /** Everything is read where no file describes any unit that is stored. */
  async readWithoutFiles(): Promise<void> {
    const engine = await this.open([{ unit: 'elsewhere', parents: [] }]);
    const stored = await this.cycles();
    expect((await engine.status()).map(({ cycle }) => cycle).sort()).toEqual(stored.map(({ id }) => id).sort());
    for (const { id } of stored) {
      const { decisions } = await engine.history(id);
      for (const decision of decisions.slice(-1)) expect((await engine.explain(decision.id)).id).toBe(decision.id);
    }
    let lines = 0;
    for await (const line of exportUnits(this.store)) if (line.startsWith('{"cycle"')) lines++;
    expect(lines).toBe(stored.length);
  }
}

test('whatever becomes of units in a year, every past day answers as it did, and nothing is owed where there is no unit', async () => {
  const lived = new Set<Step['does']>();
  const begun: number[] = [];
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const folder = new Folder();
      await folder.begin();
      for (const [nth, step] of taken.entries()) {
        await folder.wait(step.wait);
        await folder.step(step, nth);
        await folder.ask(nth);
        await folder.agree();
        if (nth % 3 === 2) await folder.replay();
      }
      await folder.wait(40);
      await folder.agree();
      await folder.replay();
      await folder.readWithoutFiles();
      for (const each of folder.lived) lived.add(each);
      begun.push(folder.bearers.size);
    }),
    { numRuns, seed },
  );
  // Everything that can happen has happened in one of the years, and in some of them something had begun.
  if (seed === usualSeed) expect([...lived].sort()).toEqual([...kinds].sort());
  expect(Math.max(...begun)).toBeGreaterThan(2);
});
