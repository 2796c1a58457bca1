/**
 * What is known of one unit, and how a commit changes it: the same fold for every store. `encodeRecord` and `decodeRecord`
 * (record-data.ts) turn a record into plain JSON and back.
 */
import {
  type CharterData,
  type Cycle,
  type Day,
  type DecisionRecord,
  ObligatoError,
  type Roster,
  type Timestamp,
  translated,
} from '@obligato/core';
import { isBefore } from '@obligato/core/internal';
import type { Deputy } from '../deputies/deputy.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { Commit, Conflict } from './store.ts';

export interface UnitRecord {
  readonly unit: string;
  readonly roster: Roster;
  /** Who stands in for officers, now and in days to come and gone, in the order in which it was written. */
  readonly deputies: readonly Deputy[];
  readonly cycles: ReadonlyMap<string, Cycle>;
  readonly outbox: ReadonlyMap<string, OutboxEntry>;
  /** How many decisions each cycle has: the next one's number. */
  readonly decided: ReadonlyMap<string, number>;
  /** Which decision answered a command's key, and what the command said. */
  readonly keys: ReadonlyMap<string, { readonly decision: string; readonly body: string }>;
  /** By digest: every charter that a cycle or a decision names. Decisions stay for good, so these do. */
  readonly charters: ReadonlyMap<string, CharterData>;
  /** How many changes the unit has that are no events of a cycle: the next one's number. */
  readonly changed: number;
  /** How many commits have made it what it is, of whatever kind: it tells whether somebody has written since it was read. */
  readonly revision: number;
  /** The ids of the last commits that have one, oldest first: one that is sent again soon is known. */
  readonly recent: readonly string[];
  /** When the last commit was made; undefined while there is none, and in what was kept before it was. */
  readonly committedAt?: Timestamp | undefined;
}

/**
 * The record of a unit of which nothing is known yet.
 *
 * @example
 * emptyUnit('bureau/branch-1').cycles.size // → 0
 */
export function emptyUnit(unit: string): UnitRecord {
  return Object.freeze({
    unit,
    roster: [],
    deputies: [],
    cycles: new Map(),
    outbox: new Map(),
    decided: new Map(),
    keys: new Map(),
    charters: new Map(),
    changed: 0,
    revision: 0,
    recent: [],
  });
}

/**
 * Whether a commit that is sent again was written the first time. Asked before `conflictOf`, to which it looks like somebody else's.
 *
 * @example
 * const commit = { id: 'Zk3dF9aQ81mB', unit, at, basedOn: 0, cycles: [cycle], decisions: [], outbox: [] };
 * isWritten(applyCommit(emptyUnit(unit), commit), commit) // → true
 */
export function isWritten({ recent }: UnitRecord, { id }: Commit): boolean {
  return id !== undefined && recent.includes(id);
}

/**
 * Whether somebody has written since the commit was decided: whoever keeps records asks before it writes, and writes nothing then.
 *
 * Throws `OBLIGATO_TIME_BACKWARDS` for a commit of a moment before the unit's last one: when something was written down never goes back.
 * Throws `OBLIGATO_USAGE` for an id or a key with U+0000 or half of a surrogate pair: not every store could keep it apart from others.
 * Where somebody has written since, it is decided again, at another moment: that comes first, and says nothing of anybody's clock.
 *
 * @example
 * const commit = { unit, at, basedOn: 3, cycles: [cycle], decisions: [], outbox: [] };
 * conflictOf(emptyUnit(unit), commit) // → { unit, basedOn: 3, actual: 0 }
 */
export function conflictOf(record: UnitRecord, commit: Commit): Conflict | undefined {
  for (const name of namesIn(commit)) requireStorable(name);
  const { unit, revision: actual } = record;
  const { basedOn } = commit;
  if (basedOn !== undefined && basedOn !== actual) return { unit, basedOn, actual };
  refuseBackwards(record, commit);
  return undefined;
}

/** What records are found by. In texts, payloads among them, everything can be said that JSON can. */
const namesIn = ({ id, cycles, decisions, outbox, changes = [] }: Commit): readonly (string | undefined)[] => [
  id,
  ...cycles.map((cycle) => cycle.id),
  ...decisions.flatMap((decision) => [decision.id, decision.cycle, decision.key]),
  ...outbox.map(({ key }) => key),
  ...changes.map((change) => change.id),
];

function requireStorable(name: string | undefined): void {
  if (name === undefined || !/[\0\p{Surrogate}]/u.test(name)) return;
  throw new ObligatoError({
    code: 'OBLIGATO_USAGE',
    ...translated(
      {
        en: `${JSON.stringify(name)} cannot name anything in the records: it has U+0000, or half of a surrogate pair`,
        'zh-CN': `${JSON.stringify(name)} 不能用作记录中的编号或标识：其中含有空字符（U+0000）或不成对的代理项`,
      },
      { en: 'Leave that character out', 'zh-CN': '请去掉该字符' },
    ),
  });
}

/** For whoever does something that cannot be undone, and writes it down afterwards. Throws `OBLIGATO_TIME_BACKWARDS`. */
export function refuseBackwards({ unit, committedAt }: UnitRecord, { at }: Pick<Commit, 'at'>): void {
  if (committedAt === undefined || !isBefore(at, committedAt)) return;
  throw new ObligatoError({
    code: 'OBLIGATO_TIME_BACKWARDS',
    ...translated(
      {
        en: `It is said to be ${at} now, but the records of ${unit} were last written at ${committedAt}`,
        'zh-CN': `当前时间为 ${at}，而 ${unit} 的记录最后写于 ${committedAt}`,
      },
      {
        en: 'Set the clock of this machine right, or say a later time in a trial folder (`--now`); what happened earlier is entered with the time at which it happened (`--at`)',
        'zh-CN': '请校准本机时钟，试用目录可用 `--now` 指定更晚的时间；较早发生的事项，请用 `--at` 注明发生时间后登记',
      },
    ),
  });
}

/**
 * Whether a cycle of this id was there once and is in the archive now: it is not begun again.
 *
 * @example
 * isRetired(await store.unit(unit), 'bureau/general-meeting/2019-Q1') // → true once the archive has it
 */
export function isRetired({ cycles, decided }: UnitRecord, cycle: string): boolean {
  return decided.has(cycle) && !cycles.has(cycle);
}

/**
 * The record after a commit. The one before is untouched: whoever holds it goes on seeing what was durable then.
 *
 * @example
 * // what a store of your own does, once nothing is in conflict
 * const commit = { unit, at, basedOn: 0, cycles: [cycle], decisions: [], outbox: [] };
 * applyCommit(emptyUnit(unit), commit).cycles.get(cycle.id) // → cycle
 */
export function applyCommit(record: UnitRecord, commit: Commit): UnitRecord {
  const { retired } = commit;
  return Object.freeze({
    unit: record.unit,
    roster: commit.roster ?? record.roster,
    deputies: commit.deputies ?? record.deputies,
    cycles: without(
      withAll(record.cycles, commit.cycles, (cycle) => cycle.id),
      retired?.cycles,
    ),
    outbox: without(
      withAll(record.outbox, commit.outbox, (entry) => entry.key),
      retired?.outbox,
    ),
    decided: countDecisions(record.decided, commit.decisions),
    keys: without(withKeys(record.keys, commit.decisions), retired?.keys),
    charters: withAll(record.charters, commit.charters ?? [], (charter) => charter.digest),
    changed: lastChange(record.changed, commit.changes),
    revision: record.revision + 1,
    recent: commit.id === undefined ? record.recent : [...record.recent.slice(1 - idsKept), commit.id],
    committedAt: later(record.committedAt, commit.at),
  });
}

/** Whoever sends one again does so at once: meanwhile others write a few at most. */
const idsKept = 8;

/** In what was written before stores asked, time may run backwards. */
const later = (last: Timestamp | undefined, at: Timestamp) => (last !== undefined && isBefore(at, last) ? last : at);

function withAll<T>(
  map: ReadonlyMap<string, T>,
  items: readonly T[],
  key: (item: T) => string,
): ReadonlyMap<string, T> {
  if (items.length === 0) return map;
  const next = new Map(map);
  for (const item of items) next.set(key(item), item);
  return next;
}

function without<T>(map: ReadonlyMap<string, T>, keys: readonly string[] = []): ReadonlyMap<string, T> {
  if (keys.length === 0) return map;
  const next = new Map(map);
  for (const key of keys) next.delete(key);
  return next;
}

const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf('#') + 1));

/** By its number and not by counting: what was lost and could not be saved leaves its number behind. */
export function lastChange(changed: number, changes: Commit['changes']): number {
  const last = changes?.at(-1)?.id;
  return last === undefined ? changed : Math.max(changed, numberOf(last));
}

function countDecisions(counts: UnitRecord['decided'], decisions: readonly DecisionRecord[]): UnitRecord['decided'] {
  if (decisions.length === 0) return counts;
  const next = new Map(counts);
  for (const { id, cycle } of decisions) next.set(cycle, Math.max((next.get(cycle) ?? 0) + 1, numberIn(id, cycle)));
  return next;
}

/** Where decisions before it were lost, a later one says how many there were: its number must not be given out again. */
function numberIn(id: string, cycle: string): number {
  const number = id.startsWith(`${cycle}#`) ? Number(id.slice(cycle.length + 1)) : 0;
  return Number.isSafeInteger(number) ? number : 0;
}

function withKeys(keys: UnitRecord['keys'], decisions: readonly DecisionRecord[]): UnitRecord['keys'] {
  const keyed = decisions.filter((decision) => decision.key !== undefined);
  if (keyed.length === 0) return keys;
  const next = new Map(keys);
  for (const { id, key, body } of keyed) next.set(key as string, { decision: id, body: body as string });
  return next;
}

/**
 * The earliest day on which the clock has something to do for this unit.
 *
 * @example
 * nextDueOn(await engine.unit('tax-bureau/levy')) // → '2026-03-24', or undefined when nothing is due
 */
export function nextDueOn(record: UnitRecord): Day | undefined {
  let earliest: Day | undefined;
  for (const { dues } of record.cycles.values()) {
    const on = dues[0]?.on;
    if (on !== undefined && (earliest === undefined || on < earliest)) earliest = on;
  }
  return earliest;
}

/**
 * Whether anything in the outbox still waits for delivery.
 *
 * @example
 * hasPending(await engine.unit('tax-bureau/levy')) // → true while anything waits for delivery
 */
export function hasPending(record: UnitRecord): boolean {
  for (const entry of record.outbox.values()) if (isPending(entry)) return true;
  return false;
}

/**
 * Whether an entry is still to be delivered.
 *
 * @example
 * const waiting = [...(await engine.unit(unit)).outbox.values()].filter(isPending);
 */
export function isPending({ status }: OutboxEntry): boolean {
  return status === 'pending';
}
