import { ObligatoError } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { type Remark, readText } from '../src/files.ts';

const roster = 'unit,姓名\nbureau,李明\n';
const utf16 = (text: string, isBig = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
/** 姓名,单位 and 李明,税务局 as a Chinese spreadsheet saves them. */
const gb18030 = Buffer.from('d0d5c3fb2cb5a5cebb0ac0eec3f72ccbb0cef1bed60a', 'hex');
/** 姓名 with a character that only GB18030 has, in four bytes. */
const rare = Buffer.from('d0d5c3fb0a9836cf35', 'hex');
const big5 = Buffer.from('a96da6572cb3e6a6ec0aa7f5a9fa2cb57ca8c8a7bd0a', 'hex');

const read = (bytes: Uint8Array) => {
  const said: string[] = [];
  const text = readText(bytes, 'people.csv', ({ file, text: words }: Remark) => said.push(`${file}: ${words.en}`));
  return { text, said };
};
const refused = (bytes: Uint8Array) => {
  try {
    return readText(bytes, 'people.csv');
  } catch (error) {
    if (!(error instanceof ObligatoError)) throw error;
    const { code, message, origins } = error.problems[0] ?? {};
    return `${code} ${origins?.[0]?.file}:${origins?.[0]?.line ?? ''} ${message}`;
  }
};

describe('D1: a text is read in the encodings that people have', () => {
  test.each([
    ['UTF-8', Buffer.from(roster), []],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${roster}`), []],
    ['UTF-16, little end first', utf16(roster), ['people.csv: read as UTF-16LE']],
    ['UTF-16, big end first', utf16(roster, true), ['people.csv: read as UTF-16BE']],
  ])('%s', (_, bytes, said) => {
    expect(read(bytes)).toEqual({ text: roster, said });
  });

  test('GB18030, which is said', () => {
    expect(read(gb18030)).toEqual({ text: '姓名,单位\n李明,税务局\n', said: ['people.csv: read as GB18030'] });
  });

  test('GB18030 with characters that only it has', () => {
    expect([...read(rare).text]).toHaveLength(4);
    expect(read(rare).text).not.toContain('\uFFFD');
  });

  test('nothing at all is an empty text', () => {
    expect(read(new Uint8Array())).toEqual({ text: '', said: [] });
  });
});

describe('D1: anything else is refused, by its name', () => {
  test.each([
    ['Big5', big5, 'OBLIGATO_TEXT_ENCODING people.csv:1 The text seems to be Big5, which is not read'],
    [
      'UTF-8 that was cut',
      Buffer.from(roster).subarray(0, 10),
      'OBLIGATO_TEXT_ENCODING people.csv:1 The text is UTF-8, but damaged',
    ],
    [
      'UTF-8 with a byte that fell out',
      Buffer.concat([Buffer.from(roster.repeat(3)), Buffer.from([0xe6, 0x98]), Buffer.from(',end 姓名\n')]),
      'OBLIGATO_TEXT_ENCODING people.csv:7 The text is UTF-8, but damaged',
    ],
    [
      'Latin-1',
      Buffer.from('unit,name\nbureau,M\u00fcller\n', 'latin1'),
      'OBLIGATO_TEXT_ENCODING people.csv:2 The text is neither UTF-8 nor UTF-16 nor GB18030',
    ],
    [
      'UTF-16 without its mark',
      Buffer.from(roster, 'utf16le'),
      'OBLIGATO_TEXT_ENCODING people.csv: This is no text file: it holds zero bytes, as UTF-16 without its mark does',
    ],
    [
      'UTF-16 that was cut',
      utf16(roster).subarray(0, 7),
      'OBLIGATO_TEXT_ENCODING people.csv: The text is UTF-16LE, but damaged',
    ],
    [
      'UTF-32',
      Buffer.from('fffe000041000000', 'hex'),
      'OBLIGATO_TEXT_ENCODING people.csv: This is no text file (UTF-32)',
    ],
    [
      'an old workbook',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'OBLIGATO_TEXT_ENCODING people.csv: This is no text file (.xls, .doc)',
    ],
    [
      'a workbook',
      Buffer.from('504b0304', 'hex'),
      'OBLIGATO_TEXT_ENCODING people.csv: This is no text file (.xlsx, .docx, .zip)',
    ],
  ])('%s', (_, bytes, message) => {
    expect(refused(bytes)).toBe(message);
  });
});
