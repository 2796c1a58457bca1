/** A tally as it is kept: with the day, and how many had papers. */
import type { Tally } from '../tally/tally.ts';

export interface RecordedTally extends Tally {
  /** How many had papers. */
  readonly issued: number;
  /** The local day, `YYYY-MM-DD`. */
  readonly on: string;
}

const daysKept = 30;
const msPerDay = 86_400_000;

export const isOldEnough = ({ on }: RecordedTally, now: string): boolean =>
  Date.parse(now.slice(0, 10)) - Date.parse(on) >= daysKept * msPerDay;
