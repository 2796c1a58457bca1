import { expect, test } from 'vitest';
import { assessment, meeting, type State, stepWithXState } from '../src/index.ts';
import { payloadOf } from './payload-of.ts';

function live(obligation: typeof meeting | typeof assessment, events: readonly string[], parameters = {}): State {
  const machine = stepWithXState(obligation);
  let state = machine.initial({ parameters });
  for (const type of events) {
    const next = machine.next(state, { type, payload: payloadOf(obligation.name, type), on: '2026-03-20' });
    if (!next) throw new Error(`${type} was not taken in ${String(state.value)}`);
    state = next;
  }
  return state;
}

test('a meeting goes through its whole life and remembers notice, attendance, resolutions and minutes', () => {
  const state = live(
    meeting,
    ['notify', 'open', 'resolve', 'resolve', 'adjourn', 'minute', 'conclude', 'makeUp', 'archive'],
    { body: 'committee' },
  );
  expect(state).toMatchObject({
    value: 'archived',
    context: {
      body: 'committee',
      notice: { sentOn: '2026-03-20', heldOn: '2026-03-20' },
      heldOn: '2026-03-20',
      chair: 'm1',
      resolutions: [{ ayes: 5 }, { ayes: 5 }],
      minutes: { writtenOn: '2026-03-20', recorder: 'm2', signedBy: 'm1' },
      madeUp: ['m3'],
    },
  });
});
test('an overdue meeting can still be held, and stays on record as missed', () => {
  expect(live(meeting, ['miss', 'notify', 'open'])).toMatchObject({ value: 'open', context: { missed: ['open'] } });
});
test('a meeting can be put off, called again, and called off', () => {
  expect(live(meeting, ['notify', 'postpone'])).toMatchObject({
    value: 'postponed',
    context: { postponedTo: '2026-03-27' },
  });
  expect(live(meeting, ['notify', 'postpone', 'notify', 'cancel'])).toMatchObject({ value: 'cancelled' });
});
test('a miss told twice is missed once', () => {
  expect(live(meeting, ['miss', 'miss']).context.missed).toEqual(['open']);
});
test('an assessment keeps what the targets were before each adjustment, with the reason', () => {
  const state = live(assessment, [
    'setTargets',
    'adjust',
    'selfCheck',
    'inspect',
    'score',
    'feedBack',
    'rectify',
    'archive',
  ]);
  expect(state).toMatchObject({
    value: 'archived',
    context: {
      adjustments: [{ on: '2026-03-20', reason: 'flood', before: [{ id: 't1', text: 'visit' }] }],
      targets: [{ id: 't1', text: 'call' }],
      open: [],
      rectified: [{ item: 'archive', proof: 'sorted' }],
    },
  });
});
test('the superior’s half of an assessment belongs to the superior', () => {
  const by = (side: string) =>
    Object.entries(assessment.events)
      .filter(([, event]) => event.by === side)
      .map(([name]) => name);
  expect(by('superior')).toEqual(['adjust', 'inspect', 'score', 'feedBack', 'archive']);
  expect(by('unit')).toEqual(['setTargets', 'selfCheck', 'rectify']);
});
