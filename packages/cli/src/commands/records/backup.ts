/** `obligato backup`: a consistent copy of the records, also while a server has them open. */
import { join, relative, resolve, sep } from 'node:path';
import { copyArchive } from '@obligato/archive';
import type { Text } from '@obligato/core';
import { systemClock } from '@obligato/engine';
import { backupStore, type CopiedEvidence, copyEvidence, type LostRecord } from '@obligato/lowdb';
import { keepNote } from '../../checking/checks-folder.ts';
import { defineCommand } from '../../command.ts';
import { renderLost } from '../../doctor/render-lost.ts';
import { evidenceFolderOf } from '../../evidence/evidence-folder.ts';
import { exitCodes } from '../../exit-code.ts';
import { usage } from '../../options/usage.ts';
import { report } from '../../output/report.ts';
import type { View } from '../../output/view.ts';
import { postFolderOf } from '../../telling/post-of.ts';
import { archiveFolderOf } from '../../workspace/archive-folder.ts';
import { requireLowdb } from '../../workspace/open-store.ts';
import { readSettings } from '../../workspace/open-workspace.ts';

const texts = {
  target: { en: 'a folder that is empty, or not there yet', 'zh-CN': '空文件夹或尚不存在的文件夹' },
  after: {
    en: 'an earlier backup on the same disk: what is sealed and in it is shared, not copied again',
    'zh-CN': '同一磁盘上的前一份备份：其中已封存的部分共用，不再复制',
  },
  done: {
    en: '{{records}} records and {{years}} volumes of the archive backed up to {{target}}, read back and checked.\nKeep this hash somewhere else; it covers every record: {{hash}}',
    'zh-CN':
      '已将{{records}}条记录及档案{{years}}卷备份至{{target}}，并已读回校验。\n请将此哈希值另行记录，它代表全部记录：{{hash}}',
  },
  files: {
    en: '{{count}} files of events, each held against its hash.',
    'zh-CN': '步骤所附文件{{count}}个，均已核对哈希值。',
  },
  fileLost: {
    en: 'Not backed up, since it is not what was attached any more: the file {{sha256}} (obligato doctor says whose it is)',
    'zh-CN': '未备份：文件 {{sha256}} 已与所附时不同（`obligato doctor` 会指明出处）',
  },
  without: {
    en: 'The records themselves are damaged. The backup holds everything but this (obligato doctor --salvage saves the same into a new folder):',
    'zh-CN': '记录本身已损坏。除以下内容外均已备份（可用 obligato doctor --salvage 救出到新文件夹）：',
  },
} as const satisfies Record<string, Text>;

interface BackupData {
  readonly target: string;
  readonly records: number;
  readonly hash: string;
  readonly archive: readonly (readonly string[])[];
  /** What the records have lost, and this backup leaves out. */
  readonly lost: readonly LostRecord[];
  /** Files of events; null where there are none. */
  readonly evidence: CopiedEvidence | null;
}

function renderBackup({ archive, lost, evidence, target, records, hash }: BackupData, view: View): string {
  const { say } = view;
  return [
    say(texts.done, { target, records, hash, years: archive.length }),
    ...(evidence ? [say(texts.files, { count: evidence.files })] : []),
    ...(lost.length === 0 ? [] : [say(texts.without), ...lost.map((each) => renderLost(each, view))]),
    ...(evidence?.lost ?? []).map((sha256) => say(texts.fileLost, { sha256 })),
  ].join('\n');
}

interface Options {
  readonly after?: string;
}

export const backup = defineCommand<Options>({
  name: 'backup',
  args: [{ name: '<target>', meaning: texts.target }],
  options: [{ flags: '--after <backup>', meaning: texts.after }],
  examples: ['obligato backup backups/2026-03-31', 'obligato backup backups/2026-04-30 --after backups/2026-03-31'],
  async run({ args: [name = ''], options }) {
    const config = await readSettings(options);
    requireLowdb(config, 'backup');
    const target = resolve(name);
    if (`${target}${sep}`.startsWith(`${config.data}${sep}`)) {
      throw usage(
        { en: `${name} lies inside the records themselves`, 'zh-CN': `${name} 位于数据文件夹之内` },
        { en: 'Name a folder elsewhere, best on another disk', 'zh-CN': '请另选文件夹，最好在另一块磁盘上' },
      );
    }
    // Real time, whatever --now says: years later somebody will ask when it was taken.
    const takenAt = systemClock(config.zone).now();
    // After the records: a cycle that has left them is in the archive, whatever happens meanwhile.
    const beside = async () => {
      const { copySpool } = await import('@obligato/notify');
      const archive = await copyArchive({ folder: archiveFolderOf(config), target: join(target, 'archive') });
      // After the records: what the post has taken over has left the outbox.
      const told = await copySpool({ folder: postFolderOf(config), target: join(target, 'notify') });
      // After the records: what they name is there before they are.
      const after = options.after === undefined ? undefined : join(resolve(options.after), 'evidence');
      const evidence = await copyEvidence({
        folder: evidenceFolderOf(config),
        target: join(target, 'evidence'),
        after,
      });
      return {
        archive,
        ...(evidence.files + evidence.lost.length > 0 ? { evidence } : {}),
        ...(told.is === 'copied' ? { notify: told.hash } : {}),
        ...(config.trial ? { trial: true } : {}),
      };
    };
    const taken = await backupStore({
      ...{ folder: config.data, target, takenAt, beside },
      ...(options.after === undefined ? {} : { after: resolve(options.after) }),
    });
    const { records, hash, beside: copied, lost = [] } = taken;
    const checkpoints = (copied?.archive ?? []) as readonly string[];
    const archive = checkpoints.map((text) => text.trimEnd().split('\n'));
    const evidence = (copied?.evidence ?? null) as CopiedEvidence | null;
    const data = { target: relative(process.cwd(), target) || '.', takenAt, records, hash, archive, lost, evidence };
    const isWhole = lost.length === 0 && (evidence?.lost ?? []).length === 0;
    await keepNote(config, 'backup', { takenAt, records, whole: isWhole });
    return report(data, renderBackup, isWhole ? exitCodes.fine : exitCodes.refused);
  },
});
