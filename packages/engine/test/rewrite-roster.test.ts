import type { Roster } from '@obligato/core';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { type RewrittenRoster, readText, tableToXlsx } from '../src/files.ts';
import { encodeText } from '../src/intake/text/encode-text.ts';
import { examineRoster, readRoster, rewriteRoster } from './organ-rosters.ts';

const text = [
  '税务局名册,,,,,,',
  '姓名,工号,单位,政治面貌,起始日期,截止日期,手机',
  '李明,m1,b1,正式党员,2020-01-01,2022-12-31,555-1',
  '李明,m1,b1,正式党员,2023-01-01,,555-2',
  '王芳,m2,b1,正式党员,2020-01-01,,555-3',
].join('\n');

const peopleIn = (content: string | Uint8Array) => readRoster('roster.csv', content);
const linesOf = ({ content }: RewrittenRoster) => readText(content, 'roster.csv').trimEnd().split('\n');

const asGb18030 = (it: string) => encodeText({ text: it, encoding: { name: 'gb18030', isMarked: false } });

const newcomer = { member: 'm3', name: '赵强', standing: 'probationary', roles: [], from: '2026-01-01' } as const;

/** The roster of one unit with some rows changed. */
async function changed(change: (roster: Roster) => Roster): Promise<ReadonlyMap<string, Roster>> {
  return new Map([...(await peopleIn(text))].map(([unit, roster]) => [unit, change(roster)]));
}

test('of the same people every cell stays', async () => {
  const table = await rewriteRoster('roster.csv', text, await peopleIn(text));
  expect(linesOf(table)).toEqual(text.split('\n'));
});

test('of two rows of one person the one that changed is written anew, and a column that is lacking is added', async () => {
  const people = await changed((roster) =>
    roster.map((row) => (row.member === 'm1' && row.to === undefined ? { ...row, roles: ['secretary'] } : row)),
  );
  const table = await rewriteRoster('roster.csv', text, people);
  const lines = text.split('\n');
  lines[1] += ',党内职务';
  lines[3] += ',书记';
  expect(linesOf(table)).toEqual(lines);
  expect(await peopleIn(table.content)).toEqual(people);
});

test('whoever left is gone with the whole line, and who is new stands at the end', async () => {
  const people = await changed((roster) => [...roster.filter(({ member }) => member !== 'm1'), newcomer]);
  const table = await rewriteRoster('roster.csv', text, people);
  const [title, header, , , wang] = text.split('\n');
  expect(linesOf(table)).toEqual([title, header, wang, '赵强,m3,b1,预备党员,2026-01-01,,']);
});

test('an English list gets English words, and a role that only a plugin knows stays as it is', async () => {
  const english = 'id,name,unit,standing,roles,from\nm1,Li,b1,full,secretary,2020-01-01';
  const people = new Map([...(await readRoster('r.csv', english))].map(([unit, roster]) => [unit, [...roster]]));
  people
    .get('b1')
    ?.push({ member: 'm2', name: 'Wu', standing: 'probationary', roles: ['committee'], from: '2026-01-01' });
  expect(linesOf(await rewriteRoster('r.csv', english, people)).at(-1)).toBe(
    'm2,Wu,b1,probationary,committee,2026-01-01',
  );
});

test('whoever joins a unit that is written by its title is entered by that title', async () => {
  const words = { unitsByTitle: new Map([['征管支部', ['b1']]]) };
  const byTitle = text.replaceAll(',b1,', ',征管支部,');
  const { people } = await examineRoster('roster.csv', byTitle, words);
  const more = new Map([...people].map(([unit, roster]) => [unit, [...roster, newcomer]]));
  const table = await rewriteRoster('roster.csv', byTitle, more, words);
  expect(linesOf(table).at(-1)).toBe('赵强,m3,征管支部,预备党员,2026-01-01,,');
  expect((await examineRoster('roster.csv', table.content, words)).people).toEqual(more);
});

test('a unit that is written by its title stays so, and a workbook keeps its cells and says that it keeps no more', async () => {
  const words = { unitsByTitle: new Map([['征管支部', ['b1']]]) };
  const lines = text.replaceAll(',b1,', ',征管支部,').split('\n');
  const [heading = [], ...rows] = lines.map((line) => line.split(','));
  const workbook = await tableToXlsx({ name: 'roster', heading, rows });
  const { people } = await examineRoster('roster.xlsx', workbook, words);
  const later = new Map([...people].map(([unit, roster]) => [unit, roster.map((row) => ({ ...row, name: '李鸣' }))]));
  const { content, keepsAll } = await rewriteRoster('roster.xlsx', workbook, later, words);
  expect(keepsAll).toBe(false);
  expect((await readSheet(Buffer.from(content))).map((row) => row.map((cell) => cell ?? '').join())).toEqual(
    lines.map((line) => line.replaceAll(/李明|王芳/g, '李鸣')),
  );
});

describe('of a text everything else stays as it was written', () => {
  const cells = [
    ['工号', '姓名', '单位', '政治面貌', '起始日期', '备注'],
    ['m1', '李明', 'b1', '正式党员', '2020/1/6', '-5 °C'],
    [' m2 ', '王芳', 'b1', '正式党员', '2020/1/6', '=A1 "x"; \n\'-'],
    ['m4', '𠀀䶮', 'b1', '正式党员', '2020/1/6', "'=1"],
  ];
  const quoted = (cell: string) => (/[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const written = (delimiter: string, end: string) => cells.map((row) => row.map(quoted).join(delimiter) + end);
  const encodings = [
    ['utf-8', (it: string) => Buffer.from(it)],
    ['utf-8 with a mark', (it: string) => Buffer.from(`\ufeff${it}`)],
    ['utf-16le', (it: string) => Buffer.from(`\ufeff${it}`, 'utf16le')],
    ['utf-16be', (it: string) => Buffer.from(`\ufeff${it}`, 'utf16le').swap16()],
    ['gb18030', (it: string) => asGb18030(it)],
  ] as const;

  test.each(
    encodings.flatMap(([name, encode]) =>
      [';', '\t', ',', '，'].flatMap((delimiter) => [
        { name, encode, delimiter, end: '\r\n' },
        { name, encode, delimiter, end: '\n' },
      ]),
    ),
  )('$name, divided by $delimiter, lines ended by $end', async ({ encode, delimiter, end }) => {
    const [header = '', li = '', wang = '', zhao = ''] = written(delimiter, end);
    const above = `名册${end}${end}`;
    const before = encode(above + header + li + wang + end + zhao);
    const people = await readRoster('roster.csv', before);
    const same = await rewriteRoster('roster.csv', before, people);
    expect([same.keepsAll, Buffer.from(same.content)]).toEqual([true, Buffer.from(before)]);

    const [first, ...rest] = people.get('b1') ?? [];
    if (!first) throw new Error('nobody');
    const next = new Map([['b1', [...rest.slice(1), { ...first, name: '李鸣' }, newcomer]]]);
    const { content } = await rewriteRoster('roster.csv', before, next);
    const fresh = ['m3', '赵强', 'b1', '预备党员', '2026-01-01', ''].join(delimiter) + end;
    const expected = above + header + li.replace('李明', '李鸣') + end + zhao + fresh;
    expect(Buffer.from(content)).toEqual(Buffer.from(encode(expected)));
  });

  test('a last line that is not ended is ended before somebody new', async () => {
    const people = await changed((roster) => [...roster, newcomer]);
    const { content } = await rewriteRoster('roster.csv', text, people);
    expect(readText(content, 'roster.csv')).toBe(`${text}\n赵强,m3,b1,预备党员,2026-01-01,,\n`);
  });

  test('a name that would be a formula is guarded where it is written, in the delimiter of the list', async () => {
    const english = 'id;name;unit;standing;from\nm1;Li;b1;full;2020-01-01\n';
    const [row] = (await readRoster('r.csv', english)).get('b1') ?? [];
    if (!row) throw new Error('nobody');
    const next = new Map([['b1', [row, { ...newcomer, name: '=1;2' }]]]);
    const { content } = await rewriteRoster('r.csv', english, next);
    expect(readText(content, 'r.csv')).toBe(`${english}m3;"'=1;2";b1;probationary;2026-01-01\n`);
    expect(await readRoster('r.csv', content)).toEqual(next);
  });

  test('what is written as GB18030 is what the standard has', () => {
    expect(Buffer.from(asGb18030('a李€䶮𠀀')).toString('hex')).toBe('61c0eea2e3fe9f95328236');
    const signs = Array.from({ length: 0xd7ff }, (_, index) => String.fromCodePoint(index + 1)).join('');
    expect(new TextDecoder('gb18030', { fatal: true }).decode(asGb18030(signs))).toBe(signs);
  });

  test('a character that GB18030 lacks is not lost: the file becomes UTF-8', async () => {
    const before = asGb18030('id,姓名,单位,政治面貌,起始日期\nm1,李明,b1,正式党员,2020-01-01\n');
    const roster = (await readRoster('r.csv', before)).get('b1') ?? [];
    const next = new Map([['b1', [...roster, { ...newcomer, name: '赵\ue864' }]]]);
    const { content, lacking } = await rewriteRoster('r.csv', before, next);
    expect(await readRoster('r.csv', content)).toEqual(next);
    expect(lacking).toEqual(['赵\ue864']);
    expect(await rewriteRoster('r.csv', before, new Map([['b1', [...roster, newcomer]]]))).not.toHaveProperty(
      'lacking',
    );
  });
});
