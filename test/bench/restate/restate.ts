/** Attempts through Restate beside attempts on PostgreSQL alone, in one run: processor time of the engine's process, the database and Restate. */
import { createServer } from 'node:http2';
import type { Engine } from '@obligato/engine';
import { openPostgresStore } from '@obligato/postgres';
import { type SentAttempt, throughRestate, unitObject } from '@obligato/restate';
import { createEndpointHandler } from '@restatedev/restate-sdk';
import { startRestate } from '../../../examples/try-restate.ts';
import { manyUnits } from '../many-units.ts';
import { meetingLife } from '../meeting-life.ts';
import { cpuOf, startServer } from '../postgres/server.ts';
import type { Bench, Report } from '../run.ts';

export const restateBench: readonly Bench[] = [{ name: 'restate.cpu', run: cpu }];

const periods = ['2026-01', '2026-02', '2026-03', '2026-04'];

async function cpu(report: Report): Promise<void> {
  const [postgres, restate] = [await startServer(), await startRestate()];
  try {
    for (const way of ['alone', 'restate'] as const) {
      const many = await manyUnits(64, () => openPostgresStore({ url: postgres.url, schema: way }));
      await many.engine.plan({ from: '2026-01-01', to: '2026-12-31' });
      many.clock.set('2026-04-22T16:00:00+08:00');
      const service = createServer(createEndpointHandler({ services: [unitObject(many)], logger: () => undefined }));
      await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
      const address = service.address();
      await restate.register(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
      const sender = throughRestate({ ingress: restate.ingress, domain: many.engine.domain });
      const attempt: (request: SentAttempt) => ReturnType<Engine['attempt']> =
        way === 'alone' ? (request) => many.engine.attempt(request) : (request) => sender.attempt(request);

      const before = [process.cpuUsage(), postgres.cpu(), cpuOf(restate.pid)] as const;
      const start = performance.now();
      const counts = await Promise.all(many.units.map((unit) => liveMeetings(unit, attempt)));
      const total = counts.reduce((a, b) => a + b);
      const { user, system } = process.cpuUsage(before[0]);
      const node = (user + system) / 1000 / total;
      const database = (postgres.cpu() - before[1]) / total;
      const queue = (cpuOf(restate.pid) - before[2]) / total;
      report(`restate.cpu.${way}.node`, node, 'ms an attempt');
      report(`restate.cpu.${way}.postgres`, database, 'ms an attempt');
      report(`restate.cpu.${way}.restate`, queue, 'ms an attempt');
      report(`restate.cpu.${way}`, node + database + queue, `ms an attempt, ${total} of 64 units at once`);
      report(`restate.attempts.${way}`, total / ((performance.now() - start) / 1000), 'attempts/s');
      service.close();
      await many.close();
    }
  } finally {
    await restate.stop();
    await postgres.stop();
  }
}

async function liveMeetings(
  unit: string,
  attempt: (request: SentAttempt) => ReturnType<Engine['attempt']>,
): Promise<number> {
  let attempted = 0;
  for (const period of periods) {
    for (const [event, payload, occurredAt] of meetingLife(period)) {
      const cycle = `${unit}/committee-meeting/${period}`;
      const { outcome, id } = await attempt({ cycle, event, payload, occurredAt });
      if (outcome !== 'accepted') throw new Error(`${id}: ${outcome}, so the figure would mean nothing`);
      attempted += 1;
    }
  }
  return attempted;
}
