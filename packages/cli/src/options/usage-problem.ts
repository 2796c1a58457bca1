/** What commander could not understand, as a problem in both languages. */
import { type Problem, type Text, translated } from '@obligato/core';
import type { CommanderError } from 'commander';

/** Commander says "error: unknown command 'stauts'\n(Did you mean status?)". */
export function usageProblem({ code, message }: Pick<CommanderError, 'code' | 'message'>): Problem {
  if (code === 'commander.help') {
    return {
      code: 'OBLIGATO_USAGE',
      ...translated(
        { en: 'No command was named', 'zh-CN': '未写明命令' },
        { en: 'Write one of those above, or --help after it', 'zh-CN': '请写上列命令之一，或在其后加 --help' },
      ),
    };
  }
  const [first = '', ...rest] = message.replace(/^error: /, '').split('\n');
  const [named = ''] = /(?<=').+?(?=')/.exec(first) ?? [];
  const said = {
    en: first.charAt(0).toUpperCase() + first.slice(1),
    'zh-CN': (inChinese[code] ?? anything)(named, first),
  };
  return { code: 'OBLIGATO_USAGE', ...translated(said, nearest(rest.join(' ')) ?? help) };
}

const help: Text = {
  en: 'obligato --help lists the commands, and obligato COMMAND --help its options',
  'zh-CN': '运行 `obligato --help` 可查看全部命令，在命令后加 --help 可查看其选项',
};

/** By commander's own code. */
const inChinese: Readonly<Record<string, (named: string, message: string) => string>> = {
  'commander.unknownCommand': (named) => `没有命令“${named}”`,
  'commander.unknownOption': (named) => `没有选项“${named}”`,
  'commander.missingArgument': (named) => `缺少参数“${named}”`,
  'commander.optionMissingArgument': (named) => `选项“${named}”缺少取值`,
  'commander.excessArguments': (named, message) => {
    const [, expected = '', found = ''] = /Expected (\d+) arguments? but got (\d+)/.exec(message) ?? [];
    return named === '' ? '参数过多' : `命令“${named}”的参数过多：应为${expected}个，现有${found}个`;
  },
  'commander.invalidArgument': (named) => `“${named}”的取值无效`,
};

const anything = (named: string) => (named === '' ? '命令行无法识别' : `命令行无法识别：“${named}”`);

/** "(Did you mean one of attempt, tick?)" */
function nearest(suggestion: string): Text | undefined {
  const [en, , names = ''] = /Did you mean (one of )?(.+)\?/.exec(suggestion) ?? [];
  return en === undefined
    ? undefined
    : {
        en,
        'zh-CN': `是否应为${names
          .split(', ')
          .map((name) => `“${name}”`)
          .join('、')}？`,
      };
}
