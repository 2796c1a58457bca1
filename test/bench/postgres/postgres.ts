/** The engine on PostgreSQL beside the engine on lowdb, in one run: attempts, two engines, processor time, reading a unit, ticking. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Commit, Engine, OpenStore, Store } from '@obligato/engine';
import { openLowdbStore } from '@obligato/lowdb';
import { openPostgresStore } from '@obligato/postgres';
import { sampleCommit } from '@obligato/testing/fixtures';
import { aLivedYear } from '../lived-year.ts';
import { engineOver, type ManyUnits, manyUnits } from '../many-units.ts';
import { meetingLife } from '../meeting-life.ts';
import type { Bench, Report } from '../run.ts';
import { besideDbos } from './dbos.ts';
import { type BenchServer, startServer } from './server.ts';

const inflightCounts = [1, 8, 64];
const periods = ['2026-01', '2026-02', '2026-03', '2026-04'];
const since = (start: number) => (performance.now() - start) / 1000;

/** Each on a server of its own, so that each can be run alone. */
const onServer =
  (work: (report: Report, server: BenchServer, open: OpenStore) => Promise<void>): Bench['run'] =>
  async (report) => {
    const server = await startServer();
    let schemas = 0;
    try {
      await work(report, server, () => openPostgresStore({ url: server.url, schema: `s${++schemas}` }));
    } finally {
      await server.stop();
    }
  };

export const postgresBench: readonly Bench[] = [
  { name: 'postgres.attempts', run: onServer(attempts) },
  { name: 'postgres.two', run: onServer(twoEngines) },
  { name: 'postgres.unit', run: onServer(reading) },
  { name: 'postgres.size', run: onServer((report, _, open) => size(report, open)) },
  { name: 'postgres.dbos', run: onServer(besideDbos) },
  { name: 'postgres.tick', run: onServer((report, _, open) => ticking(report, open)) },
];

/** Of each store in turn, with the same meetings. */
async function attempts(report: Report, server: BenchServer, open: OpenStore): Promise<void> {
  const rates = new Map<string, number>();
  for (const inflight of inflightCounts) {
    for (const [name, opens] of [
      ['postgres', open],
      ['lowdb', openLowdbStore],
    ] as const) {
      const many = await planned(64, opens);
      const used = process.cpuUsage();
      const served = server.cpu();
      const start = performance.now();
      const total = await inLanes(many.units, inflight, (unit) => liveMeetings(many.engine, unit));
      const rate = total / since(start);
      rates.set(`${name}.${inflight}`, rate);
      report(name === 'postgres' ? `postgres.attempts.${inflight}` : `postgres.lowdb.${inflight}`, rate, 'attempts/s');
      if (name === 'postgres' && inflight === 64) {
        const { user, system } = process.cpuUsage(used);
        report('postgres.cpu.node', (user + system) / 1000 / total, 'ms an attempt');
        report('postgres.cpu.server', (server.cpu() - served) / total, 'ms an attempt');
        report('postgres.cpu', ((user + system) / 1000 + server.cpu() - served) / total, 'ms an attempt (goal: 1.5)');
      }
      await many.close();
    }
  }
  const ratio = (rates.get('postgres.64') ?? 0) / (rates.get('lowdb.64') ?? 1);
  report('postgres.ratio', ratio, 'times lowdb, 64 in flight, one engine (goal: 0.7)');
}

/** On units of their own, in one process and on one thread: what the store allows, and not what processors do. */
async function twoEngines(report: Report, server: BenchServer): Promise<void> {
  const rates: number[] = [];
  for (const engines of [1, 2]) {
    const schema = `two${engines}`;
    const many = await planned(64, () => openPostgresStore({ url: server.url, schema }));
    const other = await engineOver(many.units, await openPostgresStore({ url: server.url, schema }), many.clock);
    const start = performance.now();
    const total = await inLanes(many.units, 64, (unit, lane) =>
      liveMeetings(engines === 2 && lane % 2 === 1 ? other : many.engine, unit),
    );
    rates.push(total / since(start));
    await other.close();
    await many.close();
  }
  report('postgres.two', (rates[1] ?? 0) / (rates[0] ?? 1), 'times one engine: two in one process, on disjoint units');
}

/** A unit that somebody else has moved on by one commit, at one year of records and at ten. */
async function reading(report: Report, server: BenchServer): Promise<void> {
  for (const years of [1, 10]) {
    const schema = `read${years}`;
    const open = () => openPostgresStore({ url: server.url, schema });
    const [writer, reader] = [await open(), await open()];
    const commit = commitsOf(writer);
    for (let number = 0; number < years * commitsAYear; number++) await commit();
    const first = performance.now();
    await reader.unit('bureau');
    report(`postgres.unit.first.${years}`, since(first) * 1000, 'ms, read for the first time by a process');
    const elapsed: number[] = [];
    for (let time = 0; time < 100; time++) {
      await commit();
      const start = performance.now();
      await reader.unit('bureau');
      elapsed.push(since(start) * 1000);
    }
    elapsed.sort((a, b) => a - b);
    report(`postgres.unit.${years}`, elapsed[50] ?? 0, 'ms to bring a record up to date, median (goal: 2)');
    await Promise.all([writer.close(), reader.close()]);
  }
}

/** What a busy branch writes in a year: some ninety-five cycles of six commits. */
const commitsAYear = 570;

/** Each cycle has six commits, the next is another. */
function commitsOf(store: Store): () => Promise<void> {
  let written = 0;
  return async () => {
    const period = `${1970 + Math.floor(written / 600)}-${Math.floor((written % 600) / 6) + 1}`;
    await store.commit(sampleCommit({ unit: 'bureau', number: (written % 6) + 1, period }));
    written += 1;
  };
}

/** The same year of six units that `size` writes to lowdb. */
async function size(report: Report, open: OpenStore): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-bench-'));
  const store = await open({ folder });
  try {
    let bytes = 0;
    for (const text of await aLivedYear(join(folder, 'lived'))) {
      bytes += Buffer.byteLength(text);
      await store.commit({ ...(JSON.parse(text) as Commit), basedOn: undefined });
    }
    const { units, commits, bytes: kept } = (await store.describe?.()) ?? { units: 0, commits: 0, bytes: 0 };
    report('postgres.size.records', bytes / 1e6, `MB of JSON, ${commits} commits of ${units} units in a year`);
    report('postgres.size', kept / 1e6, 'MB of tables and indexes');
    report('postgres.size.unit-year', kept / units / 1e6, 'MB a unit and year');
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function ticking(report: Report, open: OpenStore): Promise<void> {
  const many = await planned(100, open);
  many.clock.set('2026-05-03T08:00:00+08:00');
  const start = performance.now();
  const { fired } = await many.engine.tick();
  report('postgres.tick', fired.length / since(start), `dues/s of one process, ${fired.length} of them (goal: 1000)`);
  await many.close();
}

async function planned(count: number, open: OpenStore): Promise<ManyUnits> {
  const many = await manyUnits(count, open);
  await many.engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  many.clock.set('2026-04-22T16:00:00+08:00');
  return many;
}

/** Every unit once, so many at a time; answers what they came to together. */
async function inLanes(
  units: readonly string[],
  inflight: number,
  work: (unit: string, lane: number) => Promise<number>,
): Promise<number> {
  let total = 0;
  let next = 0;
  const lane = async (_: unknown, at: number) => {
    for (let unit = units[next++]; unit !== undefined; unit = units[next++]) {
      const came = await work(unit, at);
      total += came;
    }
  };
  await Promise.all(Array.from({ length: inflight }, lane));
  return total;
}

async function liveMeetings(engine: Engine, unit: string): Promise<number> {
  let attempted = 0;
  for (const period of periods) {
    for (const [event, payload, occurredAt] of meetingLife(period)) {
      const { outcome, id } = await engine.attempt({
        cycle: `${unit}/committee-meeting/${period}`,
        ...{ event, payload, occurredAt },
      });
      if (outcome !== 'accepted') throw new Error(`${id}: ${outcome}, so the figure would mean nothing`);
      attempted += 1;
    }
  }
  return attempted;
}
