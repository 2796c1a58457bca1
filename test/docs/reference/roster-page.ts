/** Every column of a roster with its headings, and every word of its cells. */
import { type RosterRole, rosterRoles, standings, standingWords, type Text } from '@obligato/core';
import { type RosterColumn, rosterColumns } from '@obligato/engine/files';
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
  standings: { en: 'Standing', 'zh-CN': '政治面貌' },
  roles: { en: 'Roles', 'zh-CN': '党内职务' },
  word: { en: 'word', 'zh-CN': '代码' },
  called: { en: 'title', 'zh-CN': '名称' },
  others: { en: 'other words that are read', 'zh-CN': '其他写法' },
  implies: { en: 'is also', 'zh-CN': '同时记为' },
  yes: { en: 'yes', 'zh-CN': '是' },
  no: { en: 'no', 'zh-CN': '否' },
} as const satisfies Record<string, Text>;

/** A word as it stands in the reference, and what it stands for. */
export const listed = {
  columns: Object.entries<RosterColumn>(rosterColumns).flatMap(([name, { title, synonyms }]) =>
    [name, title.en, title['zh-CN'], ...synonyms].map((word) => [word, name] as const),
  ),
  standings: standings.flatMap((standing) => {
    const { title, synonyms } = standingWords[standing];
    return [standing, title.en, title['zh-CN'], ...synonyms].map((word) => [word, standing] as const);
  }),
  roles: Object.entries<RosterRole>(rosterRoles).flatMap(([role, { title, synonyms }]) =>
    [role, title.en, title['zh-CN'], ...synonyms].map((word) => [word, role] as const),
  ),
};

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
      '',
      `## ${say(words.standings)}`,
      '',
      table(
        [words.word, words.called, words.others].map(say),
        standings.map((standing) => {
          const { title, synonyms } = standingWords[standing];
          return [code(standing), both(title), synonyms.join(', ')];
        }),
      ),
      '',
      `## ${say(words.roles)}`,
      '',
      table(
        [words.word, words.called, words.others, words.implies].map(say),
        Object.entries<RosterRole>(rosterRoles).map(([role, { title, synonyms, implies = [] }]) => [
          code(role),
          both(title),
          synonyms.join(', '),
          implies.map(code).join(', '),
        ]),
      ),
    ].join('\n'),
};
