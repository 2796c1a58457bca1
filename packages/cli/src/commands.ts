/**
 * The command's table of contents, in the order of the help, with all that the help says of them. Each command is read only
 * when it is typed, so that `check` does not wait for what `serve` and `simulate` need.
 */
import type { CommandTable } from './command.ts';
import { summaries } from './output/words/summaries.ts';

export const commands: CommandTable = {
  init: {
    usage: '[options] [folder]',
    summary: summaries.init,
    load: async () => (await import('./commands/rules/init.ts')).init,
  },
  check: {
    usage: '[options]',
    summary: summaries.check,
    load: async () => (await import('./commands/rules/check.ts')).check,
  },
  units: {
    usage: '[options]',
    summary: summaries.units,
    load: async () => (await import('./commands/rules/units.ts')).units,
  },
  deputise: {
    usage: '[options] [officer]',
    summary: summaries.deputise,
    load: async () => (await import('./commands/records/deputise.ts')).deputise,
  },
  plan: {
    usage: '[options]',
    summary: summaries.plan,
    load: async () => (await import('./commands/obligations/plan.ts')).plan,
  },
  status: {
    usage: '[options]',
    summary: summaries.status,
    load: async () => (await import('./commands/obligations/status.ts')).status,
  },
  raise: {
    usage: '[options] <duty> [occasion]',
    summary: summaries.raise,
    load: async () => (await import('./commands/obligations/raise.ts')).raise,
  },
  next: {
    usage: '[options] <cycle>',
    summary: summaries.next,
    load: async () => (await import('./commands/obligations/next.ts')).next,
  },
  attempt: {
    usage: '[options] <cycle> <event>',
    summary: summaries.attempt,
    load: async () => (await import('./commands/obligations/attempt.ts')).attempt,
  },
  correct: {
    usage: '[options] <decision>',
    summary: summaries.correct,
    load: async () => (await import('./commands/obligations/correct.ts')).correct,
  },
  withdraw: {
    usage: '[options] <decision>',
    summary: summaries.withdraw,
    load: async () => (await import('./commands/obligations/withdraw.ts')).withdraw,
  },
  comment: {
    usage: '[options] <cycle> <text>',
    summary: summaries.comment,
    load: async () => (await import('./commands/obligations/comment.ts')).comment,
  },
  evidence: {
    usage: '[options] <cycle>',
    summary: summaries.evidence,
    load: async () => (await import('./commands/records/evidence.ts')).evidence,
  },
  print: {
    usage: '[options] <cycle>',
    summary: summaries.print,
    load: async () => (await import('./commands/obligations/print.ts')).print,
  },
  explain: {
    usage: '[options] <decision>',
    summary: summaries.explain,
    load: async () => (await import('./commands/reading/explain.ts')).explain,
  },
  history: {
    usage: '[options] <cycle>',
    summary: summaries.history,
    load: async () => (await import('./commands/reading/history.ts')).history,
  },
  graph: {
    usage: '[options] <obligation>',
    summary: summaries.graph,
    load: async () => (await import('./commands/rules/graph.ts')).graph,
  },
  tick: {
    usage: '',
    summary: summaries.tick,
    load: async () => (await import('./commands/obligations/tick.ts')).tick,
  },
  config: {
    usage: '[options] <action> [subject] [rule] [option]',
    summary: summaries.config,
    load: async () => (await import('./commands/rules/config.ts')).config,
  },
  replay: {
    usage: '[options]',
    summary: summaries.replay,
    judgesOften: true,
    load: async () => (await import('./commands/rules/replay.ts')).replay,
  },
  reform: {
    usage: '[options]',
    summary: summaries.reform,
    judgesOften: true,
    load: async () => (await import('./commands/rules/reform.ts')).reform,
  },
  diagnose: {
    usage: '[options]',
    summary: summaries.diagnose,
    load: async () => (await import('./commands/reading/diagnose.ts')).diagnose,
  },
  report: {
    usage: '[options]',
    summary: summaries.report,
    load: async () => (await import('./commands/reading/report.ts')).report,
  },
  test: {
    usage: '[options] [files...]',
    summary: summaries.test,
    load: async () => (await import('./commands/rules/test.ts')).test,
  },
  new: {
    usage: '[options] <what> <name>',
    summary: summaries.new,
    load: async () => (await import('./commands/rules/new.ts')).newCommand,
  },
  search: {
    usage: '[options] <text>',
    summary: summaries.search,
    load: async () => (await import('./commands/reading/search.ts')).search,
  },
  outbox: {
    usage: '[options]',
    summary: summaries.outbox,
    load: async () => (await import('./commands/records/outbox.ts')).outbox,
  },
  doctor: {
    usage: '[options]',
    summary: summaries.doctor,
    load: async () => (await import('./commands/records/doctor.ts')).doctor,
  },
  simulate: {
    usage: '[options] [scenario]',
    summary: summaries.simulate,
    judgesOften: true,
    load: async () => (await import('./commands/running/simulate.ts')).simulate,
  },
  serve: {
    usage: '[options]',
    summary: summaries.serve,
    judgesOften: true,
    load: async () => (await import('./commands/running/serve.ts')).serve,
  },
  ballot: {
    usage: '[options] <action> [name]',
    summary: summaries.ballot,
    load: async () => (await import('./commands/running/ballot.ts')).ballot,
  },
  token: {
    usage: '[options] <action> [id]',
    summary: summaries.token,
    load: async () => (await import('./commands/running/token.ts')).token,
  },
  user: {
    usage: '[options] <action> [name]',
    summary: summaries.user,
    load: async () => (await import('./commands/running/user.ts')).user,
  },
  feed: {
    usage: '[options] <action> [id]',
    summary: summaries.feed,
    load: async () => (await import('./commands/running/feed.ts')).feed,
  },
  ledger: {
    usage: '[options]',
    summary: summaries.ledger,
    load: async () => (await import('./commands/reading/ledger.ts')).ledger,
  },
  roster: {
    usage: '[options] [action] [file]',
    summary: summaries.roster,
    load: async () => (await import('./commands/records/roster.ts')).roster,
  },
  store: {
    usage: '[options] <action>',
    summary: summaries.store,
    load: async () => (await import('./commands/records/store.ts')).store,
  },
  backup: {
    usage: '[options] <target>',
    summary: summaries.backup,
    load: async () => (await import('./commands/records/backup.ts')).backup,
  },
  archive: {
    usage: '[options] <action> [subject]',
    summary: summaries.archive,
    load: async () => (await import('./commands/records/archive.ts')).archive,
  },
  restore: {
    usage: '[options] <backup>',
    summary: summaries.restore,
    load: async () => (await import('./commands/records/restore.ts')).restore,
  },
  export: {
    usage: '[options] [file]',
    summary: summaries.export,
    load: async () => (await import('./commands/records/export.ts')).exportCommand,
  },
  import: {
    usage: '<file>',
    summary: summaries.import,
    load: async () => (await import('./commands/records/import.ts')).importCommand,
  },
  completion: {
    usage: '<shell>',
    summary: summaries.completion,
    load: async () => (await import('./commands/running/completion.ts')).completion,
  },
};
