/** What a content is, by its first bytes. Its name says nothing: anybody can give it. */

/** Enough for the first entries of what office programs write. */
export const headBytes = 64 * 1024;

/** What office programs pack into a ZIP, by what is inside. */
export const officeTypes = Object.freeze({
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  /** GB/T 33190, in which Chinese offices exchange what is final. */
  ofd: 'application/ofd',
});

/** Everything that `contentType` can answer. */
export const everyContentType: readonly string[] = Object.freeze([
  ...[
    'application/pdf',
    'image/png',
    'image/jpeg',
    'image/gif',
    'image/webp',
    'image/tiff',
    'image/heic',
    'text/plain',
  ],
  ...['application/x-ole-storage', 'application/zip', 'application/octet-stream'],
  ...Object.values(officeTypes),
]);

/**
 * The type of a content. `application/zip` is one that is packed and none of the office’s, `application/x-ole-storage` one of the old
 * office formats, `text/plain` whatever reads as UTF-8, and `application/octet-stream` everything else.
 *
 * @example
 * contentType(new TextEncoder().encode('%PDF-1.7')) // → 'application/pdf'
 */
export function contentType(head: Uint8Array): string {
  const begun = signatures.find(({ at = 0, bytes }) => bytes.every((byte, index) => head[at + index] === byte));
  if (begun?.type === 'application/zip') return packedType(head) ?? begun.type;
  if (begun) return begun.type;
  if (isHeic(head)) return 'image/heic';
  return isText(head) ? 'text/plain' : 'application/octet-stream';
}

interface Signature {
  readonly type: string;
  readonly at?: number;
  readonly bytes: readonly number[];
}

const ascii = (text: string) => [...text].map((sign) => sign.charCodeAt(0));

const signatures: readonly Signature[] = [
  { type: 'application/pdf', bytes: ascii('%PDF-') },
  { type: 'image/png', bytes: [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', bytes: ascii('GIF8') },
  { type: 'image/webp', at: 8, bytes: ascii('WEBP') },
  { type: 'image/tiff', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { type: 'image/tiff', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { type: 'application/x-ole-storage', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { type: 'application/zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
];

/** Photos of telephones: the brand stands behind `ftyp`. */
function isHeic(head: Uint8Array): boolean {
  const word = (at: number) => String.fromCharCode(...head.subarray(at, at + 4));
  return word(4) === 'ftyp' && ['heic', 'heix', 'mif1', 'heim', 'heis', 'msf1'].includes(word(8));
}

/** By the names of its first entries; what OpenDocument is stands as text in the very first. */
function packedType(head: Uint8Array): string | undefined {
  for (const { name, content } of entriesIn(head)) {
    if (name === 'mimetype') {
      const said = content.trim();
      if (Object.values<string>(officeTypes).includes(said)) return said;
    }
    if (name === 'OFD.xml') return officeTypes.ofd;
    if (name.startsWith('word/')) return officeTypes.docx;
    if (name.startsWith('xl/')) return officeTypes.xlsx;
    if (name.startsWith('ppt/')) return officeTypes.pptx;
  }
  return undefined;
}

/** Entries whose header stands in the head. Their sizes may stand behind them: so each header is looked for. */
function* entriesIn(head: Uint8Array): Generator<{ readonly name: string; readonly content: string }> {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const latin = new TextDecoder('latin1');
  for (let at = 0; at + 30 <= head.byteLength; at++) {
    if (view.getUint32(at, true) !== 0x04034b50) continue;
    const start = at + 30;
    const nameEnd = start + view.getUint16(at + 26, true);
    const contentStart = nameEnd + view.getUint16(at + 28, true);
    const contentEnd = contentStart + Math.min(view.getUint32(at + 18, true), 200);
    yield {
      name: latin.decode(head.subarray(start, nameEnd)),
      content: latin.decode(head.subarray(contentStart, contentEnd)),
    };
  }
}

/** UTF-8 without control characters, but for those of a text. A character may be cut at the end of the head. */
function isText(head: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    return !/[\u0000-\u0008\u000e-\u001f\u007f]/.test(text);
  } catch {
    return false;
  }
}
