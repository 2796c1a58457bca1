/** The post of a configuration: what its channels are is read, and nothing is connected. */

import { ObligatoError } from '@obligato/core';
import type { Clock, FactProvider } from '@obligato/engine';
import { openChannel } from './channels/open-channels.ts';
import { openPost, type Post } from './post.ts';
import type { NotifySettings } from './settings/notify-settings.ts';
import { readNoticeTemplates } from './settings/read-notice-templates.ts';

/** What an administrator wrote, and where it is kept who was told what. */
export interface OpenedPost {
  readonly settings: NotifySettings;
  /** A folder of its own, beside the data. */
  readonly folder: string;
  readonly clock: Pick<Clock, 'now'>;
  /** Nothing in it counts: every subject says so. */
  readonly isTrial?: boolean;
  /** The module that the settings name as directory, loaded. */
  readonly directory?: FactProvider | undefined;
}

/**
 * Opens the channels of a configuration and the post over them. Throws `OBLIGATO_PAPER_TEMPLATE` for a template that names what there is not.
 *
 * @example
 * const { notify, folder } = await readConfig('obligato.yaml');
 * if (!notify) throw new Error('nobody is told');
 * const { settings } = readNotifySettings(notify, { folder, environment: process.env });
 * const post = await openConfiguredPost({ settings, folder: 'data-notify', clock });
 */
export async function openConfiguredPost({
  settings,
  folder,
  clock,
  isTrial = false,
  directory,
}: OpenedPost): Promise<Post> {
  const mail = settings.channels.find(({ kind }) => kind === 'mail');
  const { templates, problems } = await readNoticeTemplates(settings.notice ?? []);
  if (problems.length > 0) throw new ObligatoError(problems);
  return openPost({
    notice: templates,
    ...{ folder, settings, clock, isTrial, channels: settings.channels.map(openChannel) },
    ...(directory ? { directory } : {}),
    ...(mail && 'from' in mail ? { organizer: mail.from } : {}),
    ...(mail && 'bounces' in mail && mail.bounces !== undefined ? { bounces: mail.bounces } : {}),
  });
}
