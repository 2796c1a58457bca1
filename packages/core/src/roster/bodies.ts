/** Which people a body is made of. */
import { ObligatoError } from '../text/problem.ts';
import { suggest } from '../text/suggest.ts';
import { translated } from '../text/translated.ts';
import type { RosterView } from './roster.ts';

/** Who should attend, for each body that can meet. */
const bodies: Readonly<Record<string, (roster: RosterView, bearer: string) => readonly string[]>> = {
  members: (roster) => roster.shouldAttend,
  committee: (roster) => roster.committee,
  group: (roster, bearer) => {
    const counted = new Set(roster.shouldAttend);
    return (roster.groups.get(bearer) ?? []).filter((member) => counted.has(member));
  },
  delegates: (roster) => inRole(roster, 'delegate'),
  'leading-group': (roster) => inRole(roster, 'leading-group'),
};

export const bodyNames: readonly string[] = Object.keys(bodies);

/** Members who should attend and hold a role. */
export const inRole = (roster: RosterView, role: string) =>
  roster.shouldAttend.filter((member) => roster.rows.get(member)?.roles.includes(role));

/**
 * A misspelt body must not count as everybody: that would be the wrong denominator, and nobody would see it. Throws
 * `OBLIGATO_PLUGIN_INVALID`.
 *
 * @example
 * peopleOfBody('committee')(rosterOn(roster, '2026-03-12'), '') // → ['m1', 'm2', 'm3']
 */
export function peopleOfBody(body: string): (roster: RosterView, bearer: string) => readonly string[] {
  const ids = Object.hasOwn(bodies, body) ? bodies[body] : undefined;
  if (ids) return ids;
  throw new ObligatoError({
    code: 'OBLIGATO_PLUGIN_INVALID',
    ...translated(
      { en: `No body is named "${body}"`, 'zh-CN': `没有会议机构“${body}”` },
      suggest(body, Object.keys(bodies)),
    ),
  });
}
