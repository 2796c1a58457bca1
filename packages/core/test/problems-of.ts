import { ObligatoError, type Problem } from '../src/index.ts';

/** What a call complains about; nothing when it succeeds. Anything but an `ObligatoError` is a crash and goes through. */
export function problemsOf(call: () => unknown): readonly Problem[] {
  try {
    call();
    return [];
  } catch (thrown) {
    if (thrown instanceof ObligatoError) return thrown.problems;
    throw thrown;
  }
}
