import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder, json, obligato, plannedOrgan } from './obligato.ts';

const meeting = 'tax-bureau/office/general-meeting/2026-Q1';
const year = ['--from', '2026-01-01', '--to', '2026-12-31'] as const;
let folder: string;
let next: string;

/** A copy of the unit files with another notice. */
async function withNotice(workingDays: number | string): Promise<string> {
  const copy = await emptyFolder();
  await cp(join(folder, 'units'), copy, { recursive: true });
  for (const name of ['tax-bureau', 'branch-levy', 'branch-service']) {
    const file = join(copy, `${name}.yaml`);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/workingDays: \d+(?=.*\n)/, `workingDays: ${workingDays}`));
  }
  return copy;
}

beforeAll(async () => {
  folder = await plannedOrgan();
  next = await withNotice(8);
  const notice = { heldOn: '2026-03-13', place: '301', agenda: ['The plan'] };
  await obligato(folder, ['attempt', meeting, 'notify', '--now', '2026-03-06T09:00', '--data', JSON.stringify(notice)]);
});

const reform = (more: readonly string[], rules = next) =>
  obligato(folder, ['reform', '--rules', rules, '--now', '2026-04-01T09:00', ...more]);

describe('obligato reform', () => {
  test('tells what would have been remarked on, by the decision, and writes its page in one step', async () => {
    const { code, document } = await json(folder, ['reform', '--rules', next, ...year, '--now', '2026-04-01T09:00']);
    expect(code).toBe(0);
    expect(document.said.judged).toMatchObject({ total: 1, traces: [{ id: `${meeting}#1` }] });
    expect(document.said.byRule).toMatchObject([
      { rule: 'organ/notice', remarks: { traces: [{ id: `${meeting}#1` }] } },
    ]);
    const { stdout } = await reform([...year, '--report', 'reform.html', '--lang', 'zh-CN']);
    expect(stdout).toContain('重新审查1项决定');
    expect(stdout).toContain('已写入：reform.html');
    expect(await readFile(join(folder, 'reform.html'), 'utf8')).toContain(`<code>${meeting}#1</code>`);
  });

  test('is about the twelve months up to today, and a unit with those below it, when told so', async () => {
    const { document } = await json(folder, [
      'reform',
      '--rules',
      next,
      '--under',
      'tax-bureau/office',
      '--now',
      '2026-04-01T09:00',
    ]);
    expect(document).toMatchObject({
      from: '2025-04-02',
      to: '2026-04-01',
      units: ['tax-bureau/office'],
      simulated: null,
    });
  });

  test('simulates a year beside it when asked to', async () => {
    const { document } = await json(folder, [
      'reform',
      '--rules',
      next,
      ...year,
      '--simulate',
      '2027',
      '--now',
      '2026-04-01T09:00',
    ]);
    expect(document.simulated).toMatchObject({ year: 2027, comparison: { seeds: [1, 2, 3, 4, 5] } });
  });

  test.each([
    ['no rules', ['reform'], 'reform needs --rules'],
    ['a unit that nobody knows', ['reform', '--rules', '.', '--under', 'tax-bureau/levi'], 'OBLIGATO_UNIT_UNKNOWN'],
    [
      'days in the wrong order',
      ['reform', '--rules', '.', '--from', '2026-05-01', '--to', '2026-04-01'],
      '2026-05-01 is after 2026-04-01',
    ],
    [
      'days without a decision',
      ['reform', '--rules', '.', '--from', '2019-01-01', '--to', '2019-12-31'],
      'Nothing was decided from 2019-01-01',
    ],
    [
      'hours that are none',
      ['reform', '--rules', '.', '--hours', 'general-meeting=long'],
      'does not say how many hours',
    ],
    [
      'hours of no duty',
      ['reform', '--rules', '.', '--hours', 'general-meting=2'],
      'no duty is named "general-meting"',
    ],
    ['rules that are nowhere', ['reform', '--rules', 'nowhere'], 'neither a folder with unit files nor a git revision'],
  ])('names %s, and writes nothing', async (_, args, said) => {
    const { code, stderr, stdout } = await obligato(folder, [
      ...args,
      '--now',
      '2026-04-01T09:00',
      '--report',
      'none.html',
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    await expect(readFile(join(folder, 'none.html'))).rejects.toThrow();
  });

  test('refuses rules that do not load as check does, with their lines', async () => {
    const { code, stderr } = await reform(year, await withNotice('many'));
    expect(code).toBe(2);
    expect(stderr).toMatch(/tax-bureau\.yaml:6:\d+: organ\/notice\.workingDays: "many" is not accepted/);
  });
});
