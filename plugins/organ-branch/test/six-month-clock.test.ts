import { describe, expect, test } from 'vitest';
import { ids, people } from './a-branch.ts';
import { aLife } from './a-life.ts';

const months = ['01', '02', '03', '04', '05', '06', '07', '08'];

/** Theme days on the 10th of each month to `last`; member f4 comes to January’s only, when at all. */
async function toldBy(last: string, { seen = true, roster = people({ full: 4 }), rules = {} } = {}) {
  const life = await aLife(roster, rules);
  for (const month of months.slice(0, months.indexOf(last) + 1)) {
    const cycle = `theme-day/2026-${month}`;
    await life.hold(cycle, `2026-${month}-10`, month === '01' && seen ? ids('f', 4) : ids('f', 3));
    await life.conclude(cycle);
  }
  await life.engine.tick();
  const told = life.told.map(({ entry }) => entry).filter((entry) => entry.rule === 'organ/six-month-clock');
  return told.map((entry) => ({ cycle: entry.cycle.slice(-7), en: entry.message.en, to: entry.to.role }));
}

describe('a member who no longer comes', () => {
  test('is a reason to go and see after three months, not before', async () => {
    expect(await toldBy('03')).toEqual([]);
    const [warning] = await toldBy('04');
    expect(warning).toMatchObject({ cycle: '2026-04', to: 'secretary' });
    expect(warning?.en).toContain('1 member has been to no meeting since 2026-01-10');
  });
  test('is not named', async () => {
    expect(JSON.stringify(await toldBy('04'))).not.toContain('f4');
  });
  test('has reached six months on the corresponding day, not a month before', async () => {
    expect((await toldBy('06')).at(-1)?.en).toContain('Go and see');
    expect((await toldBy('07')).at(-1)?.en).toContain('for 6 months, since 2026-01-10');
  });
  test('is warned of sooner where a unit says so', async () => {
    expect(await toldBy('03', { rules: { 'organ/six-month-clock': { warnAfterMonths: 2 } } })).toHaveLength(1);
  });
  test('is left in peace when excused for age or illness', async () => {
    const roster = people({ full: 4 }).map((row) => (row.member === 'f4' ? { ...row, exempt: ['study'] } : row));
    expect(await toldBy('05', { roster })).toEqual([]);
  });
  test('counts from the first meeting missed when never seen', async () => {
    expect((await toldBy('04', { seen: false }))[0]?.en).toContain('since 2026-01-10');
  });
});
