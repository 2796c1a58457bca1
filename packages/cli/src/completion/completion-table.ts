/** What a shell is to complete: the commands with their options and words, from the same table as the help. */
import type { Language } from '@obligato/core';
import type { CommandTable } from '../command.ts';
import { helpWords } from '../output/words/help-words.ts';

export interface CompletionOption {
  /** `--year` */
  readonly name: string;
  readonly meaning: string;
  /** What follows it: nothing, a file or folder, or some word that only the user knows. */
  readonly takes: 'nothing' | 'path' | 'word';
}

export interface CompletionCommand {
  readonly name: string;
  readonly meaning: string;
  readonly options: readonly CompletionOption[];
}

/** Reads every command there is. */
export async function completionTable(
  commands: CommandTable,
  language: Language,
): Promise<readonly CompletionCommand[]> {
  return Promise.all(
    Object.entries(commands).map(async ([name, { summary, load }]) => {
      const { options } = await load();
      return {
        name,
        meaning: summary[language],
        options: [...options, ...shared].map(({ flags, meaning }) => optionOf(flags, meaning[language])),
      };
    }),
  );
}

const shared = [
  { flags: '--config <file>', meaning: helpWords.config },
  { flags: '--json', meaning: helpWords.json },
  { flags: '--lang <language>', meaning: helpWords.lang },
  { flags: '--no-color', meaning: helpWords.noColour },
  { flags: '--help', meaning: helpWords.help },
];

function optionOf(flags: string, meaning: string): CompletionOption {
  const name = /--[\w-]+/.exec(flags)?.[0] ?? '';
  const value = /<([\w-]+)(?:\.\.\.)?>/.exec(flags)?.[1];
  const takes = value === undefined ? 'nothing' : /^(file|folder|path)$/.test(value) ? 'path' : 'word';
  return { name, meaning, takes };
}
