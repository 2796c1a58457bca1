/** A template and the facts become Markdown. A template is data: it names facts, and can neither compute nor include. */
import { ObligatoError, type Problem, type Text, translated } from '@obligato/core';
import { quotedFailure, suggest } from '@obligato/core/internal';
import type Mustache from 'mustache';
import { neededLibrary } from '../needed-library.ts';
import type { PaperFacts } from './paper-facts.ts';

/**
 * Fills a template of Markdown with facts. Whatever a fact holds stays text: it makes no heading, link or line of its own.
 *
 * Throws `OBLIGATO_PAPER_TEMPLATE` for a template that cannot be read, or names what there is not.
 *
 * @example
 * await fillPaper('{{title}} on {{date}}', facts) // → 'General meeting on 2026-03-12'
 */
export async function fillPaper(template: string, facts: PaperFacts, file = 'template'): Promise<string> {
  const problems = await templateProblems(template, file);
  if (problems.length > 0) throw new ObligatoError(problems);
  const { default: mustache } = await neededLibrary('mustache', () => import('mustache'));
  return mustache.render(template, facts, undefined, { escape: asMarkdownText });
}

/**
 * What is wrong with a template, before there is anything to fill it with: `OBLIGATO_PAPER_TEMPLATE`, each with its line.
 *
 * @example
 * (await templateProblems('{{titel}}', 'notice.md'))[0]?.message // → 'There is no "titel"'
 */
export async function templateProblems(template: string, file: string): Promise<readonly Problem[]> {
  const { default: mustache } = await neededLibrary('mustache', () => import('mustache'));
  return faultsOf(mustache, template, file);
}

/** A fact that was forgotten here would be one that no template may use: the compiler asks for every one. */
const known: Readonly<
  Record<
    | keyof PaperFacts
    | 'number'
    | 'owner'
    | 'until'
    | 'name'
    | 'isGuest'
    | 'reason'
    | 'ayes'
    | 'noes'
    | 'abstentions'
    | 'carried'
    | 'event'
    | 'on'
    | 'because'
    | 'withdrawn',
    true
  >
> = {
  ...{ title: true, unit: true, period: true, date: true, weekday: true, time: true, place: true, chair: true },
  ...{ recorder: true, signedBy: true, sentOn: true, writtenOn: true, expected: true, attended: true, present: true },
  ...{
    absent: true,
    movedFrom: true,
    movements: true,
    when: true,
    what: true,
    agenda: true,
    resolutions: true,
    agreed: true,
    agreedBefore: true,
    owner: true,
    until: true,
    record: true,
    source: true,
  },
  ...{ corrections: true, event: true, on: true, because: true, withdrawn: true },
  ...{ number: true, name: true, reason: true, ayes: true, noes: true, abstentions: true, carried: true },
  isGuest: true,
};

/** Kind, name, first and last letter, what stands inside. */
type Token = readonly [kind: string, name: string, start: number, end: number, inside?: readonly Token[] | string];

const harmless = new Set(['text', '!']);
const naming = new Set(['name', '#', '^']);

function faultsOf(mustache: Pick<typeof Mustache, 'parse'>, template: string, file: string): readonly Problem[] {
  const at = (index: number) => {
    const before = template.slice(0, index).split('\n');
    return [{ file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }];
  };
  const problem = (message: Text, hint: Text, index: number): Problem => ({
    code: 'OBLIGATO_PAPER_TEMPLATE',
    ...translated(message, hint),
    origins: at(index),
  });
  const faults = ([kind, name, start, , inside]: Token): readonly Problem[] => {
    if (harmless.has(kind)) return [];
    // Includes, other braces, and `{{{raw}}}`, by which a fact could become a heading or a link.
    if (!naming.has(kind)) {
      return [
        problem(
          {
            en: `"${kind}${name}" is not allowed in a template`,
            'zh-CN': `模板中不能使用“${kind}${name}”`,
          },
          { en: 'Write {{name}}', 'zh-CN': '请写作 `{{name}}`' },
          start,
        ),
      ];
    }
    const own = Object.hasOwn(known, name)
      ? []
      : [problem({ en: `There is no "${name}"`, 'zh-CN': `没有“${name}”` }, suggest(name, Object.keys(known)), start)];
    return [...own, ...(Array.isArray(inside) ? inside.flatMap(faults) : [])];
  };
  try {
    return (mustache.parse(template) as readonly Token[]).flatMap(faults);
  } catch (error) {
    const { message, index } = inWords(quotedFailure(error));
    return [
      problem(
        message,
        {
          en: 'Close what was opened: {{#agenda}} … {{/agenda}}',
          'zh-CN': '有开头须有结尾：`{{#agenda}} … {{/agenda}}`',
        },
        index,
      ),
    ];
  }
}

/** What the library says of a template, with where it says it: `Unclosed section "agenda" at 12`. */
function inWords({ en: said, 'zh-CN': quoted }: Text): { readonly message: Text; readonly index: number } {
  const [, what = said, name = '', index = 0] = /^(.*?)(?: "(.*)")? at (\d+)$/.exec(said) ?? [];
  const chinese = inChinese[what];
  const en = name === '' ? what : `${what} "${name}"`;
  return { message: { en, 'zh-CN': chinese ? chinese(name) : quoted }, index: Number(index) };
}

const inChinese: Readonly<Record<string, (name: string) => string>> = {
  'Unclosed tag': () => '标记没有写完',
  'Unclosed section': (name) => `“${name}”有开头，没有结尾`,
  'Unopened section': (name) => `“${name}”有结尾，没有开头`,
};

/**
 * Marks of Markdown are written as themselves; a line stays where it is, and begins no list, quotation or code.
 *
 * @example
 * asMarkdownText('2 * 3') // → '2 \\* 3'
 */
export function asMarkdownText(value: unknown): string {
  return String(value)
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\\`*_[\]<>&#|~$]/g, '\\$&')
    .replace(/^[ \t]+/gm, '')
    .replace(/^([-+=])/gm, '\\$1')
    .replace(/^(\d+)([.)])/gm, '$1\\$2');
}
