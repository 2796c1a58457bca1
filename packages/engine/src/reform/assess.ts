/** A reform, assessed: what other rules would have done to what was decided, and to what is owed. */
import {
  type Cycle,
  type Day,
  type DecisionRecord,
  type IsOverdue,
  ObligatoError,
  requireTime,
  translated,
} from '@obligato/core';
import { counted, sortProblems, unknownUnit } from '@obligato/core/internal';
import { type ConfigDiff, configDiff } from '../config-views/config-diff.ts';
import type { Domain } from '../domain.ts';
import { Whereabouts } from '../planning/elsewhere.ts';
import type { Store } from '../ports/store.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import type { HoursPerDuty } from './hours.ts';
import { judgedAnew } from './judged-anew.ts';
import { type Deadlines, KeptInTime } from './kept-in-time.ts';
import { type Owed, owedUnder } from './owed-under.ts';
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
  /** What is told of a unit; everything when absent. What is left out is in no number either. */
  readonly shows?: (record: UnitRecord) => (cycle: Cycle) => boolean;
  /** Of more units, or more decisions, nothing is told; however many there are when absent. */
  readonly atMost?: { readonly units: number; readonly decisions: number };
  /** Asked before each unit, and between decisions, while others are let in: for whoever asks beside them. */
  readonly isOverdue?: IsOverdue;
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
 * Throws `OBLIGATO_USAGE` where the last day is before the first, where nothing was decided in the days, and where it is more than
 * `atMost`; `OBLIGATO_UNIT_UNKNOWN`, `OBLIGATO_TOO_SLOW`.
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
  const turn = turns(reform.isOverdue);
  let judged = 0;
  for (const unit of units) {
    await turn();
    requireTime(reform.isOverdue);
    const record = await store.unit(unit);
    const isTold = reform.shows?.(record);
    const decisions = told(record, await store.decisions(unit), isTold);
    for (const each of judgedAnew({ record, decisions, domain, rules }, { from, to })) {
      if (++judged > (reform.atMost?.decisions ?? judged)) throw tooMany(reform);
      said.hear(each);
      deadlines.hear(each);
      shadow.hear(each.stored);
      await turn();
    }
    const now = await owedUnder(domain, record, planned);
    await turn();
    const after = await owedUnder(rules, record, planned);
    owed.hear(unit, { now: toldOf(now, isTold), after: toldOf(after, isTold) });
  }
  if (judged === 0) throw nothingDecided(reform);
  return Object.freeze({
    ...{ from, to, units, differs: configDiff(domain.organisation, rules.organisation, to) },
    ...{ said: said.told(), deadlines: deadlines.told(), owed: owed.told(), shadow: shadow.told() },
  });
}

type IsTold = ((cycle: Cycle) => boolean) | undefined;

/** Of what has left the records nobody can tell whether it may be seen. */
function told({ cycles }: UnitRecord, decisions: readonly DecisionRecord[], isTold: IsTold): readonly DecisionRecord[] {
  if (!isTold) return decisions;
  const shown = new Set([...cycles.values()].filter(isTold).map(({ id }) => id));
  return decisions.filter(({ cycle }) => shown.has(cycle));
}

function toldOf<T extends object>(owed: Owed | T, isTold: IsTold): Owed | T {
  if (!isTold || !('cycles' in owed)) return owed;
  return { ...owed, cycles: new Map([...owed.cycles].filter(([, cycle]) => isTold(cycle))) };
}

/** How long others wait at most, in milliseconds: as they hardly notice. */
const turnAfter = 20;

/** Lets others in from time to time, and gives up when the time is over; nobody waits where nobody asks for it. */
function turns(isOverdue: IsOverdue | undefined): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (!isOverdue || performance.now() - since < turnAfter) return undefined;
    return new Promise<void>((resolve) => setTimeout(resolve, 0)).then(() => {
      requireTime(isOverdue);
      since = performance.now();
    });
  };
}

/** Those that there are and those that there would be, checked before anything is read. */
function unitsOf(reform: Reform): readonly string[] {
  const { domain, rules, units, from, to, atMost } = reform;
  if (from > to) throw wrongDays(from, to);
  const known = new Set([...domain.organisation.units.keys(), ...rules.organisation.units.keys()]);
  const unknown = (units ?? []).filter((unit) => !known.has(unit));
  if (unknown.length > 0)
    throw new ObligatoError(sortProblems(unknown.flatMap((unit) => unknownUnit(unit, known).problems)));
  const asked = [...new Set(units ?? known)];
  if (asked.length > (atMost?.units ?? asked.length)) throw tooMany(reform);
  return asked;
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

const tooMany = ({ atMost, from, to }: Reform) =>
  new ObligatoError({
    code: 'OBLIGATO_USAGE',
    ...translated(
      {
        en: `There are more than ${counted(atMost?.units ?? 0, 'units')}, or more than ${counted(atMost?.decisions ?? 0, 'decisions')} from ${from} to ${to}`,
        'zh-CN': `${from}至${to}涉及的单位超过${atMost?.units}个，或决定超过${atMost?.decisions}项`,
      },
      {
        en: 'Ask of a unit further down, or of fewer days; `obligato reform` has no such bound',
        'zh-CN': '请改问下级单位，或缩短起止日期；命令 `obligato reform` 不设此限',
      },
    ),
  });
