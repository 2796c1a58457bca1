/**
 * What the search looks in, a list for each language. VitePress makes one too, and looks for the language of a page in the path where
 * it is written, which here says nothing of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import MiniSearch from 'minisearch';
import { addressOf, type PageLanguage, type SitePage } from '../map/list-pages.ts';
import { numberedSlugs } from './resolve-link.ts';
import { searchWords } from './search-words.ts';

interface Section {
  readonly id: string;
  readonly title: string;
  /** The headings above. */
  readonly titles: readonly string[];
  readonly text: string;
}

const markdown = new MarkdownIt({ html: true });
type Token = ReturnType<typeof markdown.parse>[number];

/** Words as they are read: without marks, tags and addresses. */
const wordsOf = ({ type, content, children }: Token): string =>
  type === 'inline'
    ? (children ?? [])
        .map((each) => (each.type === 'softbreak' || each.type === 'hardbreak' ? ' ' : wordsOf(each)))
        .join('')
    : type === 'html_inline' || type === 'html_block' || type === 'image'
      ? ''
      : content;

/**
 * A page cut at its headings. Declarations of whole packages are left out: their names stand in the guides.
 *
 * @example
 * sectionsOf(page, '# Backup\n\nEvery night.')[0]?.text // → 'Every night.'
 */
export function sectionsOf(page: SitePage, text: string): readonly Section[] {
  const tokens = markdown.parse(text.replace(/^---\n[\s\S]*?\n---\n/, ''), {});
  const isHeading = (at: number) => tokens[at - 1]?.type === 'heading_open';
  const slug = numberedSlugs();
  const address = addressOf(page.route).replace(/([^/])$/, '$1.html');
  const sections: (Section & { text: string })[] = [];
  const above: string[] = [];
  for (const [at, token] of tokens.entries()) {
    if (isHeading(at)) {
      const title = wordsOf(token);
      const level = Number(tokens[at - 1]?.tag.slice(1)) - 1;
      above.length = Math.min(above.length, level);
      const id = `${address}#${slug(title)}`;
      sections.push({ id, title, titles: above.filter(Boolean), text: '' });
      above[level] = title;
    } else if (token.type === 'inline' || (token.type === 'fence' && !page.source.startsWith('docs/api/'))) {
      const last = sections.at(-1);
      if (last) last.text += `${last.text === '' ? '' : '\n'}${wordsOf(token)}`;
    }
  }
  return sections;
}

/**
 * The list of one language, as text that the search of the page reads.
 *
 * @example
 * searchIndex('.', listPages('.'), 'zh-CN')
 */
export function searchIndex(root: string, pages: readonly SitePage[], language: PageLanguage): string {
  const index = new MiniSearch({
    fields: ['title', 'titles', 'text'],
    storeFields: ['title', 'titles'],
    tokenize: searchWords,
  });
  for (const page of pages.filter((each) => each.language === language && each.kind !== 'own')) {
    index.addAll(sectionsOf(page, readFileSync(join(root, page.source), 'utf8')));
  }
  return JSON.stringify(index);
}
