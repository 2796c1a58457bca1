/** Who leads a unit or its branch: whoever is of it answers to them. */
import type { RosterRow } from './roster.ts';

const leading: ReadonlySet<string> = new Set(['leader', 'secretary', 'deputy']);

/**
 * Whether a row is of somebody who leads.
 *
 * @example
 * roster.filter(leads).map(({ member }) => member)
 */
export const leads = ({ roles }: Pick<RosterRow, 'roles'>): boolean => roles.some((role) => leading.has(role));
