/** Whether two ways lead a cycle to the same place: state, context, and what happened when. */
import type { Cycle } from '../../cycle/cycle.ts';

/**
 * As plain data, in whatever order fields stand: what is stored does not keep it, nor fields that hold nothing.
 *
 * @example
 * comesToSame(cycle, { ...cycle, version: cycle.version + 1 }) // → true
 */
export const comesToSame = (a: Cycle, b: Cycle): boolean =>
  isSame(a.state.value, b.state.value) && isSame(a.state.context, b.state.context) && isSame(a.happened, b.happened);

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((each, at) => isSame(each, b[at]));
  }
  return holds(a, b) && fieldsOf(a) === fieldsOf(b);
}

const fieldsOf = (value: object) =>
  Object.values(value).reduce((count, each) => (each === undefined ? count : count + 1), 0);

/** Everything that stands in the one, as it stands in the other. */
function holds(one: object, other: object): boolean {
  for (const [name, value] of Object.entries(one)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(other, name) || !isSame(value, (other as Readonly<Record<string, unknown>>)[name])) return false;
  }
  return true;
}
