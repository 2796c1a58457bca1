/** Where one is: a screen, what it shows, and what was asked besides. The address alone says it, so that it can be sent to somebody. */
import { signal } from '@preact/signals';

export interface Place {
  /** `cycle` in `/board/cycle/bureau/levy/report/2026`. */
  readonly screen: string;
  /** `bureau/levy/report/2026` */
  readonly about: string;
  readonly query: Readonly<Record<string, string>>;
}

const base = '/board/';

function read(): Place {
  const [screen = '', ...rest] = location.pathname.slice(base.length).split('/');
  return {
    screen,
    about: rest.map(unescaped).join('/'),
    query: Object.fromEntries(new URLSearchParams(location.search)),
  };
}

function unescaped(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

export const place = signal<Place>(read());

/** The address of a screen. */
export function addressOf(
  screen: string,
  about = '',
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const asked = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  const search = asked.length > 0 ? `?${new URLSearchParams(asked)}` : '';
  return `${base}${[screen, ...about.split('/')].filter(Boolean).map(encodeURIComponent).join('/')}${search}`;
}

export function go(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  place.value = read();
  if (how === 'push') scrollTo(0, 0);
}

/** Links within the board turn the page without loading it anew; everything else is the browser's. */
export function followLinks(): void {
  addEventListener('popstate', () => {
    place.value = read();
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.('a');
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (!link.pathname.startsWith(base)) return;
    event.preventDefault();
    go(link.pathname + link.search);
  });
}
