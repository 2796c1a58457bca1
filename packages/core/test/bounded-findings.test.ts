/** What a rule says of a stranger's payload is bounded: how much of it, and how long each of it is. */
import { describe, expect, test } from 'vitest';
import { type DecideInput, decide, recordDecision } from '../src/index.ts';
import { aCharter } from './a-charter.ts';
import { aCheck, aRefusal } from './a-rule.ts';
import { aText } from './a-text.ts';
import { aCommand, anAttempt } from './an-attempt.ts';

const found = (reason: string, messageId = 'no') => ({ messageId, data: { reason } });
const many = (count: number) => Array.from({ length: count }, (_, index) => found(`row ${index}`));

function recorded(input: DecideInput) {
  const decided = decide(input);
  const { cycle, command, charter, facts } = input;
  const record = recordDecision({
    ...{ number: 1, before: cycle, command, decided, eventTitle: aText('Open'), charter, facts, calendar: '1' },
  });
  return { record, outcome: decided.outcome };
}

describe('findings of one rule', () => {
  test('are told up to twenty, and counted', () => {
    const check = aCheck({ evaluate: () => many(5_000) });
    const { record } = recorded(anAttempt({ charter: aCharter({ 'p/rows': check, 'p/says': aRefusal() }) }));
    expect(record.findings).toHaveLength(22);
    expect(record.findings[20]).toMatchObject({ rule: 'p/rows', severity: 'deny', messageId: 'andMore' });
    expect(record.findings[20]?.message).toEqual({
      en: 'And 4980 more of the kind.',
      'zh-CN': '另有4980处同类问题。',
    });
    expect(record.findings[21]).toMatchObject({ rule: 'p/says' });
  });

  test('refuse all the same, when what refuses comes after what does not', () => {
    const messages = { no: aText('no: {{reason}}'), by: { ...aText('by the way: {{reason}}'), remark: true as const } };
    const remarks = Array.from({ length: 50 }, (_, index) => found(`${index}`, 'by'));
    const check = aCheck({ messages, evaluate: () => [...remarks, found('at last')] });
    const { outcome } = recorded(anAttempt({ charter: aCharter({ 'p/rows': check }) }));
    expect(outcome.outcome).toBe('denied');
    const told = 'findings' in outcome ? outcome.findings.map(({ severity, messageId }) => [severity, messageId]) : [];
    expect(told).toHaveLength(22);
    expect(told.slice(20)).toEqual([
      ['warn', 'andMore'],
      ['deny', 'no'],
    ]);
  });

  test('do not repeat what a stranger wrote at any length, and are whole up to a few sentences', () => {
    const long = 'x'.repeat(500_000);
    const names = Array.from({ length: 10_000 }, (_, index) => `m${index}`);
    const texts = { short: 'y'.repeat(3_000), long };
    for (const [name, reason] of Object.entries(texts)) {
      const check = aCheck({ evaluate: () => [found(reason)] });
      const { record } = recorded(anAttempt({ charter: aCharter({ 'p/says': check }) }));
      expect(JSON.stringify(record.findings).length).toBeLessThan(12_000);
      expect(record.findings[0]?.message.en.endsWith('…')).toBe(name === 'long');
    }
    const check = aCheck({ evaluate: () => [{ messageId: 'no', data: { reason: names } }] });
    const { record } = recorded(anAttempt({ charter: aCharter({ 'p/says': check }) }));
    expect(record.findings[0]?.message.en).toMatch(/^no: m0, m1, .*m19, … \+9980$/);
  });
});

describe('a payload that was refused', () => {
  const refusing = aCharter({ 'p/says': aRefusal() });
  const opening = (reason: string) =>
    aCommand({ payload: { ...(aCommand().payload as object), attendance: [{ member: reason, present: true }] } });

  test('is kept up to 4 KB, and its digest beyond', () => {
    const { record: small } = recorded(anAttempt({ charter: refusing, command: opening('m1') }));
    expect(small.notKept).toBeUndefined();
    expect(small.payload).toEqual(opening('m1').payload);
    const large = opening('m'.repeat(5_000));
    const { record } = recorded(anAttempt({ charter: refusing, command: large }));
    expect(record.outcome).toBe('denied');
    expect(record.payload).toBeNull();
    expect(record.notKept?.payload.bytes).toBe(Buffer.byteLength(JSON.stringify(large.payload)));
    expect(record.notKept?.payload.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('takes along the facts that are as large, and no others', () => {
    const facts = { 'x/small': 'kept', 'x/large': ['y'.repeat(5_000)] };
    const command = opening('m'.repeat(5_000));
    const { record } = recorded({ ...anAttempt({ charter: refusing, command }), facts });
    expect(record.facts).toEqual({ 'x/small': 'kept' });
    expect(record.notKept?.facts).toMatchObject({ 'x/large': { bytes: 5_004 } });
    const { record: whole } = recorded({ ...anAttempt({ charter: refusing, command: opening('m1') }), facts });
    expect(whole.facts).toEqual(facts);
  });

  test('is kept whole when it is accepted, however large', () => {
    const command = opening('m'.repeat(5_000));
    const { record } = recorded(anAttempt({ charter: aCharter({ 'p/silent': aCheck() }), command }));
    expect([record.outcome, record.payload, record.notKept]).toEqual(['accepted', command.payload, undefined]);
  });
});

describe('a decision that takes too long', () => {
  test('is given up before the next rule is asked', () => {
    const asked: string[] = [];
    const noting = (name: string) =>
      aCheck({
        evaluate: () => {
          asked.push(name);
          return [];
        },
      });
    const charter = aCharter({ 'p/a': noting('a'), 'p/b': noting('b'), 'p/c': noting('c') });
    const input = { ...anAttempt({ charter }), isOverdue: () => asked.length === 2 };
    expect(() => decide(input)).toThrow('OBLIGATO_TOO_SLOW');
    expect(asked).toEqual(['a', 'b']);
  });
});
