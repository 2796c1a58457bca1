import { describe, expect, test } from 'vitest';
import { aMeeting, branch, ids, people } from './a-branch.ts';
import { aPlainBranch } from './a-plain-branch.ts';
import { aPlainOrgan } from './an-organ.ts';
import { house } from './notice-reminder.ts';

/** Lives from January to a day without anybody doing anything; answers who was told what. */
async function toldUntil(day: string, roster = people({ full: 5 })) {
  const organ = await aPlainBranch(roster);
  organ.goTo(day);
  await organ.engine.tick();
  return organ.told.map(({ entry, recipients }) => ({
    cycle: entry.cycle,
    does: entry.does,
    to: `${entry.to.unit}:${entry.to.role}`,
    people: recipients.map(({ member }) => member),
    en: entry.message.en,
    zh: entry.message['zh-CN'],
  }));
}

type Told = Awaited<ReturnType<typeof toldUntil>>;
const about = (told: Told, cycle: string, does: string) =>
  told.filter((entry) => entry.cycle === cycle && entry.does === does);

describe('a missed deadline', () => {
  test('of a branch is told to the secretary of the unit above it', async () => {
    const [missed] = about(await toldUntil('2026-04-01'), `${branch}/general-meeting/2026-Q1`, 'escalate');
    expect(missed).toMatchObject({ to: 'works/bureau:secretary', people: ['f1'] });
    expect(missed?.en).toBe(
      `${branch} missed “Open the meeting” of General meeting 2026-Q1 for ${branch}: it was due by 2026-03-31.`,
    );
    expect(missed?.zh).toContain('支部党员大会');
  });

  test('of an inspection that the superior skips is told above the superior', async () => {
    const [missed] = about(await toldUntil('2026-07-01'), `${branch}/target-inspection/2026-H1`, 'escalate');
    expect(missed).toMatchObject({ to: 'works:secretary' });
    expect(missed?.en).toContain('works/bureau missed “Inspect”');
  });

  test('of an inspection that the top skips is told to its own leaders', async () => {
    const [missed] = about(await toldUntil('2026-07-01'), 'works/bureau/target-inspection/2026-H1', 'escalate');
    expect(missed).toMatchObject({ to: 'works:leader', people: ['f4'] });
  });

  test('of the top itself is told to its own leaders', async () => {
    const [missed] = about(await toldUntil('2026-04-01'), 'works/general-meeting/2026-Q1', 'escalate');
    expect(missed).toMatchObject({ to: 'works:leader', people: ['f4'] });
  });

  test('of a group is told to its branch', async () => {
    const told = await toldUntil('2026-02-01', people({ full: 6, groups: 2 }));
    expect(about(told, `${branch}/group-meeting/2026-01/g1`, 'escalate')).toMatchObject([
      { to: `${branch}:secretary` },
    ]);
  });

  test('is not told the day before', async () => {
    expect(about(await toldUntil('2026-03-31'), `${branch}/general-meeting/2026-Q1`, 'escalate')).toEqual([]);
  });

  test('is told once', async () => {
    expect(about(await toldUntil('2026-12-31'), `${branch}/general-meeting/2026-Q1`, 'escalate')).toHaveLength(1);
  });
});

describe('a reminder', () => {
  test('goes to the branch that owes', async () => {
    const [reminder] = about(await toldUntil('2026-03-19'), `${branch}/general-meeting/2026-Q1`, 'remind');
    expect(reminder).toMatchObject({ to: `${branch}:secretary`, people: ['f1'] });
    expect(reminder?.en).toContain('“Open the meeting” is still to come, at the latest on 2026-03-31');
  });

  test('of an inspection goes to the superior that owes it', async () => {
    const [reminder] = about(await toldUntil('2026-06-01'), `${branch}/target-inspection/2026-H1`, 'remind');
    expect(reminder).toMatchObject({ to: 'works/bureau:secretary' });
  });

  test('of two things on one day are two', async () => {
    const organ = await aPlainOrgan({
      rosters: { [branch]: people({ full: 5 }) },
      rules: { 'house/notice-reminder': 'warn' },
      plugins: { house },
    });
    await organ.plan2026();
    organ.goTo('2026-03-19');
    await organ.engine.tick();
    const reminders = organ.told.filter(({ entry }) => entry.cycle === `${branch}/general-meeting/2026-Q1`);
    expect(reminders.map(({ entry }) => entry.message.en.match(/“(.+)”/)?.[1]).sort()).toEqual([
      'Open the meeting',
      'Send notice',
    ]);
  });

  test('does not come for what is done', async () => {
    const organ = await aPlainBranch(people({ full: 5 }));
    await aMeeting(organ).open('2026-03-02', ids('f', 5));
    organ.goTo('2026-04-10');
    await organ.engine.tick();
    const told = organ.told.map(({ entry }) => `${entry.does} ${entry.cycle}`);
    expect(told).not.toContain(`remind ${branch}/general-meeting/2026-Q1`);
    expect(told).not.toContain(`escalate ${branch}/general-meeting/2026-Q1`);
  });
});
