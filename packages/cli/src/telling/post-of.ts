/** What `notify:` of a configuration comes to. Nothing of it is read where nobody is told: a command must not wait for mail. */
import { localDay, ObligatoError, type Problem } from '@obligato/core';
import { sortProblems } from '@obligato/core/internal';
import type { Config } from '@obligato/engine/files';
import type { Post, ReadSettings } from '@obligato/notify';
import { type Ailment, ailment } from '../doctor/ailment.ts';
import type { Blueprint } from '../workspace/open-workspace.ts';

/** Beside the data, as drafts are: who was told what is no record of a duty. */
export const postFolderOf = ({ data }: Pick<Config, 'data'>): string => `${data}-notify`;

/** All that is wrong with `notify:`; nothing where there is none. */
export async function notifyProblems(config: Config, units?: ReadonlySet<string>): Promise<readonly Problem[]> {
  return (await settingsOf(config, units))?.problems ?? [];
}

/** Office-holders who would be told nothing, by the roster that is configured. */
export async function unreachedPeople({ config, people, clock }: Blueprint): Promise<readonly Ailment[]> {
  const read = people && (await settingsOf(config, undefined));
  if (!read) return [];
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
  const read = await settingsOf(config, new Set(domain.organisation.units.keys()));
  if (!read) return undefined;
  if (read.problems.length > 0) throw new ObligatoError(sortProblems(read.problems));
  const { openConfiguredPost } = await import('@obligato/notify');
  const { trial: isTrial } = config;
  return openConfiguredPost({ settings: read.settings, folder: postFolderOf(config), clock, isTrial });
}

async function settingsOf(
  { notify, folder, languages }: Config,
  units: ReadonlySet<string> | undefined,
): Promise<ReadSettings | undefined> {
  if (!notify) return undefined;
  const { readNotifySettings } = await import('@obligato/notify');
  return readNotifySettings(notify, { folder, languages, environment: process.env, ...(units ? { units } : {}) });
}
