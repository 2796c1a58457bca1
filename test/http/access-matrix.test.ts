/** Who may do what where: every role on every route, at home, below, above and beside; the expectation is the one table. */
import { readFileSync } from 'node:fs';
import { actions, allRoutes, permissions, type Reach, type Role, type Route, relations, roles } from '@obligato/http';
import { beforeAll, describe, expect, test } from 'vitest';
import { accessPage } from './access-page.ts';
import { at, gathering, type House, letter, openHouse, person, roster } from './house.ts';

const place = { own: 'top/mid', child: 'top/mid/low', parent: 'top', sibling: 'top/other' } as const;
const member = 'ann';

/** A cycle of the unit's, one that the caller owes in person, and one that somebody else does. */
const cycles = {
  shared: (unit: string) => gathering(unit),
  mine: (unit: string) => letter(unit, member),
  others: (unit: string) => letter(unit, 'bob'),
} as const;
type Kind = keyof typeof cycles;

const reached: Readonly<Record<Reach, readonly Kind[]>> = {
  all: ['shared', 'mine', 'others'],
  shared: ['shared', 'mine'],
  mine: ['mine'],
};

const bodies: Readonly<Record<string, unknown>> = {
  replaceRoster: roster,
  planUnit: { from: '2026-01-01', to: '2026-12-31' },
  raiseDuty: { duty: 'gathering', occasion: 'flood' },
  nameDeputy: { officer: 'clerk', deputy: 'ann', from: '2999-01-01', until: '2999-01-02', reason: 'leave' },
  confide: { duty: 'gathering', event: 'collectOpinions' },
  attemptEvent: { event: 'notify' },
  previewEvent: { event: 'notify' },
  correctDecision: { payload: {}, reason: 'a slip' },
  withdrawDecision: { reason: 'a slip' },
  writeRosterRow: { ...person('eve'), member: 'eve' },
  writeDraft: { payload: { place: '301' } },
  beginSession: { token: 'obl_' },
  writeComment: { text: 'The hall is free' },
  stateOnIndicator: { indicator: 'i', from: '2026-01-01', to: '2026-12-31', text: 'The line was down' },
  fetchPapers: { announcement: 'a', blinded: [] },
  castSheet: { sheet: 'AA' },
  announceBallot: {
    ...{ ballot: 'b', title: { en: 'B', 'zh-CN': '投票' }, electorate: [{ member: 'a' }] },
    questions: [{ kind: 'resolution', id: 'plan', title: { en: 'Plan', 'zh-CN': '计划' } }],
    issue: { opens: '2026-12-20T09:00:00Z', closes: '2026-12-20T10:00:00Z' },
    cast: { opens: '2026-12-20T11:00:00Z', closes: '2026-12-20T12:00:00Z' },
    scrutineers: [
      { member: 's1', key: 'AA' },
      { member: 's2', key: 'AB' },
    ],
  },
  recordTally: { ...{ format: 1, ballot: 'b', announcement: 'a' }, results: [], tooFew: [], surplus: [] },
  assessReform: { rules: { 'house/notice': 'warn' } },
  changePassword: { current: 'a', password: 'b' },
};

/** What a path has besides a unit and a cycle, and what has to be asked. */
const places: Readonly<Record<string, string>> = {
  number: '1',
  year: '2026',
  name: 'meeting',
  event: 'notify',
  field: 'place',
  paper: 'notice',
  member: 'eve',
  officer: 'clerk',
  deputy: 'ann',
  message: '0'.repeat(32),
  sha256: '0'.repeat(64),
};
const days = '?from=2026-03-01&to=2026-03-31';
const queries: Readonly<Record<string, string>> = {
  ...{
    listChoices: '?event=notify',
    readPrefill: '?event=notify',
    listDays: days,
    readCalendar: days,
    readIndicators: days,
    listIndicators: '?under=top/mid',
  },
  writeRosterRow: '?preview=true',
  searchRecords: '?q=meeting',
};

let house: House;
beforeAll(async () => {
  house = await openHouse();
});

async function statusOf(route: Route, role: Role, unit: string, kind: Kind): Promise<number> {
  const path = route.path
    .replace('{unit}', at(unit))
    .replace('{cycle}', at(cycles[kind](unit)))
    .replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? name);
  const answer = await house.ask(`${path}${queries[route.name] ?? ''}`, {
    ...{ method: route.method.toUpperCase(), token: house.token(role, place.own, member) },
    ...(route.body ? { body: bodies[route.name] } : {}),
  });
  await answer.body?.cancel();
  return answer.status;
}

/** For whom the table decides. */
const guarded = allRoutes.filter(({ action }) => action !== 'public' && action !== 'signed-in');
const signedIn = allRoutes.filter(({ action }) => action === 'signed-in');

describe.each(roles)('a token of a %s', (role) => {
  test.each(guarded.map((route) => [route.name, route] as const))('on %s', async (_, route) => {
    if (route.action === 'public' || route.action === 'signed-in') return;
    const isOnUnit = route.unitOf !== undefined;
    // What is about the process is asked of the unit above all others, which is not the token's own.
    for (const relation of isOnUnit ? relations : ([route.isOfProcess ? 'parent' : 'own'] as const)) {
      const reach = permissions[role][relation][route.action];
      for (const kind of route.path.includes('{cycle}') ? (Object.keys(cycles) as Kind[]) : (['shared'] as const)) {
        const status = await statusOf(route, role, place[relation], kind);
        const isAllowed = reach !== undefined && (!route.path.includes('{cycle}') || reached[reach].includes(kind));
        expect({ relation, kind, isAllowed: status !== 403 }).toEqual({ relation, kind, isAllowed });
        expect([401, 500]).not.toContain(status);
      }
    }
  });
});

test.each(roles)('what is for whoever is recognised is for a %s', async (role) => {
  // Who has a token has no password to change.
  const open = signedIn.filter(({ name }) => name !== 'changePassword');
  for (const route of open) expect([401, 403, 500]).not.toContain(await statusOf(route, role, 'top/mid', 'shared'));
});

test.each(roles)(
  'the process is seen by a %s of the unit above all others alone, and only where the table says so',
  async (role) => {
    const statusAt = async (unit: string) =>
      (await house.ask('/metrics', { token: house.token(role, unit, member) })).status;
    expect(await statusAt('top')).toBe(permissions[role].own['read-metrics'] ? 200 : 403);
    for (const unit of ['top/mid', 'top/mid/low', 'top/other']) expect(await statusAt(unit)).toBe(403);
  },
);

test('every action of the table is the action of a route, and every body is known', () => {
  expect([...new Set(guarded.map(({ action }) => action))].sort()).toEqual([...actions].sort());
  for (const { name, body } of allRoutes) expect(body !== undefined).toBe(name in bodies);
});

test.each([...allRoutes.filter(({ action }) => action !== 'public')])('$name answers nobody', async (route) => {
  const path = route.path.replace(/\{\w+\}/g, 'top');
  const answer = await house.ask(path, { method: route.method.toUpperCase() });
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toContain('Bearer');
});

test('nobody but an administrator writes upwards or beside, and an auditor writes nowhere', () => {
  const writing = ['attempt', 'write-roster', 'plan', 'raise'] as const;
  for (const role of roles) {
    for (const action of writing) {
      expect(permissions[role].parent[action]).toBeUndefined();
      expect(permissions[role].sibling[action]).toBeUndefined();
      if (role === 'auditor')
        expect([permissions.auditor.own[action], permissions.auditor.child[action]]).toEqual([undefined, undefined]);
    }
    expect(permissions[role].sibling).toEqual({});
  }
});

test('the page that people read is the table', () => {
  expect(readFileSync(new URL('../../docs/http-access.md', import.meta.url), 'utf8')).toBe(accessPage());
});
