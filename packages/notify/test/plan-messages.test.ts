import { describe, expect, test } from 'vitest';
import { type Invited, planMessages } from '../src/index.ts';
import { aMatter, anInput, anItem, aPerson, li, wu } from './some-items.ts';

const other = 'bureau/branch/theme-day/2026-03';
const kindsOf = (input: Parameters<typeof anInput>[0]) =>
  planMessages(anInput(input)).messages.map(({ kind, person, items }) => `${kind} ${person.member} ${items.length}`);

describe('how soon', () => {
  test('what is no notice waits for the digest, and goes out in one message with all that waits', () => {
    const waiting = [anItem(), anItem({ key: 'b', cycle: other })];
    const matters = [aMatter(), aMatter({ cycle: other })];
    expect(kindsOf({ waiting, matters })).toEqual([]);
    expect(kindsOf({ waiting, matters, now: '2026-03-23T08:29:00+08:00' })).toEqual([]);
    expect(kindsOf({ waiting, matters, now: '2026-03-23T08:30:00+08:00' })).toEqual(['digest m1 2']);
  });

  test('a notice goes out at once, in working hours', () => {
    const waiting = [anItem({ does: 'notify' })];
    expect(kindsOf({ waiting })).toEqual(['notice m1 1']);
    expect(kindsOf({ waiting, now: '2026-03-20T20:00:00+08:00' })).toEqual([]);
    expect(kindsOf({ waiting, now: '2026-03-21T12:00:00+08:00' })).toEqual([]);
  });

  test('outside the quiet hours of each person', () => {
    const waiting = [anItem({ does: 'notify' })];
    const evening = { waiting, now: '2026-03-20T20:00:00+08:00' };
    expect(kindsOf({ ...evening, people: [aPerson({ quiet: undefined })] })).toEqual(['notice m1 1']);
    expect(kindsOf({ waiting, people: [aPerson({ quiet: { from: '08:00', to: '10:00' } })] })).toEqual([]);
  });

  test('but when people come together before that, it goes out in the evening too', () => {
    const waiting = [anItem({ does: 'notify', takenAt: '2026-03-20T20:00:00+08:00' })];
    const meeting = { heldOn: '2026-03-21', version: 2 };
    expect(kindsOf({ waiting, matters: [aMatter({ meeting })], now: '2026-03-20T20:00:00+08:00' })).toEqual([
      'notice m1 1',
    ]);
  });

  test('whoever wants it so is told everything at once', () => {
    expect(kindsOf({ waiting: [anItem()], people: [aPerson({ told: 'at-once' })] })).toEqual(['notice m1 1']);
  });

  test('what comes together is told together, and meetings alone all the same', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      anItem({ key: `${index}`, cycle: `bureau/branch/theme-day/${index}` }),
    );
    const call = anItem({ key: 'call', does: 'notify' });
    const matters = [
      ...many.map(({ cycle }) => aMatter({ cycle })),
      aMatter({ meeting: { heldOn: '2026-03-27', version: 1 } }),
    ];
    const input = { waiting: [...many, call], matters, people: [aPerson({ told: 'at-once' })] };
    expect(kindsOf(input)).toEqual(['notice m1 1', 'digest m1 20']);
  });

  test('weekly is once a week', () => {
    const people = [aPerson({ told: 'weekly' })];
    const waiting = [anItem({ takenAt: '2026-03-24T10:00:00+08:00' })];
    expect(kindsOf({ waiting, people, now: '2026-03-27T09:00:00+08:00' })).toEqual([]);
    expect(kindsOf({ waiting, people, now: '2026-03-30T08:30:00+08:00' })).toEqual(['digest m1 1']);
  });

  describe('weekly, what would be told too late', () => {
    const people = [aPerson({ told: 'weekly' })];
    const takenAt = '2026-03-24T00:00:00+08:00';
    const told = (notAfter: string, now: string) =>
      kindsOf({
        waiting: [anItem({ takenAt }), anItem({ takenAt, key: 'b', cycle: other })],
        people,
        now,
        matters: [aMatter({ notAfter }), aMatter({ cycle: other, notAfter: '2026-04-20' })],
      });

    test('is told on the next morning, alone', () => {
      expect(told('2026-03-26', '2026-03-24T08:29:00+08:00')).toEqual([]);
      expect(told('2026-03-26', '2026-03-24T08:30:00+08:00')).toEqual(['reminder m1 1']);
    });

    test('also when its last day is that of the digest, and not when that is the day after', () => {
      expect(told('2026-03-30', '2026-03-24T08:30:00+08:00')).toEqual(['reminder m1 1']);
      expect(told('2026-03-31', '2026-03-24T08:30:00+08:00')).toEqual([]);
    });

    test('as is what has become overdue', () => {
      const waiting = [anItem({ takenAt, plannedAt: takenAt, does: 'escalate' })];
      const matters = [aMatter({ stands: 'overdue', since: '2026-03-23', notAfter: undefined } as never)];
      expect(kindsOf({ waiting, matters, people, now: '2026-03-24T08:30:00+08:00' })).toEqual(['reminder m1 1']);
    });

    test('is no second message on the morning of the digest', () => {
      expect(told('2026-03-30', '2026-03-30T08:30:00+08:00')).toEqual(['digest m1 2']);
    });

    test('and a heap of notices is told in one, not a week later', () => {
      const heap = ['a', 'b', 'c', 'd'].map((key) => anItem({ key, takenAt, does: 'notify', plannedAt: takenAt }));
      expect(kindsOf({ waiting: heap, people, now: '2026-03-24T08:00:00+08:00' })).toEqual([]);
      expect(kindsOf({ waiting: heap, people, now: '2026-03-24T08:30:00+08:00' })).toEqual(['reminder m1 4']);
    });
  });

  test('everybody for themselves, whoever else holds the role', () => {
    const people = [aPerson({ told: 'at-once' }), aPerson({ ...wu, told: 'daily' })];
    const waiting = [anItem(), anItem({ person: wu })];
    expect(kindsOf({ waiting, people })).toEqual(['notice m1 1']);
  });
});

test('what concerns one unit is not posted in the group of another', () => {
  const reachIn = (unit: string) => ({ channel: `${unit}-group`, address: 'LiMing' });
  const elsewhere = 'bureau/audit/general-meeting/2026-Q1';
  const input = anInput({
    waiting: [anItem(), anItem({ key: 'b', unit: 'bureau/audit', cycle: elsewhere })],
    matters: [aMatter(), aMatter({ cycle: elsewhere })],
    now: '2026-03-23T08:30:00+08:00',
    followedBy: (_, channel) => (channel === 'bureau/audit-group' ? [other] : []),
  });
  const personOf = (_: unknown, unit: string) => aPerson({ reach: reachIn(unit) });
  const { messages } = planMessages({ ...input, personOf, matterOf: (cycle) => aMatter({ cycle }) });
  expect(messages.map(({ channel, items, cycles }) => [channel, items.map(({ cycle }) => cycle), cycles])).toEqual([
    ['bureau/branch-group', [aMatter().cycle], []],
    ['bureau/audit-group', [elsewhere], [other]],
  ]);
});

describe('what has passed', () => {
  test('is told no more once it is done, or no longer owed', () => {
    for (const stands of ['done', 'ended'] as const) {
      const { messages, past } = planMessages(anInput({ waiting: [anItem()], matters: [aMatter({ stands })] }));
      expect([messages, past.length]).toEqual([[], 1]);
    }
  });

  test('a notice of what is done is told all the same, unless nobody could be told for days', () => {
    const matters = [aMatter({ stands: 'done' })];
    expect(kindsOf({ waiting: [anItem({ does: 'notify' })], matters })).toEqual(['notice m1 1']);
    const old = anItem({ does: 'notify', plannedAt: '2026-03-10T09:00:00+08:00' });
    expect(planMessages(anInput({ waiting: [old], matters })).past).toEqual([old]);
  });

  test('what is old and still open is gathered in one digest', () => {
    const old = { plannedAt: '2026-03-02T09:00:00+08:00', does: 'notify' } as const;
    const waiting = [anItem(old), anItem({ ...old, key: 'b', cycle: other })];
    const matters = [aMatter(), aMatter({ cycle: other })];
    expect(kindsOf({ waiting, matters, people: [aPerson({ told: 'at-once' })] })).toEqual(['digest m1 2']);
  });

  test('whoever has left the roster is told nothing', () => {
    expect(planMessages(anInput({ waiting: [anItem()], people: [] })).past).toHaveLength(1);
  });

  test('what they were told of before stands in the digest as long as it is open, and is let go then', () => {
    const matters = [
      aMatter(),
      aMatter({ cycle: other }),
      aMatter({ cycle: 'bureau/branch/study/2026-02', stands: 'done' }),
    ];
    const { messages, closed } = planMessages(
      anInput({
        waiting: [anItem()],
        matters,
        now: '2026-03-23T08:30:00+08:00',
        followedBy: () => [other, 'bureau/branch/study/2026-02', 'gone/general-meeting/2025-Q1'],
      }),
    );
    expect(messages[0]?.cycles).toEqual([other]);
    expect(closed).toEqual(['bureau/branch/study/2026-02', 'gone/general-meeting/2025-Q1']);
  });
});

describe('whoever has no address', () => {
  const people = [aPerson({ reach: undefined }), aPerson({ ...wu })];
  const input = { waiting: [anItem()], people, secretariesOf: () => [wu] };

  test('is no silence: the secretary is told, and the rest waits', () => {
    const { messages, past } = planMessages(anInput(input));
    expect(messages).toMatchObject([{ kind: 'unreached', person: wu, unreached: [li] }]);
    expect(past).toEqual([]);
  });

  test('and told once', () => {
    expect(kindsOf({ ...input, isKnownUnreached: () => true })).toEqual([]);
  });
});

describe('a meeting in somebody’s calendar', () => {
  const invitation = {
    cycle: aMatter().cycle,
    method: 'REQUEST',
    heldOn: '2026-03-27',
    place: '305',
    sequence: 3,
  } as const;
  const invited: readonly Invited[] = [{ person: li, unit: 'bureau/branch', channel: 'mail', invitation }];
  const meeting = { heldOn: '2026-03-27', place: '305', version: 5 };
  const putRight = (matters: readonly ReturnType<typeof aMatter>[]) =>
    planMessages(anInput({ invited, matters })).messages.map((message) => message.invitation);

  test('stays as long as it holds', () => {
    expect(putRight([aMatter({ meeting })])).toEqual([]);
  });

  test('moves with it, to another day or place', () => {
    expect(putRight([aMatter({ meeting: { ...meeting, heldOn: '2026-03-30' } })])).toMatchObject([
      { method: 'REQUEST', heldOn: '2026-03-30', sequence: 5 },
    ]);
    expect(putRight([aMatter({ meeting: { ...meeting, place: '101' } })])).toMatchObject([{ place: '101' }]);
  });

  test('is taken out when it is off, and when its notice is taken back', () => {
    const cancelled = [{ method: 'CANCEL', heldOn: '2026-03-27', sequence: 4 }];
    expect(putRight([aMatter({ stands: 'ended' })])).toMatchObject(cancelled);
    expect(putRight([aMatter()])).toMatchObject(cancelled);
    expect(putRight([])).toMatchObject(cancelled);
  });

  test('is left alone once it was held, or its day is over', () => {
    expect(putRight([aMatter({ meeting, stands: 'done' })])).toEqual([]);
    expect(planMessages(anInput({ invited, matters: [], now: '2026-03-28T09:00:00+08:00' })).messages).toEqual([]);
  });

  test('comes with its notice, and not with what is said in confidence', () => {
    const waiting = [anItem({ does: 'notify' })];
    const [told] = planMessages(anInput({ waiting, matters: [aMatter({ meeting })] })).messages;
    expect(told?.invitation).toMatchObject({ method: 'REQUEST', heldOn: '2026-03-27', sequence: 5 });
    const [hushed] = planMessages(anInput({ waiting, matters: [aMatter({ meeting, isConfidential: true })] })).messages;
    expect(hushed?.invitation).toBeUndefined();
  });
});
