/** The command line as commander reads it, built from the table of commands. */
import { Command, Option } from 'commander';
import type { CliCommand, SharedOptions } from './command.ts';
import { helpWords } from './output/help-words.ts';
import type { View } from './output/view.ts';
import { helpHeadings } from './output/help-headings.ts';

/** What was typed, understood. */
export interface Typed {
  readonly command: CliCommand;
  readonly args: readonly (string | undefined)[];
  readonly options: Readonly<Record<string, unknown>> & SharedOptions;
}

export interface ProgramOutput {
  out(text: string): void;
  error(text: string): void;
}

/** `onTyped` is called once, for a command line that could be understood; otherwise commander throws. */
export function createProgram(
  commands: readonly CliCommand[],
  {
    view,
    version,
    output,
    onTyped,
  }: {
    readonly view: View;
    readonly version: string;
    readonly output: ProgramOutput;
    readonly onTyped: (typed: Typed) => void;
  },
): Command {
  const { say, language } = view;
  const program = new Command('obligato')
    .description(say(helpWords.program))
    .version(version, '--version', say(helpWords.version))
    .option('--config <file>', say(helpWords.config))
    .option('--json', say(helpWords.json))
    .option('--lang <language>', say(helpWords.lang))
    .option('--no-color', say(helpWords.noColour))
    .addOption(new Option('--now <moment>').hideHelp())
    .helpOption('-h, --help', say(helpWords.help))
    .helpCommand('help [command]', say(helpWords.helpCommand))
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => helpHeadings(title, language) })
    .configureOutput({ writeOut: output.out, writeErr: output.error, outputError: () => {} })
    .exitOverride()
    .addHelpText('after', `\n${say(helpWords.exitCodes)}`);
  for (const command of commands) addCommand(program, command, view, onTyped);
  return program;
}

function addCommand(program: Command, command: CliCommand, { say }: View, onTyped: (typed: Typed) => void): void {
  const added = program.command(command.name).description(say(command.summary));
  for (const { name, meaning } of command.args) added.argument(name, say(meaning));
  for (const { flags, meaning, read } of command.options) {
    const option = new Option(flags, say(meaning));
    added.addOption(read ? option.argParser(read) : option);
  }
  added.helpOption('-h, --help', say(helpWords.help));
  added.addHelpText(
    'after',
    `\n${say(helpWords.examples)}\n${command.examples.map((example) => `  ${example}`).join('\n')}`,
  );
  added.action(() => onTyped({ command, args: added.processedArgs, options: added.optsWithGlobals() }));
}
