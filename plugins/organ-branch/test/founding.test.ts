import { attendanceOf } from '@obligato/testing/fixtures';
import { describe, expect, test } from 'vitest';
import { aBranch, branch, ids, people } from './a-branch.ts';
import { aLife } from './a-life.ts';

/** The cycles of a duty in a branch with these people. */
async function owes(duty: string, roster: Parameters<typeof aBranch>[0], rules: Parameters<typeof aBranch>[1] = {}) {
  const { engine } = await aBranch(roster, rules);
  const { cycles } = await engine.unit(branch);
  return [...cycles.values()].filter((cycle) => cycle.duty === duty);
}

describe('groups', () => {
  test('are to be formed from twenty members on, not with nineteen', async () => {
    expect(await owes('form-groups', people({ full: 18, probationary: 2 }))).toHaveLength(1);
    expect(await owes('form-groups', people({ full: 18, probationary: 1 }))).toEqual([]);
  });
  test('are to be formed by fewer where a unit says so', async () => {
    expect(await owes('form-groups', people({ full: 15 }), { 'organ/form-groups': { members: 15 } })).toHaveLength(1);
  });
  test('that are there are not asked for', async () => {
    const grouped = people({ full: 24 }).map((row, seat) => ({ ...row, group: `g${(seat % 2) + 1}` }));
    expect(await owes('form-groups', grouped)).toEqual([]);
  });
});

describe('a joint branch', () => {
  test('is for the superior to form where two full members are left, not three', async () => {
    const [cycle] = await owes('join-branch', people({ full: 2, probationary: 4 }));
    expect(cycle).toMatchObject({ bearer: 'works/bureau', owedBy: 'superior' });
    expect(await owes('join-branch', people({ full: 3 }))).toEqual([]);
  });
});

describe('a secretary', () => {
  const opened = async (leads: boolean) => {
    const roster = people({ full: 9 }).map((row, seat) => ({
      ...row,
      roles: [...(seat === 0 ? ['secretary'] : []), ...(seat === (leads ? 0 : 8) ? ['leader'] : [])],
    }));
    const attendance = attendanceOf(ids('f', 9));
    return (await aLife(roster, { 'organ/secretary-leads': 'warn' })).says(
      'general-meeting/2026-Q1',
      'open',
      { chair: 'f1', attendance },
      '2026-03-20',
    );
  };
  test('who is none of the unit’s leaders is remarked on', async () => {
    expect(await opened(false)).toContain('secretary-leads:notALeader');
  });
  test('who leads the unit is not', async () => {
    expect(await opened(true)).not.toContain('secretary-leads:notALeader');
  });
});
