/** A year that the people on record live under both sets of rules, from seeds. It says nothing of what is on record. */
import type { Language, Roster } from '@obligato/core';
import { daysOfYear } from '@obligato/core/internal';
import type { Domain, Store } from '@obligato/engine';
import { type Comparison, compare, defineScenario } from '@obligato/simulate';
import type { Blueprint } from '../workspace/open-workspace.ts';
import type { OtherRules } from '../workspace/other-rules.ts';

export interface SimulatedReform {
  readonly year: number;
  readonly comparison: Comparison;
}

/** How often the year is lived on either side. */
const seeds = 5;

export async function simulatedReform(
  now: Pick<Blueprint, 'domain' | 'plugins'>,
  after: OtherRules,
  { store, year, language }: { readonly store: Store; readonly year: number; readonly language: Language },
): Promise<SimulatedReform> {
  const stored = await Promise.all(
    (await store.units()).map(async (unit) => [unit, (await store.unit(unit)).roster] as const),
  );
  const rosters: ReadonlyMap<string, Roster> = new Map(stored);
  const scenarioOf = ({ domain, plugins }: { readonly domain: Domain; readonly plugins: OtherRules['plugins'] }) =>
    defineScenario({
      name: 'reform',
      question: { en: 'A reform', 'zh-CN': '改革方案' },
      plugins,
      population: { kind: 'given', units: [...domain.organisation.sources.values()], rosters },
      ...daysOfYear(year, domain.year),
      seed: 1,
      language,
    });
  return { year, comparison: compare(scenarioOf(now), scenarioOf(after), { seeds, changedLimit: 0 }) };
}
