/** From a configuration file to a working engine: config → plugins → units → domain → people → store → engine. */
import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { cnCalendar } from '@obligato/cn-calendar';
import {
  type Day,
  localDay,
  ObligatoError,
  type Plugins,
  type Problem,
  sortProblems,
  translated,
  type UnitSource,
} from '@obligato/core';
import {
  type Clock,
  type Config,
  createDomain,
  createEngine,
  type Domain,
  type Engine,
  examineConfig,
  type FactProvider,
  loadPlugins,
  MemoryStore,
  type Notifier,
  readConfig,
  readUnitFiles,
  type Store,
  systemClock,
  type UnitFiles,
  VirtualClock,
} from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';
import { readMoment } from '../options/moment.ts';
import { blamesUnread } from './blames-unread.ts';
import { findConfig } from './find-config.ts';
import { holding } from './holding.ts';
import { type People, readPeople } from './read-people.ts';

/** Plugins that need no installation beside the command. */
const known = { '@obligato/organ-branch': organBranch, '@obligato/cn-calendar': cnCalendar };

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
  /** Undefined when the configuration names no roster. */
  readonly people: People | undefined;
  readonly clock: Clock;
  /** How long each plugin took to load, in milliseconds, by its namespace. */
  readonly loadTimes: ReadonlyMap<string, number>;
}

export interface Workspace extends Blueprint {
  readonly store: Store;
  readonly engine: Engine;
}

/**
 * Reads and joins everything. Throws one `ObligatoError` with every problem of every file. `alsoWrong`: what else of the
 * unit files is a problem to whoever asks, told among the others.
 *
 * @example
 * const { domain } = await readBlueprint({ config: 'obligato.yaml' });
 * domain.organisation.units.size
 */
export async function readBlueprint(
  options: { readonly config?: string; readonly now?: string },
  alsoWrong: (units: readonly UnitSource[], today: Day) => readonly Problem[] = () => [],
): Promise<Blueprint> {
  const path = await findConfig(options.config);
  const folder = resolve(path, '..');
  return fromWhereYouStand(folder, async () => {
    const { config, problems: inConfig, hasPlugins } = await examineConfig(path);
    const problems: Problem[] = [...inConfig];
    const { zone } = config;
    const clock =
      options.now === undefined ? systemClock(zone) : new VirtualClock(readMoment('--now', options.now, zone), zone);
    const collect = <T>(error: unknown, otherwise: T): T => {
      if (!(error instanceof ObligatoError)) throw error;
      problems.push(...error.problems);
      return otherwise;
    };
    const files = await readUnitFiles(config.units, folder).catch((error) => collect(error, undefined));
    if (files) problems.push(...files.problems, ...alsoWrong(files.sources, localDay(clock.now())));
    const loadTimes = new Map<string, number>();
    const note = (loaded: { namespace: string; milliseconds: number }) =>
      loadTimes.set(loaded.namespace, loaded.milliseconds);
    const plugins = await loadInstalled(config, note).catch((error) => collect(error, undefined));
    const isJoined = inConfig.length === 0 || hasPlugins;
    const domain = files && plugins && isJoined ? joinDomain({ files, plugins, config }, problems) : undefined;
    const described = files && describedIn(files);
    const people = await readPeople(config, described, problems);
    if (problems.length > 0 || !files || !plugins || !domain) throw new ObligatoError(sortProblems(problems));
    return Object.freeze({ config, units: files.sources, plugins, domain, people, clock, loadTimes });
  });
}

/** The configuration alone: what keeps records safe must work although a rule or the roster is wrong. */
export async function readSettings(options: { readonly config?: string }): Promise<Config> {
  const path = await findConfig(options.config);
  return fromWhereYouStand(resolve(path, '..'), () => readConfig(path));
}

/**
 * Opens the data folder for as long as `use` runs. `creates`: whether a missing folder is made, or read as an empty one.
 *
 * @example
 * const blueprint = await readBlueprint({ config: 'obligato.yaml' });
 * const rows = await withWorkspace(blueprint, { creates: false }, ({ engine }) => engine.status());
 */
export async function withWorkspace<T>(
  blueprint: Blueprint,
  { creates, notifier }: { readonly creates: boolean; readonly notifier?: Notifier },
  use: (workspace: Workspace) => Promise<T>,
): Promise<T> {
  const folder = blueprint.config.data;
  const isKept = creates || (await isThere(folder));
  return holding(isKept ? () => openKept(folder) : async () => new MemoryStore(), async (store) => {
    return use(await openEngine(blueprint, store, notifier));
  });
}

/** Read here, and not above: `check` touches no data. */
async function openKept(folder: string): Promise<Store> {
  const { openLowdbStore } = await import('@obligato/lowdb');
  return openLowdbStore({ folder });
}

/**
 * The engine of a blueprint over a store that somebody else closes.
 *
 * @example
 * const { engine } = await openEngine(await readBlueprint({ config: 'obligato.yaml' }), new MemoryStore());
 * await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
 */
export async function openEngine(blueprint: Blueprint, store: Store, notifier?: Notifier): Promise<Workspace> {
  const { units, plugins, domain, clock } = blueprint;
  const engine = await createEngine({
    units,
    plugins,
    domain,
    store,
    clock,
    factProviders: [unanswered(domain)],
    ...(notifier ? { notifiers: [notifier] } : {}),
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

function joinDomain(
  { files, plugins, config }: { readonly files: UnitFiles; readonly plugins: Plugins; readonly config: Config },
  problems: Problem[],
): Domain | undefined {
  try {
    return createDomain({ units: files.sources, plugins, zone: config.zone, origins: config.plugins });
  } catch (error) {
    if (!(error instanceof ObligatoError)) throw error;
    const isNone = blamesUnread(files);
    problems.push(...error.problems.filter((problem) => !isNone(problem)));
    return undefined;
  }
}

/** Every unit that some file is about; undefined when a file does not even tell that. */
function describedIn({ sources, unread }: UnitFiles): ReadonlySet<string> | undefined {
  const named = unread.flatMap((unit) => unit ?? []);
  return named.length < unread.length ? undefined : new Set([...sources.map(({ unit }) => unit), ...named]);
}

/** Places are written relative to the configuration; whoever reads them stands somewhere else. */
export async function fromWhereYouStand<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ObligatoError)) throw error;
    const seen = (file: string) => {
      const absolute = resolve(folder, file);
      const fromHere = relative(process.cwd(), absolute);
      return fromHere.length < absolute.length ? fromHere : absolute;
    };
    const problems = error.problems.map(({ origins, ...problem }) =>
      origins ? { ...problem, origins: origins.map((origin) => ({ ...origin, file: seen(origin.file) })) } : problem,
    );
    throw new ObligatoError(problems, { cause: error });
  }
}

const isThere = (folder: string) =>
  stat(folder).then(
    () => true,
    () => false,
  );
