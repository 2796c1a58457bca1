/** Units with selectors, waivers and local rules, as they come out of the reader. */
import { locate } from '../src/charter/located.ts';
import type { RuleStatement, UnitSource, WaiverStatement } from '../src/index.ts';

type Words = Readonly<Record<string, unknown>>;

interface Says {
  readonly parent?: string;
  readonly extends?: readonly string[];
  readonly entries?: readonly (readonly [rule: string, entry: Words])[];
  readonly waivers?: readonly Words[];
  readonly local?: Readonly<Record<string, unknown>>;
}

/** Entry n stands on line 10n, waiver n on line 1000 + n. */
export function aStatedUnit(unit: string, says: Says = {}): UnitSource {
  const file = `${unit}.yaml`;
  const at = (line: number) => ({ file, line });
  const local = Object.entries(says.local ?? {});
  return {
    unit,
    title: unit,
    ...(says.parent === undefined ? {} : { parent: { value: says.parent, origin: at(2) } }),
    origin: at(1),
    extends: (says.extends ?? []).map((value, index) => ({ value, origin: at(3 + index) })),
    rules: (says.entries ?? []).map(([rule, entry], index) => entryOf(rule, entry, at(10 * (index + 1)))),
    waivers: (says.waivers ?? []).map((words, index) => waiverOf(words, at(1001 + index))),
    local: local.map(([name, body], index) => ({ name, origin: at(500 + index), body: locate(body, at(500 + index)) })),
  };
}

function entryOf(rule: string, entry: Words, origin: RuleStatement['origin']): RuleStatement {
  const { severity, since, until, effective, because, for: selector, ...options } = entry;
  const stated = <T>(value: T) => ({ value, origin });
  return {
    rule,
    origin,
    options: Object.fromEntries(Object.entries(options).map(([name, value]) => [name, stated(value)])),
    ...(severity === undefined ? {} : { severity: stated(severity) }),
    ...(since === undefined ? {} : { since: stated(String(since)) }),
    ...(until === undefined ? {} : { until: stated(String(until)) }),
    ...(effective === undefined ? {} : { effective: stated(effective) }),
    ...(because === undefined ? {} : { because: stated(String(because)) }),
    ...(selector === undefined ? {} : { for: locate(selector, origin) }),
  };
}

function waiverOf(words: Words, origin: WaiverStatement['origin']): WaiverStatement {
  const {
    unit,
    rule,
    severity,
    since,
    until = '2026-12-31',
    reason = 'flood',
    grantedBy = 'chair',
    ...options
  } = words;
  const stated = <T>(value: T) => ({ value, origin });
  return {
    ...{ origin, unit: stated(String(unit)), rule: stated(String(rule)), until: stated(String(until)) },
    ...{ reason: stated(String(reason)), grantedBy: stated(String(grantedBy)) },
    options: Object.fromEntries(Object.entries(options).map(([name, value]) => [name, stated(value)])),
    ...(severity === undefined ? {} : { severity: stated(severity) }),
    ...(since === undefined ? {} : { since: stated(String(since)) }),
  };
}
