/** Figures of a store on a server, for Prometheus: they are read when somebody asks, and only then. */
import { ObligatoError } from '@obligato/core';
import type { Engine } from '@obligato/engine';
import { Gauge, Registry } from 'prom-client';

/** Nothing for a store that has none. One that does not answer is down, and nothing else is known of it. */
export async function storeMetrics(engine: Pick<Engine, 'figures'>): Promise<string> {
  const registry = new Registry();
  const gauge = (name: string, help: string, value: number) =>
    new Gauge({ name: `obligato_store_${name}`, help, registers: [registry] }).set(value);
  try {
    const figures = await engine.figures();
    if (!figures) return '';
    const { connections, feed, due, claims, today } = figures;
    gauge('up', 'Whether the store answers', 1);
    gauge('connections', 'Connections of this process to the server', connections.open);
    gauge('connections_idle', 'Connections that nobody uses just now', connections.idle);
    gauge('connections_waiting', 'Calls that wait for a connection', connections.waiting);
    gauge('feed_waiting', 'Commits that wait for a transaction that began before them', feed.waiting);
    gauge('feed_waiting_seconds', 'For how long the same transaction has been waited for', feed.seconds);
    gauge('due_units', 'Units in which something is due', due.units);
    gauge('oldest_due_days', 'Days since the earliest due that has not fired', daysBetween(due.oldest ?? today, today));
    const options = { name: 'obligato_store_claims', labelNames: ['work'], registers: [registry] };
    const held = new Gauge({ ...options, help: 'Units in hand, by the work; for rules: processes' });
    for (const [work, units] of Object.entries({ tick: 0, deliver: 0, ...claims })) held.set({ work }, units);
  } catch (error) {
    if (!(error instanceof ObligatoError)) throw error;
    gauge('up', 'Whether the store answers', 0);
  }
  return registry.metrics();
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1_000);
