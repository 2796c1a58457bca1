/** Case A22 over HTTP: a system that knows a fact is in trouble, and the caller is told which, without that system's own words. */
import { defineFact, definePlugin, defineRule, meeting } from '@obligato/core';
import { createEngine, type FactProvider, MemoryStore, parseUnit, VirtualClock } from '@obligato/engine';
import { createApi } from '@obligato/http';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { localAuth } from '../../packages/http/src/auth/local-auth.ts';

const base = {
  clause: { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '1', confidence: 'local' },
  why: { en: 'Because.', 'zh-CN': '因为。' },
} as const;
const house = definePlugin({
  name: 'house',
  version: '1.0.0',
  title: { en: 'House', 'zh-CN': '本单位' },
  rules: {
    gathering: defineRule({
      ...base,
      kind: 'duty',
      duty: { id: 'gathering', title: { en: 'Gathering', 'zh-CN': '大会' }, obligation: meeting, bearer: 'unit' },
      options: z.strictObject({ cadence: z.enum(['quarterly']) }),
      defaults: { cadence: 'quarterly' },
      stricter: { cadence: { order: ['quarterly'] } },
      messages: {},
      owed: () => [],
    }),
    rooms: defineRule({
      ...base,
      kind: 'check',
      on: { obligation: meeting, events: ['notify'] },
      ...{ options: z.strictObject({}), defaults: {}, stricter: {}, messages: {} },
      facts: { rooms: defineFact<number>('hr/rooms') },
      evaluate: () => [],
    }),
  },
});

async function attempted(gather: FactProvider['gather'], language: string) {
  const engine = await createEngine({
    units: [parseUnit('unit: u\nrules: { house/gathering: deny, house/rooms: deny }')],
    plugins: { house },
    store: new MemoryStore(),
    clock: new VirtualClock('2026-03-02T09:00:00+08:00'),
    factProviders: [{ name: 'rooms', provides: ['hr/rooms'], gather, timeLimitMilliseconds: 20 }],
  });
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  const api = createApi({ engine, auth: localAuth() });
  const answer = await api.fetch(
    new Request(`http://localhost/cycles/${encodeURIComponent('u/gathering/2026-Q1')}/attempts`, {
      method: 'POST',
      headers: {
        host: 'localhost',
        'on-behalf-of': 'a1',
        'content-type': 'application/json',
        'accept-language': language,
      },
      body: JSON.stringify({ event: 'notify', payload: { heldOn: '2026-03-20', place: '301', agenda: ['a'] } }),
    }),
  );
  await engine.close();
  return {
    status: answer.status,
    retry: answer.headers.get('retry-after'),
    body: (await answer.json()) as { readonly code?: string; readonly detail?: string },
  };
}

describe('A22: over HTTP, a provider', () => {
  test.each<[string, FactProvider['gather'], string, string]>([
    ['that never answers', () => new Promise(() => {}), 'OBLIGATO_FACT_TIMEOUT', 'did not answer within 20 ms'],
    [
      'that throws',
      async () => {
        throw new Error('connect ECONNREFUSED 10.0.0.7:5432');
      },
      'OBLIGATO_FACT_FAILED',
      'The provider "rooms" failed',
    ],
    ['that leaves its fact out', async () => ({}), 'OBLIGATO_FACT_MISSING', 'left it out of its answer'],
  ])('%s is 503, with fact, rule and provider', async (_what, gather, code, said) => {
    const { status, retry, body } = await attempted(gather, 'en');
    expect({ status, retry, code: body.code }).toEqual({ status: 503, retry: '30', code });
    expect(body.detail).toContain(said);
    expect(body.detail).toContain('"hr/rooms" for u, needed by house/rooms (house@1.0.0)');
    expect(JSON.stringify(body)).not.toContain('10.0.0.7');
    expect((await attempted(gather, 'zh-CN')).body.detail).toMatch(/提供方“rooms”/);
  });
});
