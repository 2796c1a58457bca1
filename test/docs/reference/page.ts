/** What a page of the reference is made of, in one language. */
import type { Language, Text } from '@obligato/core';

export type Say = (text: Text) => string;

export interface Page {
  /** Below `docs/reference`, without its ending. */
  readonly name: string;
  readonly text: (language: Language, say: Say) => string;
}

/** A cell: a bar would end it, a line break too. */
const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ') || '—';

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

export const code = (text: string) => `\`${text}\``;

export const fileOf = (name: string, language: Language) => `${name}${language === 'en' ? '' : `.${language}`}.md`;

/** Written by a command, in both languages, each leading to the other. */
export function pageText({ name, text }: Page, language: Language): string {
  const say: Say = (words) => words[language];
  const [other, label]: readonly [Language, string] = language === 'en' ? ['zh-CN', '中文'] : ['en', 'English'];
  const [title = '', ...rest] = text(language, say).split('\n');
  return `${[title, '', `[${label}](${fileOf(name, other)})`, ...rest].join('\n').trimEnd()}\n`;
}
