/** Fifty statements in confidence, by known members of units of 5, 9 and 30, among the ordinary traffic of the units. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '@obligato/archive';
import type { RosterRow } from '@obligato/core';
import { createEngine, type Engine, parseUnit, VirtualClock } from '@obligato/engine';
import { createApi, type Role, type TokenRecord, tokenAuth } from '@obligato/http';
import { backupStore, openLowdbStore } from '@obligato/lowdb';
import { hashSecret, mintToken } from '../../packages/http/src/auth/token.ts';
import { confiding } from './confiding.ts';
import type { Evidence } from './matcher.ts';

export interface Statement {
  readonly unit: string;
  readonly speaker: string;
  readonly text: string;
}

export interface Office {
  readonly engine: Engine;
  /** A few seconds pass, and somebody asks. */
  ask(path: string, as: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** The token of a member. */
  token(unit: string, member: string): string;
}

export interface Spoken {
  readonly statements: readonly Statement[];
  readonly evidence: Evidence;
}

const sizes = { five: 5, nine: 9, thirty: 30 } as const;
export const each = { five: 15, nine: 15, thirty: 20 } as const;
const names = Object.keys(sizes) as readonly (keyof typeof sizes)[];
const unitOf = (name: string) => `top/${name}`;
const membersOf = (name: keyof typeof sizes) =>
  Array.from({ length: sizes[name] }, (_, index) => `${name}-${index + 1}`);
/** As people name their keys: `five-2-sheet-7`. */
export const keyOf = (member: string, index: number) => `${member}-sheet-${index}`;

/** The same numbers every time. */
export function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return {
    below: (most: number) => Math.floor(next() * most),
    of: <T>(among: readonly T[]) => among[Math.floor(next() * among.length)] as T,
  };
}

const person = (member: string, ...roles: string[]): RosterRow => ({
  ...{ member, name: `Name of ${member}`, standing: 'full', roles, from: '2020-01-01' },
});

/** `say` is how somebody says something; `role` what their token is good for. */
export async function fiftyStatements(
  say: (office: Office, statement: Statement, index: number) => Promise<unknown>,
  role: Role,
  seed = 16,
): Promise<Spoken> {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-matcher-'));
  const clock = new VirtualClock('2026-03-02T08:00:00+08:00');
  const chance = dice(seed);
  const store = await openLowdbStore({ folder: join(folder, 'data') });
  const files = names.map((name) => `unit: ${unitOf(name)}\ntitle: ${name}\nparent: top`);
  const units = ['unit: top\ntitle: Top\nextends: [house/all, house/letters]', ...files].map((text) => parseUnit(text));
  const engine = await createEngine({ units, plugins: { house: confiding }, store, clock });
  for (const name of names) {
    await engine.setRoster(unitOf(name), [
      person(`chief-${name}`, 'leader'),
      ...membersOf(name).map((each) => person(each)),
    ]);
  }
  await engine.plan({ from: '2026-03-01', to: '2026-06-30' });

  const records = new Map<string, TokenRecord>();
  const log: string[] = [];
  const note = (fields: object, msg: string) => void log.push(JSON.stringify({ time: clock.now(), ...fields, msg }));
  const limits = { requestsPerSecond: 1e6, burst: 1e6, failuresBeforeWait: 1e6 };
  const api = createApi({
    ...{ engine, limits, auth: tokenAuth({ read: async (id) => records.get(id) }) },
    log: { info: note, warn: note, error: note },
  });
  const tokens = new Map<string, string>();
  const members = new Map<string, string>();
  for (const name of names) {
    for (const member of membersOf(name)) {
      const { id, secret, token } = mintToken();
      const dates = { createdAt: '2026-01-01T00:00:00Z', expiresAt: '2999-01-01T00:00:00Z' };
      records.set(id, { version: 1, id, hash: hashSecret(secret), unit: unitOf(name), role, member, ...dates });
      tokens.set(member, token);
      members.set(`token:${id}`, member);
    }
  }
  const pass = (seconds: number) => clock.set(new Date(Date.parse(clock.now()) + seconds * 1000).toISOString());
  const office: Office = {
    engine,
    token: (_, member) => tokens.get(member) as string,
    ask: async (path, as, body, headers = {}) => {
      pass(2 + chance.below(20));
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
      const answer = await api.fetch(
        new Request(`http://localhost${path}`, {
          ...{ method: body === undefined ? 'GET' : 'POST', ...sent },
          headers: { host: 'localhost', authorization: `Bearer ${as}`, ...type, ...headers },
        }),
      );
      await answer.clone().text();
      return answer;
    },
  };

  const look = (unit: string, member: string) =>
    office.ask(`/units/${encodeURIComponent(unit)}/cycles?limit=5`, office.token(unit, member));
  const write = (unit: string, member: string) => {
    const cycle = `${unit}/letter/2026-0${3 + chance.below(3)}/${member}`;
    const body = { event: 'draft', payload: { by: member } };
    return office.ask(`/cycles/${encodeURIComponent(cycle)}/attempts`, office.token(unit, member), body);
  };
  const somebody = async (name: keyof typeof sizes) => {
    const member = chance.of(membersOf(name));
    await (chance.below(2) === 0 ? look : write)(unitOf(name), member);
  };
  /** Who has to work in their own name that day, whoever speaks. */
  const statements: Statement[] = [];
  const order = names.flatMap((name) => Array.from({ length: each[name] }, () => name));
  for (let left = order.length; left > 0; left--) order.push(...order.splice(chance.below(left), 1));
  for (const [index, name] of order.entries()) {
    pass(600 + chance.below(20_000));
    for (let others = chance.below(4); others > 0; others--) await somebody(name);
    await write(unitOf(name), chance.of(membersOf(name)));
    const statement = { unit: unitOf(name), speaker: chance.of(membersOf(name)), text: `statement ${index + 1}` };
    statements.push(statement);
    await look(statement.unit, statement.speaker);
    await say(office, statement, index);
    await look(statement.unit, statement.speaker);
    pass(60 + chance.below(600));
    for (let others = chance.below(3); others > 0; others--) await somebody(name);
    await write(unitOf(name), chance.of(membersOf(name)));
  }
  const archive = openArchive({ folder: join(folder, 'archive') });
  for (const name of names) {
    const decisions = await engine.decisions(unitOf(name));
    for (const cycle of (await engine.unit(unitOf(name))).cycles.values()) {
      const its = decisions.filter(({ cycle: of }) => of === cycle.id);
      if (cycle.duty === 'about-leader') await archive.append(unitOf(name), 2026, { cycle, decisions: its });
    }
  }
  await archive.close();
  const outbox = (await engine.outbox()).map((entry) => JSON.stringify(entry)).join('\n');
  const target = join(folder, 'backup');
  await backupStore({ folder: join(folder, 'data'), target, takenAt: clock.now() });
  await engine.close();
  const kept = ['data', 'backup', 'archive'].map((each) => textsIn(join(folder, each)));
  const texts = [...(await Promise.all(kept)).flat(), outbox];
  await rm(folder, { recursive: true, force: true });
  return {
    statements,
    evidence: {
      ...{ log, members, files: texts },
      units: new Map(names.map((name) => [unitOf(name), membersOf(name)])),
      keysOf: (member) => statements.map((_, index) => keyOf(member, index)),
    },
  };
}

async function textsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  // The journal before what was made of it.
  return Promise.all(files.sort().map((file) => readFile(file, 'utf8')));
}
