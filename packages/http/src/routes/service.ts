/** What whoever runs the service asks: does it live, how busy is it, how is it spoken to. */
import { z } from 'zod';
import { json, text } from '../route/answer.ts';
import { defineRoute } from '../route/define-route.ts';
import { named } from '../schemas/named.ts';
import { noQuery } from '../schemas/words.ts';

export const readHealth = defineRoute({
  name: 'readHealth',
  method: 'get',
  path: '/healthz',
  summary: 'Health check: whether records can be read',
  action: 'public',
  params: noQuery,
  query: noQuery,
  answers: {
    200: {
      description: 'Records can be read; `trial` says that they do not count',
      schema: named('Health', z.object({ status: z.literal('ok'), trial: z.boolean() })),
    },
  },
  problems: ['out-of-service'],
  handle: async ({ engine, trial }) => {
    const [first] = engine.domain.organisation.units.keys();
    if (first !== undefined) await engine.unit(first);
    return json(200, { status: 'ok', trial });
  },
});

const example = 'obligato_decisions_total{outcome="accepted"} 1024\n';

export const readMetrics = defineRoute({
  name: 'readMetrics',
  method: 'get',
  path: '/metrics',
  summary: 'Metrics for Prometheus: for whoever may see the process, and so stands above every unit',
  action: 'read-metrics',
  isOfProcess: true,
  params: noQuery,
  query: noQuery,
  answers: { 200: { description: 'Metrics', type: 'text/plain', schema: z.string(), example } },
  handle: async ({ metrics }) => text(metrics.contentType, await metrics.text()),
});

export const readDocument = defineRoute({
  name: 'readDocument',
  method: 'get',
  path: '/openapi.json',
  summary: 'This API, as OpenAPI 3.1',
  action: 'public',
  isOpen: true,
  params: noQuery,
  query: noQuery,
  answers: { 200: { description: 'The document', schema: z.looseObject({ openapi: z.string() }) } },
  handle: async ({ document }) => json(200, document()),
});
