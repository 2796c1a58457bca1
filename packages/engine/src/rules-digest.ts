/** What two processes compare to see whether they decide alike: their unit files and plugins, in 64 hex digits. */
import { digestOf } from './attempting/digest-of.ts';
import type { Domain } from './domain.ts';

/**
 * The same on every machine: what the unit files say, and not where they lie; plugins by name and version, with the presets and defaults that
 * they bring. The version of the engine is no part of it: two releases run side by side.
 *
 * @example
 * rulesDigest(engine.domain) === rulesDigest(createDomain({ units, plugins })) // → true: they may write to the same records
 */
export function rulesDigest({ catalogue, organisation, calendar, zone }: Domain): string {
  const rules = [...catalogue.rules.values()].map(({ id, plugin, rule }) => [id, plugin, rule.defaults]);
  const presets = [...catalogue.presets].map(([name, entries]) => [name, [...entries]]);
  return digestOf([
    [zone, calendar.id, calendar.version],
    [...catalogue.broughtBy].sort(byName),
    rules.sort(byName),
    presets.sort(byName),
    withoutPlaces([...organisation.sources].sort(byName)),
    // A unit whose file is wrong on one machine stands still there alone.
    [...organisation.stopped.keys()].sort(),
  ]);
}

const byName = ([one]: readonly unknown[], [other]: readonly unknown[]) => (String(one) < String(other) ? -1 : 1);

/** Where a value was written differs from machine to machine, and decides nothing. */
function withoutPlaces(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value instanceof Map) return withoutPlaces([...value]);
  const kept = Object.entries(value).filter(([name, each]) => !isPlace(name, each));
  return Object.fromEntries(kept.map(([name, each]) => [name, withoutPlaces(each)]));
}

const isPlace = (name: string, value: unknown) =>
  (name === 'origin' || name === 'key') && typeof value === 'object' && value !== null && 'file' in value;
