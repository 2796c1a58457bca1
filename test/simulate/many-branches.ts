/** As many branches as make several shards, for a few weeks. */
import type { GeneratedPopulation } from '@obligato/simulate';
import few from './few-branches.ts';

const population = few.population as GeneratedPopulation;

export default { ...few, name: 'many-branches', population: { ...population, branches: 120 }, to: '2026-02-28' };
