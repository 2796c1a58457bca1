/** A bracket, a brace or a quote that is opened and not closed: told where it is opened, since the parser only notices at the end. */
import type { Text } from '@obligato/core';
import { type Document, isMap, isScalar, isSeq, visit } from 'yaml';

export interface Unclosed {
  /** Where it is opened in the text. */
  readonly at: number;
  readonly message: Text;
  readonly hint: Text;
}

/** The innermost, which is the last to be opened; undefined where everything is closed. */
export function unclosedIn(document: Document, text: string): Unclosed | undefined {
  let found: Unclosed | undefined;
  visit(document, (_, node) => {
    const close = closingOf(node);
    if (close === undefined) return;
    const { range } = node as { readonly range?: readonly [number, number, number] | null };
    if (!range) return;
    const [at, end] = range;
    const open = text[at] ?? '';
    const isClosed = end - at > 1 && text[end - 1] === close;
    if (!isClosed && (found === undefined || at > found.at)) found = { at, ...words(open, close) };
  });
  return found;
}

/** Of a node that is written between two signs: the second. */
function closingOf(node: unknown): string | undefined {
  if (isSeq(node)) return node.flow === true ? ']' : undefined;
  if (isMap(node)) return node.flow === true ? '}' : undefined;
  if (!isScalar(node)) return undefined;
  return node.type === 'QUOTE_DOUBLE' ? '"' : node.type === 'QUOTE_SINGLE' ? "'" : undefined;
}

const words = (open: string, close: string): Pick<Unclosed, 'message' | 'hint'> => ({
  message: { en: `The ${open} here is never closed`, 'zh-CN': `此处的 ${open} 没有闭合` },
  hint: { en: `Write ${close} where it ends`, 'zh-CN': `请在结束处补上 ${close}` },
});
