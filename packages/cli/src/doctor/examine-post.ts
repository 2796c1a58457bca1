/** Whether the file of who was told what can be read, and whom something did not reach. Nothing is changed. */
import type { Config } from '@obligato/engine/files';
import { postFolderOf } from '../telling/post-of.ts';
import { type Ailment, ailment } from './ailment.ts';
import { unread } from './examine-records.ts';

/** More would be read by nobody. */
const mostNames = 10;

export async function examinePost(config: Pick<Config, 'data'>): Promise<readonly Ailment[]> {
  const { viewSpool } = await import('@obligato/notify');
  try {
    const { dead, returned, pending } = await viewSpool(postFolderOf(config));
    const lost = [...dead, ...returned];
    const names = [...new Set(lost.map(({ person }) => person.name))];
    const channels = [...new Set(pending.map(({ channel }) => channel))];
    return [
      ...(lost.length > 0 ? [ailment('untold', { count: lost.length, names: names.slice(0, mostNames) })] : []),
      ...channels.map((channel) => {
        const own = pending.filter((message) => message.channel === channel);
        const [since = ''] = own.map(({ sealedAt }) => sealedAt.slice(0, 10)).sort();
        return ailment('unsent', { channel, count: own.length, since });
      }),
    ];
  } catch (error) {
    return unread(error);
  }
}
