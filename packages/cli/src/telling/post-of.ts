/** What `notify:` of a configuration comes to. Nothing of it is read where nobody is told: a command must not wait for mail. */
import { ObligatoError, type Problem } from '@obligato/core';
import { sortProblems } from '@obligato/core/internal';
import type { Config } from '@obligato/engine/files';
import type { Post, ReadSettings } from '@obligato/notify';
import type { Blueprint } from '../workspace/open-workspace.ts';

/** Beside the data, as drafts are: who was told what is no record of a duty. */
export const postFolderOf = ({ data }: Pick<Config, 'data'>): string => `${data}-notify`;

/** All that is wrong with `notify:`; nothing where there is none. */
export async function notifyProblems(config: Config, units?: ReadonlySet<string>): Promise<readonly Problem[]> {
  return (await settingsOf(config, units))?.problems ?? [];
}

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
  { notify, folder }: Config,
  units: ReadonlySet<string> | undefined,
): Promise<ReadSettings | undefined> {
  if (!notify) return undefined;
  const { readNotifySettings } = await import('@obligato/notify');
  return readNotifySettings(notify, { folder, environment: process.env, ...(units ? { units } : {}) });
}
