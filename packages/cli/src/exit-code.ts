/** What the process tells its caller. Scripts branch on these numbers, so they never change meaning. */
export const exitCodes = {
  fine: 0,
  /** An attempt was not accepted; or what was asked for was found: a change of rules, a decision that comes out otherwise, an ailment. */
  refused: 1,
  /** Usage, configuration or data: whoever called can mend it. */
  wrong: 2,
  /** Nothing that whoever called could have typed otherwise: a fault of Obligato itself, or an answer that could not be written. */
  internal: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
