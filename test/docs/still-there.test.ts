/** What a page leads to, types, imports or runs is there: whoever removes it is told which page spoke of it. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../packages/cli/src/commands.ts';
import { anchorsIn, commandsIn, exportsIn, isFolder, linksIn, pagesHere, scriptsIn, testsIn } from './mentions.ts';
import { root } from './newcomer.ts';

const pages = pagesHere();
/** `page: what`, for whatever is gone. */
const goneFrom = (gone: (page: string, path: string) => readonly string[]) =>
  [...pages].flatMap(([path, page]) => gone(page, path).map((what) => `${path}: ${what}`));

test('there are pages, and they speak of much', () => {
  const count = (what: (page: string) => readonly unknown[]) => [...pages.values()].flatMap(what).length;
  expect(pages.size).toBeGreaterThan(200);
  expect(count(linksIn)).toBeGreaterThan(900);
  expect(count(commandsIn)).toBeGreaterThan(300);
  expect(count(exportsIn)).toBeGreaterThan(60);
  expect(count(scriptsIn)).toBeGreaterThan(20);
  expect(count(testsIn)).toBeGreaterThan(10);
});

test('links and anchors', () => {
  const anchors = new Map<string, ReadonlySet<string>>();
  const anchorsOf = (file: string) => {
    const known = anchors.get(file) ?? anchorsIn(readFileSync(file, 'utf8'));
    anchors.set(file, known);
    return known;
  };
  const gone = goneFrom((page, path) =>
    linksIn(page).filter((target) => {
      const [to = '', anchor] = target.split('#');
      const file = to === '' ? join(root, path) : join(root, dirname(path), to);
      if (!existsSync(file)) return true;
      return anchor !== undefined && (isFolder(file) || !anchorsOf(file).has(decodeURIComponent(anchor)));
    }),
  );
  expect(gone).toEqual([]);
});

// Every command is read for it, from the sources.
test('commands and their options', { timeout: 240_000 }, async () => {
  const shared = ['--version', '--config', '--json', '--lang', '--no-color', '--now', '--help'];
  const known = new Map<string, ReadonlySet<string>>([['help', new Set()]]);
  for (const [name, { load }] of Object.entries(commands)) {
    const { options } = await load();
    const own = options.flatMap(({ flags }) => flags.match(/--[a-z][a-z-]*/g) ?? []);
    known.set(name, new Set([...shared, ...own]));
  }
  const gone = goneFrom((page, path) =>
    // What a decision weighed and did not take was never there.
    (path.startsWith('docs/decisions/') ? [] : commandsIn(page)).flatMap(({ name, options }) => {
      const own = known.get(name);
      if (!own) return [`obligato ${name}`];
      return options.filter((option) => !own.has(option)).map((option) => `obligato ${name} ${option}`);
    }),
  );
  expect(gone).toEqual([]);
});

test('exports', () => {
  const gone = goneFrom((page) =>
    exportsIn(page)
      .filter(({ from, name }) => !exportedBy(from).has(name))
      .map(({ from, name }) => `${name} of ${from}`),
  );
  expect(gone).toEqual([]);
});

/** What a door of a package exports: as its source lists it, its own declarations and what it passes on. */
function exportedBy(from: string): ReadonlySet<string> {
  const [, name = '', ...rest] = from.split('/');
  const home = ['packages', 'plugins'].map((group) => join(root, group, name)).find((each) => existsSync(each));
  if (home === undefined) return new Set();
  const { exports } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const door = exports[rest.length === 0 ? '.' : `./${rest.join('/')}`];
  if (door === undefined) return new Set();
  const source = readFileSync(join(home, door.source), 'utf8');
  const passedOn = [...source.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names = '']) =>
    names.split(',').map((each) =>
      each
        .trim()
        .replace(/^type /, '')
        .replace(/^\w+ as /, ''),
    ),
  );
  return new Set([...[...source.matchAll(declared)].map(([, each = '']) => each), ...passedOn]);
}

const declared = /^export (?:async )?(?:interface|type|const|function|class|\* as) (\w+)/gm;

test('scripts of npm, and tests', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const gone = goneFrom((page, path) => [
    ...scriptsIn(page)
      .filter((name) => !Object.hasOwn(scripts, name))
      .map((name) => `npm run ${name}`),
    ...testsIn(page)
      .filter((each) => !existsSync(join(root, each)) && !existsSync(join(root, dirname(path), each)))
      .map((each) => `vitest run ${each}`),
  ]);
  expect(gone).toEqual([]);
});
