/** Hosts to be examined: processes on PostgreSQL, asked directly, or through Restate. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cnCalendar } from '@obligato/cn-calendar';
import { createDomain } from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';
import { openPostgresStore } from '@obligato/postgres';
import { throughRestate } from '@obligato/restate';
import type { Host, HostProcess } from '@obligato/testing';
import { afterAll, beforeAll } from 'vitest';
import { freePort } from '../../examples/try-postgres.ts';
import { type Restate, startRestate } from '../../examples/try-restate.ts';
import { bundleScript } from '../faults/bundle-script.ts';
import { postgresServer } from '../postgres/postgres-server.ts';
import { type PlantedBug, startChild } from './host-children.ts';

export const plugins = { organ: organBranch, calendar: cnCalendar };

/** To be called once in a file: the servers are there for all of its tests. */
export function hosts() {
  const server = postgresServer();
  let folder = '';
  let script = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'obligato-host-script-'));
    script = await bundleScript('../host/host-child.ts', folder);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** `start` begins a process; whatever is left of them in the end is killed. */
  function hostOf(start: (schema: string, task: Parameters<Host['start']>[0]) => Promise<HostProcess>): Host {
    const schema = server.newSchema();
    const started: HostProcess[] = [];
    return {
      open: () => openPostgresStore({ url: server.url(), schema }),
      async start(task) {
        const begun = await start(schema, task);
        started.push(begun);
        return begun;
      },
      close: async () => void (await Promise.all(started.map((each) => each.kill()))),
    };
  }

  return {
    onPostgres: async (plant?: PlantedBug): Promise<Host> =>
      hostOf((schema, task) => startChild(script, { url: server.url(), schema, task, plant })),

    /** Every process is a service of its own there: more than one works on a unit at once, which one service alone would not let happen. */
    onRestate: async (restate: Restate): Promise<Host> =>
      hostOf(async (schema, task) => {
        const [port, name] = [await freePort(), `Unit${++services}`];
        const child = await startChild(script, { url: server.url(), schema, task, restate: { port, name } });
        await restate.register(`http://127.0.0.1:${port}`);
        const sender = throughRestate({ ingress: restate.ingress, domain, name });
        const look = (unit: string) =>
          fetch(`${restate.ingress}/${name}/${encodeURIComponent(unit)}/tick`, { method: 'POST' });
        return {
          ...{ heard: child.heard, kill: child.kill, restart: child.restart },
          get pid() {
            return child.pid;
          },
          attempt: (request) => sender.attempt(request),
          tick: async (units) => void (await Promise.all(units.map(look))),
        };
      }),
  };
}

let services = 0;
const domain = createDomain({ units: [], plugins });

/** To be called once in a file. */
export function restateServer(): () => Restate {
  let restate: Restate;
  beforeAll(async () => {
    restate = await startRestate();
  }, 60_000);
  afterAll(() => restate.stop());
  return () => restate;
}
