/** One command line from beginning to end: understood, carried out, told, and given a number for the caller. */
import { basename } from 'node:path';
import { formatOrigin, formatProblem, ObligatoError, type Problem, type Text, translated } from '@obligato/core';
import { quotedFailure } from '@obligato/core/internal';
import type { Remark } from '@obligato/engine/files';
import { CommanderError } from 'commander';
import type { CommandTable } from './command.ts';
import type { DamagedUnit } from './doctor/each-readable.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { languageOf, languagesOf, readingFor } from './options/language.ts';
import { usageProblem } from './options/usage-problem.ts';
import { cleanText } from './output/cleaned.ts';
import { problemsAsJson, reportAsJson } from './output/json.ts';
import { outputFailed } from './output/output-failed.ts';
import { renderProblems } from './output/rendering/render-problems.ts';
import type { Terminal } from './output/terminal.ts';
import { createView, type View } from './output/view.ts';
import { words } from './output/words/words.ts';
import { createProgram, type Typed } from './program.ts';

export interface Run {
  readonly argv: readonly string[];
  readonly commands: CommandTable;
  readonly version: string;
  readonly terminal: Terminal;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Never throws: whatever goes wrong is told, and becomes an exit code. */
export async function run(input: Run): Promise<ExitCode> {
  const { argv, commands, terminal, environment } = input;
  // Looked at before anything is understood, so that even a misspelt command is answered in the form that was asked for.
  const isJson = beforeDashes(argv).includes('--json');
  const name = beforeDashes(argv).find((word) => Object.hasOwn(commands, word)) ?? null;
  // What has been told as standing in the way of some units is not told again, should it stand in the way of the command.
  const told = new Set<string>();
  let isTrial = false;
  let view = createView(languageOf(environment), false);
  try {
    view = viewOf(input, await languagesOf(typedValue(argv, '--config') ?? typedConfig(argv)));
    const typed = await understand(input, view);
    if (!typed) return exitCodes.fine;
    const { command, args, options } = typed;
    const tell = (problems: readonly Problem[], stopped: number) => {
      terminal.error(`${view.say(words.stopped, { count: stopped })}\n${renderProblems(problems, view)}`);
      for (const problem of problems) told.add(formatProblem(problem, view.language));
    };
    const tellDamaged = (damaged: readonly DamagedUnit[]) => {
      if (damaged.length === 0) return;
      const units = damaged.map(({ unit }) => unit);
      const problems = damaged.flatMap((each) => each.problems);
      terminal.error(`${view.say(words.damaged, { units })}\n${renderProblems(problems, view)}`);
    };
    const onTrial = () => {
      // On stderr, and at once: a table or a paper on stdout stays clean, and a server says it before it listens.
      if (!isTrial && !isJson) terminal.error(view.say(words.trial));
      isTrial = true;
    };
    // On stderr, once for each file and word: a command may read a file twice.
    const said = new Set<string>();
    const remark = ({ text, ...origin }: Remark) => {
      const line = `${formatOrigin(origin)}${view.say(words.colon)}${view.say(text)}`;
      if (!said.has(line)) terminal.error(cleanText(line));
      said.add(line);
    };
    const through = (pid: number) => terminal.error(view.say(words.through, { pid: String(pid) }));
    const given = { ...options, tell, tellDamaged, remark, onTrial, through };
    const report = await command.run({
      args,
      options: given,
      terminal,
      language: view.language,
      reading: view.reading,
    });
    terminal.out(isJson ? reportAsJson(command.name, report, isTrial) : report.text(view));
    return report.exitCode;
  } catch (error) {
    if (error instanceof ObligatoError) {
      if (isJson) terminal.out(problemsAsJson(name, error.problems, isTrial));
      else {
        const isNew = (problem: Problem) => !told.has(formatProblem(problem, view.language));
        terminal.error(
          renderProblems(error.problems.some(isNew) ? error.problems.filter(isNew) : error.problems, view),
        );
      }
      return error.code === 'OBLIGATO_OUTPUT_FAILED' ? exitCodes.internal : exitCodes.wrong;
    }
    tellFault(error, { name: isJson ? name : undefined, view, input });
    return exitCodes.internal;
  }
}

/** What was printed could not be written: told where that is still possible. */
export function tellLost(error: Error, { argv, terminal, environment }: Run): ExitCode {
  let view = createView(languageOf(environment), false);
  try {
    view = viewOf({ argv, terminal, environment }, []);
  } catch {
    // A language that there is not: `run` has said so.
  }
  terminal.error(renderProblems(outputFailed(undefined, error).problems, view));
  return exitCodes.internal;
}

const beforeDashes = (argv: readonly string[]) => argv.slice(0, argv.includes('--') ? argv.indexOf('--') : argv.length);

/** What was typed behind an option, the last time that it was; undefined where it was not. */
function typedValue(argv: readonly string[], option: string): string | undefined {
  const typed = beforeDashes(argv);
  const at = typed.findLastIndex((word) => word === option || word.startsWith(`${option}=`));
  return typed[at] === option ? typed[at + 1] : typed[at]?.slice(option.length + 1);
}

/** A configuration that stands as a word of its own, as `simulate` takes it. */
const typedConfig = (argv: readonly string[]): string | undefined =>
  beforeDashes(argv).find((word) => basename(word) === 'obligato.yaml');

function viewOf(
  { argv, terminal, environment }: Pick<Run, 'argv' | 'terminal' | 'environment'>,
  spoken: readonly string[],
): View {
  const reading = readingFor({ asked: typedValue(argv, '--lang'), environment, spoken });
  return createView(reading, terminal.colour && !beforeDashes(argv).includes('--no-color'), terminal.columns);
}

/** What was typed; undefined when help or the version was asked for, and printed. Throws `OBLIGATO_USAGE`. */
async function understand({ argv, commands, version, terminal }: Run, view: View): Promise<Typed | undefined> {
  let typed: Typed | undefined;
  const output = { out: terminal.out, error: terminal.error };
  const program = await createProgram(commands, {
    argv: beforeDashes(argv),
    view,
    version,
    output,
    onTyped: (found) => (typed = found),
  });
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    throw new ObligatoError(usageProblem(error));
  }
  return typed;
}

const ownFault = (message: Text) =>
  translated(
    { en: message.en, 'zh-CN': `程序自身出错：${message['zh-CN']}` },
    {
      en: 'This is an internal error of Obligato: please report it with the command you typed',
      'zh-CN': '这是 Obligato 自身的错误，请连同所用命令一并反馈',
    },
  );

function tellFault(
  error: unknown,
  about: { readonly name: string | null | undefined; readonly view: View; readonly input: Run },
): void {
  const { name, view, input } = about;
  const { en, 'zh-CN': chinese } = quotedFailure(error);
  const message = { en: cleanText(en), 'zh-CN': cleanText(chinese) };
  if (name === undefined) input.terminal.error(view.say(words.fault, { message }));
  else {
    input.terminal.out(problemsAsJson(name, [{ code: 'OBLIGATO_INTERNAL', ...ownFault(message) }]));
  }
  if (input.environment.DEBUG === 'obligato' && error instanceof Error) input.terminal.error(error.stack ?? en);
}
