/** A unit's records as one reader may see them: for a ledger, papers, or a page of one's own. */
import { type Cycle, type Day, isOpenTo, type Reader } from '@obligato/core';
import { superiorsOf } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import type { UnitRecord } from '../ports/unit-record.ts';

/**
 * Without the cycles that are closed to the reader on a day, and what was told of them.
 *
 * @example
 * const record = await engine.unit('tax-bureau/levy');
 * const shown = recordFor(record, { member: 'm7', units: ['tax-bureau/levy'] }, engine.domain, today);
 * tableToXlsx(ledgerTable([shown], { language: 'zh-CN' }))
 */
export function recordFor(
  record: UnitRecord,
  reader: Reader,
  { catalogue, organisation }: Pick<Domain, 'catalogue' | 'organisation'>,
  on: Day,
): UnitRecord {
  const { roster } = record;
  const isOpen = (cycle: Cycle) =>
    isOpenTo(cycle, reader, { catalogue, roster, above: superiorsOf(organisation, cycle, on) });
  const cycles = new Map([...record.cycles].filter(([, cycle]) => isOpen(cycle)));
  const outbox = new Map([...record.outbox].filter(([, entry]) => cycles.has(entry.cycle)));
  const decided = new Map([...record.decided].filter(([id]) => cycles.has(id)));
  const keys = new Map([...record.keys].filter(([, { decision }]) => cycles.has(cycleOfDecision(decision))));
  return { ...record, cycles, outbox, decided, keys };
}

const cycleOfDecision = (id: string): string => id.slice(0, id.lastIndexOf('#'));
