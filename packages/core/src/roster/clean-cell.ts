/** A cell as it was meant: without the widths, blanks and apostrophes that input methods and spreadsheets add. */

/**
 * Full-width letters, digits and signs become the usual ones, and every kind of blank at the edges goes.
 *
 * @example
 * cleanCell('　２０２４／３／５ ') // → '2024/3/5'
 */
export function cleanCell(cell: string): string {
  return plain.test(cell) ? cell : cell.normalize('NFKC').replace(unseen, '').trim();
}

/** Most cells are this already. */
const plain = /^(?:[!-~](?:[ -~]*[!-~])?|[\u4E00-\u9FFF]*)$/;

/** A byte order mark within a text, marks of direction, joiners: they come with what is copied out of a web page. */
const unseen = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
