/** What leads to the pages of the site, read from the sources: nothing is forgotten, and every link leads somewhere. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { resolveConfig } from 'vitepress';
import { describe, expect, test } from 'vitest';
import { addressOf, listPages, pageOf, type SitePage, translationOf } from '../../site/map/list-pages.ts';
import { linksOf, makeSidebars } from '../../site/map/make-sidebar.ts';
import { type LinkMap, numberedSlugs, resolveLink } from '../../site/markdown/resolve-link.ts';
import { searchWords } from '../../site/markdown/search-words.ts';
import { root } from '../source-files.ts';

const pages = listPages(root);
const own = (page: SitePage) => page.kind === 'own';

describe('a page', () => {
  test('is what the site builds: all that is listed, and nothing else', async () => {
    const { pages: built } = await resolveConfig(join(root, 'site'), 'build', 'production');
    expect(built.toSorted()).toEqual(pages.map(({ source }) => source).toSorted());
    expect(built.length).toBeGreaterThan(400);
  });

  test('stands in a sidebar of its language, unless it is the site’s own', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const linked = new Set(Object.values(makeSidebars(pages, language)).flatMap(linksOf));
      const listed = pages.filter((page) => page.language === language && !own(page));
      expect(listed.map(({ route }) => addressOf(route)).filter((address) => !linked.has(address))).toEqual([]);
    }
  });

  test('without a translation stands in the Chinese sidebar in English, and says so', () => {
    const sidebar = makeSidebars(pages, 'zh-CN')['/zh-CN/'] ?? [];
    const guides = sidebar
      .flatMap(({ items = [] }) => items)
      .filter(({ link, items }) => !items && link?.startsWith('/zh-CN/') === false);
    expect(guides.length).toBeGreaterThan(5);
    for (const { text } of guides) expect(text).toMatch(/（英文）$/);
  });

  test('that nobody has thought of is a guide, and a folder of it is one in the sidebar', () => {
    const more = [...pages, pageOf('docs/running/tls.md', '# TLS'), pageOf('docs/a-new-one.md', '# New')];
    const [guides] = makeSidebars(more, 'en')['/'] ?? [];
    expect(linksOf([guides ?? {}])).toEqual(expect.arrayContaining(['/running/tls', '/a-new-one']));
  });

  test('has its translation at the same address below zh-CN', () => {
    const page = pages.find(({ source }) => source === 'docs/first-day.md');
    expect(page && translationOf(page, pages)?.source).toBe('docs/first-day.zh-CN.md');
  });

  test('has an address of its own', () => {
    expect(new Set(pages.map(({ route }) => route)).size).toBe(pages.length);
  });
});

const statOf = (path: string) => statSync(join(root, path), { throwIfNoEntry: false });
const map: LinkMap = {
  bySource: new Map(pages.map((page) => [page.source, page])),
  repository: 'https://example.org/repository',
  isFile: (path) => statOf(path)?.isFile() ?? false,
  isFolder: (path) => statOf(path)?.isDirectory() ?? false,
};

describe('a link', () => {
  const markdown = new MarkdownIt({ html: true });
  const parsed = pages.map((page) => {
    const tokens = markdown.parse(
      readFileSync(join(root, page.source), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''),
      {},
    );
    const headings = tokens.flatMap((token, at) =>
      token.type === 'heading_open'
        ? [
            (tokens[at + 1]?.children ?? [])
              .map(({ type, content }) => (type === 'html_inline' ? '' : content))
              .join(''),
          ]
        : [],
    );
    const links = tokens
      .flatMap(({ children }) => children ?? [])
      .flatMap((token) => (token.type === 'link_open' ? [String(token.attrGet('href'))] : []));
    return { page, links, places: new Set(headings.map(numberedSlugs())) };
  });
  const places = new Map(parsed.map(({ page, places: its }) => [addressOf(page.route), its]));

  test('on any page leads to a page and a place on it, to a file of the repository, or out', () => {
    const broken = parsed.flatMap(({ page, links, places: its }) =>
      links
        .filter((link) => {
          const [address = '', place] = resolveLink(link, page.source, map).split('#', 2);
          if (/^[a-z]+:/i.test(address)) return false;
          const there = address === '' ? its : places.get(address);
          return there === undefined || (place !== undefined && !there.has(decodeURIComponent(place)));
        })
        .map((link) => `${page.source}: ${link}`),
    );
    expect(broken).toEqual([]);
    expect(parsed.flatMap(({ links }) => links).length).toBeGreaterThan(500);
  });

  test('to a file outside the docs leads to the repository, and one that leads nowhere stays as it is', () => {
    expect(resolveLink('../examples/10-a-bot.ts', 'docs/board.md', map)).toBe(
      'https://example.org/repository/blob/main/examples/10-a-bot.ts',
    );
    expect(resolveLink('../examples/organ', 'docs/board.md', map)).toBe(
      'https://example.org/repository/tree/main/examples/organ',
    );
    expect(resolveLink('rules/README.md', 'docs/board.md', map)).toBe('/rules/');
    expect(resolveLink('first-day.zh-CN.md#1-现有的名单', 'docs/board.md', map)).toBe('/zh-CN/first-day#1-现有的名单');
    expect(resolveLink('nowhere.md', 'docs/board.md', map)).toBe('nowhere.md');
  });
});

test('words of the search are any two characters of Chinese, and whole words of anything else', () => {
  expect(searchWords('党支部的 quorum 2026-Q1')).toEqual(['党支', '支部', '部的', 'quorum', '2026', 'Q1']);
  expect(searchWords('组')).toEqual(['组']);
});
