/** The `obligato` command: its table of contents. */
import { attempt } from './commands/attempt.ts';
import { check } from './commands/check.ts';
import { explain } from './commands/explain.ts';
import { graph } from './commands/graph.ts';
import { next } from './commands/next.ts';
import { plan } from './commands/plan.ts';
import { serve } from './commands/serve.ts';
import { simulate } from './commands/simulate.ts';
import { status } from './commands/status.ts';
import { tick } from './commands/tick.ts';
import { token } from './commands/token.ts';
import { processTerminal } from './output/terminal.ts';
import { readVersion } from './read-version.ts';
import { run } from './run.ts';

process.exitCode = await run({
  argv: process.argv.slice(2),
  commands: [check, plan, status, next, attempt, explain, graph, tick, simulate, serve, token],
  version: readVersion(),
  terminal: processTerminal(),
  environment: process.env,
});
