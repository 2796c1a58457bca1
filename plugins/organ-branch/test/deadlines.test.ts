import { describe, expect, test } from 'vitest';
import { aMeeting, branch, ids, people } from './a-branch.ts';
import { aPlainBranch } from './a-plain-branch.ts';

const five = people({ full: 5 });

/** What the clock will still do for a cycle: day, event, awaited event. */
async function duesOf(organ: Awaited<ReturnType<typeof aPlainBranch>>, cycle: string) {
  const dues = (await organ.engine.unit(branch)).cycles.get(`${branch}/${cycle}`)?.dues ?? [];
  return dues.map(({ on, event, target }) => `${on} ${event} ${target}`);
}

async function adjournedOn(day: string, rules = {}) {
  const organ = await aPlainBranch(five, rules);
  const meeting = aMeeting(organ);
  await meeting.open(day, ids('f', 5));
  await meeting.act('adjourn');
  return { organ, meeting };
}

describe('a meeting', () => {
  test.each([
    ['theme-day/2026-01', '2026-01-21', '2026-02-01'],
    // 27, 26, 25, 24, then the worked Saturday 14, 13, 12, 11.
    ['theme-day/2026-02', '2026-02-11', '2026-03-01'],
    ['general-meeting/2026-Q1', '2026-03-19', '2026-04-01'],
  ])(
    '%s is reminded of eight working days before its end, on %s, and missed on the day after it',
    async (cycle, remindedOn, missedOn) => {
      expect(await duesOf(await aPlainBranch(five), cycle)).toEqual([
        `${remindedOn} remind open`,
        `${missedOn} miss open`,
      ]);
    },
  );

  test('is reminded of sooner where a unit wants it sooner', async () => {
    const organ = await aPlainBranch(five, { 'organ/hold-reminder': { workingDaysBefore: 10 } });
    expect((await duesOf(organ, 'general-meeting/2026-Q1'))[0]).toBe('2026-03-17 remind open');
  });

  test('that was held is neither reminded of nor missed', async () => {
    const { organ } = await adjournedOn('2026-03-02');
    expect((await duesOf(organ, 'general-meeting/2026-Q1')).filter((due) => due.endsWith('open'))).toEqual([]);
  });
});

describe('minutes', () => {
  test('are due five working days after the session, across a holiday', async () => {
    // 13, 14 (worked), 24, 25, 26.
    const { organ } = await adjournedOn('2026-02-12');
    expect(await duesOf(organ, 'general-meeting/2026-Q1')).toEqual(['2026-02-27 miss minute']);
  });
  test('are due sooner where a unit wants them sooner', async () => {
    const { organ } = await adjournedOn('2026-02-12', { 'organ/minutes-deadline': { workingDays: 2 } });
    expect(await duesOf(organ, 'general-meeting/2026-Q1')).toEqual(['2026-02-15 miss minute']);
  });
  test('written on the last day are in time', async () => {
    const { organ, meeting } = await adjournedOn('2026-02-12');
    organ.goTo('2026-02-26', '23:00');
    await organ.engine.tick();
    await meeting.act('minute', { recorder: 'f2', record: 'as said', signedBy: 'f1' });
    organ.goTo('2026-03-15');
    expect((await organ.engine.tick()).fired.filter(({ cycle }) => cycle.endsWith('general-meeting/2026-Q1'))).toEqual(
      [],
    );
  });
  test('not written by then are missed, while the meeting stays where it is', async () => {
    const { organ, meeting } = await adjournedOn('2026-02-12');
    organ.goTo('2026-02-27');
    await organ.engine.tick();
    expect((await organ.engine.unit(branch)).cycles.get(meeting.cycle)?.state).toMatchObject({
      value: 'adjourned',
      context: { missed: ['minute'] },
    });
  });
});

describe('an inspection', () => {
  test('is reminded of twenty working days before the half-year ends', async () => {
    const dues = await duesOf(await aPlainBranch(five), 'target-inspection/2026-H1');
    expect(dues).toEqual(['2026-06-01 remind inspect', '2026-07-01 miss inspect']);
  });
  test('is to be filed fifteen working days after it, across Labour Day', async () => {
    const organ = await aPlainBranch(five);
    organ.goTo('2026-04-28');
    const cycle = `${branch}/target-inspection/2026-H1`;
    await organ.engine.attempt({
      cycle,
      event: 'inspect',
      payload: { inspector: 'bureau', observations: ['orderly'] },
    });
    // 29, 30, 6–9 May (Saturday the 9th is worked), 11–15, 18–21.
    expect(await duesOf(organ, 'target-inspection/2026-H1')).toEqual(['2026-05-22 miss archive']);
  });
});
