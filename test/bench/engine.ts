/** The engine on the durable store: attempts, planning, and what a tick costs. */
import type { Engine } from '@obligato/engine';
import { manyUnits, reorganised } from './many-units.ts';
import { meetingLife } from './meeting-life.ts';
import type { Bench, Report } from './run.ts';

const seconds = (since: number) => (performance.now() - since) / 1000;

async function liveMeetings(engine: Engine, unit: string): Promise<number> {
  let accepted = 0;
  for (const period of ['2026-01', '2026-02', '2026-03', '2026-04']) {
    for (const [duty, hour] of [
      ['committee-meeting', '15:00'],
      ['theme-day', '10:00'],
    ]) {
      for (const [event, payload, occurredAt] of meetingLife(period, hour)) {
        const decision = await engine.attempt({ cycle: `${unit}/${duty}/${period}`, event, payload, occurredAt });
        if (decision.outcome === 'accepted') accepted++;
      }
    }
  }
  return accepted;
}

async function attempts(report: Report): Promise<void> {
  const { engine, clock, units, close } = await manyUnits(64);
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  clock.set('2026-04-22T16:00:00+08:00');
  const start = performance.now();
  const accepted = await Promise.all(units.map((unit) => liveMeetings(engine, unit)));
  const elapsed = seconds(start);
  const total = accepted.reduce((sum, count) => sum + count, 0);
  const expected = units.length * 8 * meetingLife().length;
  if (total !== expected)
    throw new Error(`${total} of ${expected} attempts were accepted: the figure would mean nothing`);
  report('engine.attempts', total / elapsed, 'attempts/s');
  await close();
}

async function plan(report: Report): Promise<void> {
  const { engine, close } = await manyUnits(1000);
  const start = performance.now();
  const plans = await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  report('engine.plan', seconds(start), 's');
  report(
    'engine.plan.cycles',
    plans.reduce((sum, { created }) => sum + created.length, 0),
    'cycles',
  );
  await close();
}

/** The same number of units in a year of renamings, mergers and moves. */
async function dated(report: Report): Promise<void> {
  const { engine, close } = await manyUnits(1000, undefined, [], reorganised);
  const start = performance.now();
  const plans = await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  report('engine.plan.dated', seconds(start), 's');
  report(
    'engine.plan.dated.cycles',
    plans.reduce((sum, { created }) => sum + created.length, 0),
    'cycles',
  );
  await close();
}

/** A duty every week brings 53 cycles a unit: a cycle has to cost what any other costs, whatever its rhythm. */
async function weekly(report: Report): Promise<void> {
  const origin = { file: 'bureau.yaml' };
  const cadence = { value: 'weekly', origin };
  const rule = { rule: 'organ/theme-day', origin, severity: { value: 'deny', origin }, options: { cadence } };
  const perCycle: number[] = [];
  for (const rules of [[], [rule]]) {
    const { engine, close } = await manyUnits(500, undefined, rules);
    const start = performance.now();
    const plans = await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
    perCycle.push(seconds(start) / plans.reduce((sum, { created }) => sum + created.length, 0));
    await close();
  }
  report('engine.plan.weekly', (perCycle[1] ?? 0) / (perCycle[0] ?? 1), 'times what a cycle costs without it');
}

/** The same dues fired among few units and among many: the cost must follow what is due, not what exists. */
async function tick(report: Report): Promise<void> {
  const perDue: number[] = [];
  for (const count of [100, 1000]) {
    const { engine, clock, units, close } = await manyUnits(count);
    await engine.plan({ from: '2026-07-01', to: '2026-12-31' }, units.slice(100));
    await engine.plan({ from: '2026-01-01', to: '2026-01-31' }, units.slice(0, 100));
    clock.set('2026-02-03T08:00:00+08:00');
    const start = performance.now();
    const { fired } = await engine.tick();
    perDue.push((seconds(start) * 1e6) / fired.length);
    if (count === 1000) report('engine.tick', fired.length / seconds(start), 'dues/s');
    await close();
  }
  report('engine.tick.ratio', (perDue[1] ?? 0) / (perDue[0] ?? 1), 'cost of a due among 1000 units / among 100');
}

/** The third of thirty events is put right: the cycle is folded again, and every rule asked from there on. */
async function correct(report: Report): Promise<void> {
  const { engine, clock, units, close } = await manyUnits(100);
  await engine.plan({ from: '2026-01-01', to: '2026-01-31' });
  clock.set('2026-01-22T16:00:00+08:00');
  const [notify, open, resolve, adjourn] = meetingLife();
  const life = [notify, open, ...Array.from({ length: 27 }, () => resolve), adjourn].flatMap((each) =>
    each ? [each] : [],
  );
  const cycleOf = (unit: string) => `${unit}/committee-meeting/2026-01`;
  for (const unit of units) {
    for (const [event, payload, occurredAt] of life) {
      await engine.attempt({ cycle: cycleOf(unit), event, payload, occurredAt });
    }
  }
  const payload = { title: 'work', ayes: 1, noes: 2, abstentions: 0, carried: false };
  const elapsed: number[] = [];
  for (const unit of units) {
    const start = performance.now();
    const decision = await engine.correct({ decision: `${cycleOf(unit)}#3`, payload, reason: 'counted again' });
    elapsed.push(performance.now() - start);
    const isMeant = decision.outcome === 'accepted' && decision.id === `${cycleOf(unit)}#31`;
    if (!isMeant) throw new Error(`${decision.id}: ${decision.outcome}, so the figure would mean nothing`);
  }
  // The first ones find a machine that has not been here yet.
  const sorted = elapsed.slice(20).sort((a, b) => a - b);
  report('engine.correct', sorted[Math.floor(sorted.length / 2)] ?? 0, 'ms for the third of thirty events, median');
  report('engine.correct.least', sorted[0] ?? 0, 'ms');
  await close();
}

export const engineBench: readonly Bench[] = [
  { name: 'engine.attempts', run: attempts },
  { name: 'engine.plan', run: plan },
  { name: 'engine.plan.dated', run: dated },
  { name: 'engine.plan.weekly', run: weekly },
  { name: 'engine.tick', run: tick },
  { name: 'engine.correct', run: correct },
];
