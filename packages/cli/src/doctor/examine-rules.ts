/** What is installed, and what of it is of no use: read from the configuration alone. */
import { type Catalogue, hintText, localDay, messageText, type Plugin, waiverProblems } from '@obligato/core';
import { missingFacts } from '@obligato/engine/files';
import { provisionalSoon, provisionalText } from '../provisional/provisional-days.ts';
import type { Blueprint } from '../workspace/open-workspace.ts';
import { type Ailment, ailment } from './ailment.ts';

export interface PluginLine {
  readonly namespace: string;
  readonly plugin: string;
  /** Package or path, as the configuration names it. */
  readonly from: string;
  /** 0 for what comes with the command. */
  readonly loadMilliseconds: number;
  readonly rules: number;
  readonly requires: readonly string[];
}

export function pluginTree({ config, plugins, loadTimes }: Blueprint): readonly PluginLine[] {
  return Object.entries(plugins)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([namespace, plugin]) => ({
      namespace,
      plugin: identityOf(plugin),
      from: config.plugins.get(namespace)?.value ?? '',
      loadMilliseconds: Math.round(loadTimes.get(namespace) ?? 0),
      rules: Object.keys(plugin.rules).length,
      requires: Object.entries(plugin.requires ?? {}).map(([name, range]) => `${name} ${range}`),
    }));
}

const identityOf = ({ name, version }: Plugin) => `${name}@${version}`;

export function examineRules(blueprint: Blueprint): readonly Ailment[] {
  const { domain, clock } = blueprint;
  const today = localDay(clock.now());
  const { organisation, catalogue } = domain;
  const waivers = waiverProblems(organisation.waivers, today);
  const facts = missingFacts(domain, [], today);
  const inForce = new Set(
    [...organisation.units.keys()]
      .filter((unit) => !organisation.stopped.has(unit))
      .flatMap((unit) => organisation.charter(unit, today).entries.map(({ id }) => id)),
  );
  const unused = new Map<string, string[]>();
  for (const { id, plugin } of catalogue.rules.values()) {
    if (!inForce.has(id)) unused.set(plugin, [...(unused.get(plugin) ?? []), id]);
  }
  return [
    ...waivers.map((problem) =>
      ailment('waiver', { message: messageText(problem), hint: hintText(problem) }, problem.origins),
    ),
    ...facts.map((problem) => ailment('fact', { message: messageText(problem) }, problem.origins)),
    ...examineCalendar(blueprint),
    ...[...unused].map(([plugin, rules]) =>
      ailment('unused', { plugin, count: rules.length, rules: byPresets(rules, catalogue) }),
    ),
  ];
}

/** A preset of which nothing is in force is told by its name: nobody reads forty rules that were never asked for. */
function byPresets(rules: readonly string[], { presets }: Pick<Catalogue, 'presets'>): readonly string[] {
  const unused = new Set(rules);
  const wholly = [...presets].filter(
    ([, entries]) => entries.size > 1 && [...entries.keys()].every((id) => unused.has(id)),
  );
  const told = new Set(wholly.flatMap(([, entries]) => [...entries.keys()]));
  return [...wholly.map(([preset]) => preset), ...rules.filter((id) => !told.has(id))].sort();
}

function examineCalendar(blueprint: Blueprint): readonly Ailment[] {
  const provisional = provisionalSoon(blueprint);
  if (!provisional) return [];
  const { what, fix } = provisionalText(provisional);
  return [ailment('calendar', { message: what, hint: fix })];
}
