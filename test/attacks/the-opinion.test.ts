/**
 * An opinion about a leader is read by that leader, verbatim, at once: in the list of cycles, in the decisions, in the stream. The
 * row of one's own sealed evaluation stands in one's status. And nobody gives an opinion without the secretary, whom it may be about.
 */
import type { RosterRow } from '@obligato/core';
import { createEngine, type Engine, MemoryStore, parseUnit, VirtualClock } from '@obligato/engine';
import { createApi, type Role, type TokenRecord, tokenAuth } from '@obligato/http';
import { beforeEach, describe, expect, test } from 'vitest';
import { hashSecret, mintToken } from '../../packages/http/src/auth/token.ts';
import { told } from '../http/told.ts';
import { confiding } from './confiding.ts';

const person = (member: string, ...roles: string[]): RosterRow => ({
  ...{ member, name: member, standing: 'full', roles, from: '2020-01-01' },
});
const roster = [person('chief', 'leader'), person('clerk', 'secretary'), person('ann'), person('bob')];
const unit = 'top/mid';
const secret = 'takes gifts';

let engine: Engine;
let clock: VirtualClock;
let records: Map<string, TokenRecord>;
let log: string[];
let api: ReturnType<typeof createApi>;

beforeEach(async () => {
  clock = new VirtualClock('2026-03-02T09:00:00+08:00');
  const files = ['unit: top\ntitle: Top\nextends: [house/all]', 'unit: top/mid\ntitle: Mid\nparent: top'];
  engine = await createEngine({
    ...{ units: files.map((text) => parseUnit(text)), plugins: { house: confiding } },
    ...{ store: new MemoryStore(), clock },
  });
  await engine.setRoster(unit, roster);
  await engine.setRoster('top', [person('head', 'leader'), person('inspector')]);
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  records = new Map();
  log = [];
  const say = (fields: object) => void log.push(JSON.stringify(fields));
  api = createApi({
    ...{ engine, auth: tokenAuth({ read: async (id) => records.get(id) }) },
    log: { info: say, warn: say, error: say },
  });
});

const token = (role: Role, of: string, member: string) => {
  const { id, secret: hidden, token: shown } = mintToken();
  const dates = { createdAt: '2026-01-01T00:00:00Z', expiresAt: '2999-01-01T00:00:00Z' };
  records.set(id, { version: 1, id, hash: hashSecret(hidden), unit: of, role, member, ...dates });
  return shown;
};
const at = encodeURIComponent;
const ask = async (path: string, as: string, body?: unknown, headers: Record<string, string> = {}) =>
  api.fetch(
    new Request(`http://localhost${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...{ host: 'localhost', authorization: `Bearer ${as}`, ...headers },
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );

/** Whoever may reach the unit, and must not learn of it. */
const kept: readonly (readonly [string, () => string])[] = [
  ['the leader as a member', () => token('member', unit, 'chief')],
  ['the leader with every right over the unit', () => token('administrator', unit, 'chief')],
  ['the leader with a right from above', () => token('superior', 'top', 'chief')],
  ['the secretary, who answers to the leader', () => token('secretary', unit, 'clerk')],
  ['an auditor of the unit itself', () => token('auditor', unit, 'ann')],
  ['a colleague', () => token('member', unit, 'bob')],
  ['a colleague with a right from above', () => token('superior', 'top', 'bob')],
];

const listed = [
  `/units/${at(unit)}/cycles`,
  `/units/${at(unit)}/cycles?limit=1`,
  `/units/${at(unit)}/decisions`,
  `/units/${at(unit)}/status`,
  '/status',
  `/units/${at(unit)}/calendar.ics`,
  `/units/${at(unit)}/outbox`,
  `/units/${at(unit)}/changes`,
];

/** What somebody sees of all of it: statuses, tags and bodies. */
async function seenBy(as: string): Promise<string> {
  const answers = await Promise.all(
    listed.map(async (path) => {
      const answer = await ask(path, as);
      // The calendar's own stamp aside, which is none of the matter's.
      return [path, answer.status, answer.headers.get('etag'), await answer.text()].join(' ');
    }),
  );
  return answers.join('\n');
}

const said = { duty: 'about-leader', event: 'say', payload: { text: secret, about: ['chief'] } };
const confide = (as: string, body: object = said, headers = {}) =>
  ask(`/units/${at(unit)}/confidences`, as, body, headers);
const theOpinion = async () => {
  const found = [...(await engine.unit(unit)).cycles.values()].find(({ duty }) => duty === 'about-leader');
  if (!found) throw new Error('nothing was said');
  return found;
};

describe('an opinion about a leader', () => {
  test('is given by a member alone, in one request and one commit, and is theirs to give but not to show', async () => {
    const answer = await confide(token('member', unit, 'ann'));
    expect([answer.status, await told(answer)]).toEqual([200, { cycle: null }]);
    const cycle = await theOpinion();
    expect(cycle.state.context).toMatchObject({ statements: [{ on: '2026-03-02', text: secret }], about: ['chief'] });
    expect(cycle.bearer).toBe('top');
    const [decision] = (await engine.decisions(unit)).filter(({ cycle: of }) => of === cycle.id);
    expect(decision).toMatchObject({ event: 'say', by: {}, recordedAt: '2026-03-02T00:00:00+08:00' });
    expect((await engine.changes(unit)).map(({ change }) => change.does)).not.toContain('raise');
  });

  test.each(kept)('changes nothing that %s sees: neither lists, nor counts, nor tags', async (_, as) => {
    const reader = as();
    const before = await seenBy(reader);
    expect((await confide(token('member', unit, 'ann'))).status).toBe(200);
    expect(await seenBy(reader)).toBe(before);
    expect(before).not.toContain('about-leader');
  });

  test.each(kept)('is for %s as if it were not there, whatever they ask of it', async (_, as) => {
    await confide(token('member', unit, 'ann'));
    const { id } = await theOpinion();
    const reader = as();
    const ways = ['', '/next', '/decisions', '/decisions/1', '/history', '/proof'];
    const attempt = { event: 'say', payload: { text: 'and more' } };
    const answers = async (cycle: string) => {
      const asked = [
        ...ways.map((way) => ask(`/cycles/${at(cycle)}${way}`, reader)),
        ask(`/cycles/${at(cycle)}/attempts`, reader, attempt),
        ask(`/cycles/${at(cycle)}/attempts/preview`, reader, attempt),
        ask(`/cycles/${at(cycle)}/decisions/1/withdraw`, reader, { reason: 'it is not so' }),
      ];
      const all = await Promise.all(asked);
      return Promise.all(all.map(async (each) => [each.status, each.headers.get('etag'), await each.text()]));
    };
    expect(await answers(id)).toEqual(await answers(`${unit}/about-leader/2026/nothing`));
  });

  test('is not raised, or found, by naming its occasion', async () => {
    const clerk = token('secretary', unit, 'clerk');
    const raise = async () => {
      const answer = await ask(`/units/${at(unit)}/cycles`, clerk, { duty: 'about-leader', occasion: 'gifts' });
      return [answer.status, await answer.text()];
    };
    const [status, text] = await raise();
    expect(status).toBe(403);
    await engine.raise({ unit, duty: 'about-leader', occasion: 'gifts' });
    expect(await raise()).toEqual([status, text]);
  });

  test('is read and answered by the unit above', async () => {
    await confide(token('member', unit, 'ann'));
    const { id } = await theOpinion();
    const inspector = token('superior', 'top', 'inspector');
    const read = await ask(`/cycles/${at(id)}/decisions`, inspector);
    expect(await read.text()).toContain(secret);
    expect(await (await ask(`/units/${at(unit)}/cycles`, inspector)).text()).toContain(id);
    const assign = { event: 'assign', payload: { owner: 'ann' } };
    expect((await ask(`/cycles/${at(id)}/attempts`, inspector, assign)).status).toBe(200);
  });

  test('that lands in the wrong place and is refused leaves nothing behind to be read', async () => {
    const answer = await confide(token('member', unit, 'ann'), { ...said, payload: { about: ['chief'] } });
    expect(answer.status).toBe(422);
    expect((await engine.decisions(unit)).length).toBe(0);
    expect(JSON.stringify([...(await engine.unit(unit)).cycles])).not.toContain('about-leader');
  });
});

describe('an opinion about a colleague', () => {
  test('is closed to that colleague, and open to those who answer it', async () => {
    const answer = await confide(token('member', unit, 'ann'), {
      ...{ duty: 'opinion', event: 'say' },
      payload: { text: secret, about: ['bob'] },
    });
    const { cycle } = await told(answer);
    expect(cycle).toContain('/opinion/2026/');
    expect((await ask(`/cycles/${at(cycle)}`, token('member', unit, 'bob'))).status).toBe(404);
    expect(await seenBy(token('secretary', unit, 'bob'))).not.toContain(cycle);
    expect((await ask(`/cycles/${at(cycle)}`, token('secretary', unit, 'clerk'))).status).toBe(200);
  });

  test('about nobody in particular is open as ever', async () => {
    const answer = await confide(token('member', unit, 'ann'), {
      duty: 'opinion',
      event: 'say',
      payload: { text: 'roof' },
    });
    const { cycle } = await told(answer);
    for (const member of ['chief', 'bob']) {
      expect((await ask(`/cycles/${at(cycle)}`, token('member', unit, member))).status).toBe(200);
    }
  });
});

test('the row of one’s own sealed evaluation does not stand in one’s status', async () => {
  const rows = async (member: string) => (await ask(`/units/${at(unit)}/status`, token('member', unit, member))).text();
  expect(await rows('ann')).toContain(`${unit}/leaders/2026`);
  expect(await rows('chief')).not.toContain(`${unit}/leaders/2026`);
});

test('a matter whose plugin is not installed any more is open to the unit above alone', async () => {
  const catalogue = { ...engine.domain.catalogue, obligations: new Map(engine.domain.catalogue.obligations) };
  await confide(token('member', unit, 'ann'));
  (catalogue.obligations as Map<string, unknown>).delete('matter');
  const gone = { ...engine, domain: { ...engine.domain, catalogue } };
  const later = createApi({ engine: gone, auth: tokenAuth({ read: async (id) => records.get(id) }) });
  const { id } = await theOpinion();
  const statusFor = async (as: string) =>
    (
      await later.fetch(
        new Request(`http://localhost/cycles/${at(id)}/decisions`, {
          headers: { host: 'localhost', authorization: `Bearer ${as}` },
        }),
      )
    ).status;
  expect(await statusFor(token('secretary', unit, 'clerk'))).toBe(404);
  expect(await statusFor(token('superior', 'top', 'inspector'))).toBe(200);
});

test('nothing is noted of it: no line, no count, no key that can be tried out', async () => {
  const ann = token('member', unit, 'ann');
  const once = { 'idempotency-key': 'u5-2-sheet' };
  log.length = 0;
  expect((await confide(ann, said, once)).status).toBe(200);
  expect((await confide(ann, said, once)).status).toBe(200);
  expect((await confide(ann, { duty: 'about-leader' })).status).toBe(422);
  expect(log).toEqual([]);
  const metrics = await (await ask('/metrics', token('administrator', 'top', 'head'))).text();
  expect(metrics).not.toContain('confide');
  expect((await engine.decisions(unit)).length).toBe(1);
});
