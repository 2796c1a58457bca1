/** Roles that reminders and duties of units are for, which no pack has a word for and nobody on a roster holds: they are for nobody. */
import type { LocalStatement, Located, Origin } from '@obligato/core';
import { nearestRoles, readRoleWord } from '@obligato/core/internal';
import type { Blueprint } from '../workspace/open-workspace.ts';
import { type Ailment, ailment } from './ailment.ts';

/** Where no roster is configured, nobody can be missed on it. */
export function rolesOfNobody({ domain, people }: Pick<Blueprint, 'domain' | 'people'>): readonly Ailment[] {
  const { organisation, catalogue } = domain;
  const held = new Set([...(people?.values() ?? [])].flatMap((roster) => roster.flatMap(({ roles }) => roles)));
  const told = [...organisation.sources.values()].flatMap(({ local = [] }) => local.flatMap(rolesNamed));
  return told.flatMap(({ rule, word, origin }) => {
    const read = readRoleWord(word, catalogue.people);
    if (!people || !read.roles || read.isKnown || read.roles.some((role) => held.has(role))) return [];
    return [
      ailment('unknownRole', { rule, role: word, known: nearestRoles({ near: undefined }, catalogue.people) }, [
        origin,
      ]),
    ];
  });
}

/** Where a local rule names a role: a word, and the one within it. */
const places = [
  ['remind', 'to'],
  ['escalate', 'to'],
  ['owedBy', 'each'],
] as const;

function rolesNamed({ name, body }: LocalStatement): readonly { rule: string; word: string; origin: Origin }[] {
  return places.flatMap(([word, within]) => {
    const role = fieldOf(fieldOf(body, word), within);
    return role?.kind === 'scalar' && typeof role.value === 'string'
      ? [{ rule: `local/${name}`, word: role.value, origin: role.origin }]
      : [];
  });
}

const fieldOf = (located: Located | undefined, field: string): Located | undefined =>
  located?.kind === 'map' ? located.fields.get(field)?.value : undefined;
