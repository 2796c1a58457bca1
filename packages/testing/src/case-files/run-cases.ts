/** Many cases, and which messages of the rules in force none of them brings about. */
import { localDay, ObligatoError, type Problem } from '@obligato/core';
import { sortProblems } from '@obligato/core/internal';
import { readTimestamp } from '@obligato/engine';
import type { FileCase } from './case-file.ts';
import { type CaseResult, runCase } from './run-case.ts';
import type { Footing } from './try-out.ts';

/** Of one check that is in force for some unit of the cases. */
export interface RuleCoverage {
  readonly rule: string;
  readonly said: readonly string[];
  readonly unsaid: readonly string[];
}

export interface CasesRun {
  readonly results: readonly CaseResult[];
  readonly passed: number;
  readonly failed: number;
  /** Sorted by rule. */
  readonly coverage: readonly RuleCoverage[];
}

/**
 * Runs every case. Throws one `ObligatoError` with everything that is wrong with the cases themselves.
 *
 * @example
 * import { readFile } from 'node:fs/promises';
 * import { readCaseFile } from '@obligato/testing/cases';
 * const { passed, failed } = await runCases(readCaseFile('notice.yaml', await readFile('notice.yaml', 'utf8')), { domain, people: new Map() });
 */
export async function runCases(cases: readonly FileCase[], footing: Footing): Promise<CasesRun> {
  const problems: Problem[] = [];
  const results: CaseResult[] = [];
  for (const one of cases) {
    try {
      results.push(await runCase(one, footing));
    } catch (error) {
      if (!(error instanceof ObligatoError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ObligatoError(sortProblems(problems));
  const failed = results.filter(({ mismatch }) => mismatch).length;
  return { results, passed: results.length - failed, failed, coverage: coverageOf(results, footing) };
}

function coverageOf(results: readonly CaseResult[], { domain }: Footing): readonly RuleCoverage[] {
  const said = new Set(results.flatMap((result) => result.said));
  const messages = new Map<string, readonly string[]>();
  for (const { of } of results) {
    const day = localDay(readTimestamp(of.now.value, domain.zone) ?? of.now.value);
    for (const { id, rule } of domain.organisation.charter(of.unit.value, day).entries) {
      if (rule.kind === 'check') messages.set(id, Object.keys(rule.messages));
    }
  }
  return [...messages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, ids]) => ({
      rule,
      said: ids.filter((id) => said.has(`${rule}:${id}`)),
      unsaid: ids.filter((id) => !said.has(`${rule}:${id}`)),
    }));
}
