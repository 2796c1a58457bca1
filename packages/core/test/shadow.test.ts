import { expect, test } from 'vitest';
import { decide } from '../src/index.ts';
import { aCharter } from './a-charter.ts';
import { aCheck, aDeadline, anEffect } from './a-rule.ts';
import { anAttempt } from './an-attempt.ts';

test('a deadline in the shadow says when an event falls outside, and binds nobody', () => {
  const charter = aCharter({ 'p/late': [aDeadline(() => ({ notAfter: '2026-03-10' })), 'observe'] });
  const { outcome, cycle } = decide(anAttempt({ charter }));
  expect(outcome).toMatchObject({
    outcome: 'accepted',
    findings: [
      { severity: 'observe', messageId: 'wouldBeLate', data: { event: { 'zh-CN': '开会' }, notAfter: '2026-03-10' } },
    ],
  });
  expect(cycle.dues).toEqual([]);
});

test('a deadline in the shadow is silent about an event inside its bounds', () => {
  const bounds = { notBefore: '2026-03-20', notAfter: '2026-03-20' };
  const charter = aCharter({ 'p/window': [aDeadline(() => bounds), 'observe'] });
  expect(decide(anAttempt({ charter })).outcome).toMatchObject({ outcome: 'accepted', findings: [] });
});

test('an effect in the shadow is recorded, and nobody is told', () => {
  const intent = { key: 'k', does: 'remind', to: { unit: 'branch', role: 'secretary' }, messageId: 'never', data: {} };
  const charter = aCharter({ 'p/tell': [anEffect(() => [{ ...intent, does: 'remind' }]), 'observe'] });
  const { outcome, effects } = decide(anAttempt({ charter }));
  expect(effects).toEqual([]);
  expect(outcome).toMatchObject({ findings: [{ messageId: 'wouldDo', data: { role: 'secretary', unit: 'branch' } }] });
});

test('a rule that declared a fact which nobody gathered fails closed, and names the fact', () => {
  const charter = aCharter({ 'p/needs': aCheck({ facts: { people: { name: 'roster/people' } } }) });
  expect(decide(anAttempt({ charter })).outcome).toMatchObject({
    outcome: 'denied',
    findings: [{ messageId: 'crashed', data: { error: expect.stringContaining('roster/people') } }],
  });
});
