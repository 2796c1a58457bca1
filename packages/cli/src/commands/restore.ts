/** `obligato restore`: makes the records anew from a backup, after checking it to its last record. */
import { relative, resolve } from 'node:path';
import type { Text } from '@obligato/core';
import { restoreBackup } from '@obligato/lowdb';
import { defineCommand } from '../command.ts';
import { readSettings } from '../open-workspace.ts';
import { report } from '../output/report.ts';

interface Options {
  readonly data?: string;
}

const texts = {
  summary: {
    en: 'Make the records anew from a backup, which is checked first; nothing is ever overwritten',
    'zh-CN': '先校验备份，再据其恢复记录；绝不覆盖已有内容',
  },
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
  summary: texts.summary,
  options: [{ flags: '--data <folder>', meaning: texts.data }],
  examples: ['obligato restore backups/2026-03-31', 'obligato restore backups/2026-03-31 --data /tmp/trial'],
  async run({ args: [name = ''], options }) {
    const folder = options.data === undefined ? (await readSettings(options)).data : resolve(options.data);
    const { takenAt, records, hash } = await restoreBackup({ backup: resolve(name), folder });
    const data = { backup: name, folder: relative(process.cwd(), folder) || '.', takenAt, records, hash };
    return report(data, (found, { say }) => say(texts.done, found));
  },
});
