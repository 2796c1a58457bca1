/** What a page says is there: places it links to, commands with their options, exports it imports, scripts and tests it runs. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './newcomer.ts';

const fence = /^```(\w*)\n([\s\S]*?)^```$/gm;
/** Without blocks, where brackets are code. */
const prose = (page: string) => page.replace(fence, '');

/** Targets of links and of pictures within the repository. */
export const linksIn = (page: string): readonly string[] =>
  [
    ...prose(page)
      .replace(/`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

/** The anchors of a page, as whoever renders it makes them of headings: the second of the same name gets `-1`. */
export function anchorsIn(page: string): ReadonlySet<string> {
  const times = new Map<string, number>();
  return new Set(
    [...prose(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => {
      const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/`/g, '');
      const anchor = plain
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_ -]/gu, '')
        .replaceAll(' ', '-');
      const before = times.get(anchor) ?? 0;
      times.set(anchor, before + 1);
      return before === 0 ? anchor : `${anchor}-${before}`;
    }),
  );
}

export interface MentionedCommand {
  readonly name: string;
  readonly options: readonly string[];
}

/** Each `obligato NAME …` that somebody would type, in blocks and in running text. */
export function commandsIn(page: string): readonly MentionedCommand[] {
  const blocks = [...page.matchAll(fence)].flatMap(([, language, text = '']) =>
    language === 'sh' || language === '' ? [text.replace(/\\\n\s*/g, ' ')] : [],
  );
  const inText = [...prose(page).matchAll(/`(obligato [^`\n]+)`/g)].map(([, line = '']) => line);
  return [...blocks, ...inText].flatMap((text) =>
    [...withoutQuoted(text).matchAll(/(?:^|[;&|(]|\bdo\b)[ \t]*obligato ([a-z][a-z-]*)([^;&|#)\n]*)/gm)].map(
      ([, name = '', rest = '']) => ({
        name,
        options: [...rest.matchAll(/(?:^|\s)(--[a-z][a-z-]*)/g)].map(([, option = '']) => option),
      }),
    ),
  );
}

const withoutQuoted = (text: string) => text.replace(/'[^']*'|"[^"]*"/g, '…');

export interface MentionedExport {
  readonly from: string;
  readonly name: string;
}

/** What blocks in TypeScript and JavaScript import from the packages of this repository. */
export const exportsIn = (page: string): readonly MentionedExport[] =>
  [...page.matchAll(/^import (?:type )?\{([^}]*)\} from '(@obligato\/[^']+)';$/gm)].flatMap(
    ([, names = '', from = '']) =>
      names
        .split(',')
        .map((name) =>
          name
            .trim()
            .replace(/^type /, '')
            .replace(/ as \w+$/, ''),
        )
        .filter((name) => name !== '')
        .map((name) => ({ from, name })),
  );

/** `npm run NAME`. */
export const scriptsIn = (page: string): readonly string[] =>
  [...page.matchAll(/\bnpm run (?:--silent )?([a-z][a-z:]*)/g)].map(([, name = '']) => name);

/** Files that a page tells Vitest to run. */
export const testsIn = (page: string): readonly string[] =>
  [...page.matchAll(/\bvitest run ((?:[\w./-]+\/[\w./-]+ ?)+)/g)].flatMap(([, paths = '']) => paths.trim().split(' '));

/** Every page that somebody reads, by its path: what commands write of the sources is checked where it is written. */
export function pagesHere(): ReadonlyMap<string, string> {
  const ofPackages = ['packages', 'plugins'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => `${group}/${name}/README.md`),
  );
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((path) => `docs/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && !path.startsWith('docs/api/'));
  const top = readdirSync(root).filter((name) => name.endsWith('.md'));
  return new Map([...top, ...ofPackages, ...docs].map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

export const isFolder = (path: string): boolean => statSync(path).isDirectory();
