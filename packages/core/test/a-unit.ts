/** Unit files as they come out of the reader: every value has a place. */
import type { RuleStatement, Stated, UnitSource } from '../src/index.ts';

type Entry = Readonly<Record<string, unknown>>;

/** `rules` as one would write them in YAML; rule n stands on line 10n, its keys on the lines after it. */
export function aUnit(
  unit: string,
  says: {
    readonly parent?: string;
    readonly file?: string;
    readonly extends?: readonly string[];
    readonly rules?: Readonly<Record<string, Entry>> | readonly (readonly [string, Entry])[];
  } = {},
): UnitSource {
  const file = says.file ?? `${unit}.yaml`;
  const at = <T>(value: T, line: number): Stated<T> => ({ value, origin: { file, line } });
  const written = says.rules ?? {};
  const pairs: readonly (readonly [string, Entry])[] = Array.isArray(written) ? written : Object.entries(written);
  return {
    unit,
    title: unit,
    ...(says.parent === undefined ? {} : { parent: at(says.parent, 2) }),
    origin: { file, line: 1 },
    extends: (says.extends ?? []).map((preset, index) => at(preset, 3 + index)),
    rules: pairs.map(([rule, entry], index) => statement(rule, entry, 10 * (index + 1), file)),
  };
}

function statement(rule: string, entry: Entry, line: number, file: string): RuleStatement {
  const at = <T>(value: T, offset: number): Stated<T> => ({ value, origin: { file, line: line + offset } });
  const { severity, since, until, clause, ...options } = entry;
  return {
    rule,
    origin: { file, line },
    ...(severity === undefined ? {} : { severity: at(severity, 1) }),
    ...(since === undefined ? {} : { since: at(String(since), 2) }),
    ...(until === undefined ? {} : { until: at(String(until), 3) }),
    ...(clause === undefined ? {} : { clause: String(clause) }),
    options: Object.fromEntries(Object.entries(options).map(([name, value], index) => [name, at(value, 4 + index)])),
  };
}
