import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, type Rule, type Severity } from '../src/index.ts';
import { aCharter } from './a-charter.ts';
import { aCycle, aState } from './a-cycle.ts';
import { aCheck, aDeadline, anEffect, aRefusal } from './a-rule.ts';
import { aCommand, anAttempt } from './an-attempt.ts';
import { freezeDeeply } from './freeze-deeply.ts';
import { problemsOf } from './problems-of.ts';

describe('an attempt', () => {
  test('that nothing speaks against is accepted: the state moves, the event is dated, the version counts', () => {
    const { outcome, cycle } = decide(anAttempt({ charter: aCharter({ quiet: aCheck() }) }));
    expect(outcome).toEqual({ outcome: 'accepted', findings: [], passed: ['quiet'] });
    expect(cycle).toMatchObject({
      state: { value: 'open' },
      version: 1,
      happened: { open: '2026-03-20T09:00:00+08:00' },
    });
  });
  test('is denied with every finding of every rule, and leaves the cycle as it was', () => {
    const twice = aCheck({ evaluate: () => ['x', 'y'].map((reason) => ({ messageId: 'no', data: { reason } })) });
    const attempt = anAttempt({ charter: aCharter({ twice, once: aRefusal('z'), quiet: aCheck() }) });
    const { outcome, cycle, effects } = decide(attempt);
    expect(outcome).toMatchObject({
      outcome: 'denied',
      passed: ['quiet'],
      findings: [{ data: { reason: 'z' } }, { data: { reason: 'x' } }, { data: { reason: 'y' } }],
    });
    expect(cycle).toBe(attempt.cycle);
    expect(effects).toEqual([]);
  });
  test.each(['warn', 'observe'] as const)(
    'a finding at %s is recorded with its severity and refuses nothing',
    (severity) => {
      const { outcome } = decide(anAttempt({ charter: aCharter({ soft: [aRefusal(), severity] }) }));
      expect(outcome).toMatchObject({ outcome: 'accepted', findings: [{ severity, messageId: 'no' }] });
    },
  );
  test('that the state does not take is unavailable, with what is possible and without the clock’s own events', () => {
    const { outcome, cycle } = decide(anAttempt({ command: aCommand({ event: 'minute' }) }));
    expect(outcome).toEqual({
      outcome: 'unavailable',
      because: 'state',
      possible: ['collectOpinions', 'notify', 'open', 'combine', 'carryOver', 'postpone', 'cancel'],
    });
    expect(cycle.version).toBe(0);
  });
  test('from the wrong side is unavailable, and so is anything after the end', () => {
    expect(decide(anAttempt({ command: aCommand({ side: 'superior' }) })).outcome).toMatchObject({ because: 'side' });
    expect(decide(anAttempt({ command: aCommand({ event: 'miss', side: 'unit' }) })).outcome).toMatchObject({
      because: 'side',
    });
    const archived = aCycle({ state: aState('meeting', 'archived') });
    expect(decide(anAttempt({ cycle: archived })).outcome).toEqual({
      outcome: 'unavailable',
      because: 'ended',
      possible: [],
    });
  });
  test.each([
    ['superior', 'top', ['carryOver']],
    ['unit', 'org', ['collectOpinions', 'notify', 'open', 'combine', 'postpone', 'cancel']],
  ] as const)('A17: told to the %s, what is possible is what it can do', (side, unit, possible) => {
    const { outcome } = decide(anAttempt({ command: aCommand({ event: 'minute', side, by: { unit } }) }));
    expect(outcome).toMatchObject({ outcome: 'unavailable', possible });
  });
  test('without a payload it needs is incomplete, with every missing field', () => {
    const { outcome } = decide(anAttempt({ command: aCommand({ payload: { attendance: [{ member: 'm1' }] } }) }));
    expect(outcome).toMatchObject({
      outcome: 'incomplete',
      missing: [{ field: 'chair' }, { field: 'attendance.0.present' }],
    });
  });
  test('with a field that nobody asked for is incomplete, not silently stripped', () => {
    const { outcome } = decide(
      anAttempt({ command: aCommand({ event: 'cancel', payload: { reason: 'x', extra: 1 } }) }),
    );
    expect(outcome).toMatchObject({ outcome: 'incomplete' });
  });
  test.each(['oepn', '__proto__', 'constructor'])(
    'at an event %s that the obligation does not have is an error',
    (event) => {
      expect(problemsOf(() => decide(anAttempt({ command: aCommand({ event, payload: {} }) })))).toMatchObject([
        { code: 'OBLIGATO_EVENT_UNKNOWN' },
      ]);
    },
  );
});

const kinds: readonly Rule[] = [
  aCheck(),
  aRefusal('a'),
  aRefusal('b'),
  aCheck({
    evaluate: () => {
      throw new Error('broken');
    },
  }),
  aDeadline(() => ({ notBefore: '2026-03-25', remindOn: ['2026-03-26'] })),
  aDeadline(() => ({ notBefore: '2026-03-28', notAfter: '2026-02-28' })),
  aDeadline(() => ({ notAfter: '2026-01-31', remindOn: ['2026-01-20'] })),
  anEffect(() => [{ key: 'k', does: 'notify', to: { unit: 'u', role: 'secretary' }, messageId: 'never', data: {} }]),
  anEffect(() => [{ key: 'k', does: 'remind', to: { unit: 'u', role: 'secretary' }, messageId: 'never', data: {} }]),
];
const stated = fc.uniqueArray(
  fc.tuple(fc.nat({ max: 99 }), fc.constantFrom(...kinds), fc.constantFrom<Severity>('observe', 'warn', 'deny')),
  { selector: ([id]) => id, maxLength: 8 },
);
const turned = stated.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
);
const charterOf = (list: readonly (readonly [number, Rule, Severity])[]) =>
  aCharter(Object.fromEntries(list.map(([id, rule, severity]) => [`p/r${id}`, [rule, severity] as const])));

describe('laws', () => {
  test('the order of rules changes nothing: outcome, findings, dues, effects', () => {
    fc.assert(
      fc.property(turned, fc.constantFrom('open', 'notify'), ([list, other], event) => {
        const command = aCommand({ event });
        expect(decide(anAttempt({ command, charter: charterOf(other) }))).toEqual(
          decide(anAttempt({ command, charter: charterOf(list) })),
        );
      }),
    );
  });
  test('one more rule never lets through what was refused', () => {
    fc.assert(
      fc.property(stated, stated, (list, more) => {
        const ids = new Set(list.map(([id]) => id));
        const wider = [...list, ...more.filter(([id]) => !ids.has(id))];
        const before = decide(anAttempt({ charter: charterOf(list) })).outcome.outcome;
        const after = decide(anAttempt({ charter: charterOf(wider) })).outcome.outcome;
        expect(before === 'denied' && after === 'accepted').toBe(false);
      }),
    );
  });
  test('deciding twice gives the same, and writes to nothing it was given', () => {
    fc.assert(
      fc.property(stated, (list) => {
        const { cycle, command, facts, ...rest } = anAttempt({ charter: charterOf(list), facts: { some: ['fact'] } });
        const input = {
          ...rest,
          cycle: freezeDeeply(cycle),
          command: freezeDeeply(command),
          facts: freezeDeeply(facts),
        };
        const written = JSON.stringify(input.cycle);
        expect(decide(input)).toEqual(decide(input));
        expect(JSON.stringify(input.cycle)).toBe(written);
      }),
    );
  });
});
