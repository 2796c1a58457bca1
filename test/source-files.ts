/** The sources of the house, read as text: what the tests about its shape look at. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface SourceFile {
  /** `packages/core/src/deciding/decide.ts` */
  readonly path: string;
  /** `packages/core` */
  readonly home: string;
  readonly text: string;
  /** Without comments: what runs. */
  readonly code: string;
  readonly imports: readonly string[];
}

export const homes = ['packages', 'plugins'].flatMap((group) =>
  readdirSync(join(root, group), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${group}/${entry.name}`),
);

export function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((path) => !/(^|\/)(node_modules|dist|\.[^/]+)\//.test(path));
  } catch {
    return [];
  }
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
/** `import … from 'x'`, `export … from 'x'`, `import 'x'` and `import('x')`. */
const specifiers =
  /^(?:import\s+|(?:import|export)\b[^'"`;=()]*\bfrom\s*)['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

export function read(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const code = withoutComments(text);
  const imports = [...code.matchAll(specifiers)].map((match) => match[1] ?? match[2] ?? '');
  return { path, home: path.split('/').slice(0, 2).join('/'), text, code, imports };
}

export const sources = homes.flatMap((home) => filesBelow(`${home}/src`).map(read));

/** The files that break a rule, each with what breaks it; empty when the rule holds. */
export const offenders = (files: readonly SourceFile[], breaks: (file: SourceFile) => readonly string[]) =>
  files.flatMap((file) => breaks(file).map((what) => `${file.path}: ${what}`));
