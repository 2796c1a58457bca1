/** The parts of the command that need no process of their own. */
import { describe, expect, test } from 'vitest';
import type { CliCommand } from '../../packages/cli/src/command.ts';
import { readActor } from '../../packages/cli/src/options/actor.ts';
import { languageOf } from '../../packages/cli/src/options/language.ts';
import { readMoment } from '../../packages/cli/src/options/moment.ts';
import { cleanText } from '../../packages/cli/src/output/cleaned.ts';
import { helpWords } from '../../packages/cli/src/output/words/help-words.ts';
import { summaries } from '../../packages/cli/src/output/words/summaries.ts';
import { words } from '../../packages/cli/src/output/words/words.ts';
import { findJsonFault } from '../../packages/cli/src/payload/find-json-fault.ts';
import { run } from '../../packages/cli/src/run.ts';

describe('a moment', () => {
  test.each([
    ['2026-03-20', '2026-03-20T00:00:00+08:00'],
    ['2026-03-20T14:00', '2026-03-20T14:00:00+08:00'],
    ['2026-03-20 14:00:30', '2026-03-20T14:00:30+08:00'],
    ['2026-03-20T14:00:00Z', '2026-03-20T22:00:00+08:00'],
    ['2026-03-20T14:00-05:00', '2026-03-21T03:00:00+08:00'],
  ])('%s is read in the organisation’s zone', (text, moment) => {
    expect(readMoment('--at', text, 'Asia/Shanghai')).toBe(moment);
  });

  test.each(['', 'today', '2026-02-30', '2026-03-20T25:00', '2026-03-20T10', '20260320'])('"%s" is refused', (text) => {
    expect(() => readMoment('--at', text, 'Asia/Shanghai')).toThrow('OBLIGATO_DATE');
  });
});

describe('who acts', () => {
  test('is a unit, or a member of one', () => {
    expect(readActor('tax-bureau/levy')).toEqual({ unit: 'tax-bureau/levy' });
    expect(readActor('head@tax-bureau')).toEqual({ unit: 'tax-bureau', member: 'head' });
  });

  test.each(['', '@tax-bureau', 'head@', 'head@../x', 'a b@tax-bureau'])('"%s" is nobody', (text) => {
    expect(() => readActor(text)).toThrow('OBLIGATO_USAGE');
  });
});

describe('a fault in JSON', () => {
  test.each([
    ['{"a": 1,\n b: 2}', 2, 2],
    ['{"a": [1, 2}', 1, 12],
    ['', 1, 1],
    ['{"a": 1', 1, 8],
    ['{"a": "x\ny"}', 1, 7],
    ['{"a": 01}', 1, 8],
    ['{"a": 1} x', 1, 10],
    ["{'a': 1}", 1, 2],
    ['[1,]', 1, 4],
  ])('%j is found at %i:%i', (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findJsonFault(text)).toMatchObject({ line, column });
  });

  test('is found in a text that nests without end', () => {
    expect(findJsonFault('['.repeat(1_000_000))).toMatchObject({ line: 1, expected: { en: 'less nesting' } });
  });
});

test('cleaned text is one line that a terminal does not obey', () => {
  expect(cleanText('a\u001b[2Jb\r\nc\u202ed\u0007')).toBe('a[2Jb cd');
});

test('the language follows LC_ALL, then LC_MESSAGES, then LANG', () => {
  expect(languageOf({ LANG: 'zh_CN.UTF-8' })).toBe('zh-CN');
  expect(languageOf({ LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' })).toBe('en');
  expect(languageOf({})).toBe('en');
});

test('both languages of every text have the same placeholders', () => {
  const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();
  for (const text of Object.values({ ...words, ...helpWords, ...summaries })) {
    expect(placeholders(text['zh-CN'])).toEqual(placeholders(text.en));
  }
});

describe('a fault of Obligato itself', () => {
  const broken: CliCommand = {
    name: 'broken',
    args: [],
    options: [],
    examples: [],
    run: async () => {
      throw new TypeError('x is not\na function');
    },
  };
  const fail = async (argv: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
    const written = { out: '', error: '' };
    const terminal = {
      out: (text: string) => {
        written.out += text;
      },
      error: (text: string) => {
        written.error += text;
      },
      progress: () => {},
      colour: false,
    };
    const code = await run({
      argv,
      commands: { broken: { usage: '', summary: { en: 'fails', 'zh-CN': '出错' }, load: async () => broken } },
      version: '0',
      terminal,
      environment,
    });
    return { code, ...written };
  };

  test('exits with 3 and asks in one paragraph to report it', async () => {
    const { code, out, error } = await fail(['broken']);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(error).toContain('x is not a function');
    expect(error).toContain('report');
    expect(error).not.toContain('\n');
  });

  test('shows where it happened only when asked', async () => {
    expect((await fail(['broken'], { DEBUG: 'obligato' })).error).toContain('parts.test.ts');
  });

  test('is told in JSON too', async () => {
    const { code, out } = await fail(['broken', '--json']);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      command: 'broken',
      ok: false,
      problems: [{ code: 'OBLIGATO_INTERNAL' }],
    });
  });
});
