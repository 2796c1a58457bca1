/** Months of a year, or of every year: what a cycle's period covers, and what a selector means by `Q1`. */
import type { Cycle } from '../../cycle/cycle.ts';

export interface PeriodSpan {
  /** Undefined for the same months of every year. */
  readonly year: string | undefined;
  /** 1 to 12, both included. */
  readonly first: number;
  readonly last: number;
}

const monthNames = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december'],
];

/** What may be written for a period, as one regular expression: the schema for editors shows the same. */
export const periodPattern = `^(\\d{4}|(\\d{4}-)?(Q[1-4]|H[12]|0[1-9]|1[0-2])|[1-9]|${monthNames.join('|')})$`;
const writtenPeriod = new RegExp(periodPattern);

/**
 * The months somebody means; undefined when it cannot be made out.
 *
 * @example
 * spanOf('Q1') // → { year: undefined, first: 1, last: 3 }
 * spanOf('2026-03') // → { year: '2026', first: 3, last: 3 }
 */
export function spanOf(written: string | number): PeriodSpan | undefined {
  const text = String(written);
  if (!writtenPeriod.test(text)) return undefined;
  if (/^\d{4}$/.test(text)) return { year: text, first: 1, last: 12 };
  const name = monthNames.indexOf(text);
  if (name >= 0) return { year: undefined, first: name + 1, last: name + 1 };
  const [, year, part = ''] = /^(?:(\d{4})-)?(.+)$/.exec(text) ?? [];
  const ordinal = Number(part.replace(/^[QH]/, ''));
  const months = part.startsWith('Q') ? 3 : part.startsWith('H') ? 6 : 1;
  return { year, first: (ordinal - 1) * months + 1, last: ordinal * months };
}

/** One way of writing a span, whichever way it was written: `2026-03`, `Q1`, `03`. */
export function nameOfSpan({ year, first, last }: PeriodSpan): string {
  const months = last - first + 1;
  if (months === 12) return year ?? 'year';
  const part = months === 6 ? `H${last / 6}` : months === 3 ? `Q${last / 3}` : String(first).padStart(2, '0');
  return year === undefined ? part : `${year}-${part}`;
}

/** Whether everything in `inner` lies in `outer`. */
export function spanCovers(outer: PeriodSpan, inner: PeriodSpan): boolean {
  if (outer.year !== undefined && outer.year !== inner.year) return false;
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** Of a cycle: its period; of an occasion, which has no period of its own, the month in which it arose. */
export function periodNameOf({ period, occasion }: Pick<Cycle, 'period' | 'occasion'>): string {
  return occasion === undefined ? period.id : period.from.slice(0, 7);
}
