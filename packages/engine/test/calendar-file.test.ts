import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CalendarData,
  createCalendar,
  definePlugin,
  formatProblem,
  ObligatoError,
  translated,
} from '@obligato/core';
import { afterEach, describe, expect, test } from 'vitest';
import { type Remark, readCalendar } from '../src/files.ts';
import { createDomain } from '../src/index.ts';
import { problemsOf } from './problems-of.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const title = { en: 'Days', 'zh-CN': '日历' };
const town: CalendarData = {
  ...{ id: 'town', version: '1', coverage: { from: '2025-01-01', to: '2026-12-31' } },
  ...{ off: ['2026-01-01', '2026-10-01'], worked: ['2026-02-14'] },
  named: { '2026-10-01': { en: 'Town day', 'zh-CN': '建镇日' } },
  fixed: { '10-01': { en: 'Town day', 'zh-CN': '建镇日' } },
};
/** Knows Germany and Berlin, and says of others that there is none. */
function ofCountry(code: string): CalendarData {
  if (['DE', 'DE-BE', 'DE-BY'].includes(code)) return { ...town, id: code };
  const words = translated(
    { en: `There is no ${code}`, 'zh-CN': `没有${code}` },
    { en: 'Write DE', 'zh-CN': '请写 DE' },
  );
  throw new ObligatoError({ code: 'OBLIGATO_CALENDAR_UNKNOWN', ...words });
}
const plugins = {
  days: definePlugin({ name: '@x/town', version: '1.0.0', title, calendar: town }),
  many: definePlugin({ name: '@x/many', version: '1.0.0', title, calendars: async (code) => ofCountry(code) }),
};

interface Asked {
  readonly named?: string;
  readonly tell?: (remark: Remark) => void;
}

/** Reads a calendar among some files. */
async function reading(files: Readonly<Record<string, string | Uint8Array>>, { named, tell }: Asked = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'obligato-calendar-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const origin = { file: 'obligato.yaml', line: 2, column: 11 };
  const value = named ?? Object.keys(files)[0] ?? '';
  return readCalendar({ value, origin }, { folder, plugins, tell });
}

const sound = `source: Notice 7 of the town council
extends: town
coverage: { from: 2027-01-01, to: 2027-12-31 }
off:
  - 2027-01-01: New Year
  - 2027-02-05..2027-02-11: { en: Spring Festival, zh-CN: 春节 }
worked:
  - 2027-02-14
`;
const calendarOf = async (text: string) => {
  const data = await reading({ 'holidays.yaml': text });
  if (!data) throw new Error('nothing was read');
  return { data, calendar: createCalendar(data) };
};
/** `line:column message` of every problem. */
const faultsOf = async (text: string) =>
  (await problemsOf(() => reading({ 'holidays.yaml': text }))).map(
    ({ message, origins }) => `${origins?.[0]?.line}:${origins?.[0]?.column} ${message}`,
  );
const alone = (rest: string) =>
  `source: ours\ncoverage: { from: 2027-01-01, to: 2027-12-31 }\noff:\n  - 2027-01-01\n${rest}`;

describe('C6: a file of days on top of a plugin’s calendar', () => {
  test('covers what both cover, without a gap', async () => {
    const { data, calendar } = await calendarOf(sound);
    expect(data.coverage).toEqual({ from: '2025-01-01', to: '2027-12-31' });
    expect(['2026-10-01', '2027-02-05', '2027-02-14', '2027-02-15'].map(calendar.isWorkingDay)).toEqual([
      ...[false, false, true, true],
    ]);
    expect(['2027-06-01', '2028-01-03'].map(calendar.isProvisional)).toEqual([false, true]);
  });

  test('names its days, and keeps the names of the other', async () => {
    const { calendar } = await calendarOf(sound);
    expect(calendar.nameOf('2027-01-01')).toEqual({ en: 'New Year', 'zh-CN': 'New Year' });
    expect(calendar.nameOf('2027-02-07')?.['zh-CN']).toBe('春节');
    expect(calendar.nameOf('2026-10-01')?.en).toBe('Town day');
    expect(calendar.source).toBe('Notice 7 of the town council');
  });

  test('within what it covers its list alone holds; beyond, what the other fixes by law', async () => {
    const { calendar } = await calendarOf(sound);
    expect(calendar.isWorkingDay('2027-10-01')).toBe(true);
    // A Sunday in 2028, a Monday in 2029.
    expect(calendar.isWorkingDay('2029-10-01')).toBe(false);
  });

  test('is another calendar when its days are others, and the same when only words are', async () => {
    const { data } = await calendarOf(sound);
    const renamed = await calendarOf(sound.replace('New Year', 'First day').replace('Notice 7', 'Notice 8'));
    const other = await calendarOf(sound.replace('2027-02-14', '2027-02-21'));
    const longer = await calendarOf(sound.replace('to: 2027-12-31', 'to: 2027-12-30'));
    expect(renamed.data.version).toBe(data.version);
    expect(new Set([data, other.data, longer.data].map(({ version }) => version)).size).toBe(3);
    expect(renamed.calendar.version).toMatch(/^holidays@[0-9a-f]{12}$/);
  });

  test('against what the other lists is named, unless it says that it replaces it', async () => {
    const against = `source: ours\nextends: town\ncoverage: { from: 2026-01-01, to: 2027-12-31 }\noff:\n  - 2026-02-14\n  - 2027-01-01\nworked: [2026-10-01]\n`;
    expect(await faultsOf(against)).toEqual([
      '5:5 Off here, and worked by "town": 2026-02-14',
      '7:10 Worked here, and off by "town": 2026-10-01',
    ]);
    const { calendar } = await calendarOf(`replaces: true\n${against}`);
    expect(['2026-02-14', '2026-10-01'].map(calendar.isWorkingDay)).toEqual([false, true]);
  });

  test('after a gap is refused: in between nobody would know', async () => {
    const late = sound.replace('from: 2027-01-01', 'from: 2027-02-01').replace('  - 2027-01-01: New Year\n', '');
    expect(await faultsOf(late)).toEqual([
      '3:11 Between "town" and "holidays" lie days that neither covers: 2027-01-01 to 2027-01-31',
    ]);
  });

  test('extending what no plugin brings is told with all the rest', async () => {
    expect(await faultsOf(sound.replace('extends: town', 'extends: twon').replace('2027-02-14', '2027-02-30'))).toEqual(
      [expect.stringContaining('8:5 "2027-02-30" is not a day'), '2:10 No plugin brings the calendar "twon"'],
    );
  });
});

describe('C6: a file of days that contradicts itself is told by line and column', () => {
  test.each([
    [
      'twice off, within a row of days',
      alone('  - 2027-02-05..2027-02-11\n  - 2027-02-10..2027-02-12\n'),
      ['6:5 Twice off: 2027-02-10 to 2027-02-11'],
    ],
    ['twice worked', alone('worked: [2027-02-14, 2027-02-14]\n'), ['5:22 Twice worked: 2027-02-14']],
    ['off and worked', alone('worked:\n  - 2027-01-01\n'), ['6:5 Both off and worked: 2027-01-01']],
    [
      'outside the coverage',
      alone('  - 2028-01-01..2028-01-03\n'),
      ['5:5 Outside the coverage, which is 2027-01-01 to 2027-12-31: 2028-01-01 to 2028-01-03'],
    ],
    [
      'a covered year without a day',
      alone('').replace('to: 2027', 'to: 2028'),
      ['2:11 2028 is covered, and not one day of it is listed'],
    ],
    ['an impossible day', alone('  - 2027-02-29\n'), ['5:5 "2027-02-29" is not a day']],
    [
      'days that end before they begin',
      alone('  - 2027-02-11..2027-02-05\n'),
      ['5:5 It ends on 2027-02-05, before it begins on 2027-02-11'],
    ],
    ['an unknown field', alone('wroked: []\n'), ['5:1 A calendar has no field "wroked"']],
    [
      'a day with two names',
      alone('  - { 2027-02-05: a, 2027-02-06: b }\n'),
      ['5:5 "2027-02-05, 2027-02-06" is not a day'],
    ],
    ['a name that is none', alone('  - 2027-02-05: 7\n'), ['5:17 The name of 2027-02-05 is not a text']],
    [
      'a coverage that ends before it begins',
      'source: x\ncoverage: { from: 2027-12-31, to: 2027-01-01 }\n',
      ['2:19 It ends on 2027-01-01, before it begins on 2027-12-31'],
    ],
    [
      'a coverage of no day',
      'source: x\ncoverage: { from: 2027-02-30, to: 2027-12-31 }\n',
      ['2:19 "2027-02-30" is not a day'],
    ],
    [
      'a day that cannot be read, which may be the one of its year',
      alone('  - 2028-02-30\n').replace('to: 2027', 'to: 2028'),
      ['5:5 "2028-02-30" is not a day'],
    ],
    ['nothing at all', '', ['1:1 A calendar is empty']],
    ['a text', 'days off', ['1:1 A calendar must be a map of fields']],
    ['a coverage of nothing', 'source: x\ncoverage:\noff: [2027-01-01]\n', ['2:10 The coverage is empty']],
    ['a list without its end', alone('worked: [2027-02-14\nfixed: {}\n'), ['5:9 The [ here has no ]']],
    ['a map without its end', alone('fixed: { 12-31: x\nworked: []\n'), ['5:8 The { here has no }']],
    ['a list within a list', alone('worked: [2027-02-14, [2027-02-20\n'), ['5:22 The [ here has no ]']],
    ['a text without its end', alone('fixed: { 12-31: "x }\nworked: []\n'), ['5:17 The " here has no "']],
    ['a text in the other quotes', alone("id: 'x\nworked: []\n"), ["5:5 The ' here has no '"]],
    ['no coverage', 'source: x\noff: [2027-01-01]\n', ['1:1 A calendar has no "coverage"']],
    ['no source', alone('').replace('source: ours\n', ''), ['1:1 A calendar has no "source"']],
    [
      'a day of every year that there is not',
      alone('fixed: { 02-30: x }\n'),
      ['5:10 "02-30" is not a day of every year'],
    ],
  ])('%s', async (_, text, faults) => {
    expect(await faultsOf(text)).toEqual(faults);
  });

  test('what is opened and not closed is told so in Chinese, with the sign that is missing', async () => {
    const [problem] = await problemsOf(() => reading({ 'holidays.yaml': alone('worked: [2027-02-14\n') }));
    expect(problem && formatProblem(problem, 'zh-CN')).toBe(
      'holidays.yaml:5:9：此处的 [ 没有对应的 ]。请在结束处补上 ]。 [OBLIGATO_CONFIG_SYNTAX]',
    );
  });

  test('a weekday that is listed as worked is read, and remarked upon with its line', async () => {
    const told: string[] = [];
    const tell = ({ line, column, text }: Remark) => told.push(`${line}:${column} ${text.en}`);
    const text = alone('worked:\n  - 2027-02-14\n  - 2027-02-15..2027-02-16\n  - 2027-12-31\nfixed: { 12-31: x }\n');
    expect(await reading({ 'holidays.yaml': text }, { tell })).toMatchObject({ id: 'holidays' });
    expect(told).toEqual(['7:5 Listed as worked, and a weekday that is worked anyway: 2027-02-15 to 2027-02-16']);
  });

  test('both places of a doubled day are named, in both languages, with what to do', async () => {
    const [problem] = await problemsOf(() => reading({ 'holidays.yaml': alone('worked: [2027-01-01]\n') }));
    expect(problem?.origins).toEqual([
      { file: 'holidays.yaml', line: 5, column: 10 },
      { file: 'holidays.yaml', line: 4, column: 5 },
    ]);
    expect(problem && formatProblem(problem, 'zh-CN')).toContain(
      '既列为放假，又列为上班：2027-01-01。请只保留属实的一处',
    );
  });
});

describe('C6: a file of days alone', () => {
  test('may name days of every year: off within what it covers too, unless they are worked', async () => {
    const { calendar } = await calendarOf(
      alone('worked: [2027-12-24]\nfixed: { 12-24: Christmas Eve, 12-31: { en: Last day, zh-CN: 年末 } }\n'),
    );
    expect(['2027-12-24', '2027-12-31', '2029-12-31'].map(calendar.isWorkingDay)).toEqual([true, false, false]);
    expect(calendar.nameOf('2027-12-31')?.['zh-CN']).toBe('年末');
    expect(calendar.isProvisional('2029-12-31')).toBe(true);
  });

  test('of days that are off every year only, is a year that somebody forgot', async () => {
    const forgotten = `${alone('fixed: { 12-31: Last day }\n')}`.replace('off:\n  - 2027-01-01\n', '');
    expect(await faultsOf(forgotten)).toEqual(['2:11 2027 is covered, and not one day of it is listed']);
  });
});

describe('C6: a table of days', () => {
  const rows = '日期,类型,名称\n2027/1/1,休,元旦\n2027年2月14日,补班,春节\n';

  test('covers whole years, which is said', async () => {
    const told: string[] = [];
    const data = await reading({ 'holidays.csv': rows }, { tell: ({ text }) => told.push(text.en) });
    expect(data).toMatchObject({ id: 'holidays', coverage: { from: '2027-01-01', to: '2027-12-31' } });
    expect(data).toMatchObject({ off: ['2027-01-01'], worked: ['2027-02-14'] });
    expect(told).toEqual(['read as covering 2027-01-01 to 2027-12-31']);
  });

  test('is read as offices save it: GB18030, a title above, tabs', async () => {
    // 日期⇥类型⇥名称, 2027-01-01⇥休⇥元旦 in GB18030.
    const gb = Buffer.from('c8d5c6da09c0e0d0cd09c3fbb3c60a323032372d30312d303109d0dd09d4aab5a90a', 'hex');
    expect((await reading({ 'days.csv': gb }))?.named).toEqual({ '2027-01-01': { en: '元旦', 'zh-CN': '元旦' } });
  });

  test('may stand beside a YAML file, which says the rest', async () => {
    const text =
      'source: 国务院办公厅\nextends: town\ndays: days.csv\ncoverage: { from: 2027-01-01, to: 2027-12-31 }\n';
    const data = await reading({ 'holidays.yaml': text, 'days.csv': rows });
    expect(data).toMatchObject({
      source: '国务院办公厅',
      coverage: { from: '2025-01-01' },
      worked: ['2026-02-14', '2027-02-14'],
    });
  });

  test('with cells that are wrong is told by line and column', async () => {
    const wrong = 'date,kind,name\n2027-02-30,off,x\n2027-01-01,of,y\n2027-01-02,off,z\n2027-01-02,worked,z\n';
    const problems = await problemsOf(() => reading({ 'holidays.csv': wrong }));
    expect(problems.map(({ message, origins }) => `${origins?.[0]?.line}:${origins?.[0]?.column} ${message}`)).toEqual([
      '2:1 "2027-02-30" is not a day',
      '3:12 "of" is neither "off" nor "worked"',
      '5:1 Both off and worked: 2027-01-02',
    ]);
  });

  test('with a wrong kind on the one day of a year is told that alone, and a day that is none without advice on YAML', async () => {
    const problems = await problemsOf(() => reading({ 'holidays.csv': 'date,kind\n2027-01-01,off\n2029-01-01,of\n' }));
    expect(problems.map(({ message }) => message)).toEqual(['"of" is neither "off" nor "worked"']);
    const [noDay] = await problemsOf(() => reading({ 'holidays.csv': 'date,kind\n2027-02-30,off\n' }));
    expect(noDay?.hint).toBe('Write a day that there is, such as 2027-02-06; each day has a line of its own');
  });

  test('with a year left out is told at the line behind it', async () => {
    const [problem, ...others] = await problemsOf(() =>
      reading({ 'holidays.csv': 'date,kind\n2026-01-01,off\n2028-01-03,off\n2028-10-02,off\n' }),
    );
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      message: '2027 is covered, and not one day of it is listed',
      hint: 'List its days off: a table covers every year from its first day to its last',
      origins: [{ file: 'holidays.csv', line: 3, column: 1 }],
    });
  });

  test('that is none is refused with the columns that it needs', async () => {
    for (const text of ['', 'name,city\nLi,Wuhan\n', 'date,kind\n']) {
      const [problem] = await problemsOf(() => reading({ 'holidays.csv': text }));
      expect(problem).toMatchObject({ code: 'OBLIGATO_CALENDAR', hint: expect.stringContaining('date,kind,name') });
    }
  });
});

describe('C6: a calendar that is named', () => {
  test.each([
    ['days', 'town'],
    ['town', 'town'],
    ['many/DE-BY', 'DE-BY'],
  ])('%s is that of a plugin', async (named, id) => {
    expect((await reading({}, { named }))?.id).toBe(id);
  });

  test.each([
    ['many', 'OBLIGATO_CALENDAR_UNKNOWN', 'such as many/DE'],
    ['many/de-be', 'OBLIGATO_CALENDAR_UNKNOWN', 'Did you mean "many/DE-BE"?'],
    ['many/XX', 'OBLIGATO_CALENDAR_UNKNOWN', 'Write DE'],
    ['many/xx', 'OBLIGATO_CALENDAR_UNKNOWN', 'Write DE'],
    ['DE-BE', 'OBLIGATO_CALENDAR_UNKNOWN', 'Did you mean "many/DE-BE"?'],
    ['de', 'OBLIGATO_CALENDAR_UNKNOWN', 'Did you mean "many/DE"?'],
    ['XX', 'OBLIGATO_CALENDAR_UNKNOWN', 'Known: days, many, town'],
    ['mnay/DE', 'OBLIGATO_CALENDAR_UNKNOWN', 'Did you mean "many"?'],
    ['days/DE', 'OBLIGATO_CALENDAR_UNKNOWN', 'write "days"'],
    ['dyas', 'OBLIGATO_CALENDAR_UNKNOWN', '"days"'],
    ['holidays.yaml', 'OBLIGATO_CONFIG_FILE', 'Name a file that is there'],
  ])('%s, which there is not, is told where it is named', async (named, code, hint) => {
    const [problem] = await problemsOf(() => reading({}, { named }));
    expect(problem).toMatchObject({ code, hint: expect.stringContaining(hint) });
    expect(problem?.origins).toEqual([{ file: 'obligato.yaml', line: 2, column: 11 }]);
  });

  test('of a country, where no plugin has any, is told with what brings them', async () => {
    const only = { folder: '.', plugins: { days: plugins.days } };
    const named = { value: 'world/DE', origin: { file: 'obligato.yaml' } };
    const [problem] = await problemsOf(() => readCalendar(named, only));
    expect(problem?.hint).toBe(
      'Name the plugin that brings it under "plugins:", such as world: "@obligato/world-calendars"',
    );
  });

  test('settles which of two plugins holds', async () => {
    const two = { ...plugins, other: definePlugin({ name: '@x/other', version: '1.0.0', title, calendar: town }) };
    const [problem] = await problemsOf(() => createDomain({ units: [], plugins: two }));
    expect(problem).toMatchObject({ code: 'OBLIGATO_PLUGIN_CONFLICT', hint: expect.stringContaining('"calendar: ') });
    expect(createDomain({ units: [], plugins: two, calendar: town }).calendar.id).toBe('town');
  });
});
