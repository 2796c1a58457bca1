/**
 * A leader cancels their own evaluation in three requests: PUT a roster without the evaluators, plan, PUT the old one back. The
 * evaluation stayed lapsed, and only the clock was on record.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { at, evaluating, type House, openHouse, roster } from '../http/house.ts';

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
