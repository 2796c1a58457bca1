/** Rosters in the styles of the field: each is read into the same people, or refused with one cause. */
import type { Roster } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { RosterWords } from '../src/files.ts';
import { examineRoster, organPeople, readRoster } from './organ-rosters.ts';

/** 姓名、工号、单位 … in GB18030, as a Chinese spreadsheet saves it: two people. */
const gb18030 = Buffer.from(
  [
    'd0d5c3fb2cb9a4bac52cb5a5cebb2cd6b0cef12cd5fed6cec3e6c3b22cc6f0cabcc8d5c6da0d0a',
    'c0eec3f72c303031372c6275726561752ccae9bcc72cd5fdcabdb5b3d4b12c323032342f332f350d0a',
    'cdf5b7bc2c303031382c6275726561752ccede2cd4a4b1b8b5b3d4b12c323032342f332f350d0a',
  ].join(''),
  'hex',
);

const li = { member: '0017', name: '李明', standing: 'full', roles: ['secretary'], from: '2024-03-05' };
const wang = { member: '0018', name: '王芳', standing: 'probationary', roles: [], from: '2024-03-05' };
const both = [li, wang];

const text = (...lines: readonly string[]) => lines.join('\n');
const header = '姓名,工号,单位,职务,政治面貌,起始日期';

type Value = string | number | Date | boolean | null;
const cellOf = (value: Value) => {
  if (value === null) return null;
  if (value instanceof Date) return { value, type: Date, format: 'yyyy/m/d' };
  return { value, type: typeof value === 'number' ? Number : typeof value === 'boolean' ? Boolean : String };
};
const workbook = async (...rows: readonly (readonly Value[])[]) =>
  writeExcelFile(rows.map((row) => row.map(cellOf)) as never, { sheet: '名册' }).toBuffer();

const peopleOf = async (content: string | Uint8Array, words?: RosterWords) =>
  (await readRoster('people.csv', content, words)).get('bureau') as Roster;

describe('D5: one roster, written in many ways', () => {
  test.each<[string, string | Uint8Array | Promise<Uint8Array>]>([
    [
      'English words',
      text(
        'unit,id,name,standing,roles,from',
        'bureau,0017,李明,full,secretary,2024-03-05',
        'bureau,0018,王芳,probationary,,2024-03-05',
      ),
    ],
    ['Chinese words', text(header, '李明,0017,bureau,书记,正式党员,2024/3/5', '王芳,0018,bureau,,预备党员,2024/3/5')],
    ['GB18030', gb18030],
    [
      'UTF-16, by tabs, as "Unicode text"',
      Buffer.from(
        `\uFEFF${text(header, '李明,0017,bureau,书记,党员,2024.3.5', '王芳,0018,bureau,,预备党员,2024.3.5').replaceAll(',', '\t')}`,
        'utf16le',
      ),
    ],
    [
      'semicolons',
      text(header, '李明,0017,bureau,书记,党员,20240305', '王芳,0018,bureau,,预备,20240305').replaceAll(',', ';'),
    ],
    [
      'full-width commas, digits and blanks',
      text(
        header,
        '李明,００１７,bureau,　书记　,正式党员,２０２４年３月５日',
        '王芳　,００１８,bureau,,预备党员,２０２４－３－５',
      ).replaceAll(',', '，'),
    ],
    [
      'a title above, and the columns of an old sheet behind',
      text(
        '税务局党员名册,,,,,,,',
        '截至2026年1月,,,,,,,',
        `${header},,`,
        '李明,0017,bureau,书记,中共党员,2024年3月5日,,',
        '王芳,0018,bureau,—,中共预备党员,2024年3月5日,,',
        ',,,,,,,',
      ),
    ],
    [
      'columns that are of no use here',
      text(
        `序号,${header},民族,出生日期,备注`,
        '1,李明,0017,bureau,书记,正式党员,2024-3-5,汉,1980.01,',
        '2,王芳,0018,bureau,无,预备党员,2024-3-5,回,1990.02,新转入',
      ),
    ],
    [
      'notes in the headings',
      text(
        '姓 名（必填）,工号*,单位:,党内职务（可多填）,政治面貌 ,起始日期(年/月/日)',
        '李明,0017,bureau,党支部书记,正式党员,2024/03/05',
        '王芳,0018,bureau,普通党员,预备党员,2024/03/05',
      ),
    ],
    ['serial numbers', text(header, '李明,0017,bureau,书记,党员,45356', '王芳,0018,bureau,,预备党员,45356')],
    [
      'midnight behind the day',
      text(header, '李明,0017,bureau,书记,党员,2024/3/5 0:00', '王芳,0018,bureau,,预备党员,2024-03-05 00:00:00'),
    ],
    [
      'days in words',
      text(header, '李明,0017,bureau,书记,党员,二〇二四年三月五日', '王芳,0018,bureau,,预备党员,5-Mar-2024'),
    ],
    [
      'quotes around everything',
      text(
        header.replace(/[^,]+/g, '"$&"'),
        '"李明","0017","bureau","书记","正式党员","2024-03-05"',
        '"王芳","0018","bureau","","预备党员","2024-03-05"',
      ),
    ],
    [
      'cells at the end left out, as spreadsheets do',
      text(
        '姓名,工号,单位,政治面貌,起始日期,职务,备注',
        '李明,0017,bureau,党员,2024-03-05,书记',
        '王芳,0018,bureau,预备党员,2024-03-05',
      ),
    ],
    [
      'line ends of Windows and of old Macs',
      `${header}\r\n李明,0017,bureau,书记,党员,2024-03-05\r\n王芳,0018,bureau,,预备党员,2024-03-05\r\n`,
    ],
    [
      'placeholders',
      text(
        `${header},截止日期,不计入应到依据,所属小组`,
        '李明,0017,bureau,书记,党员,2024-03-05,至今,无,-',
        '王芳,0018,bureau,N/A,预备党员,2024-03-05,—,/,无',
      ),
    ],
    [
      'posts of the office beside those of the Party',
      text(
        '姓名,工号,单位,职务,党内职务,政治面貌,起始日期',
        '李明,0017,bureau,科长,书记,党员,2024-03-05',
        '王芳,0018,bureau,主任科员,,预备党员,2024-03-05',
      ),
    ],
    [
      'a workbook with a title, dates and text',
      workbook(
        ['税务局党员名册', null, null, null, null, null, null],
        ['姓名', '工号', '单位', '职务', '政治面貌', '起始日期', '在职'],
        ['李明', '0017', 'bureau', '书记', '正式党员', new Date(Date.UTC(2024, 2, 5)), true],
        ['王芳', '0018', 'bureau', null, '预备党员', 45356, true],
      ),
    ],
    [
      'by the title of the unit',
      text(header, '李明,0017,税务局,书记,党员,2024-03-05', '王芳,0018,税务局,,预备,2024-03-05'),
    ],
  ])('%s', async (_, content) => {
    const words = { units: new Set(['bureau']), unitsByTitle: new Map([['税务局', ['bureau']]]) };
    expect(await peopleOf(await content, words)).toEqual(both);
  });

  test('what is read in another way than it stands there is said, once', async () => {
    const said: string[] = [];
    const content = text(
      '党员名册',
      '姓名,工号,单位,政治面貌,入党时间,截止日期,职务,民族',
      '李明,17,bureau,党员,2024年3月,45356,fire-warden,汉',
      '王芳,18,bureau,党员,2024.02,45357,书记,汉',
    );
    const people = await readRoster('people.csv', content, { tell: ({ text: words }) => said.push(words.en) });
    expect(people.get('bureau')).toMatchObject([
      { from: '2024-03-01', to: '2024-03-05', roles: ['fire-warden'] },
      { from: '2024-02-01', to: '2024-03-06', roles: ['secretary'] },
    ]);
    expect(said).toEqual([
      'not read, above the header: line 1',
      'these columns are not read: 民族',
      'the day of joining is read as the first day of the row ("from")',
      'serial numbers are read as days: 45356 = 2024-03-05',
      'a month is read as its first day: 2024年3月 = 2024-03-01',
      'these roles are kept, but no rule that comes with Obligato looks at them: fire-warden',
    ]);
  });
});

/** `line: message hint` of every problem. */
const faultsOf = async (content: string | Uint8Array, words: RosterWords = {}) =>
  (await examineRoster('people.csv', content, words)).problems.map(
    ({ message, hint, origins }) => `${origins?.[0]?.line}: ${message}. ${hint}`,
  );
const row = (cells: Partial<Record<'id' | 'unit' | 'roles' | 'standing' | 'from' | 'name', string>>) => {
  const { name = '李明', id = '17', unit = 'bureau', roles = '', standing = '党员', from = '2024-03-05' } = cells;
  return text(header, [name, id, unit, roles, standing, from].join(','));
};

describe('D5: what may mean two things is refused', () => {
  test.each([
    ['3/5/2024', 'Day or month first? It may be two days. Write dates as YYYY-MM-DD'],
    ['24-3-5', 'The year has two digits, and may stand first or last. Write dates as YYYY-MM-DD'],
    ['2024年3月', 'The day is missing. Write dates as YYYY-MM-DD'],
    ['2024', 'The day is missing. Write dates as YYYY-MM-DD'],
    ['2024-02-30', 'Write dates as YYYY-MM-DD'],
    ['2024/3/5 14:00', 'Write dates as YYYY-MM-DD'],
  ])('%s', async (from, hint) => {
    expect(await faultsOf(row({ from }))).toEqual([`2: 起始日期: "${from}" is not a date. ${hint}`]);
  });

  test.each([
    ['1.23E+17', 'as a spreadsheet shows it'],
    ['110105199001011000', 'with its last digits lost'],
  ])('an id that a spreadsheet shortened: %s, %s', async (id) => {
    expect((await faultsOf(row({ id })))[0]).toContain(`工号: "${id}" is a number that a spreadsheet shortened`);
  });

  test('in a workbook a long number was shortened, and a text was not', async () => {
    const with_ = (id: Value) =>
      workbook(header.split(','), ['李明', id, 'bureau', null, '党员', new Date(Date.UTC(2024, 2, 5))]);
    expect((await faultsOf(await with_(Number('110105199001011234'))))[0]).toContain(
      'is a number that a spreadsheet shortened',
    );
    expect((await peopleOf(await with_('110105199001011000')))[0]?.member).toBe('110105199001011000');
    expect((await peopleOf(await with_(17)))[0]?.member).toBe('17');
  });

  test('one cause is one message, with the range of lines', async () => {
    const lines = Array.from({ length: 10_000 }, (_, n) => `李明,${n},bureau,,党员,3/5/${2000 + (n % 20)}`);
    expect(await faultsOf(text(header, ...lines))).toEqual([
      '2: lines 2–10,001: 起始日期: "3/5/2000" is not a date (and 19 other values). Day or month first? It may be two days. Write dates as YYYY-MM-DD',
    ]);
  });

  test('of many causes twenty are told, and how many there are', async () => {
    const lines = Array.from({ length: 50 }, (_, n) => `李明,${n},bureau,,人${n},2024-03-05`);
    const faults = await faultsOf(text(header, ...lines));
    expect(faults).toHaveLength(20);
    expect(faults.at(-1)).toBe('21: 31 more causes are not shown. Correct these first, and read it again');
  });

  test('what is missing is named once, in the words of a staff list', async () => {
    expect(await faultsOf(text('姓名,部门,职务', '李明,bureau,书记', '王芳,bureau,'))).toEqual([
      '1: The column "unit" is missing. Every row needs one: the id of a unit file, or its title. The heading may also be “单位”',
      '1: The column "id" is missing. Every row needs one: one for each person, which never changes. The heading may also be “编号”',
      '1: The column "standing" is missing. Every row needs one: membership and vote. The heading may also be “政治面貌”',
      '1: The column "from" is missing. Every row needs one: the first day for which the row holds. The heading may also be “起始日期”',
    ]);
  });
});

describe('D2: words for nothing', () => {
  test.each(['无', '-', '—', '/', 'N/A', '暂无'])('%s is nothing where nothing may stand', async (none) => {
    const people = await peopleOf(
      text('unit,id,name,standing,from,notCounted,exempt', `bureau,17,李明,full,2024-03-05,${none},${none}`),
    );
    expect(people).toEqual([{ ...li, member: '17', roles: [] }]);
  });

  test('are refused where something has to stand', async () => {
    expect(await faultsOf(row({ id: '无' }))).toEqual(['2: 工号: "无" says that there is none. Every row needs one']);
  });

  test('exempt names duties, tags or obligations', async () => {
    const exemptions = new Map([
      ['study', 'study'],
      ['集中学习', 'group-study'],
      ['group-study', 'group-study'],
    ]);
    const content = (exempt: string) =>
      text('unit,id,name,standing,from,exempt', `bureau,17,李明,full,2024-03-05,${exempt}`);
    expect((await peopleOf(content('study、集中学习'), { exemptions }))[0]?.exempt).toEqual(['study', 'group-study']);
    expect(await faultsOf(content('studdy'), { exemptions })).toEqual([
      '2: exempt: "studdy" is not a duty, nor a tag of duties. Did you mean "study"?',
    ]);
  });
});

describe('D3: roles', () => {
  test.each([
    ['书记', ['secretary']],
    ['书记、委员', ['secretary', 'committee']],
    ['"secretary,committee"', ['secretary', 'committee']],
    ['secretary;committee', ['secretary', 'committee']],
    ['副书记/组织委员', ['deputy', 'committee']],
    ['党小组组长 委员', ['group-leader', 'committee']],
    ['纪检委员', ['committee', 'discipline']],
    ['Deputy Secretary', ['deputy']],
    ['支部委员；宣传委员', ['committee']],
    ['领导班子成员|单位负责人', ['leading-group', 'leader']],
    ['出国（境）', ['abroad']],
  ])('%s is read', async (roles, read) => {
    expect((await peopleOf(row({ roles })))[0]?.roles).toEqual(read);
  });

  test.each([
    ['secretery', 'Did you mean "secretary"?'],
    ['书计', 'Write secretary, deputy'],
    ['科长', 'Write secretary, deputy, committee, discipline, leader, leading-group, group-leader'],
  ])('%s is not', async (roles, hint) => {
    const [fault, ...more] = await faultsOf(row({ roles }));
    expect(more).toEqual([]);
    expect(fault).toContain(`2: 职务: "${roles}" is not a role. ${hint}`);
  });
});

test.each([
  ['书记（兼）', ['secretary']],
  ['副书记（主持工作）', ['deputy']],
  ['组织委员兼宣传委员', ['committee']],
  ['副书记兼纪检委员', ['deputy', 'committee', 'discipline']],
  ['副书记、纪委书记', ['deputy', 'committee', 'discipline']],
  ['书记兼任组织委员', ['secretary', 'committee']],
  ['组织、纪检委员', ['committee', 'discipline']],
])('the roles of %s are read', async (written, roles) => {
  const cell = `"${written}"`;
  const [row] = await peopleOf(text(header, `李明,0017,bureau,${cell},党员,2024/3/5`));
  expect(row?.roles).toEqual(roles);
});

test('whoever leads discipline inspection is no secretary of the branch', async () => {
  const [row] = await peopleOf(text(header, '李明,0017,bureau,纪委书记,党员,2024/3/5'));
  expect(row?.roles).not.toContain('secretary');
});

test.each([
  [
    'text',
    text(
      header.replace('姓名', '序号,姓名'),
      '1,李明,0017,bureau,书记,党员,2024/3/5',
      '制表人：办公室,,,,,,',
      '2026年2月',
    ),
  ],
  [
    'workbook',
    workbook(
      ['序号', ...header.split(',')],
      [1, '李明', '0017', 'bureau', '书记', '党员', new Date(Date.UTC(2024, 2, 5))],
      ['制表人：办公室', null, null, null, null, null, null],
      ['2026年2月', null, null, null, null, null, null],
    ),
  ],
])('what stands below a table in a %s is left out, and that is said', async (_, content) => {
  const told: string[] = [];
  const tell: RosterWords['tell'] = ({ text: said }) => told.push(said['zh-CN']);
  expect(await peopleOf(await content, { tell })).toEqual([li]);
  expect(told).toContain('未读取（没有人员）：第3–4行');
});

test('D4: an empty file is refused', async () => {
  for (const nothing of ['', '\uFEFF', '\n\n', ',,,\n,,,']) {
    await expect(readRoster('people.csv', nothing)).rejects.toThrow(
      'The file is empty. Nobody was taken off the roster',
    );
  }
});

test('no two roles, and no two standings, share a word', () => {
  for (const catalogue of [organPeople.roles, organPeople.standings]) {
    const words = Object.values(catalogue).flatMap(({ title, synonyms }) => [title['zh-CN'], ...synonyms]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  }
});
