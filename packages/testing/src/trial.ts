/**
 * One trial without an expectation: what happened, what is tried, and what comes of it. It runs in a page, where there is no disk.
 *
 * @packageDocumentation
 */
export type { CorrectionTrial, EventTrial, Happened, Trial, TrialFile } from './case-files/case-file.ts';
export { readTrialFile } from './case-files/read-trial.ts';
export { type Footing, type TriedOut, tryOut } from './case-files/try-out.ts';
