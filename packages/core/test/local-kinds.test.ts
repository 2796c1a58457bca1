/** Duties, deadlines and reminders that a unit writes itself are ordinary rules: joined, stored and asked as those of a pack. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitionOf } from '../src/charter/local-rule/compile-local-rule.ts';
import {
  addDays,
  type Bounds,
  createCalendar,
  createOrganisation,
  type DeadlineRule,
  type DutyRule,
  type EffectRule,
  type Rule,
  weekdaysOnly,
} from '../src/index.ts';
import { charterData, found, rebuildCharter } from '../src/internal.ts';
import { joinOption } from '../src/rules/stricter.ts';
import { aCycle } from './a-cycle.ts';
import { catalogue } from './a-local-rule.ts';
import { aStatedUnit } from './a-stated-unit.ts';

type Words = Readonly<Record<string, unknown>>;

const calendar = createCalendar(weekdaysOnly);
const on = { obligation: 'meeting', events: 'open', duties: 'our-meeting' };
const duty = { duty: 'Our meeting', obligation: 'meeting', cadence: 'quarterly', clause: 'Bylaws' };
const deadline = { deadline: { days: 5, before: 'cycle.period.to' }, on, clause: 'Bylaws' };
const remind = { remind: { to: 'secretary', days: 5, before: 'deadline' }, on, clause: 'Bylaws' };

const charterOf = (own: Words, entries: readonly (readonly [string, Words])[] = []) =>
  createOrganisation(
    [aStatedUnit('top', { local: { 'our-meeting': duty, own } }), aStatedUnit('a', { parent: 'top', entries })],
    catalogue,
  ).charter('a', '2026-01-01');
const entryOf = (own: Words, entries: readonly (readonly [string, Words])[] = []) => {
  const entry = charterOf(own, entries).stated.find(({ id }) => id === 'local/own');
  if (!entry) throw new Error('it is not in force');
  return entry;
};
const ruleOf = <R extends Rule>(own: Words): R => entryOf(own).rule as R;

const { state, ...rest } = aCycle();
const cycle = { ...rest, state: 'planned', context: state.context };
const scopeOf = (rule: Rule, over: Words = {}) => ({
  options: rule.defaults,
  facts: {},
  calendar,
  found,
  cycle,
  ...over,
});
const boundsOf = (own: Words, over: Words = {}): Bounds => {
  const rule = ruleOf<DeadlineRule>(own);
  return rule.bounds(scopeOf(rule, over) as never);
};

describe('a duty', () => {
  test('is declared as a pack declares one', () => {
    const rule = ruleOf<DutyRule>({
      ...duty,
      owedBy: 'each-member',
      parameters: { body: 'committee' },
      daysEarly: 7,
      roll: 'next',
      why: 'So.',
      options: { heads: { value: 3, stricter: 'min' } },
      when: { 'facts.hr/heads': { atLeast: { field: 'options.heads' } } },
      message: { en: 'Only {{heads}}.', 'zh-CN': '仅{{heads}}。' },
      show: { heads: 'facts.hr/heads' },
    });
    expect(rule).toMatchObject({
      kind: 'duty',
      duty: { id: 'own', obligation: 'meeting', bearer: 'each-member', parameters: { body: 'committee' } },
      defaults: { cadence: 'quarterly', daysEarly: 7, roll: 'next', heads: 3 },
      why: { en: 'So.', 'zh-CN': 'So.' },
      clause: { confidence: 'local' },
    });
    expect(rule.duty.title).toEqual({ en: 'Our meeting', 'zh-CN': 'Our meeting' });
    expect(Object.keys(rule.facts)).toEqual(['hr/heads']);
    const owed = (heads: number) => rule.owed(scopeOf(rule, { facts: { 'hr/heads': heads } }));
    expect(owed(3)).toEqual([]);
    expect(owed(2)).toEqual([{ messageId: 'unmet', data: { heads: 2 } }]);
  });
  test('that whoever holds a role owes, each for themselves, also a role that no pack knows', () => {
    expect(ruleOf<DutyRule>({ ...duty, owedBy: { each: 'secretary' } }).duty).toMatchObject({
      ...{ bearer: 'each-holder', holds: 'secretary' },
    });
    expect(ruleOf<DutyRule>({ ...duty, owedBy: { each: 'fire-warden' } }).duty.holds).toBe('fire-warden');
    expect(ruleOf<DutyRule>(duty).duty).not.toHaveProperty('holds');
  });
  test('that an occasion raises has its working days, to be shortened below', () => {
    const entry = entryOf({ ...duty, cadence: 'occasional', withinWorkingDays: 10 }, [
      ['local/own', { withinWorkingDays: 4 }],
    ]);
    expect(entry.options).toMatchObject({ cadence: 'occasional', withinWorkingDays: 4 });
    expect(entryOf({ ...duty, cadence: 'occasional' }).rule.defaults).not.toHaveProperty('withinWorkingDays');
  });
});

describe('a deadline', () => {
  test('is counted from the period, from an event, and from a day that a field holds', () => {
    expect(boundsOf(deadline)).toEqual({ notAfter: addDays(cycle.period.to, -5) });
    expect(boundsOf({ ...deadline, deadline: { workingDays: 5, after: 'cycle.period.from' } })).toEqual({
      notAfter: calendar.addWorkingDays(cycle.period.from, 5),
    });
    const afterNotice = { ...deadline, deadline: { days: 14, after: 'notify' } };
    expect(boundsOf(afterNotice, { cycle: { ...cycle, happened: {} } })).toEqual({});
    const happened = { notify: '2026-03-02T09:00:00+08:00' };
    expect(boundsOf(afterNotice, { cycle: { ...cycle, happened } })).toEqual({ notAfter: '2026-03-16' });
    const beforeDay = { ...deadline, deadline: { days: 3, before: 'context.notice.heldOn' } };
    expect(boundsOf(beforeDay)).toEqual({});
    const context = { notice: { heldOn: '2026-03-20' } };
    expect(boundsOf(beforeDay, { cycle: { ...cycle, context } })).toEqual({ notAfter: '2026-03-17' });
  });
  test('binds nobody where its condition does not hold', () => {
    const own = { ...deadline, when: { 'facts.hr/heads': { atLeast: 3 } } };
    expect(boundsOf(own, { facts: { 'hr/heads': 2 } })).toEqual({});
    expect(boundsOf(own, { facts: { 'hr/heads': 3 } })).toEqual({ notAfter: addDays(cycle.period.to, -5) });
  });
  test('rolls as it says', () => {
    expect(entryOf({ ...deadline, roll: 'previous' }).options).toMatchObject({ days: 5, roll: 'previous' });
    expect(entryOf(deadline).options).toMatchObject({ roll: 'none' });
  });
  test('whatever is joined below, its last day is no later than either', () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        fc.constantFrom('days', 'workingDays'),
        fc.constantFrom('before', 'after'),
        count,
        count,
        (unit, side, above, below) => {
          const rule = ruleOf<DeadlineRule>({ ...deadline, deadline: { [unit]: above, [side]: 'notify' } });
          const happened = { notify: '2026-03-02T09:00:00+08:00' };
          const last = (value: number) =>
            rule.bounds(scopeOf(rule, { options: { [unit]: value }, cycle: { ...cycle, happened } }) as never)
              .notAfter ?? '';
          const joined = last(joinOption(rule.stricter[unit] as never, above, below));
          expect([joined <= last(above), joined <= last(below)]).toEqual([true, true]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a reminder', () => {
  const planned = (own: Words, over: Words = {}) => {
    const rule = ruleOf<EffectRule>(own);
    const event = {
      type: 'remind',
      payload: { event: 'open', notAfter: '2026-03-20', rule: 'local/own' },
      on: '2026-03-15',
    };
    const titleOf = () => ({ en: 'Open', 'zh-CN': '开会' });
    return rule.plan(scopeOf(rule, { event, titleOf, ...over }) as never);
  };
  test('has a day of its own, and says to whom it goes', () => {
    const rule = ruleOf<EffectRule>(remind);
    expect(rule.reminds).toEqual({ event: 'open', unit: 'days', side: 'before' });
    expect(planned(remind)).toMatchObject([
      {
        does: 'remind',
        to: { unit: cycle.unit, role: 'secretary' },
        data: { awaited: { en: 'Open' }, notAfter: '2026-03-20' },
      },
    ]);
  });
  test.each([
    ['unit', 'unit', 'b', cycle.unit],
    ['unit', 'superior', 'b', 'b'],
    ['superior', 'bearer', 'b', 'b'],
    ['unit', 'bearer', 'b', cycle.unit],
    ['each-member', 'bearer', 'b', cycle.unit],
    ['unit', 'superior', null, cycle.unit],
  ])('of what the %s owes goes to the %s, where %s is above: to %s', (owedBy, of, superior, unit) => {
    const escalate = { to: 'secretary', of, days: 1, after: 'deadline' };
    const own = { escalate, on, clause: 'Bylaws' };
    const facts = { 'unit/superior': superior };
    expect(planned(own, { facts, cycle: { ...cycle, owedBy } })).toMatchObject([{ does: 'escalate', to: { unit } }]);
  });
  test('tells nobody where its condition does not hold', () => {
    expect(planned({ ...remind, when: { 'cycle.owedBy': 'superior' } })).toEqual([]);
    expect(planned({ ...remind, when: { 'cycle.owedBy': cycle.owedBy } })).toHaveLength(1);
  });
  test('is not heard by a rule about other reminders, nor does it hear theirs', () => {
    const { reminders, effects } = charterOf(remind).applicableRules({ ...rest, duty: 'our-meeting' }, 'remind');
    expect(reminders.map(({ id }) => id)).toEqual(['local/own']);
    expect(effects.map(({ id }) => id)).toEqual(['local/own']);
    expect(charterOf(deadline).applicableRules({ ...rest, duty: 'our-meeting' }, 'remind').reminders).toEqual([]);
  });
});

describe.each([
  ['a duty', duty],
  ['a deadline', deadline],
  ['a reminder', remind],
])('%s', (_, own) => {
  test('is kept with a charter, which is the same again without the unit file', () => {
    const charter = charterOf(own);
    const again = rebuildCharter(JSON.parse(JSON.stringify(charterData(charter))), catalogue);
    expect(again.digest).toBe(charter.digest);
    const entry = again.stated.find(({ id }) => id === 'local/own');
    expect(definitionOf(entry?.rule ?? {})).toMatchObject({ unit: 'top', name: 'own' });
    expect(entry?.plugin).toMatch(/^top@[0-9a-f]{12}$/);
  });
  test('is another when it says something else, and the same however severe it is', () => {
    expect(entryOf({ ...own, severity: 'warn' }).plugin).toBe(entryOf(own).plugin);
    expect(entryOf({ ...own, why: 'Because.' }).plugin).not.toBe(entryOf(own).plugin);
  });
  test('says where each of its values comes from', () => {
    const { origins, owners } = entryOf({ ...own, severity: 'warn' });
    const [option = ''] = Object.keys(origins).filter((name) => name !== 'severity');
    expect([origins[option]?.file, owners?.[option]]).toEqual(['top.yaml', 'top']);
  });
});

test('a unit below may be about the duties above it, and a check about those beside it', () => {
  const check = {
    on: { obligation: 'meeting', events: 'open', duties: 'our-meeting' },
    require: { 'payload.chair': 'm1' },
    message: 'No.',
    clause: 'Bylaws',
  };
  const organisation = createOrganisation(
    [
      aStatedUnit('top', { local: { check, 'our-meeting': duty } }),
      aStatedUnit('a', { parent: 'top', local: { own: deadline } }),
    ],
    catalogue,
  );
  const ids = organisation.charter('a', '2026-01-01').entries.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['local/check', 'local/our-meeting', 'local/own']));
});
