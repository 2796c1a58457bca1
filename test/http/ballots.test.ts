/** A secret ballot held through the API alone: announced on a cycle, counted by its scrutineers, and recorded as its box says. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BallotHouse, type ClosedBox } from '@obligato/ballot';
import {
  countBallot,
  fillSheet,
  finishPapers,
  makeScrutineerKey,
  openingPart,
  preparePapers,
} from '@obligato/ballot/voter';
import { type Cycle, evaluation } from '@obligato/core';
import { countedBoxes } from '@obligato/core/internal';
import { MemoryStore } from '@obligato/engine';
import { nodeFileSystem as files } from '@obligato/files';
import { beforeAll, describe, expect, test } from 'vitest';
import { draftFor } from '../../packages/http/src/routes/ballots/draft-for.ts';
import { at, evaluating, type House, openHouse } from './house.ts';

const unit = 'top/mid';
const cycle = evaluating(unit);
const clockAt = (time: string) => `2026-03-02T${time}:00+08:00`;
const voters = ['clerk', 'ann', 'bob', 'cai', 'dan'];

let house: House;
let now = clockAt('09:00');
let keys: readonly { readonly key: string; readonly share: string }[] = [];
const as = (member: string, role: 'member' | 'secretary' = 'member') => house.token(role, unit, member);
const post = async (path: string, member: string, body: unknown, role?: 'secretary') => {
  const answer = await house.ask(path, { method: 'POST', token: as(member, role), body });
  return { status: answer.status, body: (await answer.json()) as never as Record<string, never> };
};
const get = async (path: string, member: string, role?: 'secretary') => {
  const answer = await house.ask(path, { token: as(member, role) });
  return { status: answer.status, body: (await answer.json()) as never as Record<string, never> };
};
const attempt = (event: string, payload: unknown) =>
  post(`/cycles/${at(cycle)}/attempts`, 'clerk', { event, payload }, 'secretary');

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-ballots-'));
  const ballots = new BallotHouse({ folder, files, now: () => now });
  const provider = {
    provides: [countedBoxes.name],
    gather: async (_: readonly string[], about: { readonly cycle: { readonly id: string } | undefined }) => ({
      [countedBoxes.name]: await ballots.countedFor(about.cycle?.id ?? ''),
    }),
  };
  house = await openHouse({ ballots }, new MemoryStore(), [provider]);
  keys = await Promise.all([makeScrutineerKey(), makeScrutineerKey()]);
});

const windows = {
  issue: { opens: clockAt('10:00'), closes: clockAt('11:00') },
  cast: { opens: clockAt('12:00'), closes: clockAt('13:00') },
};
const drafted = async () => {
  const { body } = await get(`/cycles/${at(cycle)}/ballots/draft`, 'clerk', 'secretary');
  const {
    electorate,
    others: _,
    groups: __,
    ...begun
  } = body as never as {
    readonly electorate: { member: string }[];
    readonly others: unknown;
    readonly groups: unknown;
  };
  return {
    ...begun,
    ...windows,
    electorate: electorate.map(({ member }) => ({ member })),
    scrutineers: ['ann', 'bob'].map((member, place) => ({ member, key: keys[place]?.key })),
  };
};

describe('a ballot on an evaluation', () => {
  test('is begun with what the records know: whom it is about, and who may vote', async () => {
    const { body } = await get(`/cycles/${at(cycle)}/ballots/draft`, 'clerk', 'secretary');
    expect(body).toMatchObject({
      ballot: 'top-mid-leaders-2026',
      questions: [{ kind: 'evaluation', subject: 'chief', grades: [{ id: 'excellent' }, { id: 'good' }, {}, {}] }],
      electorate: expect.arrayContaining([{ member: 'ann', name: 'Name of ann', group: 'members' }]),
      groups: [{ id: 'members' }],
    });
    const electorate = body.electorate as unknown as { readonly member: string }[];
    expect(electorate.map(({ member }) => member).sort()).toEqual([...voters].sort());
    expect(JSON.stringify(body.others)).not.toContain('chief');
  });

  test('offers members and others to be counted apart, where there are both', async () => {
    const person = (member: string, standing: 'full' | 'non-member') => ({
      ...{ member, name: member, standing, roles: [], from: '2020-01-01' },
    });
    const trait = evaluation.traits?.ballot;
    if (!trait) throw new Error('no ballot');
    const { cycles } = await house.engine.unit(unit);
    const { electorate, groups } = draftFor({
      ...{ cycle: cycles.get(cycle) as Cycle, title: { en: 'Leaders', 'zh-CN': '领导' }, trait, on: '2026-12-20' },
      roster: [person('ann', 'full'), person('zoe', 'non-member')],
    });
    expect(groups.map(({ id }) => id)).toEqual(['members', 'others']);
    expect(electorate).toEqual([
      { member: 'ann', group: 'members' },
      { member: 'zoe', group: 'others' },
    ]);
  });

  test('is announced by whoever keeps the record, not by a member or by whom it evaluates', async () => {
    const draft = await drafted();
    const path = `/cycles/${at(cycle)}/ballots`;
    expect((await post(path, 'ann', draft)).status).toBe(403);
    expect((await post(path, 'chief', draft, 'secretary')).status).toBeGreaterThanOrEqual(403);
    const invented = { ...draft, electorate: [...draft.electorate, { member: 'nobody' }] };
    expect(await post(path, 'clerk', invented, 'secretary')).toMatchObject({
      status: 422,
      body: { detail: 'These stand on no roster of those who take part: nobody.' },
    });
    const few = { ...draft, electorate: draft.electorate.slice(1) };
    const refused = await post(path, 'clerk', few, 'secretary');
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      422,
      expect.stringContaining('4 people are too few'),
    ]);
    expect(await post(path, 'clerk', draft, 'secretary')).toMatchObject({
      status: 200,
      body: { ballot: 'top-mid-leaders-2026', electorate: 5, merged: [] },
    });
    const again = await post(path, 'clerk', draft, 'secretary');
    expect([again.status, JSON.stringify(again.body)]).toEqual([422, expect.stringContaining('announced already')]);
  });

  test('is listed for who votes in it and who counts it, and not for whom it evaluates', async () => {
    expect(await get('/ballots', 'ann')).toMatchObject({
      body: {
        items: [{ ballot: 'top-mid-leaders-2026', cycle, isVoter: true, isScrutineer: true, phase: 'announced' }],
      },
    });
    expect((await get('/ballots', 'chief')).body).toEqual({ items: [] });
  });

  test('is voted in and counted, and only then is there a count for those who may read it', async () => {
    const path = '/ballots/top-mid-leaders-2026';
    const { body } = await get(path, 'ann');
    const announcement = body.announcement as never;
    now = clockAt('10:30');
    const sheets = [];
    for (const [place, member] of voters.entries()) {
      const { pending, request } = await preparePapers(announcement, { member, group: 'all' });
      const signed = await post(`${path}/papers`, member, request);
      const papers = await finishPapers(announcement, pending, signed.body.signatures as never);
      if ('is' in papers || !papers[0]) throw new Error('no papers');
      sheets.push(await fillSheet(announcement, papers[0], { chosen: [place < 3 ? 'good' : 'fair'], writeIns: [] }));
    }
    now = clockAt('12:30');
    for (const { bytes } of sheets) {
      const cast = { sheet: Buffer.from(bytes).toString('base64url') };
      expect((await house.ask(`${path}/sheets`, { method: 'POST', body: cast })).status).toBe(202);
    }
    now = clockAt('13:30');
    const closed = (await post(`${path}/close`, 'ann', {})).body as never as ClosedBox;
    const parts = await Promise.all(keys.map(({ share }) => openingPart(announcement, closed, share)));
    const tally = await countBallot(announcement, closed, parts as never);
    expect((await get(path, 'ann')).body).toMatchObject({ phase: 'closed', tally: null });
    expect(await post(`${path}/tally`, 'bob', tally)).toMatchObject({ status: 200 });
    expect((await get(path, 'dan')).body).toMatchObject({ tally: { results: [{ counts: { good: 3, fair: 2 } }] } });
    expect((await get(path, 'chief')).body).toMatchObject({ phase: 'tallied', tally: null });
  });

  test('is recorded as its box says: filled in, and held against it whoever types', async () => {
    for (const [event, payload] of [
      ['announce', { subjects: ['chief'], eligible: { members: 5, nonMembers: 0 }, closesOn: '2026-03-09' }],
      ['collect', {}],
      ['close', { returned: 5 }],
    ] as const)
      expect((await attempt(event, payload)).status).toBe(200);
    const asked = `/cycles/${at(cycle)}/attempts/prefill?event=tally`;
    const { payload } = (await get(asked, 'clerk', 'secretary')).body as never as { payload: Record<string, unknown> };
    expect(payload).toMatchObject({
      ...{ how: 'electronic', issued: 5, returned: 5, box: { ballot: 'top-mid-leaders-2026' } },
      results: [{ subject: 'chief', excellent: 0, good: 3, fair: 2, poor: 0, blank: 0 }],
    });
    const { box: _, ...typed } = payload;
    const better = { subject: 'chief', excellent: 3, good: 0, fair: 2, poor: 0 };
    const refusals = [
      { ...typed, how: 'paper' },
      { ...payload, results: [better] },
      { ...payload, box: { ...(payload.box as object), ballot: 'another' } },
    ];
    for (const [place, message] of ['countedAlready', 'otherwise', 'noBox'].entries()) {
      const answer = await attempt('tally', refusals[place]);
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([409, expect.stringContaining(message)]);
    }
    expect((await attempt('tally', payload)).status).toBe(200);
  });
});
