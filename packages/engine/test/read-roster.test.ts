import { describe, expect, test } from 'vitest';
import { readRoster } from './organ-rosters.ts';
import { problemsOf } from './problems-of.ts';

const header = 'unit,id,name,standing,roles,group,from,to,notCounted';
const good = 'bureau/levy,m1,Li,full,secretary|committee,g1,2020-01-01,,';

const read = (...rows: readonly string[]) => readRoster('people.csv', [header, ...rows].join('\n'));
/** `line: message` of every fault. */
const faults = async (text: string) =>
  (await problemsOf(() => readRoster('people.csv', text))).map(
    ({ code, message, origins }) => `${code === 'OBLIGATO_ROSTER_FIELD' ? '' : code}${origins?.[0]?.line}: ${message}`,
  );
const faultsIn = (...rows: readonly string[]) => faults([header, ...rows].join('\n'));

describe('a sound roster', () => {
  test('becomes rows by unit', async () => {
    const roster = await read(good, 'bureau,m2,Wang,non-member,,,2020-01-01,2026-08-31,');
    expect([...roster.keys()]).toEqual(['bureau/levy', 'bureau']);
    expect(roster.get('bureau/levy')).toEqual([
      {
        member: 'm1',
        name: 'Li',
        standing: 'full',
        roles: ['secretary', 'committee'],
        group: 'g1',
        from: '2020-01-01',
      },
    ]);
    expect(roster.get('bureau')?.[0]).toMatchObject({ to: '2026-08-31', roles: [] });
  });

  test.each([
    ['a byte order mark', `\uFEFF${header}\n${good}`],
    ['Windows line ends', `${header}\r\n${good}\r\n`],
    ['empty lines between', `${header}\n\n${good}\n\n`],
    ['blanks around cells', `${header}\nbureau/levy , m1 , Li , full , secretary | committee , g1 , 2020-01-01 , , `],
    [
      'columns in another order',
      'id,unit,to,from,group,roles,standing,name\nm1,bureau/levy,,2020-01-01,g1,secretary|committee,full,Li',
    ],
  ])('may have %s', async (_, text) => {
    expect((await readRoster('people.csv', text)).get('bureau/levy')?.[0]).toMatchObject({
      member: 'm1',
      name: 'Li',
      roles: ['secretary', 'committee'],
      from: '2020-01-01',
    });
  });

  test('keeps commas, quotes and line ends inside quotes', async () => {
    const row = (await read('bureau,m1,"Li, ""Old"" Li",full,,,2020-01-01,,"abroad, approval\n[2026] 3"')).get(
      'bureau',
    )?.[0];
    expect(row).toMatchObject({ name: 'Li, "Old" Li', notCounted: 'abroad, approval\n[2026] 3' });
  });

  test('may have one person in two units, and twice in one unit on different days', async () => {
    const roster = await read(
      'bureau,m1,Li,full,leader,,2020-01-01,,',
      'bureau/levy,m1,Li,probationary,,,2020-01-01,2020-12-31,',
      'bureau/levy,m1,Li,full,,,2021-01-01,,',
    );
    expect(roster.get('bureau/levy')).toHaveLength(2);
  });

  test('of nobody is nobody', async () => {
    expect((await read()).size).toBe(0);
  });
});

describe('a fault is named with its line and column', () => {
  test.each([
    ['no unit', ',m1,Li,full,,,2020-01-01,,', '2: unit: is empty'],
    ['no id', 'bureau,,Li,full,,,2020-01-01,,', '2: id: is empty'],
    ['no name', 'bureau,m1,,full,,,2020-01-01,,', '2: name: is empty'],
    ['no standing', 'bureau,m1,Li,,,,2020-01-01,,', '2: standing: is empty'],
    ['no first day', 'bureau,m1,Li,full,,,,,', '2: from: is empty'],
    ['a first day that does not exist', 'bureau,m1,Li,full,,,2026-02-30,,', '2: from: "2026-02-30" is not a date'],
    ['a last day in another writing', 'bureau,m1,Li,full,,,2020-01-01,1.3.2026,', '2: to: "1.3.2026" is not a date'],
    [
      'a last day before the first',
      'bureau,m1,Li,full,,,2026-03-01,2026-02-01,',
      '2: to: 2026-02-01 is before 2026-03-01',
    ],
    ['an unknown standing', 'bureau,m1,Li,ful,,,2020-01-01,,', '2: standing: "ful" is not a standing'],
    ['a unit that climbs', '../bureau,m1,Li,full,,,2020-01-01,,', '2: unit: "../bureau" is not a unit id'],
    ['a unit called __proto__', '__proto__,m1,Li,full,,,2020-01-01,,', '2: unit: "__proto__" is not a unit id'],
    ['an id that climbs', 'bureau,../m1,Li,full,,,2020-01-01,,', '2: id: "../m1" is not an id'],
    ['an id called __proto__', 'bureau,__proto__,Li,full,,,2020-01-01,,', '2: id: "__proto__" is not an id'],
    ['an id with a blank', 'bureau,m 1,Li,full,,,2020-01-01,,', '2: id: "m 1" is not an id'],
    ['an id that looks like a decision', 'bureau,m#1,Li,full,,,2020-01-01,,', '2: id: "m#1" is not an id'],
    ['a group that climbs', 'bureau,m1,Li,full,,../g,2020-01-01,,', '2: group: "../g" is not an id'],
    ['a group that looks like a decision', 'bureau,m1,Li,full,,g#1,2020-01-01,,', '2: group: "g#1" is not an id'],
  ])('%s', async (_, row, fault) => {
    expect(await faultsIn(row)).toEqual([fault]);
  });

  test('an unknown standing with the nearest one', async () => {
    const [problem] = await problemsOf(() => read('bureau,m1,Li,probatoinary,,,2020-01-01,,'));
    expect(problem?.hint).toBe('Did you mean "probationary"?');
  });

  test('somebody who stands twice on one day, with the first such day', async () => {
    expect(
      await faultsIn('bureau,m1,Li,full,,,2020-01-01,2026-03-31,', 'bureau,m1,Li,full,leader,,2026-03-31,,'),
    ).toEqual(['3: m1 stands twice in bureau on 2026-03-31']);
  });

  test.each([
    [
      'another person',
      'bureau,m1,Wang,full,,,2021-01-01,,',
      'm1 stands twice in bureau on 2021-01-01: Li and Wang',
      /number of their own/,
    ],
    [
      'the same day',
      'bureau,m1,Li,full,leader,,2020-01-01,,',
      'm1 stands twice in bureau on 2020-01-01',
      /keep the one/,
    ],
    [
      'a later day',
      'bureau,m1,Li,full,leader,,2021-01-01,,',
      'm1 stands twice in bureau on 2021-01-01',
      /^End the earlier/,
    ],
  ])('the same number once more, for %s, with what to do about it', async (_, row, message, hint) => {
    const [problem] = await problemsOf(() => read('bureau,m1,Li,full,,,2020-01-01,,', row));
    expect(problem).toMatchObject({ message, hint: expect.stringMatching(hint) });
  });

  test('every one of them at once, in the lines where they stand', async () => {
    expect(
      await faultsIn(
        good,
        ',m1,Li,full,,,2020-01-01,,',
        '',
        'bureau,m2,Wang,chief,,,2020-01-01,,',
        'bureau,m3,Wu,full,,,soon,,',
      ),
    ).toEqual(['3: unit: is empty', '5: standing: "chief" is not a standing', '6: from: "soon" is not a date']);
  });

  test('in the right line of a file from Windows', async () => {
    expect(await faults(`${header}\r\n${good}\r\nbureau,,Li,full,,,2020-01-01,,\r\n`)).toEqual(['3: id: is empty']);
  });

  test('an unknown column, with the nearest one', async () => {
    const text = `unit,id,name,standing,rolls,from\nbureau,m1,Li,full,,2020-01-01`;
    expect(await problemsOf(() => readRoster('people.csv', text))).toMatchObject([
      {
        message: 'A roster has no column "rolls"',
        hint: 'Did you mean "roles"?',
        origins: [{ file: 'people.csv', line: 1 }],
      },
    ]);
  });

  test('an unknown column even where there are no rows', async () => {
    expect(await faults('unit,id,nmae\n')).toContain('1: A roster has no column "nmae"');
  });

  test('a column that stands twice', async () => {
    expect(await faults(`${header},to\n${good},2026-01-01`)).toEqual(['1: The column "to" appears twice']);
  });

  test('a column that is missing, once and not in every row', async () => {
    expect(await faults('unit,name,standing,from\nbureau,Li,full,2020-01-01\nbureau,Wu,full,2020-01-01')).toEqual([
      '1: The column "id" is missing',
    ]);
  });

  test.each([
    ['a row with too many cells', `${header}\n${good},,,`],
    ['a row with too few', `${header}\nbureau,m1`],
    ['a quote that is not closed', `${header}\nbureau,m1,"Li,full,,,2020-01-01,,`],
  ])('%s', async (_, text) => {
    const [fault] = await faults(text);
    expect(fault).toMatch(/^2: The roster is not a readable CSV file/);
  });
});

test.each([
  ['plain', 'b,m1,Li,ful,,,2020-01-01,,', 9],
  ['after a quoted comma', 'b,m1,"Li, ""Wen""",ful,,,2020-01-01,,', 20],
  ['after blanks', 'b , m1 , Li , ful , , , 2020-01-01 , ,', 15],
  ['left empty', 'b,m1,Li,,,,2020-01-01,,', 9],
])('a faulty cell, %s, is told with its column', async (_, row, column) => {
  const [problem] = await problemsOf(() => read(row));
  expect(problem?.message).toContain('standing: ');
  expect(problem?.origins).toEqual([{ file: 'people.csv', line: 2, column }]);
});
