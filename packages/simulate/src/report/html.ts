/** What pages have alike: no script, nothing fetched, and what somebody wrote is text. */
import { createHash } from 'node:crypto';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** A whole page around its body. `title` is text; `style` and `body` are written as they are. */
export const pageOf = (page: {
  readonly language: string;
  readonly title: string;
  readonly style: string;
  readonly body: string;
}): string => `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src '${hashOf(page.style)}'">
<title>${escaped(page.title)}</title>
<style>${page.style}</style>
</head>
<body>
${page.body}
</body>
</html>
`;
