/** A new organ from a few answers: it works as it was written. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { PassThrough } from 'node:stream';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { init } from '../../packages/cli/src/commands/rules/init.ts';
import { idOfTitle } from '../../packages/cli/src/init/id-of-title.ts';
import { answersFor } from '../../packages/cli/src/init/questions.ts';
import { asking } from '../../packages/cli/src/output/asking.ts';
import { contentsOf, emptyFolder, json, main, obligato } from './obligato.ts';

const answers = ['--unit', 'works', '--title', '工程局: "north"', '--branches', 'levy,office/a', '--people', 'yes'];

describe('obligato init', () => {
  test('outside a terminal asks nothing, and writes an organ that check and plan accept at once', async () => {
    const folder = await emptyFolder();
    const { code, document } = await json(folder, ['init', 'organ', '--trial', ...answers]);
    expect(code).toBe(0);
    expect(document).toMatchObject({ version: 1, command: 'init', ok: true, organ: { unit: 'works', people: true } });
    const organ = join(folder, 'organ');
    expect(await json(organ, ['check'])).toMatchObject({ code: 0, document: { units: 3, people: 12 } });
    const planned = await json(organ, ['plan', '--year', '2026', '--now', '2026-01-05']);
    expect(planned.code).toBe(0);
    for (const { created } of planned.document.units) expect(created.length).toBeGreaterThan(10);
    expect((await obligato(organ, ['config', 'show', 'works/levy'])).code).toBe(0);
  });

  test('every file names the schema beside it, and the schema accepts the file', async () => {
    const folder = await emptyFolder();
    const { document } = await json(folder, ['init', '.', ...answers]);
    const yaml = document.files.filter((file: string) => file.endsWith('.yaml'));
    expect(yaml).toHaveLength(4);
    for (const file of yaml) {
      const text = await readFile(join(folder, file), 'utf8');
      const [, named = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
      const schema = join(folder, file, '..', named);
      expect(document.files).toContain(relative(folder, schema));
      const accepts = new Ajv2020({ strict: false }).compile(JSON.parse(await readFile(schema, 'utf8')));
      expect([file, accepts(parse(text)), accepts.errors]).toEqual([file, true, null]);
    }
    expect(parse(await readFile(join(folder, 'units/works.yaml'), 'utf8')).title).toBe('工程局: "north"');
  });

  test('without people plans what needs nobody, and is sound all the same', async () => {
    const folder = await emptyFolder();
    expect((await json(folder, ['init', '--unit', 'works', '--people', 'no'])).code).toBe(0);
    expect(await json(folder, ['check'])).toMatchObject({ code: 0, document: { people: 0 } });
    expect((await obligato(folder, ['plan'])).code).toBe(0);
  });

  test('overwrites nothing, and then writes nothing at all', async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, 'units'));
    await writeFile(join(folder, 'roster.csv'), 'mine');
    const before = await contentsOf(folder);
    const { code, document } = await json(folder, ['init', ...answers]);
    expect(code).toBe(2);
    expect(document.problems).toMatchObject([{ code: 'OBLIGATO_TARGET_NOT_EMPTY' }]);
    expect(document.problems[0].message).toContain('roster.csv');
    expect(await contentsOf(folder)).toEqual(before);
  });

  test.each([
    [['--unit', 'Tax Bureau'], '"Tax Bureau" is not a unit id'],
    [['--branches', 'levy,../x'], '"../x" is not a unit id'],
    [['--zone', 'Mars/Base'], '"Mars/Base" is not a time zone'],
    [['--people', 'some'], '"some" is neither yes nor no'],
  ])('%j exits with 2, and nothing is written', async (args, words) => {
    const folder = await emptyFolder();
    const { code, stderr } = await obligato(folder, ['init', ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(await contentsOf(folder)).toEqual({});
  });
});

describe('from a staff list', () => {
  const header = '姓名,工号,所在支部,政治面貌,入党时间,党内职务';
  const row = (name: string, id: string, unit: string) => `${name},${id},${unit},正式党员,2020/1/6,`;
  const given = async (folder: string, rows: readonly string[], args: readonly string[] = []) => {
    await writeFile(join(folder, 'staff.csv'), [header, ...rows].join('\n'));
    return json(folder, ['init', 'organ', '--roster', 'staff.csv', ...args]);
  };

  test('every unit gets an id and a file, and check and plan accept what was made', async () => {
    const folder = await emptyFolder();
    const rows = [row('王强', '01', '税务局党委'), row('张伟', '02', '征收支部'), row('吴芳', '03', '专审党支部')];
    const { code, document } = await given(folder, [...rows, row('赵丽', '04', '征收支部')]);
    expect(code).toBe(0);
    expect(document.units).toEqual([
      { id: 'swj', title: '税务局党委', people: 1 },
      { id: 'swj/zs', title: '征收支部', people: 2 },
      { id: 'swj/zs-2', title: '专审党支部', people: 1 },
    ]);
    const organ = join(folder, 'organ');
    expect(await json(organ, ['check'])).toMatchObject({ code: 0, document: { units: 3, people: 4 } });
    expect((await json(organ, ['plan'])).code).toBe(0);
    const { first } = document;
    expect(await json(organ, ['next', first])).toMatchObject({ code: 0, document: { cycle: first } });
  });

  test('a list of branches alone gets a unit above them, and ids that are there are kept', async () => {
    const folder = await emptyFolder();
    const rows = [row('张伟', '02', 'levy'), row('吴芳', '03', '一支部')];
    const { document } = await given(folder, rows, ['--unit', 'bureau', '--title', '税务局']);
    expect(document.units).toEqual([
      { id: 'bureau', title: '税务局', people: 0 },
      { id: 'levy', title: 'levy', people: 1 },
      { id: 'bureau/y', title: '一支部', people: 1 },
    ]);
    expect(await json(join(folder, 'organ'), ['check'])).toMatchObject({ code: 0, document: { people: 2 } });
  });

  /** Units with whoever is above them, as their files say. */
  const treeIn = async (folder: string, ids: readonly string[]) =>
    Object.fromEntries(
      await Promise.all(
        ids.map(async (id) => {
          const { unit, parent } = parse(await readFile(join(folder, 'organ/units', `${id}.yaml`), 'utf8'));
          return [unit, parent] as const;
        }),
      ),
    );

  test.each([
    {
      listed: ['bureau', 'bureau/levy', 'bureau/levy/hall', 'bureau/north/office'],
      tree: {
        bureau: undefined,
        'bureau/levy': 'bureau',
        'bureau/levy/hall': 'bureau/levy',
        'bureau/north/office': 'bureau',
      },
    },
    {
      listed: ['bureau/levy', 'bureau/office'],
      tree: { bureau: undefined, 'bureau/levy': 'bureau', 'bureau/office': 'bureau' },
    },
    { listed: ['bureau/levy'], tree: { 'bureau/levy': undefined } },
    {
      listed: ['税务局党委', '征收支部', 'swj/zs', 'levy', 'levy/hall'],
      tree: { swj: undefined, 'swj/zs-2': 'swj', 'swj/zs': 'swj', levy: 'swj', 'levy/hall': 'levy' },
    },
    {
      listed: ['levy', 'levy/hall'],
      args: ['--unit', 'works'],
      tree: { works: undefined, levy: 'works', 'levy/hall': 'levy' },
    },
  ])('ids that are there say who is above whom: $listed', async ({ listed, args = [], tree }) => {
    const folder = await emptyFolder();
    const rows = listed.map((unit, index) => row(`某${index}`, `${index}`, unit));
    const { code, document } = await given(folder, rows, args);
    expect(code).toBe(0);
    const ids = document.units.map(({ id }: { id: string }) => id);
    expect(await treeIn(folder, ids)).toEqual(tree);
    const inUnits = document.units.map(({ people }: { people: number }) => people);
    expect(inUnits.reduce((sum: number, people: number) => sum + people, 0)).toBe(listed.length);
    expect(await json(join(folder, 'organ'), ['check'])).toMatchObject({
      code: 0,
      document: { people: listed.length },
    });
  });

  test.each([
    ['--branches', 'levy'],
    ['--people', 'yes'],
  ])('%s says what the list says, and is refused beside it', async (flag, value) => {
    const folder = await emptyFolder();
    const { code, document } = await given(folder, [row('王强', '01', '一支部')], [flag, value]);
    expect([code, document.problems]).toMatchObject([2, [{ code: 'OBLIGATO_USAGE' }]]);
    expect(document.problems[0].message).toContain(flag);
    expect(Object.keys(await contentsOf(folder))).toEqual(['staff.csv']);
  });

  test('every command that is printed at the end can be run as it stands, in a folder with a blank too', async () => {
    const folder = await emptyFolder();
    await writeFile(
      join(folder, 'staff.csv'),
      [header, row('王强', '01', '税务局党委'), row('张伟', '02', '一支部')].join('\n'),
    );
    const made = ['init', 'my organ', '--roster', 'staff.csv', '--trial', '--now', '2026-03-02T09:00'];
    const { code, stdout } = await obligato(folder, made);
    expect(code).toBe(0);
    const printed = stdout.slice(stdout.indexOf('Next:')).split('\n').slice(1);
    const commands = printed.map((line) => line.trim().replace(/^obligato /, '"$NODE" "$MAIN" ')).join('\n');
    const ran = await new Promise<string>((resolve) => {
      const env = { ...process.env, LANG: 'C.UTF-8', NODE: process.execPath, MAIN: main };
      execFile('sh', ['-c', `exec 2>&1\n${commands}`], { cwd: folder, env }, (_error, output) => resolve(output));
    });
    expect(ran).toContain('REFUSED');
    expect(ran).not.toContain('OBLIGATO_');
  });

  test.each([
    ['a line that is wrong', [row('王强', '01', '税务局党委').replace('正式党员', '正是党源')], { line: 2 }],
    ['nobody in it', [], {}],
  ])('%s: nothing is written', async (_what, rows, place) => {
    const folder = await emptyFolder();
    const { code, document } = await given(folder, rows);
    expect(code).toBe(2);
    expect(document.problems).toMatchObject([
      { code: 'OBLIGATO_ROSTER_FIELD', origins: [{ file: 'staff.csv', ...place }] },
    ]);
    expect(Object.keys(await contentsOf(folder))).toEqual(['staff.csv']);
  });

  test('a list that is found wrong only when it is read with the rules leaves nothing behind', async () => {
    const folder = await emptyFolder();
    const list = '编号,姓名,政治面貌,所在支部,入党时间,免除事项\n01,王强,中共党员,一支部,2020/1/6,开大会\n';
    await writeFile(join(folder, 'staff.csv'), list);
    const { code } = await obligato(folder, ['init', 'organ', '--roster', 'staff.csv', '--lang', 'zh-CN']);
    expect(code).toBe(2);
    expect(await readdir(folder)).toEqual(['staff.csv']);
  });

  test('in a folder that the system does not make ends at once, and says so (D8)', async () => {
    const { code, stderr } = await obligato(await emptyFolder(), ['init', '/proc/nowhere/organ', '--unit', 'a']);
    expect([code, stderr]).toEqual([3, expect.stringContaining('OBLIGATO_OUTPUT_FAILED')]);
  });

  test('without a column that is needed, the column is named', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'staff.csv'), '姓名,政治面貌,所在支部,入党时间\n王强,党员,一支部,2020/1/6\n');
    const { stderr, code } = await obligato(folder, ['init', 'organ', '--roster', 'staff.csv', '--lang', 'zh-CN']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('缺少列“编号”')]);
  });

  test('a workbook is taken over as it is', async () => {
    const folder = await emptyFolder();
    const { code } = await json(folder, ['init', 'first', '--unit', 'works', '--branches', 'levy', '--people', 'yes']);
    expect(code).toBe(0);
    const first = join(folder, 'first');
    expect((await obligato(first, ['plan'])).code).toBe(0);
    expect((await obligato(first, ['roster', '--out', 'staff.xlsx'])).code).toBe(0);
    const taken = await json(folder, ['init', 'second', '--roster', 'first/staff.xlsx']);
    expect(taken).toMatchObject({ code: 0, document: { roster: { to: 'roster.xlsx' } } });
    expect(await readFile(join(folder, 'second/roster.xlsx'))).toEqual(await readFile(join(first, 'staff.xlsx')));
    expect(await json(join(folder, 'second'), ['check'])).toMatchObject({ code: 0, document: { people: 7 } });
  });
});

describe('paths (D9)', () => {
  test('another ending of the configuration is named, with what to do', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'obligato.yml'), 'units: units\n');
    const { code, stderr } = await obligato(folder, ['check']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('There is no obligato.yaml here, but obligato.yml')]);
    expect(stderr).toContain('Rename it to obligato.yaml');
  });

  test('~ is the home of whoever runs the command, and a folder may stand behind a link', async () => {
    const folder = await emptyFolder();
    expect((await json(folder, ['init', 'organ', ...answers])).code).toBe(0);
    const organ = join(folder, 'organ');
    const config = await readFile(join(organ, 'obligato.yaml'), 'utf8');
    const moved = config.replace('data: data', 'data: ~/records').replace('roster: roster.csv', 'roster: ~/people.csv');
    await writeFile(join(organ, 'obligato.yaml'), moved);
    await mkdir(join(folder, 'home'));
    await rename(join(organ, 'roster.csv'), join(folder, 'home/people.csv'));
    await rename(join(organ, 'units'), join(folder, 'elsewhere'));
    await symlink(join(folder, 'elsewhere'), join(organ, 'units'));
    const environment = { HOME: join(folder, 'home') };
    const { code, stdout } = await obligato(organ, ['plan', '--json'], { environment });
    expect([code, JSON.parse(stdout).units.length]).toEqual([0, 3]);
    expect(Object.keys(await contentsOf(join(folder, 'home')))).toContainEqual(expect.stringMatching(/^records\//));
    const named = await obligato(folder, ['check', '--config=~/../organ/obligato.yaml'], { environment });
    expect(named.code).toBe(0);
    const written = await obligato(organ, ['roster', '--out', '~/back.csv'], { environment });
    expect([written.code, (await readdir(join(folder, 'home'))).includes('back.csv')]).toEqual([0, true]);
  });
});

describe('at a terminal', () => {
  /** Somebody types these lines. */
  async function typed(lines: string, given = {}) {
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.end(lines);
    const told: string[] = [];
    const ask = asking(input, output);
    const tell = (text: string) => void told.push(text);
    const organ = await answersFor(given, { ask, tell, language: 'en', folder: 'My Organ' });
    return { organ, told, asked: String(output.read()) };
  }

  test('each question shows what stands when nothing is typed, and a wrong answer is asked again', async () => {
    const { organ, told, asked } = await typed('Bad Id\n\nNorth\nlevy, office\n\nmaybe\nno\n');
    expect(organ).toEqual({
      ...{ unit: 'my-organ', title: 'North', branches: ['levy', 'office'], zone: 'Asia/Shanghai', people: false },
    });
    expect(told).toHaveLength(2);
    expect(asked).toContain('id of the unit at the top [my-organ]: ');
  });
  test('what a flag says is not asked', async () => {
    const { organ, asked } = await typed('\n\n\n\n', { unit: 'works' });
    expect(organ.unit).toBe('works');
    expect(asked).not.toContain('id of the unit');
  });
  test('whoever leaves in the middle gets nothing written', async () => {
    await expect(typed('works\n')).rejects.toMatchObject({ code: 'OBLIGATO_USAGE' });
  });

  test('a staff list that is not there, or is wrong, is asked for again before anything else', async () => {
    const folder = await emptyFolder();
    const at = (name: string) => join(folder, name);
    await writeFile(at('rows.csv'), 'unit,id,name,standing,roles,from\n征收支部,z1,Zhao,full,,2025-02-30\n');
    await writeFile(at('columns.csv'), 'who,what\nZhao,full\n');
    await writeFile(at('good.csv'), 'unit,id,name,standing,roles,from\n征收支部,z1,Zhao,full,,2025-02-28\n');
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.end(['none.csv', 'columns.csv', 'rows.csv', 'good.csv'].map((name) => `${at(name)}\n`).join(''));
    const told: string[] = [];
    const error = (text: string) => void told.push(text);
    const given = {
      template: 'organ',
      unit: 'levy',
      title: 'Levy',
      zone: 'Asia/Shanghai',
      calendar: 'cn',
      yearBegins: '01-01',
    };
    const report = await init.run({
      ...{ args: [at('place')], options: given, language: 'en', reading: 'en' },
      terminal: { ask: asking(input, output), error, out: () => {}, progress: () => {}, colour: false },
    });
    expect(told).toEqual([
      expect.stringContaining('The staff list cannot be read'),
      expect.stringContaining('[OBLIGATO_ROSTER_FIELD]'),
      expect.stringMatching(/rows\.csv:2:\d+: .*2025-02-30/),
    ]);
    expect(report.exitCode).toBe(0);
    expect(await readFile(at('place/roster.csv'), 'utf8')).toContain('2025-02-28');
  });
});

test.each([
  ['München', 'muenchen'],
  ['Werk München', 'werk-muenchen'],
  ['MÜNCHEN', 'muenchen'],
  ['Mu\u0308nchen', 'muenchen'],
  ['Straße & Söhne', 'strasse-soehne'],
  ['Café Łódź', 'cafe-lodz'],
  ['Ærø', 'aeroe'],
  ['São Paulo', 'sao-paulo'],
  ['İzmir', 'izmir'],
  ['Žďár nad Sázavou', 'zdar-nad-sazavou'],
  ['征收支部', 'zs'],
])('the id of %s can be typed on any keyboard: %s', (title, id) => {
  expect(idOfTitle(title)).toBe(id);
});
