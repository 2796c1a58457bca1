import { describe, expect, test } from 'vitest';
import { type Cycle, decide, matter, stepWithXState } from '../src/index.ts';
import { aCycle, aState } from './a-cycle.ts';
import { aCommand, anAttempt } from './an-attempt.ts';
import { payloadOf } from './payload-of.ts';

const aMatter = (state = 'raised', over: Partial<Cycle> = {}) =>
  aCycle({ obligation: 'matter', duty: 'opinion', state: aState('matter', state), ...over });

const attempt = (cycle: Cycle, event: string, side: 'unit' | 'superior', payload = payloadOf('matter', event)) =>
  decide(anAttempt({ cycle, command: aCommand({ event, side, payload }) }));

describe('whoever owes a matter', () => {
  test.each(['assign', 'begin', 'prove', 'close'] as const)('does “%s”: the unit, when the unit owes it', (event) => {
    const at = { assign: 'raised', begin: 'assigned', prove: 'working', close: 'verified' }[event];
    expect(attempt(aMatter(at), event, 'unit').outcome.outcome).toBe('accepted');
    expect(attempt(aMatter(at), event, 'superior').outcome).toMatchObject({ outcome: 'unavailable', because: 'side' });
  });

  test.each(['assign', 'begin', 'prove', 'close'] as const)('does “%s”: the superior, when it owes it', (event) => {
    const at = { assign: 'raised', begin: 'assigned', prove: 'working', close: 'verified' }[event];
    const owed = aMatter(at, { owedBy: 'superior', bearer: 'bureau' });
    expect(attempt(owed, event, 'superior').outcome.outcome).toBe('accepted');
    expect(attempt(owed, event, 'unit').outcome).toMatchObject({ outcome: 'unavailable', because: 'side' });
  });
});

describe('proof that is sent back', () => {
  test('is awaited anew, by the same day', () => {
    const proved = attempt(aMatter('working'), 'prove', 'unit').cycle;
    expect(proved.dues.filter(({ target }) => target === 'prove')).toEqual([]);
    const back = attempt(proved, 'sendBack', 'superior').cycle;
    expect(back.happened.prove).toBeUndefined();
    expect(back.dues).toMatchObject([{ event: 'miss', target: 'prove', notAfter: '2026-03-31' }]);
  });

  test('is awaited until the day that the superior gave instead', () => {
    const extended = attempt(aMatter('working'), 'extend', 'superior').cycle;
    expect(extended.period).toEqual({ id: '2026-Q1', from: '2026-01-01', to: '2026-05-29' });
    expect(extended.dues).toMatchObject([{ target: 'prove', notAfter: '2026-05-29' }]);
  });
});

test('what raised it can say what it is about', () => {
  const machine = stepWithXState(matter);
  const { context } = machine.initial({ parameters: { subject: 'the roof leaks', from: 'b/inspection/2026-H1' } });
  expect(context).toMatchObject({ subject: 'the roof leaks', from: 'b/inspection/2026-H1', statements: [] });
});

test('whom it is about is collected over everything that was said', () => {
  const once = attempt(aMatter(), 'say', 'unit', { text: 'rude', about: ['m2', 'm3'] }).cycle;
  const twice = attempt(once, 'say', 'unit', { text: 'late', about: ['m3', 'm5'] }).cycle;
  expect(twice.state.context).toMatchObject({
    about: ['m2', 'm3', 'm5'],
    statements: [{ text: 'rude' }, { text: 'late' }],
  });
});

test('a missed deadline does not hide how far it had come', () => {
  const missed = decide(
    anAttempt({
      cycle: aMatter('working'),
      command: aCommand({ event: 'miss', side: 'clock', payload: { event: 'prove', notAfter: '2026-03-31' } }),
    }),
  ).cycle;
  expect(missed.state).toMatchObject({ value: 'working', context: { missed: ['prove'] } });
});
