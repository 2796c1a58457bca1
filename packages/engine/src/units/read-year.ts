/** When the year begins that duties are counted by, in a unit file and in `obligato.yaml`. */
import { type FiscalYear, type Problem, type Stated, translated } from '@obligato/core';
import { calendarYear, isMonthDay, suggest } from '@obligato/core/internal';
import { Fields } from '../config/fields.ts';

const what = { en: 'A year', 'zh-CN': '年度' };

/** The field ready to be spread; empty when it is absent, or none. */
export function readYear(fields: Fields, problems: Problem[]): { readonly year?: Stated<FiscalYear> } {
  const written = fields.at('year');
  if (!written) return {};
  const before = problems.length;
  const year = new Fields(written, what, ['begins', 'named'], problems);
  const begins = year.requiredText('begins');
  const named = year.text('named');
  if (begins && !isMonthDay(begins.value)) problems.push(noSuchDay(begins));
  if (named && !isNamed(named.value)) problems.push(notNamed(named));
  if (!begins || problems.length > before) return {};
  const value: FiscalYear = {
    begins: begins.value,
    named: named && isNamed(named.value) ? named.value : calendarYear.named,
  };
  return { year: { value: Object.freeze(value), origin: written.origin } };
}

const namedWords = ['first', 'last'] as const satisfies readonly FiscalYear['named'][];
const isNamed = (word: string): word is FiscalYear['named'] => (namedWords as readonly string[]).includes(word);

const noSuchDay = ({ value, origin }: Stated<string>): Problem => ({
  code: 'OBLIGATO_CONFIG_FIELD',
  ...translated(
    { en: `A year cannot begin on "${value}"`, 'zh-CN': `年度不能从“${value}”开始` },
    {
      en: 'Write a day that every year has, with its month first: "04-01"',
      'zh-CN': '请写每年都有的日期，先月后日，例如“04-01”',
    },
  ),
  origins: [origin],
});

const notNamed = ({ value, origin }: Stated<string>): Problem => ({
  code: 'OBLIGATO_CONFIG_FIELD',
  ...translated(
    { en: `A year is not called by its "${value}" day`, 'zh-CN': `“${value}”不能用来给年度命名` },
    suggest(value, namedWords),
  ),
  origins: [origin],
});
