/** The command line as commander reads it, built from the table of commands. */
import { Command, Option } from 'commander';
import type { CliCommand, CommandTable, SharedOptions } from './command.ts';
import { exampleLines } from './output/example-lines.ts';
import type { View } from './output/view.ts';
import { helpHeadings } from './output/words/help-headings.ts';
import { helpWords } from './output/words/help-words.ts';

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

/**
 * Only the commands that the line names are read: what the help and an answer to a slip of the pen say of the others stands in
 * their table.
 * `onTyped` is called once, for a command line that could be understood; otherwise commander throws.
 */
export async function createProgram(
  commands: CommandTable,
  {
    argv,
    view,
    version,
    output,
    onTyped,
  }: {
    readonly argv: readonly string[];
    readonly view: View;
    readonly version: string;
    readonly output: ProgramOutput;
    readonly onTyped: (typed: Typed) => void;
  },
): Promise<Command> {
  const { say, language } = view;
  const usageOf = (command: Command) =>
    `${command.name()} ${commands[command.name()]?.usage ?? command.usage()}`.trim();
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
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => helpHeadings(title, language),
      subcommandTerm: usageOf,
    })
    .configureOutput({ writeOut: output.out, writeErr: output.error, outputError: () => {} })
    .exitOverride()
    .addHelpText('after', `\n${say(helpWords.exitCodes)}`);
  const named = Object.keys(commands).filter((name) => argv.includes(name));
  for (const [name, { summary, judgesOften = false, load }] of Object.entries(commands)) {
    const added = program.command(name).description(say(summary));
    if (!named.includes(name)) continue;
    // Before it is read: schemas are made then.
    if (!judgesOften) (await import('./judge-once.ts')).judgeOnce();
    addCommand(added, await load(), view, onTyped);
  }
  return program;
}

function addCommand(added: Command, command: CliCommand, { say }: View, onTyped: (typed: Typed) => void): void {
  for (const { name, meaning } of command.args) added.argument(name, say(meaning));
  for (const { flags, meaning, read } of command.options) {
    const option = new Option(flags, say(meaning));
    added.addOption(read ? option.argParser(read) : option);
  }
  added.helpOption('-h, --help', say(helpWords.help));
  added.addHelpText(
    'after',
    `\n${say(helpWords.examples)}\n${exampleLines(command, say)
      .map((line) => `  ${line}`)
      .join('\n')}`,
  );
  added.action(() => onTyped({ command, args: added.processedArgs, options: added.optsWithGlobals() }));
}
