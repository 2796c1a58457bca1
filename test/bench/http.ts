/** The API over the loopback, server and clients in processes of their own: durable attempts, and looking ahead. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon, { type Client, type Request, type Result } from 'autocannon';
import { meetingLife } from './meeting-life.ts';
import type { Bench, Report } from './run.ts';

interface Served {
  readonly url: string;
  readonly units: readonly string[];
}

async function served(use: (served: Served) => Promise<void>, units = 64): Promise<void> {
  const server = fileURLToPath(new URL('./http-server.ts', import.meta.url));
  const child = fork(server, [String(units)], { execArgv: process.execArgv });
  try {
    const [told] = (await once(child, 'message')) as [Served];
    await use(told);
  } finally {
    const ended = once(child, 'exit');
    child.send('stop');
    await ended;
  }
}

/** Months of committee meetings and theme days: every request another step, in order. */
function attemptsOf(unit: string, months: readonly string[]): readonly Request[] {
  return months.flatMap((period) =>
    Object.entries({ 'committee-meeting': '15:00', 'theme-day': '10:00' }).flatMap(([duty, hour]) =>
      meetingLife(period, hour).map(([event, payload, occurredAt]) => ({
        method: 'POST' as const,
        path: `/cycles/${encodeURIComponent(`${unit}/${duty}/${period}`)}/attempts`,
        headers: { 'content-type': 'application/json', 'on-behalf-of': 'm1' },
        body: JSON.stringify({ event, payload, occurredAt }),
      })),
    ),
  );
}

/** One connection per unit; each sends its own requests `rounds` times. */
async function load({ url, units }: Served, rounds: number, of: (unit: string) => readonly Request[]): Promise<Result> {
  let next = 0;
  const each = of(units[0] ?? '').length * rounds;
  const result = await autocannon({
    url,
    connections: units.length,
    amount: each * units.length,
    timeout: 120,
    setupClient: (client: Client) => client.setRequests([...of(units[next++ % units.length] ?? '')]),
  });
  const wrong = result.non2xx + result.errors + result.timeouts;
  if (wrong > 0) throw new Error(`${wrong} of ${result.requests.total} requests failed: the figure would mean nothing`);
  return result;
}

function tell(report: Report, name: string, { requests, duration, latency }: Result): void {
  report(name, requests.total / duration, 'requests/s');
  report(`${name}.p99`, latency.p99, 'ms');
}

async function attempts(report: Report): Promise<void> {
  await served(async (told) => {
    // A server runs for long: its first month is not what it is measured by.
    await load(told, 1, (unit) => attemptsOf(unit, ['2026-01']));
    const rest = ['2026-02', '2026-03', '2026-04'];
    tell(report, 'http.attempts', await load(told, 1, (unit) => attemptsOf(unit, rest)));
  });
}

async function next(report: Report): Promise<void> {
  await served(async (told) => {
    const of = (unit: string) => [
      { method: 'GET' as const, path: `/cycles/${encodeURIComponent(`${unit}/theme-day/2026-02`)}/next` },
    ];
    tell(report, 'http.next', await load(told, 60, of));
  });
}

/** A superior of a thousand branches at the end of a year in which nothing was done: from what is kept ready. */
async function summary(report: Report): Promise<void> {
  await served(async ({ url }) => {
    const ask = async () => (await fetch(`${url}/summary`, { headers: { 'accept-encoding': 'identity' } })).text();
    const began = performance.now();
    const { units } = JSON.parse(await ask());
    report('http.summary.first', performance.now() - began, 'ms');
    const { latency, non2xx } = await autocannon({ url: `${url}/summary`, connections: 1, amount: 60 });
    if (non2xx > 0) throw new Error(`${non2xx} requests failed: the figure would mean nothing`);
    report('http.summary', latency.p50, 'ms');
    const owned = JSON.stringify(units.slice(0, 200)).length;
    report('http.summary.200-units', owned / 1000, 'kB');
  }, 1000);
}

export const httpBench: readonly Bench[] = [
  { name: 'http.attempts', run: attempts },
  { name: 'http.next', run: next },
  { name: 'http.summary', run: summary },
];
