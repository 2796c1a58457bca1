import { describe, expect, test } from 'vitest';
import { branch, ids, people } from './a-branch.ts';
import { aLife } from './a-life.ts';

const five = people({ full: 5, leaders: 1 });

describe('the month’s dues', () => {
  const finish = async (figures: object, rules = {}) =>
    (await aLife(five, rules)).says('dues/2026-03', 'finish', { figures }, '2026-03-20');

  test('are done when it is said how many are late, and since when; nobody is named', async () => {
    expect(await finish({})).toEqual(['dues-counted:notCounted']);
    expect(await finish({ late: 0 })).toEqual(['dues-counted:notCounted']);
    expect(await finish({ late: 0, longestMonths: 0 })).toEqual([]);
  });
  test('call for a talk after three months, and are past paying back after six', async () => {
    expect(await finish({ late: 2, longestMonths: 2 })).toEqual([]);
    expect(await finish({ late: 2, longestMonths: 3 })).toEqual(['dues-back-pay:talk']);
    expect(await finish({ late: 2, longestMonths: 6 })).toEqual(['dues-back-pay:talk']);
    expect(await finish({ late: 2, longestMonths: 7 })).toEqual(['dues-back-pay:tooLong']);
  });
  test('sooner where a unit says so', async () => {
    const strict = { 'organ/dues-back-pay': { months: 4, talkAfterMonths: 2 } };
    expect(await finish({ late: 1, longestMonths: 4 }, strict)).toEqual(['dues-back-pay:talk']);
    expect(await finish({ late: 1, longestMonths: 5 }, strict)).toEqual(['dues-back-pay:tooLong']);
  });
});

describe('talks', () => {
  const kinds = ['committee-committee', 'committee-member', 'member-member'];
  async function talked(roster: ReturnType<typeof people>, log: readonly string[], rules = {}) {
    const life = await aLife(roster, rules);
    for (const kind of log) await life.act('talks/2026', 'log', { kind, who: 'f1', whom: 'f2' });
    return life.act('talks/2026', 'finish');
  }
  test('are held in every kind of pair; each kind that is missing is told', async () => {
    const roster = people({ full: 8, committee: 3 });
    expect((await talked(roster, kinds)).outcome).toBe('accepted');
    const short = await talked(roster, ['committee-member']);
    expect(short.findings.map(({ message }) => message['zh-CN'].split('：')[0])).toEqual(['支委之间', '党员之间']);
  });
  test('between committee members are asked for where there are two, not where there is one', async () => {
    const missing = async (committee: number) =>
      (await talked(people({ full: 8, committee }), [])).findings.map(({ message }) => message['zh-CN'].split('：')[0]);
    expect(await missing(2)).toEqual(['支委之间', '支委与党员', '党员之间']);
    expect(await missing(1)).toEqual(['支委与党员', '党员之间']);
  });
  test('in confidence count as well', async () => {
    const life = await aLife(people({ full: 4 }));
    await life.act('talks/2026', 'logInConfidence', { kind: 'committee-member' });
    const decision = await life.act('talks/2026', 'logInConfidence', { kind: 'member-member' });
    expect(decision.by).toEqual({});
    expect((await life.act('talks/2026', 'finish')).outcome).toBe('accepted');
  });
  test('twice where a unit says so', async () => {
    const twice = { 'organ/talks-per-pair': { times: 2 } };
    const log = ['committee-member', 'committee-member', 'member-member'];
    expect((await talked(people({ full: 4 }), log, twice)).findings).toMatchObject([
      { data: { given: 1, required: 2 } },
    ]);
  });
});

describe('talks before the life meeting', () => {
  const meets = async (talks: number, rules = {}) => {
    const life = await aLife(people({ full: 4 }), rules);
    for (let talk = 0; talk < talks; talk++)
      await life.act('talks/2026', 'logInConfidence', { kind: 'member-member' }, '2026-10-12');
    const attendance = ids('f', 4).map((member) => ({ member, present: true }));
    return life.says('life-meeting/2026', 'open', { chair: 'f1', attendance }, '2026-11-12');
  };
  const tooFew = 'talks-before-life-meeting:tooFew';

  test('are asked for: one is enough, none is not, and nobody needs to be named', async () => {
    expect(await meets(0)).toContain(tooFew);
    expect(await meets(1)).not.toContain(tooFew);
  });
  test('are more where a unit says so', async () => {
    const three = { 'organ/talks-before-life-meeting': { talks: 3 } };
    expect(await meets(2, three)).toContain(tooFew);
    expect(await meets(3, three)).not.toContain(tooFew);
  });
});

describe('everybody is reached', () => {
  const roster = people({ full: 5 }).map((row, index) =>
    index === 3 ? { ...row, roles: ['floating'] } : index === 4 ? { ...row, roles: ['abroad'] } : row,
  );
  test('who is away: one of two is not enough, the same one twice neither', async () => {
    const life = await aLife(roster);
    const call = (whom: string) => life.act('floating-contact/2026-H1', 'log', { kind: 'call', who: 'f1', whom });
    await call('f4');
    await call('f4');
    expect(await life.says('floating-contact/2026-H1', 'finish')).toEqual(['everyone-reached:notAll']);
    await call('f5');
    expect(await life.says('floating-contact/2026-H1', 'finish')).toEqual([]);
  });
  test('who is excused for age or illness is visited', async () => {
    const life = await aLife(
      people({ full: 4 }).map((row, index) => (index > 1 ? { ...row, exempt: ['study'] } : row)),
    );
    await life.act('care-visits/2026-H1', 'logInConfidence', { kind: 'visit' });
    expect((await life.act('care-visits/2026-H1', 'finish')).findings).toMatchObject([
      { data: { reached: 1, all: 2 } },
    ]);
    await life.act('care-visits/2026-H1', 'log', { kind: 'visit', who: 'f1', whom: 'f4' });
    expect((await life.act('care-visits/2026-H1', 'finish')).outcome).toBe('accepted');
  });
});

describe('a class taught by a leader', () => {
  const finish = async (present: readonly string[], cycle = 'party-class/2026-Q2') => {
    const life = await aLife(five);
    await life.hold(cycle, '2026-05-13', present);
    return life.says('leader-class/2026/f5', 'finish', { at: `${branch}/${cycle}` });
  };
  test('stands in the record of a class at which the leader was', async () => {
    expect(await finish(ids('f', 5))).toEqual([]);
    expect(await finish(ids('f', 4))).toEqual(['class-was-taught:notHeld']);
  });
  test('may be part of a theme day, not of a general meeting', async () => {
    expect(await finish(ids('f', 5), 'theme-day/2026-05')).toEqual([]);
    expect(await finish(ids('f', 5), 'general-meeting/2026-Q2')).toEqual(['class-was-taught:notHeld']);
  });
  test('is named', async () => {
    expect(await (await aLife(five)).says('leader-class/2026/f5', 'finish')).toEqual(['class-was-taught:noClass']);
  });
});

test.each([
  ['archive-handover/2026', 'handover-catalogue'],
  ['activity-plan/2026-Q1', 'activity-plan-grounds'],
  ['secretary-debrief/2026', 'debrief-written'],
])('%s says in a sentence what it is', async (cycle, rule) => {
  const life = await aLife(five);
  expect(await life.says(cycle, 'finish')).toEqual([`${rule}:nothingWritten`]);
  expect(await life.says(cycle, 'finish', { summary: 'list 7' })).toEqual([]);
});

describe('a training that the superior owes', () => {
  test('says who was there and for how long', async () => {
    const life = await aLife(five);
    expect(await life.says('secretary-training/2026', 'finish')).toEqual([
      'training-attended:nobody',
      'training-attended:noHours',
    ]);
    expect(await life.says('secretary-training/2026', 'finish', { people: ['f1'] })).toEqual([
      'training-attended:noHours',
    ]);
    expect(await life.says('secretary-training/2026', 'finish', { people: ['f1'], hours: 24 })).toEqual([]);
  });
  test('is not finished by the branch', async () => {
    const { engine } = await aLife(five);
    const cycle = `${branch}/secretary-training/2026`;
    const payload = { people: ['f1'], hours: 24 };
    expect(await engine.attempt({ cycle, event: 'finish', payload, by: { unit: branch } })).toMatchObject({
      outcome: 'unavailable',
    });
    expect(await engine.attempt({ cycle, event: 'finish', payload, by: { unit: 'works/bureau' } })).toMatchObject({
      outcome: 'accepted',
    });
  });
  test('skipped is the superior’s breach', async () => {
    const life = await aLife(five);
    life.goTo('2027-01-04');
    await life.engine.tick();
    const rows = await life.engine.status({ units: [branch] });
    expect(rows.find(({ cycle }) => cycle.endsWith('/secretary-training/2026'))).toMatchObject({
      bearer: 'works/bureau',
      light: 'overdue',
    });
  });
});
