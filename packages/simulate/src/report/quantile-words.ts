/** Quantiles in words that stay true where several units have the same value. */
import { fillText, type Language } from '@obligato/core';
import { type Counted, quantile } from './quantile.ts';
import { reportWords } from './report-words.ts';

/** What is said to be the most is rounded up: rounded down, it would not be true. */
const roundedUp = (value: number) => String(Math.ceil(value * 10 - 1e-6) / 10);

/** ` — a tenth of the units at most 71 %, half at most 80 %, …`; nothing where no unit was counted. */
export function quantileWords(counts: readonly Counted[], unit: '%' | 'h', language: Language): string {
  const [tenth, half, nine] = [10, 50, 90].map((percent) => quantile(counts, percent));
  if (tenth === undefined || half === undefined || nine === undefined) return '';
  const said = (value: number) => `${roundedUp(value)} ${unit}`;
  return fillText(reportWords.quantiles, { tenth: said(tenth), half: said(half), nine: said(nine) }, language);
}
