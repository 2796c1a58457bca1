/** Links of the built site that lead nowhere: to no page, or to no place on one. VitePress looks at pages alone, and not at sidebars. */
import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative } from 'node:path';

interface BuiltPage {
  readonly path: string;
  readonly places: ReadonlySet<string>;
  readonly links: readonly string[];
}

/**
 * Every broken link of a folder of built pages, with the page that it stands on.
 *
 * @example
 * await brokenLinks('dist') // → ['first-day.html: /no-such-page.html']
 */
export async function brokenLinks(folder: string): Promise<readonly string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const built = await Promise.all(
    files
      .filter((path) => path.endsWith('.html'))
      .map(async (path) => readBuilt(path, await readFile(join(folder, path), 'utf8'))),
  );
  const there = new Set(files);
  const byPath = new Map(built.map((page) => [page.path, page]));
  const found = built.flatMap((page) =>
    [...new Set(page.links)]
      .filter((link) => leadsNowhere(link, page, there, byPath))
      .map((link) => `${page.path}: ${link}`),
  );
  return found.sort();
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
};
const plain = (text: string) => text.replace(/&(amp|quot|#39|lt|gt);/g, (entity) => entities[entity] ?? entity);

const readBuilt = (path: string, html: string): BuiltPage => ({
  path,
  places: new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => plain(id))),
  links: [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)].map(([, link = '']) => plain(link)),
});

function leadsNowhere(
  link: string,
  page: BuiltPage,
  there: ReadonlySet<string>,
  byPath: ReadonlyMap<string, BuiltPage>,
): boolean {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) return false;
  const [before = '', place = ''] = link.split('#', 2);
  const path = decodeURI(before.replace(/\?.*$/, ''));
  const whole =
    path === '' ? page.path : posix.join(path.startsWith('/') ? '' : posix.dirname(page.path), path.replace(/^\//, ''));
  const target = path.endsWith('/') || whole === '' || whole === '.' ? posix.join(whole, 'index.html') : whole;
  if (!there.has(target)) return true;
  const to = byPath.get(target);
  return place !== '' && to !== undefined && !to.places.has(decodeURIComponent(place));
}
