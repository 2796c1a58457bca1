import { type Actor, renderDecision } from '@obligato/engine';
import { describe, expect, test } from 'vitest';
import { aMeeting, attendanceOf, ids } from '../../testing/src/fixtures.ts';
import { aPlainOrgan } from './a-plain-organ.ts';
import { branch } from './an-organ.ts';

const cycle = `${branch}/general-meeting/2026-Q1`;

async function planned() {
  const organ = await aPlainOrgan();
  await organ.plan2026();
  organ.goTo('2026-03-10');
  return organ;
}

describe('what is next', () => {
  test('names every event of people that the machine takes here, and none of the clock', async () => {
    const { engine } = await planned();
    const next = await engine.next(cycle);
    const { possible } = await engine.attempt({ cycle, event: 'archive' });
    expect(next.map(({ event }) => event).sort()).toEqual([...possible].sort());
    expect(next.map(({ event }) => event)).not.toContain('miss');
  });

  test('says what an event needs, and which rule will want to see it', async () => {
    const { engine } = await planned();
    const notify = (await engine.next(cycle)).find(({ event }) => event === 'notify');
    expect(notify).toMatchObject({ state: 'needs', findings: [] });
    expect(notify?.missing.map(({ field }) => field)).toEqual(['heldOn', 'place', 'agenda']);
    const open = (await engine.next(cycle)).find(({ event }) => event === 'open');
    expect(open?.undecided).toContain('organ/quorum');
  });

  test('says already what no payload can mend', async () => {
    const { engine } = await planned();
    const open = (await engine.next(cycle)).find(({ event }) => event === 'open');
    expect(open).toMatchObject({ state: 'blocked' });
    expect(open?.findings.map(({ messageId }) => messageId)).toEqual(['none']);
  });

  test('writes nothing', async () => {
    const { engine } = await planned();
    const before = await engine.unit(branch);
    await engine.next(cycle);
    expect(await engine.unit(branch)).toEqual(before);
    expect(await engine.decisions(branch)).toEqual([]);
    expect(await engine.outbox()).toEqual([]);
  });

  test('is nothing where all is over', async () => {
    const organ = await planned();
    await organ.engine.attempt({ cycle, event: 'cancel', payload: { reason: 'flood', approval: '9' } });
    expect(await organ.engine.next(cycle)).toEqual([]);
  });
});

describe('A17: whose event it is', () => {
  const superior = { unit: 'works/bureau' };
  const sidesFor = async (by?: Actor) => {
    const { engine } = await planned();
    return (await engine.next({ cycle, by })).map(({ event, side, yours }) => [event, side, yours]);
  };

  test('stands beside every event, and nobody in particular is told that it is theirs', async () => {
    const { engine } = await planned();
    const outlooks = await engine.next(cycle);
    expect(outlooks.map(({ event, side }) => [event, side])).toEqual(
      expect.arrayContaining([
        ['postpone', 'unit'],
        ['carryOver', 'superior'],
      ]),
    );
    for (const outlook of outlooks) expect(outlook).not.toHaveProperty('yours');
    expect(await engine.next({ cycle })).toEqual(outlooks);
  });

  test('is told to whoever asks: to the superior its own, to the unit all others', async () => {
    for (const [event, side, yours] of await sidesFor(superior))
      expect([event, yours]).toEqual([event, side === 'superior']);
    for (const [event, side, yours] of await sidesFor({ unit: branch, member: 'f1' })) {
      expect([event, yours]).toEqual([event, side === 'unit']);
    }
    // A person alone acts for whoever the event belongs to, as in an attempt.
    expect((await sidesFor({ member: 'f1' })).every(([, , yours]) => yours)).toBe(true);
  });

  test('what stands against an event, and what it needs, is the same whoever asks', async () => {
    const { engine } = await planned();
    const plain = await engine.next(cycle);
    const asked = await engine.next({ cycle, by: superior });
    expect(asked.map(({ yours: _, ...outlook }) => outlook)).toEqual(plain);
  });

  test('a unit that has no part in it is told so', async () => {
    const { engine } = await planned();
    const stranger = () => engine.next({ cycle: 'works/theme-day/2026-03', by: { unit: branch } });
    await expect(stranger()).rejects.toMatchObject({ code: 'OBLIGATO_USAGE' });
  });

  test('a refusal lists what this caller can do, and next agrees', async () => {
    const { engine } = await planned();
    for (const by of [superior, { unit: branch }]) {
      const yours = (await engine.next({ cycle, by })).filter((outlook) => outlook.yours).map(({ event }) => event);
      const event = by === superior ? 'postpone' : 'carryOver';
      const refused = await engine.attempt({ cycle, event, payload: { to: '2026-04-10', reason: 'flood' }, by });
      expect(refused).toMatchObject({ outcome: 'unavailable', because: 'side' });
      expect([...refused.possible].sort()).toEqual(yours.sort());
      expect(yours.length).toBeGreaterThan(0);
    }
  });

  test('where nothing is left for this caller, the refusal says so in both languages', async () => {
    const { engine, goTo } = await planned();
    await engine.attempt({ cycle, event: 'notify', payload: { heldOn: '2026-03-20', place: '305', agenda: ['plan'] } });
    goTo('2026-03-20');
    await engine.attempt({ cycle, event: 'open', payload: { chair: 'f1', attendance: attendanceOf(ids('f', 11)) } });
    const refused = await engine.attempt({ cycle, event: 'adjourn', by: superior });
    expect(refused).toMatchObject({ because: 'side', possible: [] });
    expect(renderDecision(refused, 'en')).toContain('possible now: nothing by this unit');
    expect(renderDecision(refused, 'zh-CN')).toContain('现可进行：本单位无可办步骤');
  });
});

describe('what may be said besides', () => {
  test('is named with its title and its type, beside what is missing, and never twice', async () => {
    const { engine } = await planned();
    const offHours = { en: 'Why outside working hours', 'zh-CN': '非工作时间召开的原因' };
    const outlooks = await engine.next(cycle);
    const open = outlooks.find(({ event }) => event === 'open');
    expect(open?.missing.map(({ field }) => field)).toEqual(['chair', 'attendance']);
    expect(open?.optional).toMatchObject([
      { field: 'place', title: { en: 'Place', 'zh-CN': '地点' }, type: 'string' },
      { field: 'delegation', title: { en: 'Handed over by', 'zh-CN': '委托主持' }, type: 'object' },
      { field: 'offHoursReason', title: offHours, type: 'string' },
    ]);
    expect(open?.optional[1]?.description?.en).toMatch(/asked somebody else/);
    for (const { missing, optional } of outlooks) {
      const asked = new Set(missing.map(({ field }) => field));
      expect(optional.filter(({ field }) => asked.has(field))).toEqual([]);
    }
  });
});

describe('what next says, attempt does', () => {
  /** Each step of a life, with the payload that satisfies it. */
  const life: readonly (readonly [string, unknown, string])[] = [
    ['notify', { heldOn: '2026-03-20', place: '305', agenda: ['plan'] }, '2026-03-10'],
    ['open', { chair: 'f1', attendance: attendanceOf(ids('f', 11)) }, '2026-03-20'],
    ['adjourn', {}, '2026-03-20'],
    ['minute', { recorder: 'f2', record: 'as said' }, '2026-03-21'],
    ['conclude', {}, '2026-03-21'],
    ['minute', { recorder: 'f2', record: 'as said', signedBy: 'f1' }, '2026-03-22'],
    ['conclude', {}, '2026-03-22'],
    ['archive', {}, '2026-03-23'],
  ];

  test('step by step: open and needs are accepted, blocked is denied with the same findings', async () => {
    const { engine, goTo } = await planned();
    const seen: string[] = [];
    for (const [event, payload, day] of life) {
      goTo(day);
      const outlook = (await engine.next(cycle)).find((each) => each.event === event);
      const decision = await engine.attempt({ cycle, event, payload });
      expect(decision.outcome).toBe(outlook?.state === 'blocked' ? 'denied' : 'accepted');
      if (outlook?.state === 'blocked') {
        expect(decision.findings.map(({ messageId, data }) => ({ messageId, data }))).toEqual(
          outlook.findings.map(({ messageId, data }) => ({ messageId, data })),
        );
      }
      seen.push(`${event}:${outlook?.state}`);
    }
    expect(seen).toEqual([
      'notify:needs',
      'open:needs',
      'adjourn:open',
      'minute:needs',
      'conclude:blocked',
      'minute:needs',
      'conclude:open',
      'archive:open',
    ]);
  });

  test('an event that is open needs no payload at all', async () => {
    const organ = await planned();
    const meeting = aMeeting(organ);
    await meeting.notify('2026-03-10', '2026-03-20');
    await meeting.open('2026-03-20', ids('f', 11));
    const open = (await organ.engine.next(cycle)).filter(({ state }) => state === 'open');
    expect(open.map(({ event }) => event)).toEqual(['adjourn']);
    expect((await organ.engine.attempt({ cycle, event: 'adjourn' })).outcome).toBe('accepted');
  });
});

test.each([
  [`${branch}/general-meeting/2026-Q9`, `Did you mean "${cycle}"?`],
  ['general-meeting', 'A cycle is unit/duty/period[/bearer], its period such as'],
])('a cycle that is none, %s, is told with what to write', async (id, hint) => {
  const { engine } = await planned();
  await expect(engine.next(id)).rejects.toMatchObject({
    code: 'OBLIGATO_CYCLE_UNKNOWN',
    problems: [{ hint: expect.stringContaining(hint) }],
  });
});
