/** A run of cases as JUnit XML, the form that build servers read. */
import { reasonsOf } from './reasons-of.ts';
import type { CaseResult, Mismatch } from './run-case.ts';

/**
 * One suite a file, one test a case. Carries no times: the same run gives the same bytes.
 *
 * @example
 * import { readFile } from 'node:fs/promises';
 * import { readCaseFile, runCases } from '@obligato/testing/cases';
 * const { results } = await runCases(readCaseFile('notice.yaml', await readFile('notice.yaml', 'utf8')), { domain, people: new Map() });
 * await writeFile('junit.xml', renderJUnit(results));
 */
export function renderJUnit(results: readonly CaseResult[]): string {
  const files = new Map<string, CaseResult[]>();
  for (const result of results) files.set(result.of.origin.file, [...(files.get(result.of.origin.file) ?? []), result]);
  const suites = [...files].map(([file, cases]) =>
    [`  <testsuite name="${escaped(file)}" ${counts(cases)}>`, ...cases.map(testOf), '  </testsuite>'].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="obligato" ${counts(results)}>`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

const counts = (results: readonly CaseResult[]) =>
  `tests="${results.length}" failures="${results.filter(({ mismatch }) => mismatch).length}"`;

function testOf({ of: { name, origin }, mismatch }: CaseResult): string {
  const opening = `    <testcase name="${escaped(name)}" classname="${escaped(origin.file)}" file="${escaped(origin.file)}" line="${origin.line ?? 1}"`;
  return mismatch ? `${opening}>\n${failureOf(mismatch)}\n    </testcase>` : `${opening}/>`;
}

function failureOf({ origin, expected, got, decision }: Mismatch): string {
  const place = `${origin.file}:${origin.line ?? 1}`;
  const reasons = decision ? reasonsOf(decision).map(({ en }) => en) : [];
  const text = [`${place}: expected ${expected}, got ${got}`, ...reasons].join('\n');
  return `      <failure message="${escaped(`expected ${expected}, got ${got}`)}">${escaped(text)}</failure>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** XML knows no way to write most control characters: they become a question mark. */
const escaped = (text: string) =>
  text.replace(/(?![\t\n\r])\p{Cc}/gu, '?').replace(/[&<>"\n]/g, (letter) => entities[letter] ?? letter);
