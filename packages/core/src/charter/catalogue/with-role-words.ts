/** Roles that options of a unit file name: by the words that packs have for them, as a roster does. */
import { nearestRoles, noRole, readRoleWord } from '../../roster/people-values.ts';
import type { Problem } from '../../text/problem.ts';
import { translated } from '../../text/translated.ts';
import type { Stated, UnitSource } from '../unit-source.ts';
import type { Catalogue } from './catalogue.ts';
import { namesRoles } from './role-name.ts';

/** The same file with the words that rosters hold; a word that no row could hold is a problem with its place. */
export function withRoleWords(source: UnitSource, catalogue: Catalogue, problems: Problem[]): UnitSource {
  const read = (id: string, options: Readonly<Record<string, Stated>>) => {
    const rule = catalogue.rules.get(id)?.rule;
    if (!rule) return options;
    const told = Object.entries(options).map(([name, stated]) =>
      namesRoles(rule, name) ? [name, rolesIn(`${id}.${name}`, stated, catalogue, problems)] : [name, stated],
    );
    return Object.fromEntries(told) as typeof options;
  };
  const { rules, waivers } = source;
  return {
    ...source,
    rules: rules.map((each) => ({ ...each, options: read(each.rule, each.options) })),
    ...(waivers ? { waivers: waivers.map((each) => ({ ...each, options: read(each.rule.value, each.options) })) } : {}),
  };
}

function rolesIn(where: string, { value, origin }: Stated, { people }: Catalogue, problems: Problem[]): Stated {
  const roleOf = (word: unknown) => {
    // What is no word at all, the rule's own schema tells.
    if (typeof word !== 'string' || word === '') return word;
    const read = readRoleWord(word, people);
    const role = read.roles?.at(-1);
    if (role !== undefined) return role;
    const { en, 'zh-CN': zh } = noRole(word);
    const message = { en: `${where}: ${en}`, 'zh-CN': `${where}：${zh}` };
    problems.push({
      code: 'OBLIGATO_RULE_OPTION',
      ...translated(message, nearestRoles(read, people)),
      origins: [origin],
    });
    return word;
  };
  return { value: Array.isArray(value) ? value.map(roleOf) : roleOf(value), origin };
}
