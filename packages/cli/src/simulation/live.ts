/** One virtual year through the real engine: people in, year lived, last deadlines fired, everything read back. */

import { addDays, type Language } from '@obligato/core';
import { daysOfYear } from '@obligato/core/internal';
import type { IndicatorsAnswer, Notification, Store } from '@obligato/engine';
import { timestampOf, VirtualClock } from '@obligato/engine';
import { liveYear } from '@obligato/simulate';
import { createCollectingNotifier } from '../collecting-notifier.ts';
import { importPeople } from '../people/import-people.ts';
import { type Blueprint, openEngine } from '../workspace/open-workspace.ts';
import { type ChosenRefusals, chooseRefusals } from './choose-refusals.ts';
import { type DutyTable, dutyTable } from './duty-table.ts';

export interface LiveOptions {
  readonly year: number;
  readonly seed: number;
  readonly limit: number;
  readonly language: Language;
  readonly onDay: (day: string) => void;
}

export interface Lived {
  readonly year: number;
  readonly seed: number;
  readonly attempts: number;
  readonly refusedCount: number;
  readonly table: DutyTable;
  readonly refusals: ChosenRefusals;
  readonly told: readonly Notification[];
  /** What its indicators say of the year. */
  readonly indicators: IndicatorsAnswer;
}

export async function live(blueprint: Blueprint, store: Store, options: LiveOptions): Promise<Lived> {
  const { year, seed, limit, language, onDay } = options;
  const { zone } = blueprint.config;
  const { from, to } = daysOfYear(year, blueprint.domain.year);
  const clock = new VirtualClock(timestampOf(from, zone, '08:00'), zone);
  const notifier = createCollectingNotifier();
  const workspace = await openEngine({ ...blueprint, clock }, store, [notifier]);
  const { engine, domain } = workspace;
  const units = [...domain.organisation.units.keys()];

  await importPeople(workspace, units, { yes: true });
  const { attempts, refused } = await liveYear({ engine, clock, year, seed, language, onDay });
  // What was due on the last day is missed when the day is over.
  clock.set(timestampOf(addDays(to, 1), zone));
  await engine.tick();

  return {
    ...{ year, seed, attempts },
    refusedCount: refused.length,
    table: dutyTable(await engine.status(), units),
    refusals: chooseRefusals(refused, limit),
    told: notifier.told(),
    indicators: await engine.indicators({ from, to }),
  };
}
