/** A letter as a mail program shows it: its own words and no more. Nothing is fetched, nothing is counted. */
import type { Language } from '@obligato/core';
import type { LetterPart } from './compose-letter.ts';

export function toHtml(parts: readonly LetterPart[], language: Language): string {
  const body = parts.map(({ heading, lines, isList = false }) => {
    const head = heading === undefined ? '' : `<h2 style="font-size:1em">${escaped(heading)}</h2>`;
    const rows = lines.map((line) => (isList ? `<li>${inline(line)}</li>` : `<p>${inline(line)}</p>`)).join('');
    return `${head}${isList ? `<ul>${rows}</ul>` : rows}`;
  });
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body>${body.join('')}</body></html>`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const inline = (line: string) =>
  escaped(line)
    .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replaceAll('\n', '<br>');
