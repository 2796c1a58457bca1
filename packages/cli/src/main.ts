/** The `obligato` command. */
import { commands } from './commands.ts';
import { processTerminal } from './output/terminal.ts';
import { readVersion } from './read-version.ts';
import { run } from './run.ts';

process.exitCode = await run({
  argv: process.argv.slice(2),
  commands,
  version: readVersion(),
  terminal: processTerminal(),
  environment: process.env,
});
