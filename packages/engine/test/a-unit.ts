/** Unit files as the reader gives them back, without a disk. */
import type { RuleStatement, Stated, UnitSource } from '@obligato/core';

type Entry = string | Readonly<Record<string, unknown>>;

/** `rules` as one would write them in YAML: a severity alone, or a map. */
export function aUnit(
  unit: string,
  says: {
    readonly parent?: string;
    readonly extends?: readonly string[];
    readonly rules?: Readonly<Record<string, Entry>>;
  } = {},
): UnitSource {
  const file = `${unit}.yaml`;
  const at = <T>(value: T, line: number): Stated<T> => ({ value, origin: { file, line } });
  return {
    unit,
    title: unit,
    ...(says.parent === undefined ? {} : { parent: at(says.parent, 2) }),
    origin: { file, line: 1 },
    extends: (says.extends ?? []).map((preset) => at(preset, 3)),
    rules: Object.entries(says.rules ?? {}).map(([rule, entry], index) => statement(rule, entry, file, 4 + index)),
  };
}

function statement(rule: string, entry: Entry, file: string, line: number): RuleStatement {
  const at = <T>(value: T): Stated<T> => ({ value, origin: { file, line } });
  const { severity, since, until, clause, ...options } = mapOf(entry);
  return {
    rule,
    origin: { file, line },
    ...(severity === undefined ? {} : { severity: at(severity) }),
    ...(since === undefined ? {} : { since: at(String(since)) }),
    ...(until === undefined ? {} : { until: at(String(until)) }),
    ...(clause === undefined ? {} : { clause: String(clause) }),
    options: Object.fromEntries(Object.entries(options).map(([name, value]) => [name, at(value)])),
  };
}

const mapOf = (entry: Entry): Readonly<Record<string, unknown>> =>
  typeof entry === 'string' ? { severity: entry } : entry;
