/** Waivers: the only thing that loosens. What a superior lets one unit off, of what the superior itself states. */

import { compareSeverity, type Severity } from '../../rules/severity.ts';
import { isLooser, joinOption } from '../../rules/stricter.ts';
import { formatOrigin, type Origin, type Problem } from '../../text/problem.ts';
import { translated } from '../../text/translated.ts';
import { type StatedOptions, validateOptions, validateSeverity } from '../cascade/validate-values.ts';
import type { Charter } from '../charter.ts';
import type { ImmediateStatement, NarrowedEntry, RuleEntry, WaiverAtWork } from '../rule-entry.ts';
import { binds, sortNarrowed } from '../selectors/narrow-entry.ts';
import type { WaiverStatement } from '../unit-source.ts';

/** A waiver, who grants it, and what binds the granter in turn. */
export interface Granted {
  readonly by: string;
  readonly statement: WaiverStatement;
  /** The charter of the unit above the granter: what it states is not the granter's to give away. */
  readonly above: Charter;
}

/** A parent's charter as it reaches the unit that the waivers are for. */
export interface Waived {
  readonly entries: ReadonlyMap<string, RuleEntry>;
  readonly immediate: readonly ImmediateStatement[];
  /** The waivers that loosened something. */
  readonly needed: ReadonlySet<Granted>;
}

/**
 * Loosens what the granters own. Giving away what somebody else states is a problem that names both places.
 *
 * Each waiver is measured against what would hold without any, and of two both are granted: their order does not show.
 */
export function waive(parent: Charter, waivers: readonly Granted[], problems: Problem[]): Waived {
  const entries = new Map(parent.stated.map((entry) => [entry.id, entry]));
  let { immediate } = parent;
  const needed = new Set<Granted>();
  for (const id of new Set(waivers.map(({ statement }) => statement.rule.value))) {
    const entry = entries.get(id);
    // Nobody above speaks of the rule: there is nothing to loosen.
    if (!entry) continue;
    const granted = waivers.filter(({ statement }) => statement.rule.value === id);
    const loosened = loosen(entry, granted, needed, problems);
    entries.set(id, loosened);
    const parts = partsOf(granted, entry);
    immediate = immediate.map((each) => {
      const values = each.rule === id ? parts.get(each.unit) : undefined;
      return values ? looserPart(each, entry, values) : each;
    });
  }
  return { entries, immediate, needed };
}

/** Without the waivers that the unit's own, stricter words have overtaken. */
export function stillAtWork(entry: RuleEntry): RuleEntry {
  const { waivers = [], ...rest } = entry;
  const left = waivers.filter(({ name, instead }) =>
    isLooserValue(entry, name, name === 'severity' ? entry.severity : entry.options[name], instead),
  );
  return Object.freeze(left.length > 0 ? { ...rest, waivers: left } : rest);
}

type Values = ReadonlyMap<string, { readonly value: unknown; readonly origin: Origin }>;

/** What the waiver states, by name; lists in their one order. That the rule accepts it was asked when the files were read. */
function admit({ statement }: Granted, { id, rule }: RuleEntry): Values {
  const problems: Problem[] = [];
  const severity = validateSeverity(
    { rule: id, ...(statement.severity ? { severity: statement.severity } : {}) },
    problems,
  );
  const options: StatedOptions = validateOptions(id, rule, statement.options, problems);
  const values = Object.entries(options).flatMap(([name, { value, origin }]) => {
    const stricter = rule.stricter[name];
    return stricter === undefined ? [] : [[name, { value: joinOption(stricter, value, value), origin }] as const];
  });
  return new Map([...(severity ? [['severity', severity] as const] : []), ...values]);
}

function loosen(entry: RuleEntry, waivers: readonly Granted[], needed: Set<Granted>, problems: Problem[]): RuleEntry {
  const changed = new Map<string, { readonly value: unknown; readonly origin: Origin; readonly by: string }>();
  const atWork: WaiverAtWork[] = [];
  for (const waiver of waivers) {
    const own = [...admit(waiver, entry)].flatMap(([name, { value, origin }]): readonly WaiverAtWork[] => {
      const instead = name === 'severity' ? entry.severity : entry.options[name];
      if (!binds(entry, name) || !isLooserValue(entry, name, value, instead)) return [];
      const problem = notTheirs(waiver, entry, name, { value, origin }, waiver.above);
      if (problem) {
        problems.push(problem);
        return [];
      }
      const before = changed.get(name);
      const both = before ? looserOf(entry, name, before.value, value) : value;
      const isBefore = before && JSON.stringify(both) === JSON.stringify(before.value);
      changed.set(name, isBefore ? before : { value: both, origin, by: waiver.by });
      return [signed(waiver, name, value, instead)];
    });
    const all = [...own, ...narrowedAtWork(entry, waiver)];
    if (all.length > 0) needed.add(waiver);
    atWork.push(...all);
  }
  return atWork.length === 0 ? entry : withChanged(entry, changed, partsOf(waivers, entry), atWork);
}

function withChanged(
  entry: RuleEntry,
  changed: ReadonlyMap<string, { readonly value: unknown; readonly origin: Origin; readonly by: string }>,
  parts: ReadonlyMap<string, Values>,
  atWork: readonly WaiverAtWork[],
): RuleEntry {
  const options: Record<string, unknown> = { ...entry.options };
  const origins: Record<string, Origin> = { ...entry.origins };
  const owners: Record<string, string> = { ...entry.owners };
  let { severity } = entry;
  for (const [name, { value, origin, by }] of changed) {
    if (name === 'severity') severity = value as Severity;
    else options[name] = value;
    origins[name] = origin;
    owners[name] = by;
  }
  // Off, a default binds nobody; but only the severity was let off, and the unit may switch the rule on again.
  const switchedOnAt = entry.origins.severity;
  for (const name of severity === 'off' && switchedOnAt ? Object.keys(options) : []) {
    origins[name] ??= switchedOnAt as Origin;
    if (entry.owners?.severity !== undefined) owners[name] ??= entry.owners.severity;
  }
  const narrowed = entry.narrowed?.map((each) => {
    const values = parts.get(each.unit);
    return values ? looserPart(each, entry, values) : each;
  });
  const waivers = [...(entry.waivers ?? []), ...atWork].sort((a, b) =>
    JSON.stringify(a) < JSON.stringify(b) ? -1 : 1,
  );
  return {
    ...entry,
    severity,
    options,
    origins,
    owners,
    waivers,
    ...(narrowed ? { narrowed: sortNarrowed(narrowed) } : {}),
  };
}

function signed({ by, statement }: Granted, name: string, value: unknown, instead: unknown): WaiverAtWork {
  const { until, reason, grantedBy, origin } = statement;
  const words = { until: until.value, reason: reason.value, grantedBy: grantedBy.value };
  return Object.freeze({ name, value, instead, by, ...words, origin });
}

/** What each granter lets the unit off of its own statements, all its waivers together. */
function partsOf(waivers: readonly Granted[], entry: RuleEntry): ReadonlyMap<string, Values> {
  const parts = new Map<string, Map<string, { readonly value: unknown; readonly origin: Origin }>>();
  for (const waiver of waivers) {
    const part = parts.get(waiver.by) ?? new Map();
    parts.set(waiver.by, part);
    for (const [name, { value, origin }] of admit(waiver, entry)) {
      const before = part.get(name);
      part.set(name, { value: before ? looserOf(entry, name, before.value, value) : value, origin });
    }
  }
  return parts;
}

/** Of two waivers both are granted: for a list, each takes out, or lets in, what it names. */
function looserOf({ rule }: RuleEntry, name: string, a: unknown, b: unknown): unknown {
  if (name === 'severity') return compareSeverity(a as Severity, b as Severity) <= 0 ? a : b;
  const stricter = rule.stricter[name];
  if (stricter === 'union') return joinOption('intersection', a, b);
  if (stricter === 'intersection') return joinOption('union', a, b);
  return stricter !== undefined && isLooser(stricter, a, b) ? a : b;
}

/** Who may not grant this, and why; undefined when the granter owns the stricter value, and nobody above holds to it. */
function notTheirs(
  { by, statement }: Granted,
  entry: RuleEntry,
  name: string,
  { value, origin }: { readonly value: unknown; readonly origin: Origin },
  above: Charter,
): Problem | undefined {
  const what = name === 'severity' ? `${entry.id} severity` : `${entry.id}.${name}`;
  const unit = statement.unit.value;
  const fault = (owner: string | undefined, at: Origin | undefined): Problem => {
    const place = at ? { en: ` at ${formatOrigin(at)}`, 'zh-CN': `（${formatOrigin(at)}）` } : { en: '', 'zh-CN': '' };
    const words =
      owner === undefined
        ? translated(
            {
              en: `"${by}" cannot waive ${what} for "${unit}": it belongs to the obligation itself${place.en}`,
              'zh-CN': `“${by}”无权对“${unit}”豁免 ${what}：该项由义务类型本身规定${place['zh-CN']}`,
            },
            { en: 'Nobody can; remove the waiver', 'zh-CN': '任何单位均无权豁免，请删去该豁免' },
          )
        : translated(
            {
              en: `"${by}" cannot waive ${what} for "${unit}": "${owner}" states it${place.en}`,
              'zh-CN': `“${by}”无权对“${unit}”豁免 ${what}：该项由“${owner}”规定${place['zh-CN']}`,
            },
            { en: `Ask "${owner}" to grant it`, 'zh-CN': `请商请“${owner}”给予豁免` },
          );
    return { code: 'OBLIGATO_WAIVER_OWNER', ...words, origins: at ? [origin, at] : [origin] };
  };
  const owner = entry.owners?.[name] ?? entry.owners?.severity;
  if (owner !== by) return fault(owner, entry.origins[name] ?? entry.origins.severity);
  const upper = above.stated.find(({ id }) => id === entry.id);
  if (!upper || !binds(upper, name)) return undefined;
  const held = name === 'severity' ? upper.severity : upper.options[name];
  if (!isLooserValue(entry, name, value, held)) return undefined;
  return fault(upper.owners?.[name] ?? upper.owners?.severity, upper.origins[name] ?? upper.origins.severity);
}

/** A narrowed or immediate statement of the granter, without what the waiver lets the unit off; the same when nothing. */
function looserPart<T extends NarrowedEntry | ImmediateStatement>(each: T, entry: RuleEntry, values: Values): T {
  const options: Record<string, unknown> = { ...each.options };
  const origins: Record<string, Origin> = { ...each.origins };
  let { severity } = each;
  let isChanged = false;
  for (const [name, { value, origin }] of values) {
    const stated = name === 'severity' ? severity : options[name];
    if (stated === undefined || !isLooserValue(entry, name, value, stated)) continue;
    if (name === 'severity') severity = value as Severity;
    else options[name] = value;
    origins[name] = origin;
    isChanged = true;
  }
  return isChanged ? { ...each, ...(severity ? { severity } : {}), options, origins } : each;
}

function narrowedAtWork(entry: RuleEntry, waiver: Granted): readonly WaiverAtWork[] {
  const own = (entry.narrowed ?? []).filter(({ unit }) => unit === waiver.by);
  return own.flatMap((each) =>
    [...admit(waiver, entry)].flatMap(([name, { value }]) => {
      const instead = name === 'severity' ? each.severity : each.options[name];
      if (instead === undefined || !isLooserValue(entry, name, value, instead)) return [];
      return [signed(waiver, name, value, instead)];
    }),
  );
}

function isLooserValue({ rule }: RuleEntry, name: string, value: unknown, other: unknown): boolean {
  if (name === 'severity') return compareSeverity(value as Severity, other as Severity) < 0;
  const stricter = rule.stricter[name];
  return stricter !== undefined && isLooser(stricter, value, other);
}
