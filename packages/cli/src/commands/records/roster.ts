/** `obligato roster`: the people as they are stored, ready to be changed in a spreadsheet and read again. */
import { rosterTable } from '@obligato/engine/files';
import { defineCommand } from '../../command.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { tableWords } from '../../output/words/table-words.ts';
import { formatOf, readFormat, type TableOptions, tableReport } from '../../output/write-table.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable } from '../../workspace/open-store.ts';
import { readSettings } from '../../workspace/open-workspace.ts';
import { requireStored } from '../../workspace/require-units.ts';

interface Options extends TableOptions {
  readonly unit?: readonly string[];
}

const formats = ['csv', 'xlsx'] as const;

export const roster = defineCommand<Options>({
  name: 'roster',
  args: [],
  summary: tableWords.roster,
  options: [
    { flags: '--unit <unit...>', meaning: helpWords.units },
    { flags: '--format <format>', meaning: tableWords.rosterFormat, read: readFormat(formats) },
    { flags: '--out <file>', meaning: tableWords.out },
  ],
  examples: ['obligato roster > roster.csv', 'obligato roster --unit tax-bureau/levy --out levy.xlsx'],
  async run({ options }) {
    const format = formatOf(options, formats);
    const settings = await readSettings(options);
    return holding(
      () => openReadable(settings),
      async (store) => {
        const units = await requireStored(store, options.unit);
        const records = await Promise.all(units.map((unit) => store.unit(unit)));
        return tableReport(rosterTable(records), format, options.out);
      },
    );
  },
});
