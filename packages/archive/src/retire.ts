/**
 * What may leave a unit's working records, so that ten years of them do not slow down every commit. Nothing is lost by it:
 * decisions stay in the store's journal for good, and a cycle leaves only when the archive holds it.
 */
import type { Cycle, DecisionRecord, Timestamp } from '@obligato/core';
import { type OutboxEntry, type Retired, timestampOf, type UnitRecord } from '@obligato/engine';
import { closedAt } from './record/content.ts';

/** How long what is over stays at hand. */
export interface Stay {
  /** Whole years after the one in which the closing of a cycle was written down: rules look back at the last term, and terms last five years. */
  readonly cycleYears: number;
  /** After a message was told, while nothing can happen to its cycle any more. */
  readonly messageDays: number;
  /** After a command with a key was answered, while nothing can happen to its cycle any more. */
  readonly keyDays: number;
}

export const defaultStay: Stay = Object.freeze({ cycleYears: 6, messageDays: 400, keyDays: 400 });

export interface Retire {
  readonly record: UnitRecord;
  readonly isClosed: (cycle: Cycle) => boolean;
  readonly at: Timestamp;
  readonly stay: Stay;
}

/**
 * Closed cycles that have stayed long enough since that was written down: what somebody says happened long ago is no older for it.
 * The archive has still to confirm that it holds them. `decisions` is only asked for when one may go.
 */
export async function staleCycles(
  { record, isClosed, at, stay }: Retire,
  decisions: () => Promise<readonly DecisionRecord[]>,
): Promise<readonly Cycle[]> {
  const lastYear = Number(at.slice(0, 4)) - stay.cycleYears - 1;
  const isOld = (moment: string) => Number(moment.slice(0, 4)) <= lastYear;
  // Nothing is written down before it happens: this leaves too many at most.
  const mayGo = [...record.cycles.values()].filter(
    (cycle) => isClosed(cycle) && record.decided.has(cycle.id) && isOld(lastDay(cycle)),
  );
  if (mayGo.length === 0) return mayGo;
  const made = await decisions();
  return mayGo.filter((cycle) => {
    const own = made.filter((decision) => decision.cycle === cycle.id);
    return isOld(closedAt({ cycle, decisions: own }));
  });
}

/** With cycles that may go; undefined when there is nothing to retire. `decisions` is only asked for when a key may go. */
export async function retired(
  retire: Retire,
  cycles: readonly Cycle[],
  decisions: () => Promise<readonly DecisionRecord[]>,
): Promise<Retired | undefined> {
  const { record, isClosed, at, stay } = retire;
  const isOver = (id: string) => {
    const cycle = record.cycles.get(id);
    return cycle === undefined || isClosed(cycle);
  };
  const isOld = (moment: Timestamp | undefined, days: number) =>
    moment !== undefined && Date.parse(moment) + days * dayMilliseconds < Date.parse(at);
  const isTold = ({ status, doneAt, plannedAt, cycle }: OutboxEntry) =>
    (status === 'done' || status === 'cancelled') && isOver(cycle) && isOld(doneAt ?? plannedAt, stay.messageDays);
  const outbox = [...record.outbox.values()].filter(isTold).map(({ key }) => key);

  const mayGo = [...record.keys].filter(([, { decision }]) => {
    const cycle = record.cycles.get(cycleOf(decision));
    return cycle === undefined || (isClosed(cycle) && isOld(timestampOf(lastDay(cycle), 'UTC'), stay.keyDays));
  });
  const keys = mayGo.length === 0 ? [] : await oldKeys(mayGo, decisions, (answered) => isOld(answered, stay.keyDays));
  if (cycles.length + outbox.length + keys.length === 0) return undefined;
  return { cycles: cycles.map(({ id }) => id), outbox, keys };
}

async function oldKeys(
  keys: readonly (readonly [key: string, { readonly decision: string }])[],
  decisions: () => Promise<readonly DecisionRecord[]>,
  isOld: (answered: Timestamp | undefined) => boolean,
): Promise<readonly string[]> {
  const answered = new Map((await decisions()).map(({ id, recordedAt }) => [id, recordedAt]));
  return keys.filter(([, { decision }]) => isOld(answered.get(decision))).map(([key]) => key);
}

const cycleOf = (decision: string) => decision.slice(0, decision.lastIndexOf('#'));

/** The last local day on which something happened to it; that of its period when nothing tells. */
function lastDay({ happened, period }: Cycle): string {
  const days = Object.values(happened).map((moment) => moment.slice(0, 10));
  return days.reduce((last, day) => (day > last ? day : last), days.length > 0 ? '' : period.to);
}

const dayMilliseconds = 86_400_000;
