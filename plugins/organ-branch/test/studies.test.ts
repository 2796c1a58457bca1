import { describe, expect, test } from 'vitest';
import { branch, ids, people } from './a-branch.ts';
import { aLife } from './a-life.ts';

const tier = (level: string) => ({ level, requirement: `what ${level} read` });
const plan = { tiers: [tier('members'), tier('officers')], reading: ['the regulations'] };

describe('a study plan', () => {
  test('tells at least two levels of members apart, twice the same being one', async () => {
    const life = await aLife(people({ full: 4 }));
    const draw = (...levels: string[]) => life.says('study-plan/2026', 'plan', { ...plan, tiers: levels.map(tier) });
    expect(await draw('members', 'members')).toEqual(['study-tiers:tooFew']);
    expect(await draw('members', 'newcomers')).toEqual([]);
  });
  test('more levels where a unit says so', async () => {
    const life = await aLife(people({ full: 4 }), { 'organ/study-tiers': { tiers: 3 } });
    expect(await life.says('study-plan/2026', 'plan', plan)).toEqual(['study-tiers:tooFew']);
  });

  async function nextYear(until: string) {
    const life = await aLife(people({ full: 4 }));
    await life.act('study-plan/2026', 'plan', { ...plan, until });
    await life.engine.plan({ from: '2027-01-01', to: '2027-12-31' });
    const carryOn = (from: string) =>
      life.says('study-plan/2027', 'carryOn', { plan: `${branch}/${from}` }, '2027-01-11');
    return carryOn;
  }
  test('for several years is carried on as long as it runs, to the first day of the year', async () => {
    expect(await (await nextYear('2027-01-01'))('study-plan/2026')).toEqual([]);
    expect(await (await nextYear('2026-12-31'))('study-plan/2026')).toEqual(['plan-still-runs:runOut']);
  });
  test('that nobody drew up is not carried on', async () => {
    expect(await (await nextYear('2028-12-31'))('study-plan/2025')).toEqual([
      'core/known-by-id:gone',
      'plan-still-runs:unknown',
    ]);
  });
});

/** A branch whose plan is published and checked so often, ready to close its year. */
async function aYearOfStudy(roster: ReturnType<typeof people>, rules = {}, { checks = 2, applied = 1 } = {}) {
  const life = await aLife(roster, { 'organ/study-hours': 'off', 'organ/officer-hours': 'off', ...rules });
  await life.act('study-plan/2026', 'plan', plan);
  await life.act('study-plan/2026', 'publish');
  for (let index = 0; index < checks; index++)
    await life.act('study-plan/2026', 'check', { observations: ['half read it'] });
  for (let index = 0; index < applied; index++)
    await life.act('study-plan/2026', 'apply', { problem: 'queues', outcome: 'two windows' });
  const close = () => life.act('study-plan/2026', 'complete', { summary: 'read' }, '2026-12-20');
  return { ...life, close };
}
const messages = (decision: { findings: readonly { messageId: string }[] }) =>
  decision.findings.map((one) => one.messageId);

describe('a year of study is closed', () => {
  test('with the second check, not with the first', async () => {
    expect(messages(await (await aYearOfStudy(people({ full: 4 }), {}, { checks: 1 })).close())).toEqual(['tooFew']);
    expect(messages(await (await aYearOfStudy(people({ full: 4 }))).close())).toEqual([]);
  });
  test('with something applied to a real problem', async () => {
    expect(messages(await (await aYearOfStudy(people({ full: 4 }), {}, { applied: 0 })).close())).toEqual([
      'notApplied',
    ]);
    const three = { 'organ/study-applied': { problems: 3 } };
    expect(messages(await (await aYearOfStudy(people({ full: 4 }), three, { applied: 2 })).close())).toEqual([
      'notApplied',
    ]);
    expect(messages(await (await aYearOfStudy(people({ full: 4 }), three, { applied: 3 })).close())).toEqual([]);
  });
});

describe('hours of study', () => {
  const binding = (over: object = {}) => ({ 'organ/study-hours': { severity: 'deny', ...over } });

  test('are the hours between opening and close of what somebody attended', async () => {
    const close = async (hours: number) => {
      const life = await aYearOfStudy(people({ full: 3 }), binding({ hours }));
      await life.hold('general-meeting/2026-Q1', '2026-03-10', ids('f', 3), 3);
      await life.hold('theme-day/2026-04', '2026-04-10', ids('f', 2), 4);
      return life.close();
    };
    expect((await close(3)).outcome).toBe('accepted');
    expect((await close(4)).findings[0]?.data).toMatchObject({ reached: 2, all: 3 });
    expect((await close(7)).findings[0]?.data).toMatchObject({ reached: 2, all: 3 });
    expect((await close(8)).findings[0]?.data).toMatchObject({ reached: 0, all: 3 });
  });
  test('of a meeting whose length nobody wrote down are one, or what a unit says', async () => {
    const close = async (rules: object) => {
      const life = await aYearOfStudy(people({ full: 3 }), binding({ hours: 2, ...rules }));
      for (const month of ['04', '05']) await life.hold(`theme-day/2026-${month}`, `2026-${month}-15`, ids('f', 3), 0);
      return (await life.close()).outcome;
    };
    expect(await close({})).toBe('accepted');
    expect(await close({ perUnmeasuredMeeting: 0.5 })).toBe('denied');
  });

  const months = ['04', '05', '06', '07'];
  /** Three of four learn for 32 hours, the fourth for one. */
  async function withHours(exempt: string) {
    const roster = people({ full: 4 }).map((row) => (row.member === exempt ? { ...row, exempt: ['study'] } : row));
    const life = await aYearOfStudy(roster, binding());
    for (const month of months) await life.hold(`theme-day/2026-${month}`, `2026-${month}-15`, ids('f', 3), 8);
    await life.hold('general-meeting/2026-Q3', '2026-09-10', ['f1', 'f4'], 1);
    return life.close();
  }
  test('are reached at 32, and told as so many of so many, without a name', async () => {
    const life = await aYearOfStudy(people({ full: 4 }), binding());
    for (const month of months) await life.hold(`theme-day/2026-${month}`, `2026-${month}-15`, ids('f', 4), 8);
    expect((await life.close()).outcome).toBe('accepted');
    expect((await withHours('nobody')).findings[0]?.message.en).toBe(
      '3 of 4 members reached 32 hours in meetings, classes and training; 0 are excused for age or illness.',
    );
  });
  test('excuse age and illness, which stay in the count', async () => {
    expect((await withHours('f4')).outcome).toBe('accepted');
    expect((await withHours('f1')).findings[0]?.data).toMatchObject({ reached: 3, all: 4, excused: 0 });
  });
  test('of a committee meeting are work, not study', async () => {
    const life = await aYearOfStudy(people({ full: 7, committee: 3 }), binding());
    for (const month of [...months, '08'])
      await life.hold(`committee-meeting/2026-${month}`, `2026-${month}-15`, ids('f', 3), 8);
    expect((await life.close()).findings[0]?.data).toMatchObject({ reached: 0, all: 7 });
  });
  test('of officers are 56, training included', async () => {
    const roster = people({ full: 4, committee: 1 });
    const year = async (hours: number) => {
      const life = await aYearOfStudy(roster, { 'organ/officer-hours': { severity: 'deny' } });
      await life.act('secretary-training/2026', 'finish', { people: ['f1'], hours }, '2026-05-20');
      for (const month of ['06', '07']) await life.hold(`theme-day/2026-${month}`, `2026-${month}-15`, ids('f', 4), 8);
      return life.close();
    };
    expect((await year(39)).findings[0]?.data).toMatchObject({ reached: 0, all: 1, hours: 56 });
    expect((await year(40)).outcome).toBe('accepted');
  });
  test('are kept in the decision without a name', async () => {
    const life = await aYearOfStudy(people({ full: 3 }), { 'organ/study-hours': { severity: 'warn' } });
    await life.hold('general-meeting/2026-Q1', '2026-03-10', ids('f', 3), 3);
    const { facts } = await life.close();
    expect(JSON.stringify(facts['organ-branch/hours-attended'])).not.toMatch(/f[123]/);
  });
});
