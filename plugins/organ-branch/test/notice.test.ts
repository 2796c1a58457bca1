import { describe, expect, test } from 'vitest';
import { aMeeting, findingsOf, ids, people } from './a-branch.ts';
import { aPlainBranch } from './a-plain-branch.ts';

const eleven = people({ full: 11 });
const everybody = ids('f', 11);

/** Opens on `heldOn` after a notice on `sentOn`, where `workingDays` are required. */
async function opening(workingDays: number, sentOn: string | undefined, heldOn: string, quarter = '2026-Q1') {
  const organ = await aPlainBranch(eleven, { 'organ/notice': { workingDays } });
  const meeting = aMeeting(organ, `works/bureau/levy/general-meeting/${quarter}`);
  if (sentOn !== undefined) await meeting.notify(sentOn, heldOn);
  return meeting.open(heldOn, everybody);
}

describe('notice', () => {
  test.each([
    // Off 15–23 February; Saturday the 14th is worked: 13, 14, 24, 25.
    ['across Spring Festival', '2026-02-12', '2026-02-25', 4, '2026-Q1'],
    // Saturday the 28th is worked: 27, 28, 2, 3.
    ['across a worked Saturday', '2026-02-26', '2026-03-03', 4, '2026-Q1'],
    // Off 1–5 May; Saturday the 9th is worked: 6, 7, 8, 9, 11.
    ['across Labour Day', '2026-04-30', '2026-05-11', 5, '2026-Q2'],
    // Off 19–21 June: 18, 22.
    ['across Dragon Boat', '2026-06-17', '2026-06-22', 2, '2026-Q2'],
    // Sunday 20 September is worked, 25–27 are off: 20, 21, 22, 23, 24, 28.
    ['across a worked Sunday and Mid-Autumn', '2026-09-18', '2026-09-28', 6, '2026-Q3'],
    // Off 1–7 October; Saturday the 10th is worked: 8, 9, 10, 12.
    ['across National Day', '2026-09-30', '2026-10-12', 4, '2026-Q4'],
  ])('counts working days %s', async (_, sentOn, heldOn, given, quarter) => {
    expect((await opening(given, sentOn, heldOn, quarter)).outcome).toBe('accepted');
    const refused = await opening(given + 1, sentOn, heldOn, quarter);
    expect(refused.outcome).toBe('denied');
    expect(refused.findings[0]).toMatchObject({ messageId: 'tooLate', data: { sentOn, given, required: given + 1 } });
  });

  test('does not count the day on which it goes out', async () => {
    expect((await opening(1, '2026-03-10', '2026-03-10')).outcome).toBe('denied');
    expect((await opening(1, '2026-03-10', '2026-03-11')).outcome).toBe('accepted');
  });

  test('names the earliest day that would do, past the holiday', async () => {
    const refused = await opening(5, '2026-02-13', '2026-02-24');
    // 14 (worked), 24, 25, 26, 27.
    expect(refused.findings[0]?.data.earliest).toBe('2026-02-27');
    expect(refused.findings[0]?.remedy?.en).toContain('2026-02-27');
  });

  test('the earliest day named is accepted, the working day before it is not', async () => {
    expect((await opening(5, '2026-02-13', '2026-02-27')).outcome).toBe('accepted');
    expect((await opening(5, '2026-02-13', '2026-02-26')).outcome).toBe('denied');
  });

  test('that was never sent is refused, with the day on which a notice sent now would do', async () => {
    const refused = await opening(2, undefined, '2026-04-03', '2026-Q2');
    expect(findingsOf(refused)).toEqual(['organ/notice:none']);
    // Off 4–6 April: 7, 8.
    expect(refused.findings[0]?.data).toEqual({ required: 2, earliest: '2026-04-08' });
  });

  test('of no working days asks for none', async () => {
    expect((await opening(0, undefined, '2026-03-10')).outcome).toBe('accepted');
  });

  test('that is sent again counts from the last time', async () => {
    const organ = await aPlainBranch(eleven, { 'organ/notice': { workingDays: 3 } });
    const meeting = aMeeting(organ);
    await meeting.notify('2026-03-02', '2026-03-20');
    await meeting.notify('2026-03-18', '2026-03-20');
    expect(findingsOf(await meeting.open('2026-03-20', everybody))).toEqual(['organ/notice:tooLate']);
  });

  test('holds for every meeting of the pack, the class and the theme day too', async () => {
    const organ = await aPlainBranch(eleven, { 'organ/notice': { workingDays: 2 } });
    for (const cycle of ['party-class/2026-Q1', 'theme-day/2026-03', 'committee-meeting/2026-03']) {
      const opened = await aMeeting(organ, `works/bureau/levy/${cycle}`).open('2026-03-09', everybody);
      expect(findingsOf(opened)).toContain('organ/notice:none');
    }
  });
});

describe('the announced day', () => {
  async function held(heldOn: string, rules: Parameters<typeof aPlainBranch>[1] = {}) {
    const said = { 'organ/announced-day': 'warn', 'organ/notice': { workingDays: 3 } };
    const organ = await aPlainBranch(eleven, { ...said, ...rules });
    const meeting = aMeeting(organ);
    await meeting.notify('2026-03-09', '2026-03-20');
    return meeting.open(heldOn, everybody);
  }

  test('passes without remark', async () => {
    expect(findingsOf(await held('2026-03-20'))).toEqual([]);
  });

  test.each(['2026-03-18', '2026-03-24'])(
    'left for %s is remarked on, and refused where a unit says so',
    async (day) => {
      const remarked = await held(day);
      expect(remarked.outcome).toBe('accepted');
      expect(findingsOf(remarked)).toEqual(['organ/announced-day:otherDay']);
      expect((await held(day, { 'organ/announced-day': { severity: 'deny' } })).outcome).toBe('denied');
    },
  );
});
