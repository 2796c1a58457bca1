/** `obligato init`: a few answers become an organ that `check` and `plan` accept as it is. */
import { lstat, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { ObligatoError, type Text, translated } from '@obligato/core';
import { defineCommand } from '../../command.ts';
import { type NewOrgan, organFiles } from '../../init/organ-files.ts';
import { answersFor, questionTexts } from '../../init/questions.ts';
import { usage } from '../../options/usage.ts';
import { report } from '../../output/report.ts';
import { readBlueprint } from '../../workspace/open-workspace.ts';
import { writeSchemas } from '../../workspace/write-schemas.ts';

interface Options {
  readonly unit?: string;
  readonly title?: string;
  readonly branches?: string;
  readonly zone?: string;
  readonly people?: string;
  readonly trial?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

const texts = {
  summary: { en: 'Create a new configuration that works at once', 'zh-CN': '新建一套可立即使用的配置' },
  folder: { en: 'where to write it (default: here)', 'zh-CN': '写入的文件夹（默认：当前文件夹）' },
  trial: {
    en: 'a folder for trials: nothing in it counts, and --now sets the clock',
    'zh-CN': '新建试用目录：其中记录不作数，可用 --now 设定时间',
  },
  yes: { en: 'ask nothing; outside a terminal nothing is asked anyway', 'zh-CN': '不提问；非终端环境下本就不提问' },
  written: { en: 'Written: {{files}}', 'zh-CN': '已写入：{{files}}' },
  next: { en: 'Next:', 'zh-CN': '接下来：' },
  people: {
    en: 'The people in roster.csv are examples: replace them with yours before you plan in earnest.',
    'zh-CN': 'roster.csv 中为示例人员，正式计划前请换成本单位人员。',
  },
  nobody: { en: 'roster.csv has nobody in it yet.', 'zh-CN': 'roster.csv 中尚无人员。' },
  readCheck: { en: 'check all files and report all problems', 'zh-CN': '重新检查全部文件' },
  readPlan: { en: 'plan what every unit owes', 'zh-CN': '各单位应履行的义务' },
  readShow: { en: 'show the rules in force, and where each is stated', 'zh-CN': '生效的规则及出处' },
} as const satisfies Record<string, Text>;

interface InitData {
  readonly folder: string;
  readonly files: readonly string[];
  readonly organ: NewOrgan;
}

export const init = defineCommand<Options>({
  name: 'init',
  args: [{ name: '[folder]', meaning: texts.folder }],
  summary: texts.summary,
  options: [
    { flags: '--unit <id>', meaning: questionTexts.unit },
    { flags: '--title <words>', meaning: questionTexts.title },
    { flags: '--branches <ids>', meaning: questionTexts.branches },
    { flags: '--zone <zone>', meaning: questionTexts.zone },
    { flags: '--people <yes|no>', meaning: questionTexts.people },
    { flags: '--trial', meaning: texts.trial },
    { flags: '--yes', meaning: texts.yes },
  ],
  examples: [
    'obligato init                                   # asks, when a person sits there',
    'obligato init practice --trial                  # a folder to try things out in',
    'obligato init organ --unit tax-bureau --title "Tax bureau" --branches levy,office --people no',
  ],
  async run({ args: [named = '.'], options, terminal, language }) {
    const folder = resolve(named);
    const quiet = options.yes === true || options.json === true;
    const organ = await answersFor(options, {
      ask: quiet ? undefined : terminal.ask,
      tell: terminal.error,
      language,
      folder: basename(folder),
    });
    const files = organFiles(organ, language, options.trial === true);
    await refuseOverwriting(folder, Object.keys(files));
    await writeAll(folder, files);
    // Read as every later command will read it: what was written is known to work.
    const { config, domain } = await readBlueprint({
      config: join(folder, 'obligato.yaml'),
      ...(options.onTrial ? { onTrial: options.onTrial } : {}),
    });
    const schemas = await writeSchemas(config, domain, 'schema', language);
    const written = Object.keys(files).map((path) => relative(process.cwd(), join(folder, path)));
    return report<InitData>({ folder, files: [...written, ...schemas.files], organ }, (data, { say, paint }) => {
      const place = relative(process.cwd(), data.folder);
      const commands: readonly (readonly [string, Text])[] = [
        ['obligato check', texts.readCheck],
        ['obligato plan', texts.readPlan],
        [`obligato config show ${data.organ.unit}`, texts.readShow],
      ];
      return [
        say(texts.written, { files: data.files.join(', ') }),
        say(data.organ.people ? texts.people : texts.nobody),
        paint.bold(say(texts.next)),
        ...(place === '' ? [] : [`  cd ${place}`]),
        ...commands.map(([command, meaning]) => `  ${command.padEnd(40)} ${say(meaning)}`),
      ].join('\n');
    });
  },
});

/** Nothing is written when anything would have to be written over. */
async function refuseOverwriting(folder: string, paths: readonly string[]): Promise<void> {
  const there = await Promise.all(
    paths.map((path) =>
      lstat(join(folder, path)).then(
        () => [path],
        () => [],
      ),
    ),
  );
  const found = there.flat();
  if (found.length === 0) return;
  const place = relative(process.cwd(), folder);
  throw new ObligatoError({
    code: 'OBLIGATO_TARGET_NOT_EMPTY',
    ...translated(
      {
        en: `${place || 'This folder'} is not empty: ${found.join(', ')}`,
        'zh-CN': `${place || '当前文件夹'} 中已有内容：${found.join('、')}`,
      },
      {
        en: 'Name a folder that does not exist yet: nothing is ever overwritten',
        'zh-CN': '请指定尚不存在的文件夹：已有内容不予覆盖',
      },
    ),
  });
}

async function writeAll(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  try {
    for (const [path, text] of Object.entries(files)) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text, { flag: 'wx' });
    }
  } catch (error) {
    throw usage(
      {
        en: `The files cannot be written: ${(error as Error).message}`,
        'zh-CN': `无法写入文件：${(error as Error).message}`,
      },
      { en: 'Name another folder: obligato init FOLDER', 'zh-CN': '请另选文件夹：`obligato init` 加文件夹名' },
    );
  }
}
