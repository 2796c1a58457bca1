/** Waivers: the only thing that loosens. What a superior lets one unit off, of what the superior itself states. */
import { formatOrigin, type Origin, type Problem } from '../problem.ts';
import { compareSeverity, type Severity } from '../rules/severity.ts';
import { isLooser, joinOption } from '../rules/stricter.ts';
import { type Admitted, admitOptions, admitSeverity } from './admit-values.ts';
import type { Charter } from './charter.ts';
import { binds, sortNarrowed } from './narrow-entry.ts';
import type { ImmediateStatement, NarrowedEntry, RuleEntry, WaiverAtWork } from './rule-entry.ts';
import type { WaiverStatement } from './unit-source.ts';

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

/** Loosens what the granters own. Giving away what somebody else states is a problem that names both places. */
export function waive(parent: Charter, waivers: readonly Granted[], problems: Problem[]): Waived {
  const entries = new Map(parent.stated.map((entry) => [entry.id, entry]));
  let { immediate } = parent;
  const needed = new Set<Granted>();
  for (const waiver of waivers) {
    const id = waiver.statement.rule.value;
    const entry = entries.get(id);
    // Nobody above speaks of the rule: there is nothing to loosen.
    if (!entry) continue;
    const values = admit(waiver, entry);
    const loosened = loosen(entry, waiver, values, problems);
    if (loosened === entry) continue;
    needed.add(waiver);
    entries.set(id, loosened);
    immediate = immediate.map((each) =>
      each.rule === id && each.unit === waiver.by ? looserPart(each, entry, values) : each,
    );
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
  const severity = admitSeverity(
    { rule: id, ...(statement.severity ? { severity: statement.severity } : {}) },
    problems,
  );
  const options: Admitted = admitOptions(id, rule, statement.options, problems);
  const values = Object.entries(options).flatMap(([name, { value, origin }]) => {
    const stricter = rule.stricter[name];
    return stricter === undefined ? [] : [[name, { value: joinOption(stricter, value, value), origin }] as const];
  });
  return new Map([...(severity ? [['severity', severity] as const] : []), ...values]);
}

function loosen(entry: RuleEntry, waiver: Granted, values: Values, problems: Problem[]): RuleEntry {
  const { by, statement, above } = waiver;
  const options: Record<string, unknown> = { ...entry.options };
  const origins: Record<string, Origin> = { ...entry.origins };
  const owners: Record<string, string> = { ...entry.owners };
  const atWork: WaiverAtWork[] = [];
  let { severity } = entry;
  for (const [name, { value, origin }] of values) {
    const instead = name === 'severity' ? severity : options[name];
    if (!binds(entry, name) || !isLooserValue(entry, name, value, instead)) continue;
    const problem = notTheirs(waiver, entry, name, { value, origin }, above);
    if (problem) {
      problems.push(problem);
      continue;
    }
    if (name === 'severity') severity = value as Severity;
    else options[name] = value;
    origins[name] = origin;
    owners[name] = by;
    const { until, reason, grantedBy } = statement;
    const signed = { until: until.value, reason: reason.value, grantedBy: grantedBy.value };
    atWork.push(Object.freeze({ name, value, instead, by, ...signed, origin: statement.origin }));
  }
  // Off, a default binds nobody; but only the severity was let off, and the unit may switch the rule on again.
  for (const name of severity === 'off' ? Object.keys(options) : []) {
    const at = entry.origins.severity;
    if (origins[name] === undefined && at) origins[name] = at;
    owners[name] ??= entry.owners?.severity ?? by;
  }
  const narrowed = entry.narrowed?.map((each) => (each.unit === by ? looserPart(each, entry, values) : each));
  const isSame = narrowed === undefined || narrowed.every((each, index) => each === entry.narrowed?.[index]);
  if (atWork.length === 0 && isSame) return entry;
  const waivers = [...(entry.waivers ?? []), ...atWork, ...(isSame ? [] : narrowedAtWork(entry, waiver, values))];
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

/** Who may not grant this, and why; undefined when the granter owns the stricter value, and nobody above holds to it. */
function notTheirs(
  { by, statement }: Granted,
  entry: RuleEntry,
  name: string,
  { value, origin }: { readonly value: unknown; readonly origin: Origin },
  above: Charter,
): Problem | undefined {
  const what = name === 'severity' ? `${entry.id} severity` : `${entry.id}.${name}`;
  const fault = (owner: string | undefined, at: Origin | undefined): Problem => ({
    code: 'OBLIGATO_WAIVER_OWNER',
    message: `"${by}" cannot let "${statement.unit.value}" off ${what}: ${owner === undefined ? 'it belongs to the obligation itself' : `"${owner}" states it`}${at ? ` at ${formatOrigin(at)}` : ''}`,
    hint: owner === undefined ? 'Nobody can; leave the waiver out' : `Ask "${owner}" to grant it`,
    origins: at ? [origin, at] : [origin],
  });
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

function narrowedAtWork(entry: RuleEntry, { by, statement }: Granted, values: Values): readonly WaiverAtWork[] {
  const { until, reason, grantedBy } = statement;
  const signed = { until: until.value, reason: reason.value, grantedBy: grantedBy.value };
  return (entry.narrowed ?? [])
    .filter(({ unit }) => unit === by)
    .flatMap((each) =>
      [...values].flatMap(([name, { value }]) => {
        const instead = name === 'severity' ? each.severity : each.options[name];
        if (instead === undefined || !isLooserValue(entry, name, value, instead)) return [];
        return [{ name, value, instead, by, ...signed, origin: statement.origin }];
      }),
    );
}

function isLooserValue({ rule }: RuleEntry, name: string, value: unknown, other: unknown): boolean {
  if (name === 'severity') return compareSeverity(value as Severity, other as Severity) < 0;
  const stricter = rule.stricter[name];
  return stricter !== undefined && isLooser(stricter, value, other);
}
