/** The example organ with the board in front of it: a real server, a virtual clock, and a way in for whoever is to look. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cnCalendar } from '@obligato/cn-calendar';
import { createEngine, type Engine, VirtualClock } from '@obligato/engine';
import { readRoster, readUnits } from '@obligato/engine/files';
import { builtBoard, type Role, readBoard, type SessionKeeper, sessionsInMemory, startServer } from '@obligato/http';
import { organBranch } from '@obligato/organ-branch';
import { inFrontOf } from '../http/house.ts';
import { root } from '../source-files.ts';

const organ = join(root, 'examples/organ');

export interface BoardHouse {
  readonly engine: Engine;
  readonly clock: VirtualClock;
  readonly url: string;
  readonly sessions: SessionKeeper;
  token(role: Role, unit: string, member?: string): string;
  /** An address that signs its first reader in. */
  link(role: Role, unit: string, member?: string): string;
  stop(): Promise<void>;
}

/** Days from `plannedFrom` on are owed; what lies before is nobody's concern here. */
export async function openBoard(now: string, plannedFrom: string, port = 0): Promise<BoardHouse> {
  const board = await readBoard(builtBoard());
  const clock = new VirtualClock(now);
  const engine = await createEngine({
    units: await readUnits(join(organ, 'units')),
    plugins: { organ: organBranch, calendar: cnCalendar },
    clock,
  });
  const rosters = await readRoster('roster.csv', await readFile(join(organ, 'roster.csv'), 'utf8'));
  for (const [unit, roster] of rosters) await engine.setRoster(unit, roster);
  await engine.plan({ from: plannedFrom, to: '2026-12-31' });
  await engine.tick();
  const sessions = sessionsInMemory();
  const house = inFrontOf(engine, clock, { board, signIn: { sessions } });
  const server = await startServer({ api: house.api, host: '127.0.0.1', port });
  return {
    ...{ engine, clock, sessions, url: server.url },
    token: house.token,
    link: (role, unit, member) => server.url + house.api.linkFor(house.token(role, unit, member)),
    stop: async () => {
      await server.stop();
      await engine.close();
    },
  };
}
