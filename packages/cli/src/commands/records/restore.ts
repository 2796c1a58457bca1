/** `obligato restore`: makes the records anew from a backup, after checking it to its last record. */
import { join, relative, resolve } from 'node:path';
import { copyArchive, verifyArchive } from '@obligato/archive';
import { ObligatoError, type Text, translated } from '@obligato/core';
import type { Config } from '@obligato/engine/files';
import { type BackupManifest, restoreBackup } from '@obligato/lowdb';
import { defineCommand } from '../../command.ts';
import { report } from '../../output/report.ts';
import { requireLowdb } from '../../workspace/open-store.ts';
import { readSettings } from '../../workspace/open-workspace.ts';

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
    const { takenAt, records, hash } = await restoreBackup({
      ...{ backup, folder },
      admit: ({ beside }) => {
        if (beside?.trial === true && config?.trial === false) throw ofATrial(name);
      },
      beside: (unfinished, manifest) => restoreArchive(backup, unfinished, manifest),
    });
    const data = { backup: name, folder: relative(process.cwd(), folder) || '.', takenAt, records, hash };
    return report(data, (found, { say }) => say(texts.done, found));
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
