import { describe, expect, test } from 'vitest';
import { people } from './a-branch.ts';
import { about, aLife } from './a-life.ts';

const five = people({ full: 5, leaders: 1 });
type Life = Awaited<ReturnType<typeof aLife>>;

const duesOf = async (life: Life, cycle: string) =>
  ((await life.cycle(cycle))?.dues ?? []).map(({ on, event, target }) => `${on} ${event} ${target}`);

describe('a report', () => {
  test('of a branch is reminded of ten working days before the half-year ends', async () => {
    expect(await duesOf(await aLife(five), 'branch-report/2026-H1')).toEqual([
      '2026-06-15 remind submit',
      '2026-07-01 miss submit',
    ]);
  });
  test('of a member is not: twenty letters would only be noise', async () => {
    expect(await duesOf(await aLife(five), 'member-report/2026-H1/f2')).toEqual(['2026-07-01 miss submit']);
  });
  test('once handed in is to be heard within 65 working days', async () => {
    const life = await aLife(five, { 'organ/hearing-deadline': { workingDays: 5 } });
    await life.act('member-report/2026-H1/f2', 'submit', about('thinking', 'work', 'study'), '2026-03-02');
    expect(await duesOf(life, 'member-report/2026-H1/f2')).toEqual(['2026-03-10 miss hear']);
    const usual = await aLife(five);
    await usual.act('member-report/2026-H1/f2', 'submit', about('thinking', 'work', 'study'), '2026-03-02');
    // 21 days in March, 21 in April, 19 in May with the worked Saturday, and four in June.
    expect(await duesOf(usual, 'member-report/2026-H1/f2')).toEqual(['2026-06-05 miss hear']);
  });
  test('upward is to be received by the superior within 20 working days', async () => {
    const life = await aLife(five);
    await life.act('ideological-report/2026-H1', 'submit', about('state-of-mind', 'advice'), '2026-03-02');
    expect(await duesOf(life, 'ideological-report/2026-H1')).toEqual(['2026-03-31 miss receive']);
  });
  test('that was returned after its period is awaited anew, and was never late', async () => {
    const life = await aLife(five);
    const cycle = 'member-report/2026-H1/f2';
    await life.act(cycle, 'submit', about('thinking', 'work', 'study'), '2026-06-29');
    await life.act(cycle, 'handBack', { reason: 'one word each' }, '2026-07-06');
    // 7–10 and 13–17 July, then Monday the 20th.
    expect(await duesOf(life, cycle)).toContain('2026-07-21 miss submitAgain');
    await life.engine.tick();
    expect((await life.cycle(cycle))?.state.context).toMatchObject({ missed: [] });
  });
  test('on dues is due in the first quarter', async () => {
    const life = await aLife(people({ full: 4, committee: 4 }));
    expect(await duesOf(life, 'dues-report/2026')).toContain('2026-04-01 miss submit');
  });
  test('that never came is a reason for a talk, told to the branch', async () => {
    const life = await aLife(five);
    life.goTo('2026-07-01');
    await life.engine.tick();
    const told = life.told.map(({ entry }) => entry).filter((entry) => entry.rule === 'organ/missed-report');
    expect(told.map(({ cycle }) => cycle.split('/').slice(3).join('/'))).toEqual(
      expect.arrayContaining(['member-report/2026-H1/f2', 'leader-report/2026-H1/f5']),
    );
    expect(told[0]?.to).toEqual({ unit: 'works/bureau/levy', role: 'secretary' });
    expect(told[0]?.message.en).toContain('Ask what is in the way');
    const talk = told.find(({ cycle }) => cycle.endsWith('member-report/2026-H1/f2'));
    expect(talk?.message['zh-CN']).toMatch(/尚未收到：Name f2（f2）。/i);
    const missed = life.told.map(({ entry }) => entry).filter(({ rule }) => rule === 'organ/escalate');
    expect(missed.map(({ message }) => message.en)).toContainEqual(expect.stringMatching(/^Name f2 \(f2\) missed “/i));
  });
  test('that came and was not heard is no reason to talk with its author', async () => {
    const life = await aLife(five);
    await life.act('member-report/2026-H1/f2', 'submit', about('thinking', 'work', 'study'), '2026-02-02');
    life.goTo('2026-06-15');
    await life.engine.tick();
    expect((await life.cycle('member-report/2026-H1/f2'))?.state.context).toMatchObject({ missed: ['hear'] });
    expect(life.told.filter(({ entry }) => entry.rule === 'organ/missed-report')).toEqual([]);
  });
});

describe('a task', () => {
  test.each([
    ['dues/2026-03', ['2026-03-24 remind finish', '2026-04-01 miss finish']],
    ['archive-handover/2026', ['2026-03-24 remind finish', '2026-04-01 miss finish']],
    // 5 January to 23 January: fifteen working days after New Year’s Day, 4 January being worked.
    ['activity-plan/2026-Q1', ['2026-01-15 remind finish', '2026-01-23 miss finish']],
  ])('%s', async (cycle, dues) => {
    expect(await duesOf(await aLife(five), cycle)).toEqual(dues);
  });
  test('that was sent back is awaited anew within ten working days', async () => {
    const life = await aLife(five);
    await life.act('dues/2026-03', 'finish', { figures: { late: 0, longestMonths: 0 } }, '2026-03-30');
    await life.act('dues/2026-03', 'reopen', { reason: 'one is missing' }, '2026-03-31');
    expect(await duesOf(life, 'dues/2026-03')).toContain(
      `${nextDay(life.engine.domain.calendar.addWorkingDays('2026-03-31', 10))} miss finishAgain`,
    );
  });
  test('a debrief is answered by the superior within 20 working days', async () => {
    const life = await aLife(five);
    await life.act('secretary-debrief/2026', 'finish', { summary: 'my year' }, '2026-11-02');
    expect(await duesOf(life, 'secretary-debrief/2026')).toEqual(['2026-12-01 miss verify']);
  });
});

test('study is checked for the first time by the middle of the year', async () => {
  expect(await duesOf(await aLife(five), 'study-plan/2026')).toEqual([
    '2026-07-01 miss check',
    '2027-01-01 miss complete',
  ]);
});
test('a campaign is reminded of while its pledges can still be kept', async () => {
  expect(await duesOf(await aLife(five), 'merit-campaign/2026')).toEqual([
    '2026-11-05 remind check',
    '2027-01-01 miss check',
  ]);
});

const nextDay = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
