/** `obligato import`: takes an export into records that have nothing of its units yet. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ObligatoError, type Text, translated } from '@obligato/core';
import { systemClock } from '@obligato/engine';
import { type Config, importUnits } from '@obligato/engine/files';
import { defineCommand } from '../../command.ts';
import { evidenceFolderOf } from '../../evidence/evidence-folder.ts';
import { usage } from '../../options/usage.ts';
import { report } from '../../output/report.ts';
import { holding } from '../../workspace/holding.ts';
import { openWritable } from '../../workspace/open-store.ts';
import { readSettings } from '../../workspace/open-workspace.ts';

const texts = {
  file: { en: 'a file that obligato export wrote', 'zh-CN': '由 obligato export 生成的文件' },
  done: {
    en: '{{units}} units imported: {{cycles}} cycles, {{decisions}} decisions.',
    'zh-CN': '已导入{{units}}个单位：{{cycles}}个事项，{{decisions}}项决定。',
  },
  files: { en: '{{count}} files of events imported.', 'zh-CN': '已导入步骤所附文件{{count}}个。' },
  unproven: {
    en: 'The file is whole and consistent. Who wrote it, and whether it was changed before, is not proven: compare it with a checkpoint of the archive, or with whoever sent it.',
    'zh-CN': '文件完整且前后一致。其来源及此前是否被改动，均未经证明：请与档案检查点或提供方核对。',
  },
} as const satisfies Record<string, Text>;

export const importCommand = defineCommand({
  name: 'import',
  args: [{ name: '<file>', meaning: texts.file }],
  options: [],
  examples: ['obligato import all.jsonl', 'obligato import all.jsonl --config new/obligato.yaml'],
  async run({ args: [file = ''], options }) {
    const settings = await readSettings(options);
    await requireFile(file);
    const at = systemClock(settings.zone).now();
    const files = await importFiles(file, settings);
    // Twice, from its beginning: it is checked as a whole before anything is written.
    const imported = await holding(
      () => openWritable(settings, { makes: true, through: options.through }),
      (store) => importUnits(store, { open: () => linesOf(file), at, trial: settings.trial }),
    );
    const taken = { file, ...imported, ...(files > 0 ? { files } : {}), originProven: false };
    return report(taken, (found, { say }) =>
      [say(texts.done, found), ...(files > 0 ? [say(texts.files, { count: files })] : []), say(texts.unproven)].join(
        '\n',
      ),
    );
  },
});

/** Those that lie beside the export, before what names them. Each is held against its hash; one that is another stops it all. */
async function importFiles(file: string, settings: Config): Promise<number> {
  const folder = `${file}.evidence`;
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) return 0;
  const { copyEvidence } = await import('@obligato/lowdb');
  const { files, lost } = await copyEvidence({ folder, target: evidenceFolderOf(settings) });
  const [first] = lost;
  if (first === undefined) return files;
  throw new ObligatoError({
    code: 'OBLIGATO_EXPORT_FILE',
    ...translated(
      { en: `${folder}: ${first} is not the file that was exported`, 'zh-CN': `${folder}：${first} 不是所导出的文件` },
      { en: 'Nothing was imported. Export it again', 'zh-CN': '未导入任何内容，请重新导出' },
    ),
  });
}

/** By newlines alone: `readline` would also end a line inside a text, at U+2028. */
async function* linesOf(file: string): AsyncGenerator<string, void, void> {
  let begun = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const [first = '', ...rest] = String(chunk).split('\n');
    begun += first;
    for (const next of rest) {
      yield begun;
      begun = next;
    }
  }
  if (begun !== '') yield begun;
}

/** Asked first: a slip of the pen should make no data folder. */
async function requireFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return;
  throw usage(
    { en: `There is no file ${file}`, 'zh-CN': `没有文件 ${file}` },
    { en: 'Name a file that obligato export wrote', 'zh-CN': '请指定由 `obligato export` 写成的文件' },
  );
}
