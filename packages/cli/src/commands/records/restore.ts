/** `obligato restore`: makes the records anew from a backup, after checking it to its last record. */
import { join, relative, resolve } from 'node:path';
import { copyArchive, verifyArchive } from '@obligato/archive';
import { ObligatoError, type Text, translated } from '@obligato/core';
import type { Config } from '@obligato/engine/files';
import { storeCorrupt } from '@obligato/files';
import { type BackupManifest, type CopiedEvidence, copyEvidence, restoreBackup } from '@obligato/lowdb';
import { defineCommand } from '../../command.ts';
import { report } from '../../output/report.ts';
import { postFolderOf } from '../../telling/post-of.ts';
import { requireLowdb } from '../../workspace/open-store.ts';
import { readSettings } from '../../workspace/open-workspace.ts';

/** What became of who was told what. */
type Told = 'none' | 'copied' | 'kept';

interface Options {
  readonly data?: string;
}

const texts = {
  backup: { en: 'a folder that obligato backup made', 'zh-CN': '由 obligato backup 生成的文件夹' },
  data: {
    en: 'restore into this folder (default: the data folder of the configuration)',
    'zh-CN': '恢复到此文件夹（默认：配置中的数据文件夹）',
  },
  done: {
    en: '{{records}} records restored to {{folder}}, as they were at {{takenAt}}. Their hash: {{hash}}',
    'zh-CN': '已将{{records}}条记录恢复至{{folder}}，为{{takenAt}}时的状态。哈希值：{{hash}}',
  },
  copied: {
    en: 'Who was told what is restored, too. What was told since then may be told again, under the same Message-ID.',
    'zh-CN': '通知记录也已恢复。备份之后已通知的内容可能再次通知，`Message-ID` 不变。',
  },
  kept: {
    en: 'Who was told what was there already, and stays as it is.',
    'zh-CN': '通知记录原已存在，保持不变。',
  },
} as const satisfies Record<string, Text>;

export const restore = defineCommand<Options>({
  name: 'restore',
  args: [{ name: '<backup>', meaning: texts.backup }],
  options: [{ flags: '--data <folder>', meaning: texts.data }],
  examples: ['obligato restore backups/2026-03-31', 'obligato restore backups/2026-03-31 --data trial'],
  async run({ args: [name = ''], options }) {
    const config = options.data === undefined ? await lowdbConfig(options) : undefined;
    const folder = config?.data ?? resolve(options.data ?? '');
    const backup = resolve(name);
    let told: Told = 'none';
    const { takenAt, records, hash } = await restoreBackup({
      ...{ backup, folder },
      admit: ({ beside }) => {
        if (beside?.trial === true && config?.trial === false) throw ofATrial(name);
      },
      beside: async (unfinished, manifest) => {
        await restoreArchive(backup, unfinished, manifest);
        await restoreEvidence(backup, unfinished, manifest);
        told = await restoreTold(backup, postFolderOf({ data: folder }), manifest);
      },
    });
    const data = { backup: name, folder: relative(process.cwd(), folder) || '.', takenAt, records, hash, told };
    return report(data, (found, { say }) =>
      [say(texts.done, found), ...(found.told === 'none' ? [] : [say(texts[found.told])])].join('\n'),
    );
  },
});

async function lowdbConfig(options: { readonly config?: string }): Promise<Config> {
  const config = await readSettings(options);
  requireLowdb(config, 'restore');
  return config;
}

const ofATrial = (backup: string) =>
  new ObligatoError({
    code: 'OBLIGATO_USAGE',
    ...translated(
      {
        en: `The backup ${backup} is of a trial folder: its records do not count`,
        'zh-CN': `备份 ${backup} 取自试用目录，其中记录不作数`,
      },
      {
        en: 'Restore it where trials are, or into another folder with --data',
        'zh-CN': '请恢复到试用目录，或用 `--data` 恢复到其他文件夹',
      },
    ),
  });

/** Of a backup that was taken before there was any, nothing is put back. */
async function restoreTold(backup: string, target: string, { beside }: BackupManifest): Promise<Told> {
  if (typeof beside?.notify !== 'string') return 'none';
  const { copySpool } = await import('@obligato/notify');
  return (await copySpool({ folder: join(backup, 'notify'), target, hash: beside.notify })).is;
}

/** Each file is held against its name, and all of them against what the backup says. */
async function restoreEvidence(backup: string, folder: string, { beside }: BackupManifest): Promise<void> {
  const taken = beside?.evidence as CopiedEvidence | undefined;
  if (!taken) return;
  const { lost, sha256 } = await copyEvidence({ folder: join(backup, 'evidence'), target: join(folder, 'evidence') });
  if (lost.length === 0 && sha256 === taken.sha256) return;
  throw storeCorrupt(
    join(backup, 'evidence', ...lost.slice(0, 1)),
    lost.length > 0
      ? { en: 'is not the file that was attached', 'zh-CN': '不是当时所附的文件' }
      : { en: 'has not all the files that were backed up', 'zh-CN': '缺少备份时的文件' },
    { en: 'Use the backup before it', 'zh-CN': '请改用前一份备份' },
  );
}

/** Held against the checkpoints of the backup first: an archive that was cut short since then verifies by itself. */
async function restoreArchive(backup: string, folder: string, { beside }: BackupManifest): Promise<void> {
  const checkpoints = (beside?.archive ?? []) as readonly string[];
  if (checkpoints.length === 0) return;
  const { problems } = await verifyArchive(join(backup, 'archive'), { checkpoints });
  const [first] = problems;
  if (first) {
    const { file, record, what, translations } = first;
    const path = join(backup, 'archive', file);
    const message = {
      en: `${path}: record ${record}: ${what}`,
      'zh-CN': `${path}：第${record}条记录：${translations['zh-CN'].what}`,
    };
    const hint = { en: 'Use the backup before it', 'zh-CN': '请改用前一份备份' };
    throw new ObligatoError({ code: 'OBLIGATO_ARCHIVE_CORRUPT', ...translated(message, hint) });
  }
  await copyArchive({ folder: join(backup, 'archive'), target: join(folder, 'archive') });
}
