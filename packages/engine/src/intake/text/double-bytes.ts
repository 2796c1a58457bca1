/** Of which kind the two-byte characters of a text are: by that, encodings are told apart that all decode without a fault. */

export interface DoubleBytes {
  /** How many there are, GB18030's four-byte characters among them. */
  readonly all: number;
  /** The share of those that everyday Chinese is written with (GB 2312, and the four-byte ones). */
  readonly everyday: number;
  /** The share of those that everyday Chinese would have in Big5. */
  readonly big5: number;
}

/**
 * Reads the bytes as GB18030 does. Big5 and the European encodings give pairs too, but rare ones: a second byte that is an ASCII
 * letter, a first one from the far end.
 *
 * @example
 * doubleBytes(Uint8Array.of(0xd0, 0xd5)).everyday // → 1
 */
export function doubleBytes(bytes: Uint8Array): DoubleBytes {
  let all = 0;
  let everyday = 0;
  let big5 = 0;
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at] as number;
    if (first < 0x81) continue;
    const second = bytes[at + 1] ?? 0;
    const isFour = second >= 0x30 && second <= 0x39;
    all++;
    if (isFour || (first >= 0xa1 && first <= 0xf7 && second >= 0xa1)) everyday++;
    if (first >= 0xa1 && first <= 0xc6 && second >= 0x40 && (second < 0x7f || second > 0xa0)) big5++;
    at += isFour ? 3 : 1;
  }
  return { all, everyday: all === 0 ? 1 : everyday / all, big5: all === 0 ? 0 : big5 / all };
}
