/** A table with thin lines. Widths count what a terminal shows: a Chinese character is two columns wide, and a colour none. */

/**
 * Every cell is one line.
 *
 * @example
 * renderTable(['duty'], [['党课']]) // a box of six columns' width inside
 */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows];
  const widths = head.map((_, at) => lines.reduce((widest, cells) => Math.max(widest, widthOf(cells[at] ?? '')), 0));
  const rule = ([left, middle, right]: readonly [string, string, string]) =>
    `${left}${widths.map((width) => '─'.repeat(width + 2)).join(middle)}${right}`;
  const line = (cells: readonly string[]) =>
    `│${widths.map((width, at) => ` ${padded(cells[at] ?? '', width)} `).join('│')}│`;
  return [
    rule(['┌', '┬', '┐']),
    line(head),
    ...(rows.length > 0 ? [rule(['├', '┼', '┤'])] : []),
    ...rows.map(line),
    rule(['└', '┴', '┘']),
  ].join('\n');
}

const padded = (text: string, width: number) => text + ' '.repeat(width - widthOf(text));

// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with one.
const unseen = /\u001b\[[\d;]*m|\p{M}/gu;
/** What Unicode calls wide or full-width, as far as somebody writes it in a title or a name. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

const widthOf = (text: string): number => [...text.replace(unseen, '').replace(wide, '..')].length;
