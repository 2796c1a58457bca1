/** Which problem an engine's error is for a caller. What is not listed is a fault of this side, and says nothing about it. */
import { messageText, ObligatoError, type ProblemCode, type Reading, type Text } from '@obligato/core';
import { sentencesIn } from '@obligato/core/internal';
import type { Answer } from './answer.ts';
import { type ProblemKind, problem, Refusal } from './problem-details.ts';

/** Errors that a caller can mend. Their messages name what the caller sent, never a file. */
const kindOf: Partial<Readonly<Record<ProblemCode, ProblemKind>>> = {
  OBLIGATO_UNIT_UNKNOWN: 'unknown',
  OBLIGATO_CYCLE_UNKNOWN: 'unknown',
  OBLIGATO_DECISION_UNKNOWN: 'unknown',
  OBLIGATO_ARCHIVE_UNKNOWN: 'unknown',
  OBLIGATO_AS_OF: 'unknown',
  OBLIGATO_NOT_CORRECTABLE: 'unavailable',
  OBLIGATO_CYCLE_CONFLICT: 'stale',
  OBLIGATO_UNIT_ID: 'invalid',
  OBLIGATO_DUTY_UNKNOWN: 'invalid',
  OBLIGATO_EVENT_UNKNOWN: 'invalid',
  OBLIGATO_KEY_REUSED: 'invalid',
  OBLIGATO_PAYLOAD_BOUNDS: 'invalid',
  OBLIGATO_TOO_SLOW: 'out-of-service',
  OBLIGATO_ROSTER_FIELD: 'invalid',
  OBLIGATO_ROSTER_JUDGES: 'forbidden',
  OBLIGATO_ROSTER_LEAVES: 'invalid',
  OBLIGATO_DATE: 'invalid',
  OBLIGATO_DEPUTY: 'invalid',
  OBLIGATO_COMMENT: 'invalid',
  OBLIGATO_EVIDENCE: 'invalid',
  OBLIGATO_EVIDENCE_UNKNOWN: 'unknown',
  OBLIGATO_BALLOT: 'invalid',
  OBLIGATO_USAGE: 'invalid',
};

/** A system that knows a fact is in trouble. What the message names is the caller's own: fact, rule and provider. */
const factIsMissing: readonly ProblemCode[] = [
  'OBLIGATO_FACT_TIMEOUT',
  'OBLIGATO_FACT_FAILED',
  'OBLIGATO_FACT_MISSING',
];

/** The disk, the process that owns it, or the unit's own file is in trouble: later it may be better. */
const outOfService: readonly ProblemCode[] = [
  'OBLIGATO_UNIT_STOPPED',
  'OBLIGATO_STORE_FAILED',
  'OBLIGATO_STORE_UNAVAILABLE',
  'OBLIGATO_STORE_READ_ONLY',
  'OBLIGATO_STORE_CLOSED',
  'OBLIGATO_STORE_LOCKED',
  'OBLIGATO_STORE_LOCK_LOST',
  'OBLIGATO_RULES_DIFFER',
  'OBLIGATO_TIME_BACKWARDS',
];

/** Whether the fault is on this side, and belongs in the log. */
export function isFault(error: unknown): boolean {
  return !(error instanceof Refusal) && !(error instanceof ObligatoError && kindOf[error.code] !== undefined);
}

/** Everything that an error says, with what to do. */
export const saidOf = ({ problems }: ObligatoError): Text => ({
  en: problems.map((each) => sentencesIn(each, 'en')).join(' '),
  'zh-CN': problems.map((each) => sentencesIn(each, 'zh-CN')).join(''),
});

export function problemOfError(error: unknown, language: Reading, request: string): Answer {
  if (error instanceof Refusal) return problem(error.kind, language, error.extras, error.headers);
  const code = error instanceof ObligatoError ? error.code : undefined;
  const kind = code && kindOf[code];
  if (error instanceof ObligatoError && kind) {
    return problem(kind, language, { code: error.code, detail: saidOf(error) });
  }
  if (error instanceof ObligatoError && factIsMissing.includes(error.code)) {
    // Without the hints: in them stand the provider's own words.
    const said = error.problems.map(messageText);
    const detail = {
      en: said.map(({ en }) => `${en}.`).join(' '),
      'zh-CN': said.map((text) => `${text['zh-CN']}。`).join(''),
    };
    return problem('out-of-service', language, { code: error.code, detail, request }, { 'retry-after': '30' });
  }
  if (code && outOfService.includes(code)) {
    return problem('out-of-service', language, { code, request }, { 'retry-after': '30' });
  }
  return problem('internal', language, { code: 'OBLIGATO_INTERNAL', request });
}
