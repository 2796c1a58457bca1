/** `obligato ledger`: one row for every cycle, as an inspector asks for it. */
import { type Archive, openArchive } from '@obligato/archive';
import type { Cycle, Language } from '@obligato/core';
import { daysOfYear, stateTitleOf } from '@obligato/core/internal';
import type { Store, UnitRecord } from '@obligato/engine';
import { ledgerTable, type Table } from '@obligato/engine/files';
import { defineCommand } from '../../command.ts';
import { eachReadable } from '../../doctor/each-readable.ts';
import { year } from '../../options/whole-number.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { tableWords } from '../../output/words/table-words.ts';
import { words } from '../../output/words/words.ts';
import { formatOf, readFormat, type TableFormat, type TableOptions, tableReport } from '../../output/write-table.ts';
import { archiveFolderOf } from '../../workspace/archive-folder.ts';
import {
  type AsKnown,
  type AsOfOptions,
  asOfOption,
  recordsAsOf,
  reportAsKnown,
  shortly,
  withAsKnown,
} from '../../workspace/as-of.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable } from '../../workspace/open-store.ts';
import { readBlueprint } from '../../workspace/open-workspace.ts';
import { requireReadable, withLineage } from '../../workspace/require-units.ts';

interface Options extends TableOptions, AsOfOptions {
  readonly unit?: readonly string[];
  readonly year?: number;
}

const formats = ['md', 'csv', 'xlsx'] as const;

export const ledger = defineCommand<Options>({
  name: 'ledger',
  args: [],
  options: [
    { flags: '--unit <unit...>', meaning: helpWords.units },
    { flags: '--year <year>', meaning: tableWords.year, read: year },
    { flags: '--format <format>', meaning: tableWords.ledgerFormat, read: readFormat(formats) },
    { flags: '--out <file>', meaning: tableWords.out },
    asOfOption,
  ],
  examples: [
    'obligato ledger --unit tax-bureau/levy --year 2026',
    'obligato ledger --out ledger.xlsx --lang zh-CN',
    'obligato ledger --format csv > ledger.csv',
    'obligato ledger --unit tax-bureau/levy --as-of 2026-06-30',
  ],
  async run({ options, language, reading }) {
    const { year } = options;
    const format = formatOf(options, formats);
    const blueprint = await readBlueprint(options);
    const { config, domain } = blueprint;
    const archive = openArchive({ folder: archiveFolderOf(config) });
    const unitTitle = (unit: string) => domain.organisation.units.get(unit)?.title;
    const stateTitle = (cycle: Cycle) => stateTitleOf(domain.catalogue, cycle, String(cycle.state.value));
    return holding(
      () => openReadable(config),
      async (store) => {
        const units = withLineage(domain, await requireReadable(domain, store, options.unit));
        const known = recordsAsOf(store, blueprint, options.asOf);
        const { records, damaged } = await recordsOf(
          { store: known.store, archive },
          units,
          year === undefined ? undefined : daysOfYear(year, domain.year),
        );
        options.tellDamaged?.(damaged);
        const asKnown = await known.asKnown(records.map(({ unit }) => unit));
        const rows = ledgerTable(records, { language: reading, stateTitle, unitTitle });
        const table = asKnown ? ofThen(rows, asKnown, language) : rows;
        const made = await tableReport(
          config.trial ? ofTrial(table, format, language) : table,
          format,
          options.out,
          damaged,
        );
        return options.out === undefined ? withAsKnown(made, asKnown) : reportAsKnown(made, asKnown);
      },
    );
  },
});

/** Nobody may take it for that of today: a workbook says so on its sheet, and every row does in a column of its own. */
function ofThen(table: Table, { at }: AsKnown, language: Language): Table {
  const { title, heading, columns = heading.map(() => 'text' as const), rows } = table;
  return {
    ...table,
    title: `${title} ${shortly(at)}`,
    heading: [...heading, tableWords.asKnown[language]],
    columns: [...columns, 'text'],
    rows: rows.map((row) => [...row, shortly(at)]),
  };
}

/**
 * Nobody may take it for the real one. A workbook says so on its sheet and on each page. CSV and Markdown have no place beside their
 * columns, so they get one more: its heading says it of an empty ledger too, and every row keeps it wherever it is copied to.
 */
function ofTrial(table: Table, format: TableFormat, language: Language): Table {
  if (format === 'xlsx') return { ...table, title: tableWords.trialLedger[language] };
  const { heading, columns = heading.map(() => 'text' as const), rows } = table;
  return {
    ...table,
    heading: [...heading, words.trial[language]],
    columns: [...columns, 'text'],
    rows: rows.map((row) => [...row, tableWords.trialRow[language]]),
  };
}

async function recordsOf(
  { store, archive }: { readonly store: Store; readonly archive: Archive },
  units: readonly string[],
  days: { readonly from: string; readonly to: string } | undefined,
) {
  const read = async (unit: string) => withArchived(archive, await store.unit(unit));
  const { done: records, damaged } = await eachReadable(units, read);
  if (days === undefined) return { records, damaged };
  const isMeant = ([, { period }]: readonly [string, Cycle]) => days.from <= period.from && period.from <= days.to;
  const ofYear = records.map((record) => ({ ...record, cycles: new Map([...record.cycles].filter(isMeant)) }));
  return { records: ofYear, damaged };
}

/** With the cycles that have left the working records years ago, as the archive has them. */
async function withArchived(archive: Archive, record: UnitRecord): Promise<UnitRecord> {
  const { unit, cycles, decided } = record;
  if ([...decided.keys()].every((id) => cycles.has(id))) return record;
  const all = new Map(cycles);
  for (const { year } of (await archive.years()).filter((id) => id.unit === unit)) {
    for (const { kind, cycle } of await archive.entries(unit, year)) {
      if (kind !== 'cycle' || cycles.has(cycle)) continue;
      const { content } = await archive.read(unit, year, cycle);
      if (content) all.set(cycle, content.cycle);
    }
  }
  return { ...record, cycles: all };
}
