/** Every page of the reference, by its path below `docs/reference`. */
import { fileURLToPath } from 'node:url';
import { languages, type Text } from '@obligato/core';
import { cadencesPage } from './cadences-page.ts';
import { commandsPage } from './commands-page.ts';
import { eventsPage } from './events-page.ts';
import { habitsPage } from './habits-page.ts';
import { localPage } from './local-page.ts';
import { fileOf, type Page, pageText } from './page.ts';
import { rosterPage } from './roster-page.ts';

export const folder = fileURLToPath(new URL('../../../docs/reference', import.meta.url));

const words = {
  title: { en: 'Reference', 'zh-CN': '参考' },
  intro: {
    en: 'Written from the tables that the code itself uses, and held against them by `test/docs/reference/reference.test.ts`: what is listed is accepted, and what is accepted is listed.',
    'zh-CN': '由程序所用的表生成，并由 `test/docs/reference/reference.test.ts` 核对：所列均可用，可用均已列。',
  },
  events: { en: 'Events of every obligation and their fields', 'zh-CN': '各类义务的步骤及所需数据' },
  roster: { en: 'Columns and words of a roster', 'zh-CN': '名册的列和用词' },
  'local-rules': { en: 'Words of a unit’s own rules', 'zh-CN': '单位自订规则的用词' },
  cadences: { en: 'How often a duty may recur', 'zh-CN': '义务的周期' },
  habits: { en: 'What a simulated year assumes of people', 'zh-CN': '模拟年度对人的假设' },
  commands: { en: 'Commands, options and exit codes', 'zh-CN': '命令、选项和退出码' },
} as const satisfies Record<string, Text>;

const listed = [eventsPage, rosterPage, localPage, cadencesPage, habitsPage, commandsPage];

const contents: Page = {
  name: 'README',
  text: (language, say) =>
    [
      `# ${say(words.title)}`,
      '',
      say(words.intro),
      '',
      ...listed.map(({ name }) => `- [${say(words[name as keyof typeof words])}](${fileOf(name, language)})`),
    ].join('\n'),
};

export const referencePages: ReadonlyMap<string, string> = new Map(
  [contents, ...listed].flatMap((page) =>
    languages.map((language) => [fileOf(page.name, language), pageText(page, language)] as const),
  ),
);
