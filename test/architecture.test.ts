/** The house holds: arrows point down, the core is pure, files stay small. Read from the sources themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coreObligations } from '@obligato/core/internal';
import { describe, expect, test } from 'vitest';
import { engineDoor, expectedEngineDoor } from './engine-door.ts';
import { filesBelow, homes, offenders, read, root, sources } from './source-files.ts';

const plugins = homes.filter((home) => home.startsWith('plugins/')).map((home) => home.replace('plugins', '@obligato'));

/** What each package may import of the others. A plugin knows the core and nothing else. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'packages/core': [],
  'packages/files': ['@obligato/core'],
  // Nothing of the engine: what is secret passes through no log of decisions. Its box is a durable file.
  'packages/ballot': ['@obligato/core', '@obligato/files'],
  'packages/engine': ['@obligato/core'],
  'packages/lowdb': ['@obligato/core', '@obligato/engine', '@obligato/files'],
  'packages/postgres': ['@obligato/core', '@obligato/engine', '@obligato/files'],
  'packages/restate': ['@obligato/core', '@obligato/engine'],
  'packages/archive': ['@obligato/core', '@obligato/engine', '@obligato/files'],
  // Of the ballot its tally alone, which needs neither keys nor a box.
  'packages/simulate': ['@obligato/ballot', '@obligato/core', '@obligato/engine'],
  'packages/http': ['@obligato/ballot', '@obligato/core', '@obligato/engine', '@obligato/files'],
  'packages/notify': ['@obligato/core', '@obligato/engine', '@obligato/files'],
  // Types alone, as a test below holds: it speaks to the API, and nothing of the others runs in a browser.
  'packages/board': ['@obligato/ballot', '@obligato/core', '@obligato/http'],
  'packages/testing': ['@obligato/core', '@obligato/engine'],
  'packages/cli': [
    ...['archive', 'ballot', 'core', 'engine', 'files', 'http', 'lowdb', 'notify', 'simulate', 'testing'].map(
      (name) => `@obligato/${name}`,
    ),
    ...['@obligato/cn-calendar', '@obligato/compliance', '@obligato/diagnosis', '@obligato/organ-branch'],
  ],
};
/** A package that nobody has thought of may import nothing: it has to be given its place first. */
const allowedFor = (home: string): readonly string[] =>
  home.startsWith('plugins/') ? ['@obligato/core', ...general(home)] : (mayImport[home] ?? []);
/** The pack that others state their rules from. */
const general = (home: string) => (home === 'plugins/general' ? [] : ['@obligato/general']);
const packageOf = (specifier: string) =>
  specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? '');

interface Manifest {
  readonly exports?: Readonly<Record<string, { readonly source?: string }>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}
const manifestOf = (home: string): Manifest => JSON.parse(readFileSync(join(root, home, 'package.json'), 'utf8'));

test('there is something to look at', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
});

describe('arrows point down', () => {
  test('for every package: each has its place, and no place is without a package', () => {
    expect(homes.filter((home) => home.startsWith('packages/')).sort()).toEqual(Object.keys(mayImport).sort());
  });

  test('in what files import', () => {
    const upward = offenders(sources, ({ home, imports }) => {
      const allowed = allowedFor(home);
      return imports.map(packageOf).filter((name) => name.startsWith('@obligato/') && !allowed.includes(name));
    });
    expect(upward).toEqual([]);
  });

  test('in what packages depend on', () => {
    const upward = homes.flatMap((home) => {
      const names = Object.keys(manifestOf(home).dependencies ?? {}).filter((name) => name.startsWith('@obligato/'));
      const allowed = allowedFor(home);
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

  test('in tests too: what several share stands in @obligato/testing/fixtures, not in somebody’s test folder', () => {
    const tests = [...homes.flatMap((home) => [`${home}/test`, `${home}/bench`]), 'test', 'examples'];
    const foreign = offenders(tests.flatMap(filesBelow).map(read), ({ path, home, imports }) =>
      imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => join(path, '..', specifier).replaceAll('\\', '/'))
        .filter((target) => /^(packages|plugins)\/[^/]+\/test\//.test(target) && !target.startsWith(`${home}/`))
        // The cases of a plugin's rules are printed on the page of each rule.
        .filter((target) => path !== 'test/docs/rule-pages.ts' || !/\/test\/cases(\.ts|\/)/.test(target)),
    );
    expect(foreign).toEqual([]);
  });

  test('and nobody below the command imports a plugin', () => {
    const files = sources.filter(({ home }) => home !== 'packages/cli' && !home.startsWith('plugins/'));
    expect(offenders(files, ({ imports }) => imports.map(packageOf).filter((name) => plugins.includes(name)))).toEqual(
      [],
    );
  });

  test('from the board for types alone', () => {
    const board = sources.filter(({ home }) => home === 'packages/board');
    const running = /^import (?!type ).*from '@obligato\//gm;
    expect(board.some(({ imports }) => imports.includes('@obligato/http'))).toBe(true);
    expect(offenders(board, ({ code }) => code.match(running) ?? [])).toEqual([]);
  });

  test('from what voters run for types alone: a phone loads nothing of the core', () => {
    const rooms =
      /^packages\/ballot\/src\/(voter\.ts|(announcement|bytes|paper|question|seal|sheet|tally|verify|words)\/)/;
    const voter = sources.filter(({ path }) => rooms.test(path));
    expect(voter.some(({ imports }) => imports.includes('@obligato/core'))).toBe(true);
    expect(offenders(voter, ({ code }) => code.match(/^import (?!type ).*from '@obligato\//gm) ?? [])).toEqual([]);
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

describe('doors', () => {
  const doors = homes.flatMap((home) => {
    return Object.values(manifestOf(home).exports ?? {}).flatMap(({ source }) =>
      source === undefined ? [] : [`${home}/${source.replace('./', '')}`],
    );
  });

  test('name what goes through them: no `export *`', () => {
    const found = offenders(sources, ({ path, code }) =>
      doors.includes(path) ? [...code.matchAll(/^export \*(?! as )/gm)].map(([what]) => what) : [],
    );
    expect(doors.length).toBeGreaterThan(homes.length);
    expect(found).toEqual([]);
  });

  test('for siblings only are not used by a plugin, an example or a page of the docs', () => {
    const outside = [...sources.filter(({ home }) => home.startsWith('plugins/')), ...filesBelow('examples').map(read)];
    expect(offenders(outside, ({ imports }) => imports.filter((name) => name.endsWith('/internal')))).toEqual([]);
    const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
    expect(pages.filter((page) => readFileSync(join(root, 'docs', page), 'utf8').includes('core/internal'))).toEqual(
      [],
    );
  });

  // With `-u` it is written.
  test('of the engine pass on everything that the core shows', async () => {
    const door = expectedEngineDoor();
    expect(door.match(/@obligato\/core'/g)).toHaveLength(2);
    expect(door).toContain('  defineObligation,\n');
    await expect(door).toMatchFileSnapshot(join(root, engineDoor));
  });

  test('of core and engine, and the one of voters, lead to nothing of Node', () => {
    const byPath = new Map(sources.map((file) => [file.path, file]));
    const seen = new Set<string>();
    const visit = (path: string): readonly string[] => {
      const file = byPath.get(path);
      if (!file || seen.has(path)) return [];
      seen.add(path);
      return file.imports.flatMap((specifier) => {
        if (specifier.startsWith('node:')) return [`${path}: ${specifier}`];
        return specifier.startsWith('.') ? visit(join(path, '..', specifier).replaceAll('\\', '/')) : [];
      });
    };
    const pure = ['core/src/index.ts', 'engine/src/index.ts', 'ballot/src/voter.ts'];
    expect(pure.flatMap((door) => visit(`packages/${door}`))).toEqual([]);
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
    ['roster'],
    ['machine'],
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

  test('each have a floor, and only the doors stand outside', () => {
    expect([...new Set(core.map(({ path }) => roomOf(path)))].sort()).toEqual(['', ...floorOf.keys()].sort());
    const outside = core.filter(({ path }) => roomOf(path) === '').map(({ path }) => path.slice(base.length));
    expect(outside.sort()).toEqual(['index.ts', 'internal.ts']);
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

describe('an obligation', () => {
  // A copy under another name would silently lose what hangs on the name: its privacy, papers, counts and retention.
  const names = coreObligations.map(({ name }) => name).join('|');
  const quoted = `(['"\`])(?:${names})\\1`;
  const comparisons = [
    new RegExp(`[!=]==?\\s*${quoted}`),
    new RegExp(`${quoted}\\s*[!=]==?`),
    /(?<!typeof )\bobligation\b(?:\.name)?\)?\s*[!=]==?\s*['"`](?!every\b)/,
    new RegExp(`[!=]==?\\s*(?:${names})\\.name\\b|\\b(?:${names})\\.name\\s*[!=]==?`),
    new RegExp(`\\bcase\\s+${quoted}`),
    /\bswitch\s*\([^)]*\b(?:obligation|course)\b/,
    new RegExp(`${quoted}[^;]*\\]\\s*\\.includes\\(`),
  ];
  const comparesName = (code: string) => comparisons.flatMap((each) => code.match(each)?.slice(0, 1) ?? []);

  test('is asked for its traits, not for its name, but by itself and by plugins', () => {
    const files = sources.filter(({ path }) => !/^packages\/core\/src\/obligations\/|^plugins\//.test(path));
    expect(offenders(files, ({ code }) => comparesName(code))).toEqual([]);
  });

  test.each([
    "if (cycle.obligation === 'meeting') return;",
    "if (cycle.obligation !== 'peer-review') return;",
    "({ obligation }) => 'evaluation' == obligation",
    'cycle.obligation !== meeting.name',
    "course === 'report'",
    'switch (cycle.obligation) {',
    "case 'study':",
    "['meeting', 'study'].includes(cycle.obligation)",
  ])('would be told by its name in %s', (code) => {
    expect(comparesName(code)).not.toEqual([]);
  });

  test.each([
    "if (rule.on.obligation === 'every') return;",
    'on.obligation !== obligation',
    "traitsOf(catalogue, 'meeting').held?.event",
  ])('is not told by its name in %s', (code) => {
    expect(comparesName(code)).toEqual([]);
  });
});

describe('the command', () => {
  test('opens records in one file', () => {
    const files = sources.filter(({ home }) => home === 'packages/cli');
    const opening = files.filter(({ code }) => /openLowdbStore/.test(code)).map(({ path }) => path);
    expect(opening).toEqual(['packages/cli/src/workspace/open-store.ts']);
  });
});

describe('the container', () => {
  test('is known to the composition root alone', () => {
    const root = ['compose.ts', 'tokens.ts', 'create-engine.ts', 'engine-options.ts'].map(
      (file) => `packages/engine/src/${file}`,
    );
    const files = sources.filter(({ path }) => !root.includes(path));
    const containers = ['inversify', 'reflect-metadata'];
    expect(
      offenders(files, ({ imports }) => imports.map(packageOf).filter((name) => containers.includes(name))),
    ).toEqual([]);
  });
});
