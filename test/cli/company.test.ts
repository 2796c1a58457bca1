/** The example firm by the command: four departments, a year from April, the days of Berlin, and people in a firm's words. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { besidePackages } from '../packaging/installed.ts';
import { emptyFolder, json, obligato, root } from './obligato.ts';

const examples = await besidePackages(join(root, 'examples'));
const folder = join(examples, 'company');
const firm = (...args: readonly string[]) => obligato(folder, args);

describe('examples/company', () => {
  test('is in order, in both languages', async () => {
    expect((await firm('check')).stdout).toContain('5 units, 66 rules in force, 16 people. No problems found.');
    expect((await firm('check', '--lang', 'zh-CN')).stdout).toContain('未发现问题');
  });

  test('speaks German first: whoever asks for nothing else, or whose surroundings it does not speak, is told in it', async () => {
    const why = (...args: readonly string[]) => ['config', 'show', 'firm', 'compliance/fire-drill', ...args];
    const told = async (args: readonly string[], LANG: string) =>
      (await obligato(folder, args, { environment: { LANG } })).stdout;
    expect(await told(why(), 'C.UTF-8')).toContain('owes Räumungsübung');
    expect(await told(why(), 'zh_CN.UTF-8')).toContain('owes Räumungsübung');
    expect(await told(why(), 'en_GB.UTF-8')).toContain('owes Fire drill');
    expect(await told(why('--lang', 'zh'), 'de_DE.UTF-8')).toContain('消防演练');
  });

  test('also where its file is named as a word of its own', async () => {
    const { stdout } = await obligato(join(examples, '..'), [
      'simulate',
      'examples/company/obligato.yaml',
      '--year',
      '2026',
      '--seed',
      '7',
    ]);
    expect(stdout).toContain('Räumungsübung');
  });

  test('and no language that it does not name', async () => {
    const { code, stderr } = await firm('check', '--lang', 'fr');
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('Nobody here speaks "fr". Write --lang de or en or zh-CN'),
    ]);
  });

  test('a year that is named is the firm’s', async () => {
    const { stdout } = await firm('plan', '--year', '2026', '--dry-run');
    expect(stdout).toMatch(/^2026-04-01 to 2027-03-31: \d+ new/m);
  });

  test('what a department states is told with its place', async () => {
    const { stdout } = await firm('config', 'why', 'firm/it', 'local/backup-test', 'cadence', '--on', '2026-05-01');
    expect(stdout).toContain('firm/it: weekly  units/it.yaml:7:33');
    expect(stdout).toContain('firm: every-2-months');
  });

  test('lives its fiscal year: everybody is told in the words of the firm', async () => {
    const { stdout } = await firm('simulate', '--year', '2026', '--seed', '7', '--lang', 'en');
    for (const duty of [
      'Access review',
      'Datensicherung prüfen',
      'Internal audit (owed by firm)',
      'Supplier assessment',
    ])
      expect(stdout).toContain(duty);
    expect(stdout).toContain('compliance officer');
    expect(stdout).not.toContain('branch');
    expect(stdout).not.toMatch(/FY2025/);
  });
});

describe('a roster to fill in is headed as the organisation calls things', () => {
  async function headings(example: string, language: string) {
    const file = join(await emptyFolder(), 'people.xlsx');
    const { code, stderr } = await obligato(join(examples, example), [
      ...['roster', 'template', file, '--lang', language],
    ]);
    expect([code, stderr]).toEqual([0, '']);
    const [header] = await readSheet(file, 1);
    const lists = await readSheet(file, 3);
    return { header: header?.join(' '), words: lists.flat().filter((cell) => cell !== null) };
  }

  test('a firm', async () => {
    const english = await headings('company', 'en');
    expect(english.header).toBe(
      'department employee ID name employment role group from to notCounted electedOn exempt mail messenger language told quiet channel',
    );
    expect(english.words).toEqual(expect.arrayContaining(['department', 'employment', 'full', 'leader']));
    const { header, words } = await headings('company', 'zh-CN');
    expect(header).toBe(
      '部门 工号 姓名 用工形式 职务 所属小组 起始日期 截止日期 不计入应到依据 当选日期 免除事项 邮箱 办公软件账号 通知语言 通知方式 免打扰时段 通知渠道',
    );
    expect(words).toEqual(expect.arrayContaining(['员工', '合规专员', '部门负责人']));
  });

  test('an organ', async () => {
    expect((await headings('organ', 'en')).header).toBe(
      'unit id name standing roles group from to notCounted electedOn exempt mail messenger language told quiet channel',
    );
    const { header, words } = await headings('organ', 'zh-CN');
    expect(header).toBe(
      '单位 编号 姓名 政治面貌 党内职务 所属小组 起始日期 截止日期 不计入应到依据 当选日期 免除事项 邮箱 办公软件账号 通知语言 通知方式 免打扰时段 通知渠道',
    );
    expect(words).toEqual(expect.arrayContaining(['正式党员', '书记']));
  });

  test('and a firm’s own list is read by its headings, in English, German and Chinese', async () => {
    const rows = {
      english: 'department,employee ID,name,employment,role,from\nfirm/it,n1,Ann,employee,manager,2026-01-01\n',
      german:
        'Abteilung,Personalnummer,name,Beschäftigung,Funktion,from\nfirm/it,n1,Ann,Mitarbeiterin,Abteilungsleiterin,2026-01-01\n',
      chinese: '部门,工号,姓名,用工形式,职务,起始日期\nfirm/it,n1,安,员工,部门负责人,2026-01-01\n',
    };
    const lists = await emptyFolder();
    for (const [language, text] of Object.entries(rows)) {
      const file = join(lists, `${language}.csv`);
      await writeFile(file, text);
      const { document } = await json(folder, ['roster', 'import', file, '--dry-run']);
      expect(document.problems ?? []).not.toContainEqual(expect.objectContaining({ code: 'OBLIGATO_ROSTER_FIELD' }));
      expect(JSON.stringify(document)).toContain('n1');
    }
  });
});
