/** The page that says what answers what: every id has its line, and every rule and test that it names exists. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as door from '@obligato/core';
import * as internal from '@obligato/core/internal';
import { organBranch } from '@obligato/organ-branch';
import { describe, expect, test } from 'vitest';
import { admissionPlugin } from '../plugins/admission/src/index.ts';

const core = { ...door, ...internal };

const root = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(join(root, 'docs/coverage.md'), 'utf8');
const { rules } = core.createCatalogue({ organ: organBranch, admission: admissionPlugin });

interface Line {
  readonly id: string;
  readonly asks: string;
  readonly duties: readonly string[];
  readonly rules: readonly string[];
  readonly tests: readonly { readonly path: string; readonly name: string }[];
}

const codeIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');

const lines: readonly Line[] = page
  .split('\n')
  .filter((row) => /^\| +(?:[SP]?\d+) +\|/.test(row))
  .map((row) => {
    const [id = '', asks = '', duty = '', rule = '', named = ''] = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const tests = named === '—' ? [] : named.split('<br>');
    return {
      id,
      asks,
      duties: codeIn(duty),
      rules: codeIn(rule),
      tests: tests.map((one) => {
        const [, path = '', name = ''] = /^`([^`]+)` — "(.+)"$/.exec(one.trim()) ?? [];
        return { path, name };
      }),
    };
  });

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

/** Names of the tests in a file as Vitest prints them, tables unfilled: `describe > test`, and every `describe` alone. */
function namesIn(path: string): ReadonlySet<string> {
  const names = new Set<string>();
  const around: { indent: number; name: string }[] = [];
  // A title stands before the function it names, whether on the line of `test(` or of the table's end.
  const titled = /^( *)(.*?)\(?(['"`])((?:(?!\3).)+)\3,\s*(?:async\s*)?\(/gm;
  for (const [, spaces = '', before = '', , title = ''] of readFileSync(join(root, path), 'utf8').matchAll(titled)) {
    while ((around.at(-1)?.indent ?? -1) >= spaces.length) around.pop();
    const name = [...around.map((outer) => outer.name), title].join(' > ');
    names.add(name);
    if (/^describe\b/.test(before)) around.push({ indent: spaces.length, name: title });
  }
  return names;
}

/** What the lines name that nothing answers, since no program could. */
const unanswered = ['P13'];

const missingPart = page.slice(page.indexOf('\n## What is not here'));
const explained = new Set(
  [...missingPart.matchAll(/^- \*\*([^*]+)\*\*/gm)].flatMap((match) => (match[1] ?? '').split(', ')),
);

test('every id has its line, once and in order', () => {
  expect(lines.map(({ id }) => id)).toEqual([...numbered('S', 30), ...numbered('P', 18), ...numbered('', 42)]);
});

describe.each(lines)('$id', ({ id, asks, duties, rules: named, tests }) => {
  test('says what it asks for', () => {
    expect(asks).not.toBe('');
  });
  test('names duties that exist', () => {
    expect(duties.filter((duty) => rules.get(duty)?.rule.kind !== 'duty')).toEqual([]);
  });
  test('names rules that exist, or functions of the core', () => {
    const unknown = named.filter((rule) =>
      rule.endsWith('()') ? !(rule.slice(0, -2) in core) : (rules.get(rule)?.rule.kind ?? 'duty') === 'duty',
    );
    expect(unknown).toEqual([]);
  });
  test('names tests that exist', () => {
    const missing = tests.filter(({ path, name }) => !existsSync(join(root, path)) || !namesIn(path).has(name));
    expect(missing).toEqual([]);
  });
  test('is answered by a duty or rule and a test, or says that it is not', () => {
    if (unanswered.includes(id)) expect(asks).toMatch(/^\*\*Not software\./);
    else {
      expect(duties.length + named.length).toBeGreaterThan(0);
      expect(tests).not.toEqual([]);
    }
  });
  test('is explained when something of it is missing, and only then', () => {
    expect(explained.has(id)).toBe(/^\*\*(?:Partly|Not software|By decision)\.\*\*/.test(asks));
  });
});

test('at most eight lines are not answered in whole, and none for want of work', () => {
  const partial = lines.filter(({ asks }) => /^\*\*(?:Partly|Not software|By decision)\.\*\*/.test(asks));
  expect(partial.length).toBeLessThanOrEqual(8);
  expect(partial.filter(({ asks }) => asks.startsWith('**Partly.'))).toEqual([]);
});

test('every duty of the pack answers something', () => {
  const answering = new Set(lines.flatMap(({ duties }) => duties));
  const duties = [...rules].filter(([id, { rule }]) => id.startsWith('organ/') && rule.kind === 'duty');
  expect(duties.map(([id]) => id).filter((id) => !answering.has(id))).toEqual([]);
});
