/** `obligato roster`: the people as they are stored, a table that goes in their place, or an empty one to fill in. */
import type { Actor } from '@obligato/core';
import { rosterTable } from '@obligato/engine/files';
import { defineCommand, type Invocation } from '../../command.ts';
import { readActor } from '../../options/actor.ts';
import { usage } from '../../options/usage.ts';
import type { Report } from '../../output/report.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { rosterWords } from '../../output/words/roster-words.ts';
import { tableWords } from '../../output/words/table-words.ts';
import { formatOf, readFormat, type TableOptions, tableReport } from '../../output/write-table.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable } from '../../workspace/open-store.ts';
import { readSettings } from '../../workspace/open-workspace.ts';
import { requireStored } from '../../workspace/require-units.ts';
import { importRoster } from './import-roster.ts';
import { writeTemplate } from './roster-template.ts';

export interface RosterOptions extends TableOptions {
  readonly unit?: readonly string[];
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly as?: Actor;
  readonly reason?: string;
}

const formats = ['csv', 'xlsx'] as const;

const actions: Readonly<Record<string, (file: string, given: Invocation<RosterOptions>) => Promise<Report>>> = {
  import: importRoster,
  template: writeTemplate,
};

export const roster = defineCommand<RosterOptions>({
  name: 'roster',
  args: [
    { name: '[action]', meaning: rosterWords.action },
    { name: '[file]', meaning: rosterWords.file },
  ],
  options: [
    { flags: '--unit <unit...>', meaning: helpWords.units },
    { flags: '--format <format>', meaning: tableWords.rosterFormat, read: readFormat(formats) },
    { flags: '--out <file>', meaning: tableWords.out },
    { flags: '--dry-run', meaning: rosterWords.dryRun },
    { flags: '--yes', meaning: rosterWords.yes },
    { flags: '--as <actor>', meaning: helpWords.as, read: readActor },
    { flags: '--reason <text>', meaning: helpWords.changeReason },
  ],
  examples: [
    'obligato roster > roster.csv',
    'obligato roster --unit tax-bureau/levy --out levy.xlsx',
    'obligato roster template people.xlsx --lang zh-CN',
    'obligato roster import people.xlsx --dry-run',
  ],
  async run(given) {
    const [action, file] = given.args;
    if (action === undefined) return exported(given);
    const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (act && file !== undefined) return act(file, given);
    throw usage(
      act
        ? { en: `roster ${action} names no file`, 'zh-CN': `\`roster ${action}\` 未写明文件` }
        : { en: `roster has no action "${action}"`, 'zh-CN': `\`roster\` 没有操作“${action}”` },
      {
        en: 'Write roster import FILE, roster template FILE, or roster alone',
        'zh-CN': '请写 `roster import 文件`、`roster template 文件`，或只写 `roster`',
      },
    );
  },
});

/**
 * Of a trial a workbook says so on its sheet and above each printed page. A roster in CSV has no place for it: its columns are what
 * is read back, byte for byte, so that only whoever writes it is told.
 */
async function exported({ options, language }: Invocation<RosterOptions>): Promise<Report> {
  const format = formatOf(options, formats);
  const settings = await readSettings(options);
  return holding(
    () => openReadable(settings),
    async (store) => {
      const units = await requireStored(store, options.unit);
      const records = await Promise.all(units.map((unit) => store.unit(unit)));
      const table = rosterTable(records);
      const isMarked = settings.trial && format === 'xlsx';
      return tableReport(isMarked ? { ...table, title: tableWords.trialRoster[language] } : table, format, options.out);
    },
  );
}
