/** What somebody wants to know: which units, under which rules, with which habits, over which days. */
import {
  type Day,
  isDay,
  ObligatoError,
  type Plugins,
  type Problem,
  type Roster,
  type Text,
  type UnitSource,
} from '@obligato/core';
import { suggest } from '@obligato/core/internal';
import type { Story } from '../stories/move.ts';
import { type Habits, usualHabits } from './habits.ts';
import { type GeneratedPopulation, populationProblems } from './population.ts';

/** Real units with their real people. */
export interface GivenPopulation {
  readonly kind: 'given';
  readonly units: readonly UnitSource[];
  readonly rosters: ReadonlyMap<string, Roster>;
}

/** What an hour of people's time is spent on. Every number is an assumption; all are minutes. */
export interface Costs {
  /** One meeting, for everybody who comes. */
  readonly meetingMinutes: number;
  /** What an accepted event costs whoever writes it down, by event; `other` for the rest. */
  readonly eventMinutes: Readonly<Record<string, number>>;
}

export interface Scenario {
  /** In lower-case words: it names the run's files. */
  readonly name: string;
  /** The question that the run answers. */
  readonly question: Text;
  readonly plugins: Plugins;
  readonly population: GivenPopulation | GeneratedPopulation;
  readonly from: Day;
  readonly to: Day;
  readonly seed: number;
  readonly habits?: Partial<Habits>;
  /** Stories that replace the usual ones, by obligation; a copy of it goes the same way. */
  readonly stories?: Readonly<Record<string, Story>>;
  readonly costs?: Partial<Costs>;
  /** Days on which the unit's own work leaves no time: meetings held then count as clashes. */
  readonly busyDays?: readonly Day[];
}

export const usualCosts: Costs = {
  meetingMinutes: 90,
  eventMinutes: { notify: 20, minute: 60, draft: 60, submit: 30, selfCheck: 240, inspect: 480, tally: 60, other: 5 },
};

/**
 * Declares a scenario. At run time it is the value itself; `checkScenario` is asked before anything runs.
 *
 * @example
 * export default defineScenario({ name: 'notice', question, plugins, population, from: '2026-01-01', to: '2026-12-31', seed: 1 });
 */
export const defineScenario = (scenario: Scenario): Scenario => Object.freeze(scenario);

/**
 * Throws one `ObligatoError` with everything that makes the scenario impossible.
 *
 * @example
 * checkScenario({ ...scenario, from: '2026-12-31', to: '2026-01-01' }) // throws OBLIGATO_SCENARIO
 */
export function checkScenario(scenario: Scenario): void {
  const problems: Problem[] = [];
  const fault = (message: string, hint: string) => problems.push({ code: 'OBLIGATO_SCENARIO', message, hint });
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(scenario.name)) {
    fault(`name: "${scenario.name}" cannot name a run`, 'Use lower-case letters, digits and hyphens');
  }
  for (const field of ['from', 'to'] as const) {
    if (!isDay(scenario[field])) fault(`${field}: "${scenario[field]}" is not a date`, 'Write dates as YYYY-MM-DD');
  }
  if (scenario.to < scenario.from) fault(`to: ${scenario.to} lies before ${scenario.from}`, 'Swap them');
  if (!Number.isInteger(scenario.seed)) fault(`seed: ${scenario.seed} is not a whole number`, 'Write one, such as 7');
  for (const [name, value] of Object.entries(scenario.habits ?? {})) {
    if (!Object.hasOwn(usualHabits, name))
      fault(`habits.${name}: there is no such habit`, suggest(name, Object.keys(usualHabits)));
    else if (!(value >= 0 && value <= 1)) fault(`habits.${name}: ${value} is no share`, 'Write a number from 0 to 1');
  }
  for (const [name, value] of Object.entries(scenario.costs?.eventMinutes ?? {})) {
    if (!(value >= 0)) fault(`costs.eventMinutes.${name}: ${value} is no duration`, 'Write minutes, 0 or more');
  }
  if (scenario.population.kind === 'generated') problems.push(...populationProblems(scenario.population));
  else if (scenario.population.units.length === 0)
    fault('population.units: there is no unit', 'Read some with readUnits');
  if (problems.length > 0) throw new ObligatoError(problems);
}
