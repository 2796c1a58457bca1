/** The documentation as a site: pages stay where they are written, and what leads to them is made from what there is. */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DefaultTheme, defineConfig, type UserConfig } from 'vitepress';
import { brokenLinks } from '../map/broken-links.ts';
import { addressOf, isInShort, listPages, translationOf } from '../map/list-pages.ts';
import { makeSidebars } from '../map/make-sidebar.ts';
import { readPlainly } from '../markdown/plain-markdown.ts';
import { slugOf } from '../markdown/resolve-link.ts';
import { searchIndex } from '../markdown/search-index.ts';
import { searchWords } from '../markdown/search-words.ts';
import { chineseTexts } from './chinese-texts.ts';

type VitePlugin = NonNullable<NonNullable<UserConfig['vite']>['plugins']>[number] & object;

const here = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const { homepage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly homepage: string };
const repository = homepage.replace(/#.*$/, '');
// Tests build what every kind of page has in it, and leave out the many that are made alike: links to those lead to the repository.
const pages = process.env.SITE === 'short' ? listPages(root).filter(isInShort) : listPages(root);
const bySource = new Map(pages.map((page) => [page.source, page]));
const byRoute = new Map(pages.map((page) => [page.route, page]));
const statOf = (path: string) => statSync(join(root, path), { throwIfNoEntry: false });

/** VitePress looks for Vue from the folder of the pages, which lies above this package and does not depend on it. */
const vueForPages: VitePlugin = {
  name: 'vue-for-pages',
  enforce: 'pre',
  resolveId(id, _importer, options) {
    if (!/^vue(\/|$)/.test(id)) return null;
    if (options.ssr) return { id, external: true };
    return id === 'vue/jsx-runtime' ? join(dirname(createRequire(here).resolve('vue')), 'jsx-runtime/index.mjs') : null;
  },
};

/** See markdown/search-index.ts. */
const searchBothLanguages: VitePlugin = {
  name: 'search-both-languages',
  enforce: 'pre',
  load(id) {
    const [, asked] = /^\/@localSearchIndex(.*)$/.exec(id) ?? [];
    if (asked === undefined) return null;
    if (asked === '') {
      const importers = ['root', 'zh-CN'].map((key) => `'${key}': () => import('@localSearchIndex${key}')`);
      return `export default { ${importers.join(', ')} }`;
    }
    return `export default ${JSON.stringify(searchIndex(root, pages, asked === 'root' ? 'en' : 'zh-CN'))}`;
  },
};

export default defineConfig({
  srcDir: '..',
  // What is found besides the listed pages is for those who work on the repository. A test holds the two together.
  srcExclude: [
    ...[
      'README*.md',
      '{packages,plugins}/*/*/**',
      '{packages,plugins}/*/CHANGELOG.md',
      '{examples,test}/**',
      'site/*.md',
      'site/!(pages)/**',
    ],
    ...listPages(root).flatMap(({ source }) => (bySource.has(source) ? [] : [source])),
  ],
  rewrites: (source) => bySource.get(source)?.route ?? source,
  outDir: './dist',
  cacheDir: './.cache',
  title: 'Obligato',
  description: 'A workflow engine for recurring organisational obligations',
  // Names of pages come without `.html`; whoever serves the files finds `x.html` for `/x`, as most do.
  cleanUrls: false,
  metaChunk: true,
  lastUpdated: false,
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  locales: {
    root: { label: 'English', lang: 'en', themeConfig: { nav: navOf('en'), sidebar: makeSidebars(pages, 'en') } },
    'zh-CN': {
      label: '简体中文',
      lang: 'zh-CN',
      description: '面向组织周期性义务的工作流引擎',
      themeConfig: { ...chineseTexts.theme, nav: navOf('zh-CN'), sidebar: makeSidebars(pages, 'zh-CN') },
    },
  },
  themeConfig: {
    externalLinkIcon: true,
    outline: { level: [2, 3] },
    search: {
      provider: 'local',
      options: {
        locales: { 'zh-CN': chineseTexts.search },
        miniSearch: {
          options: { tokenize: searchWords },
          searchOptions: { combineWith: 'AND', prefix: true, fuzzy: false },
        },
      },
    },
  },
  markdown: {
    // Colours that can be told from the ground they stand on.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    anchor: { slugify: slugOf },
    config: (md) =>
      readPlainly(
        md,
        {
          ...{ bySource, repository },
          isFile: (path) => statOf(path)?.isFile() ?? false,
          isFolder: (path) => statOf(path)?.isDirectory() ?? false,
        },
        sourceOf,
      ),
  },
  transformPageData(data) {
    const page = byRoute.get(data.relativePath);
    const translation = page && translationOf(page, pages);
    if (translation) data.frontmatter.translation = addressOf(translation.route);
  },
  async buildEnd({ outDir }) {
    const broken = await brokenLinks(outDir);
    if (broken.length > 0) throw new Error(`Links that lead nowhere:\n${broken.join('\n')}`);
  },
  vite: {
    resolve: {
      conditions: ['source'],
      alias: [
        { find: /^.*\/composables\/langs$/, replacement: fileURLToPath(new URL('./theme/langs.ts', import.meta.url)) },
      ],
    },
    // Stated, for the compiler of types is told to leave elements alone.
    esbuild: { jsx: 'automatic', jsxImportSource: 'vue' },
    plugins: [vueForPages, searchBothLanguages],
    // The words of the search, a file for each language, are read when somebody searches.
    // Libraries annotate their functions for newer bundlers than this one.
    build: {
      chunkSizeWarningLimit: 5000,
      rollupOptions: { onwarn: (warning, warn) => warning.code === 'INVALID_ANNOTATION' || warn(warning) },
    },
  },
});

function navOf(language: 'en' | 'zh-CN'): DefaultTheme.NavItem[] {
  const [base, say] = language === 'en' ? ['', 0 as const] : ['/zh-CN', 1 as const];
  const items: readonly (readonly [readonly [string, string], string])[] = [
    [['Begin', '开始'], `${base}/first-day`],
    [['Playground', '试一试'], `${base}/playground`],
    [['Reference', '参考'], `${base}/reference/`],
    [['Rules', '规则'], '/rules/'],
    [['Decisions', '设计决定'], '/decisions/'],
  ];
  return items.map(([text, link]) => ({ text: text[say], link }));
}

/** VitePress tells the file as it lies on disk. */
function sourceOf(env: unknown): string {
  const { realPath, path } = env as { readonly realPath?: string; readonly path?: string };
  return relative(root, realPath ?? path ?? root).replaceAll('\\', '/');
}
