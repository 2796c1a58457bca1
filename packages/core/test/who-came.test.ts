import { describe, expect, test } from 'vitest';
import { type RosterRow, rosterOn, sameRosterOn, whoCame } from '../src/index.ts';

const row = (member: string, over: Partial<RosterRow> = {}): RosterRow => ({
  ...{ member, name: member, standing: 'full', roles: [], from: '2020-01-01' },
  ...over,
});
const roster = [
  row('m1', { roles: ['secretary'], group: 'g1' }),
  row('m2', { roles: ['committee'], group: 'g1' }),
  row('m3', { group: 'g2' }),
  row('ill', { notCounted: 'approval 3' }),
  row('new', { from: '2026-04-01' }),
  row('staff', { standing: 'non-member' }),
];
const view = rosterOn(roster, '2026-03-12');
const came = (member: string, present = true, capacity: 'member' | 'observer' = 'member') => ({
  ...{ member, present, capacity },
});

describe('who should attend is the roster of the day (A8)', () => {
  test('whoever was not listed is absent', () => {
    const attendance = [came('m1'), came('guest', true, 'observer')];
    expect(whoCame({ body: 'members', bearer: 'branch', attendance }, view)).toEqual({
      expected: ['m1', 'm2', 'm3'],
      attended: ['m1'],
      absent: [{ member: 'm2' }, { member: 'm3' }],
    });
  });

  test('of a committee or a group, its own people', () => {
    const attendance = [came('m1'), { ...came('m2', false), reason: 'leave' }];
    expect(whoCame({ body: 'committee', bearer: 'branch', attendance }, view).absent).toEqual([
      { member: 'm2', reason: 'leave' },
    ]);
    expect(whoCame({ body: 'group', bearer: 'g2', attendance }, view).expected).toEqual(['m3']);
  });

  test('who is out of the count does not figure, listed or not', () => {
    const attendance = [came('m1'), came('m2'), came('m3'), came('ill'), came('staff')];
    const { expected, attended } = whoCame({ body: 'members', bearer: 'branch', attendance }, view);
    expect([expected.length, attended.length]).toEqual([3, 3]);
  });

  test('without a roster the list is all there is', () => {
    const attendance = [came('m1'), came('m2', false), came('guest', true, 'observer')];
    expect(whoCame({ body: 'members', bearer: 'branch', attendance }, rosterOn([], '2026-03-12'))).toEqual({
      ...{ expected: ['m1', 'm2'], attended: ['m1'], absent: [{ member: 'm2' }] },
    });
  });
});

test('a view tells of the same roster on another day', () => {
  expect(view.members).not.toContain('new');
  expect(sameRosterOn(view, '2026-04-02').members).toContain('new');
  expect(sameRosterOn(view, '2026-03-13')).toBe(view);
});
