/** A roster's file with other people in it: what it holds besides them stays. */
import type { Roster } from '@obligato/core';
import type { SourceTable } from '../../intake/source-table.ts';
import { encodeText, isWritable } from '../../intake/text/encode-text.ts';
import type { DecodedText } from '../../intake/text/read-text.ts';
import { openRoster, type RosterWords } from '../../roster/examine-roster.ts';
import type { Table } from '../table.ts';
import { tableToXlsx } from '../workbook/table-to-xlsx.ts';
import { editedText } from './edited-text.ts';
import { type RosterEdits, rosterEdits } from './roster-edits.ts';

export interface RewrittenRoster {
  readonly content: Uint8Array;
  /** False for a workbook: its formats, formulas and other sheets are not in the content. */
  readonly keepsAll: boolean;
  /** What the encoding of the file, GB18030, has no characters for, names above all: the content is UTF-8 instead. */
  readonly lacking?: readonly string[];
}

/**
 * Of a text only the cells that have to say something else change: encoding, delimiter, line ends, lines above the header, columns
 * that are not read and everybody of whom nothing changed stay as they were written, character by character. A workbook keeps the
 * cells of its first sheet. Whoever is new stands at the end, in the words of the list.
 *
 * Throws what `examineRoster` throws.
 *
 * @example
 * const text = 'Staff 2026\nid;name;unit;standing;from;phone\nm1;Li;b1;full;2020-01-01;555\nm2;Wu;b1;full;2020-01-01;556';
 * const [, roster = []] = [...(await readRoster('roster.csv', text))][0] ?? [];
 * const { content } = await rewriteRoster('roster.csv', text, new Map([['b1', roster.slice(0, 1)]]));
 * content.toString() // → 'Staff 2026\nid;name;unit;standing;from;phone\nm1;Li;b1;full;2020-01-01;555\n'
 */
export async function rewriteRoster(
  file: string,
  content: string | Uint8Array,
  people: ReadonlyMap<string, Roster>,
  words: Omit<RosterWords, 'tell'> = {},
): Promise<RewrittenRoster> {
  const reading = await openRoster(file, content, words);
  const { table } = reading;
  const edits = rosterEdits(reading, people, words.people ?? undefined);
  const { source } = table;
  if (!source) return { content: await tableToXlsx(editedTable(table, edits)), keepsAll: false };
  const written = { ...source, text: editedText(table, source, edits) };
  const lacking = isWritable(written) ? {} : { lacking: lackingIn(written, people) };
  return { content: encodeText(written), keepsAll: true, ...lacking };
}

/** Names as far as it is them; else the characters. */
function lackingIn({ text, encoding }: DecodedText, people: ReadonlyMap<string, Roster>): readonly string[] {
  const lacks = (words: string) => !isWritable({ text: words, encoding });
  const names = [...people.values()].flat().map(({ name }) => name);
  const lacking = names.filter(lacks);
  return [...new Set(lacking.length > 0 ? lacking : [...text].filter(lacks))];
}

/** What stands above the header is the table's heading, for that is what comes first. */
function editedTable({ above, header, rows }: SourceTable, { headings, gone, changed, fresh }: RosterEdits): Table {
  const head = [...header.cells, ...headings];
  const stayed = rows
    .filter((row) => !gone.has(row))
    .map((row) => {
      const cells = changed.get(row);
      if (!cells) return row.cells;
      const width = Math.max(row.cells.length, head.length);
      return Array.from({ length: width }, (_, index) => cells.get(index) ?? row.cells[index] ?? '');
    });
  const came = fresh.map((cells) => head.map((_, index) => cells.get(index) ?? ''));
  const [heading = [], ...rest] = [...above.map(({ cells }) => cells), head, ...stayed, ...came];
  return { name: 'roster', heading, rows: rest };
}
