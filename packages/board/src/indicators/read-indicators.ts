/** What indicators say of units: figures with what is behind them, and the unit’s own sentence beside each. */
import type { Answers } from '@obligato/http';
import type { Day } from '../texts/dates.ts';
import { ask, path } from '../api/client.ts';

export type Indicators = Answers['Indicators'];
export type IndicatorPage = Answers['IndicatorPage'];
export type UnitIndicators = Answers['UnitIndicators'];
export type Reading = UnitIndicators['readings'][number];
export type Statement = UnitIndicators['statements'][number];

/** The year that today lies in, where none is said. */
export const readIndicators = (unit: string, year: string | undefined) =>
  ask<Indicators>(path`/units/${unit}/indicators`, { query: { year } });
export const readIndicatorsUnder = (under: string, year: string | undefined, after?: string) =>
  ask<IndicatorPage>('/indicators', { query: { under, year, after } });
export const writeStatement = (
  unit: string,
  body: { readonly indicator: string; readonly from: Day; readonly to: Day; readonly text: string },
) => ask<Answers['Change']>(path`/units/${unit}/indicators`, { method: 'POST', body });
