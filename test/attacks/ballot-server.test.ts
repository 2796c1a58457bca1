/** Attacks by whoever has what the server writes beside the box: its log at every level, its metrics, its records, streams, sessions and keys. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { announceBallot, BallotHouse, type ClosedBox } from '@obligato/ballot';
import {
  countBallot,
  type FilledSheet,
  fillSheet,
  finishPapers,
  openingPart,
  type Paper,
  preparePapers,
  wasCounted,
} from '@obligato/ballot/voter';
import { nodeFileSystem as files } from '@obligato/files';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Asking, type House, openHouse, units } from '../http/house.ts';
import { about, draftOf, one, people, plan, shares, times } from './ballot-attacked.ts';
import { certain } from './ballot-house.ts';
import { makeSigningKey } from './ballot-inside.ts';

const voters = people(12);
const log: string[] = [];
const note = (fields: object, message: string) => void log.push(JSON.stringify({ ...fields, message }));
const lines = { info: note, warn: note, error: note, debug: note };
let now = times.before;
let house: House;
let ballots: BallotHouse;
const heard: unknown[] = [];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-ballots-'));
  const options = { files, now: () => now };
  const draft = draftOf({
    ballot: 'leaders',
    questions: [about('chief'), plan],
    electorate: voters.map((member) => ({ member })),
  });
  await announceBallot(draft, { ...options, folder: join(folder, 'leaders'), signingKey: makeSigningKey });
  ballots = new BallotHouse({ ...options, folder });
  house = await openHouse({ ballots, log: lines });
  house.engine.subscribe((event) => void heard.push(event));
});

const path = '/ballots/leaders';
const signedIn = (member: string) => house.token('member', 'top/mid', member);
const send = (bytes: Uint8Array, asking: Asking = {}) =>
  house.ask(`${path}/sheets`, { method: 'POST', body: { sheet: Buffer.from(bytes).toString('base64url') }, ...asking });
const figures = async () => {
  const text = await (await house.ask('/metrics', { token: house.token('administrator', 'top', 'clerk') })).text();
  // The metrics themselves, and what belongs to the process: memory, time, handles.
  return text.split('\n').filter((line) => /^obligato_/.test(line) && !line.includes('readMetrics'));
};
const records = async () => JSON.stringify(await Promise.all(units.map((unit) => house.engine.unit(unit))));
const shapeOf = async (answer: Response) => {
  const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id');
  return JSON.stringify([answer.status, headers, await answer.text()]);
};

const papers = new Map<string, readonly Paper[]>();
const filled: (FilledSheet & { readonly member: string })[] = [];
const announcement = async () => (await ballots.open('leaders'))?.announcement as never;

test('papers are for who is signed in and on the list, and the log may say so', async () => {
  now = times.issuing;
  expect((await house.ask(path)).status).toBe(401);
  expect((await house.ask('/ballots/nothing', { token: signedIn('m1') })).status).toBe(404);
  expect(await (await house.ask(path, { token: signedIn('m1') })).json()).toMatchObject({
    phase: 'issuing',
    group: 'all',
  });
  expect(await (await house.ask(path, { token: signedIn('eve') })).json()).toMatchObject({ group: null });
  const fetched = async (member: string, token = signedIn(member)) => {
    const { pending, request } = await preparePapers(await announcement(), { member, group: 'all' });
    const answer = await house.ask(`${path}/papers`, { method: 'POST', token, body: request });
    return { answer, pending };
  };
  expect((await fetched('m1', signedIn('eve'))).answer.status).toBe(403);
  expect((await fetched('m1', house.token('portal', 'top'))).answer.status).toBe(403);
  // A portal that is taken over, or whoever started the server, would vote for everybody.
  const { request: forAnn } = await preparePapers(await announcement(), { member: 'ann', group: 'all' });
  const lent = { token: house.token('portal', 'top'), headers: { 'on-behalf-of': 'ann' } };
  const asked = await house.ask(`${path}/papers`, { method: 'POST', ...lent, body: forAnn });
  expect([asked.status, await asked.text()]).toEqual([403, expect.stringContaining('in person')]);
  for (const member of voters) {
    const { answer, pending } = await fetched(member);
    expect(answer.status).toBe(200);
    const { signatures } = (await answer.json()) as { readonly signatures: readonly string[] };
    papers.set(member, certain(await finishPapers(await announcement(), pending, signatures)));
  }
  const again = await (await fetched('m1')).answer.json();
  expect(again).toMatchObject({ status: 409, detail: expect.stringContaining('nobody can issue a second set') });
  expect(log.some((line) => line.includes('fetchPapers'))).toBe(true);
});

describe('a sheet that is cast', () => {
  beforeAll(async () => {
    now = times.casting;
    for (const [at, member] of voters.entries())
      for (const [place, paper] of (papers.get(member) ?? []).entries()) {
        const choice = place === 0 ? one(at < 7 ? 'good' : 'fair') : one(at < 6 ? 'for' : 'against');
        filled.push({ member, ...(await fillSheet(await announcement(), paper, choice)) });
      }
  });

  test('with a cookie or with Authorization is not taken: somebody could keep both', async () => {
    const { bytes } = filled[0] ?? { bytes: new Uint8Array() };
    for (const asking of [
      { headers: { cookie: 'obligato=abc' } },
      { token: signedIn('m1') },
      { headers: { authorization: 'Basic eDp5' } },
    ]) {
      const answer = await send(bytes, asking);
      const { detail } = (await answer.json()) as { readonly detail: string };
      expect([answer.status, detail]).toEqual([400, expect.stringContaining('not taken')]);
    }
    await expect((await ballots.open('leaders'))?.published()).resolves.toMatchObject([{ sheets: [] }, { sheets: [] }]);
  });

  test('leaves no line in the log, no count in the metrics, no record, no event, and nothing to be sent', async () => {
    const before = [log.length, await figures(), await records(), heard.length];
    const shapes = new Set<string>();
    const lengths = new Set<number>();
    for (const { bytes } of filled) {
      lengths.add(JSON.stringify({ sheet: Buffer.from(bytes).toString('base64url') }).length);
      shapes.add(await shapeOf(await send(bytes)));
      await (await house.ask(`${path}/sheets`)).body?.cancel();
    }
    expect(lengths.size).toBe(1);
    expect(shapes.size).toBe(1);
    expect([...shapes][0]).not.toMatch(/etag|set-cookie|last-modified|date/i);
    const [logged, ...others] = before;
    // The one line is of whoever asked for the metrics.
    expect(log.slice(Number(logged)).filter((line) => !line.includes('readMetrics'))).toEqual([]);
    expect([await figures(), await records(), heard.length]).toEqual(others);
    const { delivered, fired } = await house.engine.tick();
    expect(JSON.stringify([delivered, fired])).not.toContain('leaders-');
  });

  test('and is refused leaves as little: the refusal is the sender’s alone', async () => {
    const before = [log.length, await figures()];
    for (const wrong of [new Uint8Array(), new Uint8Array(480), filled[0]?.bytes.slice(1) ?? new Uint8Array()]) {
      const answer = await send(wrong, { headers: { 'accept-language': 'zh-CN' } });
      expect(await answer.json()).toMatchObject({ status: 422, detail: '这不是本次投票的选票。' });
    }
    expect((await house.ask('/ballots/nothing/sheets')).status).toBe(404);
    expect(log.slice(Number(before[0])).filter((line) => !line.includes('readMetrics'))).toEqual([]);
    expect(await figures()).toEqual(before[1]);
  });

  test('under an idempotency key, a request id or an If-Match is like any other: no such name is kept', async () => {
    const headers = {
      'idempotency-key': 'k1',
      'x-request-id': 'mine',
      'if-match': '"3"',
      'x-forwarded-for': '10.0.0.7',
    };
    const [first, second] = filled;
    for (const each of [first, second])
      expect((await send(each?.bytes ?? new Uint8Array(), { headers })).status).toBe(202);
    expect(log.join('\n')).not.toContain('mine');
  });

  test('too often from one address is stopped there, and not written down', async () => {
    const small = await openHouse({ ballots, log: lines, limits: { requestsPerSecond: 1, burst: 3 } });
    const before = log.length;
    const statuses = [];
    for (const { bytes } of filled.slice(0, 5)) {
      const body = { sheet: Buffer.from(bytes).toString('base64url') };
      statuses.push((await small.ask(`${path}/sheets`, { method: 'POST', body })).status);
    }
    expect(statuses).toEqual([202, 202, 202, 429, 429]);
    expect(log.length).toBe(before);
  });
});

test('the scrutineers close and count, nobody else does, and everybody finds their sheet in the list', async () => {
  const post = (what: string, member: string, body?: unknown) =>
    house.ask(`${path}/${what}`, { method: 'POST', token: signedIn(member), ...(body ? { body } : {}) });
  expect((await post('close', 's1')).status).toBe(409);
  now = times.ended;
  expect((await post('close', 'm1')).status).toBe(403);
  const closed = (await (await post('close', 's1')).json()) as ClosedBox;
  const parts = await Promise.all(
    shares.map(async (share) => certain(await openingPart(await announcement(), closed, share))),
  );
  const tally = certain(await countBallot(await announcement(), closed, parts));
  expect((await post('tally', 'm1', tally)).status).toBe(403);
  const [result] = tally.results;
  const wrong = { ...tally, results: [{ ...result, blank: 1 }, ...tally.results.slice(1)] };
  expect((await post('tally', 's2', wrong)).status).toBe(422);
  expect(await (await post('tally', 's2', tally)).json()).toMatchObject({ issued: 12, on: '2026-12-20' });
  const { items } = (await (await house.ask(`${path}/sheets`)).json()) as { readonly items: never };
  for (const { receipt } of filled) expect(await wasCounted(receipt, items)).toBe('counted');
  expect(await (await house.ask(path, { token: signedIn('m1') })).json()).toMatchObject({
    phase: 'tallied',
    group: null,
  });
});

test('records, exports and everything made of them know nothing of a ballot: its folder is its own', async () => {
  const text = await records();
  for (const { receipt } of filled) expect(text).not.toContain(receipt.nullifier);
  expect(text).not.toContain('leaders-');
  expect(heard.map((event) => JSON.stringify(event)).join()).not.toContain('nullifier');
});
