/** Every column of a roster with its headings, and every word of its cells. */
import { compliance } from '@obligato/compliance';
import { type PeopleWords, peopleWordsOf, type StandingWords, standings, type Text } from '@obligato/core';
import { type RosterColumn, rosterColumns, rosterColumnsOf } from '@obligato/engine/files';
import { organBranch } from '@obligato/organ-branch';
import { code, type Page, table } from './page.ts';

const words = {
  title: { en: 'The roster', 'zh-CN': '名册' },
  intro: {
    en: 'A CSV file or a workbook. Columns in any order, in English or Chinese; other columns are not read. Made from the tables that the reader uses: `npm run docs`.',
    'zh-CN': 'CSV 文件或工作簿。列的次序不限，中英文均可；其他列不读。由读取名册所用的表生成（`npm run docs`）。',
  },
  columns: { en: 'Columns', 'zh-CN': '列' },
  column: { en: 'column', 'zh-CN': '列' },
  needed: { en: 'needed', 'zh-CN': '必填' },
  meaning: { en: 'what stands there', 'zh-CN': '填写内容' },
  headings: { en: 'other headings', 'zh-CN': '其他写法' },
  packHeadings: { en: 'Columns', 'zh-CN': '列' },
  standings: { en: 'Standing', 'zh-CN': '身份' },
  roles: { en: 'Roles', 'zh-CN': '职务' },
  word: { en: 'word', 'zh-CN': '代码' },
  called: { en: 'title', 'zh-CN': '名称' },
  others: { en: 'other words that are read', 'zh-CN': '其他写法' },
  implies: { en: 'is also', 'zh-CN': '同时记为' },
  yes: { en: 'yes', 'zh-CN': '是' },
  no: { en: 'no', 'zh-CN': '否' },
} as const satisfies Record<string, Text>;

/** The words of each pack; below any of them stand those that everybody has. */
export const packs: Readonly<Record<string, PeopleWords>> = {
  'organ-branch': peopleWordsOf([organBranch]),
  compliance: peopleWordsOf([compliance]),
};
const wordsOf = ({ title, synonyms }: StandingWords) => [title.en, title['zh-CN'], ...synonyms];

function wordsOfPacks(of: (people: PeopleWords) => readonly (readonly [string, string])[]) {
  return Object.entries(packs).flatMap(([pack, people]) =>
    of(people).map(([word, meant]) => [pack, word, meant] as const),
  );
}

/** A word as it stands in the reference, and what it stands for. */
export const listed = {
  columns: Object.entries<RosterColumn>(rosterColumns).flatMap(([name, { title, synonyms }]) =>
    [name, title.en, title['zh-CN'], ...synonyms].map((word) => [word, name] as const),
  ),
  headings: wordsOfPacks((people) =>
    ownColumns(people).flatMap(([column, { title, synonyms }]) =>
      [title.en, title['zh-CN'], ...synonyms].map((word) => [word, column] as const),
    ),
  ),
  standings: wordsOfPacks(({ standings: all }) =>
    standings.flatMap((standing) => [standing, ...wordsOf(all[standing])].map((word) => [word, standing] as const)),
  ),
  roles: wordsOfPacks(({ roles: all }) =>
    Object.entries(all).flatMap(([role, words]) => [role, ...wordsOf(words)].map((word) => [word, role] as const)),
  ),
};

/** Those that a pack calls in a way of its own. */
function ownColumns(people: PeopleWords): readonly (readonly [string, RosterColumn])[] {
  const all = Object.entries<RosterColumn>(rosterColumnsOf(people));
  return all.filter(([column]) => Object.hasOwn(people.columns ?? {}, column));
}

const both = ({ en, 'zh-CN': chinese }: Text) => `${en} · ${chinese}`;

export const rosterPage: Page = {
  name: 'roster',
  text: (_language, say) =>
    [
      `# ${say(words.title)}`,
      '',
      say(words.intro),
      '',
      `## ${say(words.columns)}`,
      '',
      table(
        [words.column, words.called, words.needed, words.meaning, words.headings].map(say),
        Object.entries<RosterColumn>(rosterColumns).map(([name, { title, synonyms, required, meaning }]) => [
          code(name),
          both(title),
          say(required ? words.yes : words.no),
          say(meaning),
          synonyms.join(', '),
        ]),
      ),
      ...Object.entries(packs).flatMap(([pack, people]) => [
        '',
        `## ${say(words.packHeadings)}: ${pack}`,
        '',
        table(
          [words.column, words.called, words.headings].map(say),
          ownColumns(people).map(([column, { title, synonyms }]) => [code(column), both(title), synonyms.join(', ')]),
        ),
        '',
        `## ${say(words.standings)}: ${pack}`,
        '',
        table(
          [words.word, words.called, words.others].map(say),
          standings.map((standing) => {
            const { title, synonyms } = people.standings[standing];
            return [code(standing), both(title), synonyms.join(', ')];
          }),
        ),
        '',
        `## ${say(words.roles)}: ${pack}`,
        '',
        table(
          [words.word, words.called, words.others, words.implies].map(say),
          Object.entries(people.roles).map(([role, { title, synonyms, implies = [] }]) => [
            code(role),
            both(title),
            synonyms.join(', '),
            implies.map(code).join(', '),
          ]),
        ),
      ]),
    ].join('\n'),
};
