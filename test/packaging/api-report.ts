/** What a package exports, read from the declarations that are published: names, types, and what is said about them. */
import { posix } from 'node:path';
import { type ESTree, parseSync } from 'vite';

export interface ExportedName {
  readonly name: string;
  readonly kind: 'type' | 'value' | 'callable';
  /** The declaration, without comments. */
  readonly text: string;
  /** The comment above it, without its stars; empty when there is none. */
  readonly doc: string;
}

type Read = (path: string) => string;
type Statement = ESTree.Program['body'][number];

/** Every export of an entry, by name; what is passed on from another package is named as a whole. */
export function exportsOf(entry: string, read: Read): readonly ExportedName[] {
  const found = new Map<string, ExportedName>();
  for (const each of moduleExports(entry, read)) {
    const before = found.get(each.name);
    // Overloads, and a type that has the name of its value, are one export.
    found.set(each.name, before ? joined(before, each) : each);
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function joined(a: ExportedName, b: ExportedName): ExportedName {
  if (a.text === b.text) return a;
  const kind = a.kind === 'callable' || b.kind === 'callable' ? 'callable' : a.kind === 'value' ? a.kind : b.kind;
  return { name: a.name, kind, text: `${a.text}\n${b.text}`, doc: [a.doc, b.doc].filter(Boolean).join('\n') };
}

function* moduleExports(path: string, read: Read): Generator<ExportedName> {
  const code = read(path);
  const { program, comments } = parseSync(path, code, { lang: 'dts' });
  for (const statement of program.body) {
    if (statement.type === 'ExportAllDeclaration') {
      const target = statement.source.value;
      const name = statement.exported && 'name' in statement.exported ? statement.exported.name : undefined;
      if (!target.startsWith('.'))
        yield {
          name: `* from ${target}`,
          kind: 'type',
          text: code.slice(statement.start, statement.end),
          doc: 'passed on',
        };
      else if (name === undefined) yield* moduleExports(beside(path, target), read);
      else {
        const names = exportsOf(beside(path, target), read).map((each) => each.name);
        yield { name, kind: 'value', text: `export * as ${name}: ${names.join(', ')}`, doc: 'a namespace' };
      }
    } else if (statement.type === 'ExportNamedDeclaration') {
      if (statement.declaration) yield* declared(statement, code, comments);
      else yield* passedOn(statement, path, read);
    }
  }
}

function* passedOn(statement: ESTree.ExportNamedDeclaration, path: string, read: Read): Generator<ExportedName> {
  const target = statement.source?.value;
  if (target === undefined) return;
  if (!target.startsWith('.')) {
    const text = `export from ${target}`;
    for (const { exported } of statement.specifiers)
      yield { name: nameOf(exported), kind: 'type', text, doc: 'passed on' };
    return;
  }
  const there = exportsOf(beside(path, target), read);
  for (const { local, exported } of statement.specifiers) {
    const [from, to] = [nameOf(local), nameOf(exported)];
    const found = there.find(({ name }) => name === from);
    if (!found) throw new Error(`${path} passes on ${from}, which ${target} does not have`);
    yield { ...found, name: to };
  }
}

function* declared(
  statement: ESTree.ExportNamedDeclaration,
  code: string,
  comments: readonly { readonly value: string; readonly start: number; readonly end: number }[],
): Generator<ExportedName> {
  const { declaration, start, end } = statement;
  if (!declaration) return;
  const above = comments.find((comment) => comment.end <= start && code.slice(comment.end, start).trim() === '');
  const doc = above ? above.value.replace(/^\s*\* ?/gm, '').trim() : '';
  const inside = comments.filter((comment) => comment.start > start && comment.end < end);
  let text = code.slice(start, end);
  for (const { start: from, end: to } of inside.toReversed()) {
    text = text.slice(0, from - start).replace(/[ \t]+$/, '') + text.slice(to - start);
  }
  text = text.replace(/^\s*\n/gm, '').replace(/^export declare /, 'export ');
  const names =
    declaration.type === 'VariableDeclaration'
      ? declaration.declarations.map(({ id }) => ('name' in id ? id.name : ''))
      : ['id' in declaration && declaration.id && 'name' in declaration.id ? String(declaration.id.name) : ''];
  for (const name of names) yield { name, kind: kinds[declaration.type] ?? 'type', text, doc };
}

const kinds: Readonly<Partial<Record<Statement['type'], ExportedName['kind']>>> = {
  VariableDeclaration: 'value',
  ClassDeclaration: 'callable',
  FunctionDeclaration: 'callable',
  TSDeclareFunction: 'callable',
};

const nameOf = (node: ESTree.ModuleExportName) => ('name' in node ? node.name : node.value);
const beside = (path: string, target: string) => posix.join(posix.dirname(path), target.replace(/\.[jt]s$/, '.d.ts'));

/** The page that is kept beside the sources, so that a review shows what a change does to those who use the package. */
export function renderApi(name: string, entries: readonly (readonly [string, readonly ExportedName[]])[]): string {
  const head = `# What ${name} exports\n\nMade from its declarations by \`test/packaging\`; \`npx vitest run test/packaging -u\` writes it anew.\n`;
  const parts = entries.map(([entry, all]) => {
    const { silent, bare } = lacking(all);
    const title = `## ${entry === '.' ? name : `${name}${entry.slice(1)}`}`;
    const counts = `${all.length} exports; ${silent.length} without a word, ${bare.length} that can be called without an example.`;
    const lists = [
      ...(silent.length > 0 ? [`Without a word: ${silent.join(', ')}.`] : []),
      ...(bare.length > 0 ? [`Without an example: ${bare.join(', ')}.`] : []),
    ];
    return [title, counts, ...lists, `\`\`\`ts\n${all.map(({ text }) => text).join('\n\n')}\n\`\`\``].join('\n\n');
  });
  return `${[head, ...parts].join('\n')}\n`;
}

/** Exports that nothing is said about, and those that can be called and show no example. */
export function lacking(all: readonly ExportedName[]): {
  readonly silent: readonly string[];
  readonly bare: readonly string[];
} {
  return {
    silent: all.filter(({ doc }) => doc === '').map(({ name }) => name),
    bare: all.filter(({ kind, doc }) => kind === 'callable' && !doc.includes('@example')).map(({ name }) => name),
  };
}
