/** The JSON form of an answer. Its shape is a promise: `version` changes when a field changes meaning or goes. */
import type { Problem, TranslatedWords } from '@obligato/core';
import { exitCodes } from '../exit-code.ts';
import type { Report } from './report.ts';

const version = 1;

/** A fault of Obligato itself, in the same form as a problem. */
export interface Fault extends TranslatedWords {
  readonly code: 'OBLIGATO_INTERNAL';
}

export function reportAsJson(command: string, { exitCode, data }: Report, isTrial: boolean): string {
  return safeJson({ version, command, ok: exitCode === exitCodes.fine, ...trialMark(isTrial), ...data });
}

export function problemsAsJson(
  command: string | null,
  problems: readonly (Problem | Fault)[],
  isTrial = false,
): string {
  return safeJson({ version, command, ok: false, ...trialMark(isTrial), problems });
}

/** Only what comes from a folder for trials says anything of it. */
const trialMark = (isTrial: boolean) => (isTrial ? { trial: true } : {});

/** JSON escapes the first 32 control characters; a terminal obeys those from 127 to 159 as well. */
function safeJson(document: object): string {
  const text = JSON.stringify(document, null, 2);
  return text.replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
