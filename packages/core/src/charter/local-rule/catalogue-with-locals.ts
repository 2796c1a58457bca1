/** What each unit can name: everything installed, and the rules written as data by itself and above it. */
import type { Origin, Problem } from '../../text/problem.ts';
import { translated } from '../../text/translated.ts';
import type { Catalogue, InstalledRule } from '../catalogue/catalogue.ts';
import type { Located } from '../located.ts';
import { parentsOf } from '../tree/unit-life.ts';
import type { LocalStatement, RuleStatement, Stated, UnitSource } from '../unit-source.ts';
import { compileLocalRule, definitionOf } from './compile-local-rule.ts';
import { markers } from './local-words.ts';
import { isDutyStatement, readLocalRule } from './read-local-rule.ts';

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
    for (const statement of dutiesFirst(source.local ?? [])) {
      const known = { ...above, rules, unread };
      const definition = readLocalRule(source.unit, statement, known, problems);
      if (!definition) {
        unread.add(`local/${statement.name}`);
        continue;
      }
      const compiled = compileLocalRule(definition, known);
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

/** What the others say may be about them. */
function dutiesFirst(statements: readonly LocalStatement[]): readonly LocalStatement[] {
  const others = statements.filter((statement) => !isDutyStatement(statement));
  return others.length === statements.length ? statements : [...statements.filter(isDutyStatement), ...others];
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
    const rule = rules.get(`local/${name}`)?.rule;
    const definition = definitionOf(rule ?? {});
    if (!rule || definition?.unit !== unit) return [];
    const severity = { value: definition.severity, origin: placeOf(body, 'severity') ?? origin };
    const options = Object.entries(rule.defaults).flatMap(([option, value]): readonly [string, Stated][] => {
      const at = placeOf(body, option);
      return at ? [[option, { value, origin: at }]] : [];
    });
    return [{ rule: `local/${name}`, origin, severity, options: Object.fromEntries(options) }];
  });
}

/** Where a value stands that units below may tighten: beside the other words, or within the one that holds it. */
function placeOf(body: Located, word: string): Origin | undefined {
  if (body.kind !== 'map') return undefined;
  const holders = [body, ...holding.flatMap((holder) => body.fields.get(holder)?.value ?? [])];
  for (const holder of holders) {
    const found = holder.kind === 'map' ? holder.fields.get(word)?.value : undefined;
    if (found) return found.kind === 'map' ? (found.fields.get('value')?.value.origin ?? found.origin) : found.origin;
  }
  return undefined;
}

const holding = ['options', ...Object.keys(markers)];
