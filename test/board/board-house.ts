/** The example organ with the board in front of it: a real server, a virtual clock, and a way in for whoever is to look. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cnCalendar } from '@obligato/cn-calendar';
import { createEngine, type Engine, type Plugins, type Roster, type UnitSource, VirtualClock } from '@obligato/engine';
import { readRoster, readUnits } from '@obligato/engine/files';
import {
  type ApiOptions,
  builtBoard,
  draftFolder,
  type Role,
  readBoard,
  type SignInOptions,
  sessionFolder,
  startServer,
} from '@obligato/http';
import { organBranch } from '@obligato/organ-branch';
import { inFrontOf } from '../http/house.ts';
import { root } from '../source-files.ts';

const organ = join(root, 'examples/organ');

export interface BoardHouse {
  readonly engine: Engine;
  readonly clock: VirtualClock;
  readonly url: string;
  token(role: Role, unit: string, member?: string): string;
  /** An address that signs its first reader in. */
  link(role: Role, unit: string, member?: string): string;
  /** The server ends, and another one begins where it was. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

export interface BoardOptions {
  readonly port?: number;
  /** Who signs in with more than a token or a link. */
  readonly signIn?: Partial<SignInOptions>;
  /** Units of their own; those of the example organ, with its people, when absent. */
  readonly units?: readonly UnitSource[];
  /** In place of the national pack and its calendar. */
  readonly plugins?: Plugins;
  /** In which languages the organisation speaks. */
  readonly languages?: readonly string[];
  /** People of a unit of one’s own. */
  readonly roster?: readonly [unit: string, roster: Roster];
}

/** Days from `plannedFrom` on are owed; what lies before is nobody's concern here. */
export async function openBoard(
  now: string,
  plannedFrom: string,
  { port = 0, signIn = {}, units, plugins, languages = [], roster }: BoardOptions = {},
): Promise<BoardHouse> {
  const board = await readBoard(builtBoard());
  const clock = new VirtualClock(now);
  const engine = await createEngine({
    units: units ?? (await readUnits(join(organ, 'units'))),
    plugins: plugins ?? { organ: organBranch, calendar: cnCalendar },
    clock,
  });
  const rosters = await readRoster('roster.csv', await readFile(join(organ, 'roster.csv'), 'utf8'));
  for (const [unit, roster] of units ? [] : rosters) await engine.setRoster(unit, roster);
  if (roster) await engine.setRoster(...roster);
  await engine.plan({ from: plannedFrom, to: '2026-12-31' });
  await engine.tick();
  const folder = await mkdtemp(join(tmpdir(), 'obligato-board-'));
  // What outlasts a server lies in folders, as `obligato serve` has them.
  const inFront = (over: Partial<ApiOptions> = {}) =>
    inFrontOf(engine, clock, {
      ...{ board, languages, drafts: draftFolder(join(folder, 'drafts')) },
      signIn: { sessions: sessionFolder(join(folder, 'sessions')), ...signIn },
      ...over,
    });
  const house = inFront();
  let { api } = house;
  let server = await startServer({ api, host: '127.0.0.1', port });
  const { url } = server;
  return {
    ...{ engine, clock, url },
    token: house.token,
    link: (role, unit, member) => url + api.linkFor(house.token(role, unit, member)),
    goAway: () => server.stop(),
    comeBack: async () => {
      ({ api } = inFront({ auth: house.auth }));
      server = await startServer({ api, host: '127.0.0.1', port: Number(new URL(url).port) });
    },
    stop: async () => {
      await server.stop();
      await engine.close();
      await rm(folder, { recursive: true });
    },
  };
}
