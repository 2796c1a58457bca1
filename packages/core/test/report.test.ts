import { describe, expect, test } from 'vitest';
import { report } from '../src/index.ts';
import { live, missed, takes } from './live.ts';

test('a report goes through its whole life and remembers what was said, where it was heard, and what came of it', () => {
  const state = live(report, ['draft', 'submit', 'hear', 'answer', 'archive'], { to: 'members' });
  expect(state).toMatchObject({
    value: 'archived',
    context: {
      to: 'members',
      submittedOn: '2026-03-20',
      parts: [{ topic: 'work' }],
      heardAt: 'bureau/branch-1/general-meeting/2026-Q1',
      commended: [{ who: 'm2', for: 'the hotline' }],
      help: [{ by: 'm3', with: 'writing' }],
    },
  });
});
test('the shortest life is two steps to done: many members report, and most reports need no more', () => {
  expect(live(report, ['submit', 'hear'])).toMatchObject({ value: 'heard' });
});
test('a thin report is returned with the reason, as often as it takes, and heard when it is complete', () => {
  const state = live(report, ['submit', 'handBack', 'submitAgain', 'handBack', 'submitAgain', 'hear']);
  expect(state).toMatchObject({
    value: 'heard',
    context: {
      returned: [{ reason: 'nothing on study' }, { reason: 'nothing on study' }],
      parts: [{ topic: 'study' }],
    },
  });
});
test('nobody returns a report without saying why', () => {
  expect(takes(report, 'handBack', {})).toBe(false);
  expect(takes(report, 'sendBack', { reason: '  ' })).toBe(false);
});
test('an overdue report can still be handed in, and stays on record as missed', () => {
  expect(live(report, [missed('submit'), 'submit'])).toMatchObject({
    value: 'submitted',
    context: { missed: ['submit'] },
  });
});
test('that nobody heard it in time does not put it back among the overdue ones', () => {
  expect(live(report, ['submit', missed('hear')])).toMatchObject({ value: 'submitted', context: { missed: ['hear'] } });
});

describe('who says what', () => {
  const by = (side: string) =>
    Object.entries(report.events)
      .filter(([, event]) => event.by === side)
      .map(([name]) => name);

  test('only the superior says that it has received a report, or sends one back', () => {
    expect(by('superior')).toEqual(['receive', 'sendBack']);
  });
  test('whoever owes it hands it in and answers; the unit hears it', () => {
    expect(by('bearer')).toEqual(['draft', 'submit', 'submitAgain', 'answer', 'archive']);
    expect(by('unit')).toEqual(['hear', 'handBack']);
  });
});
test('who is helped has no place, only who helps and with what', () => {
  const help = { by: 'm3', with: 'writing' };
  expect(takes(report, 'answer', { text: 'x', help: [help] })).toBe(true);
  expect(takes(report, 'answer', { text: 'x', help: [{ ...help, whom: 'm5' }] })).toBe(false);
});
