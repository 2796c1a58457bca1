/** Units behind a real Restate server, on a real PostgreSQL: what is sent is written once, waits where it has to, and dues fire by timers. */
import { createServer, type ServerHttp2Session } from 'node:http2';
import { setTimeout } from 'node:timers/promises';
import { createEngine, type Engine, parseUnit, readTimestamp } from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';
import { openPostgresStore } from '@obligato/postgres';
import { throughRestate, unitObject } from '@obligato/restate';
import { createEndpointHandler } from '@restatedev/restate-sdk';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../examples/try-postgres.ts';
import { type Restate, startRestate } from '../../examples/try-restate.ts';
import { postgresServer } from '../postgres/postgres-server.ts';

const postgres = postgresServer();
const units = ['top', 'top/levy', 'top/audit'] as const;
const zone = 'Asia/Shanghai';
const notice = {
  cycle: 'top/levy/general-meeting/2026-Q1',
  event: 'notify',
  payload: { heldOn: '2026-03-28', place: '301', agenda: ['the quarter'] },
};
const noticeOf = (month: string, unit = 'top/levy') => ({ ...notice, cycle: `${unit}/theme-day/2026-${month}` });

let restate: Restate;
beforeAll(async () => {
  restate = await startRestate();
}, 60_000);
afterAll(() => restate.stop());

type Called = Pick<Engine, 'attempt' | 'tick' | 'unit' | 'domain'>;
let served = 0;

/** An engine with a year planned, served to Restate under a name of its own; `around` is put between the two. */
async function behindRestate({
  shows = '2026-03-02T09:00:10+08:00',
  around = (engine: Engine): Called => engine,
}: {
  readonly shows?: string;
  readonly around?: (engine: Engine, hangUp: () => void) => Called;
} = {}) {
  const ahead = Date.parse(shows) - Date.now();
  const now = () => readTimestamp(new Date(Date.now() + ahead).toISOString().replace(/\.\d+/, ''), zone) ?? shows;
  const store = await openPostgresStore({ url: postgres.url(), schema: postgres.newSchema() });
  const files = units.map(
    (unit) => `unit: ${unit}\n${unit === 'top' ? 'extends: [organ/recommended]' : 'parent: top'}`,
  );
  const plugins = { organ: organBranch };
  const engine = await createEngine({ units: files.map((text) => parseUnit(text)), plugins, clock: { now }, store });
  await engine.plan({ from: '2026-03-01', to: '2026-12-31' });

  const sessions = new Set<ServerHttp2Session>();
  const hangUp = () => {
    for (const session of sessions) session.destroy();
  };
  const name = `Unit${++served}`;
  const object = unitObject({ engine: around(engine, hangUp), clock: { now }, name });
  const server = createServer(createEndpointHandler({ services: [object], logger: () => undefined }));
  server.on('session', (session) => void sessions.add(session));
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.close();
    hangUp();
    await engine.close();
  });
  await restate.register(`http://127.0.0.1:${port}`);
  const sender = throughRestate({ ingress: restate.ingress, domain: engine.domain, name });
  const invocations = (status: string) =>
    restate.ask(
      `select target_service_key as unit, idempotency_key as key from sys_invocation
       where target_service_name = '${name}' and status = '${status}'`,
    );
  const post = (unit: string, handler: string, body: unknown, key?: string) =>
    fetch(`${restate.ingress}/${name}/${encodeURIComponent(unit)}/${handler}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { 'idempotency-key': key }) },
      body: JSON.stringify(body),
    });
  const idsOf = async (unit: string) => (await engine.decisions(unit)).map(({ id }) => id);
  return { engine, sender, post, invocations, idsOf };
}

async function until<T>(look: () => Promise<T>, isThere: (found: T) => boolean): Promise<T> {
  for (;;) {
    const found = await look();
    if (isThere(found)) return found;
    await setTimeout(100);
  }
}

test('a command under a key is written once, at once and later, and another one under that key is refused', async () => {
  const { sender, idsOf } = await behindRestate();
  const keyed = { ...notice, key: 'k-1', caller: 'portal' };
  const answers = await Promise.all(Array.from({ length: 8 }, () => sender.attempt(keyed)));
  answers.push(await sender.attempt(keyed));
  expect(answers.map(({ id, outcome }) => `${outcome} ${id}`)).toEqual(answers.map(() => `accepted ${notice.cycle}#1`));
  expect(await idsOf('top/levy')).toEqual([`${notice.cycle}#1`]);
  const other = { ...keyed, payload: { ...notice.payload, place: '302' } };
  await expect(sender.attempt(other)).rejects.toMatchObject({ code: 'OBLIGATO_KEY_REUSED' });
});

test('a key of Restate’s own will do, since the invocation is the same one then', async () => {
  const { post, idsOf } = await behindRestate();
  for (let time = 0; time < 2; time += 1) {
    const answer = (await (await post('top/levy', 'attempt', notice, 'r-1')).json()) as { readonly id: string };
    expect(answer.id).toBe(`${notice.cycle}#1`);
  }
  expect(await idsOf('top/levy')).toHaveLength(1);
});

test('what was written before the connection broke is answered, and not written again', async () => {
  let calls = 0;
  const { sender, idsOf } = await behindRestate({
    around: (engine, hangUp) => ({
      ...engine,
      attempt: (async (request: Parameters<Engine['attempt']>[0]) => {
        const decision = await engine.attempt(request);
        if (++calls === 1) hangUp();
        return decision;
      }) as Engine['attempt'],
    }),
  });
  expect((await sender.attempt(notice)).id).toBe(`${notice.cycle}#1`);
  expect(calls).toBe(2);
  expect(await idsOf('top/levy')).toEqual([`${notice.cycle}#1`]);
});

test('a unit has one command in hand at a time, and units do not wait for each other', async () => {
  const inHand = new Map<string, number>();
  let [most, mostOfOne] = [0, 0];
  const { sender } = await behindRestate({
    around: (engine) => ({
      ...engine,
      attempt: (async (request: Parameters<Engine['attempt']>[0]) => {
        const unit = request.cycle.split('/theme-day/')[0] ?? '';
        inHand.set(unit, (inHand.get(unit) ?? 0) + 1);
        mostOfOne = Math.max(mostOfOne, inHand.get(unit) ?? 0);
        most = Math.max(
          most,
          [...inHand.values()].reduce((a, b) => a + b),
        );
        await setTimeout(20);
        inHand.set(unit, (inHand.get(unit) ?? 0) - 1);
        return engine.attempt(request);
      }) as Engine['attempt'],
    }),
  });
  const months = ['03', '04', '05', '06', '07', '08'];
  const sent = months.flatMap((month) => [noticeOf(month), noticeOf(month, 'top/audit')]);
  const answers = await Promise.all(sent.map((command) => sender.attempt(command)));
  expect(answers.map(({ outcome }) => outcome)).toEqual(sent.map(() => 'accepted'));
  expect([mostOfOne, most]).toEqual([1, 2]);
});

test('while the database is away a command waits, and is answered when it is back', { timeout: 60_000 }, async () => {
  const { sender, invocations } = await behindRestate();
  await postgres.stop();
  const answer = sender.attempt(notice);
  await until(
    () => invocations('backing-off'),
    (found) => found.length > 0,
  );
  await postgres.start();
  expect(await answer).toMatchObject({ outcome: 'accepted', id: `${notice.cycle}#1` });
});

test('a due fires by its timer, which an attempt has set once, and the next one is set', {
  timeout: 60_000,
}, async () => {
  const { engine, sender, invocations } = await behindRestate({ shows: '2026-03-18T23:59:50+08:00' });
  // What is due already is done first.
  await sender.wake(['top/levy']);
  await Promise.all(['04', '05', '06', '07'].map((month) => sender.attempt(noticeOf(month))));
  const midnight = [{ unit: 'top/levy', key: '2026-03-18T16:00:00.000Z' }];
  expect(await invocations('scheduled')).toEqual(midnight);
  const firedOn = async (day: string) =>
    (await engine.decisions('top/levy')).filter(
      ({ event, occurredAt }) => event === 'remind' && occurredAt.startsWith(day),
    );
  const fired = await until(
    () => firedOn('2026-03-19'),
    (found) => found.length > 0,
  );
  expect(fired.map(({ cycle }) => cycle)).toContain(notice.cycle);
  const next = await until(
    () => invocations('scheduled'),
    (found) => found.length > 0 && JSON.stringify(found) !== JSON.stringify(midnight),
  );
  expect(next).toHaveLength(1);
  expect(await engine.decisions('top/audit')).toEqual([]);
});

test('what is said in confidence is refused before any of it is sent, and is written nowhere by the engine where somebody sends it all the same', async () => {
  const { engine, sender, post, invocations } = await behindRestate();
  const said = { ...notice, event: 'say', payload: { text: 'shouts' } };
  const sentBefore = await restate.ask('select count(*) as sent from sys_invocation');
  await expect(sender.attempt(said)).rejects.toMatchObject({ code: 'OBLIGATO_NOT_CONFIDENTIAL' });
  await expect(sender.attempt({ ...said, event: 'sey' })).rejects.toMatchObject({ code: 'OBLIGATO_EVENT_UNKNOWN' });
  expect(await restate.ask('select count(*) as sent from sys_invocation')).toEqual(sentBefore);
  const { revision } = await engine.unit('top/levy');
  const answer = await post('top/levy', 'attempt', said);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('OBLIGATO_NOT_CONFIDENTIAL');
  expect((await engine.unit('top/levy')).revision).toBe(revision);
  await until(
    () => invocations('completed'),
    (found) => found.length === 0,
  );
});

test('what the engine refuses to take is answered at once, in both languages', async () => {
  const { sender, post } = await behindRestate();
  const nowhere = { ...notice, cycle: 'top/levy/no-such-duty/2026' };
  const error = await sender.attempt(nowhere).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'OBLIGATO_CYCLE_UNKNOWN', problems: [{ translations: { 'zh-CN': {} } }] });
  for (const [unit, body] of [
    ['top/audit', notice],
    ['top/levy', { ...notice, place: '301' }],
    ['top/levy', { cycle: notice.cycle }],
    ['top/levy', { ...notice, by: { member: 7 } }],
    ['top/levy', ['notify']],
  ] as const) {
    const answer = await post(unit, 'attempt', body);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('[OBLIGATO_USAGE]')]);
  }
  expect((await post('nowhere', 'tick', undefined)).status).toBe(404);
  // A timer's minute is nobody's to choose.
  expect((await post('top/levy', 'timer', { at: '2100-01-01T00:00:00Z' })).ok).toBe(false);
});

test('where there is no Restate, or none that knows the unit, is said', async () => {
  const { engine } = await behindRestate();
  const away = throughRestate({ ingress: `http://127.0.0.1:${await freePort()}`, domain: engine.domain });
  await expect(away.attempt(notice)).rejects.toMatchObject({ code: 'OBLIGATO_STORE_UNAVAILABLE' });
  const unserved = throughRestate({ ingress: restate.ingress, domain: engine.domain, name: 'Nobody' });
  await expect(unserved.attempt(notice)).rejects.toMatchObject({ code: 'OBLIGATO_STORE_FAILED' });
});
