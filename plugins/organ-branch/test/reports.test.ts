import { describe, expect, test } from 'vitest';
import { branch, ids, people } from './a-branch.ts';
import { about, aLife } from './a-life.ts';

const six = people({ full: 6, leaders: 1 });
const whole = about('work', 'study', 'concerns', 'conduct');

describe('a report says what its clause asks for', () => {
  test.each([
    ['member-report/2026-H1/f3', 'member-report-topics', ['thinking', 'work', 'study']],
    ['leader-report/2026-H1/f6', 'leader-report-topics', ['office']],
    ['branch-report/2026-H1', 'branch-report-topics', ['work', 'study', 'concerns', 'conduct']],
    ['ideological-report/2026-H1', 'ideological-report-topics', ['state-of-mind', 'advice']],
  ])('%s', async (cycle, rule, topics) => {
    const life = await aLife(six);
    const decision = await life.act(cycle, 'submit', about('weather'));
    expect(decision.findings.map((finding) => finding.rule)).toEqual(topics.map(() => `organ/${rule}`));
    expect(await life.says(cycle, 'submit', about(...topics.slice(1), 'weather'))).toEqual([`${rule}:leftOut`]);
    expect((await life.act(cycle, 'submit', about(...topics))).outcome).toBe('accepted');
  });
  test('and what a unit adds', async () => {
    const life = await aLife(six, {
      'organ/member-report-topics': { topics: ['thinking', 'work', 'study', 'health'] },
    });
    const decision = await life.act('member-report/2026-H1/f3', 'submit', about('thinking', 'work', 'study'));
    expect(decision.findings[0]?.message).toMatchObject({
      en: 'The report says nothing about: health.',
      'zh-CN': '报告未涉及：health。',
    });
  });
  test('named in the reader’s language', async () => {
    const decision = await (await aLife(six)).act('member-report/2026-H1/f3', 'submit', about('thinking', 'work'));
    expect(decision.findings[0]?.message['zh-CN']).toBe('报告未涉及：学习。');
  });
});

describe('a report is heard by those it was made to', () => {
  test('a member’s by the branch, not by the superior', async () => {
    const life = await aLife(six);
    await life.act('member-report/2026-H1/f3', 'submit', about('thinking', 'work', 'study'));
    expect(await life.says('member-report/2026-H1/f3', 'receive')).toEqual(['heard-by-addressee:forOwnPeople']);
    expect((await life.act('member-report/2026-H1/f3', 'hear')).outcome).toBe('accepted');
  });
  test('one upward by the superior, and by nobody below', async () => {
    const life = await aLife(six);
    await life.act('ideological-report/2026-H1', 'submit', about('state-of-mind', 'advice'));
    expect(await life.says('ideological-report/2026-H1', 'hear')).toEqual(['heard-by-addressee:forSuperior']);
    expect(await life.says('ideological-report/2026-H1', 'handBack', { reason: 'x' })).toEqual([
      'heard-by-addressee:forSuperior',
    ]);
    const own = { cycle: `${branch}/ideological-report/2026-H1`, event: 'receive', by: { unit: branch } };
    expect(await life.engine.attempt(own)).toMatchObject({ outcome: 'unavailable' });
    const above = { ...own, by: { unit: 'works/bureau' } };
    expect(await life.engine.attempt(above)).toMatchObject({ outcome: 'accepted' });
  });
});

describe('the branch’s report', () => {
  async function submitted() {
    const life = await aLife(six);
    await life.act('branch-report/2026-H1', 'submit', whole, '2026-03-10');
    return life;
  }
  const hear = (at: string) => ({ at: `${branch}/${at}` });

  test('is heard at a meeting of all members, held since', async () => {
    const life = await submitted();
    expect(await life.says('branch-report/2026-H1', 'hear')).toEqual(['heard-at-meeting:noMeeting']);
    expect(await life.says('branch-report/2026-H1', 'hear', hear('general-meeting/2026-Q1'))).toEqual([
      'heard-at-meeting:notHeld',
    ]);
    await life.hold('general-meeting/2026-Q1', '2026-03-10', ids('f', 5));
    expect((await life.act('branch-report/2026-H1', 'hear', hear('general-meeting/2026-Q1'))).outcome).toBe('accepted');
  });
  test('is not heard at a meeting the day before it was handed in', async () => {
    const life = await aLife(six);
    await life.hold('general-meeting/2026-Q1', '2026-03-09', ids('f', 5));
    await life.act('branch-report/2026-H1', 'submit', whole, '2026-03-10');
    expect(await life.says('branch-report/2026-H1', 'hear', hear('general-meeting/2026-Q1'))).toEqual([
      'heard-at-meeting:notHeld',
    ]);
  });
  test('is not heard by the committee alone', async () => {
    const life = await aLife(people({ full: 7, committee: 3, leaders: 1 }));
    await life.act('branch-report/2026-H1', 'submit', whole, '2026-03-10');
    await life.hold('committee-meeting/2026-03', '2026-03-12', ids('f', 3));
    expect(await life.says('branch-report/2026-H1', 'hear', hear('committee-meeting/2026-03'))).toEqual([
      'heard-at-meeting:notHeld',
    ]);
  });
  test('commends, or helps, or says why neither', async () => {
    const life = await submitted();
    await life.hold('general-meeting/2026-Q1', '2026-03-12', ids('f', 5));
    await life.act('branch-report/2026-H1', 'hear', hear('general-meeting/2026-Q1'));
    const answer = (over: object) =>
      life.says('branch-report/2026-H1', 'answer', { text: 'the lift comes in May', ...over });
    expect(await answer({})).toEqual(['commend-and-help:neither']);
    expect(await answer({ commended: [{ who: 'f2', for: 'the hotline' }] })).toEqual([]);
    expect(await answer({ help: [{ by: 'f3', with: 'writing' }] })).toEqual([]);
    expect(await answer({ neither: 'a quiet half-year' })).toEqual([]);
  });
});

describe('dues are remitted', () => {
  const submit = async (figures: object, rules = {}) => {
    const life = await aLife(people({ full: 5, committee: 5 }), rules);
    return life.says('dues-report/2026', 'submit', { ...about('dues'), figures });
  };
  test('by a fifth of last year’s, rounded up', async () => {
    expect(await submit({ collected: 1_003, remitted: 200 })).toEqual(['dues-remitted:tooLittle']);
    expect(await submit({ collected: 1_003, remitted: 201 })).toEqual([]);
  });
  test('by more where a unit says so', async () => {
    const quarter = { 'organ/dues-remitted': { share: '1/4' } };
    expect(await submit({ collected: 800, remitted: 199 }, quarter)).toEqual(['dues-remitted:tooLittle']);
    expect(await submit({ collected: 800, remitted: 200 }, quarter)).toEqual([]);
  });
  test('with both sums in the report', async () => {
    expect(await submit({ collected: 800 })).toEqual(['dues-remitted:noSums']);
  });
});
