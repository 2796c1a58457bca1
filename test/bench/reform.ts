/** A reform held against the lived year of six units, from a store that is opened anew each time, as the command does. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cnCalendar } from '@obligato/cn-calendar';
import { diagnosis } from '@obligato/diagnosis';
import { createDomain, parseUnit } from '@obligato/engine';
import { readUnits } from '@obligato/engine/files';
import { assess } from '@obligato/engine/reform';
import { openLowdbStore } from '@obligato/lowdb';
import { organBranch } from '@obligato/organ-branch';
import { aLivedYear } from './lived-year.ts';
import type { Bench } from './run.ts';

const unitFiles = fileURLToPath(new URL('../../examples/organ/units', import.meta.url));
const plugins = { organ: organBranch, calendar: cnCalendar, diagnosis };
const runs = 5;

export const reformBench: readonly Bench[] = [
  {
    name: 'records.reform',
    run: async (report) => {
      const place = await mkdtemp(join(tmpdir(), 'obligato-bench-'));
      try {
        const folder = join(place, 'lived');
        await aLivedYear(folder);
        const units = await readUnits(unitFiles);
        const domain = createDomain({ units, plugins });
        const bureau = 'unit: tax-bureau\nextends: [organ/recommended]\nrules:\n  organ/notice: { workingDays: 10 }';
        const below = units.filter(({ parent }) => parent).map(({ unit }) => `unit: ${unit}\nparent: tax-bureau`);
        const rules = createDomain({ units: [bureau, ...below].map((text) => parseUnit(text)), plugins });
        const rates: number[] = [];
        for (let run = 0; run < runs; run++) {
          const start = performance.now();
          const store = await openLowdbStore({ folder, readOnly: true });
          const { said } = await assess({ store, domain, rules, from: '2026-01-01', to: '2026-12-31' });
          await store.close();
          rates.push((said.judged.total * 1000) / (performance.now() - start));
        }
        const [first = Number.NaN] = rates;
        const [, , median = Number.NaN] = [...rates].sort((a, b) => a - b);
        report('records.reform', median, 'decisions/s, judged and planned on both sides (goal: 1,000)');
        report('records.reform.first', first, 'decisions/s, the first time in a process');
      } finally {
        await rm(place, { recursive: true, force: true });
      }
    },
  },
];
