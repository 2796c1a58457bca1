/** The pages of the site: every Markdown file that is there for readers, where it comes to lie, and of what kind it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export type PageLanguage = 'en' | 'zh-CN';
export type PageKind = 'guide' | 'reference' | 'rule' | 'decision' | 'package' | 'own';

export interface SitePage {
  /** Where it is written, seen from the repository: `docs/first-day.zh-CN.md`. */
  readonly source: string;
  /** Where it lies on the site: `zh-CN/first-day.md`. */
  readonly route: string;
  readonly language: PageLanguage;
  readonly kind: PageKind;
  readonly title: string;
}

/** Folders of which every Markdown file is a page, and the files beside them. Of packages, their front page alone. */
const folders = ['docs', 'site/pages'];
const beside = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];
const packages = ['packages', 'plugins'];

/** What is looked up rather than read, of the pages that lie in `docs/` itself. Every other one there is a guide. */
const lookedUp = new Set(
  [
    'archive-format',
    'coverage',
    'errors',
    'glossary',
    'guarantees',
    'http-access',
    'licences',
    'scale',
    'threat-model',
  ].map((name) => `docs/${name}`),
);

/**
 * Lists the pages below `root`, sorted by route.
 *
 * @example
 * listPages('.').find(({ source }) => source === 'docs/errors.md')?.route // → 'errors.md'
 */
export function listPages(root: string): readonly SitePage[] {
  const found = [
    ...folders.flatMap((folder) => markdownBelow(root, folder)),
    ...beside,
    ...packages.flatMap((group) =>
      readdirSync(join(root, group))
        .flatMap((name) => [`${group}/${name}/README.md`, `${group}/${name}/README.zh-CN.md`])
        .filter((file) => isThere(root, file)),
    ),
  ];
  return found
    .map((source) => pageOf(source, readFileSync(join(root, source), 'utf8')))
    .sort((a, b) => (a.route < b.route ? -1 : 1));
}

/** The page that a file comes to be. The text is looked at for its title alone. */
export function pageOf(source: string, text: string): SitePage {
  const language = /(\.zh-CN\.md$|^site\/pages\/zh-CN\/)/.test(source) ? 'zh-CN' : 'en';
  return { source, route: routeOf(source, language), language, kind: kindOf(source), title: titleOf(text) ?? source };
}

function routeOf(source: string, language: PageLanguage): string {
  const path = source
    .replace(/^docs\//, '')
    .replace(/^site\/pages\/(zh-CN\/)?/, '')
    .replace(/\.zh-CN\.md$/, '.md')
    .replace(/(^|\/)README\.md$/, '$1index.md')
    .replace(/^[A-Z]+\.md$/, (name) => name.toLowerCase());
  return language === 'en' ? path : `zh-CN/${path}`;
}

function kindOf(source: string): PageKind {
  if (source.startsWith('site/pages/')) return 'own';
  if (source.startsWith('docs/rules/')) return 'rule';
  if (source.startsWith('docs/decisions/')) return 'decision';
  if (/^(packages|plugins)\//.test(source)) return 'package';
  const isLookedUp = /^docs\/(api|reference)\//.test(source) || lookedUp.has(source.replace(/(\.zh-CN)?\.md$/, ''));
  return isLookedUp || !source.startsWith('docs/') ? 'reference' : 'guide';
}

const titleOf = (text: string): string | undefined =>
  /^# (.+)$/m
    .exec(text)?.[1]
    ?.replaceAll('`', '')
    .replace(/^(\d{4})\. /, '$1 · ');

function markdownBelow(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function isThere(root: string, file: string): boolean {
  try {
    readFileSync(join(root, file));
    return true;
  } catch {
    return false;
  }
}

/** Whether a page is built where only the site is tried, and not each of its pages: some of every kind, and all guides. */
export const isInShort = ({ source, kind }: SitePage): boolean =>
  kind === 'own' ||
  kind === 'guide' ||
  /^docs\/(errors|glossary|rules\/(README|(meeting|election)\/)|decisions\/(README|000)|reference\/(README|roster))/.test(
    source,
  );

/**
 * Where a page is reached: `index` is the folder itself.
 *
 * @example
 * addressOf('rules/index.md') // → '/rules/'
 */
export const addressOf = (route: string): string => `/${route.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '')}`;

/** The same page in the other language, where there is one. */
export function translationOf(page: SitePage, pages: readonly SitePage[]): SitePage | undefined {
  const other = page.language === 'en' ? `zh-CN/${page.route}` : page.route.replace(/^zh-CN\//, '');
  return pages.find(({ route }) => route === other);
}
