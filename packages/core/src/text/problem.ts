/** Configuration and programming errors: a stable code, where it is, and what to do. Expected outcomes are values instead. */

import type { Language } from './text.ts';
import { sentencesIn, type TranslatedWords } from './translated.ts';

/** A place in a file that somebody wrote. `line` and `column` count from 1. */
export interface Origin {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Every code an `ObligatoError` can carry. `docs/errors.md` has a section for each; a test ties the two. */
export const problemCodes = [
  'OBLIGATO_CONFIG_FILE',
  'OBLIGATO_TEXT_ENCODING',
  'OBLIGATO_CONFIG_SYNTAX',
  'OBLIGATO_CONFIG_FIELD',
  'OBLIGATO_CALENDAR',
  'OBLIGATO_CALENDAR_UNKNOWN',
  'OBLIGATO_UNIT_ID',
  'OBLIGATO_UNIT_DUPLICATE',
  'OBLIGATO_UNIT_PARENT',
  'OBLIGATO_UNIT_CYCLE',
  'OBLIGATO_UNIT_LIFE',
  'OBLIGATO_UNIT_UNKNOWN',
  'OBLIGATO_UNIT_STOPPED',
  'OBLIGATO_PLUGIN_UNKNOWN',
  'OBLIGATO_PLUGIN_INVALID',
  'OBLIGATO_PLUGIN_CONFLICT',
  'OBLIGATO_PLUGIN_TRANSLATION',
  'OBLIGATO_DEPUTY',
  'OBLIGATO_COMMENT',
  'OBLIGATO_EVIDENCE',
  'OBLIGATO_EVIDENCE_UNKNOWN',
  'OBLIGATO_TYPESCRIPT',
  'OBLIGATO_PRESET_UNKNOWN',
  'OBLIGATO_RULE_UNKNOWN',
  'OBLIGATO_RULE_OPTION',
  'OBLIGATO_RULE_LOOSER',
  'OBLIGATO_RULE_INEFFECTIVE',
  'OBLIGATO_SELECTOR',
  'OBLIGATO_WAIVER_OWNER',
  'OBLIGATO_WAIVER_EXPIRED',
  'OBLIGATO_WAIVER_UNNEEDED',
  'OBLIGATO_LOCAL_RULE',
  'OBLIGATO_CHARTER_RULE',
  'OBLIGATO_RULE_CRASHED',
  'OBLIGATO_DUTY_CONFLICT',
  'OBLIGATO_DUTY_UNKNOWN',
  'OBLIGATO_OBLIGATION_UNKNOWN',
  'OBLIGATO_EVENT_UNKNOWN',
  'OBLIGATO_CYCLE_UNKNOWN',
  'OBLIGATO_DECISION_UNKNOWN',
  'OBLIGATO_NOT_CORRECTABLE',
  'OBLIGATO_CYCLE_STATE',
  'OBLIGATO_CYCLE_CONFLICT',
  'OBLIGATO_KEY_REUSED',
  'OBLIGATO_NOT_CONFIDENTIAL',
  'OBLIGATO_ROSTER_FIELD',
  'OBLIGATO_ROSTER_JUDGES',
  'OBLIGATO_ROSTER_LEAVES',
  'OBLIGATO_DATE',
  'OBLIGATO_AS_OF',
  'OBLIGATO_PAYLOAD_FILE',
  'OBLIGATO_PAYLOAD_BOUNDS',
  'OBLIGATO_TOO_SLOW',
  'OBLIGATO_FACT_MISSING',
  'OBLIGATO_FACT_TIMEOUT',
  'OBLIGATO_FACT_FAILED',
  'OBLIGATO_STORE_LOCKED',
  'OBLIGATO_STORE_LOCK_LOST',
  'OBLIGATO_STORE_CORRUPT',
  'OBLIGATO_STORE_VERSION',
  'OBLIGATO_STORE_FAILED',
  'OBLIGATO_STORE_UNAVAILABLE',
  'OBLIGATO_STORE_READ_ONLY',
  'OBLIGATO_STORE_CLOSED',
  'OBLIGATO_STORE_MODULE',
  'OBLIGATO_RULES_DIFFER',
  'OBLIGATO_TIME_BACKWARDS',
  'OBLIGATO_EXPORT_FILE',
  'OBLIGATO_TARGET_NOT_EMPTY',
  'OBLIGATO_ARCHIVE_CORRUPT',
  'OBLIGATO_ARCHIVE_UNKNOWN',
  'OBLIGATO_ARCHIVE_CONFLICT',
  'OBLIGATO_ARCHIVE_KEPT',
  'OBLIGATO_ARCHIVE_WITNESS',
  'OBLIGATO_ARCHIVE_CHECKPOINT',
  'OBLIGATO_BALLOT',
  'OBLIGATO_BALLOT_UNKNOWN',
  'OBLIGATO_SCENARIO',
  'OBLIGATO_WORKER',
  'OBLIGATO_HTTP_AUTH',
  'OBLIGATO_HTTP_LISTEN',
  'OBLIGATO_HTTP_TLS',
  'OBLIGATO_TOKEN_UNKNOWN',
  'OBLIGATO_TOKEN_FILE',
  'OBLIGATO_SESSION_FILE',
  'OBLIGATO_USER_EXISTS',
  'OBLIGATO_USER_UNKNOWN',
  'OBLIGATO_USER_FILE',
  'OBLIGATO_BOARD_MISSING',
  'OBLIGATO_WEBHOOK',
  'OBLIGATO_NOTIFY_SECRET',
  'OBLIGATO_PAPER_TEMPLATE',
  'OBLIGATO_LIBRARY_MISSING',
  'OBLIGATO_OUTPUT_FAILED',
  'OBLIGATO_USAGE',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** `message` and `hint` are English; `translations` says the same in Chinese. */
export interface Problem extends TranslatedWords {
  readonly code: ProblemCode;
  /** Where; a conflict names both sides. */
  readonly origins?: readonly Origin[];
}

const mark = Symbol.for('obligato.error');

/**
 * Thrown for one or many problems at once; `code` is the first problem's.
 *
 * @example
 * try {
 *   createOrganisation(units, catalogue);
 * } catch (error) {
 *   if (error instanceof ObligatoError) print(error.problems.map((problem) => formatProblem(problem)).join('\n'));
 * }
 */
export class ObligatoError extends Error {
  readonly code: ProblemCode;
  readonly problems: readonly Problem[];

  static {
    // A command and the store that a folder names may be installed apart, each with a copy of this class: an error of one is one of the other.
    Object.defineProperty(ObligatoError.prototype, mark, { value: true });
    Object.defineProperty(ObligatoError, Symbol.hasInstance, {
      value: (error: unknown) => typeof error === 'object' && error !== null && mark in error,
    });
  }

  constructor(problems: Problem | readonly Problem[], options?: ErrorOptions) {
    const list: readonly Problem[] = Array.isArray(problems) ? problems : [problems as Problem];
    super(list.map((problem) => formatProblem(problem)).join('\n'), options);
    this.name = 'ObligatoError';
    this.code = list[0]?.code ?? 'OBLIGATO_USAGE';
    this.problems = list;
  }
}

/**
 * One paragraph: where, what, what to do, code.
 *
 * @example
 * const words = translated({ en: 'It is closed', 'zh-CN': '已经关闭' }, { en: 'Open it first', 'zh-CN': '请先打开' });
 * formatProblem({ code: 'OBLIGATO_USAGE', ...words }) // → 'It is closed. Open it first. [OBLIGATO_USAGE]'
 */
export function formatProblem(problem: Problem, language: Language = 'en'): string {
  const places = (problem.origins ?? []).map(formatOrigin).join(language === 'en' ? ' and ' : '与');
  const colon = language === 'en' ? ': ' : '：';
  return `${places ? places + colon : ''}${sentencesIn(problem, language)} [${problem.code}]`;
}

/**
 * `file:line:column`, as far as known.
 *
 * @example
 * formatOrigin({ file: 'tax-bureau.yaml', line: 3, column: 5 }) // → 'tax-bureau.yaml:3:5'
 */
export function formatOrigin(origin: Origin): string {
  return [origin.file, origin.line, origin.column].filter((part) => part !== undefined).join(':');
}
