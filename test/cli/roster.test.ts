/** A staff list as somebody has it, brought in from the command line. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentsOf, json, obligato, organ } from './obligato.ts';

const levy = 'tax-bureau/levy';
const now = ['--now', '2026-03-02'];
const chinese = [...now, '--lang', 'zh-CN'];

let folder: string;
const roster = () => readFile(join(folder, 'roster.csv'), 'utf8');
/** The roster without some lines, in a file of that name. */
const without = async (file: string, line: RegExp) => {
  const lines = (await roster()).split(/(?<=\n)/);
  await writeFile(join(folder, file), lines.filter((each) => !line.test(each)).join(''));
};

beforeAll(async () => {
  folder = await organ();
  await obligato(folder, ['plan', '--year', '2026', ...now]);
});

describe('D4: when many would leave at once', () => {
  test('import refuses it, changes nothing, and says what to do', async () => {
    await without('less.csv', /levy,l0[4567],/);
    const before = await contentsOf(folder);
    const { code, document } = await json(folder, ['roster', 'import', 'less.csv', ...now]);
    expect(code).toBe(2);
    expect(document.problems).toMatchObject([{ code: 'OBLIGATO_ROSTER_LEAVES' }]);
    expect(document.problems[0].message).toContain(`${levy} (4/13)`);
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('a dry run shows who goes, and which duties with them, and writes nothing', async () => {
    const before = await contentsOf(folder);
    const { code, stdout } = await obligato(folder, ['roster', 'import', 'less.csv', '--dry-run', ...chinese]);
    expect(code).toBe(0);
    expect(stdout).toContain('离开人员：方慧 (l04)，孙英 (l05)，杜洋文 (l06)，毛平杰 (l07)');
    expect(stdout).toContain('不再承担：支部委员会会议（8期） — 本支部有正式党员4名，不设支委会；满7名方设');
    expect(await contentsOf(folder)).toEqual(before);
  });

  test('so does plan, of an empty file above all', async () => {
    const own = await organ();
    await obligato(own, ['plan', '--year', '2026', ...now]);
    const full = await readFile(join(own, 'roster.csv'), 'utf8');
    await writeFile(join(own, 'roster.csv'), '');
    const empty = await obligato(own, ['plan', '--year', '2026', ...now]);
    expect(empty).toMatchObject({ code: 2 });
    expect(empty.stderr).toContain('roster.csv: The file is empty. Nobody was taken off the roster');
    await writeFile(join(own, 'roster.csv'), full.replace(/^tax-bureau\/levy,l0[4567].*\n/gm, ''));
    expect((await json(own, ['plan', '--year', '2026', ...now])).document.problems).toMatchObject([
      { code: 'OBLIGATO_ROSTER_LEAVES' },
    ]);
    const { code, stdout } = await obligato(own, ['plan', '--year', '2026', '--yes', ...now]);
    expect(code).toBe(0);
    expect(stdout).toContain('- went: 方慧 (l04), 孙英 (l05), 杜洋文 (l06), 毛平杰 (l07)');
  });

  test('with --yes it is done, by whom and why stands on record, and plan does not undo it', async () => {
    const author = ['--as', `l01@${levy}`, '--reason', 'four moved'];
    const { code, document } = await json(folder, ['roster', 'import', 'less.csv', '--yes', ...author, ...now]);
    expect(code).toBe(0);
    expect(document).toMatchObject({ written: 'roster.csv', units: [{ unit: levy, came: [], changed: [] }] });
    expect(document.units[0].went).toHaveLength(4);
    const { stdout } = await obligato(folder, ['history', levy, ...now]);
    expect(stdout).toContain(`l01@${levy}: four moved`);
    const planned = await json(folder, ['plan', '--year', '2026', ...now]);
    expect(planned.document.units.some(({ rosterChanged }: { rosterChanged: boolean }) => rosterChanged)).toBe(false);
  });
});

describe('D1 and D5: a staff list in GB18030, with a title and a column of no use', () => {
  /** 税务局名册 / 姓名,工号,单位,职务,政治面貌,入党时间,民族 / 李明,n1,tax-bureau/levy,委员,正式党员,2024年3月,汉 */
  const list = Buffer.from(
    [
      'cbb0cef1bed6c3fbb2e10a',
      'd0d5c3fb2cb9a4bac52cb5a5cebb2cd6b0cef12cd5fed6cec3e6c3b22cc8ebb5b3cab1bce42cc3f1d7e50a',
      'c0eec3f72c6e312c7461782d6275726561752f6c6576792cceafd4b12cd5fdcabdb5b3d4b12c32303234c4ea33d4c22cbaba0a',
    ].join(''),
    'hex',
  );

  test('is read, and how is said on stderr', async () => {
    await writeFile(join(folder, 'gb.csv'), list);
    const only = ['--unit', levy, '--dry-run'];
    const { code, stdout, stderr } = await obligato(folder, ['roster', 'import', 'gb.csv', ...only, ...chinese]);
    expect(code).toBe(0);
    expect(stdout).toContain('新增人员：李明 (n1)');
    expect(stderr.split('\n').slice(1, -1)).toEqual([
      'gb.csv：按 GB18030 编码读取',
      'gb.csv：表头以上的内容未读取：第1行',
      'gb.csv：未读取的列：民族',
      'gb.csv：入党时间作为该行的起始日期读取',
      'gb.csv：只写年月的，按当月1日读取：2024年3月 = 2024-03-01',
    ]);
  });

  test('D1: a payload in GB18030 is what was meant', async () => {
    // {"heldOn":"2026-03-12","place":"会议室","agenda":["学习"]}
    const place = Buffer.from('bbe1d2e9cad2', 'hex');
    const agenda = Buffer.from('d1a7cfb0', 'hex');
    await writeFile(
      join(folder, 'notice.json'),
      Buffer.concat([
        Buffer.from('{"heldOn":"2026-03-12","place":"'),
        place,
        Buffer.from('","agenda":["'),
        agenda,
        Buffer.from('"]}'),
      ]),
    );
    const meeting = `${levy}/general-meeting/2026-Q1`;
    const attempt = ['attempt', meeting, 'notify', '--data-file', 'notice.json', '--preview', '--json', ...now];
    const { stdout, stderr } = await obligato(folder, attempt);
    expect(stdout).toContain('会议室');
    expect(stderr).toContain('notice.json: read as GB18030');
  });
});

describe('D6: what goes out comes back', () => {
  test.each(['back.csv', 'back.xlsx'])('as %s, and nothing changed', async (file) => {
    await obligato(folder, ['roster', '--out', file, ...now]);
    const { code, document } = await json(folder, ['roster', 'import', file, '--dry-run', ...now]);
    expect(code).toBe(0);
    expect(document.units).toEqual([]);
  });

  test('a template is written in the language of the reader, and read as a roster of nobody', async () => {
    const { code, stdout } = await obligato(folder, ['roster', 'template', 'new.xlsx', ...chinese]);
    expect(code).toBe(0);
    expect(stdout).toContain('模板已写入 new.xlsx');
    const { document } = await json(folder, ['roster', 'import', 'new.xlsx', ...now]);
    expect(document.problems).toMatchObject([{ code: 'OBLIGATO_ROSTER_LEAVES' }]);
  });
});

test.each([
  [['roster', 'improt', 'x.csv'], 'roster has no action "improt"'],
  [['roster', 'import'], 'roster import names no file'],
  [['roster', 'template', 'x.ods'], 'x.ods is neither a workbook nor a CSV file'],
  [['roster', 'import', 'nobody.csv'], 'nobody.csv: The roster cannot be read'],
])('%j is answered with what is wrong', async (args, message) => {
  const { code, stderr } = await obligato(folder, [...args, ...now]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
