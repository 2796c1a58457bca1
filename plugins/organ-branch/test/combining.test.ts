import { combinedIn } from '@obligato/core';
import { attendanceOf } from '@obligato/testing/fixtures';
import { describe, expect, test } from 'vitest';
import { branch, ids, people } from './a-branch.ts';
import { aLife } from './a-life.ts';

const gathering = 'theme-day/2026-03';
const within = { with: `${branch}/${gathering}` };

/** A theme day of a branch of nine in two groups, held with these present. */
async function themeDay(present: readonly string[], rules = {}, on = '2026-03-12') {
  const life = await aLife(people({ full: 9, groups: 2 }), rules);
  await life.act(gathering, 'open', { chair: 'f1', attendance: attendanceOf(present) }, on);
  return life;
}

describe('one gathering that serves several duties', () => {
  test('carries a class and the meeting of each group, recorded on each and seen from the gathering', async () => {
    const life = await themeDay(ids('f', 9));
    for (const carried of ['party-class/2026-Q1', 'group-meeting/2026-03/g1', 'group-meeting/2026-03/g2']) {
      expect((await life.act(carried, 'combine', within)).outcome).toBe('accepted');
      expect((await life.cycle(carried))?.state).toMatchObject({
        value: 'combined',
        context: { combinedWith: within.with },
      });
    }
    const { cycles } = await life.engine.unit(branch);
    expect(combinedIn(within.with, cycles.values()).map(({ duty }) => duty)).toEqual([
      'group-meeting',
      'group-meeting',
      'party-class',
    ]);
    const row = (await life.engine.status({ units: [branch] })).find(({ cycle }) =>
      cycle.endsWith('party-class/2026-Q1'),
    );
    expect(row).toMatchObject({ light: 'done', late: false });
  });
  test.each(['general-meeting/2026-Q1', 'life-meeting/2026'])(
    'does not carry %s: no rule lists the pair',
    async (carried) => {
      const life = await themeDay(ids('f', 9));
      expect(await life.says(carried, 'combine', within)).toEqual(['combining:notThisPair']);
    },
  );
  test('says by their titles what may be held within what, with the ids that an option lists', async () => {
    const life = await themeDay(ids('f', 9));
    const { findings } = await life.act('general-meeting/2026-Q1', 'combine', within);
    const said = findings.find(({ messageId }) => messageId === 'notThisPair');
    expect(said?.message.en).toContain('Class in Theme day (party-class in theme-day)');
    expect(said?.message['zh-CN']).toContain('党课并入主题党日（party-class in theme-day）');
    expect(said?.data.pairs).toEqual(['group-meeting in theme-day', 'party-class in theme-day']);
  });
  test('carries only what a stricter unit leaves on the list', async () => {
    const life = await themeDay(ids('f', 9), { 'organ/combining': { pairs: ['party-class in theme-day'] } });
    expect(await life.says('group-meeting/2026-03/g1', 'combine', within)).toEqual(['combining:notThisPair']);
    expect(await life.says('party-class/2026-Q1', 'combine', within)).toEqual([]);
  });
  test('carries nothing when it was not held, or not on that day', async () => {
    const life = await aLife(people({ full: 9 }));
    await life.act(gathering, 'notify', { heldOn: '2026-03-12', place: '305', agenda: ['a walk'] }, '2026-03-02');
    expect(await life.says('party-class/2026-Q1', 'combine', within, '2026-03-12')).toEqual([
      'meeting/held-within:notThen',
    ]);
    const held = await themeDay(ids('f', 9));
    expect(await held.says('party-class/2026-Q1', 'combine', within, '2026-03-13')).toEqual([
      'meeting/held-within:notThen',
    ]);
  });
  test('carries nothing of another period', async () => {
    const life = await themeDay(ids('f', 9));
    for (const carried of ['party-class/2026-Q2', 'group-meeting/2026-04/g1']) {
      const [duty] = carried.split('/');
      expect(await life.says(carried, 'combine', within)).toEqual(['combining:otherPeriod', `${duty}:beforeThePeriod`]);
    }
    const lastDay = await themeDay(ids('f', 9), {}, '2026-03-31');
    expect(await lastDay.says('party-class/2026-Q1', 'combine', within)).toEqual([]);
  });
  test('carries a group’s meeting when half of that group were there, whoever else was', async () => {
    // g1 holds f1, f3, f5, f7, f9; g2 holds f2, f4, f6, f8.
    const enough = await themeDay(['f1', 'f3', 'f5', 'f2', 'f4']);
    expect(await enough.says('group-meeting/2026-03/g1', 'combine', within)).toEqual([]);
    expect(await enough.says('group-meeting/2026-03/g2', 'combine', within)).toEqual([]);
    const tooFew = await themeDay(['f1', 'f3', 'f2', 'f4', 'f6', 'f8']);
    const refused = await tooFew.act('group-meeting/2026-03/g1', 'combine', within);
    expect(refused.findings[0]).toMatchObject({ messageId: 'notThere', data: { present: 2, expected: 5 } });
  });
  test('is not carried on: what was held within another carries nothing itself', async () => {
    const rules = { 'organ/combining': { pairs: ['group-meeting in party-class', 'party-class in theme-day'] } };
    const life = await themeDay(ids('f', 9), rules);
    await life.act('party-class/2026-Q1', 'combine', within);
    const chain = { with: `${branch}/party-class/2026-Q1` };
    expect(await life.says('group-meeting/2026-03/g1', 'combine', chain)).toEqual(['meeting/held-within:notThen']);
  });
});
