/** From unit files to charters. Inside a unit `extends` composes, last wins; from parent to child the stricter wins. */
import type { Day } from '../calendar/day.ts';
import { formatOrigin, type Origin, type Problem } from '../problem.ts';
import { inForce } from '../rules/clause.ts';
import type { PresetEntry } from '../rules/define-plugin.ts';
import type { DutyRule, Options, Rule } from '../rules/rule.ts';
import { joinSeverity, type Severity, severities } from '../rules/severity.ts';
import { isLooser, joinOption } from '../rules/stricter.ts';
import { suggest } from '../suggest.ts';
import type { Catalogue, InstalledRule } from './catalogue.ts';
import { type Charter, createCharter, type RuleEntry } from './charter.ts';
import type { RuleStatement, Stated, UnitSource } from './unit-source.ts';

/** What one unit says about one rule, before its parent is asked. */
interface Own {
  readonly installed: InstalledRule;
  readonly severity?: Stated<Severity> & { readonly explicit: boolean };
  readonly options: Readonly<Record<string, Stated & { readonly explicit: boolean }>>;
  readonly clause: string | undefined;
}

/**
 * The charter of one unit on one day, under its parent's. A unit that says nothing shares its parent's charter.
 *
 * Problems: unknown rules and presets, options of the wrong type, and everything that is looser than the parent.
 */
export function cascade(input: {
  readonly source: UnitSource;
  readonly parent: Charter | undefined;
  readonly catalogue: Catalogue;
  readonly on: Day;
}): { readonly charter: Charter; readonly problems: readonly Problem[] } {
  const { source, catalogue, on } = input;
  const parent = input.parent ?? baseCharter(catalogue);
  const problems: Problem[] = [];
  const own = composeUnit(source, catalogue, on, problems);
  if (own.size === 0) return { charter: parent, problems };

  const entries = new Map(parent.stated.map((entry) => [entry.id, entry]));
  for (const [id, statement] of own) {
    const inherited = entries.get(id);
    entries.set(id, joinEntry(inherited, statement, problems));
  }
  const charter = createCharter(entries.values());
  problems.push(...dutyConflicts(charter));
  return { charter, problems };
}

const bases = new WeakMap<Catalogue, Charter>();

/** Above every root stand the rules that belong to the obligations themselves. */
function baseCharter(catalogue: Catalogue): Charter {
  let base = bases.get(catalogue);
  if (!base) {
    const builtIn = [...catalogue.rules.values()].filter((installed) => installed.builtIn);
    base = createCharter(
      builtIn.map(({ id, rule, plugin }) => ({
        id,
        rule,
        plugin,
        severity: 'deny' as const,
        options: rule.defaults,
        origins: Object.fromEntries(
          ['severity', ...Object.keys(rule.defaults)].map((name) => [name, { file: `obligation ${id.split('/')[0]}` }]),
        ),
        clause: undefined,
      })),
    );
    bases.set(catalogue, base);
  }
  return base;
}

/** Presets first, in order, then the unit's own words: inside one unit the last one wins. */
function composeUnit(source: UnitSource, catalogue: Catalogue, on: Day, problems: Problem[]): Map<string, Own> {
  const own = new Map<string, Own>();
  for (const stated of source.extends) {
    const preset = catalogue.presets.get(stated.value);
    if (!preset) {
      problems.push({
        code: 'OBLIGATO_PRESET_UNKNOWN',
        message: `No preset is named "${stated.value}"`,
        hint: suggest(stated.value, catalogue.presets.keys()),
        origins: [stated.origin],
      });
      continue;
    }
    for (const [id, entry] of preset) put(statementOf(id, entry, stated.origin), false);
  }
  for (const statement of source.rules) {
    if (on < (statement.since?.value ?? on) || on > (statement.until?.value ?? on)) continue;
    put(statement, true);
  }
  return own;

  function put(statement: RuleStatement, explicit: boolean): void {
    const installed = catalogue.rules.get(statement.rule);
    if (!installed) {
      problems.push({
        code: 'OBLIGATO_RULE_UNKNOWN',
        message: `No rule is named "${statement.rule}"`,
        hint: suggest(statement.rule, catalogue.rules.keys()),
        origins: [statement.origin],
      });
      return;
    }
    if (!inForce(installed.rule.clause.effective, on)) return;
    const before = own.get(statement.rule);
    const severity = severityOf(statement, explicit, problems) ?? before?.severity;
    own.set(statement.rule, {
      installed,
      ...(severity ? { severity } : {}),
      options: { ...before?.options, ...optionsOf(statement, installed, explicit, problems) },
      clause: statement.clause ?? before?.clause,
    });
  }
}

function statementOf(rule: string, entry: PresetEntry, origin: Origin): RuleStatement {
  const { severity, ...options } = typeof entry === 'string' ? { severity: entry } : entry;
  return {
    rule,
    origin,
    severity: { value: severity, origin },
    options: Object.fromEntries(Object.entries(options).map(([name, value]) => [name, { value, origin }])),
  };
}

function severityOf(statement: RuleStatement, explicit: boolean, problems: Problem[]): Own['severity'] {
  const stated = statement.severity;
  if (!stated) return undefined;
  if (!severities.includes(stated.value as Severity)) {
    problems.push({
      code: 'OBLIGATO_RULE_OPTION',
      message: `${statement.rule}: "${String(stated.value)}" is not a severity`,
      hint: suggest(String(stated.value), severities),
      origins: [stated.origin],
    });
    return undefined;
  }
  return { value: stated.value as Severity, origin: stated.origin, explicit };
}

function optionsOf(
  statement: RuleStatement,
  installed: InstalledRule,
  explicit: boolean,
  problems: Problem[],
): Own['options'] {
  const { rule } = installed;
  const good: Record<string, Stated & { explicit: boolean }> = {};
  for (const [name, stated] of Object.entries(statement.options)) {
    if (!Object.hasOwn(rule.stricter, name)) {
      problems.push({
        code: 'OBLIGATO_RULE_OPTION',
        message: `${statement.rule} has no option "${name}"`,
        hint: suggest(name, ['severity', 'since', 'until', 'clause', ...Object.keys(rule.stricter)]),
        origins: [stated.origin],
      });
      continue;
    }
    // Each option is judged alone, on top of the defaults, so that the message can point at the very value.
    const result = rule.options['~standard'].validate({ ...rule.defaults, [name]: stated.value });
    if (result instanceof Promise || result.issues) {
      const reason =
        result instanceof Promise ? 'its schema is asynchronous' : (result.issues?.[0]?.message ?? 'invalid');
      problems.push({
        code: 'OBLIGATO_RULE_OPTION',
        message: `${statement.rule}.${name}: ${JSON.stringify(stated.value)} is not accepted (${reason})`,
        hint: `The default is ${JSON.stringify(rule.defaults[name])}`,
        origins: [stated.origin],
      });
      continue;
    }
    good[name] = { ...stated, value: (result.value as Record<string, unknown>)[name], explicit };
  }
  return good;
}

/** One rule of a unit under its parent: every value is the stricter of the two, or an error that names both. */
function joinEntry(inherited: RuleEntry | undefined, own: Own, problems: Problem[]): RuleEntry {
  const { id, rule, plugin } = own.installed;
  const options: Record<string, unknown> = { ...(inherited?.options ?? rule.defaults) };
  const origins: Record<string, Origin> = { ...inherited?.origins };

  for (const [name, stated] of Object.entries(own.options)) {
    const stricter = rule.stricter[name];
    const before = inherited?.origins[name];
    if (stricter === undefined) continue;
    // Nobody above stated it, and the rule is off there: the default binds nobody yet.
    if (!inherited || (inherited.severity === 'off' && before === undefined)) {
      // Joined with itself, so that a list has one order and the digest does not tell how it was written.
      options[name] = joinOption(stricter, stated.value, stated.value);
      origins[name] = stated.origin;
      continue;
    }
    if (stated.explicit && isLooser(stricter, stated.value, options[name])) {
      problems.push(looser(`${id}.${name}`, stated, options[name], before ?? inherited.origins.severity));
    }
    const joined = joinOption(stricter, stated.value, options[name]);
    if (JSON.stringify(joined) !== JSON.stringify(options[name])) origins[name] = stated.origin;
    options[name] = joined;
  }

  let severity: Severity = inherited?.severity ?? own.severity?.value ?? 'off';
  if (own.severity) {
    const joined = joinSeverity(severity, own.severity.value);
    if (inherited && own.severity.explicit && joined !== own.severity.value) {
      problems.push(looser(`${id} severity`, own.severity, severity, inherited.origins.severity));
    }
    if (!inherited || joined !== severity) origins.severity = own.severity.origin;
    severity = joined;
  }
  problems.push(...jointFaults(id, rule, options, origins));
  return Object.freeze({
    id,
    rule,
    plugin,
    severity,
    options: Object.freeze(options),
    origins: Object.freeze(origins),
    clause: own.clause ?? inherited?.clause,
  });
}

/** Each option was accepted alone; a schema may still refuse what they come to together. */
function jointFaults(
  id: string,
  rule: Rule,
  options: Options,
  origins: Readonly<Record<string, Origin>>,
): readonly Problem[] {
  const result = rule.options['~standard'].validate(options);
  if (result instanceof Promise || !result.issues) return [];
  return [
    {
      code: 'OBLIGATO_RULE_OPTION',
      message: `${id}: its options do not fit together (${result.issues[0]?.message ?? 'invalid'})`,
      hint: `Together they are ${JSON.stringify(options)}`,
      origins: [...new Set(Object.keys(rule.stricter).flatMap((name) => origins[name] ?? []))],
    },
  ];
}

/** Duties are united by id: two rules that declare one would plan the same cycles twice, each its own way. */
function dutyConflicts({ duties }: Charter): readonly Problem[] {
  const byDuty = new Map<string, RuleEntry<DutyRule>>();
  return duties.flatMap((entry): readonly Problem[] => {
    // In the shadow a rule plans nothing: a new version of a duty may be observed beside the old one.
    if (entry.severity === 'observe') return [];
    const { id } = entry.rule.duty;
    const other = byDuty.get(id);
    byDuty.set(id, other ?? entry);
    if (!other) return [];
    return [
      {
        code: 'OBLIGATO_DUTY_CONFLICT',
        message: `Rules ${other.id} and ${entry.id} both declare the duty "${id}"`,
        hint: 'Keep one of them on, or observe the other',
        origins: [other, entry].flatMap(({ origins }) => origins.severity ?? []),
      },
    ];
  });
}

function looser(what: string, child: Stated, parent: unknown, parentOrigin: Origin | undefined): Problem {
  const where = parentOrigin ? `at ${formatOrigin(parentOrigin)}` : 'by default';
  return {
    code: 'OBLIGATO_RULE_LOOSER',
    message: `${what}: ${JSON.stringify(child.value)} is looser than ${JSON.stringify(parent)}, which the unit above states ${where}`,
    hint: 'A unit may only tighten; leave the line out, or ask the unit above',
    origins: parentOrigin ? [child.origin, parentOrigin] : [child.origin],
  };
}
