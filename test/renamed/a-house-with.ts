/** A unit that owes one duty of one obligation and nothing else, so that two obligations can be lived side by side. */

import { definePlugin, defineRule, type Obligation, type Roster, type RosterRow } from '@obligato/core';
import { coreObligations } from '@obligato/core/internal';
import { createEngine, MemoryStore, parseUnit, VirtualClock } from '@obligato/engine';
import { createApi, type Role, type TokenRecord, tokenAuth } from '@obligato/http';
import { defineScenario } from '@obligato/simulate';
import { z } from 'zod';
import { hashSecret, mintToken } from '../../packages/http/src/auth/token.ts';

export const unit = 'top/mid';

const due = (obligation: Obligation) =>
  defineRule({
    kind: 'duty',
    clause: { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '1', confidence: 'local' },
    why: { en: 'Because.', 'zh-CN': '因为。' },
    options: z.strictObject({ cadence: z.enum(['yearly', 'quarterly']) }),
    defaults: { cadence: 'quarterly' },
    stricter: { cadence: { order: ['yearly', 'quarterly'] } },
    messages: {},
    duty: {
      ...{ id: 'due', title: { en: 'What is due', 'zh-CN': '事项' }, obligation, bearer: 'unit' },
      parameters: { to: 'superior' },
    },
    owed: () => [],
  });

export const pluginsWith = (obligation: Obligation) => ({
  house: definePlugin({
    name: 'house',
    version: '1.0.0',
    title: { en: 'House', 'zh-CN': '本单位' },
    obligations: coreObligations.includes(obligation) ? [] : [obligation],
    rules: { due: due(obligation) },
    presets: { all: { due: 'deny' } },
  }),
});

const units = ['unit: top\ntitle: Top', `unit: ${unit}\ntitle: Mid\nparent: top\nextends: [house/all]`].map((text) =>
  parseUnit(text),
);

const person = (member: string, ...roles: string[]): RosterRow => ({
  ...{ member, name: `Name of ${member}`, standing: 'full', roles, from: '2020-01-01' },
});

const roster: Roster = [
  person('chief', 'leader'),
  person('clerk', 'secretary'),
  ...['ann', 'bob', 'cai', 'dan', 'eve', 'fay'].map((member) => person(member)),
];

/** A year of it for the simulator. */
export const scenarioWith = (obligation: Obligation) =>
  defineScenario({
    name: 'renamed',
    question: { en: 'What hangs on a name?', 'zh-CN': '名称影响什么？' },
    plugins: pluginsWith(obligation),
    population: { kind: 'given', units, rosters: new Map([[unit, roster]]) },
    from: '2026-01-01',
    to: '2026-12-31',
    seed: 11,
  });

/** The same unit in an engine, planned, with an API in front of it. */
export async function aHouseWith(obligation: Obligation) {
  const clock = new VirtualClock('2026-01-01T08:00:00+08:00');
  const engine = await createEngine({ units, plugins: pluginsWith(obligation), store: new MemoryStore(), clock });
  await engine.setRoster(unit, roster);
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  const records = new Map<string, TokenRecord>();
  const limits = { requestsPerSecond: 1e6, burst: 1e6, failuresBeforeWait: 1e6 };
  const api = createApi({ engine, auth: tokenAuth({ read: async (id) => records.get(id) }), limits });
  const token = (role: Role, member: string) => {
    const { id, secret, token: shown } = mintToken();
    const dates = { createdAt: '2026-01-01T00:00:00Z', expiresAt: '2999-01-01T00:00:00Z' };
    records.set(id, { version: 1, id, hash: hashSecret(secret), unit, role, ...dates, member });
    return shown;
  };
  const ask = async (member: string, path: string, body?: unknown) => {
    const answer = await api.fetch(
      new Request(`http://localhost${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          host: 'localhost',
          authorization: `Bearer ${token('secretary', member)}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    return { status: answer.status, text: await answer.text() };
  };
  return { engine, clock, ask };
}

export type House = Awaited<ReturnType<typeof aHouseWith>>;
