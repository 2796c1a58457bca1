/** Decisions and what rules found, as the API shows them. */
import type { Answers } from '@obligato/http';

export type Side = Decision['side'];
export type Outcome = Decision['outcome'];

export type Finding = Answers['Finding'];
/** What a payload lacks, or where it is wrong. */
export type MissingField = Answers['MissingField'];
export type CorrectionNote = Answers['CorrectionNote'];
export type Decision = Answers['Decision'];

/** `7` of `bureau/levy/report/2026#7`. */
export const numberOf = (decision: string): string => decision.slice(decision.lastIndexOf('#') + 1);
