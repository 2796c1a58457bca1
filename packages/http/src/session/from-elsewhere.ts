/** Requests that a page of another site has a browser send: the cookie goes with them, and whoever is signed in never meant it. */
import { Refusal } from '../route/problem-details.ts';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request would change something and is not known to come from a page of this server. Browsers say where it comes from
 * (`Sec-Fetch-Site`, or `Origin` where they are older), and no page can write either; whoever says neither is no browser, has no
 * cookie of ours, and loses nothing.
 */
export function isFromElsewhere({ method, url, headers }: Request): boolean {
  if (harmless.has(method)) return false;
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin';
  const origin = headers.get('origin');
  return (
    origin === null || !URL.canParse(origin) || new URL(origin).host !== (headers.get('host') ?? new URL(url).host)
  );
}

export const fromElsewhere = (): Refusal =>
  new Refusal('forbidden', {
    detail: {
      en: 'It was sent by a page of another site: open the board and do it there.',
      'zh-CN': '该请求由其他网站的页面发出：请打开工作台办理。',
    },
  });
