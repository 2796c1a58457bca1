/** The post of a configuration: what its channels are is read, and nothing is connected. */
import type { Clock } from '@obligato/engine';
import { openChannel } from './channels/open-channels.ts';
import { openPost, type Post } from './post.ts';
import type { NotifySettings } from './settings/notify-settings.ts';

/** What an administrator wrote, and where it is kept who was told what. */
export interface OpenedPost {
  readonly settings: NotifySettings;
  /** A folder of its own, beside the data. */
  readonly folder: string;
  readonly clock: Pick<Clock, 'now'>;
  /** Nothing in it counts: every subject says so. */
  readonly isTrial?: boolean;
}

/**
 * Opens the channels of a configuration and the post over them.
 *
 * @example
 * const { notify, folder } = await readConfig('obligato.yaml');
 * if (!notify) throw new Error('nobody is told');
 * const { settings } = readNotifySettings(notify, { folder, environment: process.env });
 * const post = await openConfiguredPost({ settings, folder: 'data-notify', clock });
 */
export function openConfiguredPost({ settings, folder, clock, isTrial = false }: OpenedPost): Promise<Post> {
  const mail = settings.channels.find(({ kind }) => kind === 'mail');
  return openPost({
    ...{ folder, settings, clock, isTrial, channels: settings.channels.map(openChannel) },
    ...(mail && 'from' in mail ? { organizer: mail.from } : {}),
  });
}
