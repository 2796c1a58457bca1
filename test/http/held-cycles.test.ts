/** What a superior has begun stays theirs to end over HTTP, when the unit has come to stand below another: this one cycle, theirs alone, until it is over (C3). */
import { cnCalendar } from '@obligato/cn-calendar';
import { createEngine, MemoryStore, parseUnit, type RosterRow, VirtualClock } from '@obligato/engine';
import { type Auth, createApi, type Role } from '@obligato/http';
import { organBranch } from '@obligato/organ-branch';
import { describe, expect, test } from 'vitest';
import { credentialOf } from '../../packages/http/src/auth/auth.ts';

const plugins = { organ: organBranch, calendar: cnCalendar };
const file = (unit: string, ...lines: readonly string[]) =>
  parseUnit([`unit: ${unit}`, ...lines].join('\n'), `${unit}.yaml`);
const bureaus = ['bureau', 'bureau2', 'bureau3'].map((unit) => file(unit, 'parent: top'));
const top = file('top', 'extends: [organ/recommended]');
const stays = file('bureau/b', 'parent: bureau');
const moved = file('bureau/b', 'parent: [bureau, { unit: bureau2, from: 2026-03-01 }]');
const half = (n: 1 | 2) => `bureau/b/target-inspection/2026-H${n}`;
const row = (member: string): RosterRow => ({
  ...{ member, name: member, standing: 'full', roles: [], from: '2024-01-01' },
});

/** A bearer token says who asks: `superior@bureau`, or several of them with `+`; `@` alone is for every unit. */
const auth: Auth = {
  identify: async (presented) => ({
    ...{ id: 'token:1', member: 's1' },
    grants: (credentialOf(presented) ?? '').split('+').map((each) => {
      const [role, unit] = each.split('@');
      return { role: role as Role, unit: unit === '' ? undefined : unit };
    }),
  }),
};

/** The old superior has agreed the targets of the first half; then the unit moved. */
async function afterTheMove() {
  const clock = new VirtualClock('2026-02-02T09:00:00+08:00');
  const store = new MemoryStore();
  const before = await createEngine({ units: [top, ...bureaus, stays], plugins, clock, store });
  await before.setRoster('bureau/b', [row('b1'), row('b2'), row('b3')]);
  await before.setRoster('bureau', [row('w1')]);
  await before.plan({ from: '2026-01-01', to: '2026-12-31' });
  const targets = [{ id: 't', text: 'to be reached' }];
  const { outcome } = await before.attempt({ cycle: half(1), event: 'setTargets', payload: { targets } });
  expect(outcome).toBe('accepted');
  clock.set('2026-03-02T09:00:00+08:00');
  const engine = await createEngine({ units: [top, ...bureaus, moved], plugins, clock, store });
  const { fetch } = createApi({ engine, auth });
  const ask = (path: string, who: string, body?: unknown) =>
    fetch(
      new Request(`http://localhost${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { host: 'localhost', authorization: `Bearer ${who}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  const at = (cycle: string, rest = '') => `/cycles/${encodeURIComponent(cycle)}${rest}`;
  const attempt = (who: string, event: string, payload: unknown, by?: { readonly unit: string }) =>
    ask(at(half(1), '/attempts'), who, { event, payload, ...(by ? { by } : {}) });
  return { engine, store, clock, ask, at, attempt };
}

const adjusted = { targets: [{ id: 't', text: 'to be reached by autumn' }], reason: 'the move' };
const inspected = { inspector: 'w1', observations: ['the minutes are whole'] };
const results = [{ target: 't', met: 'met' }];
const mayIn = (body: unknown) => (body as { events: { event: string; may: unknown }[] }).events;

describe('the superior who has begun it', () => {
  test('reads it, sees what is theirs to do, and does it, to its end', async () => {
    const { ask, at, attempt, engine } = await afterTheMove();
    const old = 'superior@bureau';
    for (const rest of ['', '/next', '/decisions', '/history', '/decisions/1'])
      expect({ rest, status: (await ask(at(half(1), rest), old)).status }).toEqual({ rest, status: 200 });
    const events = mayIn(await (await ask(at(half(1), '/next'), old)).json());
    expect(events.filter(({ may }) => may === true).map(({ event }) => event)).toEqual(['adjust', 'inspect']);
    expect(events.find(({ event }) => event === 'selfCheck')?.may).toBe('another-side');
    expect((await attempt(old, 'adjust', adjusted)).status).toBe(200);
    expect((await attempt(old, 'inspect', inspected)).status).toBe(200);
    expect((await attempt(old, 'score', { results })).status).toBe(200);
    expect((await attempt(old, 'feedBack', { text: 'well done', rectify: [] })).status).toBe(200);
    const record = await engine.unit('bureau/b');
    expect(record.cycles.get(half(1))?.state.value).toBe('feedback');
    expect((await engine.decisions('bureau/b')).at(-1)?.by).toEqual({ unit: 'bureau', member: 's1' });
  });

  test('is let in to nothing else of the unit', async () => {
    const { ask, at, engine } = await afterTheMove();
    await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
    const unit = '/units/bureau%2Fb';
    for (const path of [
      ...[unit, `${unit}/cycles`, `${unit}/roster`, `${unit}/changes`, `${unit}/decisions`, `${unit}/today`],
      ...[at(half(2)), at('bureau/b/general-meeting/2026-Q1'), at('bureau/b/member-report/2026-H1/b1')],
    ])
      expect({ path, status: (await ask(path, 'superior@bureau')).status }).toEqual({ path, status: 403 });
    // What the plan of the whole unit made is named in its changes: nothing of that stands in the history of one cycle.
    const history = await (await ask(at(half(1), '/history'), 'superior@bureau')).text();
    expect(history).not.toContain('general-meeting');
    expect(JSON.parse(history)).toMatchObject({ changes: [], told: [] });
    // And of forms it is shown its own people, and nobody of the unit.
    const choices = await (
      await ask(at(half(1), '/choices/inspector?event=inspect'), 'superior@bureau+auditor@bureau')
    ).text();
    expect([choices.includes('w1'), choices.includes('"b1"')]).toEqual([true, false]);
  });

  test('is let in by a role that would be let in below, and by no other', async () => {
    const { ask, at, attempt } = await afterTheMove();
    const statuses = async (who: string) => [
      (await ask(at(half(1)), who)).status,
      (await attempt(who, 'adjust', adjusted)).status,
    ];
    expect(await statuses('member@bureau')).toEqual([403, 403]);
    expect(await statuses('secretary@bureau')).toEqual([403, 403]);
    expect(await statuses('auditor@bureau')).toEqual([200, 403]);
    expect(await statuses('administrator@bureau')).toEqual([200, 200]);
  });

  test('has no part in it once it is over', async () => {
    const { ask, at, attempt, engine } = await afterTheMove();
    for (const [event, payload, unit] of [
      ['inspect', inspected, 'bureau'],
      ['score', { results }, 'bureau'],
      ['feedBack', { text: 'well done', rectify: [] }, 'bureau'],
      ['archive', {}, 'bureau'],
    ] as const) {
      const { outcome, findings } = await engine.attempt({ cycle: half(1), event, payload, by: { unit } });
      expect({ event, outcome, findings }).toMatchObject({ event, outcome: 'accepted' });
    }
    expect((await ask(at(half(1)), 'superior@bureau')).status).toBe(403);
    expect((await attempt('superior@bureau', 'adjust', adjusted)).status).toBe(403);
    // Whoever stands above it today reads it, as everything of the unit.
    expect((await ask(at(half(1)), 'superior@bureau2')).status).toBe(200);
  });
});

describe('nobody else gains anything', () => {
  test.each(['superior', 'administrator', 'portal', 'auditor', 'secretary', 'member'])(
    'a %s of a unit that never bore it',
    async (role) => {
      const { ask, at, attempt } = await afterTheMove();
      expect((await ask(at(half(1)), `${role}@bureau3`)).status).toBe(403);
      expect((await attempt(`${role}@bureau3`, 'adjust', adjusted)).status).toBe(403);
      // Nor for saying that it acts for whoever did.
      expect((await attempt(`${role}@bureau3`, 'adjust', adjusted, { unit: 'bureau' })).status).toBe(403);
    },
  );

  // It has no part in it, may not act for others, or acts for the unit, of which the event is not.
  test.each([
    ['superior', [422, 403, 422, 403]],
    ['administrator', [409, 403, 422, 409]],
  ] as const)(
    'a %s of the new superior reads it, is told that its steps are another’s, and cannot take them',
    async (role, expected) => {
      const { ask, at, attempt, engine } = await afterTheMove();
      const who = `${role}@bureau2`;
      expect((await ask(at(half(1)), who)).status).toBe(200);
      const events = mayIn(await (await ask(at(half(1), '/next'), who)).json());
      expect(events.find(({ event }) => event === 'inspect')?.may).toBe('another-side');
      const statuses: number[] = [];
      for (const by of [undefined, { unit: 'bureau' }, { unit: 'bureau2' }, { unit: 'bureau/b' }]) {
        const refused = await attempt(who, 'inspect', inspected, by);
        statuses.push(refused.status);
        const said = await refused.text();
        if (refused.status === 422) expect(said).toContain('bureau2 has no part in');
      }
      expect(statuses).toEqual(expected);
      expect((await engine.unit('bureau/b')).cycles.get(half(1))?.state.value).toBe('targets');
    },
  );

  test('what nobody had begun is not held, planned anew or not', async () => {
    const { ask, at, engine } = await afterTheMove();
    expect((await ask(at(half(2)), 'superior@bureau')).status).toBe(403);
    await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
    expect((await ask(at(half(2)), 'superior@bureau')).status).toBe(403);
    expect((await ask(at(half(2)), 'superior@bureau2')).status).toBe(200);
  });

  test('a cycle that is not there cannot be told from one that is, by whoever holds neither', async () => {
    const { ask, at } = await afterTheMove();
    const [known, unknown] = await Promise.all(
      [half(1), 'bureau/b/target-inspection/2027-H1'].map(async (id) => {
        const answer = await ask(at(id), 'superior@bureau3');
        return [answer.status, (await answer.text()).replace(/"[0-9a-f-]{36}"/, '')];
      }),
    );
    expect(known).toEqual(unknown);
  });
});
