/** What a cycle is called: its duty and its period. */
import type { Cycle } from '../api/cycle.ts';
import { sayPeriod } from '../texts/periods.ts';
import { say } from '../texts/text.ts';

export const titleOf = ({ title, period }: Pick<Cycle, 'title' | 'period'>): string =>
  `${say(title)} · ${sayPeriod(period.id)}`;
