/** Reads what rules of every kind say: their clause, how severe they are, and the options that units below may tighten. */
import type { Clause } from '../../../rules/clause.ts';
import { type Severity, severities } from '../../../rules/severity.ts';
import type { Stricter } from '../../../rules/stricter.ts';
import { suggest } from '../../../text/suggest.ts';
import type { Text } from '../../../text/text.ts';
import type { Located } from '../../located.ts';
import { entryWords, waiverWords } from '../../unit-source.ts';
import type { Scalar } from '../condition.ts';
import type { LocalCommon } from '../local-definition.ts';
import { wordsWithin } from '../local-words.ts';
import { readTexts } from './read-texts.ts';
import { type Fault, fieldsOf, quoted, scalarOf } from './read-words.ts';

export function readClause(written: Located | undefined, fault: Fault, body: Located): Clause {
  const textOf = (value: Located | undefined): Text | undefined => {
    if (value?.kind === 'map') return readTexts(value, fault, body, 'source');
    if (value?.kind !== 'scalar' || typeof value.value !== 'string' || value.value === '') return undefined;
    return { en: value.value, 'zh-CN': value.value };
  };
  const part = written?.kind === 'map' ? fieldsOf(written, quoted('clause'), wordsWithin.clause, fault) : undefined;
  const source = textOf(part ? part('source') : written);
  const article = part?.('article');
  if (part && (article?.kind !== 'scalar' || article.value === null))
    fault(
      { en: '"clause" has no "article"', 'zh-CN': '“clause”缺少“article”' },
      { en: 'Add it', 'zh-CN': '请补上' },
      written ?? body,
    );
  if (source) return { source, article: article?.kind === 'scalar' ? String(article.value) : '—', confidence: 'local' };
  fault(
    { en: 'It has no clause', 'zh-CN': '未注明依据条款' },
    {
      en: 'Say where it comes from: clause: { source: …, article: … }',
      'zh-CN': '请注明出处：`clause: { source: …, article: … }`',
    },
    written ?? body,
  );
  return { source: { en: '', 'zh-CN': '' }, article: '', confidence: 'local' };
}

export function readSeverity(written: Located | undefined, fault: Fault): Severity {
  const value = written === undefined ? 'deny' : written.kind === 'scalar' ? written.value : undefined;
  const severity = severities.find((each) => each === value);
  if (severity) return severity;
  if (written) {
    const shown = JSON.stringify(value ?? null);
    const message = { en: `${shown} is not a severity`, 'zh-CN': `${shown} 不是有效的严格程度` };
    fault(message, suggest(String(value), severities), written);
  }
  return 'off';
}

/** A unit below could not set an option of such a name. */
const reserved: ReadonlySet<string> = new Set([...entryWords, ...waiverWords]);

const directions: Readonly<Record<string, readonly Stricter[]>> = {
  number: ['max', 'min'],
  boolean: ['true', 'false'],
  string: [],
};

/** `options: { least: { value: 3, stricter: max } }`: what those below may tighten. */
export function readOptions(
  written: Located | undefined,
  fault: Fault,
  taken: readonly string[] = [],
): LocalCommon['options'] {
  if (!written) return {};
  if (written.kind !== 'map')
    fault(
      { en: '"options" must be a map', 'zh-CN': '“options”应为一组字段' },
      {
        en: 'Write options: { least: { value: 3, stricter: max } }',
        'zh-CN': '请写作 `options: { least: { value: 3, stricter: max } }`',
      },
      written,
    );
  const fields = written.kind === 'map' ? [...written.fields] : [];
  return Object.fromEntries(
    fields.flatMap(([name, { key, value: body }]): readonly [string, { value: Scalar; stricter: Stricter }][] => {
      if (reserved.has(name) || taken.includes(name)) {
        const message = {
          en: `Option "${name}" has a name that is used for something else`,
          'zh-CN': `选项“${name}”的名称另有用途`,
        };
        fault(message, { en: 'Rename it', 'zh-CN': '请改名' }, { origin: key });
      }
      const part = fieldsOf(body, { en: `Option "${name}"`, 'zh-CN': `选项“${name}”` }, wordsWithin.options, fault);
      const [value, stricter] = [scalarOf(part('value')), scalarOf(part('stricter'))];
      const known = directions[typeof value] ?? [];
      const direction = known.find((each) => each === String(stricter));
      if (value !== undefined && direction !== undefined) return [[name, { value, stricter: direction }]];
      fault(
        {
          en: `Option "${name}" needs "value", and "stricter" for which way is stricter`,
          'zh-CN': `选项“${name}”须写明“value”，并以“stricter”写明从严方向`,
        },
        {
          en: 'Write max or min for a number, true or false for a truth value',
          'zh-CN': '数字写“max”或“min”；是非写“true”或“false”',
        },
        body,
      );
      return [];
    }),
  );
}
