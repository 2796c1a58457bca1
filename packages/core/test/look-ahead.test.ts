import { expect, test } from 'vitest';
import { lookAhead } from '../src/index.ts';
import { aCharter } from './a-charter.ts';
import { aCycle, aState } from './a-cycle.ts';
import { aCheck, aDeadline, aRefusal } from './a-rule.ts';
import { aCommand, anAttempt } from './an-attempt.ts';

const reading = aCheck({
  evaluate: ({ event, found }) =>
    (event.payload as { chair: string }).chair === 'm1' ? [] : [found('no', { reason: 'chair' })],
});

test('an event that needs fields is told so, and rules that read them stay undecided', () => {
  expect(lookAhead(anAttempt({ charter: aCharter({ reading }) }))).toMatchObject({
    event: 'open',
    state: 'needs',
    findings: [],
    undecided: ['reading'],
    missing: [{ field: 'chair' }, { field: 'attendance' }],
  });
});
test('a rule that does not look at the payload already blocks', () => {
  const outlook = lookAhead(anAttempt({ charter: aCharter({ reading, blocks: aRefusal() }) }));
  expect(outlook).toMatchObject({ state: 'blocked', findings: [{ messageId: 'no' }], undecided: ['reading'] });
});
test('so does a window that is not open yet', () => {
  const charter = aCharter({ window: aDeadline(() => ({ notBefore: '2026-03-25' })) });
  expect(lookAhead(anAttempt({ charter }))).toMatchObject({ state: 'blocked', findings: [{ messageId: 'tooEarly' }] });
});
test('a rule that copies the event is undecided too, not handed an empty payload', () => {
  const copying = aCheck({ evaluate: ({ event }) => (Object.keys({ ...event }).length > 0 ? [] : []) });
  expect(lookAhead(anAttempt({ charter: aCharter({ copying }) })).undecided).toEqual(['copying']);
});
test('an event that needs no field is open, and its rules decide on the empty payload', () => {
  const attempt = anAttempt({
    cycle: aCycle({ state: aState('meeting', 'open') }),
    command: aCommand({ event: 'adjourn', payload: undefined }),
  });
  expect(lookAhead(attempt)).toMatchObject({ state: 'open', missing: [], undecided: [] });
});
test('A16: rules are asked about what the schema makes of an empty payload, its defaults filled in', () => {
  const counting = aCheck({
    evaluate: ({ event, found }) =>
      Object.keys((event.payload as { figures: object }).figures).length > 0
        ? []
        : [found('no', { reason: 'figures' })],
  });
  const attempt = anAttempt({
    cycle: aCycle({ obligation: 'task', state: aState('task', 'planned') }),
    command: aCommand({ event: 'finish', payload: undefined }),
    charter: aCharter({ counting }),
  });
  // What they miss in it is said, and blocks nothing: it may be filled in.
  expect(lookAhead(attempt)).toMatchObject({
    ...{ state: 'needs', missing: [], findings: [{ messageId: 'no' }], undecided: ['counting'] },
  });
  const both = { ...attempt, charter: aCharter({ counting, blocks: aRefusal() }) };
  expect(lookAhead(both)).toMatchObject({ state: 'blocked', undecided: ['counting'] });
});
test('what the state or the side does not allow is blocked without asking any rule', () => {
  const charter = aCharter({
    a: aCheck({
      evaluate: () => {
        throw new Error('asked');
      },
    }),
  });
  expect(lookAhead(anAttempt({ charter, command: aCommand({ event: 'minute' }) }))).toMatchObject({
    state: 'blocked',
    findings: [],
  });
  expect(lookAhead(anAttempt({ charter, command: aCommand({ side: 'superior' }) }))).toMatchObject({
    state: 'blocked',
    findings: [],
  });
});
test('A17: it says whose event it is, also where that is not who asks', () => {
  expect(lookAhead(anAttempt())).toMatchObject({ side: 'unit' });
  expect(lookAhead(anAttempt({ command: aCommand({ side: 'superior' }) }))).toMatchObject({ side: 'unit' });
  expect(lookAhead(anAttempt({ command: aCommand({ event: 'carryOver', side: 'superior' }) }))).toMatchObject({
    side: 'superior',
    state: 'needs',
  });
});
test('a warning does not block', () => {
  expect(lookAhead(anAttempt({ charter: aCharter({ soft: [aRefusal(), 'warn'] }) }))).toMatchObject({
    state: 'needs',
    findings: [{ severity: 'warn' }],
  });
});
