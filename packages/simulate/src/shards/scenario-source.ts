/** Where a scenario comes from, in words that another process understands, and what is changed of it on the way. */
import { ObligatoError, translated, type UnitSource } from '@obligato/core';
import { readUnits } from '@obligato/engine/files';
import { loadScenario } from '../world/load-scenario.ts';
import type { Scenario } from '../world/scenario.ts';

export interface ScenarioSource {
  /** A path or a file URL of a module that exports it by default. */
  readonly module: string;
  /** A folder of unit files that take the place of the scenario's own. */
  readonly rules?: string;
  /** How many units there are, in place of how many the scenario says. */
  readonly population?: number;
}

export async function scenarioFrom({ module, rules, population }: ScenarioSource): Promise<Scenario> {
  const own = await loadScenario(module);
  const ruled = rules === undefined ? own : withRules(own, await readUnits(rules, process.cwd()), rules);
  return population === undefined ? ruled : withPopulation(ruled, population);
}

/** Units by their ids: what the folder has of the scenario's goes before it, and nothing may be in it that the scenario has not. */
function withRules(scenario: Scenario, units: readonly UnitSource[], folder: string): Scenario {
  const { population } = scenario;
  const own = population.kind === 'given' ? population.units : [population.superior, population.branch];
  const known = own.map(({ unit }) => unit);
  const stranger = units.find(({ unit }) => !known.includes(unit));
  if (units.length === 0 || stranger) throw otherUnits(stranger?.unit, known, folder);
  const of = (source: UnitSource) => units.find(({ unit }) => unit === source.unit) ?? source;
  if (population.kind === 'given')
    return { ...scenario, population: { ...population, units: population.units.map(of) } };
  return {
    ...scenario,
    population: { ...population, superior: of(population.superior), branch: of(population.branch) },
  };
}

function withPopulation(scenario: Scenario, branches: number): Scenario {
  if (scenario.population.kind === 'generated')
    return { ...scenario, population: { ...scenario.population, branches } };
  throw new ObligatoError({
    code: 'OBLIGATO_SCENARIO',
    ...translated(
      {
        en: `population: the scenario "${scenario.name}" names its units, so there are as many as it names`,
        'zh-CN': `“population”：方案“${scenario.name}”已列明单位，单位数以其为准`,
      },
      {
        en: 'Leave the population out, or simulate a scenario whose units are made up',
        'zh-CN': '请不写单位总数，或改用由程序生成单位的方案',
      },
    ),
  });
}

function otherUnits(stranger: string | undefined, known: readonly string[], folder: string): ObligatoError {
  const listed = known.slice(0, 10);
  return new ObligatoError({
    code: 'OBLIGATO_SCENARIO',
    ...translated(
      stranger === undefined
        ? { en: `${folder} holds no unit file`, 'zh-CN': `${folder} 中没有单位文件` }
        : {
            en: `${folder} has the unit "${stranger}", which the scenario has not`,
            'zh-CN': `${folder} 中的单位“${stranger}”不在方案中`,
          },
      {
        en: `Write a file for one of the scenario's units: ${listed.join(', ')}`,
        'zh-CN': `请为方案中的单位编写文件：${listed.join('、')}`,
      },
    ),
    origins: [{ file: folder }],
  });
}
