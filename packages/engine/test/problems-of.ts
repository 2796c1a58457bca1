import { ObligatoError, type Problem } from '@obligato/core';

/** What a call complains about, now or later; nothing when it succeeds. Anything but an `ObligatoError` goes through. */
export async function problemsOf(call: () => unknown): Promise<readonly Problem[]> {
  try {
    await call();
    return [];
  } catch (thrown) {
    if (thrown instanceof ObligatoError) return thrown.problems;
    throw thrown;
  }
}
