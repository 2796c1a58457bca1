import { describe, expect, test } from 'vitest';
import { type Cycle, combinedIn, createCatalogue, decide, type MeetingContext, meeting } from '../src/index.ts';
import { activityOf } from '../src/internal.ts';
import { aCharter } from './a-charter.ts';
import { aCycle } from './a-cycle.ts';
import { aDeadline } from './a-rule.ts';
import { aCommand, anAttempt } from './an-attempt.ts';

const catalogue = createCatalogue({});
const yearly = aCycle({
  id: 'bureau/branch-1/life-meeting/2026',
  duty: 'life-meeting',
  period: { id: '2026', from: '2026-01-01', to: '2026-12-31' },
});

/** The cycle after some accepted events, each with its payload and its day. */
function after(cycle: Cycle, events: readonly (readonly [string, unknown, string])[], charter = aCharter()): Cycle {
  return events.reduce((now, [event, payload, on]) => {
    const side = meeting.events[event as keyof typeof meeting.events].by;
    const { outcome, cycle: next } = decide(
      anAttempt({ cycle: now, charter, command: aCommand({ event, payload, on, side }) }),
    );
    expect(outcome).toMatchObject({ outcome: 'accepted' });
    return next;
  }, cycle);
}
const contextOf = (cycle: Cycle) => cycle.state.context as unknown as MeetingContext;
const topic = (name: string, raisedBy: number) => ({ topic: name, raisedBy });

describe('opinions collected before a meeting', () => {
  test('add up over two rounds, topic by topic', () => {
    const cycle = after(yearly, [
      [
        'collectOpinions',
        { members: 6, nonMembers: 0, topics: [topic('overtime', 4), topic('parking', 1)] },
        '2026-11-03',
      ],
      ['collectOpinions', { members: 1, nonMembers: 5, topics: [topic('overtime', 3)] }, '2026-11-05'],
    ]);
    expect(contextOf(cycle).opinions).toEqual({
      collectedOn: '2026-11-05',
      members: 7,
      nonMembers: 5,
      topics: [topic('overtime', 7), topic('parking', 1)],
    });
  });
  test.each(['names', 'by', 'voters'])('have no place for %s', (field) => {
    const payload = { members: 1, nonMembers: 1, topics: [], [field]: ['m1'] };
    const { outcome } = decide(anAttempt({ cycle: yearly, command: aCommand({ event: 'collectOpinions', payload }) }));
    expect(outcome).toMatchObject({ outcome: 'incomplete' });
  });
  test('are recorded without the person who wrote them down', () => {
    expect(meeting.events.collectOpinions.confidential).toBe(true);
  });
});

describe('a year carried into the next quarter', () => {
  const carryOver = ['carryOver', { to: '2027-03-10', notice: 'notice 31' }, '2026-12-18'] as const;
  const charter = aCharter({
    'p/early': [
      aDeadline(({ cycle, calendar }) => ({ remindOn: [calendar.addWorkingDays(cycle.period.to, -4)] })),
      'warn',
    ],
  });

  test('moves the last day, and every bound that is counted from it, and keeps the cycle’s name', () => {
    const cycle = after(yearly, [carryOver], charter);
    expect(cycle).toMatchObject({ id: yearly.id, period: { id: '2026', from: '2026-01-01', to: '2027-03-10' } });
    expect(cycle.dues.map(({ event, on }) => `${event} ${on}`)).toEqual(['remind 2027-03-04', 'miss 2027-03-11']);
  });
  test('belongs to the superior: the unit cannot grant it to itself', () => {
    const [event, payload, on] = carryOver;
    const { outcome } = decide(anAttempt({ cycle: yearly, command: aCommand({ event, payload, on, side: 'unit' }) }));
    expect(outcome).toMatchObject({ outcome: 'unavailable', because: 'side' });
  });
  test('comes too late once the year is missed', () => {
    const missed = after(yearly, [['miss', { event: 'open', notAfter: '2026-12-31' }, '2027-01-01']]);
    const [event, payload, on] = carryOver;
    const { outcome } = decide(
      anAttempt({ cycle: missed, command: aCommand({ event, payload, on, side: 'superior' }) }),
    );
    expect(outcome).toMatchObject({ outcome: 'unavailable', because: 'state' });
  });
});

describe('a meeting held within another activity', () => {
  const within = 'bureau/branch-1/theme-day/2026-03';
  const combined = after(aCycle(), [['combine', { with: within }, '2026-03-12']]);

  test('has been held: nothing is awaited any more', () => {
    expect(combined).toMatchObject({ state: { value: 'combined' }, dues: [] });
    expect(combined.happened.open).toBe(combined.happened.combine);
    expect(contextOf(combined)).toMatchObject({ heldOn: '2026-03-12', combinedWith: within });
  });
  test('is seen from the gathering that carried it', () => {
    const other = aCycle({ id: 'bureau/branch-1/party-class/2026-Q1' });
    expect(combinedIn(within, [other, combined]).map(({ id }) => id)).toEqual([combined.id]);
    expect(combinedIn(combined.id, [other, combined])).toEqual([]);
  });
});

describe('a meeting that a day has to be found for', () => {
  const planned = after(aCycle(), [['collectOpinions', { members: 1, nonMembers: 0, topics: [] }, '2026-01-02']]);

  test('lies between today and its last day', () => {
    expect(activityOf(planned, { today: '2026-02-10', catalogue })?.window).toEqual({
      from: '2026-02-10',
      to: '2026-03-31',
    });
    expect(activityOf(planned, { today: '2025-12-01', catalogue })?.window).toEqual({
      from: '2026-01-01',
      to: '2026-03-31',
    });
    expect(activityOf(planned, { today: '2026-03-31', catalogue })).toBeDefined();
    expect(activityOf(planned, { today: '2026-04-01', catalogue })).toBeUndefined();
  });
  test('stays on the day of its notice', () => {
    const noticed = after(planned, [['notify', { heldOn: '2026-03-19', place: '1', agenda: ['x'] }, '2026-03-10']]);
    expect(activityOf(noticed, { today: '2026-03-11', catalogue })?.fixedOn).toBe('2026-03-19');
  });
  test('is none once it was held', () => {
    const held = after(planned, [['open', { chair: 'm1', attendance: [] }, '2026-03-19']]);
    expect(activityOf(held, { today: '2026-03-20', catalogue })).toBeUndefined();
  });
});
