/** Every text that the sources write in both languages, read from the sources themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** `{ en: '…', 'zh-CN': '…' }`, each with its holes as `${…}`. */
export interface SourceText {
  readonly file: string;
  readonly en: string;
  readonly chinese: string;
}

const sources = ['packages', 'plugins']
  .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name, 'src')))
  .flatMap((folder) => {
    try {
      return readdirSync(folder, { recursive: true, withFileTypes: true });
    } catch {
      return [];
    }
  })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

/** The literal that begins at `at`, and where it ends; undefined for anything else. */
function literalAt(text: string, at: number): { readonly value: string; readonly end: number } | undefined {
  const quote = text[at];
  if (quote !== "'" && quote !== '"' && quote !== '`') return undefined;
  let value = '';
  for (let here = at + 1; here < text.length; here++) {
    const letter = text[here];
    if (letter === quote) return { value, end: here + 1 };
    if (letter === '\\') {
      here += 1;
      value += text[here] === 'n' ? '\n' : (text[here] ?? '');
    } else if (quote === '`' && letter === '$' && text[here + 1] === '{') {
      const end = endOfHole(text, here + 2);
      value += text.slice(here, end);
      here = end - 1;
    } else value += letter;
  }
  return undefined;
}

function endOfHole(text: string, start: number): number {
  let depth = 1;
  let here = start;
  for (; depth > 0; here++) {
    const literal = literalAt(text, here);
    if (literal) here = literal.end - 1;
    else if (text[here] === '{') depth += 1;
    else if (text[here] === '}') depth -= 1;
  }
  return here;
}

function textsIn(path: string): readonly SourceText[] {
  const text = readFileSync(path, 'utf8').replace(/^\s*(\*|\/\/).*$/gm, '');
  return [...text.matchAll(/\ben:\s*/g)].flatMap((match) => {
    const en = literalAt(text, match.index + match[0].length);
    const between = en && /^,\s*'zh-CN':\s*/.exec(text.slice(en.end));
    const chinese = en && between && literalAt(text, en.end + between[0].length);
    return en && chinese ? [{ file: relative(root, path), en: en.value, chinese: chinese.value }] : [];
  });
}

export const sourceTexts: readonly SourceText[] = sources.flatMap(textsIn);

const hole = /\$\{(?:[^{}]|\{[^{}]*\})*\}|\{\{[^{}]+\}\}/g;

/** How many different values a text names. */
export function valuesIn(text: string): number {
  return new Set((text.match(hole) ?? []).map((each) => /[\p{L}_]+/u.exec(each.replace('counted(', ''))?.[0])).size;
}

/** A pattern of everything that the text can become. */
export function patternOf(text: string): RegExp {
  const parts = text.split(hole).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('(.*?)'), 's');
}

const words = (text: string) => text.trim().split(/\s+/);

/** Names of products and formats: they are the same in Chinese. */
const names = words(`
  TypeScript JavaScript
  UTF-16 UTF-16LE UTF-32 GB18030 Big5 ICU PDF KB MB
  Obligato JSON Lines YAML CSV UTF-8 ASCII Markdown Mermaid XState HTTP JWKS PEM RS256 SHA-256 XML ISO IEC JUnit Webhook PostgreSQL
  YYYY-MM-DD zh-CN http https localhost LC_ALL LANG NO_COLOR DEBUG git npm bash zsh fish cron systemd
`);

/** What is typed on a command line, or written into a file, and what a program answers with. */
const typed = words(`
  en md csv xlsx html verify checkpoint prove show witness dispose why diff schema create list revoke install test cd yes no
  plugin rule rules notice minutes meeting notify cases archive units data tick severity off observe warn deny
  true false because march issuer audience house-rules agenda-items
  print report new config token completion simulate
  reportedMatters delegation offHoursReason late longestMonths collected remitted leading-group
`);

const asTheyAre = new Set([...names, ...typed]);

/** The English words of a Chinese text, apart from ids, codes, file names, and what stands in quotes or backticks. */
export function englishIn(chinese: string): readonly string[] {
  const bare = chinese
    .replace(hole, '〇')
    .replace(/`[^`]*`|“[^”]*”|"[^"]*"|‘[^’]*’/g, '〇')
    .replace(/\bobligato( [a-z-]+)*/g, '〇')
    .replace(/--[a-z][a-z-]*(=\S*)?/g, '〇')
    .replace(/\b(OBLIGATO_[A-Z_]+|E[A-Z]{4,}|SIG[A-Z]+)\b/g, '〇')
    .replace(/[\w@~-]*[./:#@][\w./:#@-]*/g, '〇')
    .replace(/(?<![\w-])\d[\w-]*|(?<![\w-])[QH]\d\b/g, '〇');
  return (bare.match(/[A-Za-z][\w-]+/g) ?? []).filter((word) => !asTheyAre.has(word));
}
