/** Where the values of one rule come from: every statement from the root down to a unit, and which of them hold. */
import type { Day } from '../../calendar/day.ts';
import type { Origin } from '../../text/problem.ts';
import { localEntries } from '../local-rule/catalogue-with-locals.ts';
import { definitionOf } from '../local-rule/compile-local-rule.ts';
import type { WaiverAtWork } from '../rule-entry.ts';
import type { Selector } from '../selectors/selector.ts';
import { saidBy } from './compose-unit.ts';
import type { Organisation } from './organisation.ts';

/** One statement of one value. */
export interface TracedValue {
  readonly unit: string;
  /** `severity`, or the option's name. */
  readonly name: string;
  readonly value: unknown;
  readonly origin: Origin | undefined;
  /** How it was said: a default of the rule, a preset, the unit's own words, or a waiver. */
  readonly via: 'default' | 'preset' | 'entry' | 'waiver';
  readonly preset?: string;
  readonly for?: Selector;
  readonly waiver?: WaiverAtWork;
  /** Whether this is the value that holds for the unit that was asked about. */
  readonly holds: boolean;
}

/**
 * Every statement about a rule in the line above a unit, root first. Made by asking again, so that no charter carries it.
 *
 * @example
 * const traced = traceRule(organisation, 'tax-bureau/levy', 'organ/notice', '2026-03-01');
 * traced.filter(({ holds }) => holds).map(({ name, unit }) => `${name} from ${unit}`)
 */
export function traceRule(organisation: Organisation, unit: string, rule: string, on: Day): readonly TracedValue[] {
  const line = [...organisation.above(unit, on)].reverse().concat(unit);
  const entry = organisation.charter(unit, on).stated.find(({ id }) => id === rule);
  const ownValuesOf = (at: string): readonly string[] => {
    const source = organisation.sources.get(at);
    const entries = source ? localEntries(source, organisation.catalogue(at)) : [];
    return Object.keys(entries.find((each) => each.rule === rule)?.options ?? {});
  };
  const isSame = (a: Origin | undefined, b: Origin | undefined) =>
    a !== undefined && b !== undefined && a.file === b.file && a.line === b.line && a.column === b.column;
  // Whoever writes a rule themselves states its values: they are no defaults that somebody else gave it.
  const written = definitionOf(entry?.rule ?? {});
  const stated = written ? ownValuesOf(written.unit) : [];
  const defaults = Object.entries(entry?.rule.defaults ?? {}).filter(([name]) => !stated.includes(name));
  const traced: TracedValue[] = defaults.map(([name, value]) => {
    const holds = entry?.origins[name] === undefined;
    return { unit: written?.unit ?? line[0] ?? unit, name, value, origin: undefined, via: 'default', holds };
  });
  for (const at of line) {
    const source = organisation.sources.get(at);
    const said = source ? saidBy(source, organisation.catalogue(at), on, []) : [];
    for (const { installed, preset, severity, options, for: selector } of said) {
      if (installed.id !== rule) continue;
      const values = [...(severity ? [['severity', severity] as const] : []), ...Object.entries(options)];
      for (const [name, { value, origin }] of values) {
        const held = entry?.origins[name];
        const holds = selector
          ? entry?.narrowed?.some((each) => isSame(each.origins[name], origin))
          : isSame(held, origin);
        traced.push({
          ...{ unit: at, name, value, origin, via: preset === undefined ? 'entry' : 'preset', holds: holds ?? false },
          ...(preset === undefined ? {} : { preset }),
          ...(selector ? { for: selector } : {}),
        });
      }
    }
  }
  for (const waiver of entry?.waivers ?? []) {
    const { name, value, origin, by } = waiver;
    traced.push({ unit: by, name, value, origin, via: 'waiver', waiver, holds: true });
  }
  return traced;
}
