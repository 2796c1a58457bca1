/** What the README shows, done by a newcomer in a clone of their own: every command, every block, as it is written there. */
import { execFile, execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

// Beside other tests, on a small machine.
vi.setConfig({ testTimeout: 240_000 });

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = await readFile(join(root, 'README.md'), 'utf8');
const blocksIn = (language: string, page = readme) =>
  [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, of, text = '']) => (of === language ? [text] : []));
/** One command a line; what is continued by a backslash is one. */
const commandsOf = (block: string) =>
  block
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter(Boolean);

/** The blocks, in their order: the two commands of a newcomer, and the tour of the command. */
const [first = '', tour = ''] = blocksIn('sh');
const [unitFile = ''] = blocksIn('yaml');
const [program = ''] = blocksIn('ts');
/** Commands in running text. */
const inText = [...readme.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`((?:obligato|pnpm) \w[^`]*)`/g)].map(
  ([, line = '']) => line,
);

const home = await mkdtemp(join(tmpdir(), 'obligato-newcomer-'));
const clone = join(home, 'obligato');
const organ = join(clone, 'examples/organ');
afterAll(() => rm(home, { recursive: true, force: true }));

/** Nothing of whoever runs the tests: neither what vitest sets, nor what npm tells its scripts. */
const inherited = Object.entries(process.env).filter(
  ([name]) => !/^(npm_|VITEST|NODE_|TEST$|PROD$|DEV$|MODE$|FORCE_COLOR)/.test(name),
);
const environment = {
  ...Object.fromEntries(inherited),
  PATH: `${join(home, 'bin')}:${process.env.PATH}`,
  LANG: 'C.UTF-8',
};

/** Exit code and everything that is printed, to the terminal, on either stream. */
function shell(line: string, cwd: string): Promise<{ readonly code: number; readonly printed: string }> {
  return new Promise((resolve) => {
    execFile('bash', ['-c', `exec 2>&1\n${line}`], { cwd, env: environment, maxBuffer: 2 ** 26 }, (error, printed) => {
      resolve({ code: Number(error?.code ?? 0), printed });
    });
  });
}

let started = { code: -1, printed: '' };
beforeAll(async () => {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of listed.toString().split('\0').filter(Boolean)) {
    await mkdir(dirname(join(clone, file)), { recursive: true });
    // Deleted, and not yet committed.
    await copyFile(join(root, file), join(clone, file)).catch(() => undefined);
  }
  await mkdir(join(home, 'bin'));
  // "In this repository the command is …": short for it, as a shell's alias would be.
  const command = /the command is `(node [^`]+)`/.exec(readme)?.[1]?.replace('node ', `node ${clone}/`) ?? 'false';
  await writeFile(join(home, 'bin/obligato'), `#!/bin/sh\nexec ${command} "$@"\n`);
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const [pnpm] = /pnpm@[\d.]+/.exec(scripts.setup) ?? [];
  await writeFile(join(home, 'bin/pnpm'), `#!/bin/sh\nexec npx --yes ${pnpm} "$@"\n`);
  for (const name of ['obligato', 'pnpm']) await chmod(join(home, 'bin', name), 0o755);
  started = await shell('npm start', clone);
}, 300_000);

test('the first command is npm start, the second npm test', () => {
  expect(commandsOf(first).map((line) => line.replace(/ +#.*/, ''))).toEqual(['npm start', 'npm test']);
});

describe('npm start, in an empty clone', () => {
  test('works, and lives a year', () => {
    expect(started).toMatchObject({ code: 0, printed: expect.stringContaining('2026 simulated with seed 7') });
  });

  test('warns of nothing', () => {
    expect(
      started.printed.split('\n').filter((line) => /warn|deprecat|unsupported|vulnerab|peer dep/i.test(line)),
    ).toEqual([]);
  });
});

describe('the tour of the command', () => {
  const lines = commandsOf(tour);
  const [changeFolder, ...commands] = lines;
  test('begins in the example', () => {
    expect(changeFolder).toBe('cd examples/organ');
    expect(commands.length).toBeGreaterThan(10);
  });

  // In order: what one prints, the next may name.
  test.each(commands)('%s', async (line) => {
    const { code, printed } = await shell(line, organ);
    // The year is over, so that nothing more can be noted in it: an answer, and the page says with which exit code.
    if (line.startsWith('obligato attempt')) expect(printed).toContain('NOT POSSIBLE NOW');
    expect({ code, printed }).toMatchObject({ code: line.startsWith('obligato attempt') ? 1 : 0 });
  });
});

test.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh-CN'],
])('the refusal at the top of %s is one that this year has', async (page, language) => {
  const [refusal = ''] = blocksIn('', await readFile(join(root, page), 'utf8'));
  const [, decision = ''] = /^\S+ {2}(\S+#\d+)\n/.exec(refusal) ?? [];
  const { code, printed } = await shell(`obligato explain '${decision}' --lang ${language}`, organ);
  expect(code).toBe(0);
  for (const line of refusal.trimEnd().split('\n')) expect(printed).toContain(line);
});

test('the unit file is one that is accepted', async () => {
  const { code, printed } = await shell('obligato check', organ);
  expect({ code, printed }).toMatchObject({ code: 0 });
  await writeFile(join(organ, 'units/branch-levy.yaml'), unitFile);
  expect(await shell('obligato check', organ)).toMatchObject({ code: 0 });
});

test('the program plans and attempts', async () => {
  await writeFile(join(organ, 'program.ts'), `${program}\nconsole.log(decision.outcome);\n`);
  const { code, printed } = await shell('node --import tsx program.ts', organ);
  expect({ code, printed: printed.trim() }).toEqual({ code: 0, printed: 'unavailable' });
});

test.each(inText)('in running text: %s', async (line) => {
  const { code, printed } = await shell(line, clone);
  expect({ code, printed }).toMatchObject({ code: 0 });
});

test('there is something in running text, a scenario in TypeScript among it', () => {
  expect(inText).toContainEqual(expect.stringMatching(/^obligato simulate \S+\.ts /));
});
