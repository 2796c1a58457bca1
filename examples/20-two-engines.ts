/** Question: what if one server is too few, or dies? Answer: PostgreSQL behind two of them. Whoever asks notices nothing, and nothing is written twice. */
import { cp, rm } from 'node:fs/promises';
import { print } from './try-organ.ts';
import { startPostgres } from './try-postgres.ts';
import { obligato, office, portMap, serve } from './try-serve.ts';

const branches = ['levy', 'audit', 'office', 'service'].map((name) => `tax-bureau/${name}`);
/** Each branch calls its meetings of the month: many at once, each under a key of its own. */
const commands = branches.flatMap((unit) =>
  ['general-meeting/2026-Q1', 'theme-day/2026-03', 'theme-day/2026-04'].flatMap((duty) => [
    {
      cycle: `${unit}/${duty}`,
      event: 'notify',
      payload: { heldOn: '2026-03-20', place: '301', agenda: ['the quarter'] },
    },
    { cycle: `${unit}/${duty}`, event: 'postpone', payload: { to: '2026-03-24', reason: 'the flood' } },
  ]),
);

/** Sends them all, eight at a time, the two of a cycle one after the other; `halfway` happens in the middle. */
async function send(url: string, token: string, halfway: () => Promise<void> = async () => undefined) {
  const outcomes = new Map<string, number>();
  const pairs = commands.filter((_, at) => at % 2 === 0).map((first, at) => [first, commands[at * 2 + 1]] as const);
  let sent = 0;
  const lane = async () => {
    for (let pair = pairs.shift(); pair; pair = pairs.shift()) {
      for (const command of pair) {
        if (!command) continue;
        if (++sent === commands.length / 2) await halfway();
        const { cycle, ...body } = command;
        const answer = await fetch(`${url}/cycles/${encodeURIComponent(cycle)}/attempts`, {
          method: 'POST',
          headers: {
            ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            'idempotency-key': `${cycle}/${body.event}`,
          },
          body: JSON.stringify(body),
        });
        const { outcome = `HTTP ${answer.status}` } = (await answer.json()) as { readonly outcome?: string };
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  return [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
}

/** A year is planned, and somebody at the bureau gets a token. */
async function begun(folder: string, env?: NodeJS.ProcessEnv) {
  await obligato(folder, ['plan', '--year', '2026'], env);
  const holder = ['--unit', 'tax-bureau', '--role', 'administrator', '--member', 'head'];
  return JSON.parse(await obligato(folder, ['token', 'create', ...holder, '--json'], env)).token as string;
}

const ledgerOf = (folder: string, env?: NodeJS.ProcessEnv) => obligato(folder, ['ledger', '--year', '2026'], env);

// One server, on its own disk.
const alone = await office();
const token = await begun(alone);
const single = await serve(alone);
print(`one server: ${await send(single.url, token)}`);
await single.kill();
const expected = await ledgerOf(alone);

// Two servers, each from a folder of its own, as on two machines; the records are in one database.
const postgres = await startPostgres();
const env = { ...process.env, PGPASSWORD: postgres.password };
const machines = [await office(postgres.address), await office(postgres.address)] as const;
const shared = await begun(machines[0], env);
await cp(`${machines[0]}/data-tokens`, `${machines[1]}/data-tokens`, { recursive: true });
const servers = [await serve(machines[0], env), await serve(machines[1], env)] as const;
const front = await portMap(servers);
const killed = async () => {
  await servers[0].kill();
  print('the first server is killed');
};
print(`two servers: ${await send(front.url, shared, killed)}`);
const ledger = await ledgerOf(machines[1], env);
print(ledger === expected ? 'the ledger is the same, word for word' : `the ledgers differ:\n${expected}\n${ledger}`);

await servers[1].kill();
front.close();
await postgres.stop();
for (const folder of [alone, ...machines]) await rm(folder, { recursive: true, force: true });
