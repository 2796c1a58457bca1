/** What `notify:` of a configuration comes to. Nothing of it is read where nobody is told: a command must not wait for mail. */
import { localDay, ObligatoError, type Problem } from '@obligato/core';
import { sortProblems } from '@obligato/core/internal';
import type { Config } from '@obligato/engine/files';
import type { Post, ReadSettings } from '@obligato/notify';
import { type Ailment, ailment } from '../doctor/ailment.ts';
import type { Blueprint } from '../workspace/open-workspace.ts';
import { loadDirectory } from './load-directory.ts';

/** Beside the data, as drafts are: who was told what is no record of a duty. */
export const postFolderOf = ({ data }: Pick<Config, 'data'>): string => `${data}-notify`;

/** All that is wrong with `notify:`; nothing where there is none. */
export async function notifyProblems(
  config: Config,
  known: { readonly units?: ReadonlySet<string> | undefined; readonly translated?: readonly string[] | undefined },
): Promise<readonly Problem[]> {
  const read = await settingsOf(config, known);
  if (!read) return [];
  const { directory } = read.settings;
  const loading = directory && loadDirectory(config.folder, directory);
  const unloaded = loading?.then(
    () => [],
    (error: unknown) => {
      if (error instanceof ObligatoError) return error.problems;
      throw error;
    },
  );
  const { readNoticeTemplates } = await import('@obligato/notify');
  const templates = await readNoticeTemplates(read.settings.notice ?? []);
  return [...read.problems, ...templates.problems, ...((await unloaded) ?? [])];
}

/** Office-holders who would be told nothing, by the roster that is configured. */
export async function unreachedPeople({ config, people, clock, domain }: Blueprint): Promise<readonly Ailment[]> {
  const read = people && (await settingsOf(config, { translated: domain.catalogue.languages }));
  // Whom a directory reaches, it says when somebody is to be told: nothing is asked beforehand.
  if (!read || read.settings.directory) return [];
  const { unreachedIn } = await import('@obligato/notify');
  const found = unreachedIn({ rosters: people, channels: read.settings.channels, day: localDay(clock.now()) });
  const names = found.map(({ name }) => name);
  return names.length === 0 ? [] : [ailment('unreached', { count: names.length, names: names.slice(0, mostNames) })];
}

/** More would be read by nobody. */
const mostNames = 20;

/**
 * Undefined where nobody is told. Throws all that is wrong with `notify:`.
 */
export async function openPostOf({ config, domain, clock }: Blueprint): Promise<Post | undefined> {
  const read = await settingsOf(config, {
    units: new Set(domain.organisation.units.keys()),
    translated: domain.catalogue.languages,
  });
  if (!read) return undefined;
  if (read.problems.length > 0) throw new ObligatoError(sortProblems(read.problems));
  const { openConfiguredPost } = await import('@obligato/notify');
  const { trial: isTrial } = config;
  const { settings } = read;
  const directory = settings.directory && (await loadDirectory(config.folder, settings.directory));
  return openConfiguredPost({ settings, folder: postFolderOf(config), clock, isTrial, directory });
}

async function settingsOf(
  { notify, folder, languages }: Config,
  { units, translated = [] }: Parameters<typeof notifyProblems>[1],
): Promise<ReadSettings | undefined> {
  if (!notify) return undefined;
  const { readNotifySettings } = await import('@obligato/notify');
  return readNotifySettings(notify, {
    ...{ folder, languages, translated, environment: process.env },
    ...(units ? { units } : {}),
  });
}
