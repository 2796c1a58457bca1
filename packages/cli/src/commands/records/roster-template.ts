/** `obligato roster template`: an empty roster whose cells offer what may stand in them. */
import { access } from 'node:fs/promises';
import { rosterTable, rosterTemplate, tableToCsv } from '@obligato/engine/files';
import type { Invocation } from '../../command.ts';
import { usage } from '../../options/usage.ts';
import { type Report, report } from '../../output/report.ts';
import { rosterWords } from '../../output/words/roster-words.ts';
import { writeOut } from '../../output/write-out.ts';
import { readBlueprint } from '../../workspace/open-workspace.ts';
import { requireUnits } from '../../workspace/require-units.ts';
import type { RosterOptions } from './roster.ts';

export async function writeTemplate(file: string, { options, language }: Invocation<RosterOptions>): Promise<Report> {
  const ending = /\.(xlsx|csv)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined) {
    throw usage(
      { en: `${file} is neither a workbook nor a CSV file`, 'zh-CN': `${file} 既不是工作簿，也不是 CSV 文件` },
      { en: 'Name a file that ends in .xlsx, or in .csv', 'zh-CN': '请用以 .xlsx 或 .csv 结尾的文件名' },
    );
  }
  const { domain } = await readBlueprint(options);
  const units = requireUnits(domain, options.unit);
  // Nobody types a roster into a file that is there, to find it empty.
  if (await isThere(file)) {
    throw usage(
      { en: `${file} is there already, and stays as it is`, 'zh-CN': `${file} 已存在，未作改动` },
      { en: 'Name another file, or move this one away', 'zh-CN': '请改用其他文件名，或先移走该文件' },
    );
  }
  await writeOut(
    file,
    ending === 'csv'
      ? tableToCsv(rosterTable([]))
      : await rosterTemplate({ units, language, people: domain.catalogue.people }),
  );
  return report({ file, units: units.length }, (found, { say }) => say(rosterWords.template, found));
}

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );
