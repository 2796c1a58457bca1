/** Organisations of other kinds than organs, with levels, zones and calendars: each works as it was written. */
import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { answersFor } from '../../packages/cli/src/init/questions.ts';
import { asking } from '../../packages/cli/src/output/asking.ts';
import { asGb18030 } from '../docs/as-gb18030.ts';
import { installPlugin } from './installed-plugin.ts';
import { contentsOf, emptyFolder, json, main, obligato } from './obligato.ts';

const now = '2026-03-02T09:00';
const soundWords = { en: 'No problems found.', 'zh-CN': '未发现问题。' } as const;
const refusedWords = { en: 'REFUSED', 'zh-CN': '不予通过' } as const;
type Language = keyof typeof soundWords;

/** Runs whatever is printed after "Next", as a person would paste it, and gives all that it says. */
async function runPrinted(folder: string, stdout: string, language: Language): Promise<string> {
  const printed = stdout.split(/^(?:Next:|接下来：)$/m)[1] ?? '';
  const commands = printed.replace(/^ *obligato /gm, '"$NODE" "$MAIN" ');
  const env = { ...process.env, LC_ALL: '', LANG: language === 'en' ? 'C.UTF-8' : 'zh_CN.UTF-8' };
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { ...env, NODE: process.execPath, MAIN: main } };
    execFile('sh', ['-c', `exec 2>&1\n${commands}`], options, (_error, output) => resolve(output));
  });
}

async function parsedIn(folder: string, path: string) {
  return parse(await readFile(join(folder, path), 'utf8'));
}

/** Every unit of a folder with the one above it, as the files say. */
async function treeIn(folder: string) {
  const files = (await readdir(join(folder, 'units'), { recursive: true })).filter((file) => file.endsWith('.yaml'));
  const units = await Promise.all(files.map((file) => parsedIn(folder, join('units', file))));
  return Object.fromEntries(units.map(({ unit, parent }) => [unit, parent]));
}

describe.each(['organ', 'company', 'empty'])('the template %s', (template) => {
  test.each(['en', 'zh-CN'] as const)(
    'in %s, runs from its check to a first refusal as it is printed',
    async (language) => {
      const folder = await emptyFolder();
      const made = ['init', 'place', '--template', template, '--trial', '--now', now, '--lang', language];
      const { code, stdout } = await obligato(folder, made);
      expect(code).toBe(0);
      const ran = await runPrinted(folder, stdout, language);
      expect(ran).toContain(soundWords[language]);
      expect(ran).toContain(refusedWords[language]);
      expect(ran).not.toContain('OBLIGATO_');
    },
  );

  test('what its files hold as comments can be taken out of them, and holds', async () => {
    const folder = await emptyFolder();
    const args = ['init', '--template', template, '--units', 'top,top/below', '--trial', '--now', now];
    expect((await json(folder, args)).code).toBe(0);
    const below = join(folder, 'units/top/below.yaml');
    const text = await readFile(below, 'utf8');
    const [head = '', commented = ''] = text.split(/(?=^# (?:rules|local):)/m);
    await writeFile(below, head + commented.replace(/^# /gm, ''));
    expect(Object.keys(await parsedIn(folder, 'units/top/below.yaml'))).toContain(
      template === 'empty' ? 'local' : 'rules',
    );
    expect(await json(folder, ['check', '--now', now])).toMatchObject({ code: 0, document: { units: 2 } });
  });

  test('stands in the zone that is named', async () => {
    const folder = await emptyFolder();
    const args = ['init', '--template', template, '--zone', 'Europe/Berlin'];
    expect((await json(folder, args)).code).toBe(0);
    expect(await parsedIn(folder, 'obligato.yaml')).toMatchObject({ zone: 'Europe/Berlin' });
  });
});

test('the zone of a firm is that of the machine, and in China so are its working days', async () => {
  const zoneAt = async (TZ: string) => {
    const folder = await emptyFolder();
    expect((await obligato(folder, ['init', '--template', 'company'], { environment: { TZ } })).code).toBe(0);
    const { zone, calendar } = await parsedIn(folder, 'obligato.yaml');
    return [zone, calendar];
  };
  expect(await zoneAt('America/New_York')).toEqual(['America/New_York', undefined]);
  expect(await zoneAt('Asia/Shanghai')).toEqual(['Asia/Shanghai', 'cn']);
});

test('a firm has a file for each department, a year of its own, and people in the words of its pack', async () => {
  const folder = await emptyFolder();
  const args = ['init', '--template', 'company', '--unit', 'acme', '--title', 'Acme', '--year-begins', '04-01'];
  const { document } = await json(folder, [...args, '--trial', '--now', now]);
  expect(document).toMatchObject({ template: 'company', first: expect.stringMatching(/\/FY2025-H2$/) });
  expect(await treeIn(folder)).toEqual({ acme: undefined, 'acme/it': 'acme', 'acme/operations': 'acme' });
  expect(await parsedIn(folder, 'obligato.yaml')).toMatchObject({
    year: { begins: '04-01' },
    plugins: { compliance: '@obligato/compliance' },
  });
  expect(await readFile(join(folder, 'roster.csv'), 'utf8')).toContain(',employee,compliance officer|control owner,');
});

test('nothing that is written for rules of one’s own speaks of branches', async () => {
  const folder = await emptyFolder();
  const said = await Promise.all(
    ['en', 'zh-CN'].map(async (lang) => {
      const place = join(folder, lang);
      expect((await obligato(folder, ['init', place, '--template', 'empty', '--lang', lang])).code).toBe(0);
      // The schemas tell of every obligation that the core knows.
      const files = Object.keys(await contentsOf(place)).filter((file) => !file.startsWith('schema/'));
      return Promise.all(files.map((file) => readFile(join(place, file), 'utf8')));
    }),
  );
  expect(said.flat().length).toBeGreaterThan(6);
  for (const text of said.flat()) expect(text).not.toMatch(/branch|\borgan\b|支部|党/i);
});

describe('more than two levels', () => {
  test.each([
    {
      units: 'firm/berlin/sales,firm/berlin,firm',
      tree: { firm: undefined, 'firm/berlin': 'firm', 'firm/berlin/sales': 'firm/berlin' },
    },
    {
      units: 'Acme GmbH\n  Berlin\n    s: Sales\n    IT\n  Hamburg\n',
      tree: {
        'acme-gmbh': undefined,
        'acme-gmbh/berlin': 'acme-gmbh',
        'acme-gmbh/berlin/s': 'acme-gmbh/berlin',
        'acme-gmbh/berlin/it': 'acme-gmbh/berlin',
        'acme-gmbh/hamburg': 'acme-gmbh',
      },
    },
    {
      units: '某某公司\n\t征收处\n\u3000\u3000专审处',
      tree: { mmgs: undefined, 'mmgs/zsc': 'mmgs', 'mmgs/zsc-2': 'mmgs' },
    },
  ])(
    'are files below folders, each below the one that its path or its indentation names: $units',
    async ({ units, tree }) => {
      const folder = await emptyFolder();
      expect((await json(folder, ['init', '--template', 'company', '--units', units])).code).toBe(0);
      expect(await treeIn(folder)).toEqual(tree);
      for (const id of Object.keys(tree)) expect((await parsedIn(folder, `units/${id}.yaml`)).unit).toBe(id);
      expect((await json(folder, ['check'])).code).toBe(0);
    },
  );

  test('an organ may have them too, by either flag', async () => {
    const folder = await emptyFolder();
    await json(folder, ['init', 'a', '--units', 'tax,tax/levy,tax/levy/hall']);
    await json(folder, ['init', 'b', '--unit', 'tax', '--branches', 'levy/hall,levy']);
    const tree = { tax: undefined, 'tax/levy': 'tax', 'tax/levy/hall': 'tax/levy' };
    expect([await treeIn(join(folder, 'a')), await treeIn(join(folder, 'b'))]).toEqual([tree, tree]);
  });
});

describe('is refused by name, and nothing is written', () => {
  const company = ['--template', 'company'];
  test.each([
    [['--template', 'compny'], 'There is no template "compny". Did you mean "company"?'],
    [[...company, '--zone', 'Europe/Berln'], '"Europe/Berln" is not a time zone. Did you mean "Europe/Berlin"?'],
    [['--calendar', 'holidays'], 'There is no calendar "holidays". Write cn, world/DE'],
    [['--calendar', 'de-by'], 'There is no calendar "de-by". Write world/DE-BY'],
    [['--calendar', 'world/DE-BY'], 'Run npm install @obligato/world-calendars here'],
    [['--calendar', 'world/CN'], 'and "world/CN" does not know these days. Write cn, which has them'],
    [['--calendar', 'world/cn'], 'Write cn, which has them'],
    [['--calendar', 'days/of/ours.yaml'], 'There is no such file of days off: days/of/ours.yaml'],
    [['--calendar', 'roster.csv'], 'roster.csv is another file of the new folder'],
    [[...company, '--units', 'firm,Firm/it'], '"Firm/it" is not a unit id'],
    [[...company, '--units', 'firm,firm/it/desk'], 'Name it too: --units firm,firm/it,firm/it/desk'],
    [
      [...company, '--units', 'firm,frim/it'],
      '"frim/it" lies below "frim", which is not named. Write "firm" in its path',
    ],
    [[...company, '--units', ''], 'No unit is named'],
    [[...company, '--units', 'Firm\n    IT\n  Sales'], '"Sales" stands neither below "IT" nor beside a unit above it'],
    [[...company, '--units', 'Firm\n  IT\n  IT'], '"IT" stands twice in the list of units'],
    [[...company, '--units', 'firm,firm'], '"firm" stands twice in the list of units'],
    [[...company, '--units', 'firm，firm/it, firm/it'], '"firm/it" stands twice in the list of units'],
    [['--branches', 'levy,levy'], '"levy" stands twice in the list of units'],
    [[...company, '--units', 'firm', '--unit', 'other'], '--unit cannot be used with --units'],
    [['--template', 'empty', '--branches', 'levy'], '--branches cannot be used with --template empty'],
    [[...company, '--year-begins', '02-29'], 'A year cannot begin on "02-29"'],
  ])('%j', async (args, words) => {
    const folder = await emptyFolder();
    // Whoever runs the tests may have packages at hand that are installed nowhere near the folder.
    const { code, stderr } = await obligato(folder, ['init', 'place', ...args], { environment: { NODE_PATH: '' } });
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('the calendar', () => {
  test('is one of the world where its package is installed; a place that there is not is refused before anything is written', async () => {
    const folder = await emptyFolder();
    await installPlugin(folder, 'world-calendars');
    const refused = await obligato(folder, ['init', 'firm', '--template', 'company', '--calendar', 'world/DE-XX']);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('DE-BY (Bayern)')]);
    const small = await obligato(folder, ['init', 'firm', '--template', 'company', '--calendar', 'world/de-by']);
    expect([small.code, small.stderr]).toEqual([2, expect.stringContaining('Did you mean "world/DE-BY"?')]);
    expect(await readdir(folder)).toEqual(['node_modules']);
    const made = await json(folder, ['init', 'firm', '--template', 'company', '--calendar', 'world/DE-BY']);
    expect(made).toMatchObject({ code: 0, document: { calendar: { named: 'world/DE-BY' } } });
    const { document } = await json(join(folder, 'firm'), ['doctor']);
    expect(JSON.stringify(document.calendar)).toContain('DE-BY');
  });

  test.each([
    ['company', 'holidays.yaml', []],
    ['organ', 'holidays.yaml', ['cn']],
    ['empty', 'days.csv', []],
  ])('of %s is an example to change where %s is not there yet', async (template, file, below) => {
    const folder = await emptyFolder();
    const args = ['init', 'place', '--template', template, '--calendar', file, '--trial', '--now', now];
    const { code, stdout } = await obligato(folder, [
      ...args,
      '--zone',
      template === 'organ' ? 'Asia/Shanghai' : 'UTC',
    ]);
    expect([code, stdout]).toEqual([0, expect.stringContaining(`The days in place/${file} are examples`)]);
    const place = join(folder, 'place');
    const { plugins = {}, calendar } = await parsedIn(place, 'obligato.yaml');
    expect([calendar, Object.keys(plugins).filter((name) => name === 'cn')]).toEqual([file, below]);
    expect(await json(place, ['check', '--now', now])).toMatchObject({ code: 0 });
  });

  test('that somebody has is taken along with its table and what it stands on, and is written over nowhere', async () => {
    const folder = await emptyFolder();
    const days = 'source: house rules\nextends: cn\ncoverage: { from: 2027-01-01, to: 2027-12-31 }\ndays: days.csv\n';
    await writeFile(join(folder, 'ours.yaml'), days);
    await writeFile(join(folder, 'days.csv'), 'date,kind,name\n2027-01-01,off,New Year\n');
    for (const place of ['place', '.']) {
      expect((await json(folder, ['init', place, '--template', 'empty', '--calendar', 'ours.yaml'])).code).toBe(0);
      expect(await readFile(join(folder, place, 'ours.yaml'), 'utf8')).toBe(days);
      expect((await json(join(folder, place), ['check'])).code).toBe(0);
    }
  });

  test('that somebody has and that is wrong is told of their own file, and nothing is written', async () => {
    const folder = await emptyFolder();
    await writeFile(
      join(folder, 'ours.yaml'),
      'source: x\ncoverage: { from: 2027-01-01, to: 2027-12-31 }\noff: [2027-02-30]\n',
    );
    const { code, document } = await json(folder, ['init', 'place', '--template', 'empty', '--calendar', 'ours.yaml']);
    expect([code, document.problems[0].origins]).toMatchObject([2, [{ file: 'ours.yaml', line: 3 }]]);
    expect(await readdir(folder)).toEqual(['ours.yaml']);
  });
});

describe('from the staff list of a firm', () => {
  const english = 'Unit,Staff id,Name,Status,Since,Position\n';
  const lists = {
    en: `Department,Staff id,Name,Employment,Hired,Job title\nAcme GmbH,1,Mara,employee,2020-01-06,managing director\nSales,2,Jonas,external,2021-03-01,\nIT,3,Emre,staff,2021-03-01,head of department\n`,
    'zh-CN':
      '部门,工号,姓名,用工形式,入职日期,岗位\n某某公司,1,王强,员工,2020-01-06,管理层\n销售部,2,李敏,外包人员,2021-03-01,\n技术部,3,张伟,员工,2021-03-01,部门负责人、安全员\n',
  } as const;

  test.each([
    ['en', 'utf-8'],
    ['zh-CN', 'utf-8'],
    ['zh-CN', 'gb18030'],
  ] as const)(
    'in %s and %s, the words of its pack are read, and a first refusal comes of it',
    async (language, encoding) => {
      const folder = await emptyFolder();
      const text = lists[language];
      await writeFile(join(folder, 'staff.csv'), encoding === 'utf-8' ? text : asGb18030(text));
      const args = ['--template', 'company', '--roster', 'staff.csv', '--trial', '--now', now, '--lang', language];
      const { code, stdout } = await obligato(folder, ['init', 'firm', ...args]);
      expect(code).toBe(0);
      const tree = await treeIn(join(folder, 'firm'));
      expect(Object.values(tree).filter((parent) => parent === undefined)).toHaveLength(1);
      expect(Object.keys(tree)).toHaveLength(3);
      const ran = await runPrinted(folder, stdout, language);
      expect(ran).toContain(soundWords[language]);
      expect(ran).toContain(refusedWords[language]);
    },
  );

  test('a word of the branches is none of a firm, and is refused with its line', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'staff.csv'), lists['zh-CN'].replace('外包人员', '预备党员'));
    const { code, document } = await json(folder, ['init', 'firm', '--template', 'company', '--roster', 'staff.csv']);
    expect([code, document.problems]).toMatchObject([2, [{ code: 'OBLIGATO_ROSTER_FIELD', origins: [{ line: 3 }] }]]);
    expect(await readdir(folder)).toEqual(['staff.csv']);
  });

  test('without a pack, members and secretaries are read', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'staff.csv'), `${english}club,1,Mara,member,2020-01-06,secretary\n`);
    const { code, document } = await json(folder, ['init', 'club', '--template', 'empty', '--roster', 'staff.csv']);
    expect([code, document.units]).toEqual([0, [{ id: 'club', title: 'club', people: 1 }]]);
    expect(await json(join(folder, 'club'), ['check'])).toMatchObject({ code: 0, document: { people: 1 } });
  });
});

describe('at a terminal', () => {
  async function typed(lines: string, template: 'company' | 'empty', given = {}) {
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.end(lines);
    const told: string[] = [];
    const tell = (text: string) => void told.push(text);
    const about = { ask: asking(input, output), tell, language: 'en', folder: 'My Firm', template } as const;
    return { answers: await answersFor({ zone: 'UTC', ...given }, about), told, asked: String(output.read()) };
  }

  test('units are typed as an indented list, and one that is wrong is asked again', async () => {
    const { answers, told } = await typed('Acme\n    IT\n  Sales\n\nAcme\n  IT\n    Desk\n\nno\n04-01\n', 'company');
    expect(answers.units?.map(({ id, parent }) => [id, parent])).toEqual([
      ['acme', undefined],
      ['acme/it', 'acme'],
      ['acme/it/desk', 'acme/it'],
    ]);
    expect(answers).toMatchObject({ unit: 'acme', title: 'Acme', people: false, yearBegins: '04-01' });
    expect(told).toHaveLength(1);
  });

  test('an umlaut in a name or in a folder becomes two letters', async () => {
    const { answers } = await typed('Werk\n  München\n\nno\n\n', 'company');
    expect(answers.units?.map(({ id }) => id)).toEqual(['werk', 'werk/muenchen']);
    const input = new PassThrough();
    input.end('\n\n\n\n\n\n');
    const about = { ask: asking(input, new PassThrough()), tell: () => {}, language: 'en' } as const;
    expect((await answersFor({ zone: 'UTC' }, { ...about, folder: 'Büro Köln' })).unit).toBe('buero-koeln');
  });

  test('nothing typed leaves what the template begins with', async () => {
    const { answers } = await typed('\n\n\n', 'company');
    expect(answers.units?.map(({ id }) => id)).toEqual(['my-firm', 'my-firm/it', 'my-firm/operations']);
    expect(answers).toEqual(expect.objectContaining({ unit: 'my-firm', people: true }));
    expect(answers.yearBegins).toBeUndefined();
  });

  test('whoever writes rules of their own is not asked for a year', async () => {
    const { answers, asked } = await typed('\n\n', 'empty');
    expect(answers.units?.map(({ id }) => id)).toEqual(['my-firm']);
    expect(asked).not.toContain('year');
  });
});
