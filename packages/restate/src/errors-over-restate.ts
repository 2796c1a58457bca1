/** Errors of the engine, there and back: what passes is tried again by Restate, everything else is an answer. */
import { ObligatoError, type Problem, type ProblemCode } from '@obligato/core';
import { TerminalError } from '@restatedev/restate-sdk';

/** What another try may mend: the command waits, and those of its unit behind it. */
const passing: readonly ProblemCode[] = [
  'OBLIGATO_STORE_UNAVAILABLE',
  'OBLIGATO_STORE_FAILED',
  'OBLIGATO_STORE_CLOSED',
  'OBLIGATO_TIME_BACKWARDS',
];

/** As HTTP has it; 400 for what is not listed. */
const statuses: Partial<Readonly<Record<ProblemCode, number>>> = {
  OBLIGATO_UNIT_UNKNOWN: 404,
  OBLIGATO_CYCLE_UNKNOWN: 404,
  OBLIGATO_CYCLE_CONFLICT: 409,
  OBLIGATO_KEY_REUSED: 409,
};

/**
 * Does something with the engine. What Restate would only repeat is thrown as a `TerminalError`, and so is a fault that nobody has
 * thought of: tried again for ever, it would hold up its unit for ever.
 */
export async function answered<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ObligatoError)) throw new TerminalError(`${messageOf(error)} [OBLIGATO_INTERNAL]`);
    if (passing.includes(error.code)) throw error;
    const metadata = { problems: JSON.stringify(error.problems) };
    throw new TerminalError(error.message, { errorCode: statuses[error.code] ?? 400, metadata });
  }
}

/** The error of the engine in an answer of Restate; undefined for one that is Restate's own. */
export function errorIn(answer: unknown): ObligatoError | undefined {
  const { metadata } = (answer ?? {}) as { readonly metadata?: { readonly problems?: string } };
  return metadata?.problems === undefined
    ? undefined
    : new ObligatoError(JSON.parse(metadata.problems) as readonly Problem[]);
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
