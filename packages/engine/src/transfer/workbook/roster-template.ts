/** An empty roster to fill in: a workbook whose cells offer the words that are read, and a sheet that says what they mean. */
import { commonPeople, type Language, type PeopleWords, standings, type Text } from '@obligato/core';
import { neededLibrary } from '../../needed-library.ts';
import { type RosterColumnName, rosterColumnNames, rosterColumnsOf } from '../../roster/roster-columns.ts';

const texts = {
  roster: { en: 'Roster', 'zh-CN': '名册' },
  guide: { en: 'Guide', 'zh-CN': '填写说明' },
  lists: { en: 'Lists', 'zh-CN': '可选值' },
  column: { en: 'Column', 'zh-CN': '列' },
  required: { en: 'Required', 'zh-CN': '必填' },
  meaning: { en: 'Meaning', 'zh-CN': '含义' },
  yes: { en: 'yes', 'zh-CN': '是' },
} as const satisfies Record<string, Text>;

/** How many rows are prepared. */
const rows = 2000;

/**
 * A workbook of three sheets, as bytes: the roster to fill in, with drop-downs for units, standings and roles and with ids as text; what the
 * columns mean; the lists behind the drop-downs. `readRoster` reads it as it is.
 *
 * @example
 * await writeFile('people.xlsx', await rosterTemplate({ units: ['tax-bureau/levy'], language: 'zh-CN' }));
 */
export async function rosterTemplate({
  units,
  language,
  people = commonPeople,
}: {
  readonly units: readonly string[];
  readonly language: Language;
  /** What people are called: `catalogue.people`. */
  readonly people?: PeopleWords;
}): Promise<Uint8Array> {
  const { default: writeExcelFile } = await neededLibrary('write-excel-file', () => import('write-excel-file/node'));
  const columns = rosterColumnsOf(people);
  const titleOf = (name: RosterColumnName) => columns[name].title[language];
  const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });
  const plain = (value: string) => ({ value, type: String });
  // A number would lose its leading zeros, and of a long one the last digits.
  const empty = rosterColumnNames.map((name) =>
    name === 'id' || name === 'group' ? { type: String, format: '@' } : null,
  );
  const lists = listsOf({ units, language, people });
  const longest = Math.max(...lists.map(({ values }) => values.length));
  const sheets = [
    {
      data: [rosterColumnNames.map((name) => bold(titleOf(name))), ...Array.from({ length: rows }, () => empty)],
      sheet: texts.roster[language],
      columns: rosterColumnNames.map(() => ({ width: 16 })),
      stickyRowsCount: 1,
    },
    {
      data: [
        [bold(texts.column[language]), bold(texts.required[language]), bold(texts.meaning[language])],
        ...rosterColumnNames.map((name) => {
          const { required, meaning } = columns[name];
          return [plain(titleOf(name)), plain(required ? texts.yes[language] : ''), plain(meaning[language])];
        }),
      ],
      sheet: texts.guide[language],
      columns: [{ width: 16 }, { width: 10 }, { width: 80 }],
    },
    {
      data: [
        lists.map(({ column }) => bold(titleOf(column))),
        ...Array.from({ length: longest }, (_, index) =>
          lists.map(({ values }) => (values[index] === undefined ? null : plain(values[index]))),
        ),
      ],
      sheet: texts.lists[language],
      columns: lists.map(() => ({ width: 24 })),
    },
  ];
  return writeExcelFile(sheets, { features: [dropDowns(lists, texts.lists[language])] }).toBuffer();
}

interface List {
  readonly column: RosterColumnName;
  readonly values: readonly string[];
  /** Whether nothing else is accepted: a cell may hold several roles. */
  readonly isStrict: boolean;
}

function listsOf({
  units,
  language,
  people,
}: {
  readonly units: readonly string[];
  readonly language: Language;
  readonly people: PeopleWords;
}): readonly List[] {
  const isEnglish = language === 'en';
  const roles = Object.entries(people.roles);
  return [
    { column: 'unit', values: units, isStrict: false },
    {
      column: 'standing',
      values: standings.map((each) => (isEnglish ? each : people.standings[each].title['zh-CN'])),
      isStrict: true,
    },
    { column: 'roles', values: roles.map(([role, { title }]) => (isEnglish ? role : title['zh-CN'])), isStrict: false },
  ];
}

/** The library writes none; this is what its `features` are for. */
function dropDowns(lists: readonly List[], sheet: string) {
  const letter = (index: number) => String.fromCharCode(65 + index);
  const offered = lists.filter(({ values }) => values.length > 0);
  const each = offered.map((list) => {
    const { column, values, isStrict } = list;
    const at = letter(rosterColumnNames.indexOf(column));
    const from = letter(lists.indexOf(list));
    const range = `'${sheet}'!$${from}$2:$${from}$${values.length + 1}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="${isStrict ? 1 : 0}" sqref="${at}2:${at}${rows + 1}"><formula1>${range}</formula1></dataValidation>`;
  });
  const xml = `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
  const insert = (_: unknown, { sheetIndex }: { readonly sheetIndex: number }) => (sheetIndex === 0 ? xml : undefined);
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { insert } } } };
}
