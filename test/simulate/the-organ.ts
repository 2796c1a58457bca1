/** The example organ, read from its real files. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { cnCalendar } from '@obligato/cn-calendar';
import { diagnosis } from '@obligato/diagnosis';
import { readRoster, readUnits } from '@obligato/engine/files';
import { organBranch } from '@obligato/organ-branch';
import { defineScenario, type Scenario } from '@obligato/simulate';

const folder = fileURLToPath(new URL('../../examples/organ/', import.meta.url));

export const plugins = { organ: organBranch, calendar: cnCalendar, diagnosis };
export const organUnits = await readUnits(`${folder}units`);
export const organRosters = await readRoster('roster.csv', await readFile(`${folder}roster.csv`, 'utf8'));

/** A year of the organ, as a scenario. */
export const organYear = (seed: number, over: Partial<Scenario> = {}): Scenario =>
  defineScenario({
    name: 'organ-year',
    question: { en: 'What would 2026 be like?', 'zh-CN': '2026年会怎样？' },
    plugins,
    population: { kind: 'given', units: organUnits, rosters: organRosters },
    from: '2026-01-01',
    to: '2026-12-31',
    seed,
    ...over,
  });
