import { attendanceOf } from '@obligato/testing/fixtures';
import { describe, expect, test } from 'vitest';
import { branch, ids, people } from './a-branch.ts';
import { about, aLife, whyNot } from './a-life.ts';

const nine = people({ full: 9, committee: 3, leaders: 1, nonMembers: 3 });
const on = (...rules: readonly string[]) => Object.fromEntries(rules.map((rule) => [`organ/${rule}`, 'deny' as const]));
const warned = (...rules: readonly string[]) =>
  Object.fromEntries(rules.map((rule) => [`organ/${rule}`, 'warn' as const]));
const notice = (heldOn: string) => ({ heldOn, place: '305', agenda: ['the season'] });
const opened = { chair: 'f1', attendance: attendanceOf(ids('f', 9)) };

describe('the evaluation of leaders', () => {
  const announced = {
    ...{ subjects: ['f9'], closesOn: '2026-12-20' },
    eligible: { members: 8, nonMembers: 3 },
  };
  test('is held in the last quarter, with the yearly summary before everybody', async () => {
    const rules = {
      ...warned('evaluation-season', 'evaluation-with-summary'),
      'organ/activity-notice': 'off',
    } as const;
    const life = await aLife(nine, rules);
    await life.act('leader-evaluation/2026', 'announce', announced, '2026-09-01');
    const early = await life.says('leader-evaluation/2026', 'collect');
    expect(early).toContain('evaluation-season:tooEarly');
    const later = await aLife(nine, rules);
    await later.act('leader-evaluation/2026', 'announce', announced, '2026-12-08');
    expect(await later.says('leader-evaluation/2026', 'collect')).toEqual(['evaluation-with-summary:noSummary']);
  });
  test('needs no other summary than the report of the second half year', async () => {
    const life = await aLife(nine, { ...warned('evaluation-with-summary'), 'organ/activity-notice': 'off' });
    await life.act('branch-report/2026-H2', 'submit', about('work', 'conduct', 'concerns', 'study'), '2026-12-07');
    await life.act('leader-evaluation/2026', 'announce', announced, '2026-12-08');
    expect(await life.says('leader-evaluation/2026', 'collect')).toEqual([]);
  });
});

describe('a theme day', () => {
  test('keeps to the day of the month before, within a week', async () => {
    const life = await aLife(nine, warned('same-day'));
    await life.act('theme-day/2026-03', 'open', opened, '2026-03-10');
    expect(await life.says('theme-day/2026-04', 'notify', notice('2026-04-24'), '2026-04-01')).toEqual([
      'same-day:moved',
    ]);
    expect(await life.says('theme-day/2026-04', 'notify', notice('2026-04-10'))).toEqual([]);
  });
});

describe('one person', () => {
  test('who holds more offices than a unit allows is remarked on', async () => {
    const roster = nine.map((row) =>
      row.member === 'f1' ? { ...row, roles: ['secretary', 'leader', 'discipline', 'group-leader'] } : row,
    );
    const says = async (rules: object) =>
      (await aLife(roster, { ...warned('few-offices'), ...rules })).says(
        'general-meeting/2026-Q1',
        'open',
        opened,
        '2026-03-12',
      );
    expect(await says({})).toContain('few-offices:tooMany');
    expect(await says({ 'organ/few-offices': { severity: 'warn', offices: 4 } })).not.toContain('few-offices:tooMany');
  });
});

describe('life meetings of groups and committees', () => {
  const grouped = nine.map((row, index) => ({ ...row, group: index < 5 ? 'north' : 'south' }));
  test('are owed by each group, and by the committee from seven full members on', async () => {
    const life = await aLife(grouped, on('group-life-meeting', 'committee-life-meeting'));
    expect((await life.ids('group-life-meeting')).sort()).toEqual([
      'group-life-meeting/2026/north',
      'group-life-meeting/2026/south',
    ]);
    expect(await life.ids('committee-life-meeting')).toEqual(['committee-life-meeting/2026']);
    expect(await whyNot('group-life-meeting', branch, nine)).toBeUndefined();
  });
  test('hear opinions first, and leaders begin in them too', async () => {
    const life = await aLife(grouped, on('group-life-meeting'));
    const cycle = 'group-life-meeting/2026/south';
    const south = { chair: 'f6', attendance: attendanceOf(['f6', 'f7', 'f8', 'f9']) };
    expect(await life.says(cycle, 'open', south, '2026-11-10')).toContain('opinions-first:tooFewMembers');
    await life.act(cycle, 'collectOpinions', { members: 5, nonMembers: 3, topics: [] });
    await life.act(cycle, 'open', south);
    expect(await life.says(cycle, 'adjourn', { speakers: ['f6', 'f9'] })).toContain('leaders-first:notFirst');
  });
  test('of the leading group are planned ahead, and called besides when an inspection finds much', async () => {
    const led = nine.map((row) => (row.member === 'f9' ? { ...row, roles: ['leader', 'leading-group'] } : row));
    const rules = {
      ...on('life-meeting-plan', 'special-life-meeting'),
      ...warned('plan-handed-in', 'call-special-life-meeting'),
    };
    const life = await aLife(led, { ...rules, 'organ/opinions-first': 'off', 'organ/self-check-first': 'off' });
    const meets = { chair: 'f9', attendance: attendanceOf(['f9']) };
    await life.act('life-meeting-plan/2026', 'submit', about('plan'), '2026-12-01');
    expect(await life.says('democratic-life-meeting/2026', 'open', meets, '2026-12-04')).toContain(
      'plan-handed-in:tooLate',
    );
    const inspection = 'target-inspection/2026-H2';
    await life.act(inspection, 'inspect', { inspector: 'f1', observations: ['seen'] });
    await life.act(inspection, 'score', { results: [] });
    await life.act(inspection, 'feedBack', { text: 'see', rectify: ['a', 'b', 'c', 'd', 'e'] });
    expect(await life.ids('special-life-meeting')).toEqual(['special-life-meeting/2026/target-inspection-2026-h2']);
  });
});

describe('what the units above owe', () => {
  const rules = on('branch-work-study', 'life-meeting-visit', 'said-what-was-found', 'sat-in');
  test('is a look into branch work every half year, and a seat at the life meeting', async () => {
    const life = await aLife(nine, rules);
    expect(await life.cycle('branch-work-study/2026-H1')).toMatchObject({ owedBy: 'superior', bearer: 'works/bureau' });
    expect(await life.cycle('life-meeting-visit/2026')).toMatchObject({ owedBy: 'superior', bearer: 'works/bureau' });
    expect(await life.says('branch-work-study/2026-H1', 'finish', {}, '2026-05-06')).toContain(
      'said-what-was-found:nothingWritten',
    );
  });
  test('is seen on the list of the life meeting, where the guest stands', async () => {
    const life = await aLife(nine, { ...rules, 'organ/opinions-first': 'off' });
    const attendance = [
      ...attendanceOf(ids('f', 9)),
      { member: 'Guest Wu', present: true, capacity: 'observer' as const },
    ];
    await life.act('life-meeting/2026', 'open', { chair: 'f1', attendance }, '2026-11-12');
    const at = `${branch}/life-meeting/2026`;
    expect(await life.says('life-meeting-visit/2026', 'finish', { at, people: ['Guest Li'] })).toContain(
      'sat-in:notThere',
    );
    expect(await life.says('life-meeting-visit/2026', 'finish', { at, people: ['Guest Wu'] })).not.toContain(
      'sat-in:notThere',
    );
  });
  test('of a leading group is a discussion each quarter, and an evaluation of what it reported', async () => {
    const roster = people({ full: 3, committee: 3 }).map((row) => ({ ...row, roles: [...row.roles, 'leading-group'] }));
    const life = await aLife(roster, on('branch-work-discussed', 'leading-group-evaluated', 'debrief-round'));
    expect(await life.ids('branch-work-discussed')).toHaveLength(4);
    expect(await life.cycle('leading-group-evaluated/2026')).toMatchObject({ owedBy: 'superior' });
    expect(await life.ids('debrief-round')).toEqual(['debrief-round/2026']);
  });
  test('of a debrief is read some days before it is assessed', async () => {
    const life = await aLife(nine, warned('debrief-read-first'));
    await life.act('secretary-debrief/2026', 'finish', { summary: 'what I did' }, '2026-12-01');
    expect(await life.says('secretary-debrief/2026', 'verify', {}, '2026-12-09')).toContain(
      'debrief-read-first:tooSoon',
    );
    expect(await life.says('secretary-debrief/2026', 'verify', {}, '2026-12-10')).not.toContain(
      'debrief-read-first:tooSoon',
    );
  });
});

describe('a study plan', () => {
  test('speaks to levels at which somebody stands', async () => {
    const life = await aLife(nine, warned('tiers-of-people'));
    const plan = (...levels: readonly string[]) => ({
      tiers: levels.map((level) => ({ level, requirement: 'read' })),
      reading: ['the regulations'],
    });
    const cycle = 'study-plan/2026';
    expect(await life.says(cycle, 'plan', plan('officers', '普通党员', '书记'), '2026-01-12')).toEqual([]);
    expect(await life.says(cycle, 'plan', plan('officers', 'newcomers'))).toEqual(['tiers-of-people:nobody']);
  });
});

describe('a leader', () => {
  test('answers in the report for what the branch gave them to do', async () => {
    const life = await aLife(nine, warned('answers-for-tasks'));
    const agreed = [{ what: 'mend the stairs', owner: 'f9', until: '2026-09-30' }];
    await life.act('general-meeting/2026-Q1', 'open', opened, '2026-03-12');
    await life.act('general-meeting/2026-Q1', 'adjourn', { agreed });
    const report = 'leader-report/2026-H1/f9';
    expect(await life.says(report, 'submit', about('office'), '2026-06-15')).toEqual(['answers-for-tasks:unanswered']);
    const other = await aLife(nine, warned('answers-for-tasks'));
    expect(await other.says(report, 'submit', about('office'), '2026-06-15')).toEqual([]);
  });
});

describe('what the branch gave its leaders to do', () => {
  test('is told apart from the rest, with every call to a theme day', async () => {
    const life = await aLife(nine, warned('tell-leaders-tasks'));
    const agreed = [
      { what: 'mend the stairs', owner: 'f9', until: '2026-09-30' },
      { what: 'ask for a lamp', owner: 'f5' },
    ];
    await life.act('general-meeting/2026-Q1', 'open', opened, '2026-03-12');
    await life.act('general-meeting/2026-Q1', 'adjourn', { agreed });
    await life.act('theme-day/2026-04', 'notify', notice('2026-04-10'), '2026-04-01');
    await life.engine.tick();
    const told = life.told.map(({ entry }) => entry).filter(({ rule }) => rule === 'organ/tell-leaders-tasks');
    expect(told.map(({ message }) => message.en)).toEqual([expect.stringContaining('mend the stairs')]);
    expect(JSON.stringify(told)).not.toContain('lamp');
  });
  test('stands with who has it in the status and the day’s list, until it is over; what is about somebody does not', async () => {
    const life = await aLife(nine);
    const agreed = [
      { what: 'mend the stairs', owner: 'f9', until: '2026-09-30' },
      { what: 'ask for a lamp', owner: 'f5' },
    ];
    await life.act('general-meeting/2026-Q1', 'open', opened, '2026-03-12');
    await life.act('general-meeting/2026-Q1', 'adjourn', { agreed });
    const status = async () =>
      (await life.engine.status({ units: [branch] })).flatMap(({ cycle, task }) => (task ? [{ cycle, task }] : []));
    const given = await status();
    expect(given.map(({ task }) => task)).toEqual([
      { owner: 'f9', subject: 'mend the stairs', ofLeader: true },
      { owner: 'f5', subject: 'ask for a lamp', ofLeader: false },
    ]);
    // Far off as it is, it is not cut off from the day's list.
    const { later } = await life.engine.today(branch, { mostLater: 0 });
    expect(later.map(({ task }) => task?.owner)).toContain('f9');
    const [stairs, lamp] = given.map(({ cycle }) => cycle);
    await life.act(stairs ?? '', 'prove', { text: 'mended' });
    await life.act(stairs ?? '', 'close', { madeKnown: 'on the wall' });
    await life.act(lamp ?? '', 'say', { text: 'too dark for her', about: ['f3'] });
    expect(await status()).toEqual([]);
  });
});

describe('members who do nothing that was asked', () => {
  test('are a reason to ask after three months, unnamed', async () => {
    const life = await aLife(nine, warned('work-clock'));
    const agreed = [{ what: 'mend the stairs', owner: 'f5', until: '2026-03-20' }];
    await life.act('general-meeting/2026-Q1', 'open', opened, '2026-03-12');
    await life.act('general-meeting/2026-Q1', 'adjourn', { agreed });
    await life.hold('theme-day/2026-06', '2026-06-22', ids('f', 9));
    await life.conclude('theme-day/2026-06');
    await life.engine.tick();
    const told = life.told.map(({ entry }) => entry).filter(({ rule }) => rule === 'organ/work-clock');
    expect(told.map(({ message }) => message.en)).toEqual([expect.stringContaining('due since 2026-03-20')]);
    expect(JSON.stringify(told)).not.toContain('f5');
  });
});

describe('a member out of contact', () => {
  test('is looked for when the lists show it, and decided on two years after the search ran out', async () => {
    const life = await aLife(nine, {
      ...on('after-suspension'),
      ...warned('search-for-absent', 'count-suspension'),
    });
    for (const month of ['01', '02', '03', '04']) {
      await life.hold(`theme-day/2026-${month}`, `2026-${month}-10`, ids('f', 8));
      await life.conclude(`theme-day/2026-${month}`);
    }
    expect(await life.ids('lost-contact')).toEqual(['lost-contact/2026/since-2026-01-10']);
    life.goTo('2026-11-30');
    await life.engine.tick();
    const cycle = await life.cycle('after-suspension/2026/since-2026-01-10');
    expect(cycle?.period.to.slice(0, 7)).toBe('2028-10');
  });
});

describe('the sums of the dues', () => {
  test('are published once a year, and fit together', async () => {
    const life = await aLife(nine, on('dues-publication', 'dues-published'));
    const report = (used: number) => ({ ...about('dues'), figures: { collected: 1000, remitted: 200, used } });
    expect(await life.says('dues-publication/2026', 'submit', report(900), '2026-12-15')).toEqual([
      'dues-published:tooMuch',
    ]);
    expect(await life.says('dues-publication/2026', 'submit', report(700))).toEqual([]);
  });
});

describe('a meeting in a busy time', () => {
  test('is remarked on when it is called', async () => {
    const life = await aLife(nine, { 'organ/busy-days': { severity: 'warn', busyDays: ['2026-03-20..2026-03-31'] } });
    expect(await life.says('theme-day/2026-03', 'notify', notice('2026-03-24'), '2026-03-02')).toEqual([
      'busy-days:busy',
    ]);
    expect(await life.says('theme-day/2026-03', 'notify', notice('2026-03-19'))).toEqual([]);
  });
  test('is never proposed, though nobody says the days again; what that took away is counted', async () => {
    const life = await aLife(nine, { 'organ/busy-days': { severity: 'warn', busyDays: ['2026-06-08..2026-06-30'] } });
    const [proposal] = await life.engine.propose([], [branch]);
    expect(proposal?.days.filter(({ on }) => on >= '2026-06-08' && on <= '2026-06-30')).toEqual([]);
    expect(proposal?.avoided).toBeGreaterThan(0);
  });
});

describe('a member who comes from elsewhere', () => {
  test('is taken in by the branch, which has sixty working days', async () => {
    const life = await aLife(nine, on('membership-arrival'));
    life.goTo('2026-03-02');
    const cycle = await life.engine.raise({ unit: branch, duty: 'membership-arrival', occasion: 'wu' });
    expect(life.engine.domain.calendar.workingDaysBetween('2026-03-02', cycle.period.to)).toBe(60);
    expect((await life.act(cycle.id, 'finish', { summary: 'receipt sent' })).outcome).toBe('accepted');
  });
});

describe('an opinion', () => {
  test('is told to the discipline member, without a word of it', async () => {
    const roster = nine.map((row) => (row.member === 'f3' ? { ...row, roles: ['committee', 'discipline'] } : row));
    const life = await aLife(roster, warned('tell-discipline'));
    life.goTo('2026-03-02');
    await life.engine.raiseWith({
      unit: branch,
      duty: 'opinion',
      event: 'say',
      payload: { text: 'the lift is broken' },
      by: { unit: branch, member: 'n1' },
    });
    await life.engine.tick();
    const told = life.told.map(({ entry }) => entry).filter(({ rule }) => rule === 'organ/tell-discipline');
    expect(told.map(({ to }) => to)).toEqual([{ unit: branch, role: 'discipline' }]);
    expect(JSON.stringify(told)).not.toContain('lift');
    expect(JSON.stringify(told)).not.toContain('n1');
  });
});

describe('something put right', () => {
  test('is closed when people have heard of it', async () => {
    const life = await aLife(nine, { ...warned('measure-made-known'), 'organ/verified-first': 'off' });
    life.goTo('2026-03-02');
    const { id } = await life.engine.raise({ unit: branch, duty: 'rectification-item', occasion: 'stairs' });
    await life.act(id, 'say', { text: 'the stairs' });
    await life.act(id, 'assign', { owner: 'f2' });
    await life.act(id, 'prove', { text: 'mended' });
    expect(await life.says(id, 'close', {})).toEqual(['measure-made-known:notKnown']);
  });
});

describe('targets', () => {
  const rules = { ...on('target-agreement', 'target-adjustment'), ...warned('targets-signed-first') };
  const set = (id: string) => ({ targets: [{ id, text: `to reach ${id}` }] });
  const inspection = 'target-inspection/2026-H1';

  test('are signed by both sides in a paper of their own, before any inspection', async () => {
    const life = await aLife(nine, rules);
    expect(await life.says(inspection, 'setTargets', set('minutes'), '2026-02-02')).toEqual([
      'targets-signed-first:noneSigned',
    ]);
    const other = await aLife(nine, rules);
    await other.act('target-agreement/2026', 'submit', about('minutes'), '2026-02-02');
    expect(await other.says(inspection, 'setTargets', set('minutes'))).toEqual(['targets-signed-first:noneSigned']);
    await other.act('target-agreement/2026', 'receive', {});
    expect(await other.says(inspection, 'setTargets', set('minutes'))).toEqual([]);
  });
  test('that move are signed again by both, and each time stays on record', async () => {
    const life = await aLife(nine, rules);
    await life.act('target-agreement/2026', 'submit', about('minutes'), '2026-02-02');
    await life.act('target-agreement/2026', 'receive', {});
    const { id } = await life.engine.raise({ unit: branch, duty: 'target-adjustment', occasion: 'flood' });
    await life.act(id, 'submit', about('minutes', 'relief'), '2026-03-02');
    await life.act(id, 'receive', {});
    expect(await life.says(inspection, 'setTargets', set('relief'))).toEqual([]);
    expect(await life.cycle('target-agreement/2026')).toMatchObject({ state: { value: 'heard' } });
  });
});

describe('a visit, a check of study, a ballot', () => {
  test('is announced three working days before', async () => {
    const life = await aLife(nine, { ...warned('announced-beforehand'), 'organ/self-check-first': 'off' });
    const visit = { inspector: 'Wu', observations: ['seen'] };
    const inspection = 'target-inspection/2026-H1';
    expect(await life.says(inspection, 'inspect', visit, '2026-03-12')).toContain('announced-beforehand:none');
    const other = await aLife(nine, { ...warned('announced-beforehand'), 'organ/self-check-first': 'off' });
    const told = { ...visit, announcedOn: '2026-03-09' };
    expect(await other.says(inspection, 'inspect', told, '2026-03-12')).not.toContain('announced-beforehand:none');
    await other.act('study-plan/2026', 'plan', {
      tiers: [
        { level: 'a', requirement: 'b' },
        { level: 'c', requirement: 'd' },
      ],
      reading: ['e'],
    });
    await other.act('study-plan/2026', 'publish');
    expect(await other.says('study-plan/2026', 'check', { observations: ['read'] })).toContain(
      'announced-beforehand:none',
    );
  });
});
