/** An option that names a role: units write it as they call it, and the rule is asked with the word that rosters hold. */
import { z } from 'zod';
import { ofAllCopies } from '../../machine/fields/of-all-copies.ts';
import { definitionOf, unwrapped } from '../../machine/fields/unwrapped.ts';
import type { Rule } from '../../rules/rule.ts';

const said = ofAllCopies('role-names', () => z.registry<Readonly<Record<string, never>>>());

/**
 * The schema of a role, for an option or for the elements of one.
 *
 * @example
 * const options = z.strictObject({ roles: z.array(roleName()).min(1) }); // a firm writes roles: [manager], and `leader` is looked for
 */
export function roleName(): z.ZodString {
  const schema = z.string().min(1);
  said.add(schema, {});
  return schema;
}

/**
 * Whether an option of a rule names a role, or several.
 *
 * @example
 * [...catalogue.rules.values()].filter(({ rule }) => namesRoles(rule, 'roles')).map(({ id }) => id)
 */
export function namesRoles({ options }: Rule, name: string): boolean {
  const shape = definitionOf(options as z.ZodType)?.shape;
  // What every object inherits is no option.
  const option = shape && Object.hasOwn(shape, name) ? shape[name] : undefined;
  if (!option) return false;
  const { inner, definition } = unwrapped(option);
  return said.has(definition?.element ? unwrapped(definition.element).inner : inner);
}
