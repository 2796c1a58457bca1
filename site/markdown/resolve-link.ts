/** Where a link of a page leads once the page lies on the site. */
import { posix } from 'node:path';
import { addressOf, type SitePage } from '../map/list-pages.ts';

export interface LinkMap {
  /** By where they are written. */
  readonly bySource: ReadonlyMap<string, SitePage>;
  /** The repository's public home, and the branch that is shown there. */
  readonly repository: string;
  readonly isFile: (path: string) => boolean;
  readonly isFolder: (path: string) => boolean;
}

/**
 * A link of the page `source`. To another page it becomes that page's address, to any other file of the repository that file's place on
 * its public home. What leads nowhere is returned as it is, and ends the build.
 *
 * @example
 * resolveLink('../examples/10-a-bot.ts', 'docs/embed-the-engine.md', map) // → 'https://…/blob/main/examples/10-a-bot.ts'
 */
export function resolveLink(href: string, source: string, map: LinkMap): string {
  if (/^([a-z][a-z0-9+.-]*:|\/\/|#|\/)/i.test(href)) return href;
  const [path = '', anchor] = href.split('#', 2);
  const suffix = anchor === undefined ? '' : `#${anchor}`;
  const target = posix.join(posix.dirname(source), decodeURI(path)).replace(/\/$/, '');
  const page = map.bySource.get(target) ?? map.bySource.get(posix.join(target, 'README.md'));
  if (page) return `${addressOf(page.route)}${suffix}`;
  if (map.isFile(target)) return `${map.repository}/blob/main/${target}${suffix}`;
  if (map.isFolder(target)) return `${map.repository}/tree/main/${target}${suffix}`;
  return href;
}

/**
 * The anchor of a heading, as it is on the repository's public home: links between pages were written for that.
 *
 * @example
 * slugOf('What `--now` does') // → 'what---now-does'
 */
export const slugOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');

/**
 * Anchors of the headings of one page, in order: those of one name are numbered.
 *
 * @example
 * const slug = numberedSlugs();
 * [slug('Do'), slug('Do')] // → ['do', 'do-1']
 */
export function numberedSlugs(): (heading: string) => string {
  const seen = new Map<string, number>();
  return (heading) => {
    const slug = slugOf(heading);
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  };
}
