/** A text of separated values with some cells changed: every other character stays where it was. */
import type { SourceRow, SourceTable, SourceText } from '../../intake/source-table.ts';
import { csvField } from '../table-to-csv.ts';
import type { NewCells, RosterEdits } from './roster-edits.ts';

export function editedText(
  { header, rows }: SourceTable,
  { text, delimiter }: SourceText,
  { headings, gone, changed, fresh }: RosterEdits,
): string {
  const [lineEnd = '\r\n'] = /\r\n|\n|\r/.exec(text) ?? [];
  const added: NewCells = new Map(headings.map((heading, index) => [header.cells.length + index, heading]));
  const edits: ReadonlyMap<SourceRow, NewCells> = new Map([...changed, [header, added]]);
  let written = '';
  let end = 0;
  for (const row of [header, ...rows]) {
    const { span } = row;
    if (!span) continue;
    const raw = text.slice(span.start, span.end);
    // What lies between: lines above the header, and empty ones.
    written += text.slice(end, span.start);
    if (!gone.has(row)) written += withCells(raw, delimiter, edits.get(row) ?? new Map());
    end = span.end;
  }
  written += text.slice(end);
  if (fresh.length === 0) return written;
  const width = header.cells.length + headings.length;
  const lines = fresh.map((cells) => withCells(delimiter.repeat(width - 1), delimiter, cells) + lineEnd);
  return `${written}${/[\r\n]$/.test(written) ? '' : lineEnd}${lines.join('')}`;
}

/** A row with other cells; one that is too short for them is made longer. */
function withCells(raw: string, delimiter: string, cells: NewCells): string {
  if (cells.size === 0) return raw;
  const [end = ''] = /[\r\n]*$/.exec(raw) ?? [];
  const fields = fieldsOf(raw.slice(0, raw.length - end.length), delimiter);
  while (fields.length <= Math.max(...cells.keys())) fields.push('');
  for (const [index, cell] of cells) fields[index] = csvField(cell, delimiter);
  return fields.join(delimiter) + end;
}

/** Each as it is written, quotes and blanks with it. */
function fieldsOf(raw: string, delimiter: string): string[] {
  const fields: string[] = [];
  let isQuoted = false;
  let begun = 0;
  for (let at = 0; at <= raw.length; at++) {
    if (raw[at] === '"') isQuoted = !isQuoted;
    if (at < raw.length && (isQuoted || raw[at] !== delimiter)) continue;
    fields.push(raw.slice(begun, at));
    begun = at + 1;
  }
  return fields;
}
