/**
 * The command's table of contents, in the order of the help. Each command is read only when it is typed, so that `check`
 * does not wait for what `serve` and `simulate` need.
 */
import type { CommandTable } from './command.ts';

export const commands: CommandTable = {
  init: async () => (await import('./commands/rules/init.ts')).init,
  check: async () => (await import('./commands/rules/check.ts')).check,
  units: async () => (await import('./commands/rules/units.ts')).units,
  plan: async () => (await import('./commands/obligations/plan.ts')).plan,
  status: async () => (await import('./commands/obligations/status.ts')).status,
  raise: async () => (await import('./commands/obligations/raise.ts')).raise,
  next: async () => (await import('./commands/obligations/next.ts')).next,
  attempt: async () => (await import('./commands/obligations/attempt.ts')).attempt,
  correct: async () => (await import('./commands/obligations/correct.ts')).correct,
  withdraw: async () => (await import('./commands/obligations/withdraw.ts')).withdraw,
  print: async () => (await import('./commands/obligations/print.ts')).print,
  explain: async () => (await import('./commands/obligations/explain.ts')).explain,
  history: async () => (await import('./commands/obligations/history.ts')).history,
  graph: async () => (await import('./commands/rules/graph.ts')).graph,
  tick: async () => (await import('./commands/obligations/tick.ts')).tick,
  config: async () => (await import('./commands/rules/config.ts')).config,
  replay: async () => (await import('./commands/rules/replay.ts')).replay,
  report: async () => (await import('./commands/obligations/report.ts')).report,
  test: async () => (await import('./commands/rules/test.ts')).test,
  new: async () => (await import('./commands/rules/new.ts')).newCommand,
  doctor: async () => (await import('./commands/records/doctor.ts')).doctor,
  simulate: async () => (await import('./commands/running/simulate.ts')).simulate,
  serve: async () => (await import('./commands/running/serve.ts')).serve,
  token: async () => (await import('./commands/running/token.ts')).token,
  user: async () => (await import('./commands/running/user.ts')).user,
  feed: async () => (await import('./commands/running/feed.ts')).feed,
  ledger: async () => (await import('./commands/obligations/ledger.ts')).ledger,
  roster: async () => (await import('./commands/records/roster.ts')).roster,
  store: async () => (await import('./commands/records/store.ts')).store,
  backup: async () => (await import('./commands/records/backup.ts')).backup,
  archive: async () => (await import('./commands/records/archive.ts')).archive,
  restore: async () => (await import('./commands/records/restore.ts')).restore,
  export: async () => (await import('./commands/records/export.ts')).exportCommand,
  import: async () => (await import('./commands/records/import.ts')).importCommand,
  completion: async () => (await import('./commands/running/completion.ts')).completion,
};
