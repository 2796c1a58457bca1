/** A reform, assessed: what other rules would have done to what was decided, and to what is owed. */
import { type Day, ObligatoError, translated } from '@obligato/core';
import { sortProblems, unknownUnit } from '@obligato/core/internal';
import { type ConfigDiff, configDiff } from '../config-views/config-diff.ts';
import type { Domain } from '../domain.ts';
import { Whereabouts } from '../planning/elsewhere.ts';
import type { Store } from '../ports/store.ts';
import type { HoursPerDuty } from './hours.ts';
import { judgedAnew } from './judged-anew.ts';
import { type Deadlines, KeptInTime } from './kept-in-time.ts';
import { owedUnder } from './owed-under.ts';
import { type ShadowResult, ShadowResults } from './shadow-results.ts';
import { mostTraces } from './traced.ts';
import { type OwedUnderReform, WhatIsOwed } from './what-is-owed.ts';
import { type RulesSaid, WhatRulesSay } from './what-rules-say.ts';

/** A reform, and what it is held against. */
export interface Reform {
  readonly store: Store;
  /** The rules as they are. */
  readonly domain: Domain;
  /** The organisation as it would be. */
  readonly rules: Domain;
  /** Both included: what happened on them, and what is owed in periods that overlap them. */
  readonly from: Day;
  readonly to: Day;
  /** Of every unit when absent. */
  readonly units?: readonly string[];
  /** Assumed; as long as usual where nothing is said of a duty. */
  readonly hours?: HoursPerDuty;
  /** How many decisions each number names; the number itself counts all. */
  readonly mostTraces?: number;
}

export interface Assessment {
  readonly from: Day;
  readonly to: Day;
  readonly units: readonly string[];
  /** What the reform states otherwise, as of the last of the days. */
  readonly differs: ConfigDiff;
  readonly said: RulesSaid;
  readonly deadlines: Deadlines;
  readonly owed: OwedUnderReform;
  /** Rules that were on trial already. */
  readonly shadow: readonly ShadowResult[];
}

/**
 * Assesses a reform on the record. Decisions are judged again from the facts that were gathered then, unit by unit; nothing is written,
 * and every number names the decisions or cycles behind it.
 *
 * Throws `OBLIGATO_USAGE` where the last day is before the first, and where nothing was decided in the days; `OBLIGATO_UNIT_UNKNOWN`.
 *
 * @example
 * const reform = createDomain({ units: nextYear, plugins });
 * const { said } = await assess({ store, domain, rules: reform, from: '2026-01-01', to: '2026-12-31' });
 * print(`${said.refused.total} would have been refused: ${said.refused.traces.map(({ id }) => id).join(', ')}`);
 */
export async function assess(reform: Reform): Promise<Assessment> {
  const { store, domain, rules, from, to } = reform;
  const units = unitsOf(reform);
  const limit = reform.mostTraces ?? mostTraces;
  const said = new WhatRulesSay(rules, limit);
  const deadlines = new KeptInTime(limit);
  const shadow = new ShadowResults(limit);
  const owed = new WhatIsOwed(reform.hours ?? {}, limit);
  const planned = { days: { from, to }, store, whereabouts: new Whereabouts(store) };
  let isEmpty = true;
  for (const unit of units) {
    const record = await store.unit(unit);
    for (const each of judgedAnew({ record, decisions: await store.decisions(unit), domain, rules }, { from, to })) {
      isEmpty = false;
      said.hear(each);
      deadlines.hear(each);
      shadow.hear(each.stored);
    }
    const [now, after] = [await owedUnder(domain, record, planned), await owedUnder(rules, record, planned)];
    owed.hear(unit, { now, after });
  }
  if (isEmpty) throw nothingDecided(reform);
  return Object.freeze({
    ...{ from, to, units, differs: configDiff(domain.organisation, rules.organisation, to) },
    ...{ said: said.told(), deadlines: deadlines.told(), owed: owed.told(), shadow: shadow.told() },
  });
}

/** Those that there are and those that there would be, checked before anything is read. */
function unitsOf({ domain, rules, units, from, to }: Reform): readonly string[] {
  if (from > to) throw wrongDays(from, to);
  const known = new Set([...domain.organisation.units.keys(), ...rules.organisation.units.keys()]);
  const unknown = (units ?? []).filter((unit) => !known.has(unit));
  if (unknown.length > 0)
    throw new ObligatoError(sortProblems(unknown.flatMap((unit) => unknownUnit(unit, known).problems)));
  return [...new Set(units ?? known)];
}

const wrongDays = (from: Day, to: Day) =>
  new ObligatoError({
    code: 'OBLIGATO_USAGE',
    ...translated(
      { en: `The days are empty: ${from} is after ${to}`, 'zh-CN': `起止日期之间没有日子：${from} 晚于 ${to}` },
      { en: 'Swap them', 'zh-CN': '请对调' },
    ),
  });

const nothingDecided = ({ from, to }: Reform) =>
  new ObligatoError({
    code: 'OBLIGATO_USAGE',
    ...translated(
      {
        en: `Nothing was decided from ${from} to ${to}, so no reform can be held against it`,
        'zh-CN': `${from}至${to}没有任何决定，无从评估改革方案`,
      },
      {
        en: 'Name days, and units, of which something is on record',
        'zh-CN': '请写有记录的起止日期和单位',
      },
    ),
  });
