/** The examples in the comments above exports, made into modules that a compiler can read. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

export interface DocExample {
  /** `packages/core/src/text/suggest.ts:6` */
  readonly place: string;
  readonly code: string;
}

const comment = /\/\*\*(?:(?!\*\/)[\s\S])*?@example(?:(?!\*\/)[\s\S])*?\*\//g;

/** Every `@example` of a source. */
export function examplesIn(path: string, root: string): readonly DocExample[] {
  const source = readFileSync(path, 'utf8');
  return [...source.matchAll(comment)].flatMap(({ 0: text, index }) => {
    const line = source.slice(0, index).split('\n').length;
    const plain = text.replace(/^\/\*\*|\*\/$/g, '').replace(/^[ \t]*\* ?/gm, '');
    return plain
      .split(/^\s*@example\s*$/m)
      .slice(1)
      .map((rest) => ({
        place: `${relative(root, path)}:${line}`,
        // Another tag ends it.
        code: rest.split(/^\s*@\w+/m)[0]?.trim() ?? '',
      }));
  });
}

/** Every program of a page: its blocks of TypeScript. */
export function programsIn(path: string, root: string): readonly DocExample[] {
  const page = readFileSync(path, 'utf8');
  return [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(({ 1: code = '', index }) => ({
    place: `${relative(root, path)}:${page.slice(0, index).split('\n').length}`,
    code: code.trim(),
  }));
}

/** Names of the values and types that each package exports. */
export type Known = ReadonlyMap<string, string>;

/**
 * An example as a module: what it uses and does not declare is imported from the package that exports it, and what a reader
 * brings along (an engine, a store) is declared in `surroundings.ts`.
 */
export function moduleOf({ place, code }: DocExample, known: Known, surroundings: readonly string[]): string {
  const words = new Set(
    code
      .replace(/'[^'\n]*'/g, "''")
      .replace(/\/\/.*$/gm, '')
      .match(/(?<![\w$]|(?<!\.\.)\.)[A-Za-z_]\w*/g),
  );
  const declared = new Set(
    [...code.matchAll(/\b(?:const|let|function|class|type|interface)\s+([A-Za-z_]\w*)/g)].map(([, name]) => name),
  );
  for (const [, names = ''] of code.matchAll(/\bconst\s+[{[]([^}\]]*)[}\]]/g)) {
    for (const name of names.match(/\w+/g) ?? []) declared.add(name);
  }
  for (const [, names = ''] of code.matchAll(/\bimport\s+(?:type\s+)?\{([^}]*)\}/g)) {
    for (const name of names.match(/\w+/g) ?? []) declared.add(name);
  }
  const free = [...words].filter((word) => !declared.has(word));
  const imports = free.flatMap((word) => {
    const from = known.get(word);
    return from === undefined || surroundings.includes(word) ? [] : [`import { ${word} } from '${from}';`];
  });
  const around = free.filter((word) => surroundings.includes(word));
  const own = around.length > 0 ? [`import { ${around.join(', ')} } from './surroundings.ts';`] : [];
  return [`// ${place}`, ...imports, ...own, code, 'export {};', ''].join('\n');
}
