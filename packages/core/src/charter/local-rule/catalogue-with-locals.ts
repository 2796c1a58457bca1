/** What each unit can name: everything installed, and the rules written as data by itself and above it. */
import type { Problem } from '../../text/problem.ts';
import { translated } from '../../text/translated.ts';
import type { Catalogue, InstalledRule } from '../catalogue/catalogue.ts';
import { parentsOf } from '../tree/unit-life.ts';
import type { RuleStatement, UnitSource } from '../unit-source.ts';
import { compileLocalRule, definitionOf } from './compile-local-rule.ts';
import { readLocalRule } from './read-local-rule.ts';

/** By unit, for those that have local rules or stand below some. Parents come first in `ordered`. */
export function catalogueWithLocals(
  ordered: readonly UnitSource[],
  catalogue: Catalogue,
  problems: Problem[],
): ReadonlyMap<string, Catalogue> {
  const catalogues = new Map<string, Catalogue>();
  const places = new Map<InstalledRule, UnitSource['origin']>();
  for (const source of ordered) {
    const above = together(parentsOf(source).map(({ value }) => catalogues.get(value) ?? catalogue)) ?? catalogue;
    const rules = new Map(above.rules);
    const unread = new Set(above.unread);
    for (const statement of source.local ?? []) {
      const definition = readLocalRule(source.unit, statement, above, problems);
      if (!definition) {
        unread.add(`local/${statement.name}`);
        continue;
      }
      const compiled = compileLocalRule(definition, above);
      const other = rules.get(compiled.id);
      const place = other && places.get(other);
      if (other) {
        problems.push({
          code: 'OBLIGATO_LOCAL_RULE',
          ...translated(
            {
              en: `${compiled.id} is already taken: a rule of a unit above has this name`,
              'zh-CN': `${compiled.id} 已被上级单位的规则使用`,
            },
            {
              en: 'Tighten that rule under "rules:", or give this one another name',
              'zh-CN': '请在“rules:”下从严规定该规则，或为本规则另取名称',
            },
          ),
          origins: place ? [statement.origin, place] : [statement.origin],
        });
        continue;
      }
      rules.set(compiled.id, compiled);
      places.set(compiled, statement.origin);
    }
    if (rules.size > above.rules.size || unread.size > 0)
      catalogues.set(source.unit, Object.freeze({ ...above, rules, unread }));
    else if (above !== catalogue) catalogues.set(source.unit, above);
  }
  return catalogues;
}

/** Of all that ever stand above: a unit that moves is judged by the rules of either, each in its time. */
function together([first, ...others]: readonly Catalogue[]): Catalogue | undefined {
  if (first === undefined || others.every((other) => other === first)) return first;
  const all = [first, ...others];
  return Object.freeze({
    ...first,
    rules: new Map(all.flatMap(({ rules }) => [...rules])),
    unread: new Set(all.flatMap(({ unread }) => [...(unread ?? [])])),
  });
}

/** The entries by which a unit puts its own local rules in force. */
export function localEntries({ unit, local = [] }: UnitSource, { rules }: Catalogue): readonly RuleStatement[] {
  return local.flatMap(({ name, origin, body }) => {
    const definition = definitionOf(rules.get(`local/${name}`)?.rule ?? {});
    if (definition?.unit !== unit) return [];
    const at = body.kind === 'map' ? body.fields.get('severity')?.value.origin : undefined;
    const severity = { value: definition.severity, origin: at ?? origin };
    return [{ rule: `local/${name}`, origin, severity, options: {} }];
  });
}
