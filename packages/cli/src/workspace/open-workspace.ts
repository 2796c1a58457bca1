/** From a configuration file to a working engine: config → plugins → units → domain → people → store → engine. */

import { resolve } from 'node:path';
import { cnCalendar } from '@obligato/cn-calendar';
import {
  type CalendarData,
  type Day,
  localDay,
  ObligatoError,
  type Plugins,
  type Problem,
  peopleWordsOf,
  translated,
  type UnitSource,
  weekdaysOnly,
} from '@obligato/core';
import { sortProblems } from '@obligato/core/internal';
import {
  type Clock,
  createDomain,
  createEngine,
  type Domain,
  type Engine,
  type FactProvider,
  type Notifier,
  type Store,
  systemClock,
  VirtualClock,
} from '@obligato/engine';
import {
  type Config,
  examineConfig,
  type KnownPlugins,
  languageProblems,
  loadPlugins,
  readCalendar,
  readConfig,
  readUnitFiles,
  rosterWordsOf,
  type UnitFiles,
} from '@obligato/engine/files';
import type { EvidenceStore } from '@obligato/engine/store';
import { organBranch } from '@obligato/organ-branch';
import { archivedYears } from '../archive/archived-years.ts';
import { countedBallots } from '../ballots/counted-ballots.ts';
import type { SharedOptions } from '../command.ts';
import { evidenceOf } from '../evidence/evidence-folder.ts';
import { measuredEvidence } from '../evidence/measured-evidence.ts';
import { admitTrial } from '../options/admit-trial.ts';
import { readMoment } from '../options/moment.ts';
import { type People, readPeople } from '../people/read-people.ts';
import { notifyProblems } from '../telling/post-of.ts';
import { blamesUnread } from './blames-unread.ts';
import { findConfig } from './find-config.ts';
import { fromWhereYouStand } from './from-where-you-stand.ts';
import { holding } from './holding.ts';
import { loadStore, openExisting, openReadable, openWritable } from './open-store.ts';
import { searchKeepingIn } from './search-keeping.ts';

/** Plugins that need no installation beside the command. What a firm needs, nobody else waits for. */
const known: KnownPlugins = {
  '@obligato/organ-branch': organBranch,
  '@obligato/cn-calendar': cnCalendar,
  '@obligato/compliance': async () => (await import('@obligato/compliance')).compliance,
  '@obligato/diagnosis': async () => (await import('@obligato/diagnosis')).diagnosis,
};

/** The plugins that a configuration names, those that come with the command among them. */
export const loadInstalled = (
  { plugins, folder }: Pick<Config, 'plugins' | 'folder'>,
  onLoaded: Parameters<typeof loadPlugins>[1]['onLoaded'] = () => {},
) => loadPlugins(plugins, { folder, known, onLoaded });

/** What the configuration says. Reading it touches no data. */
export interface Blueprint {
  readonly config: Config;
  readonly units: readonly UnitSource[];
  readonly plugins: Plugins;
  readonly domain: Domain;
  /** What `calendar:` names; undefined where it names nothing, and a plugin may bring one. */
  readonly calendar: CalendarData | undefined;
  /** Undefined when the configuration names no roster, or nobody asked for it. */
  readonly people: People | undefined;
  readonly clock: Clock;
  /** How long each plugin took to load, in milliseconds, by its namespace. */
  readonly loadTimes: ReadonlyMap<string, number>;
  /** Told of the process through which something is written. */
  readonly through?: ((pid: number) => void) | undefined;
}

export interface Workspace extends Blueprint {
  readonly store: Store;
  readonly engine: Engine;
}

/**
 * Reads and joins everything. A unit whose file is wrong stops alone, and is told through `tell`, be it every unit; what is wrong with
 * anything else is thrown as one `ObligatoError`.
 *
 * `roster`: whether its file is read, or taken over besides; whoever works with what is recorded does not need it. `alsoWrong`: what
 * else of the unit files is a problem to whoever asks. Whoever asks wants to hear of every slip, so that all of them are thrown
 * together, those of the roster too.
 *
 * @example
 * const { domain } = await readBlueprint({ config: 'obligato.yaml' });
 * domain.organisation.units.size
 */
export async function readBlueprint(
  options: Pick<SharedOptions, 'config' | 'now' | 'tell' | 'remark' | 'onTrial' | 'through'> & {
    readonly roster?: 'read' | 'taken';
  },
  alsoWrong?: (units: readonly UnitSource[], today: Day) => readonly Problem[],
): Promise<Blueprint> {
  const path = await findConfig(options.config);
  const folder = resolve(path, '..');
  return fromWhereYouStand(folder, async () => {
    const { config, problems: inConfig, hasPlugins } = await examineConfig(path, options.remark);
    // Whether a faulty file is about a trial cannot be told, and nothing comes of it anyway.
    if (inConfig.length === 0 || config.trial) admitTrial(config, options);
    const problems: Problem[] = [...inConfig];
    const { zone } = config;
    const clock =
      options.now === undefined ? systemClock(zone) : new VirtualClock(readMoment('--now', options.now, zone), zone);
    const collect = <T>(error: unknown, otherwise: T): T => {
      if (!(error instanceof ObligatoError)) throw error;
      problems.push(...error.problems);
      return otherwise;
    };
    const files = await readUnitFiles(config.units, folder, options.remark).catch((error) => collect(error, undefined));
    if (files && alsoWrong) problems.push(...files.problems, ...alsoWrong(files.sources, localDay(clock.now())));
    const loadTimes = new Map<string, number>();
    const note = (loaded: { namespace: string; milliseconds: number }) =>
      loadTimes.set(loaded.namespace, loaded.milliseconds);
    const plugins = await loadInstalled(config, note).catch((error) => collect(error, undefined));
    await loadStore(config).catch((error) => collect(error, undefined));
    // Said where the roster is looked at or taken over, and not by every command.
    const tell = alsoWrong || options.roster === 'taken' ? options.remark : undefined;
    const isJoined = inConfig.length === 0 || hasPlugins;
    const calendar =
      plugins && isJoined
        ? await readCalendar(config.calendar, { folder, plugins, tell }).catch((error) => collect(error, undefined))
        : undefined;
    const domain =
      files && plugins && isJoined
        ? joinDomain(
            { files, plugins, config, calendar: calendar ?? unread(config), stopsAlone: alsoWrong === undefined },
            problems,
          )
        : undefined;
    const described = files && describedIn(files);
    if (alsoWrong) {
      problems.push(...(await notifyProblems(config, { units: described, translated: domain?.catalogue.languages })));
      problems.push(...languageProblems(files?.sources ?? [], config.languages));
    }
    // Without its plugins nobody knows what an organisation calls its people: that is told once, and not of every row.
    const called = plugins ? peopleWordsOf(Object.values(plugins)) : null;
    const words = { ...rosterWordsOf(domain?.catalogue, files?.sources, config), people: called };
    // What is recorded is read whatever the roster of today says: rows of a unit without a file stop nobody who does not need them.
    const people =
      alsoWrong || options.roster
        ? await readPeople(config, { ...words, units: described, tell }, problems)
        : undefined;
    if (problems.length > 0 || !files || !plugins || !domain) throw new ObligatoError(sortProblems(problems));
    tellStopped(options, files, domain);
    const { through } = options;
    return Object.freeze({
      config,
      units: files.sources,
      plugins,
      domain,
      calendar,
      people,
      clock,
      loadTimes,
      through,
    });
  });
}

/** The configuration alone: what keeps records safe must work although a rule or the roster is wrong. */
export async function readSettings(options: Pick<SharedOptions, 'config' | 'now' | 'onTrial'>): Promise<Config> {
  const path = await findConfig(options.config);
  const config = await fromWhereYouStand(resolve(path, '..'), () => readConfig(path));
  admitTrial(config, options);
  return config;
}

/**
 * What somebody opens the records for. `reading`, beside whoever else has them open. `writing` and `making`, through a server that has them
 * open. `alone`: not while anybody else has them. A missing folder is made by `making`, and reads as an empty one otherwise.
 */
export type Purpose = 'reading' | 'writing' | 'making' | 'alone';

/**
 * Opens the data folder for as long as `use` runs.
 *
 * @example
 * const blueprint = await readBlueprint({ config: 'obligato.yaml' });
 * const rows = await withWorkspace(blueprint, { opens: 'reading' }, ({ engine }) => engine.status());
 */
export async function withWorkspace<T>(
  blueprint: Blueprint,
  { opens, notifiers = [] }: { readonly opens: Purpose; readonly notifiers?: readonly Notifier[] },
  use: (workspace: Workspace) => Promise<T>,
): Promise<T> {
  return holding(
    () => openFor(opens, blueprint),
    // Whoever only looks puts nothing anywhere.
    async (store) =>
      use(await openEngine(blueprint, store, notifiers, opens === 'reading' ? measuredEvidence : evidenceOf)),
  );
}

function openFor(opens: Purpose, { config, through }: Blueprint): Promise<Store> {
  switch (opens) {
    case 'reading':
      return openReadable(config);
    case 'alone':
      return openExisting(config);
    case 'writing':
    case 'making':
      return openWritable(config, { makes: opens === 'making', through });
  }
}

/**
 * The engine of a blueprint over a store that somebody else closes.
 *
 * @example
 * const { engine } = await openEngine(await readBlueprint({ config: 'obligato.yaml' }), new MemoryStore());
 * await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
 */
export async function openEngine(
  blueprint: Blueprint,
  store: Store,
  notifiers: readonly Notifier[] = [],
  filesOf: (config: Config) => EvidenceStore = evidenceOf,
): Promise<Workspace> {
  const { units, plugins, domain, clock, config } = blueprint;
  const engine = await createEngine({
    units,
    plugins,
    domain,
    store,
    clock,
    factProviders: [unanswered(domain), countedBallots(blueprint.config), archivedYears(blueprint.config)],
    notifiers,
    evidence: filesOf(config),
    searchKeeping: searchKeepingIn(config.data),
  });
  return Object.freeze({ ...blueprint, store, engine });
}

/**
 * The command stands alone: a fact that another system knows is provided by the program that embeds the engine. What needs
 * no such fact works all the same.
 */
function unanswered({ catalogue }: Domain): FactProvider {
  const facts = [...catalogue.rules.values()].flatMap(({ rule }) => Object.values(rule.facts));
  return {
    provides: facts.filter(({ derive }) => !derive).map(({ name }) => name),
    gather: async (names) => {
      throw new ObligatoError({
        code: 'OBLIGATO_FACT_MISSING',
        ...translated(
          {
            en: `The command cannot ask for ${names.join(', ')}: another system provides it`,
            'zh-CN': `命令行无法取得 ${names.join('、')}：该事实由另一系统提供`,
          },
          { en: 'Attempt it through the program that provides it', 'zh-CN': '请通过提供该事实的程序办理' },
        ),
      });
    },
  };
}

/** What is told of a calendar that could not be read is told once: which of two plugins holds is no question beside it. */
const unread = ({ calendar }: Config) => (calendar ? weekdaysOnly : undefined);

function joinDomain(
  {
    files,
    plugins,
    config,
    calendar,
    stopsAlone,
  }: {
    readonly files: UnitFiles;
    readonly plugins: Plugins;
    readonly config: Config;
    readonly calendar: CalendarData | undefined;
    readonly stopsAlone: boolean;
  },
  problems: Problem[],
): Domain | undefined {
  try {
    const { zone, year, plugins: origins } = config;
    const faulty = stopsAlone ? files.faulty : undefined;
    return createDomain({ units: files.sources, plugins, zone, year, calendar, origins, faulty });
  } catch (error) {
    if (!(error instanceof ObligatoError)) throw error;
    const isNone = blamesUnread(files);
    problems.push(...error.problems.filter((problem) => !isNone(problem)));
    return undefined;
  }
}

/** Each slip once, whichever units stop for it, and those of files that tell of no unit. */
function tellStopped({ tell }: Pick<SharedOptions, 'tell'>, { faulty }: UnitFiles, { organisation }: Domain): void {
  const stopped = [...organisation.stopped.values()].flatMap(({ problems }) => problems);
  const problems = new Set([...faulty.flatMap((file) => file.problems), ...stopped]);
  if (problems.size > 0) tell?.(sortProblems([...problems]), organisation.stopped.size);
}

/** Every unit that some file is about; undefined when a file does not even tell that. */
function describedIn({ sources, unread }: UnitFiles): ReadonlySet<string> | undefined {
  const named = unread.flatMap((unit) => unit ?? []);
  return named.length < unread.length ? undefined : new Set([...sources.map(({ unit }) => unit), ...named]);
}
