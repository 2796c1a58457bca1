/**
 * The command's table of contents, in the order of the help. Each command is read only when it is typed, so that `check`
 * does not wait for what `serve` and `simulate` need.
 */
import type { CommandTable } from './command.ts';

export const commands: CommandTable = {
  init: async () => (await import('./commands/init.ts')).init,
  check: async () => (await import('./commands/check.ts')).check,
  plan: async () => (await import('./commands/plan.ts')).plan,
  status: async () => (await import('./commands/status.ts')).status,
  next: async () => (await import('./commands/next.ts')).next,
  attempt: async () => (await import('./commands/attempt.ts')).attempt,
  print: async () => (await import('./commands/print.ts')).print,
  explain: async () => (await import('./commands/explain.ts')).explain,
  graph: async () => (await import('./commands/graph.ts')).graph,
  tick: async () => (await import('./commands/tick.ts')).tick,
  config: async () => (await import('./commands/config.ts')).config,
  replay: async () => (await import('./commands/replay.ts')).replay,
  report: async () => (await import('./commands/report.ts')).report,
  test: async () => (await import('./commands/test.ts')).test,
  new: async () => (await import('./commands/new.ts')).newCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  simulate: async () => (await import('./commands/simulate.ts')).simulate,
  serve: async () => (await import('./commands/serve.ts')).serve,
  token: async () => (await import('./commands/token.ts')).token,
  ledger: async () => (await import('./commands/ledger.ts')).ledger,
  roster: async () => (await import('./commands/roster.ts')).roster,
  backup: async () => (await import('./commands/backup.ts')).backup,
  archive: async () => (await import('./commands/archive.ts')).archive,
  restore: async () => (await import('./commands/restore.ts')).restore,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  completion: async () => (await import('./commands/completion.ts')).completion,
};
