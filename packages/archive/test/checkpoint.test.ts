/** Checkpoints travel as text: what comes back is what went out, and nothing else is taken for one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCheckpoint, parseCheckpoint } from '../src/index.ts';

const root = Buffer.alloc(32, 7).toString('base64');
const sound = { unit: 'students/2023', year: 2026, size: 41, root };

describe('a checkpoint', () => {
  test('is three lines', () => {
    expect(formatCheckpoint(sound)).toBe(`obligato/archive/students/2023/2026\n41\n${root}\n`);
  });

  test('comes back as it went out, through mail as well', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('base64'));
    const size = fc.integer({ min: 0, max: 1e12 });
    fc.assert(
      fc.property(size, hash, (size, root) => {
        const checkpoint = { ...sound, size, root };
        const text = formatCheckpoint(checkpoint);
        expect(parseCheckpoint(text)).toEqual(checkpoint);
        expect(parseCheckpoint(text.replaceAll('\n', '\r\n'))).toEqual(checkpoint);
        expect(parseCheckpoint(`${text}\n— somebody c2lnbmF0dXJl\n`)).toEqual(checkpoint);
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['another log’s', `go.sum database tree\n41\n${root}\n`],
    ['one for no unit', `obligato/archive/2026\n41\n${root}\n`],
    ['one for a path', `obligato/archive/../x/2026\n41\n${root}\n`],
    ['a negative size', `obligato/archive/a/2026\n-1\n${root}\n`],
    ['a size with a leading zero', `obligato/archive/a/2026\n041\n${root}\n`],
    ['a short root', `obligato/archive/a/2026\n41\n${root.slice(4)}\n`],
    ['a root in other letters', `obligato/archive/a/2026\n41\n${root.replace('=', '')}\n`],
    ['a fourth line', `obligato/archive/a/2026\n41\n${root}\nand more\n`],
  ])('is not %s', (_, text) => {
    expect(() => parseCheckpoint(text)).toThrow('OBLIGATO_ARCHIVE_CHECKPOINT');
  });
});
