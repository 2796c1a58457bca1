/** Question: what do people see? Answer: the board, with half a year behind it; a link for each who would open it. `npm run board` */
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cnCalendar } from '@obligato/cn-calendar';
import { diagnosis } from '@obligato/diagnosis';
import { createEngine, MemoryStore, VirtualClock } from '@obligato/engine';
import { readRoster, readUnits } from '@obligato/engine/files';
import {
  builtBoard,
  createApi,
  type Role,
  readBoard,
  sessionsInMemory,
  silentLog,
  startServer,
  startTicker,
  TokenFolder,
  tokenAuth,
} from '@obligato/http';
import { organBranch } from '@obligato/organ-branch';
import { liveYear } from '@obligato/simulate';
import { print } from './try-organ.ts';

/** Who opens it: a role in a unit, and somebody on the roster there. */
const people: readonly (readonly [Role, unit: string, member: string])[] = [
  ['secretary', 'tax-bureau/levy', 'l01'],
  ['member', 'tax-bureau/levy', 'l05'],
  ['superior', 'tax-bureau', 'head'],
  ['auditor', 'tax-bureau', 'organiser'],
  ['administrator', 'tax-bureau', 'deputy-head'],
];

// The year as it was lived until a Tuesday in June; what is owed after that is still to be done.
const today = '2026-06-09';
const organ = fileURLToPath(new URL('./organ/', import.meta.url));
const clock = new VirtualClock('2026-01-01T08:00:00+08:00');
const engine = await createEngine({
  units: await readUnits(`${organ}units`),
  plugins: { organ: organBranch, calendar: cnCalendar, diagnosis },
  store: new MemoryStore(),
  clock,
});
const staff = await readRoster('roster.csv', await readFile(`${organ}roster.csv`));
for (const [unit, roster] of staff) await engine.setRoster(unit, roster);
await liveYear({ engine, clock, year: 2026, seed: 7, language: 'zh-CN', until: today });

// From here on its clock goes as ours does.
const began = Date.now();
const morning = Date.parse(`${today}T16:00:00+08:00`);
const going = setInterval(() => clock.set(new Date(morning + Date.now() - began).toISOString()), 1000);
const ticker = startTicker({ tick: () => engine.tick() }, silentLog);

const tokens = new TokenFolder(join(await mkdtemp(join(tmpdir(), 'obligato-board-')), 'tokens'));
const api = createApi({
  ...{ engine, auth: tokenAuth(tokens), trial: true, board: await readBoard(builtBoard()) },
  signIn: { sessions: sessionsInMemory() },
});
const server = await startServer({ api, host: '127.0.0.1', port: Number(process.env.PORT ?? 7311) });

print(`It is ${today} at the tax bureau. Each link signs its first reader in, within an hour:\n`);
for (const [role, unit, member] of people) {
  const dates = { createdAt: new Date().toISOString(), expiresAt: new Date(Date.now() + 86_400_000).toISOString() };
  const { token } = await tokens.create({ unit, role, member, ...dates });
  print(`  ${role.padEnd(14)} ${server.url}${api.linkFor(token)}`);
}
print('\nA browser has one session: open the links one after the other, or in windows of their own. Ctrl-C ends it.');

await new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
});
clearInterval(going);
await Promise.all([server.stop(), ticker.stop()]);
