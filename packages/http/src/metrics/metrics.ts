/** Figures for Prometheus: requests by route and status, how long they took, decisions by outcome. */
import type { DecisionRecord } from '@obligato/core';
import type { Engine } from '@obligato/engine';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { storeMetrics } from './store-metrics.ts';

export interface Metrics {
  request(route: string, status: number, seconds: number): void;
  decision(outcome: DecisionRecord['outcome']): void;
  streams(open: number): void;
  readonly contentType: string;
  text(): Promise<string>;
}

/** Labels are names of routes and outcomes: never an id, which would make a series of its own each. */
export function createMetrics(engine: Pick<Engine, 'figures'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'obligato_http_requests_total',
    help: 'Requests answered',
    labelNames: ['route', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'obligato_http_request_seconds',
    help: 'Time to the answer',
    labelNames: ['route'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  });
  const decisions = new Counter({
    name: 'obligato_decisions_total',
    help: 'Decisions written down',
    labelNames: ['outcome'],
    registers,
  });
  const streams = new Gauge({ name: 'obligato_http_streams', help: 'Event streams open', registers });
  return Object.freeze({
    request: (route: string, status: number, took: number) => {
      requests.inc({ route, status });
      seconds.observe({ route }, took);
    },
    decision: (outcome: DecisionRecord['outcome']) => decisions.inc({ outcome }),
    streams: (open: number) => streams.set(open),
    contentType: registry.contentType,
    text: async () => (await registry.metrics()) + (await storeMetrics(engine)),
  });
}
