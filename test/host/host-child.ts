/** A process of a host: an engine on PostgreSQL, asked by its parent, or by Restate. */
import { createServer } from 'node:http2';
import { setTimeout } from 'node:timers/promises';
import { cnCalendar } from '@obligato/cn-calendar';
import { ObligatoError } from '@obligato/core';
import type { AttemptRequest, Store } from '@obligato/engine';
import { wrapStore } from '@obligato/engine/store';
import { organBranch } from '@obligato/organ-branch';
import { openPostgresStore } from '@obligato/postgres';
import { unitObject } from '@obligato/restate';
import { hostEngine } from '@obligato/testing';
import { createEndpointHandler } from '@restatedev/restate-sdk';
import type { Asked, ChildOptions, PlantedBug } from './host-children.ts';

const { url, schema, task, plant, restate } = JSON.parse(process.argv[2] ?? '{}') as ChildOptions;

/** Between reading and writing, or telling and writing it down: with so much time a race is met on a busy machine too. */
const othersComeBetween = () => setTimeout(200);

const plantedBugs: Readonly<Record<PlantedBug, (store: Store) => Partial<Store>>> = {
  'no revision check': (store) => ({
    commit: async (commit, options) => {
      await othersComeBetween();
      const conflict = await store.commit(commit, options);
      return conflict && store.commit({ ...commit, basedOn: conflict.actual }, options);
    },
  }),
  'claims ignored': (store) => ({
    claims: { claim: async (_work, units) => ({ units, release: async () => undefined }) },
    commit: async (commit, options) => {
      const isOfTelling = commit.decisions.length === 0 && commit.outbox.length > 0;
      if (isOfTelling) await othersComeBetween();
      return store.commit(commit, options);
    },
  }),
  'deaf to others': (store) => {
    const own = new Set<string>();
    const { feed } = store;
    return {
      commit: (commit, options) => {
        own.add(commit.id ?? '');
        return store.commit(commit, options);
      },
      ...(feed && {
        feed: {
          end: () => feed.end(),
          after: async (place, limit) => {
            const page = await feed.after(place, limit);
            return page && { ...page, commits: page.commits.filter(({ id = '' }) => own.has(id)) };
          },
        },
      }),
    };
  },
  'rules of its own': (store) => ({
    commit: (commit) => store.commit(commit),
    rules: {
      inForce: async () => undefined,
      adopt: async (digest) => ({ digest, since: '2026-01-01T00:00:00Z', processes: 1 }),
    },
  }),
};

const opened = await openPostgresStore({ url, schema, poolSize: 4 });
const store = plant ? wrapStore(opened, plantedBugs[plant](opened)) : opened;
const plugins = { organ: organBranch, calendar: cnCalendar };
const { engine, clock, heard } = await hostEngine(task, { store, plugins });

const answers = {
  attempt: (request: AttemptRequest) => engine.attempt(request),
  tick: async () => void (await engine.tick()),
  heard: async () => heard,
};

process.on('message', ({ id, call, value }: Asked) => {
  answers[call](value as AttemptRequest).then(
    (answer) => process.send?.({ id, answer }),
    (error: unknown) =>
      process.send?.(error instanceof ObligatoError ? { id, problems: error.problems } : { id, fault: String(error) }),
  );
});
// Whoever asks is gone.
process.on('disconnect', () => process.exit());

if (restate) {
  const services = [unitObject({ engine, clock, name: restate.name })];
  const server = createServer(createEndpointHandler({ services, logger: () => undefined }));
  await new Promise<void>((resolve) => server.listen(restate.port, '127.0.0.1', resolve));
}
process.send?.('ready');
