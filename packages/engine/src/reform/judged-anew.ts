/** The decisions of one unit, each as it stands and as the rules of a reform would have made it. */
import { type Charter, type Cycle, type Day, type DecisionRecord, localDay, type Text } from '@obligato/core';
import { lastDayFor, withImmediate } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import { byCycle } from '../replay/by-cycle.ts';
import { foldCycle } from '../replay/fold-cycle.ts';
import { judgeAgain } from '../replay/judge-again.ts';
import { NotKept, StoredCharters } from '../replay/stored-charters.ts';

/** A decision of somebody, made again; what the clock sends is asked of nobody. */
export interface JudgedAnew {
  readonly stored: DecisionRecord;
  /** By the rules of the reform, or why that cannot be known. */
  readonly anew: DecisionRecord | { readonly cannot: Text };
  /** The charter that the reform gives the cycle; undefined where there is none. */
  readonly charter: Charter | undefined;
  /** The last day for it, as it was and as it would be; undefined where nothing bounded it, or that cannot be known. */
  readonly lastDay: { readonly was: Day | undefined; readonly would: Day | undefined };
}

interface Unit {
  readonly record: UnitRecord;
  readonly decisions: readonly DecisionRecord[];
  readonly domain: Domain;
  readonly rules: Domain;
}

/** Cycle by cycle, each from its beginning: what was decided before the days is stepped over, and not told. */
export function* judgedAnew(
  unit: Unit,
  { from, to }: { readonly from: Day; readonly to: Day },
): Generator<JudgedAnew, void> {
  const { record, decisions, domain } = unit;
  const charters = new StoredCharters(record, domain);
  const isTold = ({ side, occurredAt }: DecisionRecord) =>
    side !== 'clock' && from <= localDay(occurredAt) && localDay(occurredAt) <= to;
  for (const [id, made] of byCycle(decisions)) {
    const cycle = record.cycles.get(id);
    if (!made.some(isTold)) continue;
    if (!cycle) for (const stored of made.filter(isTold)) yield { stored, anew: { cannot: archived }, ...nothingElse };
    else
      for (const { stored, before, again } of foldCycle(cycle, made, record, domain)) {
        if (!isTold(stored)) continue;
        if (before) yield underReform(stored, before, unit, charters);
        else yield { stored, anew: 'cannot' in again ? again : { cannot: archived }, ...nothingElse };
      }
  }
}

const nothingElse = { charter: undefined, lastDay: { was: undefined, would: undefined } } as const;

function underReform(stored: DecisionRecord, before: Cycle, unit: Unit, charters: StoredCharters): JudgedAnew {
  const { rules, domain } = unit;
  const { organisation, catalogue } = rules;
  if (!organisation.units.has(before.unit)) return { stored, anew: { cannot: noUnit(before.unit) }, ...nothingElse };
  const begun = organisation.charter(before.unit, before.period.from);
  const charter = withImmediate(begun, organisation.charter(before.unit, localDay(stored.occurredAt)));
  const { calendar } = domain;
  const again = judgeAgain(before, stored, charter, { catalogue, calendar });
  if ('cannot' in again) return { stored, anew: again, charter, lastDay: nothingElse.lastDay };
  const { facts, event } = stored;
  const was = charters.get(before, stored.charter);
  const asked = { cycle: before, facts, calendar };
  const lastDay = {
    was:
      was instanceof NotKept ? undefined : lastDayFor(event, { ...asked, charter: was, catalogue: domain.catalogue }),
    would: lastDayFor(event, { ...asked, charter, catalogue }),
  };
  return { stored, anew: again.decision, charter, lastDay };
}

const noUnit = (unit: string): Text => ({
  en: `The reform has no unit "${unit}".`,
  'zh-CN': `改革方案中没有单位“${unit}”。`,
});

const archived: Text = {
  en: 'Its cycle is in the archive, and no longer among the working records.',
  'zh-CN': '该事项已归档，不在现用记录中。',
};
