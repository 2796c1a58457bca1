/** Question: what would next year's rules have done to this year? Answer: hold them against the record, and name what is behind each number. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diagnosis } from '@obligato/diagnosis';
import { createDomain, createEngine, MemoryStore, parseUnit, VirtualClock } from '@obligato/engine';
import { readRoster, readUnits } from '@obligato/engine/files';
import { assess, type Traced, whoseTexts } from '@obligato/engine/reform';
import { liveYear } from '@obligato/simulate';
import { renderReform } from '@obligato/simulate/report';
import { plugins as organPlugins, print } from './try-organ.ts';

// The year of the example organ, as it is on record.
const organ = fileURLToPath(new URL('organ/', import.meta.url));
const units = await readUnits(`${organ}units`);
const plugins = { ...organPlugins, diagnosis };
const store = new MemoryStore();
const clock = new VirtualClock('2026-01-01T08:00:00+08:00');
const engine = await createEngine({ units, plugins, store, clock });
const rosters = await readRoster('roster.csv', await readFile(`${organ}roster.csv`, 'utf8'));
for (const [unit, roster] of rosters) await engine.setRoster(unit, roster);
await liveYear({ engine, clock, year: 2026, seed: 7 });

// The reform: six working days' notice everywhere, minutes sooner, committees meet weekly, and theme days are given up.
const bureau = `unit: tax-bureau
extends: [organ/recommended, diagnosis/recommended]
rules:
  organ/notice: { workingDays: 6 }
  organ/minutes-deadline: { workingDays: 3 }
  organ/committee-meeting: { cadence: weekly }
  organ/theme-day: off
`;
const below = units.filter(({ parent }) => parent).map(({ unit }) => `unit: ${unit}\nparent: tax-bureau`);
const rules = createDomain({ units: [bureau, ...below].map((text) => parseUnit(text)), plugins });

// The same as `obligato reform --rules DIR --hours committee-meeting=1 --report reform.html`. Nothing is written but the page.
const hours = { 'committee-meeting': 1 };
const days = { from: '2026-01-01', to: '2026-12-31' } as const;
const assessment = await assess({ store, domain: engine.domain, rules, ...days, hours });
const { said, deadlines, owed } = assessment;
const total = ({ total }: Traced) => total;
print(`${total(said.judged)} decisions judged again, ${total(said.refused)} would have been refused`);
for (const { rule, refuses, asked, nearMisses } of said.byRule.filter(({ refuses }) => total(refuses) > 0)) {
  print(`${rule} would have refused ${total(refuses)} of ${total(asked)}`);
  for (const { by, decisions } of nearMisses)
    print(`  ${total(decisions)} missed by ${by}, such as ${decisions.traces[0]?.id}`);
}
print(`${total(deadlines.late)} were in time, and would have been late`);
for (const { title, cycles } of owed.duties.filter(({ more, fewer }) => total(more) + total(fewer) > 0))
  print(`${title.en}: ${total(cycles.now)} owed now, ${total(cycles.after)} by the reform`);
for (const { whose, hours } of owed.burdens)
  print(`${whoseTexts[whose].en}: ${total(hours.now)} hours now, ${total(hours.after)} by the reform (assumed)`);

// Every number names what it was counted from, and each of them can be asked for.
const [first] = said.refused.traces;
const decision = await store.decision(first?.id ?? '');
print(`${decision?.id} was ${decision?.outcome}. By the reform: ${first?.says?.en}`);

const folder = await mkdtemp(join(tmpdir(), 'obligato-reform-'));
for (const language of ['en', 'zh-CN'] as const)
  await writeFile(join(folder, `reform.${language}.html`), renderReform({ assessment }, language));
print(`pages in ${folder}`);
