/** What a year of the example organ comes to in people's letter boxes: by digests, and as it was before, one message for everything. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cnCalendar } from '@obligato/cn-calendar';
import { dayNumber } from '@obligato/core';
import { diagnosis } from '@obligato/diagnosis';
import { createEngine, type Engine, type Notification, timestampOf, VirtualClock } from '@obligato/engine';
import { readRoster, readUnits } from '@obligato/engine/files';
import { type Channel, type Letter, openPost, standardTelling } from '@obligato/notify';
import { organBranch } from '@obligato/organ-branch';
import { liveYear } from '@obligato/simulate';
import type { Bench, Report } from './run.ts';

const organ = fileURLToPath(new URL('../../examples/organ/', import.meta.url));
const weeks = 52;

async function told(report: Report): Promise<void> {
  for (const way of ['daily', 'weekly'] as const) {
    const { letters, before, milliseconds } = await live(way);
    const people = new Set(letters.map(({ to }) => to.name)).size;
    const perWeek = (count: number) => count / people / weeks;
    const digests = letters.filter(({ key }) => key.startsWith('digest/'));
    const name = `told.week.${way}`;
    report(`${name}.before`, perWeek(before), `messages per person and week, one for everything, ${people} people`);
    report(`${name}.digests`, perWeek(digests.length), 'digests per person and week');
    const reminders = letters.filter(({ key }) => key.startsWith('reminder/'));
    report(`${name}.reminders`, perWeek(reminders.length), 'reminders of what cannot wait, per person and week');
    const rest = letters.length - digests.length - reminders.length;
    report(`${name}.notices`, perWeek(rest), 'notices and invitations per person and week');
    report(`${name}.most`, mostInWeek(digests), 'digests to one person in one week, at most');
    report(`${name}.letters`, mostInWeek(letters), 'letters of any kind to one person in one week, at most');
    report(`${name}.passes`, milliseconds, 'ms a day of telling, everybody’s');
  }
}

async function live(way: 'daily' | 'weekly') {
  const zone = 'Asia/Shanghai';
  const clock = new VirtualClock(timestampOf('2026-01-01', zone, '08:00'), zone);
  const folder = mkdtempSync(join(tmpdir(), 'obligato-bench-told-'));
  const letters: Letter[] = [];
  const box: Channel = {
    ...{ name: 'box', limits: [], atOnce: 20 },
    addressOf: ({ member }) => member,
    send: async (letter) => {
      letters.push(letter);
      return { is: 'told' };
    },
  };
  const settings = { ...standardTelling, told: way, digestAt: '08:00', quiet: undefined };
  const post = await openPost({ folder, channels: [box], clock, settings });
  let before = 0;
  const counting = {
    notify: async ({ recipients }: Notification) => {
      before += recipients.length;
    },
  };
  const units = await readUnits(join(organ, 'units'));
  const plugins = { organ: organBranch, calendar: cnCalendar, diagnosis };
  const engine = await createEngine({ units, plugins, clock, notifiers: [post, counting] });
  for (const [unit, roster] of await readRoster('roster.csv', await readFile(join(organ, 'roster.csv')))) {
    await engine.setRoster(unit, roster);
  }
  let milliseconds = 0;
  const telling: Engine = {
    ...engine,
    tick: async (some) => {
      const ticked = await engine.tick(some);
      const start = performance.now();
      await post.pass(engine);
      milliseconds += performance.now() - start;
      return ticked;
    },
  };
  await liveYear({ engine: telling, clock, year: 2026, seed: 7 });
  await post.close();
  rmSync(folder, { recursive: true });
  return { letters, before, milliseconds: milliseconds / 365 };
}

/** Counted from Monday to Sunday. */
function mostInWeek(letters: readonly Letter[]): number {
  const counts = new Map<string, number>();
  for (const { to, at } of letters) {
    const week = Math.floor((dayNumber(at.slice(0, 10)) + 3) / 7);
    const key = `${to.address} ${week}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

export const toldBench: readonly Bench[] = [{ name: 'told.week', run: told }];
