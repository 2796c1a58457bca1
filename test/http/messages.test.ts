/** Messages to people of a unit over HTTP: seen by whoever looks after it, without what they say, and tried again while the server runs. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RosterRow } from '@obligato/core';
import type { OutboxEntry } from '@obligato/engine';
import { type Channel, type Outcome, openPost, type Post, standardTelling } from '@obligato/notify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { at, gathering, type House, inFrontOf, openHouse, person, roster } from './house.ts';
import { told } from './told.ts';

const mid = 'top/mid';
const path = `/units/${at(mid)}/messages`;
let house: House;
let post: Post;
let folder: string;
let answers: Outcome;
const sent: string[] = [];

beforeEach(async () => {
  const { engine, clock } = await openHouse();
  folder = await mkdtemp(join(tmpdir(), 'obligato-messages-'));
  answers = { is: 'refused', because: '550 5.1.1 No such user here' };
  const box: Channel = {
    ...{ name: 'mail', limits: [], atOnce: 1 },
    addressOf: ({ mail }) => mail,
    send: async ({ to }) => {
      if (answers.is === 'told') sent.push(to.address);
      return answers;
    },
  };
  const settings = { ...standardTelling, quiet: undefined };
  post = await openPost({ folder, settings, channels: [box], clock });
  house = inFrontOf(engine, clock, { messages: post });
  const ways: Readonly<Record<string, Partial<RosterRow>>> = {
    ann: { mail: 'ann@house.example' },
    bob: { mail: 'bob@house.example', quiet: '00:00-23:59' },
  };
  await engine.setRoster(
    mid,
    roster.map((row) => ({ ...row, ...ways[row.member] })),
  );
  const entry: OutboxEntry = {
    ...{ key: `notify/${gathering(mid)}`, unit: mid, cycle: gathering(mid), rule: 'house/notice', does: 'notify' },
    ...{ to: { unit: mid, role: 'members' }, message: { en: 'Meet in 305!', 'zh-CN': '305开会！' } },
    ...{ plannedAt: engine.now(), status: 'pending', tries: 0 },
  };
  await post.notify({ entry, recipients: ['ann', 'bob'].map((member) => person(member)) } as never);
  await post.pass(engine);
});
afterEach(async () => {
  await post.close();
  await rm(folder, { recursive: true });
  sent.splice(0);
});

const clerk = () => house.token('secretary', mid, 'clerk');
const retry = (id: string, token = clerk(), unit = mid) =>
  house.ask(`/units/${at(unit)}/messages/${id}/retry`, { method: 'POST', token });

describe('messages of a unit', () => {
  test('are shown with why they did not arrive, and without what they say or which cycle they are of', async () => {
    const answer = await house.ask(path, { token: clerk() });
    const shown = await told(answer);
    expect([answer.status, shown]).toEqual([
      200,
      {
        tells: true,
        waiting: [{ person: { member: 'bob', name: 'Name of bob' }, count: 1 }],
        pending: [],
        undelivered: [
          {
            ...{ id: expect.stringMatching(/^[0-9a-f]{32}$/), kind: 'notice', channel: 'mail', count: 1, tries: 1 },
            ...{
              person: { member: 'ann', name: 'Name of ann' },
              is: 'refused',
              because: '550 5.1.1 No such user here',
            },
          },
        ],
      },
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/305|gathering|ann@/);
    const other = await told(
      await house.ask(`/units/${at('top/other')}/messages`, { token: house.token('administrator', 'top', 'chief') }),
    );
    expect(other).toMatchObject({ waiting: [], undelivered: [] });
  });

  test('are tried again beside a running server', async () => {
    const { undelivered } = await told(await house.ask(path, { token: clerk() }));
    const [{ id }] = undelivered;
    answers = { is: 'told' };
    expect((await retry(id)).status).toBe(204);
    await post.pass(house.engine);
    expect(sent).toEqual(['ann@house.example']);
    expect((await told(await house.ask(path, { token: clerk() }))).undelivered).toEqual([]);
    expect((await retry(id)).status).toBe(404);
  });

  test('are nobody’s but those who look after the unit, and of one unit at a time', async () => {
    const { undelivered } = await told(await house.ask(path, { token: clerk() }));
    const [{ id }] = undelivered;
    for (const role of ['member', 'superior', 'auditor'] as const)
      expect((await retry(id, house.token(role, mid, 'ann'))).status).toBe(403);
    const elsewhere = await retry(id, house.token('administrator', 'top', 'chief'), 'top/other');
    expect(elsewhere.status).toBe(404);
    expect((await retry('no-id')).status).toBe(400);
  });
});

test('where nobody is told, that is said', async () => {
  const other = inFrontOf(house.engine, house.clock);
  const token = other.token('secretary', mid, 'clerk');
  expect(await told(await other.ask(path, { token }))).toMatchObject({ tells: false, undelivered: [] });
});
