/** `obligato export`: everything that is stored of some units as JSON Lines, to be moved, kept, or read by other tools. */
import { ObligatoError, type Text, translated } from '@obligato/core';
import type { Store } from '@obligato/engine';
import { type Config, exportUnits } from '@obligato/engine/files';
import { namedEvidence } from '@obligato/engine/store';
import { defineCommand } from '../../command.ts';
import { type DamagedUnit, damagedUnit } from '../../doctor/each-readable.ts';
import { evidenceFolderOf } from '../../evidence/evidence-folder.ts';
import { exitCodes } from '../../exit-code.ts';
import { usage } from '../../options/usage.ts';
import { report } from '../../output/report.ts';
import { helpWords } from '../../output/words/help-words.ts';
import { createOut } from '../../output/write-out.ts';
import { holding } from '../../workspace/holding.ts';
import { openReadable } from '../../workspace/open-store.ts';
import { readSettings } from '../../workspace/open-workspace.ts';
import { requireStored } from '../../workspace/require-units.ts';

interface Options {
  readonly unit?: readonly string[];
  readonly json?: boolean;
}

const texts = {
  file: { en: 'a file that is not there yet (default: standard output)', 'zh-CN': '尚不存在的文件（默认：标准输出）' },
  files: {
    en: '{{count}} files of events lie in {{folder}}: take both along.',
    'zh-CN': '步骤所附的{{count}}个文件在{{folder}}中，请一并转移。',
  },
  fileLost: {
    en: 'Not exported, since it is missing or changed: the file {{sha256}}',
    'zh-CN': '未导出：文件 {{sha256}} 缺失或已改动',
  },
  done: {
    en: '{{lines}} lines of {{units}} units written to {{file}}. SHA-256: {{sha256}}',
    'zh-CN': '已将{{units}}个单位的{{lines}}行写入{{file}}。SHA-256：{{sha256}}',
  },
} as const satisfies Record<string, Text>;

interface End {
  readonly lines: number;
  readonly sha256: string;
}

export const exportCommand = defineCommand<Options>({
  name: 'export',
  args: [{ name: '[file]', meaning: texts.file }],
  options: [{ flags: '--unit <unit...>', meaning: helpWords.units }],
  examples: ['obligato export all.jsonl', 'obligato export --unit tax-bureau/levy | gzip > levy.jsonl.gz'],
  async run({ args: [file], options, terminal }) {
    if (file === undefined && options.json) {
      throw usage(
        { en: 'The export and --json cannot both be printed', 'zh-CN': '导出内容与 --json 不能同时输出' },
        { en: 'Name a file to export to', 'zh-CN': '请指定导出文件' },
      );
    }
    const settings = await readSettings(options);
    return holding(
      () => openReadable(settings),
      async (store) => {
        const units = await requireStored(store, options.unit);
        const damaged: DamagedUnit[] = [];
        const onDamaged = (unit: string, error: unknown) => void damaged.push(damagedUnit(unit, error));
        const exitCode = () => (damaged.length > 0 ? exitCodes.refused : exitCodes.fine);
        const lines = exportUnits(store, units, { onDamaged, trial: settings.trial });
        if (file === undefined) {
          // The last line is the report: what is printed is the export, and nothing else.
          const last = await eachButLast(lines, async (line) => terminal.out(line));
          options.tellDamaged?.(damaged);
          return report({ end: endOf(last) }, (found) => JSON.stringify(found), exitCode());
        }
        const end = await writeNew(file, lines);
        // Beside it: a file may be larger than everything else.
        const evidence = await exportFiles(store, settings, { file, units });
        options.tellDamaged?.(damaged);
        const { lines: count, sha256 } = end;
        const found = { file, units: units.length - damaged.length, lines: count, sha256 };
        const left = damaged.length > 0 ? { damaged } : {};
        const files = evidence.files + evidence.lost.length > 0 ? { evidence } : {};
        return report(
          { ...found, ...left, ...files },
          (_, { say }) =>
            [
              say(texts.done, found),
              ...('evidence' in files ? [say(texts.files, { count: evidence.files, folder: `${file}.evidence` })] : []),
              ...evidence.lost.map((sha) => say(texts.fileLost, { sha256: sha })),
            ].join('\n'),
          evidence.lost.length > 0 ? exitCodes.refused : exitCode(),
        );
      },
    );
  },
});

/** What is left out was damaged: it names nothing. */
async function exportFiles(
  store: Store,
  settings: Config,
  { file, units }: { readonly file: string; readonly units: readonly string[] },
) {
  const only = new Set<string>();
  for (const unit of units) {
    try {
      for await (const each of namedEvidence(store, [unit])) only.add(each.file.sha256);
    } catch (error) {
      if (!(error instanceof ObligatoError) || error.code !== 'OBLIGATO_STORE_CORRUPT') throw error;
    }
  }
  if (only.size === 0) return { files: 0, lost: [] };
  const { copyEvidence } = await import('@obligato/lowdb');
  return copyEvidence({ folder: evidenceFolderOf(settings), target: `${file}.evidence`, only });
}

const endOf = (line: string): End => (JSON.parse(line) as { readonly end: End }).end;

async function eachButLast(lines: AsyncIterable<string>, take: (line: string) => Promise<void>): Promise<string> {
  let before: string | undefined;
  for await (const line of lines) {
    if (before !== undefined) await take(before);
    before = line;
  }
  return before ?? '';
}

/** On the disk when this resolves. What is not whole does not stay. */
async function writeNew(path: string, lines: AsyncIterable<string>): Promise<End> {
  let last = '';
  async function* noted() {
    for await (const line of lines) {
      last = line;
      yield line;
    }
  }
  await createOut(path, noted(), () => alreadyThere(path));
  return endOf(last);
}

function alreadyThere(path: string): ObligatoError {
  return new ObligatoError({
    code: 'OBLIGATO_TARGET_NOT_EMPTY',
    ...translated(
      { en: `${path} already exists`, 'zh-CN': `${path} 已存在` },
      { en: 'Name a file that does not: nothing is ever overwritten', 'zh-CN': '请另选文件名：已有文件不予覆盖' },
    ),
  });
}
