/** The text of a file that somebody else wrote: in the encodings people have, each read strictly, or refused by its name. */
import { ObligatoError, type Text, translated } from '@obligato/core';
import { quotedFailure } from '@obligato/core/internal';
import type { Tell } from '../remark.ts';
import { brokenUtf8 } from './broken-utf8.ts';
import { doubleBytes } from './double-bytes.ts';

/**
 * Strict UTF-8, UTF-16 with a byte order mark, then GB18030, as spreadsheets and editors of Chinese systems save; `tell` hears of
 * any but UTF-8. A character that was decoded wrongly is lost for good, so that nothing is guessed.
 *
 * Throws `OBLIGATO_TEXT_ENCODING` for anything else, with the encoding that it seems to be.
 *
 * @example
 * readText(await readFile('roster.csv'), 'roster.csv', ({ text }) => print(text.en)); // prints 'read as GB18030'
 */
export function readText(bytes: Uint8Array, file: string, tell?: Tell): string {
  return decodeText(bytes, file, tell).text;
}

/** How a text was written, so that it can be written so again. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  /** Whether a byte order mark stood in front. */
  readonly isMarked: boolean;
}

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** The same, with the encoding. */
export function decodeText(bytes: Uint8Array, file: string, tell?: Tell): DecodedText {
  const marked = marks.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked && 'refused' in marked) throw refusal(file, marked.refused, saveAsText);
  if (marked) {
    const name = marked.encoding;
    const text = decode(bytes, name);
    if (text === undefined) throw refusal(file, damaged(name), saveAgain);
    if (name !== 'utf-8') tell?.({ file, text: readAs(name.toUpperCase()) });
    return { text, encoding: { name, isMarked: true } };
  }
  if (bytes.includes(0)) throw refusal(file, binary, saveAsText);
  const text = decode(bytes, 'utf-8');
  if (text !== undefined) return { text, encoding: { name: 'utf-8', isMarked: false } };
  const { line, sound } = brokenUtf8(bytes);
  // Half of a Chinese text that is UTF-8 otherwise would decode as GB18030, into other words.
  if (sound > 0.5) throw refusal(file, damaged('utf-8'), saveAgain, line);
  const chinese = decodeChinese(bytes, file);
  if (chinese === undefined) throw refusal(file, unlike('GB18030'), saveAgain, line);
  const { everyday, big5 } = doubleBytes(bytes);
  if (everyday < 0.9 && big5 > 0.9) throw refusal(file, seems('Big5'), saveAgain, line);
  if (everyday < 0.5) throw refusal(file, unlike('GB18030'), saveAgain, line);
  tell?.({ file, text: readAs('GB18030') });
  return { text: chinese, encoding: { name: 'gb18030', isMarked: false } };
}

/** What a file begins with, longest first. */
type Mark = { readonly mark: readonly number[] } & (
  | { readonly encoding: Encoding['name'] }
  | { readonly refused: Text }
);
const marks: readonly Mark[] = [
  { mark: [0xff, 0xfe, 0, 0], refused: isNot('UTF-32') },
  { mark: [0, 0, 0xfe, 0xff], refused: isNot('UTF-32') },
  { mark: [0x50, 0x4b, 3, 4], refused: isNot('.xlsx, .docx, .zip') },
  { mark: [0xd0, 0xcf, 0x11, 0xe0], refused: isNot('.xls, .doc') },
  { mark: [0x25, 0x50, 0x44, 0x46], refused: isNot('PDF') },
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return undefined;
    throw error;
  }
}

/** A Node that was built without the tables of other encodings says so, rather than that the file is wrong. */
function decodeChinese(bytes: Uint8Array, file: string): string | undefined {
  try {
    return decode(bytes, 'gb18030');
  } catch (cause) {
    const why = quotedFailure(cause);
    throw refusal(file, unlike('UTF-8'), {
      en: `This Node.js reads no GB18030 (${why.en}): save the file as UTF-8, or use a Node.js with all of ICU`,
      'zh-CN': `当前 Node.js 不能读取 GB18030（${why['zh-CN']}）：请另存为 UTF-8，或换用带完整 ICU 的 Node.js`,
    });
  }
}

function isNot(what: string): Text {
  return { en: `This is no text file (${what})`, 'zh-CN': `不是文本文件（${what}）` };
}

const binary: Text = {
  en: 'This is no text file: it holds zero bytes, as UTF-16 without its mark does',
  'zh-CN': '不是文本文件：含有零字节（不带标记的 UTF-16 也会如此）',
};

const damaged = (encoding: string): Text => ({
  en: `The text is ${encoding.toUpperCase()}, but damaged`,
  'zh-CN': `文字为 ${encoding.toUpperCase()} 编码，但已损坏`,
});

const unlike = (tried: string): Text => ({
  en: tried === 'UTF-8' ? 'The text is not UTF-8' : 'The text is neither UTF-8 nor UTF-16 nor GB18030',
  'zh-CN': tried === 'UTF-8' ? '文字不是 UTF-8 编码' : '文字编码不是 UTF-8、UTF-16 或 GB18030',
});

const seems = (encoding: string): Text => ({
  en: `The text seems to be ${encoding}, which is not read`,
  'zh-CN': `文字似为 ${encoding} 编码，不能读取`,
});

const saveAgain: Text = {
  en: 'Save it again as UTF-8 (in a spreadsheet: "CSV UTF-8"); nothing was taken from it',
  'zh-CN': '请另存为 UTF-8（电子表格中选“CSV UTF-8”）；未采用其中任何内容',
};

const saveAsText: Text = {
  en: 'Save it as text in UTF-8; a table may also be a workbook whose name ends in .xlsx',
  'zh-CN': '请另存为 UTF-8 文本；表格也可用扩展名为 .xlsx 的工作簿',
};

const readAs = (encoding: string): Text => ({ en: `read as ${encoding}`, 'zh-CN': `按 ${encoding} 编码读取` });

const refusal = (file: string, message: Text, hint: Text, line?: number) =>
  new ObligatoError({
    code: 'OBLIGATO_TEXT_ENCODING',
    ...translated(message, hint),
    origins: [line === undefined ? { file } : { file, line }],
  });
