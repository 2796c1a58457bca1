/** A small organisation of its own, with an API in front of it: nothing here depends on what a rule pack says this month. */
import {
  definePlugin,
  defineRosterFact,
  defineRule,
  evaluation,
  meeting,
  type Roster,
  type RosterRow,
  report,
} from '@obligato/core';
import {
  createEngine,
  type Engine,
  type FactProvider,
  MemoryStore,
  parseUnit,
  type Store,
  VirtualClock,
} from '@obligato/engine';
import { type EvidenceStore, MemoryEvidence } from '@obligato/engine/store';
import {
  type Api,
  type ApiOptions,
  type Auth,
  createApi,
  type Role,
  type TokenRecord,
  tokenAuth,
} from '@obligato/http';
import { z } from 'zod';
import { hashSecret, mintToken } from '../../packages/http/src/auth/token.ts';

const clause = { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '1', confidence: 'local' } as const;
const why = { en: 'Because.', 'zh-CN': '因为。' };
const options = z.strictObject({ cadence: z.enum(['occasional', 'yearly', 'quarterly']) });
const duty = { kind: 'duty', clause, why, options, stricter: {}, messages: {}, facts: {}, owed: () => [] } as const;

const leaders = defineRosterFact('house/leaders', (roster) => roster.leaders);

const house = definePlugin({
  name: 'house',
  version: '1.0.0',
  title: { en: 'House', 'zh-CN': '本单位' },
  rules: {
    gathering: defineRule({
      ...duty,
      defaults: { cadence: 'quarterly' },
      stricter: { cadence: { order: ['occasional', 'yearly', 'quarterly'] } },
      duty: { id: 'gathering', title: { en: 'Gathering', 'zh-CN': '大会' }, obligation: meeting, bearer: 'unit' },
    }),
    letter: defineRule({
      ...duty,
      defaults: { cadence: 'yearly' },
      stricter: { cadence: { order: ['occasional', 'yearly', 'quarterly'] } },
      duty: {
        ...{ id: 'letter', title: { en: 'Letter', 'zh-CN': '汇报' }, obligation: report, bearer: 'each-member' },
        parameters: { to: 'branch' },
      },
    }),
    leaders: defineRule({
      ...duty,
      defaults: { cadence: 'yearly' },
      stricter: { cadence: { order: ['occasional', 'yearly', 'quarterly'] } },
      duty: { id: 'leaders', title: { en: 'Leaders', 'zh-CN': '评议' }, obligation: evaluation, bearer: 'unit' },
      facts: { leaders },
      messages: { nobody: { en: 'Nobody leads.', 'zh-CN': '没有领导。' } },
      owed: ({ facts, found }) => (facts.leaders.length > 0 ? [] : [found('nobody', {})]),
    }),
    notice: defineRule({
      ...{ kind: 'check', on: { obligation: meeting, events: ['notify'] }, clause, why, facts: {} },
      options: z.strictObject({}),
      defaults: {},
      stricter: {},
      messages: {
        attic: {
          ...{ en: 'Nobody meets in {{place}}.', 'zh-CN': '不得在{{place}}开会。' },
          remedy: { en: 'Find a room.', 'zh-CN': '另选会议室。' },
        },
      },
      evaluate: ({ event, found }) =>
        event.payload.place === 'the attic' ? [found('attic', { place: event.payload.place })] : [],
    }),
  },
  presets: { all: { gathering: 'deny', letter: 'deny', leaders: 'deny', notice: 'deny' } },
});

/** top ─ top/mid ─ top/mid/low, and top/other beside. */
export const units = ['top', 'top/mid', 'top/mid/low', 'top/other'] as const;

const files = [
  'unit: top\ntitle: Top\nextends: [house/all]',
  'unit: top/mid\ntitle: Mid\nparent: top',
  'unit: top/mid/low\ntitle: Low\nparent: top/mid',
  'unit: top/other\ntitle: Other\nparent: top',
];

export const person = (member: string, ...roles: string[]): RosterRow => ({
  ...{ member, name: `Name of ${member}`, standing: 'full', roles, from: '2020-01-01' },
});

export const roster: Roster = [
  person('chief', 'leader'),
  person('clerk', 'secretary'),
  ...['ann', 'bob', 'cai', 'dan'].map((member) => person(member)),
];

export interface House {
  readonly engine: Engine;
  readonly clock: VirtualClock;
  readonly api: Api;
  /** Knows these tokens: for another API beside this one. */
  readonly auth: Auth;
  /** A token for somebody; `unit` undefined is no unit's. */
  token(role: Role, unit: string, member?: string, change?: Partial<TokenRecord>): string;
  /** Revokes a token as the folder does. */
  revoke(token: string): void;
  ask(path: string, options?: Asking): Promise<Response>;
}

export interface Asking {
  readonly method?: string;
  readonly token?: string | undefined;
  readonly body?: unknown;
  /** A body as it is, instead of JSON. */
  readonly raw?: string | Uint8Array | ReadableStream;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export const plannedFrom = '2026-01-01';

export async function openHouse(
  over: Partial<ApiOptions> = {},
  store: Store = new MemoryStore(),
  factProviders: readonly FactProvider[] = [],
  evidence: EvidenceStore = new MemoryEvidence(),
): Promise<House> {
  const clock = new VirtualClock('2026-03-02T09:00:00+08:00');
  const engine = await createEngine({
    units: files.map((text) => parseUnit(text)),
    plugins: { house },
    store,
    clock,
    factProviders,
    evidence,
  });
  for (const unit of units) await engine.setRoster(unit, roster);
  await engine.plan({ from: plannedFrom, to: '2026-12-31' });
  return inFrontOf(engine, clock, over);
}

/** An API in front of an engine, with tokens for whoever asks. */
export function inFrontOf(engine: Engine, clock: VirtualClock, over: Partial<ApiOptions> = {}): House {
  const records = new Map<string, TokenRecord>();
  const auth = tokenAuth({ read: async (id) => records.get(id) });
  const limits = { requestsPerSecond: 1e6, burst: 1e6, failuresBeforeWait: 1e6 };
  const api = createApi({ engine, auth, limits, ...over });
  const token: House['token'] = (role, unit, member, change = {}) => {
    const { id, secret, token: shown } = mintToken();
    const dates = { createdAt: '2026-01-01T00:00:00Z', expiresAt: '2999-01-01T00:00:00Z' };
    const person = member === undefined ? {} : { member };
    records.set(id, { version: 1, id, hash: hashSecret(secret), unit, role, ...dates, ...person, ...change });
    return shown;
  };
  const revoke = (shown: string) => {
    const id = shown.split('_')[1] ?? '';
    const known = records.get(id);
    if (known) records.set(id, { ...known, revokedAt: '2026-01-02T00:00:00Z' });
  };
  return { engine, clock, api, auth, token, revoke, ask: asking(api) };
}

function asking(api: Api): House['ask'] {
  return async (path, { method = 'GET', token, body, raw, headers = {}, signal } = {}) => {
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    return api.fetch(
      new Request(`http://localhost${path}`, {
        method,
        headers: {
          host: 'localhost',
          ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...headers,
        },
        ...(sent === undefined ? {} : { body: sent, duplex: 'half' }),
        ...(signal ? { signal } : {}),
      }),
    );
  };
}

/** An id as one segment of a path. */
export const at = (id: string) => encodeURIComponent(id);

export const gathering = (unit: string) => `${unit}/gathering/2026-Q1`;
export const letter = (unit: string, member: string) => `${unit}/letter/2026/${member}`;
export const evaluating = (unit: string) => `${unit}/leaders/2026`;

export const notice = { heldOn: '2026-03-20', place: '301', agenda: ['work'] };
