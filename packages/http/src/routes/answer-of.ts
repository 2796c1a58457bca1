/** A decision as an answer: with the version that it left behind, or as the problem that it tells of. */

import type { DecisionRecord } from '@obligato/core';
import { type Answer, json } from '../route/answer.ts';
import type { AnyRequest } from '../route/define-route.ts';
import { contentLanguage } from '../route/language.ts';
import { type ProblemKind, problem } from '../route/problem-details.ts';
import { viewDecision } from '../schemas/decision.ts';

/**
 * Whoever insisted on a version knows what comes after it, whatever others have done meanwhile. For anybody else it is the
 * version as it stands.
 */
export async function versionAfter(
  { engine }: Pick<AnyRequest, 'engine'>,
  { unit, cycle, outcome }: DecisionRecord,
  expected: number | undefined,
): Promise<number> {
  if (expected !== undefined) return outcome === 'accepted' ? expected + 1 : expected;
  return (await engine.unit(unit)).cycles.get(cycle)?.version ?? 0;
}

export function answerOf(
  record: DecisionRecord,
  { language }: Pick<AnyRequest, 'language'>,
  headers: Answer['headers'],
): Answer {
  const view = viewDecision(record, language);
  if (record.outcome === 'accepted')
    return json(200, view, { 'content-language': contentLanguage(language), ...headers });
  const kind: ProblemKind = record.because === 'ended' ? 'ended' : record.outcome;
  const refusing = record.findings.find(({ severity }) => severity === 'deny');
  const why = record.corrects?.stopped?.why ?? refusing?.message;
  const detail = why ? { detail: why } : {};
  return problem(kind, language, { ...detail, decision: view }, headers);
}
