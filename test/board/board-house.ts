/** The example organ with the board in front of it: a real server, a virtual clock, and a way in for whoever is to look. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BallotHouse, countedFor } from '@obligato/ballot';
import { cnCalendar } from '@obligato/cn-calendar';
import { countedBoxes } from '@obligato/core/internal';
import { diagnosis } from '@obligato/diagnosis';
import { createEngine, type Engine, type Plugins, type Roster, type UnitSource, VirtualClock } from '@obligato/engine';
import { readRoster, readUnits } from '@obligato/engine/files';
import type { EvidenceLimits } from '@obligato/engine/store';
import { nodeFileSystem } from '@obligato/files';
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
import { openEvidenceFolder } from '@obligato/lowdb';
import { organBranch } from '@obligato/organ-branch';
import { renderReform } from '@obligato/simulate/report';
import { inFrontOf } from '../http/house.ts';
import { root } from '../source-files.ts';

const organ = join(root, 'examples/organ');

export interface BoardHouse {
  readonly engine: Engine;
  readonly clock: VirtualClock;
  readonly url: string;
  /** Where its ballots lie. */
  readonly folder: string;
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
  /** As `obligato serve` has them; without them nobody is told to wait. */
  readonly hasLimits?: true;
  /** People of a unit of one’s own. */
  readonly roster?: readonly [unit: string, roster: Roster];
  /** Messages to people, where any are told. */
  readonly messages?: ApiOptions['messages'];
  /** How the installation stands, where it is looked at. */
  readonly checks?: ApiOptions['checks'];
  /** How large files may be that are attached, and of which types; as usual when absent. */
  readonly evidence?: Partial<EvidenceLimits>;
}

/** Days from `plannedFrom` on are owed; what lies before is nobody's concern here. */
export async function openBoard(
  now: string,
  plannedFrom: string,
  {
    port = 0,
    signIn = {},
    units,
    plugins,
    languages = [],
    roster,
    hasLimits,
    messages,
    checks,
    evidence,
  }: BoardOptions = {},
): Promise<BoardHouse> {
  const board = await readBoard(builtBoard());
  const clock = new VirtualClock(now);
  const folder = await mkdtemp(join(tmpdir(), 'obligato-board-'));
  const votes = { folder: join(folder, 'ballots'), files: nodeFileSystem };
  const engine = await createEngine({
    units: units ?? (await readUnits(join(organ, 'units'))),
    plugins: plugins ?? { organ: organBranch, calendar: cnCalendar, diagnosis },
    clock,
    evidence: openEvidenceFolder({ folder: join(folder, 'evidence'), limits: evidence }),
    factProviders: [
      {
        provides: [countedBoxes.name],
        gather: async (_, { cycle }) => ({ [countedBoxes.name]: cycle ? await countedFor(votes, cycle.id) : [] }),
      },
    ],
  });
  const rosters = await readRoster('roster.csv', await readFile(join(organ, 'roster.csv'), 'utf8'));
  for (const [unit, roster] of units ? [] : rosters) await engine.setRoster(unit, roster);
  if (roster) await engine.setRoster(...roster);
  await engine.plan({ from: plannedFrom, to: '2026-12-31' });
  await engine.tick();
  // What outlasts a server lies in folders, as `obligato serve` has them.
  let ballots = new BallotHouse({ ...votes, now: () => clock.now() });
  const inFront = (over: Partial<ApiOptions> = {}) =>
    inFrontOf(engine, clock, {
      ...(hasLimits ? { limits: {} } : {}),
      ...{ board, ballots, languages, drafts: draftFolder(join(folder, 'drafts')) },
      signIn: { sessions: sessionFolder(join(folder, 'sessions')), ...signIn },
      ...(messages ? { messages } : {}),
      reformPage: (assessment, language) => renderReform({ assessment }, language),
      ...(checks ? { checks } : {}),
      ...over,
    });
  const house = inFront();
  let { api } = house;
  let server = await startServer({ api, host: '127.0.0.1', port });
  const { url } = server;
  return {
    ...{ engine, clock, url, folder: votes.folder },
    token: house.token,
    link: (role, unit, member) => url + api.linkFor(house.token(role, unit, member)),
    goAway: async () => {
      await server.stop();
      await ballots.close();
    },
    comeBack: async () => {
      ballots = new BallotHouse({ ...votes, now: () => clock.now() });
      ({ api } = inFront({ auth: house.auth }));
      server = await startServer({ api, host: '127.0.0.1', port: Number(new URL(url).port) });
    },
    stop: async () => {
      await server.stop();
      await ballots.close();
      await engine.close();
      await rm(folder, { recursive: true });
    },
  };
}
