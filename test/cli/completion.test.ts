/** Completion, asked of the shells themselves. */
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, json, obligato } from './obligato.ts';

const folder = await emptyFolder();
const isThere = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;

async function script(shell: string, ...more: readonly string[]): Promise<string> {
  const { code, stdout } = await obligato(folder, ['completion', shell, ...more]);
  expect(code).toBe(0);
  await writeFile(join(folder, `script.${shell}`), stdout);
  return join(folder, `script.${shell}`);
}

describe('bash', () => {
  const complete = (file: string, typed: readonly string[]) => {
    const words = ['obligato', ...typed].map((word) => `'${word}'`).join(' ');
    const line = `source ${file}; COMP_WORDS=(${words}); COMP_CWORD=${typed.length}; _obligato; echo "\${COMPREPLY[@]}"`;
    return execFileSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' }).trim().split(' ').filter(Boolean);
  };

  test('completes commands, options of the command, and files where a file belongs', async () => {
    const file = await script('bash');
    expect(complete(file, ['stat'])).toEqual(['status']);
    expect(complete(file, ['plan', '--y'])).toEqual(['--year', '--yes']);
    expect(complete(file, ['plan', '--config', 'script'])).toEqual(['script.bash']);
    expect(complete(file, ['plan', '--year', ''])).toEqual([]);
    expect(complete(file, ['--json', 'attempt', 'x', '--expect'])).toEqual(['--expect-version']);
  });
});

describe.skipIf(!isThere('zsh'))('zsh', () => {
  test('reads the script, in either language', async () => {
    for (const language of ['en', 'zh-CN']) {
      const file = await script('zsh', '--lang', language);
      const line = `autoload -U compinit; compinit -u -D; source ${file}; echo $_comps[obligato]`;
      expect(execFileSync('zsh', ['-fc', line], { encoding: 'utf8', cwd: folder }).trim()).toBe('_obligato');
    }
  });
});

describe.skipIf(!isThere('fish'))('fish', () => {
  test('completes commands with their meanings, and options', async () => {
    const file = await script('fish');
    const complete = (typed: string) =>
      execFileSync('fish', ['--no-config', '-c', `source ${file}; complete -C '${typed}'`], {
        encoding: 'utf8',
        cwd: folder,
        env: { ...process.env, HOME: folder },
      });
    expect(complete('obligato sta')).toBe('status\tWhere every duty stands\n');
    expect(complete('obligato plan --ye')).toMatch(/^--year\t/);
  });
});

test('every shell is told of every command; another one is refused', async () => {
  const help = await obligato(folder, ['--help']);
  const commands = [...help.stdout.matchAll(/^ {2}([a-z]+) (?!file)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help');
  expect(commands.length).toBeGreaterThan(15);
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { document } = await json(folder, ['completion', shell]);
    const text = document.lines.join('\n');
    expect(document).toMatchObject({ version: 1, command: 'completion', ok: true, shell });
    expect(commands.filter((name) => !text.includes(name))).toEqual([]);
  }
  const slip = await obligato(folder, ['completion', 'tcsh']);
  expect(slip).toMatchObject({ code: 2, stdout: '' });
  expect(slip.stderr).toContain('Write one of bash, zsh, fish');
});
