import { describe, expect, test } from 'vitest';
import { said } from './a-local-rule.ts';

const payload = {
  ...{ title: 'roof', matter: 'election', ayes: 5, noes: 2, abstentions: 0, carried: true },
  present: ['f1', 'f2', 'f3'],
};
const facts = {
  'hr/heads': [
    { name: 'Li', grade: 3 },
    { name: 'Wu', grade: 1 },
  ],
  'hr.boss': { name: 'Li', age: 50 },
};
const cycle = { parameters: { term: 3 }, context: { notice: { sentOn: '2026-03-13T17:00:00+08:00' } } };

const requires = (require: unknown, scene: object = { payload, facts, cycle }) =>
  said({ require, options: { least: { value: 5, stricter: 'max' } } }, scene).length === 0;

describe('a condition over one field', () => {
  test.each<[string, unknown, unknown]>([
    ['a plain value, which has to be that very one', 5, 4],
    ['is', { is: 5 }, { is: 4 }],
    ['isNot', { isNot: 4 }, { isNot: 5 }],
    ['in', { in: [4, 5] }, { in: [4, 6] }],
    ['in, of one', { in: 5 }, { in: 4 }],
    ['notIn', { notIn: [4, 6] }, { notIn: [4, 5] }],
    ['atLeast', { atLeast: 5 }, { atLeast: 6 }],
    ['atMost', { atMost: 5 }, { atMost: 4 }],
    ['moreThan', { moreThan: 4 }, { moreThan: 5 }],
    ['lessThan', { lessThan: 6 }, { lessThan: 5 }],
    ['exists', { exists: true }, { exists: false }],
    ['two tests, of which both have to hold', { atLeast: 5, atMost: 5 }, { atLeast: 5, atMost: 4 }],
    ['another field', { is: { field: 'options.least' } }, { is: { field: 'payload.noes' } }],
    ['a count', { moreThan: { count: { of: 'facts.hr/heads' } } }, { lessThan: { count: { of: 'facts.hr/heads' } } }],
  ])('%s', (_, fits, fails) => {
    expect(requires({ 'payload.ayes': fits })).toBe(true);
    expect(requires({ 'payload.ayes': fails })).toBe(false);
  });

  test('what is said with "when" is wrong where it holds', () => {
    const against = (when: unknown) => said({ when }, { payload, facts, cycle }).map(({ messageId }) => messageId);
    expect(against({ 'payload.ayes': 5 })).toEqual(['unmet']);
    expect(against({ 'payload.ayes': 4 })).toEqual([]);
  });

  test('what is not there satisfies only "exists: false", "isNot" and "notIn"', () => {
    const asked = [{ is: 1 }, { in: [1] }, { atLeast: 0 }, { atMost: 0 }, { moreThan: 0 }, { lessThan: 0 }];
    for (const missing of [{}, { payload: { ayes: null } }]) {
      expect(asked.map((each) => requires({ 'payload.ayes': each }, missing))).toEqual(asked.map(() => false));
      const satisfied = [{ exists: false }, { isNot: 1 }, { notIn: [1] }];
      expect(satisfied.map((each) => requires({ 'payload.ayes': each }, missing))).toEqual([true, true, true]);
      expect(requires({ 'payload.ayes': { exists: true } }, missing)).toBe(false);
    }
    expect(requires({ 'payload.ayes': { is: { field: 'payload.noes' } } }, {})).toBe(false);
    expect(
      requires({ 'payload.ayes': { in: { field: 'facts.hr/heads' } } }, { facts: { 'hr/heads': [undefined] } }),
    ).toBe(false);
  });

  test('what every object inherits is not there', () => {
    for (const field of ['facts.hr.boss.constructor', 'cycle.parameters.toString', 'facts.hr/heads.x.y']) {
      expect(requires({ [field]: { exists: true } })).toBe(false);
    }
    expect(requires({ 'facts.hr/heads': { exists: true } }, { facts: Object.create({ 'hr/heads': [] }) })).toBe(false);
    expect(requires({ 'cycle.parameters.term.x': { exists: true } }, { cycle: { parameters: null } })).toBe(false);
  });
});

describe('what can be compared', () => {
  const heads = (test: string, right: unknown, left: unknown) =>
    requires({ 'facts.hr/heads': { [test]: right } }, { facts: { 'hr/heads': left } });
  test.each<[string, unknown, unknown]>([
    ['a number and a text', 3, 'three'],
    ['a text and a number', 'three', 3],
    ['truth and a number', true, 0],
  ])('%s have no order', (_, left, right) => {
    for (const test of ['atLeast', 'atMost', 'moreThan', 'lessThan']) expect(heads(test, right, left)).toBe(false);
  });
  test('texts, by their letters', () => {
    expect([heads('moreThan', 'a', 'b'), heads('moreThan', 'b', 'a'), heads('moreThan', 'a', 'a')]).toEqual([
      ...[true, false, false],
    ]);
    expect([heads('lessThan', 'a', 'b'), heads('lessThan', 'b', 'a'), heads('lessThan', 'a', 'a')]).toEqual([
      ...[false, true, false],
    ]);
    expect([heads('atLeast', 'a', 'a'), heads('atMost', 'a', 'a')]).toEqual([true, true]);
  });
  test('a moment and a day, as days; two moments to the letter', () => {
    const [morning, noon] = ['2026-03-20T09:00:00+08:00', '2026-03-20T12:00:00+08:00'];
    expect([heads('atMost', '2026-03-20', noon), heads('moreThan', '2026-03-20', noon)]).toEqual([true, false]);
    expect([heads('atLeast', noon, '2026-03-20'), heads('lessThan', noon, '2026-03-20')]).toEqual([true, false]);
    expect([heads('lessThan', noon, morning), heads('atLeast', noon, morning)]).toEqual([true, false]);
  });
});

describe('lists', () => {
  test('are asked what they contain, and a value whether it is in one', () => {
    const list = { facts: { 'hr/heads': ['Li', 'Wu'], 'hr.boss': 'Li' } };
    expect(requires({ 'facts.hr/heads': { contains: 'Li' } }, list)).toBe(true);
    expect(requires({ 'facts.hr/heads': { contains: 'An' } }, list)).toBe(false);
    expect(requires({ 'facts.hr.boss': { contains: 'Li' } }, list)).toBe(false);
    expect(requires({ 'facts.hr.boss': { in: { field: 'facts.hr/heads' } } }, list)).toBe(true);
    expect(requires({ 'facts.hr.boss': { notIn: { field: 'facts.hr/heads' } } }, list)).toBe(false);
  });
  test.each<[string, unknown, boolean]>([
    ['all of them', { of: 'facts.hr/heads', is: 2 }, true],
    ['those of whom something holds', { of: 'facts.hr/heads', where: { 'item.grade': { atLeast: 2 } }, is: 1 }, true],
    ['those of whom nothing holds', { of: 'facts.hr/heads', where: { 'item.name': 'An' }, is: 0 }, true],
    ['what is no list, which has no number', { of: 'facts.hr.boss', atLeast: 0 }, false],
    ['and two tests of one number', { of: 'facts.hr/heads', moreThan: 1, lessThan: 2 }, false],
  ])('are counted: %s', (_, count, outcome) => {
    expect(requires({ count })).toBe(outcome);
  });
});

describe('working days', () => {
  test.each<[string, unknown, boolean]>([
    ['between two days', { from: '2026-03-20', to: '2026-03-24', is: 2 }, true],
    ['between the day of a moment and the event', { from: 'context.notice.sentOn', to: 'event.on', is: 5 }, true],
    ['from what is not there', { from: 'context.postponedTo', to: 'event.on', atLeast: 0 }, false],
    ['to what is not there', { from: 'event.on', to: 'context.postponedTo', atMost: 0 }, false],
    ['to what is no day', { from: 'event.on', to: 'event.time', atMost: 0 }, false],
  ])('%s', (_, workingDays, outcome) => {
    expect(requires({ workingDays })).toBe(outcome);
  });
  test('may be what a value is compared with', () => {
    const days = { workingDays: { from: '2026-03-13', to: 'event.on' } };
    expect(requires({ 'payload.ayes': { is: days } })).toBe(true);
    expect(requires({ 'payload.noes': { is: days } })).toBe(false);
  });
});

describe('several conditions', () => {
  const [yes, no] = [{ 'payload.ayes': 5 }, { 'payload.noes': 5 }];
  test.each<[string, unknown, boolean]>([
    ['a map: all', { ...yes, 'payload.noes': 2 }, true],
    ['a map: not all', { ...yes, ...no }, false],
    ['a list: all', [yes, { 'payload.noes': 2 }], true],
    ['a list: not all', [yes, no], false],
    ['all', { all: [yes, yes] }, true],
    ['not all', { all: [yes, no] }, false],
    ['any', { any: [no, yes] }, true],
    ['none', { any: [no, no] }, false],
    ['not', { not: no }, true],
    ['not so', { not: yes }, false],
    ['one inside another', { not: { any: [no, { all: [yes, no] }] } }, true],
  ])('%s', (_, require, outcome) => {
    expect(requires(require)).toBe(outcome);
  });
});

test('every word that a field may begin with means what it says', () => {
  const fields = {
    ...{ 'payload.title': 'roof', 'event.type': 'resolve', 'event.recordedOn': '2026-03-23', 'event.side': 'unit' },
    ...{ 'cycle.state': 'planned', 'cycle.period.id': '2026-Q1', 'cycle.parameters.term': 3, 'options.least': 5 },
    ...{
      'context.notice.sentOn': '2026-03-13T17:00:00+08:00',
      'facts.hr.boss.age': 50,
      'facts.hr.boss': { exists: true },
    },
  };
  for (const [field, value] of Object.entries(fields)) {
    const scene = { payload, cycle, facts: { ...facts, 'hr.boss': { name: 'Li', age: 50 } } };
    expect([field, requires({ [field]: value }, scene)]).toEqual([field, true]);
  }
});
