/** An officer is away: somebody stands in, by name, from day to day, and everything that they do says so. */

import { cnCalendar } from '@obligato/cn-calendar';
import { createEngine, type Engine, MemoryStore, parseUnit, VirtualClock } from '@obligato/engine';
import { decodeRecord, encodeRecord } from '@obligato/engine/store';
import { organBranch } from '@obligato/organ-branch';
import { describe, expect, test } from 'vitest';

const unit = 'bureau/levy';
const person = (member: string, ...roles: string[]) =>
  ({ member, name: `Name of ${member}`, standing: 'full', roles, from: '2020-01-01' }) as const;
const leave = {
  unit,
  officer: 's1',
  deputy: 'm4',
  from: '2026-03-02',
  until: '2026-03-20',
  reason: 'on leave',
} as const;
const meeting = `${unit}/general-meeting/2026-Q1`;
const notice = { heldOn: '2026-03-16', place: '301', agenda: ['work'] };
const said: string[] = [];

async function bureau(besides = ''): Promise<{
  readonly engine: Engine;
  readonly clock: VirtualClock;
  readonly store: MemoryStore;
}> {
  const clock = new VirtualClock('2026-03-02T09:00:00+08:00');
  const store = new MemoryStore();
  const notify = async ({
    entry,
    recipients,
  }: Parameters<NonNullable<Parameters<typeof createEngine>[0]['notifiers']>[number]['notify']>[0]) => {
    said.push(`${entry.to.role}: ${recipients.map(({ member }) => member).join(', ')}`);
  };
  const files = [
    'unit: bureau\ntitle: Bureau\nextends: [organ/recommended]',
    `unit: ${unit}\ntitle: Levy\nparent: bureau\n${besides}`,
  ];
  const engine = await createEngine({
    units: files.map((text) => parseUnit(text)),
    plugins: { organ: organBranch, cn: cnCalendar },
    ...{ clock, store, notifiers: [{ notify }] },
  });
  await engine.setRoster('bureau', [person('head', 'leader', 'secretary')]);
  await engine.setRoster(unit, [person('s1', 'secretary'), ...['m2', 'm3', 'm4', 'm5'].map((each) => person(each))]);
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  return { engine, clock, store };
}

describe('a deputy', () => {
  test('stands in from the first day to the last, and says so in every decision', async () => {
    const { engine, clock } = await bureau();
    await engine.deputise({ ...leave, by: { unit, member: 's1' } });
    const by = { unit, member: 'm4', deputyFor: 's1' };
    clock.set('2026-03-03T09:00:00+08:00');
    const decision = await engine.attempt({ cycle: meeting, event: 'notify', payload: notice, by });
    expect(decision).toMatchObject({ outcome: 'accepted', by });
    expect((await engine.explain(decision.id)).by).toEqual(by);
    clock.set('2026-03-21T09:00:00+08:00');
    const open = { cycle: meeting, event: 'cancel', payload: { reason: 'x' }, by };
    await expect(engine.attempt(open)).rejects.toThrow('m4 does not stand in for s1 on 2026-03-21');
    await expect(engine.preview(open)).rejects.toMatchObject({ code: 'OBLIGATO_DEPUTY' });
  });

  test('is told beside the officer, and no longer when it is over', async () => {
    const { engine, clock } = await bureau();
    await engine.deputise({ ...leave, until: '2026-03-25' });
    said.length = 0;
    clock.set('2026-03-24T09:00:00+08:00');
    await engine.tick();
    expect(said).toContain('secretary: s1, m4');
    said.length = 0;
    clock.set('2026-06-24T09:00:00+08:00');
    await engine.tick();
    expect(said.some((line) => line.includes('s1'))).toBe(true);
    expect(said.filter((line) => line.includes('m4'))).toEqual([]);
  });

  test('stands on record with who named them and why, and so does the end', async () => {
    const { engine } = await bureau();
    await engine.deputise({ ...leave, by: { unit, member: 's1' } });
    await engine.withdrawDeputy({
      unit,
      officer: 's1',
      deputy: 'm4',
      reason: 'back early',
      by: { unit: 'bureau', member: 'head' },
    });
    const changes = (await engine.changes(unit)).slice(-2);
    expect(changes.map(({ change, by, reason }) => [change.does, by.member, reason])).toEqual([
      ['deputise', 's1', 'on leave'],
      ['withdraw-deputy', 'head', 'back early'],
    ]);
    expect((await engine.unit(unit)).deputies).toEqual([]);
    const by = { unit, member: 'm4', deputyFor: 's1' };
    await expect(engine.attempt({ cycle: meeting, event: 'notify', payload: notice, by })).rejects.toThrow(
      'does not stand in',
    );
  });

  test('is kept by stores in whatever form, and is judged again as they acted', async () => {
    const { engine } = await bureau();
    await engine.deputise(leave);
    const record = await engine.unit(unit);
    expect(decodeRecord(JSON.parse(JSON.stringify(encodeRecord(record)))).deputies).toEqual(record.deputies);
    expect(record.deputies).toEqual([
      {
        officer: { member: 's1', name: 'Name of s1' },
        deputy: { member: 'm4', name: 'Name of m4' },
        ...{ from: '2026-03-02', until: '2026-03-20' },
      },
    ]);
  });

  test.each([
    ['somebody of another unit', { deputy: 'head' }, 'head is not on the roster of bureau/levy on 2026-03-02'],
    ['a slip in a name', { deputy: 'm44' }, 'Did you mean "m4"?'],
    ['an officer whom nobody knows', { officer: 's9' }, 's9 is not on the roster'],
    ['oneself', { deputy: 's1' }, 'Nobody stands in for themselves'],
    ['somebody without an office', { officer: 'm2' }, 'm2 holds no office on 2026-03-02'],
    ['days in the wrong order', { until: '2026-03-01' }, 'The last day, 2026-03-01, lies before the first, 2026-03-02'],
    ['days that have passed', { from: '2026-02-20' }, '2026-02-20 has passed'],
    ['a day that is none', { until: '2026-02-30' }, '"until" is "2026-02-30", which is not a date'],
    ['by a member', { by: { unit, member: 'm2' } }, 'Only s1, or the unit above, names who stands in for s1'],
    ['by who stands in', { by: { unit, member: 'm2', deputyFor: 's1' } }, 'Whoever stands in does not pass it on'],
    ['by a unit beside', { by: { unit: 'bureau/other', member: 'm2' } }, 'Only s1, or the unit above'],
  ])('is not named: %s', async (_, over, message) => {
    const { engine } = await bureau();
    const before = await engine.unit(unit);
    await expect(engine.deputise({ ...leave, ...over } as typeof leave)).rejects.toThrow(message);
    expect(await engine.unit(unit)).toEqual(before);
  });

  test('is not named twice for the same days, and not withdrawn where there is none', async () => {
    const { engine } = await bureau();
    await engine.deputise(leave);
    const again = { ...leave, from: '2026-03-20', until: '2026-04-02' };
    await expect(engine.deputise(again)).rejects.toThrow(
      'Name of m4 stands in for Name of s1 already, from 2026-03-02 to 2026-03-20',
    );
    await engine.deputise({ ...again, from: '2026-03-21' });
    const other = { unit, officer: 's1', deputy: 'm2', reason: 'x' };
    await expect(engine.withdrawDeputy(other)).rejects.toThrow('m2 does not stand in for s1, now or later');
  });

  test('says nothing in confidence for somebody else', async () => {
    const { engine } = await bureau();
    await engine.deputise(leave);
    const raised = { unit, duty: 'opinion-about-leader', event: 'say', payload: { text: 'shouts', about: ['s1'] } };
    const by = { unit, member: 'm4', deputyFor: 's1' };
    await expect(engine.raiseWith({ ...raised, by })).rejects.toThrow('What is said in confidence is said by oneself');
  });

  test('changes nothing of the unit for an officer for whom they do not stand in', async () => {
    const { engine } = await bureau();
    const by = { unit, member: 'm4', deputyFor: 's1' };
    const { roster } = await engine.unit(unit);
    const changes = [
      () => engine.setRoster(unit, roster.slice(0, -1), { by, manyMayLeave: true }),
      () => engine.raise({ unit, duty: 'opinion', occasion: 'roof', by }),
      () => engine.setRoster('bureau', [], { by, manyMayLeave: true }),
    ];
    for (const change of changes) await expect(change()).rejects.toThrow('m4 does not stand in for s1 on 2026-03-02');
    await engine.deputise(leave);
    await changes[1]?.();
    expect((await engine.changes(unit)).at(-1)).toMatchObject({ by, change: { does: 'raise' } });
    await expect(changes[2]?.()).rejects.toThrow('does not stand in for s1');
    const slip = { ...by, deputyFor: 's1\u001b[2J' };
    await expect(engine.raise({ unit, duty: 'opinion', occasion: 'wall', by: slip })).rejects.toMatchObject({
      code: 'OBLIGATO_PAYLOAD_BOUNDS',
    });
  });

  test('is refused by a rule of the unit’s own, which says so beforehand', async () => {
    const { engine } = await bureau(inPerson);
    await engine.deputise(leave);
    const by = { unit, member: 'm4', deputyFor: 's1' };
    const asked = { cycle: meeting, event: 'notify', payload: notice } as const;
    const { outcome, findings } = await engine.attempt({ ...asked, by });
    expect([outcome, findings.map(({ rule, message }) => [rule, message.en])]).toEqual([
      'denied',
      [['local/in-person', 'The secretary calls the meeting, and nobody for s1.']],
    ]);
    expect((await engine.next({ cycle: meeting, by })).find(({ event }) => event === 'notify')?.findings).toMatchObject(
      [{ entry: { id: 'local/in-person' } }],
    );
    expect((await engine.attempt({ ...asked, by: { unit, member: 's1' } })).outcome).toBe('accepted');
  });
});

const inPerson = `
local:
  in-person:
    on: { obligation: meeting, events: [notify] }
    require: { event.deputyFor: { exists: false } }
    message: { en: 'The secretary calls the meeting, and nobody for {{officer}}.', zh-CN: '会议由书记召集，不得代理{{officer}}。' }
    show: { officer: event.deputyFor }
    clause: House rules
`;
