/** Units and what should go with them: records without a file, and files of whose unit nobody is on the roster. */
import { isThereOn, localDay } from '@obligato/core';
import type { Blueprint } from '../workspace/open-workspace.ts';
import { type Ailment, ailment } from './ailment.ts';

/** `stored`: the units of which there are records. Where no roster is configured, nobody can be missed on it. */
export function unitsAdrift(
  { domain, people, clock }: Pick<Blueprint, 'domain' | 'people' | 'clock'>,
  stored: readonly string[],
): readonly Ailment[] {
  const { units } = domain.organisation;
  const today = localDay(clock.now());
  const undescribed = stored.filter((unit) => !units.has(unit));
  const deserted = [...units.values()].flatMap(({ id, ...life }) =>
    people && isThereOn(life, today) && (people.get(id) ?? []).every(({ to }) => to !== undefined && to < today)
      ? [id]
      : [],
  );
  return [
    ...(undescribed.length > 0 ? [ailment('undescribed', { units: named(undescribed) })] : []),
    ...(deserted.length > 0 ? [ailment('deserted', { units: named(deserted) })] : []),
  ];
}

/** Enough of them to know where to look. */
export const named = (units: readonly string[]): readonly string[] =>
  units.length > 10 ? [...units.slice(0, 10), '…'] : units;
