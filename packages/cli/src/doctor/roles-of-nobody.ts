/** Roles that reminders of units are for, which no pack has a word for and nobody on a roster holds: who would be told is nobody. */
import type { LocalStatement, Origin } from '@obligato/core';
import { nearestRoles, readRoleWord } from '@obligato/core/internal';
import type { Blueprint } from '../workspace/open-workspace.ts';
import { type Ailment, ailment } from './ailment.ts';

/** Where no roster is configured, nobody can be missed on it. */
export function rolesOfNobody({ domain, people }: Pick<Blueprint, 'domain' | 'people'>): readonly Ailment[] {
  const { organisation, catalogue } = domain;
  const held = new Set([...(people?.values() ?? [])].flatMap((roster) => roster.flatMap(({ roles }) => roles)));
  const told = [...organisation.sources.values()].flatMap(({ local = [] }) => local.flatMap(recipientOf));
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

function recipientOf({ name, body }: LocalStatement): readonly { rule: string; word: string; origin: Origin }[] {
  const fields = body.kind === 'map' ? body.fields : undefined;
  const inner = (fields?.get('remind') ?? fields?.get('escalate'))?.value;
  const to = inner?.kind === 'map' ? inner.fields.get('to')?.value : undefined;
  return to?.kind === 'scalar' && typeof to.value === 'string'
    ? [{ rule: `local/${name}`, word: to.value, origin: to.origin }]
    : [];
}
