/** A person of a roster that stands in a file of cases. */
import { isDay, type Located, type PeopleWords, type Problem, type RosterRow, type Standing } from '@obligato/core';
import { nearestRoles, noRole, peopleValuesOf, readRoleWord, suggest } from '@obligato/core/internal';
import { Fields } from '@obligato/engine/yaml';
import { faultAt, notADay } from './fault-at.ts';

const rosterFields = ['id', 'name', 'standing', 'roles', 'group', 'from', 'to', 'notCounted', 'electedOn', 'exempt'];

export function readPerson(item: Located, people: PeopleWords, problems: Problem[]): RosterRow | undefined {
  const fields = new Fields(item, { en: 'A person', 'zh-CN': '人员' }, rosterFields, problems);
  const id = fields.requiredText('id');
  const standing = fields.text('standing');
  const { standingOf, standings } = peopleValuesOf(people);
  const known = standing && standingOf(standing.value);
  if (standing && !known) {
    const message = { en: `No standing is named "${standing.value}"`, 'zh-CN': `没有成员身份“${standing.value}”` };
    faultAt(problems, standing.origin, message, suggest(standing.value, standings.flat()));
  }
  const roles = fields.texts('roles').flatMap(({ value, origin }) => {
    const read = readRoleWord(value, people);
    if (!read.roles) faultAt(problems, origin, noRole(value), nearestRoles(read, people));
    return read.roles ?? [];
  });
  const optional = Object.fromEntries(
    (['group', 'to', 'notCounted', 'electedOn'] as const).flatMap((name) => {
      const text = fields.text(name);
      return text ? [[name, text.value]] : [];
    }),
  );
  for (const name of ['from', 'to', 'electedOn']) {
    const day = fields.text(name);
    if (day && !isDay(day.value)) notADay(problems, day);
  }
  if (!id) return undefined;
  const { value: member } = id;
  const exempt = fields.texts('exempt').map(({ value }) => value);
  return {
    ...{ member, name: fields.text('name')?.value ?? member, standing: (known ?? 'full') satisfies Standing },
    ...{ roles: [...new Set(roles)], from: fields.text('from')?.value ?? '2000-01-01' },
    ...(exempt.length > 0 ? { exempt } : {}),
    ...optional,
  };
}
