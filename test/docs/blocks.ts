/** The blocks of a page, and what each is for. */

export type Block =
  | { readonly does: 'write'; readonly file: string; readonly text: string }
  | { readonly does: 'run' | 'expect' | 'nothing'; readonly text: string };

const fenced = /^```(\w*)\n([\s\S]*?)^```$/gm;

/**
 * A block is a file when the text before it ends with its name and a colon; `sh` is run; `text` is what the last run
 * printed; one without a language is for the reader alone.
 */
export function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(fenced)].map((match): Block => {
    const [, language = '', text = ''] = match;
    const before = page.slice(0, match.index).trimEnd();
    const file = /`([\w./-]+)`[:：]$/.exec(before)?.[1];
    if (language === 'sh') return { does: 'run', text };
    if (language === 'text') return { does: 'expect', text };
    if (language === '') return { does: 'nothing', text };
    if (file === undefined) throw new Error(`Nobody says which file this is:\n${text}`);
    return { does: 'write', file, text };
  });
}
