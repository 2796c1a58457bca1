/** What the roles are called that options of a rule name. */
import { type PeopleWords, type Rule, roleText, type Text } from '@obligato/core';
import { namesRoles } from '@obligato/core/internal';

/** By role. */
export type RoleTitles = Readonly<Record<string, Text>>;

/** By option, of those that name roles. */
export type OptionTitles = Readonly<Record<string, RoleTitles>>;

/** Undefined where an option names none. */
export function roleTitles(
  rule: Rule,
  option: string,
  values: readonly unknown[],
  people: PeopleWords,
): RoleTitles | undefined {
  if (!namesRoles(rule, option)) return undefined;
  const roles = values.flat().filter((value) => typeof value === 'string');
  return Object.fromEntries(roles.map((role) => [role, roleText(role, people)]));
}

/** Of every option that is stated; nothing where none of them names a role. */
export function optionTitles(
  rule: Rule,
  stated: readonly (readonly [option: string, value: unknown])[],
  people: PeopleWords,
): { readonly titles?: OptionTitles } {
  const titles = new Map<string, RoleTitles>();
  for (const [option, value] of stated) {
    const own = roleTitles(rule, option, [value], people);
    if (own) titles.set(option, { ...titles.get(option), ...own });
  }
  return titles.size > 0 ? { titles: Object.fromEntries(titles) } : {};
}
