/** A paper as a page that prints well, and fetches and runs nothing. */
import { createHash } from 'node:crypto';
import type { Language } from '@obligato/core';
import { neededLibrary } from '../needed-library.ts';

const style = `
body { font: 12pt/1.7 Georgia, "Songti SC", "Noto Serif CJK SC", SimSun, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #111; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; text-align: center; }
h2 { font-size: 1.1rem; margin: 1.4rem 0 0.4rem; }
table { border-collapse: collapse; width: 100%; }
thead { display: none; }
td { border: 1px solid #bbb; padding: 0.3rem 0.6rem; }
td:first-child { width: 7rem; color: #444; }
hr { border: 0; border-top: 1px solid #bbb; margin-top: 2rem; }
@page { size: A4; margin: 2.2cm; }
`;
const digest = createHash('sha256').update(style).digest('base64');

/**
 * Turns a paper of Markdown into a page. HTML in it is shown as it was written, and does nothing; pictures are left out.
 *
 * @example
 * await writeFile('notice.html', await paperToHtml(await fillPaper(paperTemplates.notice.en, facts), { title: facts.title, language: 'en' }));
 */
export async function paperToHtml(
  markdown: string,
  { title, language }: { readonly title: string; readonly language: Language },
): Promise<string> {
  // Loaded when it is needed: most programs print nothing.
  const { default: createMarkdown } = await neededLibrary('markdown-it', () => import('markdown-it'));
  const reader = createMarkdown({ html: false, linkify: false, breaks: true }).disable('image');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${digest}'">
<title>${reader.utils.escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${reader.render(markdown)}</body>
</html>
`;
}
