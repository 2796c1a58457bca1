/** The `obligato` command. */
import { commands } from './commands.ts';
import { expandHome } from './options/expand-home.ts';
import { processTerminal } from './output/terminal.ts';
import { readVersion } from './read-version.ts';
import { run, tellLost } from './run.ts';

const terminal = processTerminal((error) => {
  const code = tellLost(error, input);
  // Whatever the command came to: nobody could read it.
  process.on('exit', () => {
    process.exitCode = code;
  });
});
const input = {
  argv: process.argv.slice(2).map(expandHome),
  commands,
  version: readVersion(),
  terminal,
  environment: process.env,
};
process.exitCode = await run(input);
