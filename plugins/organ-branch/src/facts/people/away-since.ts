import { addMonths, defineFact, type RosterView, sameRosterOn } from '@obligato/core';

const isAway = (roster: RosterView, member: string): boolean =>
  roster.rows.get(member)?.roles.includes('floating') ?? false;

/** Who has stood on the roster as living elsewhere in the country for six months and more, month by month. */
export const awaySixMonths = defineFact(
  'organ-branch/away-six-months',
  ({ roster, day, cycles }) => {
    const moving = new Set(
      [...cycles.values()].filter(({ duty }) => duty === 'membership-transfer').map(({ occasion }) => occasion),
    );
    return roster.members.filter(
      (member) =>
        !moving.has(`away-${slugOf(member)}`) &&
        [0, 1, 2, 3, 4, 5, 6].every((months) => isAway(sameRosterOn(roster, addMonths(day, -months)), member)),
    );
  },
  { title: { en: 'who has been away for six months', 'zh-CN': '外出满六个月的党员' } },
);

/** Ids of people are what a unit likes; an occasion is letters and digits. */
export const slugOf = (text: string): string =>
  text.toLowerCase().replace(/[^a-z0-9]/gu, (character) => character.codePointAt(0)?.toString(16) ?? '');
