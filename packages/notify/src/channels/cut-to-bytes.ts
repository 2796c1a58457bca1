/** Receivers count bytes, and refuse what is longer: better the end is missing than all of it. */

/**
 * Whole lines, as many as fit; of a single one that is too long, its beginning.
 *
 * @example
 * cutToBytes('one\ntwo\nthree', 11) // → 'one\ntwo\n…'
 */
export function cutToBytes(text: string, most: number): string {
  const bytes = Buffer.from(text);
  if (bytes.byteLength <= most) return text;
  const room = most - Buffer.byteLength('\n…');
  const whole = bytes.subarray(0, room).lastIndexOf('\n');
  if (whole > 0) return `${bytes.subarray(0, whole).toString('utf8')}\n…`;
  // A character cut in two would be a sign of its own.
  return `${bytes
    .subarray(0, room)
    .toString('utf8')
    .replace(/\uFFFD$/, '')}…`;
}
