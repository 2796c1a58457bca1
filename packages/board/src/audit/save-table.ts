/** A table as a file that every spreadsheet opens. */

/** A cell that begins like a formula is words all the same: spreadsheets would run it. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

export function saveTable(name: string, rows: readonly (readonly string[])[]): void {
  // With its mark, so that spreadsheets read it as what it is.
  const text = `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
