/** What somebody wants to know: which units, under which rules, with which habits, over which days. */
import {
  type Day,
  isDay,
  type Language,
  ObligatoError,
  type Plugins,
  type Problem,
  type Roster,
  type Text,
  translated,
  type UnitSource,
} from '@obligato/core';
import type { Story } from '../stories/move.ts';
import { habitProblems } from './habits/habit-problems.ts';
import type { Habits } from './habits.ts';
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
  /** In which people write; English when absent. */
  readonly language?: Language;
  readonly habits?: Partial<Habits>;
  /** Habits of some units, or on some days, beside those of all: who it is that owes something, a unit or a superior, and when. */
  readonly habitsOf?: (who: string, on: Day) => Partial<Habits>;
  /** Days on which many behave otherwise at once. */
  readonly seasons?: readonly Season[];
  /** How many units superiors have the time to inspect in one period; all of them when absent. */
  readonly visits?: number;
  /** Stories that replace the usual ones, by obligation; a copy of it goes the same way. */
  readonly stories?: Readonly<Record<string, Story>>;
  readonly costs?: Partial<Costs>;
  /** Days on which the unit's own work leaves no time: meetings held then count as clashes. */
  readonly busyDays?: readonly Day[];
}

/** A busy season, an epidemic: what comes over many units at the same time. */
export interface Season {
  readonly from: Day;
  readonly to: Day;
  /** Over what share of the units it comes, which ones is drawn; over all of them when absent. */
  readonly units?: number;
  readonly habits: Partial<Habits>;
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
  const fault = (message: Text, hint: Text) =>
    problems.push({ code: 'OBLIGATO_SCENARIO', ...translated(message, hint) });
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(scenario.name)) {
    fault(
      {
        en: `name: "${scenario.name}" is not a valid name for a run`,
        'zh-CN': `“name”：“${scenario.name}”不能用作方案名称`,
      },
      { en: 'Use lower-case letters, digits and hyphens', 'zh-CN': '请只用小写字母、数字和连字符' },
    );
  }
  for (const field of ['from', 'to'] as const) {
    if (isDay(scenario[field])) continue;
    fault(
      { en: `${field}: "${scenario[field]}" is not a date`, 'zh-CN': `${field}：“${scenario[field]}”不是有效日期` },
      { en: 'Write dates as YYYY-MM-DD', 'zh-CN': '日期请写作 YYYY-MM-DD' },
    );
  }
  if (scenario.to < scenario.from) {
    fault(
      { en: `to: ${scenario.to} is before ${scenario.from}`, 'zh-CN': `“to”：${scenario.to}早于${scenario.from}` },
      { en: 'Swap them', 'zh-CN': '请对调' },
    );
  }
  if (!Number.isSafeInteger(scenario.seed)) {
    fault(
      { en: `seed: ${scenario.seed} is not a whole number`, 'zh-CN': `“seed”：${scenario.seed} 不是整数` },
      { en: 'Write one, such as 7', 'zh-CN': '请写整数，例如7' },
    );
  }
  problems.push(...habitProblems(scenario));
  for (const [name, value] of Object.entries(scenario.costs?.eventMinutes ?? {})) {
    if (value >= 0) continue;
    fault(
      {
        en: `costs.eventMinutes.${name}: ${value} is not a duration`,
        'zh-CN': `costs.eventMinutes.${name}：${value} 不是时长`,
      },
      { en: 'Write minutes, 0 or more', 'zh-CN': '请写分钟数，不小于0' },
    );
  }
  if (scenario.population.kind === 'generated') problems.push(...populationProblems(scenario.population));
  else if (scenario.population.units.length === 0) {
    fault(
      { en: 'population.units: there is no unit', 'zh-CN': '`population.units`：没有单位' },
      { en: 'Read some with readUnits', 'zh-CN': '请用 `readUnits` 读入' },
    );
  }
  if (problems.length > 0) throw new ObligatoError(problems);
}
