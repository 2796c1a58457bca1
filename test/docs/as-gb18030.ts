/** A text as a Chinese spreadsheet saves it: Node.js reads this encoding, and does not write it. */
const pairs = Array.from({ length: 0x7e * 0xbf }, (_, index) => [
  0x81 + Math.floor(index / 0xbf),
  0x40 + (index % 0xbf),
]);
const decoder = new TextDecoder('gb18030');
const bytesOf = new Map(pairs.map((pair) => [decoder.decode(new Uint8Array(pair)), pair] as const));

export function asGb18030(text: string): Uint8Array {
  return new Uint8Array(
    [...text].flatMap((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      const pair = code < 0x80 ? [code] : bytesOf.get(sign);
      if (!pair) throw new Error(`not written in two bytes: ${sign}`);
      return pair;
    }),
  );
}
