/** A staff list as somebody has it, brought in from the command line. */
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tableToXlsx } from '@obligato/engine/files';
import { beforeAll, describe, expect, test } from 'vitest';
import { asGb18030 } from '../docs/as-gb18030.ts';
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

describe('the file of the configuration is somebody’s, too', () => {
  test('its title, its other columns, its cells and who may read it stay when people change', async () => {
    const own = await organ();
    const path = join(own, 'roster.csv');
    const [header = '', ...rows] = (await readFile(path, 'utf8')).trim().split('\n');
    const withPhones = ['Staff of the bureau,,', `${header},phone`, ...rows.map((row, at) => `${row},555-${at}`)];
    await writeFile(path, `${withPhones.join('\n')}\n`);
    await chmod(path, 0o640);
    await obligato(own, ['plan', '--year', '2026', ...now]);
    const before = (await readFile(path, 'utf8')).trim().split('\n');

    // The same people in another order, without a title: nothing to be done, and nothing is.
    await writeFile(join(own, 'same.csv'), `${[header, ...rows.toReversed()].join('\n')}\n`);
    const same = await json(own, ['roster', 'import', 'same.csv', ...now]);
    expect([same.code, same.document.units, same.document.written]).toEqual([0, [], undefined]);
    expect((await readFile(path, 'utf8')).trim().split('\n')).toEqual(before);

    const names = header.split(',');
    const at = names.indexOf('roles');
    const wasOf = rows.find((row) => row.includes(',l07,')) ?? '';
    const changed = wasOf
      .split(',')
      .map((cell, index) => (index === at ? 'publicity' : cell))
      .join(',');
    const fresh = wasOf.replace(',l07,', ',new1,');
    await writeFile(
      join(own, 'next.csv'),
      `${[header, ...rows.map((row) => (row === wasOf ? changed : row)), fresh].join('\n')}\n`,
    );
    const { code, document } = await json(own, ['roster', 'import', 'next.csv', ...now]);
    expect([code, document.written]).toEqual([0, 'roster.csv']);
    const after = (await readFile(path, 'utf8')).trimEnd().split('\n');
    const phone = before.findIndex((line) => line.includes(',l07,'));
    const expected = [...before, `${fresh},`];
    expected[phone] = `${changed},555-${phone - 2}`;
    expect(after).toEqual(expected);
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    const planned = await json(own, ['plan', '--year', '2026', ...now]);
    expect(planned.document.units.some(({ rosterChanged }: { rosterChanged: boolean }) => rosterChanged)).toBe(false);
  });
});

describe('the file of the configuration is written back as it is kept', () => {
  /** An organ whose roster has another name, and one person less in `next.csv`; and its table, as it was. */
  const keptAs = async (name: string) => {
    const config = await readFile(join(folder, 'obligato.yaml'), 'utf8');
    const own = await organ({ 'obligato.yaml': config.replace('roster: roster.csv', `roster: ${name}`) });
    const table = await readFile(join(own, 'roster.csv'), 'utf8');
    await writeFile(join(own, 'next.csv'), table.replace(/^tax-bureau\/levy,l07.*\n/m, ''));
    return { own, table };
  };

  test('a text keeps its encoding, its delimiter, and the cells that nobody reads', async () => {
    const { own, table } = await keptAs('people.csv');
    const [header = '', ...rows] = table.trimEnd().split('\n');
    const wide = [`${header},手机`, ...rows.map((row, at) => `${row},-${at}`)].map((row) => row.replaceAll(',', ';'));
    const inGb18030 = (lines: readonly string[]) => asGb18030(`${lines.join('\r\n')}\r\n`);
    await writeFile(join(own, 'people.csv'), inGb18030(wide));
    const { code, document } = await json(own, ['roster', 'import', 'next.csv', ...now]);
    expect([code, document.written]).toEqual([0, 'people.csv']);
    const expected = inGb18030(wide.filter((row) => !row.includes(';l07;')));
    expect(await readFile(join(own, 'people.csv'))).toEqual(Buffer.from(expected));
  });

  test('a dry run names it and leaves it alone; a name that its encoding lacks makes it UTF-8, and that is said', async () => {
    const { own, table } = await keptAs('people.csv');
    const before = asGb18030(table);
    await writeFile(join(own, 'people.csv'), before);
    await writeFile(join(own, 'next.csv'), table.replace(/^(tax-bureau\/levy,l07,)[^,]*/m, '$1赵\ue864'));
    const dry = ['roster', 'import', 'next.csv', '--dry-run'];
    const shown = await obligato(own, [...dry, ...chinese]);
    expect(shown.stdout).toContain('计划时读取的 people.csv 也将随之重写。');
    expect(shown.stderr).toContain('原编码 GB18030 无法写出“赵\ue864”');
    expect((await json(own, [...dry, ...now])).document).toMatchObject({ dryRun: true, wouldWrite: 'people.csv' });
    expect(await readFile(join(own, 'people.csv'))).toEqual(Buffer.from(before));
    const { stderr } = await obligato(own, ['roster', 'import', 'next.csv', ...now]);
    expect(stderr).toContain(
      'people.csv: written anew as UTF-8: it was GB18030, which has no characters for "赵\ue864"',
    );
    expect(await readFile(join(own, 'people.csv'), 'utf8')).toContain('赵\ue864');
  });

  test('a workbook cannot keep its formats: it is said, and the file as it was lies beside it', async () => {
    const { own, table } = await keptAs('people.xlsx');
    const [heading = [], ...rows] = table
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    await writeFile(join(own, 'people.xlsx'), await tableToXlsx({ name: 'people', heading, rows }));
    for (const [line, copy] of [
      ['', 'people-before-2026-03-02.xlsx'],
      [/^tax-bureau\/levy,l06.*\n/m, 'people-before-2026-03-02-2.xlsx'],
    ] as const) {
      const before = await readFile(join(own, 'people.xlsx'));
      const next = await readFile(join(own, 'next.csv'), 'utf8');
      await writeFile(join(own, 'next.csv'), next.replace(line, ''));
      const { code, stderr } = await obligato(own, ['roster', 'import', 'next.csv', ...chinese]);
      expect([code, stderr]).toEqual([0, expect.stringContaining(`原文件已另存为 ${copy}`)]);
      expect(await readFile(join(own, copy))).toEqual(before);
    }
    const planned = await json(own, ['plan', '--year', '2026', ...now]);
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
      'gb.csv：加入时间作为该行的起始日期读取',
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

  test.each(['people.csv', 'people.xlsx'])('a template replaces nothing that is there: %s', async (file) => {
    await obligato(folder, ['roster', '--out', file, ...now]);
    const before = await readFile(join(folder, file));
    const { code, stderr } = await obligato(folder, ['roster', 'template', file, ...chinese]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${file} 已存在，未作改动`)]);
    expect(await readFile(join(folder, file))).toEqual(before);
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
