/** Shares as a list, each with its bar, its interval and what was counted: whole names, at any width. */
import { fillText, type Language, type TextData } from '@obligato/core';
import type { Share } from '../counting/share-of.ts';
import { colours } from './draw-chart.ts';
import { escaped } from './html.ts';
import { reportWords } from './report-words.ts';

export interface ShareRow {
  readonly name: string;
  readonly share: Share;
  /** What else was counted, such as `12 late`. */
  readonly counts?: readonly string[];
}

/** `79.6 %`. */
export const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** `79.6 % (78.0–81.2)`; without brackets where chance cannot be told. */
export function withInterval({ share, low, high }: Share): string {
  if (low === undefined || high === undefined) return percent(share);
  return `${percent(share)} <small>(${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)})</small>`;
}

export function shareList(rows: readonly ShareRow[], language: Language): string {
  const say = (data: TextData) => escaped(fillText(reportWords.inTimeOf, data, language));
  const items = rows.map(({ name, share, counts = [] }) => {
    const { inTime, owed } = share;
    const counted = [say({ inTime: grouped(inTime), owed: grouped(owed) }), ...counts.map(escaped)].join(' · ');
    return `<li><span class="name">${escaped(name)}</span> ${bar(share)} <b>${withInterval(share)}</b> <span class="counts">${counted}</span></li>`;
  });
  return `<ol class="shares">\n${items.join('\n')}\n</ol>`;
}

export const grouped = (count: number) => count.toLocaleString('en');

const at = (share: number) => (share * 100).toFixed(2);

/** A bar, and across its end a line from one end of the interval to the other. */
function bar({ share, low, high }: Share): string {
  const interval =
    low === undefined || high === undefined
      ? ''
      : `<rect x="${at(low)}" y="4" width="${at(Math.max(0.003, high - low))}" height="2" fill="#222"/>`;
  return `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="10" fill="#f2f2f2"/><rect width="${at(share)}" height="10" fill="${colours.others}"/>${interval}</svg>`;
}

export const shareStyle = `
.shares { list-style: none; padding: 0; margin: .4rem 0; } .shares li { display: grid; grid-template-columns: 15rem 1fr 12rem; gap: .1rem .8rem; align-items: center; padding: .3rem 0; border-top: 1px solid #eee; break-inside: avoid; }
.shares svg { width: 100%; height: .8rem; display: block; } .shares b { white-space: nowrap; } .shares small { font-weight: normal; color: #555; } .shares .name { overflow-wrap: anywhere; }
.shares .counts { grid-column: 2 / -1; font-size: .8rem; color: #555; }
@media (max-width: 600px) { .shares li { grid-template-columns: 1fr auto; } .shares .name, .shares .counts { grid-column: 1 / -1; } }
`;
