/** What is demanded of deadlines, effects and duties, each in its own way. */
import { defineRule, meeting } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { examineRule, type RuleCases, tellFault } from '../src/index.ts';
import { base } from './a-rule-with-cases.ts';

const empty = { options: z.strictObject({}), defaults: {}, stricter: {}, messages: {} } as const;

describe('a deadline', () => {
  const deadline = (stricter: 'min' | 'max') =>
    defineRule({
      ...{ kind: 'deadline', ...base, on: { obligation: meeting, event: 'minute' }, messages: {} },
      ...{ options: z.strictObject({ days: z.int().min(1) }), defaults: { days: 5 }, stricter: { days: stricter } },
      bounds: ({ cycle, calendar, options }) =>
        cycle.happened.adjourn
          ? { notAfter: calendar.addWorkingDays(cycle.happened.adjourn.slice(0, 10), options.days) }
          : {},
    });
  const attendance = [{ member: 'm1', present: true, capacity: 'member' }];
  const held = [
    { event: 'open', on: '2026-03-12', payload: { chair: 'm1', attendance } },
    { event: 'adjourn', on: '2026-03-12' },
  ];
  test('is tried by the bounds that it gives', () => {
    const cases: RuleCases = { bounds: [{ gives: {} }, { after: held, gives: { notAfter: '2026-03-19' } }] };
    expect(examineRule(deadline('min'), cases)).toEqual([]);
    const wrong = examineRule(deadline('min'), { bounds: [{ after: held, gives: { notAfter: '2026-03-20' } }] });
    expect(wrong.map(tellFault)).toEqual([
      'bounds[0] should give {"notAfter":"2026-03-20"}, but the rule gives {"notAfter":"2026-03-19"}',
    ]);
  });
  test('that gives more time where it calls itself stricter is caught', () => {
    const faults = examineRule(deadline('max'), { bounds: [{ after: held, gives: { notAfter: '2026-03-19' } }] });
    expect(faults.map(tellFault).join()).toContain('has until 2026-03-20 instead of 2026-03-19 when days goes from 5');
  });
  test('without a case at which the option shows is caught', () => {
    const faults = examineRule(deadline('min'), { bounds: [{ gives: {} }] });
    expect(faults.map(({ demand }) => demand)).toEqual(['limits', 'limits']);
  });
});

describe('an effect', () => {
  const tell = defineRule({
    ...{ kind: 'effect', ...base, ...empty, on: { obligation: meeting, events: ['notify', 'postpone'] } },
    messages: { room: { en: 'Book {{place}}.', 'zh-CN': '预订{{place}}。' } },
    plan: ({ cycle }) => {
      const { notice } = cycle.context;
      return notice
        ? [
            {
              key: 'room',
              does: 'notify',
              to: { unit: cycle.unit, role: 'secretary' },
              messageId: 'room',
              data: { place: notice.place },
            },
          ]
        : [];
    },
  });
  const scene = {
    event: 'notify' as const,
    on: '2026-03-02',
    payload: { heldOn: '2026-03-12', place: '301', agenda: ['roof'] },
  };
  test('sees the cycle as it has become', () => {
    expect(examineRule(tell, { acts: [{ ...scene, plans: [{ key: 'room', data: { place: '301' } }] }] })).toEqual([]);
  });
  test('that does something else than said is caught', () => {
    const wrong = examineRule(tell, { acts: [{ ...scene, plans: [{ key: 'hall' }] }] });
    expect(wrong.map(tellFault).join()).toMatch(/acts\[0\] should plan \[\{"key":"hall"\}\], but the rule plans/);
    const silent = examineRule(tell, { acts: [], silent: [scene] }).filter(({ demand }) => demand === 'answers');
    expect(silent.map(tellFault).join()).toMatch(/should have no effect, but the rule plans room/);
  });
});

describe('a duty', () => {
  const many = (stricter: 'min' | 'max') =>
    defineRule({
      ...{ kind: 'duty', ...base, messages: { few: { en: '{{people}} people', 'zh-CN': '{{people}}人' } } },
      duty: { id: 'meet', title: base.why, obligation: meeting, bearer: 'unit' },
      options: z.strictObject({ cadence: z.enum(['yearly', 'monthly']), people: z.int() }),
      defaults: { cadence: 'yearly', people: 3 },
      stricter: { cadence: { order: ['yearly', 'monthly'] }, people: stricter },
      facts: { people: { name: 'people', derive: () => 0 } },
      owed: ({ facts, options, found }) =>
        Number(facts.people) >= options.people ? [] : [found('few', { people: Number(facts.people) })],
    });
  const cases: RuleCases = { owed: [{ facts: { people: 3 } }], notOwed: [{ facts: { people: 2 }, says: ['few'] }] };
  test('is tried by who owes it and who does not', () => {
    expect(examineRule(many('min'), cases)).toEqual([]);
  });
  test('that releases where it calls itself stricter is caught', () => {
    expect(examineRule(many('max'), cases).map(tellFault).join()).toContain(
      'was owed and is not when people goes from 3',
    );
  });
});
