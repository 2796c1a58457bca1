/** A notice or minutes, as the server writes them from the record. */
import { useEffect, useRef } from 'preact/hooks';
import { ask, path } from '../api/client.ts';
import { useLoad } from '../app/load.ts';
import { addressOf } from '../app/router.ts';
import { reading, say } from '../texts/text.ts';
import { Page } from '../ui/page.tsx';
import { Ready } from '../ui/states.tsx';
import { words as auditWords } from '../audit/words.ts';
import { words as uiWords } from '../ui/words.ts';
import { words } from './words.ts';

export function CyclePaper({ cycle, paper }: { cycle: string; paper: 'notice' | 'minutes' }) {
  const loaded = useLoad(`paper ${cycle} ${paper} ${reading()}`, () =>
    ask<string>(path`/cycles/${cycle}/papers/${paper}`, {
      query: { format: 'html' },
      headers: { accept: 'text/html' },
      as: 'text',
    }),
  );
  const tools = (
    <div class="actions">
      <a class="button" href={addressOf('cycle', cycle)}>
        {say(auditWords.toCycle)}
      </a>
      <button type="button" class="primary" onClick={() => print()}>
        {say(uiWords.print)}
      </button>
    </div>
  );
  return (
    <Page title={say(words[paper])} tools={tools} isSheet={true}>
      <Ready of={loaded}>{(html) => <Sheet html={html} />}</Ready>
    </Page>
  );
}

/** What a sheet is made of; anything else becomes its words. */
const known = new Set([
  'H1',
  'H2',
  'H3',
  'P',
  'UL',
  'OL',
  'LI',
  'STRONG',
  'EM',
  'TABLE',
  'THEAD',
  'TBODY',
  'TR',
  'TH',
  'TD',
  'BR',
  'HR',
  'SECTION',
  'BLOCKQUOTE',
]);

function Sheet({ html }: { html: string }) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Its style is for the file that it can be, too; here the sheet has the page's own.
    const { body } = new DOMParser().parseFromString(html.replace(/<style[\s\S]*?<\/style>/g, ''), 'text/html');
    sheet.current?.replaceChildren(...copied(body));
  }, [html]);
  return <div class="sheet stack" ref={sheet} />;
}

/** A heading of nothing is a cell. */
function tagFor(node: Element): string {
  if (node.tagName === 'H1') return 'h2';
  return node.tagName === 'TH' && node.textContent?.trim() === '' ? 'td' : node.tagName;
}

/** Element by element and without attributes: whatever stands in a record is words, and does nothing. */
function copied(from: Node): readonly Node[] {
  return [...from.childNodes].flatMap((node): readonly Node[] => {
    if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')];
    if (!(node instanceof Element) || ['SCRIPT', 'STYLE'].includes(node.tagName)) return [];
    if (!known.has(node.tagName)) return copied(node);
    // The page has its heading: what the sheet calls itself stands below it.
    const own = document.createElement(tagFor(node));
    own.append(...copied(node));
    return [own];
  });
}
