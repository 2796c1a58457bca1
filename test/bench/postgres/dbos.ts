/**
 * What somebody would pick who wants each attempt to be a durable step with a persisted result: DBOS, on the same PostgreSQL. The
 * same engine decides, over a store in memory; what it decided is what the step persists.
 */
import { type DecisionRecord, MemoryStore } from '@obligato/engine';
import { openPostgresStore } from '@obligato/postgres';
import { fetched } from '../fetched.ts';
import { manyUnits } from '../many-units.ts';
import { meetingLife } from '../meeting-life.ts';
import type { Report } from '../run.ts';
import type { BenchServer } from './server.ts';

/** Of its SDK what is used here. */
interface Dbos {
  setConfig(config: Readonly<Record<string, unknown>>): void;
  launch(): Promise<void>;
  shutdown(): Promise<void>;
  registerWorkflow<Args extends readonly unknown[], T>(
    work: (...args: Args) => Promise<T>,
    config: { readonly name: string },
  ): (...args: Args) => Promise<T>;
  runStep<T>(work: () => Promise<T>, config: { readonly name: string }): Promise<T>;
}

const period = '2026-01';

const loadDbos = () => fetched<{ readonly DBOS: Dbos }>('@dbos-inc/dbos-sdk', '5.3.0').DBOS;

/** A meeting of each of 64 units, all at once: by this engine on PostgreSQL; and by DBOS, each attempt a workflow, and each meeting one. */
export async function besideDbos(report: Report, server: BenchServer): Promise<void> {
  const own = await manyUnits(64, () => openPostgresStore({ url: server.url, schema: 'own' }));
  await begin(own);
  await measured('own', { report, server, attempt: (request) => own.engine.attempt(request) }, own.units);
  await own.close();

  const dbos = loadDbos();
  dbos.setConfig({ name: 'obligato', systemDatabaseUrl: server.url, systemDatabasePoolSize: 8, logLevel: 'error' });
  let many = await manyUnits(64, async () => new MemoryStore());
  await begin(many);
  const step = (request: Request) => dbos.runStep(() => many.engine.attempt(request), { name: request.event });
  const ofAttempt = dbos.registerWorkflow(step, { name: 'attempt' });
  const ofMeeting = dbos.registerWorkflow(
    async (requests: readonly Request[]) => {
      for (const request of requests) requireAccepted(await step(request));
      return requests.length;
    },
    { name: 'meeting' },
  );
  await dbos.launch();
  try {
    await measured('dbos', { report, server, attempt: ofAttempt }, many.units);
    await many.close();
    many = await manyUnits(64, async () => new MemoryStore());
    await begin(many);
    await measured('dbos.steps', { report, server, meeting: ofMeeting }, many.units);
  } finally {
    await dbos.shutdown();
    await many.close();
  }
}

interface Request {
  readonly cycle: string;
  readonly event: string;
  readonly payload: unknown;
  readonly occurredAt: string;
}

interface Tried {
  readonly report: Report;
  readonly server: BenchServer;
  readonly attempt?: (request: Request) => Promise<DecisionRecord>;
  readonly meeting?: (requests: readonly Request[]) => Promise<number>;
}

async function measured(name: string, tried: Tried, units: readonly string[]): Promise<void> {
  const { report, server, attempt = never, meeting = (requests) => inTurn(requests, attempt) } = tried;
  const used = process.cpuUsage();
  const served = server.cpu();
  const start = performance.now();
  const counts = await Promise.all(
    units.map((unit) => {
      const cycle = `${unit}/committee-meeting/${period}`;
      return meeting(
        meetingLife(period).map(([event, payload, occurredAt]) => ({ cycle, event, payload, occurredAt })),
      );
    }),
  );
  const total = counts.reduce((sum, count) => sum + count, 0);
  const { user, system } = process.cpuUsage(used);
  report(`postgres.dbos.${name}`, total / ((performance.now() - start) / 1000), 'attempts/s, 64 units at once');
  report(`postgres.dbos.${name}.cpu.node`, (user + system) / 1000 / total, 'ms an attempt');
  report(`postgres.dbos.${name}.cpu.server`, (server.cpu() - served) / total, 'ms an attempt');
}

const never = () => Promise.reject(new Error('nobody attempts anything by itself here'));

async function inTurn(requests: readonly Request[], attempt: NonNullable<Tried['attempt']>): Promise<number> {
  for (const request of requests) requireAccepted(await attempt(request));
  return requests.length;
}

function requireAccepted({ outcome, id }: DecisionRecord): void {
  if (outcome !== 'accepted') throw new Error(`${id}: ${outcome}, so the figure would mean nothing`);
}

async function begin({ engine, clock }: Awaited<ReturnType<typeof manyUnits>>): Promise<void> {
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  clock.set('2026-04-22T16:00:00+08:00');
}
