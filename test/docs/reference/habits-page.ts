/** Every assumption of the usual stories about people. */
import type { Text } from '@obligato/core';
import { type Habit, type HabitUnit, habitTable } from '@obligato/simulate';
import { code, type Page, table } from './page.ts';

const words = {
  title: { en: 'How people behave: habits', 'zh-CN': '人的行为：habits' },
  intro: {
    en: 'What a simulated year assumes of people, under `habits` of a scenario. Where two numbers stand, one between them is drawn each time, both included. Shares and places in a period go from 0 to 1. Made from the table that the simulator uses: `npm run docs`.',
    'zh-CN':
      '模拟年度对人的行为所作的假设，写在方案的 `habits` 之下。列出两个数的，每次在其间抽取（含两端）。比例和在期间内的位置为0至1。由程序所用的表生成（`npm run docs`）。',
  },
  name: { en: 'name', 'zh-CN': '名称' },
  what: { en: 'what it says', 'zh-CN': '含义' },
  unit: { en: 'in', 'zh-CN': '单位' },
  usual: { en: 'default', 'zh-CN': '默认值' },
  source: { en: 'where it comes from', 'zh-CN': '依据' },
} as const satisfies Record<string, Text>;

const units: Readonly<Record<HabitUnit, Text>> = {
  share: { en: 'share', 'zh-CN': '比例' },
  'of-period': { en: 'place in the period', 'zh-CN': '期间内位置' },
  'working-days': { en: 'working days', 'zh-CN': '工作日' },
  people: { en: 'people', 'zh-CN': '人' },
  times: { en: 'times', 'zh-CN': '次' },
  hours: { en: 'hours', 'zh-CN': '小时' },
  months: { en: 'months', 'zh-CN': '个月' },
  yuan: { en: 'yuan', 'zh-CN': '元' },
};

const shown = (value: Habit['default']): string =>
  JSON.stringify(typeof value === 'number' ? Math.round(value * 100) / 100 : value);

export const habitsPage: Page = {
  name: 'habits',
  text: (_language, say) =>
    [
      `# ${say(words.title)}`,
      '',
      say(words.intro),
      '',
      table(
        [words.name, words.what, words.unit, words.usual, words.source].map(say),
        Object.entries<Habit>(habitTable).map(([name, { what, unit, default: usual, source }]) => [
          ...[code(name), say(what), say(units[unit]), code(shown(usual)), say(source)],
        ]),
      ),
    ].join('\n'),
};
