/** Sidebars made from what there is, so that no page can be forgotten. */
import type { DefaultTheme } from 'vitepress';
import { addressOf, type PageKind, type PageLanguage, type SitePage, translationOf } from './list-pages.ts';

type Item = DefaultTheme.SidebarItem;

/** Whoever comes for the first time goes through these in order; the other guides follow by title. */
const first = ['first-day', 'configure-rules', 'embed-the-engine', 'write-a-plugin'];

type ListedKind = Exclude<PageKind, 'own'>;

const headings: Readonly<Record<PageLanguage, Readonly<Record<ListedKind, string>>>> = {
  en: { guide: 'Guides', reference: 'Reference', package: 'Packages', rule: 'Rules', decision: 'Decisions' },
  'zh-CN': { guide: '指南', reference: '参考', package: '软件包', rule: '规则', decision: '设计决定' },
};

/** What is said of a page that a reader of this language gets in English. */
const inEnglish: Readonly<Record<PageLanguage, string>> = { en: '', 'zh-CN': '（英文）' };

/**
 * The sidebars of one language, by the beginning of addresses. A page that is not in this language stands there in English. Rules and
 * decisions are many and have sidebars of their own, each folder of rules one: every page carries its sidebar.
 *
 * @example
 * makeSidebars(listPages('.'), 'en')['/'] // guides, reference, packages
 */
export function makeSidebars(pages: readonly SitePage[], language: PageLanguage): Record<string, Item[]> {
  const group = (kind: ListedKind, collapsed: boolean): Item =>
    folded(headings[language][kind], itemsOf(pages, kind, language), collapsed);
  const sidebar = [group('guide', false), group('reference', false), group('package', true)];
  if (language === 'zh-CN') return { '/zh-CN/': sidebar };
  return { ...ruleSidebars(pages), '/decisions/': [group('decision', false)], '/': sidebar };
}

/** What can be folded leads to its first page: without a link it would be a button around a button. */
const folded = (text: string, items: Item[], collapsed: boolean): Item => {
  const [first] = linksOf(items);
  return { text, ...(first === undefined ? {} : { link: first }), collapsed, items };
};

/** Below `/rules/` the folders, and in each its own rules. */
function ruleSidebars(pages: readonly SitePage[]): Record<string, Item[]> {
  const folders = itemsOf(pages, 'rule', 'en').filter(({ items }) => items);
  const heads = folders.map(({ text = '', items = [] }) => ({ text, link: items[0]?.link ?? '' }));
  const index = { text: 'Rules · 规则', link: '/rules/' };
  return Object.fromEntries([
    ...folders.map(({ text = '', items = [] }): [string, Item[]] => [
      `/rules/${text}/`,
      [index, ...heads.map((head) => (head.text === text ? folded(text, items, false) : head))],
    ]),
    ['/rules/', [index, ...heads]],
  ]);
}

function itemsOf(pages: readonly SitePage[], kind: ListedKind, language: PageLanguage): Item[] {
  const shown = pages
    .filter((page) => page.kind === kind && (page.language === 'en' || !translationOf(page, pages)))
    .map((page) => ({ page, said: (language === page.language ? page : translationOf(page, pages)) ?? page }))
    .sort((a, b) => orderOf(a.page) - orderOf(b.page) || (a.page.title < b.page.title ? -1 : 1));
  const item = ({ said }: (typeof shown)[number]): Item => ({
    text: `${said.title}${said.language === language || said.kind === 'rule' ? '' : inEnglish[language]}`,
    link: addressOf(said.route),
  });
  const isInFolder = ({ page }: (typeof shown)[number]) => folderOf(page) !== '';
  const named = [...new Set(shown.filter(isInFolder).map(({ page }) => folderOf(page)))].sort();
  return [
    ...shown.filter((each) => !isInFolder(each)).map(item),
    ...named.map((name) => folded(name, shown.filter(({ page }) => folderOf(page) === name).map(item), true)),
  ];
}

/** The folder of a page within its kind: `meeting` of `docs/rules/meeting/notice.md`, `api` of `docs/api/core.md`. */
const folderOf = ({ source, kind }: SitePage): string =>
  source.replace(bases[kind] ?? '', '').match(/^([^/]+)\//)?.[1] ?? '';

const bases: Partial<Record<PageKind, RegExp>> = {
  guide: /^docs\/(guides\/)?/,
  reference: /^docs\/(reference\/)?/,
  rule: /^docs\/rules\//,
  decision: /^docs\/decisions\//,
  package: /^(packages|plugins)\/[^/]+\//,
};

function orderOf({ source, route }: SitePage): number {
  if (/README(\.zh-CN)?\.md$/.test(source) && !/^(packages|plugins)\//.test(source)) return -1;
  const at = first.indexOf(route.replace(/^zh-CN\//, '').replace(/\.md$/, ''));
  return at < 0 ? first.length : at;
}

/** Every address that a sidebar leads to. */
export const linksOf = (items: readonly Item[]): readonly string[] =>
  items.flatMap(({ link, items: below }) => [...(link ? [link] : []), ...linksOf(below ?? [])]);
