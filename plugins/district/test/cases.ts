/** The cases of the district's rules, by the rule's name: what tests run, and what the rules' pages show. */
import type { CasesOf } from '@obligato/testing';
import type { districtRules } from '../src/district.ts';

type Cases = CasesOf<typeof districtRules>;

/** The notice of a meeting on a day. */
export const notice = (heldOn: string) => ({
  payload: { heldOn, place: '301', agenda: ['the year'] },
  on: '2026-03-02',
});

const closingDays: Cases['closing-days'] = {
  admits: [
    { name: 'the working day before the last three', ...notice('2026-03-26') },
    { name: 'where the month may end as it likes', options: { workingDays: 0 }, ...notice('2026-03-31') },
    { name: 'in the middle of December', ...notice('2026-12-15') },
  ],
  denies: [
    {
      name: 'the third last working day',
      ...notice('2026-03-27'),
      says: [{ message: 'closing', data: { heldOn: '2026-03-27', latest: '2026-03-26' } }],
    },
    { name: 'the last day', options: { workingDays: 1 }, ...notice('2026-03-31'), says: ['closing'] },
    { name: 'the end of a year', ...notice('2026-12-31'), says: ['closing'] },
  ],
};

const chaired = (...members: readonly string[]) => ({
  lastChairs: members.map((member, at) => ({ heldOn: `2026-0${9 - at}-10`, member, name: `Name ${member}` })),
});
const chairRotates: Cases['chair-rotates'] = {
  given: { on: '2026-11-02', payload: { chair: 'li', attendance: [] } },
  admits: [
    { name: 'the third in a row', facts: chaired('li', 'li', 'wu') },
    { name: 'somebody else in between', facts: chaired('wu', 'li', 'li', 'li') },
    { name: 'the first of all', facts: chaired() },
  ],
  denies: [
    {
      name: 'the fourth in a row',
      facts: chaired('li', 'li', 'li', 'wu'),
      says: [{ message: 'again', data: { name: 'Name li', count: 3, inARow: 3 } }],
    },
    { name: 'ever since', options: { inARow: 1 }, facts: chaired('li'), says: ['again'] },
  ],
};

const noticeInTime: Cases['notice-in-time'] = {
  given: { cycle: { period: '2026-Q1' } },
  bounds: [
    { name: 'ten working days before the end', gives: { notAfter: '2026-03-17', remindOn: ['2026-03-12'] } },
    {
      name: 'eleven',
      options: { workingDays: 11 },
      gives: { notAfter: '2026-03-16', remindOn: ['2026-03-11'] },
    },
    {
      name: 'reminded a day earlier',
      options: { remindWorkingDays: 4 },
      gives: { notAfter: '2026-03-17', remindOn: ['2026-03-11'] },
    },
  ],
};

export const ruleCases: Cases = {
  'closing-days': closingDays,
  'chair-rotates': chairRotates,
  'notice-in-time': noticeInTime,
};
