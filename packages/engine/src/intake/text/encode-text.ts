/** A text as bytes in the encoding in which its file was read: whoever opens the file next opens it as before. */
import type { DecodedText } from './read-text.ts';

/**
 * The other way round from `decodeText`. Node.js reads GB18030 and does not write it: its tables are read backwards. The few characters
 * of nobody's that GB18030 lacks make it UTF-8, so that nothing is lost; `isWritable` says beforehand whether that will be.
 *
 * @example
 * encodeText({ text: '李', encoding: { name: 'gb18030', isMarked: false } }) // → 0xc0 0xee
 */
export function encodeText({ text, encoding }: DecodedText): Uint8Array {
  const { name, isMarked } = encoding;
  const marked = isMarked ? `\ufeff${text}` : text;
  if (name === 'utf-8') return Buffer.from(marked, 'utf8');
  if (name === 'utf-16le') return Buffer.from(marked, 'utf16le');
  if (name === 'utf-16be') return Buffer.from(marked, 'utf16le').swap16();
  if (!isWritable({ text, encoding })) return Buffer.from(`\ufeff${text}`, 'utf8');
  return Uint8Array.from([...marked].flatMap((sign) => chineseBytes(sign.codePointAt(0) ?? 0) ?? []));
}

/**
 * Whether an encoding has every character of a text.
 *
 * @example
 * isWritable({ text: '李', encoding: { name: 'gb18030', isMarked: false } }) // → true
 */
export const isWritable = ({ text, encoding: { name } }: DecodedText): boolean =>
  name !== 'gb18030' || [...text].every((sign) => chineseBytes(sign.codePointAt(0) ?? 0) !== undefined);

function chineseBytes(code: number): readonly number[] | undefined {
  if (code < 0x80) return [code];
  // Beyond the first plane the table is one straight line.
  if (code > 0xffff) return fourBytes(189_000 + code - 0x10000);
  table ??= backwards();
  return table.get(code);
}

let table: ReadonlyMap<number, readonly number[]> | undefined;

/** Every character of two bytes, and of four within the first plane, by its code. */
function backwards(): ReadonlyMap<number, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<number, readonly number[]>();
  const note = (bytes: readonly number[]) => {
    const sign = decoder.decode(Uint8Array.from(bytes));
    const code = sign.codePointAt(0) ?? 0;
    // What stands for nothing is read as the sign of replacement; of two writings of one character the shorter comes first.
    if (sign.length === 1 && !found.has(code) && (code !== 0xfffd || bytes.length === 4)) found.set(code, bytes);
  };
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) note([first, second]);
  }
  for (let index = 0; index < 39_420; index++) note(fourBytes(index));
  return found;
}

/** The bytes of the character that stands at a place of the four-byte table. */
const fourBytes = (index: number): readonly number[] => [
  0x81 + Math.floor(index / 12_600),
  0x30 + (Math.floor(index / 1260) % 10),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
];
