/** `obligato import`: takes an export into records that have nothing of its units yet. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Text } from '@obligato/core';
import { systemClock } from '@obligato/engine';
import { importUnits } from '@obligato/engine/files';
import { defineCommand } from '../../command.ts';
import { usage } from '../../options/usage.ts';
import { report } from '../../output/report.ts';
import { holding } from '../../workspace/holding.ts';
import { openStore } from '../../workspace/open-store.ts';
import { readSettings } from '../../workspace/open-workspace.ts';

const texts = {
  file: { en: 'a file that obligato export wrote', 'zh-CN': '由 obligato export 生成的文件' },
  done: {
    en: '{{units}} units imported: {{cycles}} cycles, {{decisions}} decisions.',
    'zh-CN': '已导入{{units}}个单位：{{cycles}}个事项，{{decisions}}项决定。',
  },
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
    // Twice, from its beginning: it is checked as a whole before anything is written.
    const imported = await holding(
      () => openStore(settings),
      (store) => importUnits(store, { open: () => linesOf(file), at, trial: settings.trial }),
    );
    return report({ file, ...imported, originProven: false }, (found, { say }) =>
      [say(texts.done, found), say(texts.unproven)].join('\n'),
    );
  },
});

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
