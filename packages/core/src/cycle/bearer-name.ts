/** What whoever owes a cycle is called: a unit by its title, a person by their name. */
import type { Cycle } from './cycle.ts';

interface Called {
  readonly titleOf: (unit: string) => string | undefined;
  /** See `namesIn`. A group is called by its id. */
  readonly nameOf: (member: string) => string;
}

/**
 * A unit that nobody gave a title is called by its id.
 *
 * @example
 * bearerName(cycle, { titleOf: (unit) => `the ${unit}`, nameOf: namesIn(roster) })
 */
export function bearerName({ owedBy, bearer }: Pick<Cycle, 'owedBy' | 'bearer'>, { titleOf, nameOf }: Called): string {
  const isUnit = owedBy === 'unit' || owedBy === 'superior';
  return isUnit ? (titleOf(bearer) ?? bearer) : nameOf(bearer);
}
