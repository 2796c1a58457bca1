/** Every cadence, with the period that a day lies in. */
import { dutyCadences, type Text } from '@obligato/core';
import { cadences, cadenceTitle, periodsBetween, recurrenceOf } from '@obligato/core/internal';
import { code, type Page, type Say, table } from './page.ts';

const words = {
  title: { en: 'How often: cadences', 'zh-CN': '周期（cadence）' },
  intro: {
    en: 'What `cadence` may be, of a duty under `rules:` and of one under `local:`, from the loosest to the strictest: a unit may only choose one that stands further down than what holds above it. Which of them a duty of a pack takes, the page of its rule says. Made from the table that the core uses: `npm run docs`.',
    'zh-CN':
      '`rules:` 和 `local:` 之下义务的 `cadence` 可写的词，由宽至严：下级只能改用比上级规定更靠后的周期。插件中的义务可用哪些周期，见该规则的说明页。由程序所用的表生成（`npm run docs`）。',
  },
  word: { en: 'word', 'zh-CN': '词' },
  called: { en: 'how often', 'zh-CN': '含义' },
  period: { en: 'its period on 1 July 2026', 'zh-CN': '2026年7月1日所在期间' },
  own: { en: 'where the year begins in April', 'zh-CN': '年度自4月1日起算时' },
  named: {
    en: 'The name of a period is a part of a cycle’s id: `bureau/general-meeting/2026-Q3`. `on-days` takes its periods from `days`; each is called by the day on which it ends. With `days` beside another cadence its periods end on these days besides, and are called the same way.',
    'zh-CN':
      '期间名称是事项编号的一部分，例如 `bureau/general-meeting/2026-Q3`。`on-days` 的期间由 `days` 所列日期划分，以末日命名；其他周期另写 `days` 的，期间亦在所列日期结束，同样以末日命名。',
  },
  within: { en: ' ({{within}})', 'zh-CN': '（{{within}}）' },
  to: { en: ' to ', 'zh-CN': '至' },
} as const satisfies Record<string, Text>;

/** Something added to a word, in the brackets of the language. */
const within = (say: Say, text: string) => say(words.within).replace('{{within}}', text);

const april = { begins: '04-01', named: 'first' } as const;

export const cadencesPage: Page = {
  name: 'cadences',
  text: (_language, say) => {
    const periodOf = (cadence: (typeof dutyCadences)[number], year?: typeof april) => {
      const recurring = cadences.find((each) => each === cadence);
      const days = cadence === 'on-days' ? ['03-31', '09-30'] : [];
      const recurrence = recurring && recurrenceOf({ cadence: recurring, days, ...(year ? { year } : {}) });
      const [found] = recurrence ? periodsBetween(recurrence, '2026-07-01', '2026-07-01') : [];
      return found ? `${code(found.id)}${within(say, `${found.from}${say(words.to)}${found.to}`)}` : '';
    };
    return [
      `# ${say(words.title)}`,
      '',
      say(words.intro),
      '',
      table(
        [words.word, words.called, words.period, words.own].map(say),
        dutyCadences.map((cadence) => {
          const [period, own] = [periodOf(cadence), periodOf(cadence, april)];
          const days = cadence === 'on-days' ? within(say, code('days: ["03-31", "09-30"]')) : '';
          const called = `${say(cadenceTitle(cadence))}${days}`;
          return [code(cadence), called, period, own === period ? '' : own];
        }),
      ),
      '',
      say(words.named),
    ].join('\n');
  },
};
