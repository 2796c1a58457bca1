/** Question: can a firm that is no branch of anything live here? Answer: four departments, a year from April, the days of Berlin, rules of its own. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine, MemoryStore, renderDecision, replay, VirtualClock } from '@obligato/engine';
import { loadPlugins, readCalendar, readConfig, readRoster, readUnits, rosterWordsOf } from '@obligato/engine/files';
import { liveYear } from '@obligato/simulate';
import { print } from './try-organ.ts';

// The folder is read as the command reads it: obligato.yaml, unit files, and a staff list in the firm's own words.
const folder = join(dirname(fileURLToPath(import.meta.url)), 'company');
const config = await readConfig(join(folder, 'obligato.yaml'));
const plugins = await loadPlugins(config.plugins, { folder, known: {} });
const calendar = await readCalendar(config.calendar, { folder, plugins });
const units = await readUnits(config.units, folder);
const { zone, year } = config;

async function openFirm() {
  const store = new MemoryStore();
  const clock = new VirtualClock('2026-04-01T08:00:00+02:00', zone);
  const engine = await createEngine({
    units,
    plugins,
    zone,
    clock,
    store,
    ...(calendar ? { calendar } : {}),
    ...(year ? { year } : {}),
  });
  const words = rosterWordsOf(engine.domain.catalogue, units);
  const people = await readRoster('roster.csv', await readFile(join(folder, 'roster.csv')), words);
  for (const [unit, roster] of people) await engine.setRoster(unit, roster);
  return { engine, clock, store };
}

// What does IT owe in the fiscal year?
const { engine, clock, store } = await openFirm();
await engine.plan({ from: '2026-04-01', to: '2027-03-31' });
const owed = new Map<string, string[]>();
for (const { title, period } of (await engine.unit('firm/it')).cycles.values()) {
  owed.set(title.en, [...(owed.get(title.en) ?? []), period.id]);
}
for (const [title, periods] of owed) print(`${title}: ${periods.length}, from ${periods[0]} to ${periods.at(-1)}`);

// A review that names nothing; one that does; an audit by who owns the control.
const tell = async (at: string, attempt: Parameters<typeof engine.attempt>[0]) => {
  clock.set(`${at}T10:00:00+02:00`);
  print(`\n${renderDecision(await engine.attempt(attempt), 'en')}`);
};
const review = 'firm/it/access-review/2026-06';
await tell('2026-06-24', { cycle: review, event: 'finish', payload: {} });
await tell('2026-06-24', {
  cycle: review,
  event: 'finish',
  payload: { summary: 'list of 24 June, two accounts closed' },
});
const audit = { cycle: 'firm/it/internal-audit/FY2026', event: 'inspect', by: { unit: 'firm' } };
await tell('2026-09-15', { ...audit, payload: { inspector: 'i2', observations: ['backups are tried'] } });
const { changed, cannotJudge, judged } = await replay({ store, domain: engine.domain });
print(`\nReplayed ${judged} decisions: ${changed.length} changed, ${cannotJudge.length} cannot be judged.`);

// And the whole firm lives the year, by habits drawn from a seed.
const lived = await openFirm();
const { attempts, refused } = await liveYear({ ...lived, year: 2026, seed: 7 });
const status = await lived.engine.status();
const count = (light: string) => status.filter((row) => row.light === light).length;
print(
  `\n${attempts} attempts in FY2026, ${refused.length} of them not accepted; ${status.length} duties: ${count('done')} done, ${count('overdue')} overdue.`,
);
