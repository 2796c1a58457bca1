/** The house holds: arrows point down, the core is pure, files stay small. Read from the sources themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coreObligations } from '@obligato/core';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface SourceFile {
  /** `packages/core/src/deciding/decide.ts` */
  readonly path: string;
  /** `packages/core` */
  readonly home: string;
  readonly text: string;
  /** Without comments: what runs. */
  readonly code: string;
  readonly imports: readonly string[];
}

const homes = ['packages', 'plugins'].flatMap((group) =>
  readdirSync(join(root, group), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${group}/${entry.name}`),
);

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path));
  } catch {
    return [];
  }
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
/** `import … from 'x'`, `export … from 'x'`, `import 'x'` and `import('x')`. */
const specifiers =
  /^(?:import\s+|(?:import|export)\b[^'"`;=()]*\bfrom\s*)['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

function read(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const code = withoutComments(text);
  const imports = [...code.matchAll(specifiers)].map((match) => match[1] ?? match[2] ?? '');
  return { path, home: path.split('/').slice(0, 2).join('/'), text, code, imports };
}

const sources = homes.flatMap((home) => filesBelow(`${home}/src`).map(read));
const plugins = homes.filter((home) => home.startsWith('plugins/')).map((home) => home.replace('plugins', '@obligato'));

/** What each package may import of the others. A plugin knows the core and nothing else. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'packages/core': [],
  'packages/engine': ['@obligato/core'],
  'packages/lowdb': ['@obligato/core', '@obligato/engine'],
  'packages/archive': ['@obligato/core', '@obligato/engine', '@obligato/lowdb'],
  'packages/simulate': ['@obligato/core', '@obligato/engine'],
  'packages/http': ['@obligato/core', '@obligato/engine', '@obligato/lowdb'],
  'packages/testing': ['@obligato/core', '@obligato/engine'],
};
const allowedFor = (home: string): readonly string[] | undefined =>
  home.startsWith('plugins/') ? ['@obligato/core'] : mayImport[home];
const packageOf = (specifier: string) =>
  specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? '');

/** The files that break a rule, each with what breaks it; empty when the rule holds. */
const offenders = (files: readonly SourceFile[], breaks: (file: SourceFile) => readonly string[]) =>
  files.flatMap((file) => breaks(file).map((what) => `${file.path}: ${what}`));

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}
const manifestOf = (home: string): Manifest => JSON.parse(readFileSync(join(root, home, 'package.json'), 'utf8'));

test('there is something to look at', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
});

describe('arrows point down', () => {
  test('in what files import', () => {
    const upward = offenders(sources, ({ home, imports }) => {
      const allowed = allowedFor(home);
      return allowed
        ? imports.map(packageOf).filter((name) => name.startsWith('@obligato/') && !allowed.includes(name))
        : [];
    });
    expect(upward).toEqual([]);
  });

  test('in what packages depend on', () => {
    const upward = homes.flatMap((home) => {
      const names = Object.keys(manifestOf(home).dependencies ?? {}).filter((name) => name.startsWith('@obligato/'));
      const allowed = allowedFor(home) ?? names;
      return names.filter((name) => !allowed.includes(name)).map((name) => `${home}: ${name}`);
    });
    expect(upward).toEqual([]);
  });

  test('across packages by name only, never by path', () => {
    const escaping = offenders(sources, ({ path, home, imports }) =>
      imports
        .filter((specifier) => specifier.startsWith('.'))
        .filter((specifier) => !join(path, '..', specifier).replaceAll('\\', '/').startsWith(`${home}/src/`)),
    );
    // The command reads its own package.json for its version.
    expect(escaping.filter((offence) => !offence.endsWith('package.json'))).toEqual([]);
  });

  test('and nobody below the command imports a plugin', () => {
    const files = sources.filter(({ home }) => home !== 'packages/cli');
    expect(offenders(files, ({ imports }) => imports.map(packageOf).filter((name) => plugins.includes(name)))).toEqual(
      [],
    );
  });

  test('and whatever is imported is declared', () => {
    const undeclared = offenders(sources, ({ home, imports }) => {
      const { dependencies, peerDependencies } = manifestOf(home);
      const declared = Object.keys({ ...dependencies, ...peerDependencies });
      return imports
        .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
        .map(packageOf)
        .filter((name) => !declared.includes(name));
    });
    expect(undeclared).toEqual([]);
  });
});

describe('the core', () => {
  const core = sources.filter(({ home }) => home === 'packages/core');

  test('imports nothing of the machine it runs on, and no container', () => {
    const impure = /^(node:|fs\b|path\b|crypto\b|inversify|reflect-metadata|lowdb|yaml$)/;
    expect(offenders(core, ({ imports }) => imports.filter((specifier) => impure.test(specifier)))).toEqual([]);
  });

  test.each([
    ['Date.now', /\bDate\.now\b/],
    ['the present, by new Date()', /\bnew Date\(\s*\)/],
    ['the present, by Temporal', /\bTemporal\.Now\b/],
    ['performance.now', /\bperformance\./],
    ['Math.random', /\bMath\.random\b/],
    ['randomUUID', /\brandomUUID\b/],
    ['console', /\bconsole\./],
    ['process', /\bprocess\./],
    ['timers', /\b(setTimeout|setInterval|setImmediate|queueMicrotask)\b/],
    ['the locale of the machine', /\btoLocale\w*\(|\blocaleCompare\(|\bIntl\./],
  ])('does not touch %s', (_, forbidden) => {
    expect(offenders(core, ({ code }) => code.match(forbidden)?.slice(0, 1) ?? [])).toEqual([]);
  });

  test('has a folder for every obligation, with its events and its machine', () => {
    for (const { name } of coreObligations) {
      const folder = `packages/core/src/obligations/${name}`;
      const paths = core.map(({ path }) => path);
      for (const file of ['events.ts', 'machine.ts', `${name}.ts`]) expect(paths).toContain(`${folder}/${file}`);
    }
  });

  test('speaks of XState around machines only; a plugin does in the machine of an obligation it brings', () => {
    const rooms = /^packages\/core\/src\/(machine|obligations)\/|^plugins\/.+\/machine\.ts$/;
    const files = sources.filter(({ path }) => !rooms.test(path));
    expect(offenders(files, ({ imports }) => imports.filter((specifier) => packageOf(specifier) === 'xstate'))).toEqual(
      [],
    );
  });

  test('lets no machine wait, call or spawn: deadlines are data', () => {
    const machines = sources.filter(({ path }) => path.endsWith('/machine.ts'));
    expect(machines.length).toBeGreaterThan(coreObligations.length - 1);
    const live = /\b(after|invoke|spawn\w*)\s*[:(]/;
    expect(offenders(machines, ({ code }) => code.match(live)?.slice(0, 1) ?? [])).toEqual([]);
  });
});

describe('the rooms of the core', () => {
  /** From the ground up. Rooms of one floor do not know each other; every room may look at any below it. */
  const floors = [
    ['text', 'fast'],
    ['calendar'],
    ['machine', 'roster'],
    ['cycle'],
    ['rules'],
    ['obligations'],
    ['charter'],
    ['deciding'],
    ['planning'],
  ] as const;
  const floorOf = new Map<string, number>(
    floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)),
  );
  const base = 'packages/core/src/';
  const roomOf = (path: string) => path.slice(base.length).split('/').slice(0, -1)[0] ?? '';
  const core = sources.filter(({ home }) => home === 'packages/core');

  test('each have a floor, and only the door stands outside', () => {
    expect([...new Set(core.map(({ path }) => roomOf(path)))].sort()).toEqual(['', ...floorOf.keys()].sort());
    expect(core.filter(({ path }) => roomOf(path) === '').map(({ path }) => path)).toEqual([`${base}index.ts`]);
  });

  test('import from floors below, never from above or beside', () => {
    const upward = offenders(core, ({ path, imports }) => {
      const room = roomOf(path);
      return imports
        .filter((specifier) => room !== '' && specifier.startsWith('.'))
        .filter((specifier) => {
          const other = roomOf(join(path, '..', specifier).replaceAll('\\', '/'));
          return other !== room && (floorOf.get(other) ?? Number.NaN) >= (floorOf.get(room) ?? 0);
        });
    });
    expect(upward).toEqual([]);
  });

  test('hold no heap: a folder of sources has at most thirteen files', () => {
    const counts = new Map<string, number>();
    for (const { path } of sources) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 13)).toEqual([]);
  });
});

describe('the container', () => {
  test('is known to the composition root alone', () => {
    const root = ['compose.ts', 'tokens.ts', 'create-engine.ts'].map((file) => `packages/engine/src/${file}`);
    const files = sources.filter(({ path }) => !root.includes(path));
    const containers = ['inversify', 'reflect-metadata'];
    expect(
      offenders(files, ({ imports }) => imports.map(packageOf).filter((name) => containers.includes(name))),
    ).toEqual([]);
  });
});

describe('files', () => {
  const everything = [
    ...sources,
    ...homes.flatMap((home) => filesBelow(`${home}/test`).map(read)),
    ...filesBelow('test').map(read),
  ];

  test('have no more than 400 lines', () => {
    expect(offenders(everything, ({ text }) => (text.split('\n').length > 401 ? ['too long'] : []))).toEqual([]);
  });

  test('have a small median', () => {
    const lengths = sources.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(90);
  });

  test('are named in kebab-case, after one concept', () => {
    const odd = /(^|[/-])(utils?|helpers?|common|misc)([./-]|$)|[A-Z_ ]/;
    expect(offenders(everything, ({ path }) => path.slice(path.indexOf('/', 9)).match(odd)?.slice(0, 1) ?? [])).toEqual(
      [],
    );
  });

  test('import with the extension that stands on disk', () => {
    const bare = offenders(everything, ({ imports }) =>
      imports.filter((specifier) => specifier.startsWith('.') && !/\.(ts|js|mjs|json)$/.test(specifier)),
    );
    expect(bare).toEqual([]);
  });

  test('leave nothing for later', () => {
    // Written in two halves, so that this file is not its own offender.
    const later = new RegExp(`\\b(TO${'DO'}|FIX${'ME'}|X${'XX'})\\b`);
    expect(offenders(everything, ({ text }) => text.match(later)?.slice(0, 1) ?? [])).toEqual([]);
  });

  test('name no machine', () => {
    const place = /(^|[\s'"`(])\/(?:work|home|Users)\/\w/m;
    expect(offenders(everything, ({ text }) => (place.test(text) ? ['a path of somebody’s machine'] : []))).toEqual([]);
  });
});
