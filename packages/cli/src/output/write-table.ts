/** A table as the user asked for it: printed, or into a file. */
import { type Table, tableToCsv, tableToMarkdown, tableToXlsx } from '@obligato/engine/files';
import type { DamagedUnit } from '../doctor/each-readable.ts';
import { exitCodes } from '../exit-code.ts';
import { usage } from '../options/usage.ts';
import { type Report, report } from './report.ts';
import { tableWords } from './words/table-words.ts';
import { writeOut } from './write-out.ts';

export type TableFormat = keyof typeof formats;

const formats = {
  csv: async (table: Table) => tableToCsv(table),
  md: async (table: Table) => tableToMarkdown(table),
  xlsx: (table: Table) => tableToXlsx(table),
} as const;

export interface TableOptions {
  readonly format?: TableFormat;
  readonly out?: string;
}

/** Reads `--format`. */
export function readFormat(allowed: readonly TableFormat[]) {
  return (text: string): TableFormat => {
    const found = allowed.find((each) => each === text);
    if (found) return found;
    throw usage(
      { en: `Unknown --format "${text}"`, 'zh-CN': `--format 不能写作“${text}”` },
      { en: `Write one of ${allowed.join(', ')}`, 'zh-CN': `请写其一：${allowed.join('、')}` },
    );
  };
}

/** The format that was named, or that the file's name ends with. Throws `OBLIGATO_USAGE` for a workbook without a file. */
export function formatOf({ format, out }: TableOptions, allowed: readonly TableFormat[]): TableFormat {
  const ending = allowed.find((each) => out?.toLowerCase().endsWith(`.${each}`));
  const chosen = format ?? ending ?? allowed[0] ?? 'csv';
  if (chosen === 'xlsx' && out === undefined) {
    throw usage(
      { en: 'A workbook cannot be printed', 'zh-CN': '工作簿不能直接输出' },
      { en: 'Name a file: --out ledger.xlsx', 'zh-CN': '请指定文件：`--out ledger.xlsx`' },
    );
  }
  return chosen;
}

/** Writes the table, or makes it what is printed. A file of that name is replaced in one step. `damaged`: units that are not in it. */
export async function tableReport(
  table: Table,
  format: TableFormat,
  out: string | undefined,
  damaged: readonly DamagedUnit[] = [],
): Promise<Report> {
  const { heading, rows } = table;
  const left = damaged.length > 0 ? { damaged } : {};
  const exitCode = damaged.length > 0 ? exitCodes.refused : exitCodes.fine;
  if (out === undefined) {
    const text = (cleaned: Pick<Table, 'heading' | 'rows'>) =>
      format === 'csv' ? tableToCsv({ ...table, ...cleaned }) : tableToMarkdown({ ...table, ...cleaned });
    return report({ format, heading, rows, ...left }, (found) => text(found), exitCode);
  }
  await writeOut(out, await formats[format](table));
  return report(
    { format, file: out, rows: rows.length, ...left },
    (found, { say }) => say(tableWords.written, { format, file: out, rows: found.rows }),
    exitCode,
  );
}
