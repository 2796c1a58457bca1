/** What a rule was set to by the rules that are kept with the records: what a unit lived by, whatever its files say today. */
import {
  type Day,
  type NarrowedEntry,
  ObligatoError,
  type Origin,
  type Selector,
  translated,
  type WaiverAtWork,
} from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import type { UnitRecord } from '../ports/unit-record.ts';

export interface KeptWhy {
  readonly unit: string;
  readonly rule: string;
  /** `severity`, or an option's name. */
  readonly name: string;
  readonly value: unknown;
  /** Where it was stated, at the line of then. Absent where it is the rule's default. */
  readonly origin?: Origin;
  /** The cycle with whose rules it was kept, and the first day of its period: by the rules of that day it was begun. */
  readonly cycle: string;
  readonly from: Day;
  /** Of those rules, so that anybody can see whether two cycles were begun by the same. */
  readonly charter: string;
  readonly narrowed: readonly { readonly for: Selector; readonly value: unknown }[];
  readonly waivers: readonly WaiverAtWork[];
}

/**
 * The rules of the cycle that begins last by a day: those in force for its period. A unit’s record may be one of a past moment.
 *
 * Throws `OBLIGATO_AS_OF` where no cycle begins by then, `OBLIGATO_RULE_UNKNOWN` and `OBLIGATO_RULE_OPTION` with the nearest name.
 *
 * @example
 * const then = await engine.asOf('2026-03-20');
 * configWhyKept(await then.unit('tax-bureau/levy'), { rule: 'organ/notice', name: 'workingDays', on: '2026-03-20' }).value // → 5
 */
export function configWhyKept(
  { unit, cycles, charters }: UnitRecord,
  { rule, name = 'severity', on }: { readonly rule: string; readonly name?: string; readonly on: Day },
): KeptWhy {
  const begun = [...cycles.values()].filter(({ period, charter }) => period.from <= on && charters.has(charter));
  const last = begun.sort((a, b) => (a.period.from < b.period.from ? 1 : -1))[0];
  const kept = last && charters.get(last.charter);
  if (!last || !kept) throw noRules(unit, on);
  const names = kept.entries.map((entry) => entry.rule);
  const entry = kept.entries.find((each) => each.rule === rule);
  if (!entry) {
    const message = { en: `No rule "${rule}" was stated for ${unit}`, 'zh-CN': `${unit} 当时未设规则“${rule}”` };
    throw new ObligatoError({ code: 'OBLIGATO_RULE_UNKNOWN', ...translated(message, suggest(rule, names)) });
  }
  const options = ['severity', ...Object.keys(entry.options)];
  if (!options.includes(name)) {
    const message = { en: `${rule} had no option "${name}"`, 'zh-CN': `${rule} 当时没有选项“${name}”` };
    throw new ObligatoError({ code: 'OBLIGATO_RULE_OPTION', ...translated(message, suggest(name, options)) });
  }
  const valueIn = (of: { readonly severity?: unknown; readonly options?: object }) =>
    name === 'severity' ? of.severity : Reflect.get(of.options ?? {}, name);
  const origin = entry.origins[name];
  return {
    ...{ unit, rule, name, value: valueIn(entry), ...(origin ? { origin } : {}) },
    ...{ cycle: last.id, from: last.period.from, charter: last.charter },
    narrowed: (entry.narrowed ?? [])
      .filter((each: NarrowedEntry) => valueIn(each) !== undefined)
      .map((each: NarrowedEntry) => ({ for: each.for, value: valueIn(each) })),
    waivers: (entry.waivers ?? []).filter((waiver) => waiver.name === name),
  };
}

const noRules = (unit: string, on: Day) =>
  new ObligatoError({
    code: 'OBLIGATO_AS_OF',
    ...translated(
      {
        en: `No rules are kept with the records of ${unit} for a period that begins by ${on}`,
        'zh-CN': `${unit} 的记录中没有 ${on} 及以前开始的期间所适用的规则`,
      },
      {
        en: 'Name a later day with --on, or ask what the files say: leave out --as-of',
        'zh-CN': '请用 --on 写明更晚的日期；如需按现有文件查看，请去掉 --as-of',
      },
    ),
  });
