import { describe, expect, test } from 'vitest';
import { type CheckRule, decide, type EffectRule, type Intent } from '../src/index.ts';
import { aCharter } from './a-charter.ts';
import { aCheck, aDeadline, anEffect, aRefusal } from './a-rule.ts';
import { anAttempt } from './an-attempt.ts';

const throwing = aCheck({
  evaluate: () => {
    throw new Error('no such field');
  },
});
const intent = (key: string): Intent => ({
  key,
  does: 'notify',
  to: { unit: 'u', role: 'secretary' },
  messageId: 'never',
  data: {},
});

/** What a rule written in JavaScript may answer. */
const nonsense: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['true', true],
  ['a number', 7],
  ['an empty text', ''],
  ['a text', 'no'],
  ['a function', () => []],
  ['an object', {}],
  ['an object that looks empty', { length: 0 }],
  ['a promise', Promise.resolve([])],
  ['a list of nothing', [undefined]],
  ['an unknown message', [{ messageId: 'nope', data: {} }]],
  ['an inherited message', [{ messageId: 'constructor', data: {} }]],
  ['a message named by a list', [{ messageId: ['no'], data: {} }]],
  ['a message without data', [{ messageId: 'no' }]],
  ['a message whose data is null', [{ messageId: 'no', data: null }]],
  ['a message whose data is a text', [{ messageId: 'no', data: 'because' }]],
];

describe('a check that fails', () => {
  test('refuses by name when it denies, beside the findings of the others', () => {
    const { outcome } = decide(anAttempt({ charter: aCharter({ 'p/throws': throwing, 'p/says': aRefusal() }) }));
    expect(outcome).toMatchObject({
      outcome: 'denied',
      findings: [
        { messageId: 'no' },
        { messageId: 'crashed', entry: { id: 'p/throws' }, data: { error: 'no such field' } },
      ],
    });
  });
  test.each(['warn', 'observe'] as const)('is only recorded when it stands at %s', (severity) => {
    const { outcome } = decide(anAttempt({ charter: aCharter({ 'p/throws': [throwing, severity] }) }));
    expect(outcome).toMatchObject({ outcome: 'accepted', findings: [{ messageId: 'crashed', severity }] });
  });
  test.each(nonsense)('because it answers %s, fails closed', (_what, answer) => {
    const evaluate = (() => answer) as unknown as CheckRule['evaluate'];
    const { outcome } = decide(anAttempt({ charter: aCharter({ 'p/odd': aCheck({ evaluate }) }) }));
    expect(outcome).toMatchObject({ outcome: 'denied', findings: [{ messageId: 'crashed', entry: { id: 'p/odd' } }] });
  });
  test('throwing what is no error is named all the same', () => {
    const odd = aCheck({
      evaluate: () => {
        throw 'a text';
      },
    });
    expect(decide(anAttempt({ charter: aCharter({ odd }) })).outcome).toMatchObject({
      findings: [{ data: { error: 'a text' } }],
    });
  });
});

describe('an effect', () => {
  test('is planned once per key, whoever asks for it', () => {
    const both = { a: anEffect(() => [intent('k1')]), b: anEffect(() => [intent('k1'), intent('k2')]) };
    const { effects } = decide(anAttempt({ charter: aCharter(both) }));
    expect(effects.map(({ key, entry }) => [key, entry.id])).toEqual([
      ['k1', 'a'],
      ['k2', 'b'],
    ]);
  });
  test('that fails is recorded and stops neither the event nor the others', () => {
    const plan = (() => undefined) as unknown as EffectRule['plan'];
    const { outcome, effects } = decide(
      anAttempt({ charter: aCharter({ a: anEffect(plan), b: anEffect(() => [intent('k')]) }) }),
    );
    expect(outcome).toMatchObject({
      outcome: 'accepted',
      findings: [{ messageId: 'crashed', entry: { id: 'a' }, severity: 'warn' }],
    });
    expect(effects.map(({ key }) => key)).toEqual(['k']);
  });
  test('sees the cycle as it is after the event', () => {
    const seen: string[] = [];
    decide(
      anAttempt({
        charter: aCharter({
          a: anEffect(({ cycle }) => {
            seen.push(cycle.state);
            return [];
          }),
        }),
      }),
    );
    expect(seen).toEqual(['open']);
  });
  test('is not planned in the shadow, and not for a refused attempt', () => {
    const effect = anEffect(() => [intent('k')]);
    expect(decide(anAttempt({ charter: aCharter({ a: [effect, 'observe'] }) })).effects).toEqual([]);
    expect(decide(anAttempt({ charter: aCharter({ a: effect, b: aRefusal() }) })).effects).toEqual([]);
  });
});

test('a deadline that fails is recorded without refusing, and the bound of the others stays', () => {
  const broken = aDeadline(() => {
    throw new Error('broken');
  });
  const whole = aDeadline(() => ({ notAfter: '2026-02-10' }), {
    on: { obligation: 'meeting', events: ['minute'], duties: undefined },
  });
  const { outcome, cycle } = decide(anAttempt({ charter: aCharter({ broken, whole }) }));
  expect(outcome).toMatchObject({ outcome: 'accepted', findings: [{ messageId: 'crashed', severity: 'warn' }] });
  expect(cycle.dues.map(({ key }) => key)).toEqual(['miss:minute:2026-02-10']);
});
