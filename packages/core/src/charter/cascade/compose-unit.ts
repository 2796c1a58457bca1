/** What one unit says about each rule, before its parent is asked: presets, then the unit's own words. */
import type { Day } from '../../calendar/day.ts';
import { memo } from '../../fast/memo.ts';
import { inForce } from '../../rules/clause.ts';
import type { PresetEntry } from '../../rules/define-plugin.ts';
import type { Rule } from '../../rules/rule.ts';
import { compareSeverity, joinSeverity, type Severity } from '../../rules/severity.ts';
import { isLooser, joinOption } from '../../rules/stricter.ts';
import type { Origin, Problem } from '../../text/problem.ts';
import { suggest } from '../../text/suggest.ts';
import { translated } from '../../text/translated.ts';
import type { Catalogue, InstalledRule } from '../catalogue/catalogue.ts';
import { localEntries } from '../local-rule/catalogue-with-locals.ts';
import type { ImmediateStatement, NarrowedEntry } from '../rule-entry.ts';
import { readSelector, type Selector, type SelectorNames, selectorCovers } from '../selectors/selector.ts';
import { validateTrial } from '../trial/validate-trial.ts';
import type { RuleStatement, Stated, UnitSource } from '../unit-source.ts';
import { immediateReasonOf } from './immediate-reason.ts';
import { looserHere } from './looser.ts';
import { type StatedOptions, validateOptions, validateSeverity } from './validate-values.ts';

/** One statement that holds on the day, with its values admitted by the rule. */
export interface Said {
  readonly installed: InstalledRule;
  readonly statement: RuleStatement;
  /** The preset it comes with; undefined for the unit's own words. */
  readonly preset: string | undefined;
  readonly for: Selector | undefined;
  readonly severity: Stated<Severity> | undefined;
  readonly options: StatedOptions;
  /** What it tries beside. */
  readonly trial: StatedOptions;
}

/** A value, and whether the unit wrote it itself. */
export type OwnValue<T = unknown> = Stated<T> & { readonly explicit: boolean };

/** What one unit says about one rule. */
export interface Own {
  readonly unit: string;
  readonly installed: InstalledRule;
  readonly severity: OwnValue<Severity> | undefined;
  readonly options: Readonly<Record<string, OwnValue>>;
  /** The last of several words holds. */
  readonly trial: StatedOptions;
  readonly clause: string | undefined;
  readonly narrowed: readonly NarrowedEntry[];
}

/** Inside one unit the last preset wins, and its own words win over presets; of several words the stricter wins. */
export function composeUnit(
  source: UnitSource,
  catalogue: Catalogue,
  on: Day,
  problems: Problem[],
): { readonly own: ReadonlyMap<string, Own>; readonly immediate: readonly ImmediateStatement[] } {
  const own = new Map<string, Own>();
  const said = saidBy(source, catalogue, on, problems);
  problems.push(...uselessWords(said));
  for (const each of said) {
    const before = own.get(each.installed.id) ?? silent(source.unit, each.installed);
    own.set(each.installed.id, each.for ? withNarrowed(before, each, each.for) : withGeneral(before, each));
  }
  return { own, immediate: said.flatMap((each) => immediateOf(source.unit, each, problems)) };
}

/** Every statement of a unit that holds on a day, presets first. */
export function saidBy(source: UnitSource, catalogue: Catalogue, on: Day, problems: Problem[]): readonly Said[] {
  const said: Said[] = [];
  const put = (statement: RuleStatement, preset: string | undefined) => {
    const installed = catalogue.rules.get(statement.rule);
    if (!installed) problems.push(...unknownRule(statement.rule, catalogue, statement.origin));
    else if (inForce(installed.rule.clause.effective, on)) {
      const selector = statement.for && readSelector(statement.for, selectorNames(catalogue), problems);
      // A selector that cannot be read would otherwise let the entry loose on everything.
      if (statement.for && !selector) return;
      const severity = validateSeverity(statement, problems);
      const options = validateOptions(statement.rule, installed.rule, statement.options, problems);
      const trial = validateTrial(statement, installed, problems);
      said.push({ installed, statement, preset, for: selector, severity, options, trial });
    }
  };
  for (const stated of source.extends) {
    const preset = catalogue.presets.get(stated.value);
    if (!preset) problems.push(unknownPreset(stated, catalogue));
    else for (const [id, entry] of preset) put(statementOf(id, entry, stated.origin), stated.value);
  }
  for (const statement of [...localEntries(source, catalogue), ...source.rules]) {
    if (on < (statement.since?.value ?? on) || on > (statement.until?.value ?? on)) continue;
    put(statement, undefined);
  }
  return said;
}

/** The duties and tags that the installed rules declare. */
export const selectorNames = memo(({ rules }: Catalogue): SelectorNames => {
  const duties = [...rules.values()].flatMap(({ rule }) => (rule.kind === 'duty' ? [rule.duty] : []));
  return { duties: new Set(duties.map(({ id }) => id)), tags: new Set(duties.flatMap(({ tags = [] }) => tags)) };
});

/** A rule written as data whose own faults are told already is not unknown besides. */
export function unknownRule(rule: string, { rules, unread }: Catalogue, origin: Origin): readonly Problem[] {
  if (unread?.has(rule)) return [];
  const message = { en: `No rule is named "${rule}"`, 'zh-CN': `没有规则“${rule}”` };
  const words = translated(message, suggest(rule, rules.keys()));
  return [{ code: 'OBLIGATO_RULE_UNKNOWN', ...words, origins: [origin] }];
}

function unknownPreset({ value, origin }: Stated<string>, { presets }: Catalogue): Problem {
  const message = { en: `No preset is named "${value}"`, 'zh-CN': `没有预设“${value}”` };
  return { code: 'OBLIGATO_PRESET_UNKNOWN', ...translated(message, suggest(value, presets.keys())), origins: [origin] };
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

const silent = (unit: string, installed: InstalledRule): Own => ({
  ...{ unit, installed, severity: undefined, options: {}, trial: {}, clause: undefined, narrowed: [] },
});

function withGeneral(before: Own, { installed, statement, preset, severity, options, trial }: Said): Own {
  const explicit = preset === undefined;
  const values = Object.entries(options).map(([name, stated]) => {
    return [name, latest(before.options[name], { ...stated, explicit }, joinWith(installed.rule, name))] as const;
  });
  return {
    ...before,
    severity: severity ? latest(before.severity, { ...severity, explicit }, joinSeverity) : before.severity,
    options: { ...before.options, ...Object.fromEntries(values) },
    trial: { ...before.trial, ...trial },
    clause: statement.clause ?? before.clause,
  };
}

/** A preset gives way to what comes after it; of the unit's own words the stricter holds, in whatever order they stand. */
function latest<T>(before: OwnValue<T> | undefined, next: OwnValue<T>, join: (a: T, b: T) => T): OwnValue<T> {
  if (!before?.explicit) return next;
  const joined = join(before.value, next.value);
  if (JSON.stringify(joined) === JSON.stringify(before.value)) return before;
  return { ...next, value: joined };
}

const joinWith =
  ({ stricter }: Rule, name: string) =>
  (a: unknown, b: unknown) => {
    const direction = stricter[name];
    return direction === undefined ? b : joinOption(direction, a, b);
  };

function withNarrowed(before: Own, { installed, statement, severity, options }: Said, selector: Selector): Own {
  const origins = Object.fromEntries(Object.entries(options).map(([name, { origin }]) => [name, origin]));
  const values = Object.entries(options).map(([name, { value }]) => [
    name,
    // Joined with itself, so that a list has one order and the digest does not tell how it was written.
    joinWith(installed.rule, name)(value, value),
  ]);
  const narrowed: NarrowedEntry = {
    for: selector,
    unit: before.unit,
    ...(severity ? { severity: severity.value } : {}),
    options: Object.fromEntries(values),
    origins: severity ? { ...origins, severity: severity.origin } : origins,
    ...(statement.clause === undefined ? {} : { clause: statement.clause }),
  };
  return { ...before, narrowed: [...before.narrowed, narrowed] };
}

function immediateOf(unit: string, said: Said, problems: Problem[]): readonly ImmediateStatement[] {
  const reason = immediateReasonOf(unit, said.statement, problems);
  if (!reason) return [];
  const { severity, options } = said;
  const stated = Object.entries(options);
  const origins = Object.fromEntries(stated.map(([name, { origin }]) => [name, origin]));
  return [
    {
      ...reason,
      rule: said.installed.id,
      for: said.for,
      ...(severity ? { severity: severity.value } : {}),
      options: Object.fromEntries(stated.map(([name, { value }]) => [name, value])),
      origins: severity ? { ...origins, severity: severity.origin } : origins,
    },
  ];
}

/** Of two words about one rule, the wider holds wherever the narrower does: a looser value there would do nothing. */
function uselessWords(said: readonly Said[]): readonly Problem[] {
  const words = said.filter(({ preset }) => preset === undefined);
  return words.flatMap((narrow) =>
    words
      .filter((wide) => wide !== narrow && wide.installed === narrow.installed && isWithin(narrow, wide))
      .flatMap((wide) => looserThan(narrow, wide)),
  );
}

function isWithin(narrow: Said, wide: Said): boolean {
  const { since: from, until: to } = narrow.statement;
  const { since, until } = wide.statement;
  const starts = since === undefined || (from !== undefined && from.value >= since.value);
  const ends = until === undefined || (to !== undefined && to.value <= until.value);
  return starts && ends && selectorCovers(wide.for, narrow.for);
}

function looserThan(narrow: Said, wide: Said): readonly Problem[] {
  const { id, rule } = narrow.installed;
  const problems = Object.entries(narrow.options).flatMap(([name, stated]) => {
    const other = wide.options[name];
    const stricter = rule.stricter[name];
    if (!other || stricter === undefined || !isLooser(stricter, stated.value, other.value)) return [];
    return [looserHere(`${id}.${name}`, stated, other)];
  });
  if (!narrow.severity || !wide.severity || compareSeverity(narrow.severity.value, wide.severity.value) >= 0) {
    return problems;
  }
  return [...problems, looserHere(`${id} severity`, narrow.severity, wide.severity)];
}
