/** The one place that makes functions from text, and the one setting that switches it off. */
import { config } from 'zod';

/** Undefined until somebody asks or says: the probe itself is what a strict content security policy reports. */
let isAllowed: boolean | undefined;

/**
 * Whether the core may make functions from text, for speed alone: whatever it decides is the same without. Where nobody says, it
 * tries once. A page under a strict content security policy says `false` before it loads a charter, so that not even the try is
 * reported, and whoever judges once and ends saves the making. Functions that were made before stay in use.
 *
 * @example
 * useCodeGeneration(false);
 */
export function useCodeGeneration(allowed: boolean): void {
  isAllowed = allowed;
  // Schemas make such functions too, each when it is first asked.
  config({ jitless: !allowed });
}

/**
 * A function made from text: what names its fields in its own code is faster by a multiple than a loop over names. Undefined
 * where no code may be made from text; whoever asks has the loop as well. The text is never anybody's input, only names that
 * were looked at.
 */
export function compileFunction<F>(parameters: readonly string[], body: string): F | undefined {
  isAllowed ??= isPossible();
  return isAllowed ? (new Function(...parameters, body) as F) : undefined;
}

function isPossible(): boolean {
  try {
    new Function('');
    return true;
  } catch {
    return false;
  }
}
