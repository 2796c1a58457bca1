/** A figure as one says it: of how many, or how long. What was not measured is a dash, never 0. */
import type { Reading } from './read-indicators.ts';
import { say } from '../texts/text.ts';
import { words } from './words.ts';

export function sayFigure({ figure, unit }: Reading): string {
  if (!figure) return '—';
  const n = Math.round(figure.numerator);
  const said = {
    count: `${n} / ${figure.denominator}`,
    'working-days': say(words.days, { n }),
    hours: say(words.hours, { n }),
  };
  return said[unit];
}
