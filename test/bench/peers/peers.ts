/**
 * What somebody would pick for a part of this alone, on the same work, in turn and in one sitting: engines of rules on one check, a library of
 * recurrences on the same days, simulators on the cost of an event. Each does less or something else, and says so.
 */
import { execFileSync } from 'node:child_process';
import type { Bench, Report } from '../run.ts';
import { cedarCheck, jsonRulesCheck, ourCheck, ourDecision } from './check.ts';
import { ourDays, rruleDays } from './days.ts';
import { ourEvents, simjsEvents, simpyProgram } from './events.ts';

/** Does it once. */
export type Work = () => unknown;

interface Peer {
  readonly name: string;
  readonly unit: string;
  readonly work: Work;
}

const rounds = 7;
const milliseconds = 300;

/** Each in turn, round by round: a machine that is slow for a second is slow for all. The first two rounds compile. */
async function inTurn(report: Report, room: string, peers: readonly Peer[]): Promise<void> {
  const rates = new Map<string, number[]>(peers.map(({ name }) => [name, []]));
  for (let round = -2; round < rounds; round++)
    for (const { name, work } of peers) {
      const rate = await timesASecond(work);
      if (round >= 0) rates.get(name)?.push(rate);
    }
  for (const { name, unit } of peers) report(`peers.${room}.${name}`, middle(rates.get(name) ?? []), unit);
}

async function timesASecond(work: Work): Promise<number> {
  const start = performance.now();
  let count = 0;
  // Looking at the clock is not what is measured.
  for (; performance.now() - start < milliseconds; count += 32)
    for (let time = 0; time < 32; time++) {
      const doing = work();
      // Who answers at once is not made to wait.
      if (doing instanceof Promise) await doing;
    }
  return (count / (performance.now() - start)) * 1000;
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

export const peersBench: readonly Bench[] = [
  {
    name: 'peers.check',
    run: (report) =>
      inTurn(report, 'check', [
        {
          name: 'one-rule',
          unit: 'a second: a decision by this rule, what is never off, and the machine; message and remedy',
          work: ourCheck(),
        },
        { name: 'whole-pack', unit: 'a second: a decision by every rule of the pack', work: ourDecision() },
        { name: 'json-rules-engine', unit: 'a second: the same check, no message, no state', work: jsonRulesCheck() },
        { name: 'cedar', unit: 'a second: the same check as a policy, allow or deny, no message', work: cedarCheck() },
      ]),
  },
  {
    name: 'peers.days',
    run: (report) =>
      inTurn(report, 'days', [
        {
          name: 'obligato',
          unit: 'years a second: twelve cycles with their deadlines, by the calendar of working days',
          work: ourDays(),
        },
        { name: 'rrule', unit: 'years a second: twelve dates', work: rruleDays() },
      ]),
  },
  {
    name: 'peers.event',
    run: async (report) => {
      const events = await ourEvents();
      report('peers.event.obligato', events.rate, 'attempts/s: stories, rules, dues and tallies included');
      report('peers.event.simjs', simjsEvents(), 'events/s: a process that waits, and nothing else');
      const simpy = asked('/usr/bin/python3', ['-c', simpyProgram]);
      if (simpy === undefined) process.stdout.write('NOTE no simpy for /usr/bin/python3 (Debian: python3-simpy3)\n');
      else report('peers.event.simpy', Number(simpy), 'events/s: a process that waits, and nothing else');
    },
  },
];

function asked(program: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}
