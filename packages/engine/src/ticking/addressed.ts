/** Who is told by the name of a role: whoever holds it, and by one name that is none, everybody who should attend. */
import { type PeopleWords, type RosterRow, type RosterView, roleText, type Text } from '@obligato/core';

/** In the place of a role: a meeting calls together people who hold none. */
const everyMember = 'members';

/** In roster order. */
export function addressedBy(role: string, { rows, shouldAttend }: RosterView): readonly RosterRow[] {
  const called = role === everyMember ? new Set(shouldAttend) : undefined;
  return [...rows.values()].filter(({ member, roles }) => roles.includes(role) || called?.has(member));
}

/** What they are called together. */
export const addressText = (role: string, people: PeopleWords): Text =>
  role === everyMember && !Object.hasOwn(people.roles, role)
    ? { en: 'members', 'zh-CN': '全体成员' }
    : roleText(role, people);
