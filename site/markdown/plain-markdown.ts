/** Pages are written as plain Markdown: what the template language of the site would read in them is text. */
import type { MarkdownRenderer } from 'vitepress';
import { type LinkMap, resolveLink } from './resolve-link.ts';

/** The tags that pages use themselves. */
const known = /^<\/?(a|br|details|div|img|kbd|p|picture|source|sub|summary|sup)\b[^>]*>$/i;

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
const withoutBraces = (html: string) => html.replaceAll('{{', '&#123;&#123;');

/** Makes a renderer read pages so. `sourceOf` tells which page is being rendered. */
export function readPlainly(md: MarkdownRenderer, map: LinkMap, sourceOf: (env: unknown) => string): void {
  const { text, code_inline: code } = md.renderer.rules;
  md.renderer.rules.text = (tokens, index, options, env, self) =>
    withoutBraces(text ? text(tokens, index, options, env, self) : escaped(tokens[index]?.content ?? ''));
  md.renderer.rules.code_inline = (tokens, index, options, env, self) =>
    withoutBraces(code ? code(tokens, index, options, env, self) : escaped(tokens[index]?.content ?? ''));
  md.renderer.rules.html_inline = (tokens, index) => tagOrText(tokens[index]?.content ?? '');
  md.renderer.rules.html_block = (tokens, index) =>
    (tokens[index]?.content ?? '').replace(/<!--[\s\S]*?-->/g, '').replace(/<[^>]*>/g, tagOrText);
  md.core.ruler.push('lines-of-chinese', ({ tokens }) => {
    for (const { children } of tokens) if (children) joinLines(children);
  });
  md.core.ruler.push('links-of-the-site', (state) => {
    const source = sourceOf(state.env);
    if (isDeclarations(source)) for (const token of state.tokens) if (token.type === 'fence') token.info = 'text';
    for (const token of state.tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type !== 'link_open') continue;
      const href = token.attrGet('href');
      if (href) token.attrSet('href', resolveLink(href, source, map));
    }
  });
}

/** Declarations of a whole package: to colour them takes longer than all other pages together. */
const isDeclarations = (source: string) => source.startsWith('docs/api/');

const tagOrText = (html: string) => (known.test(html) ? html : withoutBraces(escaped(html)));

const wide = /[\p{Script=Han}，。；：、？！（）“”]/u;

/** Chinese is written without spaces: where a line ends between two of its signs, none is meant. */
function joinLines(children: { type: string; content: string }[]): void {
  for (const [at, token] of children.entries()) {
    const [before = '', after = ''] = [children[at - 1]?.content.at(-1), children[at + 1]?.content.at(0)];
    if (token.type === 'softbreak' && wide.test(before) && wide.test(after))
      Object.assign(token, { type: 'text', content: '' });
  }
}
