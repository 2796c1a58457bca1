/**
 * Question: Restate runs here already; can Obligato stand behind it? Answer: a virtual object per unit, without state, that calls an engine
 * on PostgreSQL. Commands wait in line while nobody is there to decide, are written once, and dues fire by durable timers.
 */
import { throughRestate } from '@obligato/restate';
import { print } from './try-organ.ts';
import { freePort, startPostgres } from './try-postgres.ts';
import { startRestate } from './try-restate.ts';
import { branches, engineOn, startService } from './try-unit-service.ts';

const [postgres, restate] = await Promise.all([startPostgres(), startRestate()]);
const url = new URL(postgres.address);
url.password = postgres.password;
// Shortly before the nineteenth begins, on which some reminders are due.
const ahead = Date.parse('2026-03-18T23:59:25+08:00') - Date.now();
const where = { postgres: url.href, port: await freePort(), ahead };

const { engine } = await engineOn(where);
await engine.plan({ from: '2026-03-01', to: '2026-12-31' });

const first = await startService(where);
await restate.register(first.url);
const units = throughRestate({ ingress: restate.ingress, domain: engine.domain });
// What was planned beside Restate has no timers yet.
await units.wake(branches);

const months = ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const commands = branches.flatMap((branch) =>
  months.map((month) => ({
    cycle: `${branch}/theme-day/2026-${month}`,
    event: 'notify',
    payload: { heldOn: `2026-${month}-28`, place: '301', agenda: ['the month'] },
  })),
);
let answered = 0;
let service = first;
/** In mid-run the process is killed; somebody, or something, starts it again, and Restate asks again what has no answer. */
async function crash(): Promise<void> {
  await first.kill();
  print('the service is killed');
  service = await startService(where);
}
let crashed: Promise<void> | undefined;
const answers = await Promise.all(
  commands.map(async (command) => {
    const { id, outcome } = await units.attempt(command);
    answered += 1;
    if (answered >= commands.length / 4) crashed ??= crash();
    return { id, outcome };
  }),
);
await crashed;
const accepted = answers.filter(({ outcome }) => outcome === 'accepted');
print(`${commands.length} commands at once: ${answers.length} answered, ${accepted.length} accepted`);

/** Everything that is written of the branches. */
const written = async () => (await Promise.all(branches.map((branch) => engine.decisions(branch)))).flat();
const notified = (await written()).filter(({ event }) => event === 'notify').map(({ id }) => id);
const isOnce =
  new Set(notified).size === notified.length && new Set(answers.map(({ id }) => id)).size === notified.length;
print(`${notified.length} written${isOnce ? ', none twice' : ''}`);

const reminded = new Set<string>();
while (reminded.size < branches.length) {
  await new Promise((resolve) => setTimeout(resolve, 250));
  for (const { event, occurredAt, unit } of await written()) {
    if (event === 'remind' && occurredAt.startsWith('2026-03-19')) reminded.add(unit);
  }
}
print(`midnight: the timers of ${reminded.size} branches fired their reminders`);

await service.kill();
await restate.stop();
await engine.close();
await postgres.stop();
