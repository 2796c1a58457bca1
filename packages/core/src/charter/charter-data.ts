/** A charter as data: what running cycles go on under when files or rules change, and what a decision is read with later. */

import { calendarYear, type FiscalYear } from '../calendar/year.ts';
import { memo } from '../fast/memo.ts';
import { isKindOption } from '../rules/kind-options.ts';
import type { Options } from '../rules/rule.ts';
import { decides } from '../rules/rule-kinds.ts';
import type { Severity } from '../rules/severity.ts';
import { issueText } from '../text/fault-text.ts';
import { ObligatoError, type Origin, type Problem } from '../text/problem.ts';
import { suggest } from '../text/suggest.ts';
import { translated } from '../text/translated.ts';
import type { Catalogue, InstalledRule } from './catalogue/catalogue.ts';
import { type Charter, createCharter } from './charter.ts';
import { compileLocalRule, definitionOf } from './local-rule/compile-local-rule.ts';
import type { LocalDefinition } from './local-rule/local-definition.ts';
import type { ImmediateReason, NarrowedEntry, RuleEntry, Trial, WaiverAtWork } from './rule-entry.ts';

/** Plain JSON. Functions are not in it: they come from what is installed when it is rebuilt. */
export interface CharterData {
  readonly digest: string;
  readonly entries: readonly EntryData[];
  /** Absent where duties are counted by the calendar's year. */
  readonly year?: FiscalYear;
}

export interface EntryData {
  readonly rule: string;
  readonly plugin: string;
  readonly severity: Severity;
  readonly options: Options;
  readonly origins: Readonly<Record<string, Origin>>;
  readonly owners?: Readonly<Record<string, string>>;
  readonly clause?: string;
  readonly trial?: Trial;
  readonly narrowed?: readonly NarrowedEntry[];
  readonly waivers?: readonly WaiverAtWork[];
  readonly immediate?: readonly ImmediateReason[];
  /** A rule written as data is kept with the charter: no plugin brings it back. */
  readonly local?: LocalDefinition;
}

/**
 * The charter as data, made once: thousands of units share one charter.
 *
 * @example
 * const kept = JSON.stringify(charterData(charter)); // plain data: read back with `rebuildCharter`
 */
export function charterData(charter: Charter): CharterData {
  return dataOf(charter);
}

const dataOf = memo(
  ({ digest, stated, year }: Charter): CharterData =>
    Object.freeze({
      digest,
      entries: Object.freeze(stated.filter(({ rule }) => decides(rule)).map(entryData)),
      ...(year.begins === calendarYear.begins ? {} : { year }),
    }),
);

function entryData({ id, rule, clause, isTrial: _, ...entry }: RuleEntry): EntryData {
  const local = definitionOf(rule);
  return Object.freeze({
    rule: id,
    ...entry,
    ...(clause === undefined ? {} : { clause }),
    ...(local ? { local } : {}),
  });
}

/**
 * The charter again, from what is installed now. A plugin of another version is taken as it is: its old code is gone.
 *
 * Throws `OBLIGATO_CHARTER_RULE` with every rule that is not installed any more, or refuses the options of then.
 *
 * @example
 * rebuildCharter(charterData(charter), catalogue).digest === charter.digest // → true, as long as the same is installed
 */
export function rebuildCharter(data: CharterData, catalogue: Catalogue): Charter {
  const problems: Problem[] = [];
  const entries = data.entries.flatMap((written) => {
    const installed = written.local ? compileLocalRule(written.local, catalogue) : catalogue.rules.get(written.rule);
    const entry = installed ? withKindDefaults(withoutGone(written, installed), installed) : written;
    const problem = installed ? refusalOf(entry, installed) : notInstalled(entry, catalogue);
    // A rule that was off decided nothing, and nobody misses it.
    if (problem && !isOff(entry)) problems.push(problem);
    return installed && !problem ? [entryOf(entry, installed)] : [];
  });
  if (problems.length > 0) throw new ObligatoError(problems);
  return createCharter(entries, [], data.year);
}

/** An option that the rule does not have any more binds nobody: the cycle goes on without it. */
function withoutGone(entry: EntryData, { rule }: InstalledRule): EntryData {
  const names = Object.keys(entry.options);
  const kept = names.filter((name) => Object.hasOwn(rule.stricter, name));
  if (kept.length === names.length) return entry;
  return { ...entry, options: Object.fromEntries(kept.map((name) => [name, entry.options[name]])) };
}

/** What every rule of a kind has an option for may be newer than some charters: they were written when nothing but its default could hold. */
function withKindDefaults(entry: EntryData, { rule }: InstalledRule): EntryData {
  const names = Object.keys(rule.defaults).filter((name) => isKindOption(rule, name));
  if (names.every((name) => Object.hasOwn(entry.options, name))) return entry;
  const defaults = Object.fromEntries(names.map((name) => [name, rule.defaults[name]]));
  return { ...entry, options: { ...defaults, ...entry.options } };
}

const isOff = ({ severity, narrowed = [] }: EntryData) =>
  severity === 'off' && narrowed.every((each) => (each.severity ?? 'off') === 'off');

function entryOf(
  { rule: id, local: _, plugin: _plugin, clause, ...rest }: EntryData,
  installed: InstalledRule,
): RuleEntry {
  return Object.freeze({ ...rest, id, rule: installed.rule, plugin: installed.plugin, clause });
}

function notInstalled({ rule, plugin, origins }: EntryData, { rules }: Catalogue): Problem {
  const near = suggest(rule, rules.keys());
  return {
    code: 'OBLIGATO_CHARTER_RULE',
    ...translated(
      {
        en: `A running cycle began under ${rule} of ${plugin}, which is no longer installed`,
        'zh-CN': `有进行中的事项依据 ${plugin} 的规则 ${rule} 开始，而该规则已不再安装`,
      },
      {
        en: `Install ${plugin} until the cycle is over. ${near.en}`,
        'zh-CN': `事项办结前请装回 ${plugin}。${near['zh-CN']}`,
      },
    ),
    ...(origins.severity ? { origins: [origins.severity] } : {}),
  };
}

function refusalOf(
  { rule: id, plugin, options, origins }: EntryData,
  { rule, plugin: now }: InstalledRule,
): Problem | undefined {
  const result = rule.options['~standard'].validate(options);
  if (result instanceof Promise || !result.issues) return undefined;
  const reason = issueText(result.issues[0]);
  return {
    code: 'OBLIGATO_CHARTER_RULE',
    ...translated(
      {
        en: `A running cycle began under ${id} of ${plugin}, whose options ${now} does not accept: ${reason.en}`,
        'zh-CN': `有进行中的事项依据 ${plugin} 的规则 ${id} 开始，而 ${now} 不接受其选项：${reason['zh-CN']}`,
      },
      { en: `Install ${plugin} until the cycle is over`, 'zh-CN': `事项办结前请装回 ${plugin}` },
    ),
    ...(origins.severity ? { origins: [origins.severity] } : {}),
  };
}
