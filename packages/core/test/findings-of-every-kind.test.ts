/** One decision in which rules of every kind have something to say: nothing is lost, nothing is said twice. */
import { expect, test } from 'vitest';
import { decide } from '../src/index.ts';
import { aCharter } from './a-charter.ts';
import { aDeadline, anEffect, aRefusal } from './a-rule.ts';
import { anAttempt } from './an-attempt.ts';

const on = (event: string) => ({ obligation: 'meeting', events: [event], duties: undefined });
const never = { notBefore: '2026-03-28', notAfter: '2026-03-20' };
const crash = () => {
  throw new Error('no such field');
};

/** Held to what the attempt opens, and to what it leaves awaited; in force, and in the shadow. */
const everybodySpeaks = {
  'p/check': [aRefusal(), 'warn'],
  'p/check-in-the-shadow': [aRefusal(), 'observe'],
  'p/deadline-of-this': [aDeadline(crash), 'warn'],
  'p/deadline-of-this-in-the-shadow': [aDeadline(() => ({ notAfter: '2026-03-10' })), 'observe'],
  'p/deadline-of-the-next': [aDeadline(() => never, { on: on('archive') }), 'warn'],
  'p/deadline-of-the-next-in-the-shadow': [aDeadline(crash, { on: on('archive') }), 'observe'],
  'p/effect': [anEffect(crash), 'warn'],
  'p/effect-in-the-shadow': [
    anEffect(() => [
      { key: 'k', does: 'remind', to: { unit: 'branch', role: 'secretary' }, messageId: 'never', data: {} },
    ]),
    'observe',
  ],
} as const;

test('what rules of every kind find is in the outcome, each once, in force or in the shadow', () => {
  const { outcome } = decide(anAttempt({ charter: aCharter(everybodySpeaks) }));
  expect(outcome.outcome).toBe('accepted');
  const { findings } = outcome as Extract<typeof outcome, { readonly outcome: 'accepted' }>;
  expect(findings.map(({ entry, messageId }) => `${entry.id} ${messageId}`).sort()).toEqual([
    'p/check no',
    'p/check-in-the-shadow no',
    'p/deadline-of-the-next emptyWindow',
    'p/deadline-of-the-next-in-the-shadow crashed',
    'p/deadline-of-this crashed',
    'p/deadline-of-this-in-the-shadow wouldBeLate',
    'p/effect crashed',
    'p/effect-in-the-shadow wouldDo',
  ]);
});

test.each(Object.entries(everybodySpeaks))(
  'what %s finds is not lost when it is the only one',
  (id, [rule, severity]) => {
    const { outcome } = decide(anAttempt({ charter: aCharter({ [id]: [rule, severity] }) }));
    expect(outcome).toMatchObject({ outcome: 'accepted', findings: [{ entry: { id } }] });
  },
);
