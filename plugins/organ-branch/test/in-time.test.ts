/** A year is not fulfilled in one afternoon: order, beginning, and one place at a time, by the ids of the cases from the field. */
import { fillPaper, paperFacts, paperTemplates } from '@obligato/engine/files';
import { attendanceOf } from '@obligato/testing/fixtures';
import { describe, expect, test } from 'vitest';
import { branch, ids, people } from './a-branch.ts';
import { aLife } from './a-life.ts';
import { anOrgan } from './an-organ.ts';

const five = people({ full: 5 });
const opening = { chair: 'f1', attendance: attendanceOf(ids('f', 5)) };

describe('A1: what fulfils a period does not happen before it', () => {
  test.each([
    ['dues/2026-12', 'finish', { figures: { late: 0, longestMonths: 0 } }],
    ['theme-day/2026-06', 'open', opening],
    ['general-meeting/2026-Q2', 'open', opening],
    ['party-class/2026-Q3', 'combine', { with: `${branch}/theme-day/2026-01` }],
  ])('%s cannot %s in January', async (cycle, event, payload) => {
    const life = await aLife(five);
    const refused = await life.act(cycle, event, payload, '2026-01-20');
    expect(refused.outcome).toBe('denied');
    const [duty] = cycle.split('/');
    const found = refused.findings.find(({ messageId }) => messageId === 'beforeThePeriod');
    expect(found).toMatchObject({ rule: `organ/${duty}`, severity: 'deny', data: { on: '2026-01-20' } });
    expect(found?.remedy?.en).toMatch(/^Do it on 2026-\d\d-01 or later/);
    expect(found?.remedy?.['zh-CN']).toMatch(/^请于2026-\d\d-01或之后进行/);
  });
  test('a report of the second half cannot be handed in in the first', async () => {
    const life = await aLife(five);
    const cycle = (await life.ids('member-report')).find((id) => id.includes('2026-H2')) as string;
    expect(await life.says(cycle, 'submit', { parts: [{ topic: 'work', text: 'done' }] }, '2026-06-30')).toContain(
      'member-report:beforeThePeriod',
    );
    expect(await life.says(cycle, 'submit', { parts: [{ topic: 'work', text: 'done' }] }, '2026-07-01')).not.toContain(
      'member-report:beforeThePeriod',
    );
  });
  test('whoever tells the notice of a coming period may do so', async () => {
    const life = await aLife(five);
    const notice = { heldOn: '2026-04-09', place: '305', agenda: ['reading'] };
    expect(await life.says('general-meeting/2026-Q2', 'notify', notice, '2026-03-25')).toEqual([]);
  });
  test('a duty may allow days, and whoever states it may allow fewer', async () => {
    const plan = { summary: 'visits' };
    const life = await aLife(five);
    expect(await life.says('activity-plan/2026-Q2', 'finish', plan, '2026-02-28')).toEqual([
      'activity-plan:beforeThePeriod',
    ]);
    expect(await life.says('activity-plan/2026-Q2', 'finish', plan, '2026-03-01')).toEqual([]);
    const strict = await aLife(five, { 'organ/activity-plan': { daysEarly: 7 } });
    expect(await strict.says('activity-plan/2026-Q2', 'finish', plan, '2026-03-24')).toEqual([
      'activity-plan:beforeThePeriod',
    ]);
    expect(await strict.says('activity-plan/2026-Q2', 'finish', plan, '2026-03-25')).toEqual([]);
  });
  test('a unit may not allow itself what nobody above it allows', async () => {
    await expect(anOrgan({ rules: { 'organ/general-meeting': { daysEarly: 5 } } })).rejects.toThrow(/daysEarly/);
  });
  test('what has arisen is not answered before it arose', async () => {
    const life = await aLife(five);
    life.goTo('2026-03-03');
    const raised = await life.engine.raise({ unit: branch, duty: 'opinion', occasion: 'lighting', on: '2026-03-02' });
    const tried = async (event: string, payload: unknown, occurredAt: string) =>
      life.engine.attempt({ cycle: raised.id, event, payload, occurredAt });
    await tried('say', { text: 'it is dark' }, '2026-03-01T08:00');
    expect((await tried('assign', { owner: 'f2' }, '2026-03-01T09:00')).outcome).toBe('accepted');
    const early = await tried('prove', { text: 'lit', proof: 'receipt' }, '2026-03-01T10:00');
    expect(early.findings.map(({ messageId }) => messageId)).toContain('beforeThePeriod');
    const then = await tried('prove', { text: 'lit', proof: 'receipt' }, '2026-03-02T10:00');
    expect(then.findings.map(({ messageId }) => messageId)).not.toContain('beforeThePeriod');
  });
});

const sameUnit = 'meeting/one-place-at-a-time:sameUnit';

describe('A2: one place at a time', () => {
  test('two periods of one duty are not held at the same time: the first has to be over', async () => {
    const life = await aLife(five);
    await life.act('theme-day/2026-05', 'open', opening, '2026-06-12');
    const same = await life.act('theme-day/2026-06', 'open', opening);
    expect(same.outcome).toBe('denied');
    expect(same.findings.find(({ messageId }) => messageId === 'samePeople')?.data).toMatchObject({
      other: `${branch}/theme-day/2026-05`,
      from: '2026-06-12 09:00',
      to: '…',
    });
  });
  test('another meeting of the unit at the same time is remarked on, and accepted', async () => {
    const life = await aLife(five);
    await life.act('theme-day/2026-03', 'open', opening, '2026-03-12');
    const other = await life.act('general-meeting/2026-Q1', 'open', opening);
    expect(other.outcome).toBe('accepted');
    expect(other.findings.find(({ messageId }) => messageId === 'sameUnit')?.severity).toBe('warn');
  });
  test('whoever chairs two groups at once is named', async () => {
    const life = await aLife(people({ full: 9, groups: 2 }));
    await life.act('group-meeting/2026-03/g1', 'open', opening, '2026-03-12');
    const other = await life.act('group-meeting/2026-03/g2', 'open', opening);
    expect(other.findings.find(({ messageId }) => messageId === 'sameChair')?.data).toMatchObject({ chair: 'f1' });
    const third = await aLife(people({ full: 9, groups: 2 }));
    await third.act('group-meeting/2026-03/g1', 'open', opening, '2026-03-12');
    const apart = { ...opening, chair: 'f2' };
    expect(await third.says('group-meeting/2026-03/g2', 'open', apart)).not.toContain(
      'meeting/one-place-at-a-time:sameChair',
    );
  });
  test('a meeting that is resumed while another is held is remarked on, on the day on which it is', async () => {
    const life = await aLife(five, { 'organ/notice': { workingDays: 0 } });
    await life.act('theme-day/2026-03', 'open', opening, '2026-03-12');
    await life.act('theme-day/2026-03', 'suspend', { to: '2026-03-13', reason: 'it got late' });
    // It was over for that day.
    life.goTo('2026-03-12', '09:30');
    expect(await life.says('party-class/2026-Q1', 'open', opening)).not.toContain(sameUnit);
    await life.act('party-class/2026-Q1', 'adjourn');
    await life.act('general-meeting/2026-Q1', 'open', opening, '2026-03-13');
    const resumed = await life.act('theme-day/2026-03', 'resume', opening);
    expect(resumed.outcome).toBe('accepted');
    expect(resumed.findings.find(({ messageId }) => messageId === 'sameUnit')?.data).toMatchObject({
      other: `${branch}/general-meeting/2026-Q1`,
    });
    // And what is begun then meets the one that goes on.
    expect(await life.says('theme-day/2026-02', 'open', opening)).toContain('meeting/one-place-at-a-time:samePeople');
  });
  test('one after the other on one day is fine, whichever was written down first', async () => {
    const life = await aLife(five);
    const late = async (cycle: string, from: string, to: string) => {
      const at = (time: string) => `2026-03-12T${time}`;
      const opened = await life.engine.attempt({
        cycle: `${branch}/${cycle}`,
        event: 'open',
        payload: opening,
        occurredAt: at(from),
      });
      const closed = await life.engine.attempt({
        cycle: `${branch}/${cycle}`,
        event: 'adjourn',
        payload: {},
        occurredAt: at(to),
      });
      return [...opened.findings, ...closed.findings].map(({ messageId }) => messageId);
    };
    life.goTo('2026-03-12', '18:00');
    expect(await late('theme-day/2026-03', '14:00', '15:00')).toEqual([]);
    expect(await late('party-class/2026-Q1', '13:00', '14:00')).toEqual([]);
    expect(await late('general-meeting/2026-Q1', '14:30', '16:00')).toContain('sameUnit');
  });
});

describe('A3: one thing after the other', () => {
  test('a session is not closed before it was opened, and both moments are named', async () => {
    const life = await aLife(five);
    await life.act('theme-day/2026-03', 'open', opening, '2026-03-12');
    life.goTo('2026-03-13');
    const refused = await life.engine.attempt({
      cycle: `${branch}/theme-day/2026-03`,
      event: 'adjourn',
      payload: {},
      occurredAt: '2026-03-10T16:00',
    });
    expect(refused).toMatchObject({
      outcome: 'denied',
      findings: [{ rule: 'core/in-order', data: { at: '2026-03-10 16:00', lastAt: '2026-03-12 09:00' } }],
    });
    expect(refused.findings[0]?.message.en).toBe(
      '“Close the session” is said to have happened at 2026-03-10 16:00, but “Open the meeting” had happened at 2026-03-12 09:00.',
    );
  });
  test('the same moment is no contradiction, and a bare day means that day', async () => {
    const life = await aLife(five);
    await life.act('theme-day/2026-03', 'open', opening, '2026-03-12');
    life.goTo('2026-03-13');
    const closed = await life.engine.attempt({
      cycle: `${branch}/theme-day/2026-03`,
      event: 'adjourn',
      payload: {},
      occurredAt: '2026-03-12',
    });
    expect(closed).toMatchObject({ outcome: 'accepted', occurredAt: '2026-03-12T09:00:00+08:00' });
  });
  test('opinions come in whatever order, and the next step lies after the last of them', async () => {
    const life = await aLife(five);
    const cycle = 'life-meeting/2026';
    const sheet = { members: 5, nonMembers: 0, topics: [] };
    life.goTo('2026-11-20');
    const collected = async (occurredAt: string) =>
      life.engine.attempt({ cycle: `${branch}/${cycle}`, event: 'collectOpinions', payload: sheet, occurredAt });
    for (const at of ['2026-11-12T09:00', '2026-11-10T09:00']) expect((await collected(at)).outcome).toBe('accepted');
    // On which day, and no finer: it is said in confidence.
    expect((await life.cycle(cycle))?.happened.collectOpinions).toBe('2026-11-12T00:00:00+08:00');
    const notice = { heldOn: '2026-12-20', place: '305', agenda: ['reading'] };
    const before = await life.engine.attempt({
      ...{ cycle: `${branch}/${cycle}`, event: 'notify', payload: notice },
      occurredAt: '2026-11-11T09:00',
    });
    expect(before.findings.map(({ rule }) => rule)).toContain('core/in-order');
  });
});

describe('A11: the day that people were told of last', () => {
  const cycle = 'general-meeting/2026-Q1';
  const notice = { heldOn: '2026-03-26', place: '305', agenda: ['reading'] };

  test('is not moved forward to the next day without a new notice, nor to last year, nor beyond the window', async () => {
    const life = await aLife(five, { 'organ/notice': { workingDays: 3 } });
    await life.act(cycle, 'notify', notice, '2026-03-10');
    const putOff = (to: string) => life.says(cycle, 'postpone', { to, reason: 'flood' }, '2026-03-16');
    expect(await putOff('2026-03-17')).toEqual(['meeting/postponed-within:earlier']);
    expect(await putOff('2025-12-01')).toEqual(['meeting/postponed-within:past', 'meeting/postponed-within:earlier']);
    expect(await putOff('2026-04-01')).toEqual(['meeting/postponed-within:beyond']);
    expect(await putOff('2026-03-30')).toEqual([]);
  });
  test('a notice after a postponement counts, and the one before it no more', async () => {
    const life = await aLife(five);
    await life.act(cycle, 'notify', notice, '2026-03-10');
    await life.act(cycle, 'postpone', { to: '2026-03-30', reason: 'flood' }, '2026-03-16');
    await life.act(cycle, 'notify', { ...notice, heldOn: '2026-03-20' }, '2026-03-17');
    expect(await life.says(cycle, 'open', opening, '2026-03-20')).toEqual([]);
  });
});

test('A12: a notice that will be too short is told when it is written, with the earliest day', async () => {
  const life = await aLife(five, { 'organ/notice': { workingDays: 5 } });
  const notice = { heldOn: '2026-03-12', place: '305', agenda: ['reading'] };
  const told = await life.act('general-meeting/2026-Q1', 'notify', notice, '2026-03-10');
  expect(told.outcome).toBe('accepted');
  expect(told.findings.find(({ rule }) => rule === 'organ/notice')).toMatchObject({
    severity: 'warn',
    remark: true,
    data: { given: 2, required: 5, earliest: '2026-03-17' },
  });
});

test('A13: a notice that is printed after a postponement has the new day, and says that it was moved', async () => {
  const life = await aLife(five);
  const cycle = `${branch}/general-meeting/2026-Q1`;
  const notice = { heldOn: '2026-03-26', place: '305', agenda: ['reading'] };
  await life.act(cycle, 'notify', notice, '2026-03-10');
  await life.act(cycle, 'postpone', { to: '2026-03-30', reason: 'flood' }, '2026-03-16');
  const found = await life.cycle(cycle);
  if (!found) throw new Error('It was planned');
  const { catalogue } = life.engine.domain;
  const decisions = await life.engine.decisions(branch);
  for (const [language, line] of [
    ['en', '| When | 2026-03-30, Monday (moved from 2026-03-26) |'],
    ['zh-CN', '| 时间 | 2026-03-30（星期一）（原定2026-03-26） |'],
  ] as const) {
    const about = { cycle: found, catalogue, decisions, unitTitle: 'Levy', roster: five, language };
    expect(await fillPaper(paperTemplates.notice[language], paperFacts('notice', about))).toContain(line);
  }
});
