/**
 * A leader cancels their own evaluation in three requests: PUT a roster without the evaluators, plan, PUT the old one back. The
 * evaluation stayed lapsed, and only the clock was on record.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { appraisal, definePlugin, defineRule } from '@obligato/core';
import { createEngine, MemoryStore, parseUnit, VirtualClock } from '@obligato/engine';
import { z } from 'zod';
import { at, evaluating, type House, inFrontOf, openHouse, roster } from '../http/house.ts';

let house: House;
const unit = 'top/mid';
const cycle = evaluating(unit);

beforeEach(async () => {
  house = await openHouse();
});

const leaders = roster.filter(({ member }) => member === 'chief');
const put = (member: string, rows: typeof roster, reason?: string) =>
  house.ask(`/units/${at(unit)}/roster?manyMayLeave=true${reason ? `&reason=${encodeURIComponent(reason)}` : ''}`, {
    method: 'PUT',
    token: house.token('secretary', unit, member),
    body: rows,
  });
const plan = (member: string) =>
  house.ask(`/units/${at(unit)}/plan`, {
    method: 'POST',
    token: house.token('secretary', unit, member),
    body: { from: '2026-01-01', to: '2026-12-31' },
  });
const state = async () => (await house.engine.unit(unit)).cycles.get(cycle)?.state.value;

describe('a leader who wants no evaluation', () => {
  test('cannot take away those who would evaluate them, and the unit above hears of it', async () => {
    const refused = await put('chief', leaders);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain(cycle);
    expect((await house.engine.unit(unit)).roster).toEqual(roster);
    const told = (await house.engine.outbox()).find(({ rule }) => rule === 'core/electorate');
    expect(told).toMatchObject({ cycle, to: { unit: 'top', role: 'secretary' } });
    expect(told?.message.en).toContain('chief');
    const last = (await house.engine.changes(unit)).at(-1);
    expect(last).toMatchObject({ by: { unit, member: 'chief' }, change: { does: 'roster' } });
    expect(last?.refused?.en).toContain('which evaluates you');
  });

  test('cannot take away one of them either, and is told of once however often they try', async () => {
    for (let attempt = 0; attempt < 3; attempt++) {
      expect(
        (
          await put(
            'chief',
            roster.filter(({ member }) => member !== 'dan'),
          )
        ).status,
      ).toBe(403);
    }
    expect((await house.engine.outbox()).filter(({ rule }) => rule === 'core/electorate')).toHaveLength(1);
    expect((await house.engine.changes(unit)).filter(({ refused }) => refused)).toHaveLength(3);
  });

  test('gains nothing when somebody else does it and undoes it: what lapsed is owed again without anybody planning', async () => {
    const alone = roster.filter(({ member }) => member === 'clerk');
    expect((await put('clerk', alone, 'as the chief wishes')).status).toBe(200);
    expect((await plan('clerk')).status).toBe(200);
    expect(await state()).toBe('lapsed');
    expect((await put('clerk', roster)).status).toBe(200);
    expect(await state()).toBe('planned');
    const changes = (await house.engine.changes(unit)).slice(-3);
    expect(changes.map(({ change, by, reason }) => [change.does, by.member, reason])).toEqual([
      ['roster', 'clerk', 'as the chief wishes'],
      ['plan', 'clerk', undefined],
      ['roster', 'clerk', undefined],
    ]);
  });

  test('may enter who left once it is announced: whom it is about and how many answer is fixed then', async () => {
    const token = house.token('secretary', unit, 'clerk');
    const payload = { subjects: ['chief'], eligible: { members: 5, nonMembers: 0 }, closesOn: '2026-03-09' };
    const body = { event: 'announce', payload };
    expect((await house.ask(`/cycles/${at(cycle)}/attempts`, { method: 'POST', token, body })).status).toBe(200);
    expect(
      (
        await put(
          'chief',
          roster.filter(({ member }) => member !== 'dan'),
        )
      ).status,
    ).toBe(200);
    await plan('chief');
    const after = (await house.engine.unit(unit)).cycles.get(cycle);
    expect(after?.state).toMatchObject({
      value: 'announced',
      context: { subjects: ['chief'], eligible: { members: 5 } },
    });
  });

  test('and whoever comes new may be entered by anybody', async () => {
    const eve = { ...(roster.at(-1) as (typeof roster)[number]), member: 'eve' };
    expect((await put('chief', [...roster, eve])).status).toBe(200);
  });
});

describe('a member who wants no appraisal', () => {
  const appraising = 'top/appraisal/2026';
  const members = roster.map(({ member }) => member);
  const withoutAnn = roster.filter(({ member }) => member !== 'ann');

  const yearly = definePlugin({
    name: 'yearly',
    version: '1.0.0',
    title: { en: 'Yearly', 'zh-CN': '年度' },
    rules: {
      appraisal: defineRule({
        kind: 'duty',
        clause: { source: { en: 'House rules', 'zh-CN': '内部规定' }, article: '2', confidence: 'local' },
        why: { en: 'Because.', 'zh-CN': '因为。' },
        options: z.strictObject({ cadence: z.enum(['yearly']) }),
        defaults: { cadence: 'yearly' },
        stricter: { cadence: { order: ['yearly'] } },
        messages: {},
        facts: {},
        owed: () => [],
        duty: { id: 'appraisal', title: { en: 'Appraisal', 'zh-CN': '评议' }, obligation: appraisal, bearer: 'unit' },
      }),
    },
    presets: { all: { appraisal: 'deny' } },
  });

  let top: House;
  beforeEach(async () => {
    const clock = new VirtualClock('2026-03-02T09:00:00+08:00');
    const units = [parseUnit('unit: top\ntitle: Top\nextends: [yearly/all]')];
    const engine = await createEngine({ units, plugins: { yearly }, store: new MemoryStore(), clock });
    await engine.setRoster('top', roster);
    await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
    top = inFrontOf(engine, clock);
  });

  const enter = (rows: typeof roster) =>
    top.ask(`/units/top/roster?manyMayLeave=true`, {
      method: 'PUT',
      token: top.token('secretary', 'top', 'ann'),
      body: rows,
    });
  const attempt = async (event: string, payload: unknown) => {
    const { outcome, findings } = await top.engine.attempt({ cycle: appraising, event, payload });
    return [outcome, ...findings.map(({ messageId }) => messageId)];
  };
  const announcing = (...subjects: readonly string[]) => ({
    ...{ heldOn: '2026-03-09', place: '301', subjects },
    eligible: { members: 6, nonMembers: 0 },
  });
  const ballotOn = (...subjects: readonly string[]) => ({
    ...{ issued: 6, returned: 6 },
    results: subjects.map((member) => ({ member, excellent: 6, qualified: 0, basic: 0, unqualified: 0 })),
  });

  test('cannot leave the roster before it is announced', async () => {
    const refused = await enter(withoutAnn);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain(appraising);
    expect((await top.engine.unit('top')).roster).toEqual(roster);
  });

  test('gains nothing by leaving it afterwards: whom it is about is fixed, and announcing it anew leaves nobody out', async () => {
    expect(await attempt('announce', announcing(...members))).toEqual(['accepted']);
    expect((await enter(withoutAnn)).status).toBe(200);
    const others = members.filter((member) => member !== 'ann');
    expect(await attempt('announce', announcing(...others))).toContain('leftOut');
    await attempt('selfAppraise', { members });
    await attempt('peerAppraise', { members });
    expect(await attempt('ballot', ballotOn(...others))).toEqual(['denied', 'noResult']);
    expect(await attempt('ballot', ballotOn(...members))).toEqual(['accepted']);
  });

  test('gains no votes by entering people afterwards: how many may vote is fixed too', async () => {
    await attempt('announce', announcing(...members));
    const [first] = roster;
    const stuffed = ['x1', 'x2', 'x3'].map((member) => ({ ...(first as (typeof roster)[number]), member, roles: [] }));
    expect((await enter([...roster, ...stuffed])).status).toBe(200);
    await attempt('selfAppraise', { members });
    await attempt('peerAppraise', { members });
    const nine = ballotOn(...members).results.map((result) => ({ ...result, excellent: 9 }));
    expect(await attempt('ballot', { issued: 9, returned: 9, results: nine })).toEqual([
      'denied',
      'tooManyForEligible',
    ]);
  });

  test('is guarded where nobody announced it, until the ballot', async () => {
    await attempt('selfAppraise', { members });
    expect((await enter(withoutAnn)).status).toBe(403);
    await attempt('peerAppraise', { members });
    expect(await attempt('ballot', ballotOn(...members))).toEqual(['accepted']);
    expect((await enter(withoutAnn)).status).toBe(200);
  });
});
