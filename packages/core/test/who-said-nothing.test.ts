import { expect, test } from 'vitest';
import { evaluateChecks, payloadUnknown } from '../src/deciding/evaluate.ts';
import { aCharter } from './a-charter.ts';
import { aCycle } from './a-cycle.ts';
import { aCheck, aRefusal } from './a-rule.ts';
import { calendar } from './an-attempt.ts';

const waiting = aCheck({
  evaluate: () => {
    throw payloadUnknown;
  },
});

function asked(rules: Parameters<typeof aCharter>[0]) {
  const { state, ...cycle } = aCycle();
  const scope = { facts: {}, calendar, titleOf: () => ({ en: 'Open', 'zh-CN': '开会' }), isOrdered: () => true };
  const event = {
    ...{ type: 'open', payload: {}, on: '2026-03-20', recordedOn: '2026-03-20', time: '09:00', side: 'unit' as const },
    at: '2026-03-20T09:00:00+08:00',
    evidence: [],
  };
  const { checks } = aCharter(rules).applicableRules(aCycle(), 'open');
  const ask = () =>
    evaluateChecks(checks, scope, event, { ...cycle, evidence: [], state: String(state.value), context: {} });
  return [ask(), ask()] as const;
}

test('a rule that waits for the payload has not passed, whether or not another has found something', () => {
  const [alone] = asked({ waits: waiting, passes: aCheck() });
  expect(alone).toMatchObject({ findings: [], passed: ['passes'], undecided: ['waits'] });
  const [both] = asked({ waits: waiting, passes: aCheck(), refuses: aRefusal() });
  expect(both).toMatchObject({ findings: [{ messageId: 'no' }], passed: ['passes'], undecided: ['waits'] });
});

test('where nobody says anything, one list serves every attempt', () => {
  const [first, second] = asked({ a: aCheck(), b: aCheck() });
  expect(first.passed).toEqual(['a', 'b']);
  expect(second.passed).toBe(first.passed);
});
