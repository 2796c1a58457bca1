/** Who changed a unit's roster and plan is told on the command line, and by whom it is said there. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { json, obligato, organ } from './obligato.ts';

const unit = 'tax-bureau/levy';
const levy = ['--unit', unit];
const opinion = ['raise', 'opinion', 'leaking-roof', ...levy, '--now', '2026-03-12T09:00'];

let folder: string;
let gone: string;
beforeAll(async () => {
  folder = await organ();
  const plan = ['plan', '--year', '2026', ...levy];
  await obligato(folder, [...plan, '--now', '2026-03-02', '--as', `l01@${unit}`, '--reason', 'a new year']);
  const path = join(folder, 'roster.csv');
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  const at = lines.findLastIndex((line) => line.startsWith(`${unit},`));
  [gone = ''] = lines.splice(at, 1);
  await writeFile(path, `${lines.join('\n')}\n`);
  await obligato(folder, [
    ...plan,
    '--now',
    '2026-03-10',
    '--as',
    `l01@${unit}`,
    '--reason',
    'moved to another office',
  ]);
  await obligato(folder, [...opinion, '--as', `l02@${unit}`, '--reason', 'it drips']);
});

describe('the changes of a unit', () => {
  test('are told in order: who took whom off the roster, and why', async () => {
    const [, id = '', name = ''] = gone.split(',');
    const { stdout, code } = await obligato(folder, ['history', unit, '--now', '2026-03-12']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Roster: removed ${name} (${id}) · l01@${unit}: moved to another office`);
    expect(stdout.indexOf('a new year')).toBeLessThan(stdout.indexOf('moved to another office'));
    const chinese = await obligato(folder, ['history', unit, '--lang', 'zh-CN', '--now', '2026-03-12']);
    expect(chinese.stdout).toContain(`名册：移除 ${name} (${id})`);
  });

  test('are data as well, and each is explained by its id', async () => {
    const { document } = await json(folder, ['history', unit, '--now', '2026-03-12']);
    const changes = document.changes as { id: string; change: { does: string } }[];
    expect(changes.map(({ id }) => id)).toEqual(changes.map((_, index) => `${unit}#${index + 1}`));
    expect(changes.map(({ change }) => change.does)).toContain('raise');
    const explained = await json(folder, ['explain', `${unit}#1`, '--now', '2026-03-12']);
    expect(explained.document.change).toEqual(changes[0]);
  });

  test('say that they came by the command line where nobody is named', async () => {
    const own = await organ();
    const at = ['--now', '2026-03-02'];
    await obligato(own, ['plan', '--year', '2026', ...levy, ...at]);
    const path = join(own, 'roster.csv');
    const text = await readFile(path, 'utf8');
    await writeFile(join(own, 'new.csv'), text.replace(`${gone}\n`, ''));
    expect((await obligato(own, ['roster', 'import', 'new.csv', ...levy, ...at])).code).toBe(0);
    await obligato(own, ['raise', 'opinion', 'leaking-roof', ...levy, ...at, '--reason', 'it drips']);
    const { document } = await json(own, ['history', unit, ...at]);
    const changes = document.changes as { change: { does: string }; by: object; via?: string }[];
    expect(changes.map(({ change, by, via }) => [change.does, by, via])).toEqual([
      ['roster', {}, 'command line'],
      ['plan', {}, 'command line'],
      ['roster', {}, 'command line'],
      ['raise', {}, 'command line'],
    ]);
    const { stdout } = await obligato(own, ['history', unit, ...at]);
    expect(stdout).toContain(' · on the command line, nobody named: it drips');
    const chinese = await obligato(own, ['history', unit, ...at, '--lang', 'zh-CN']);
    expect(chinese.stdout).toContain(' · 命令行，未注明：it drips');
  });

  test('stand in the history of the cycle that they began', async () => {
    const { document } = await json(folder, opinion);
    const { stdout } = await obligato(folder, ['history', document.cycle.id, '--now', '2026-03-12']);
    expect(stdout).toContain('Changes of the unit about it: 1');
    expect(stdout).toContain(`l02@${unit}: it drips`);
  });

  test('go along with an export', async () => {
    const { stdout } = await obligato(folder, ['export', '--now', '2026-03-12']);
    expect(stdout).toContain('{"change":{"id":"tax-bureau/levy#1"');
  });
});
