/** The main job: a year lived, told on one page, and kept. */
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentsOf, ended, json, obligato, onTrial, organ, start } from './obligato.ts';

const year = ['simulate', '--year', '2026', '--seed', '7'];

test.each([
  ['a page of a configuration', [...year, '--report', 'z.html'], 'Of a configuration there is no --report'],
  ['a table and workers of one', [...year, '--csv', 'z.csv', '--workers', '2'], 'there is no --workers, --csv'],
  [
    'a year of a scenario',
    ['simulate', 'scenario.ts', '--year', '2026'],
    'Of a scenario, which says itself what it simulates, there is no --year',
  ],
  ['a comparison of a configuration', [...year, '--against', 'next-year'], 'there is no --against'],
  ['seeds of one scenario', ['simulate', 'scenario.ts', '--seeds', '3'], '--seeds says nothing without --against'],
  [
    'a precision of all units',
    ['simulate', 'scenario.ts', '--precision', '0.5%'],
    '--precision says nothing without --population',
  ],
  [
    'a precision of nothing',
    ['simulate', 'scenario.ts', '--population', '9000', '--precision', '0%'],
    '"0%" is not a precision',
  ],
  [
    'a table of a comparison',
    ['simulate', 'scenario.ts', '--against', 'other.ts', '--csv', 'z.csv'],
    'With --against there is no --csv',
  ],
])('an option that would do nothing is refused: %s', async (_, args, said) => {
  const folder = await organ();
  const { code, stderr } = await obligato(folder, args);
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
  expect((await readdir(folder)).filter((name) => name.startsWith('z.'))).toEqual([]);
});

describe('simulate', () => {
  let folder: string;
  let page: string;
  beforeAll(async () => {
    folder = await organ();
    const ran = await obligato(folder, [...year, '--data', 'data', '--fresh']);
    expect(ran).toMatchObject({ code: 0, stderr: onTrial.en });
    page = ran.stdout;
  });

  test('prints the table, the refusals, who was told, and where to look further', () => {
    expect(page).toMatch(/│ Theme day .*\d+✓/);
    expect(page).toContain('Legend: ');
    expect(page.match(/^REFUSED {2}/gm)?.length).toBeGreaterThan(2);
    expect(page).toMatch(/remedy: /);
    expect(page).toMatch(/reminded .* \(tax-bureau/);
    expect(page).toMatch(/escalated to .* \(tax-bureau/);
    expect(page).toContain('Records kept in data.');
    expect(page).toContain('obligato status --config obligato.yaml');
  });

  test('the same seed prints the same twice, --fresh empties its own folder', async () => {
    const again = await obligato(folder, [...year, '--data', 'data', '--fresh']);
    expect(again.stdout).toBe(page);
  });

  test('status folds the duties of which every period is done, unit by unit, and --all shows them', async () => {
    const [folded, whole] = await Promise.all(
      [[], ['--all']].map(async (words) => (await obligato(folder, ['status', ...words])).stdout),
    );
    const open = /^│ .*│.*│.*(\d|[HQ]\d).*│$/;
    const duties = (text: string) => text.split('\n').filter((line) => open.test(line) && !line.startsWith('│ duty'));
    const more = [...(folded ?? '').matchAll(/^All done: (\d+) more duties, (\d+) periods/gm)].map((line) =>
      Number(line[1]),
    );
    expect(more).toHaveLength(6);
    expect(more.every((count) => count > 12)).toBe(true);
    expect(whole).not.toContain('All done:');
    const { document } = await json(folder, ['status']);
    const rows = document.units.flatMap((unit: Lists) => [...unit.rows, ...unit.owedElsewhere]);
    const kept = document.units.map((unit: Lists) => new Set(linesOf(unit)).size);
    const sum = (numbers: readonly number[]) => numbers.reduce((before, each) => before + each, 0);
    // Nothing is lost: what stands in a table, and what is counted below it.
    expect(duties(folded ?? '').length + sum(more)).toBe(sum(kept));
    expect(rows.filter(({ light }: { light: string }) => light !== 'done').length).toBeGreaterThan(20);
  });

  test('what it points to can be looked at', async () => {
    const decision = /REFUSED {2}(\S+)/.exec(page)?.[1] ?? '';
    const explained = await obligato(folder, ['explain', decision]);
    expect(explained.code).toBe(0);
    const [decided = ''] = explained.stdout.split('\n\nfacts that were looked at');
    expect(page).toContain(decided.trimEnd());
  });

  test('without --fresh it does not live on top of records', async () => {
    const before = await contentsOf(folder);
    const { code, stderr } = await obligato(folder, [...year, '--data', 'data']);
    expect(code).toBe(2);
    expect(stderr).toContain('already holds records');
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('shows at most two refusals of one rule, and counts the others', async () => {
    const { document } = await json(folder, [...year, '--limit', '5']);
    const { shown, others, othersCount } = document.refusals;
    expect(shown.length).toBeLessThanOrEqual(5);
    expect(document.refusedCount).toBe(shown.length + othersCount);
    // One refusal may hold several findings of one rule: a report that leaves out three things is one refusal.
    const rules = shown.flatMap(({ findings }: { findings: { rule: string; severity: string }[] }) => [
      ...new Set(findings.filter(({ severity }) => severity === 'deny').map(({ rule }) => rule)),
    ]);
    for (const rule of rules) expect(rules.filter((other: string) => other === rule).length).toBeLessThanOrEqual(2);
    expect(others.every(({ count }: { count: number }) => count > 0)).toBe(true);
    expect(document.kept).toBeNull();
  });
});

test('--fresh deletes nothing that is not its own', async () => {
  const folder = await organ();
  await mkdir(join(folder, 'mine/journal'), { recursive: true });
  await writeFile(join(folder, 'mine/journal/diary.log'), 'dear diary');
  const before = await contentsOf(folder);
  const { code, stderr } = await obligato(folder, [...year, '--data', 'mine', '--fresh']);
  expect(code).toBe(2);
  expect(stderr).toContain('journal/diary.log');
  expect(await contentsOf(folder)).toEqual(before);
});

describe('a run that is stopped', () => {
  const stopped = async (signal: NodeJS.Signals) => {
    const folder = await organ();
    const child = start(folder, [...year, '--data', 'data']);
    const running = ended(child);
    const journal = join(folder, 'data/journal/000001.log');
    while (child.exitCode === null && !(await hasRecords(journal))) await pause(20);
    child.kill(signal);
    return { folder, ran: await running };
  };

  test('by Ctrl-C lets go of the folder', async () => {
    const { folder, ran } = await stopped('SIGINT');
    expect(ran).toEqual({ code: 130, stdout: '', stderr: onTrial.en });
    expect((await readdir(join(folder, 'data'))).filter((name) => name.startsWith('LOCK.'))).toEqual([
      'LOCK.000001.released',
    ]);
  });

  test('by a kill keeps what it had acknowledged', async () => {
    const { folder } = await stopped('SIGKILL');
    const { code, document } = await json(folder, ['status', '--all']);
    expect(code).toBe(0);
    expect(document.units.some(({ rows }: { rows: unknown[] }) => rows.length > 0)).toBe(true);
  });
});

interface Listed {
  readonly duty: string;
  readonly unit: string;
  readonly bearer: string;
}

interface Lists {
  readonly rows: readonly Listed[];
  readonly owedElsewhere: readonly Listed[];
}

/** What is one line of a table: the periods of a duty that somebody owes, for somebody. */
const linesOf = ({ rows, owedElsewhere }: Lists) =>
  [...rows, ...owedElsewhere].map(({ duty, unit, bearer }) => `${duty} ${unit} ${bearer}`);

const hasRecords = (file: string) =>
  stat(file).then(
    ({ size }) => size > 100_000,
    () => false,
  );
