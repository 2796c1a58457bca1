/** How people behave. Shares are between 0 and 1; every one is an assumption, made to be changed. */
export interface Habits {
  /** A secretary forgets the notice, and opens the meeting all the same. */
  readonly forgetsNotice: number;
  /** The notice goes out the day before. */
  readonly noticeTooLate: number;
  /** A member with a vote comes. */
  readonly attends: number;
  /** The same for a leader of the unit, who has business. */
  readonly leaderAttends: number;
  /** A meeting is only thought of when its deadline has passed. */
  readonly thoughtOfTooLate: number;
  /** A meeting is never thought of at all. */
  readonly forgetsAltogether: number;
  /** Somebody concludes before the minutes are written. */
  readonly forgetsMinutes: number;
  /** The superior does not come to inspect in time. */
  readonly skipsInspection: number;
  /** Somebody forgets a report, or a small task. */
  readonly forgetsReport: number;
  /** Somebody hands a report or a task in after its deadline. */
  readonly reportsLate: number;
  /** A report says too little, and has to be completed. */
  readonly reportsThinly: number;
  /** Things are written down a fortnight after they happened. */
  readonly writesDownLate: number;
}

export const usualHabits: Habits = {
  forgetsNotice: 0.08,
  noticeTooLate: 0.15,
  attends: 0.82,
  leaderAttends: 0.6,
  thoughtOfTooLate: 0.07,
  forgetsAltogether: 0.03,
  forgetsMinutes: 0.12,
  skipsInspection: 0.25,
  forgetsReport: 0.04,
  reportsLate: 0.08,
  reportsThinly: 0.06,
  writesDownLate: 0.05,
};
