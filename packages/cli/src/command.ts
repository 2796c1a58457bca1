/** What a command of `obligato` is: plain data for the help, and a function that comes to a report. */
import type { Language, Problem, Reading, Text } from '@obligato/core';
import type { Tell } from '@obligato/engine/files';
import type { DamagedUnit } from './doctor/each-readable.ts';
import type { Report } from './output/report.ts';
import type { Terminal } from './output/terminal.ts';

/** Options that every command has. */
export interface SharedOptions {
  readonly config?: string;
  /** The moment at which the clock stands; only in a folder for trials. */
  readonly now?: string;
  /** Told when the folder is one for trials: every output says so. */
  readonly onTrial?: () => void;
  /** Where a command tells what is wrong although it goes on: units that are stopped, and how many. */
  readonly tell?: (problems: readonly Problem[], stopped: number) => void;
  /** Where a command tells which units it leaves out, because their records are damaged. */
  readonly tellDamaged?: (damaged: readonly DamagedUnit[]) => void;
  /** Where a command says how it read a file, although nothing is wrong with it. */
  readonly remark?: Tell;
  /** Told of the process that has the records open, when something is written through it. */
  readonly through?: (pid: number) => void;
}

export interface OptionSpec {
  /** As commander reads them: `--year <year>`. */
  readonly flags: string;
  readonly meaning: Text;
  /** Turns the text into a value; throws `OBLIGATO_USAGE` or `OBLIGATO_DATE`. */
  readonly read?: (text: string) => unknown;
}

export interface Invocation<Options> {
  readonly args: readonly (string | undefined)[];
  readonly options: Options & SharedOptions;
  readonly terminal: Terminal;
  readonly language: Language;
  /** The languages in which whoever typed it reads, the first of them first. */
  readonly reading: Reading;
}

/** A command line, and what is to be said about it. */
export interface Example {
  readonly command: string;
  readonly says: Text;
}

export interface CliCommand<Options = Readonly<Record<string, unknown>>> {
  readonly name: string;
  /** As commander reads them: `<cycle> <event>`. */
  readonly args: readonly { readonly name: string; readonly meaning: Text }[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly (string | Example)[];
  run(invocation: Invocation<Options>): Promise<Report>;
}

/** What the table of contents says of a command: all that the help shows of it. */
export interface CommandEntry {
  /** What follows its name: `[options] <cycle> <event>`. */
  readonly usage: string;
  readonly summary: Text;
  /** It judges so often that code made for speed is worth its making. */
  readonly judgesOften?: boolean;
  /** Reads the command itself. */
  readonly load: () => Promise<CliCommand>;
}

/** Commands by name, in the order of the help. */
export type CommandTable = Readonly<Record<string, CommandEntry>>;

/** Declares a command. `Options` is what its `options` give, which commander can only know at run time. */
export function defineCommand<Options = object>(command: CliCommand<Options>): CliCommand {
  return Object.freeze(command) as unknown as CliCommand;
}
