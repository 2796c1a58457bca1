/** The records as they were at a moment, as a store: whoever reads a store reads what was known then, and need not know of it. */
import { type DecisionRecord, ObligatoError, type Text, type Timestamp, translated } from '@obligato/core';
import type { ChangeRecord } from '../ports/change-record.ts';
import { isAfter } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { hasPending, nextDueOn, type UnitRecord } from '../ports/unit-record.ts';
import { decisionsNamed } from '../stores/decisions-named.ts';
import { decisionIds } from '../stores/decisions-up-to.ts';
import { inParallel, unitsAtOnce } from '../stores/in-parallel.ts';
import { type CommitsOf, KnownRecords } from './known-records.ts';

/**
 * A record is what the unit's commits come to by then; of decisions and changes there are those that it counts. Each unit is folded
 * once. Nothing is written through it, and closing it closes nothing.
 *
 * Throws `OBLIGATO_AS_OF` for a store that keeps no commits.
 *
 * @example
 * const then = storeAsOf(store, '2026-03-20T23:59:59+08:00');
 * const { byRule } = await wouldDeny(then, { units: ['tax-bureau/levy'] });
 */
export function storeAsOf(store: Store, moment: Timestamp): Store {
  return storeOfKnown(store, new KnownRecords(commitsIn(store)), moment);
}

/** The same for whoever asks of one moment after the other: what was folded for one spares work for the next. */
export function storeOfKnown(store: Store, all: KnownRecords, moment: Timestamp): Store {
  const records = new Map<string, Promise<UnitRecord>>();
  const unit = (id: string): Promise<UnitRecord> => {
    const known = records.get(id) ?? all.at(id, moment);
    records.set(id, known);
    return known;
  };
  const units = async () => {
    const named = await store.units();
    const since = await inParallel(named, unitsAtOnce, (id) => all.since(id));
    return named.filter((_, at) => since[at] !== undefined && !isAfter(since[at], moment));
  };
  const among = async (id: string) => {
    const { decided, changed } = await unit(id);
    return {
      decision: (name: string) => numberOf(name) <= (decided.get(cycleOf(name)) ?? 0),
      change: ({ id: name }: ChangeRecord) => numberOf(name) <= changed,
    };
  };
  const everyUnit = async () => Promise.all((await units()).map(unit));
  return {
    unit,
    units,
    commit: async () => {
      throw notWritten(moment);
    },
    dueUnits: async (until) =>
      (await everyUnit())
        .flatMap((record) => ({ unit: record.unit, on: nextDueOn(record) ?? 'never' }))
        .filter(({ on }) => on <= until)
        .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1)),
    outboxUnits: async () => (await everyUnit()).filter(hasPending).map((record) => record.unit),
    decision: async (id): Promise<DecisionRecord | undefined> => {
      const found = await store.decision(id);
      return found && (await among(found.unit)).decision(id) ? found : undefined;
    },
    decisions: async (id) => {
      const isKnown = (await among(id)).decision;
      return (await store.decisions(id)).filter((decision) => isKnown(decision.id));
    },
    decisionsNamed: async (id, names) => decisionsNamed(store, id, names.filter((await among(id)).decision)),
    decisionIds: async (id) => (await decisionIds(store, id)).filter((await among(id)).decision),
    changes: async (id) => (await store.changes(id)).filter((await among(id)).change),
    ...(store.isSalvaged ? { isSalvaged: true } : {}),
    close: async () => undefined,
  };
}

/** Throws `OBLIGATO_AS_OF`. */
export function commitsIn(store: Store): CommitsOf {
  if (store.commitsOf) return (unit, asked) => (store.commitsOf as CommitsOf)(unit, asked);
  throw notKnown(
    {
      en: 'This store does not keep how its records came about',
      'zh-CN': '该存储未保留记录形成的过程',
    },
    {
      en: 'Ask without a past timestamp, or keep the records with a store that has `commitsOf`',
      'zh-CN': '请去掉过去的时间再查，或改用提供 `commitsOf` 的存储',
    },
  );
}

export const notKnown = (message: Text, hint: Text) =>
  new ObligatoError({ code: 'OBLIGATO_AS_OF', ...translated(message, hint) });

const notWritten = (at: Timestamp) =>
  notKnown(
    {
      en: `Records as they were known on ${at} cannot be changed`,
      'zh-CN': `按 ${at} 已知情况查看的记录不能修改`,
    },
    {
      en: 'Act on the records as they are; what happened earlier is entered with the time at which it happened',
      'zh-CN': '请在现有记录上办理；较早发生的事项，请注明发生时间后登记',
    },
  );

const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf('#') + 1));
const cycleOf = (id: string): string => id.slice(0, id.lastIndexOf('#'));
