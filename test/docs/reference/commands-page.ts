/** Every command with its arguments, options and exit codes. */
import type { Text } from '@obligato/core';
import type { CliCommand } from '../../../packages/cli/src/command.ts';
import { commands } from '../../../packages/cli/src/commands.ts';
import { exitCodes } from '../../../packages/cli/src/exit-code.ts';
import { exampleLines } from '../../../packages/cli/src/output/example-lines.ts';
import { helpWords } from '../../../packages/cli/src/output/words/help-words.ts';
import { code, type Page, table } from './page.ts';

const words = {
  title: { en: 'Commands', 'zh-CN': '命令' },
  intro: {
    en: 'What `obligato help` says, on one page. Made from the table of commands: `npm run docs`.',
    'zh-CN': '与 `obligato help` 的内容一致，由命令表生成（`npm run docs`）。',
  },
  shared: { en: 'Options of every command', 'zh-CN': '通用选项' },
  exits: { en: 'Exit codes', 'zh-CN': '退出码' },
  given: { en: 'given', 'zh-CN': '参数或选项' },
  meaning: { en: 'meaning', 'zh-CN': '含义' },
} as const satisfies Record<string, Text>;

export const sharedOptions: Readonly<Record<string, Text>> = {
  '--config <file>': helpWords.config,
  '--json': helpWords.json,
  '--lang <language>': helpWords.lang,
  '--no-color': helpWords.noColour,
  '--now <moment>': { en: 'sets the clock; only in a trial folder', 'zh-CN': '设定时间，仅限试用目录' },
  '--version': helpWords.version,
  '-h, --help': helpWords.help,
};

const exitMeanings: Readonly<Record<keyof typeof exitCodes, Text>> = {
  fine: { en: 'success', 'zh-CN': '成功' },
  refused: {
    en: 'an attempt was not accepted; or what was asked for was found',
    'zh-CN': '办理未获通过；或查得所问情况',
  },
  wrong: { en: 'usage, configuration or data: to be corrected', 'zh-CN': '用法、配置或数据有误，须改正' },
  internal: { en: 'an internal error', 'zh-CN': '程序自身错误' },
};

const loaded: readonly (CliCommand & { readonly summary: Text })[] = await Promise.all(
  Object.values(commands).map(async ({ summary, load }) => ({ ...(await load()), summary })),
);

export const commandsPage: Page = {
  name: 'commands',
  text: (_language, say) =>
    [
      `# ${say(words.title)}`,
      '',
      say(words.intro),
      ...loaded.flatMap(({ name, args, summary, options, examples }) => [
        '',
        `## ${code(['obligato', name, ...args.map((arg) => arg.name)].join(' '))}`,
        '',
        say(summary),
        ...(args.length + options.length === 0
          ? []
          : [
              '',
              table([words.given, words.meaning].map(say), [
                ...args.map((arg) => [code(arg.name), say(arg.meaning)]),
                ...options.map(({ flags, meaning }) => [code(flags), say(meaning)]),
              ]),
            ]),
        '',
        '```',
        ...exampleLines({ examples }, say),
        '```',
      ]),
      '',
      `## ${say(words.shared)}`,
      '',
      table(
        [words.given, words.meaning].map(say),
        Object.entries(sharedOptions).map(([flags, meaning]) => [code(flags), say(meaning)]),
      ),
      '',
      `## ${say(words.exits)}`,
      '',
      table(
        [words.exits, words.meaning].map(say),
        Object.entries(exitCodes).map(([name, number]) => [
          String(number),
          say(exitMeanings[name as keyof typeof exitCodes]),
        ]),
      ),
    ].join('\n'),
};
