/** A store in sixty lines: one JSON file a unit. One process at a time; for trying out, not for a thousand units. */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as obligato from '@obligato/engine/store';

const open: obligato.OpenStore = async ({ folder, readOnly = false }) => {
  const place = join(folder, 'units');
  if (!readOnly) await mkdir(place, { recursive: true });
  const fileOf = (unit: string) => join(place, `${encodeURIComponent(unit)}.json`);
  const read = async (unit: string) => {
    const kept = JSON.parse(await readFile(fileOf(unit), 'utf8').catch(whenMissing('{}')));
    const record = kept.record ? obligato.decodeRecord(kept.record) : obligato.emptyUnit(unit);
    return { unit, record, decisions: kept.decisions ?? [], changes: kept.changes ?? [] };
  };
  const units = async () => (await readdir(place).catch(whenMissing([]))).flatMap(unitOf).sort();
  const all = async () => Promise.all((await units()).map(read));
  const write = async (commit: obligato.Commit) => {
    const { record, decisions, changes } = await read(commit.unit);
    if (obligato.isWritten(record, commit)) return undefined;
    const conflict = obligato.conflictOf(record, commit);
    if (conflict) return conflict;
    const next = obligato.encodeRecord(obligato.applyCommit(record, commit));
    const path = fileOf(commit.unit);
    // Complete under another name first: whoever reads sees the old file or the new one, never half of one.
    const told = { decisions: [...decisions, ...commit.decisions], changes: [...changes, ...(commit.changes ?? [])] };
    const text = JSON.stringify({ record: next, ...told });
    await writeFile(`${path}.new`, text, { flush: true });
    await rename(`${path}.new`, path);
    return undefined;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    unit: async (unit) => (await read(unit)).record,
    // One after the other: what was compared must still hold when it is written.
    commit: (commit) => {
      const written = last.then(() => write(commit));
      last = written.catch(() => undefined);
      return written;
    },
    dueUnits: async (until) => {
      const due = (await all()).map(({ unit, record }) => ({ unit, on: obligato.nextDueOn(record) ?? 'never' }));
      return due.filter(({ on }) => on <= until).sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
    },
    outboxUnits: async () => (await all()).flatMap(({ unit, record }) => (obligato.hasPending(record) ? unit : [])),
    units,
    decision: async (id) => (await all()).flatMap(({ decisions }) => decisions).find((decision) => decision.id === id),
    decisions: async (unit) => (await read(unit)).decisions,
    changes: async (unit) => (await read(unit)).changes,
    close: async () => void (await last),
  };
};
const unitOf = (name: string) => (name.endsWith('.json') ? decodeURIComponent(name.slice(0, -5)) : []);
const whenMissing =
  <T>(instead: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };
export default open;
