/** Ends a synchronous function that does not end by itself. */
import { Script } from 'node:vm';

const slot = Symbol.for('obligato.testing.work');
// What is called from here is stopped too, wherever it was defined: V8 ends everything above this script.
const script = new Script(`globalThis[Symbol.for('obligato.testing.work')]()`);

export type Budgeted<T> = { readonly value: T } | { readonly thrown: unknown } | { readonly endless: true };

/**
 * Runs a function for at most so many milliseconds.
 *
 * @example
 * withinBudget(() => { for (;;); }, 100) // → { endless: true }
 */
export function withinBudget<T>(work: () => T, budgetMs: number): Budgeted<T> {
  const place = globalThis as unknown as Record<symbol, unknown>;
  place[slot] = work;
  try {
    return { value: script.runInThisContext({ timeout: budgetMs }) as T };
  } catch (thrown) {
    const code = (thrown as { readonly code?: unknown } | null)?.code;
    return code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? { endless: true } : { thrown };
  } finally {
    delete place[slot];
  }
}
