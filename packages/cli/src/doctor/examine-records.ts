/** Whether the records are sound, the clock keeps up, and whoever was to be told was told. Nothing is changed. */
import { stat } from 'node:fs/promises';
import {
  dayNumber,
  dayOf,
  hintText,
  isThereOn,
  localDay,
  messageText,
  ObligatoError,
  type PeopleWords,
} from '@obligato/core';
import { isBefore, quotedFailure } from '@obligato/core/internal';
import { addressText, type OutboxEntry, type Store, type UnitRecord } from '@obligato/engine';
import { LowdbStore, storeFormat, verifyJournal } from '@obligato/lowdb';
import { isSameRoster } from '../people/is-same-roster.ts';
import { holding } from '../workspace/holding.ts';
import { openReadable } from '../workspace/open-store.ts';
import type { Blueprint } from '../workspace/open-workspace.ts';
import { type Ailment, ailment } from './ailment.ts';
import { eachReadable } from './each-readable.ts';
import { named, unitsAdrift } from './units-adrift.ts';

export interface StoreLine {
  readonly folder: string;
  /** Of the journal that this release writes. */
  readonly format: number;
  readonly records: number;
  /** Of the last record: kept elsewhere, it proves later that nothing before it has changed. */
  readonly hash: string;
}

export interface ExaminedRecords {
  /** Absent where nothing was ever kept, or where it cannot be read. */
  readonly store?: StoreLine;
  readonly ailments: readonly Ailment[];
}

/** Follows the journal's whole chain, then looks at every unit. What cannot be read is told, and the others are looked at all the same. */
export async function examineRecords(blueprint: Blueprint): Promise<ExaminedRecords> {
  const { data: folder, store: other } = blueprint.config;
  if (other) return { ailments: await examineUnitsOf(blueprint) };
  if (!(await isThere(folder))) return { ailments: examineUnits(blueprint, new Map()) };
  const journal = await verifyJournal({ folder }).catch(unread);
  const rest = await readUnits(blueprint).catch(unread);
  if (!('records' in journal)) {
    // What stops the chain is often what stops a unit: it is told once.
    const told = new Set(journal.map(({ what }) => what.en));
    return { ailments: [...journal, ...rest.filter(({ what }) => !told.has(what.en))] };
  }
  const { records, hash, tornBytes } = journal;
  const torn = tornBytes > 0 ? [ailment('torn', { bytes: tornBytes })] : [];
  const store = { folder, format: storeFormat, records, hash };
  return rest.some(({ kind }) => kind === 'unread')
    ? { ailments: [...torn, ...rest] }
    : { store, ailments: [...torn, ...rest] };
}

/** Another store than lowdb has no journal that could be followed: every unit is looked at all the same. */
const examineUnitsOf = (blueprint: Blueprint) => readUnits(blueprint).catch(unread);

const readUnits = (blueprint: Blueprint) =>
  holding(
    () => openReadable(blueprint.config),
    (store) => examineStore(blueprint, store),
  );

export function unread(error: unknown): readonly Ailment[] {
  if (!(error instanceof ObligatoError)) throw error;
  return error.problems.map((problem) =>
    ailment('unread', { message: messageText(problem), hint: hintText(problem) }, problem.origins),
  );
}

async function examineStore(blueprint: Blueprint, store: Store): Promise<readonly Ailment[]> {
  const { done, damaged } = await eachReadable(await store.units(), (unit) => store.unit(unit));
  const records = new Map<string, UnitRecord>(done.map((record) => [record.unit, record]));
  const now = blueprint.clock.now();
  // What is due today may still be waiting for today's tick.
  const due = await store.dueUnits(dayOf(dayNumber(localDay(now)) - 1));
  const outbox = [...records.values()].flatMap((record) => [...record.outbox.values()]);
  const { ailments: times, damaged: untold } = await examineTimes(store, [...records.keys()]);
  return [
    ...[...damaged, ...untold].flatMap(({ problems }) => unread(new ObligatoError(problems))),
    ...examineSalvage(store),
    ...examineUnits(blueprint, records),
    ...(due[0]
      ? [ailment('due', { day: due[0].on, count: due.length, units: named(due.map(({ unit }) => unit)) })]
      : []),
    ...examineOutbox(outbox, now, blueprint.domain.catalogue.people),
    ...times,
  ];
}

/** Where the moments at which a unit's decisions, or its changes, were written down go back: the first such place of each. */
async function examineTimes(store: Store, units: readonly string[]) {
  const ailments: Ailment[] = [];
  const { done, damaged } = await eachReadable(units, async (unit) => [
    await store.decisions(unit),
    await store.changes(unit),
  ]);
  for (const written of done.flat()) {
    const at = written.findIndex(({ recordedAt }, index) => isEarlier(recordedAt, written[index - 1]?.recordedAt));
    const [before, record] = [written[at - 1], written[at]];
    if (!before || !record) continue;
    ailments.push(ailment('backwards', { record: record.id, at: record.recordedAt, before: before.recordedAt }));
  }
  return { ailments, damaged };
}

/** A folder that was made of what could be saved says so for good. */
function examineSalvage(store: Store): readonly Ailment[] {
  if (!(store instanceof LowdbStore) || !store.isSalvaged) return [];
  const lost = store.salvaged.filter(({ from }) => from > 0);
  const units = [...new Set(lost.map(({ unit }) => unit ?? '?'))].sort();
  const count = lost.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return [ailment('salvaged', { count, units: named(units) })];
}

const isEarlier = (at: string, before: string | undefined) => before !== undefined && isBefore(at, before);

function examineUnits(
  { domain, people, clock }: Blueprint,
  records: ReadonlyMap<string, UnitRecord>,
): readonly Ailment[] {
  const { organisation } = domain;
  const today = localDay(clock.now());
  const units = [...organisation.units.values()].flatMap(({ id, ...life }) => (isThereOn(life, today) ? [id] : []));
  const unplanned = units.filter((unit) => (records.get(unit)?.cycles.size ?? 0) === 0);
  const differs = units.filter((unit) => {
    const record = records.get(unit);
    return people && record && !isSameRoster(record.roster, people.get(unit) ?? []);
  });
  return [
    ...unitsAdrift({ domain, people, clock }, [...records.keys()]),
    ...(unplanned.length > 0 ? [ailment('unplanned', { units: named(unplanned) })] : []),
    ...(differs.length > 0 ? [ailment('roster', { units: named(differs) })] : []),
  ];
}

/** A message is stuck when it was tried and failed, or when nobody has tried for a day. */
function examineOutbox(outbox: readonly OutboxEntry[], now: string, people: PeopleWords): readonly Ailment[] {
  const dead = outbox.filter(({ status }) => status === 'dead');
  const dayAgo = Date.parse(now) - 86_400_000;
  const stuck = outbox.filter(
    ({ status, tries, plannedAt }) => status === 'pending' && (tries > 0 || Date.parse(plannedAt) < dayAgo),
  );
  const since = stuck.map(({ plannedAt }) => plannedAt.slice(0, 10)).sort()[0];
  const worst = [...stuck].sort((a, b) => b.tries - a.tries)[0];
  return [
    ...(since !== undefined && worst
      ? [ailment('stuck', { count: stuck.length, since, tries: worst.tries, error: errorOf(worst) })]
      : []),
    ...dead.map((entry) => {
      const { key, to, message, tries, because } = entry;
      return ailment(because === 'nobody' ? 'vacant' : 'dead', {
        key,
        role: addressText(to, people),
        unit: to.unit,
        message,
        tries,
        error: errorOf(entry),
      });
    }),
  ];
}

/** As whoever was to tell it said it. */
const errorOf = ({ lastError }: OutboxEntry) => (lastError === undefined ? '—' : quotedFailure(lastError));

const isThere = (folder: string) =>
  stat(folder).then(
    () => true,
    () => false,
  );
