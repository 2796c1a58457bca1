/**
 * What a commit costs a unit in memory after years of work, and of what: with everything kept, and with what is long over retired
 * as `obligato tick` does. `node --conditions=source --import tsx packages/lowdb/bench/growth.ts`
 */

import type { Commit, OutboxEntry, UnitRecord } from '@obligato/engine';
import { applyCommit, emptyUnit } from '@obligato/engine/store';
import { sampleCommit } from '../../testing/src/fixtures.ts';

/** A busy branch: a hundred cycles a year, five decisions with keys on each, three messages. */
const [cyclesAYear, decisionsEach, messagesEach] = [100, 5, 3];
const commits = 300;

const commitOf = (year: number, cycle: number, number: number): Commit => {
  const key = `${year}-${cycle}-${number}`;
  const whole = sampleCommit({ unit: 'org', number, period: `${year}-${cycle}`, key });
  const outbox = number > messagesEach ? [] : whole.outbox.map((entry): OutboxEntry => ({ ...entry, key }));
  return { ...whole, outbox };
};

function lived(years: number, isRetiring: boolean): UnitRecord {
  let record = emptyUnit('org');
  for (let year = 0; year < years; year++) {
    const maps = [record.cycles, record.outbox, record.decided, record.keys].map(
      (map) => new Map<string, unknown>(map),
    );
    let fresh = emptyUnit('org');
    for (let cycle = 0; cycle < cyclesAYear; cycle++)
      for (let number = 1; number <= decisionsEach; number++) fresh = applyCommit(fresh, commitOf(year, cycle, number));
    for (const [at, map] of [fresh.cycles, fresh.outbox, fresh.decided, fresh.keys].entries())
      for (const [key, value] of map) maps[at]?.set(key, value);
    const [cycles, outbox, decided, keys] = maps as unknown as [
      UnitRecord['cycles'],
      UnitRecord['outbox'],
      UnitRecord['decided'],
      UnitRecord['keys'],
    ];
    record = { ...record, cycles, outbox, decided, keys };
    if (isRetiring) record = applyCommit(record, retiring(record, year));
  }
  return record;
}

/** Cycles for six years, messages and keys for one: `defaultStay` of the archive. */
function retiring(record: UnitRecord, year: number): Commit {
  const isBefore = (last: number) => (key: string) => Number(/(?:^|\/)(\d+)-/.exec(key)?.[1]) < last;
  const retired = {
    cycles: [...record.cycles.keys()].filter(isBefore(year - 6)),
    outbox: [...record.outbox.keys()].filter(isBefore(year)),
    keys: [...record.keys.keys()].filter(isBefore(year)),
  };
  return { unit: 'org', at: '', expected: {}, cycles: [], decisions: [], outbox: [], retired };
}

function microsecondsOf(record: UnitRecord): number {
  const start = performance.now();
  for (let at = 0; at < commits; at++) applyCommit(record, commitOf(999, at, 1));
  return ((performance.now() - start) / commits) * 1000;
}

microsecondsOf(lived(2, true));
for (const years of [1, 10, 30])
  for (const isRetiring of [false, true]) {
    const record = lived(years, isRetiring);
    const sizes = `${record.cycles.size} cycles, ${record.outbox.size} messages, ${record.keys.size} keys, ${record.decided.size} counts`;
    const name = isRetiring ? 'retired' : 'all-kept';
    process.stdout.write(`GROWTH ${years} years ${name} ${microsecondsOf(record).toFixed(0)} µs a commit (${sizes})\n`);
  }
