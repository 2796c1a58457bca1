/** The report as the server draws it: its words and figures in the board's own type, each number a way to what is behind it. */
import { useEffect, useRef } from 'preact/hooks';
import { numberOf } from '../api/decision.ts';
import { addressOf } from '../app/router.ts';

export function ReportSheet({ html }: { html: string }) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Its style is for the file that it can be, too; here it has the board's own.
    const { body } = new DOMParser().parseFromString(html.replace(/<style[\s\S]*?<\/style>/g, ''), 'text/html');
    // Nothing was simulated here: a box that says so with a command is for the file.
    for (const apart of body.querySelectorAll('.apart')) apart.remove();
    sheet.current?.replaceChildren(...copied(body));
  }, [html]);
  return <div class="sheet stack report" ref={sheet} />;
}

/** A number leads to its list on the same page, which opens: the address stays. */
function showBehind(event: Event): void {
  event.preventDefault();
  const list = document.getElementById((event.currentTarget as HTMLAnchorElement).hash.slice(1));
  if (!(list instanceof HTMLDetailsElement)) return;
  list.open = true;
  list.scrollIntoView({ block: 'start' });
  list.querySelector('summary')?.focus({ preventScroll: true });
}

/** The page has its heading: what the report calls itself stands below it. */
const tags: Readonly<Record<string, string>> = {
  ...{ H1: 'h2', H2: 'h3', H3: 'h4', ASIDE: 'aside', SECTION: 'section', ARTICLE: 'article', HEADER: 'div' },
  ...{ P: 'p', UL: 'ul', OL: 'ol', LI: 'li', B: 'b', SMALL: 'small', BR: 'br', CODE: 'code', DIV: 'div' },
  ...{ TABLE: 'table', THEAD: 'thead', TBODY: 'tbody', TR: 'tr', TH: 'th', TD: 'td', METER: 'meter' },
  ...{ DETAILS: 'details', SUMMARY: 'summary', A: 'a' },
};

/** Values that mean something here; whatever else stands in a record is words, and does nothing. */
const kept: Readonly<Record<string, RegExp>> = {
  class: /^(figures|scroll|why|remark|reasons|differs|behind)$/,
  href: /^#n\d+$/,
  id: /^n\d+$/,
  ...{ min: /^\d+$/, max: /^\d+$/, value: /^\d+$/ },
};

function copied(from: Node): readonly Node[] {
  return [...from.childNodes].flatMap((node): readonly Node[] => {
    if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')];
    if (!(node instanceof Element) || ['SCRIPT', 'STYLE'].includes(node.tagName)) return [];
    const tag = tags[node.tagName];
    if (tag === undefined) return copied(node);
    // A heading of nothing is a cell.
    const own = document.createElement(tag === 'th' && node.textContent?.trim() === '' ? 'td' : tag);
    for (const { name, value } of node.attributes) if (kept[name]?.test(value)) own.setAttribute(name, value);
    if (own instanceof HTMLAnchorElement) own.addEventListener('click', showBehind);
    own.append(...(isBehind(node) ? [linked(node.textContent ?? '')] : copied(node)));
    return [own];
  });
}

/** The name of a decision, or of a cycle that is there: in the lists at the end. */
const isBehind = (node: Element) => node.tagName === 'CODE' && node.closest('.behind') !== null;

/** What would be owed only under other rules has no page. */
function linked(id: string): Node {
  const [cycle = '', number] = id.split('#');
  if (number === undefined) return document.createTextNode(id);
  const link = document.createElement('a');
  link.href = addressOf('decision', cycle, { number: numberOf(id) });
  link.textContent = id;
  return link;
}
