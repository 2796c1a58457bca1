/** The command line itself: help, slips, languages, pipes. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { emptyFolder, ended, json, main, obligato, organ, root, start } from './obligato.ts';

describe('a slip on the command line exits with 2', () => {
  test.each([
    ['unknown command', ['stauts'], "Unknown command 'stauts'. Did you mean status?"],
    ['unknown option', ['plan', '--yaer', '2026'], "Unknown option '--yaer'. Did you mean --year?"],
    ['not a number', ['simulate', '--year', '2026', '--seed', 'x'], '--seed must be a whole number'],
    ['not a date', ['plan', '--from', '2026-02-30', '--to', '2026-03-01'], '"2026-02-30" is not a date'],
    ['no configuration', ['check'], 'There is no obligato.yaml'],
  ])('%s', async (_what, args, words) => {
    const { code, stdout, stderr } = await obligato(await emptyFolder(), args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('with --json the problems come as one document on stdout', async () => {
    const { code, document } = await json(await emptyFolder(), ['stauts']);
    expect(code).toBe(2);
    expect(document).toMatchObject({ version: 1, command: null, ok: false, problems: [{ code: 'OBLIGATO_USAGE' }] });
  });
});

test('help has examples, in Chinese where the surroundings are', async () => {
  const folder = await emptyFolder();
  const english = await obligato(folder, ['attempt', '--help']);
  expect(english.code).toBe(0);
  expect(english.stdout).toContain('Examples:');
  const chinese = await obligato(folder, ['attempt', '--help'], { environment: { LANG: 'zh_CN.UTF-8' } });
  expect(chinese.stdout).toContain('示例');
  expect(chinese.stdout).not.toContain('Options:');
});

test('the configuration is found from a folder below', async () => {
  const folder = await organ();
  const { code, stdout } = await obligato(`${folder}/units`, ['check']);
  expect(code).toBe(0);
  expect(stdout).toContain('../obligato.yaml');
});

test('titles and names cannot forge lines or colours', async () => {
  const folder = await organ({
    'units/forged.yaml': 'unit: tax-bureau/forged\nparent: tax-bureau\ntitle: "a\\u001b[31m\\u009b31m\\r\\nACCEPTED"\n',
  });
  await obligato(folder, ['plan', '--year', '2026', '--unit', 'tax-bureau/forged', '--now', '2026-01-10']);
  const { stdout } = await obligato(folder, ['status', '--unit', 'tax-bureau/forged', '--now', '2026-02-10']);
  expect(stdout).toContain('a[31m31m ACCEPTED (tax-bureau/forged)');
  for (const obeyed of ['\u001b', '\u009b', '\r']) expect(stdout).not.toContain(obeyed);
});

describe.skipIf(spawnSync('script', ['--version']).status !== 0)('in a terminal', () => {
  test('there is colour, unless NO_COLOR or --no-color says otherwise', async () => {
    const folder = await emptyFolder();
    const { NO_COLOR, FORCE_COLOR, CI, ...inherited } = process.env;
    const seen = (environment: Readonly<Record<string, string>>, more = '') =>
      spawnSync('script', ['-qec', `"${process.execPath}" "${main}" check ${more}`, '/dev/null'], {
        cwd: folder,
        env: { ...inherited, TERM: 'xterm-256color', ...environment },
        encoding: 'utf8',
      }).stdout;
    expect(seen({})).toContain('\u001b[31m[OBLIGATO_CONFIG_FILE]');
    for (const plain of [seen({ NO_COLOR: '1' }), seen({}, '--no-color')]) {
      expect(plain).toContain('[OBLIGATO_CONFIG_FILE]');
      expect(plain).not.toContain('\u001b[');
    }
  });
});

test('a reader that goes away is no error', async () => {
  const folder = await organ();
  const child = start(folder, ['check', '--json']);
  child.stdout?.destroy();
  const { code, stderr } = await ended(child);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('the source runs as it stands, without a build', async () => {
  const main = join(root, 'packages/cli/src/main.ts');
  const options = [
    '--conditions=source',
    '--import',
    'tsx',
    main,
    'check',
    '--json',
    '--config',
    'examples/organ/obligato.yaml',
  ];
  const { stdout } = await promisify(execFile)(process.execPath, options, { cwd: root });
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, units: 6 });
});

test('a command reads only what it needs: check waits for no server, no logger and no pictures', async () => {
  const seen = await emptyFolder();
  const main = join(root, 'packages/cli/src/main.ts');
  const args = ['--conditions=source', '--import', 'tsx', main, 'check', '--config', 'examples/organ/obligato.yaml'];
  // What V8 counted is what was loaded.
  await promisify(execFile)(process.execPath, args, { cwd: root, env: { ...process.env, NODE_V8_COVERAGE: seen } });
  const counted = await Promise.all((await readdir(seen)).map((name) => readFile(join(seen, name), 'utf8')));
  const loaded = counted.join('\n');
  expect(loaded).toContain('node_modules/yaml/');
  // Records that `npm start` kept are read, and by lowdb: check names those that no unit file owns.
  const kept = existsSync(join(root, 'examples/organ/data'));
  const heavy = ['hono', 'pino', 'prom-client', 'jose', 'ical-generator', 'echarts', 'write-excel-file'];
  if (!kept) heavy.push('lowdb');
  expect(heavy.filter((name) => loaded.includes(`/node_modules/${name}/`))).toEqual([]);
});

test.each(['--version', 'help', 'chek'])(
  '%s reads the table of commands, and neither a rule nor a command',
  async (word) => {
    const seen = await emptyFolder();
    spawnSync(process.execPath, [main, word], { env: { ...process.env, NODE_V8_COVERAGE: seen } });
    const counted = await Promise.all((await readdir(seen)).map((name) => readFile(join(seen, name), 'utf8')));
    const loaded = counted.flatMap((text): { readonly url: string }[] => JSON.parse(text).result);
    const files = loaded
      .filter(({ url }) => url.startsWith('file:'))
      // A chunk's hash has eight characters, and a hyphen may be one of them.
      .map(({ url }) => basename(url).split(/-(?=[\w-]{8}\.)|\./)[0]);
    expect(files.sort()).toEqual(['main', 'rolldown-runtime', 'start']);
  },
);
