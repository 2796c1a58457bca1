/** Reads the parts that rules of several kinds have. */
import type { Clause } from '../../../rules/clause.ts';
import { type Severity, severities } from '../../../rules/severity.ts';
import type { Stricter } from '../../../rules/stricter.ts';
import { suggest } from '../../../text/suggest.ts';
import type { Text } from '../../../text/text.ts';
import type { Located } from '../../located.ts';
import { entryWords, waiverWords } from '../../unit-source.ts';
import { type Condition, fieldsIn, type Operand, type Scalar } from '../condition.ts';
import type { LocalCommon } from '../local-definition.ts';
import { type Reading, readField, readOperand } from '../read-condition.ts';

export type Fault = Reading['fault'];

/** The value of a field; undefined where it was left out. */
export type Part = (name: string) => Located | undefined;

export const quoted = (name: string): Text => ({ en: `"${name}"`, 'zh-CN': `“${name}”` });

export function fieldsOf(written: Located, what: Text, words: readonly string[], fault: Fault) {
  if (written.kind !== 'map') {
    fault(
      { en: `${what.en} must be a map of fields`, 'zh-CN': `${what['zh-CN']}应为一组字段` },
      { en: 'Write "name: value" lines', 'zh-CN': '请逐行写作“名称: 值”' },
      written,
    );
  } else {
    for (const [name, { key }] of written.fields) {
      if (words.includes(name)) continue;
      const message = { en: `${what.en} has no field "${name}"`, 'zh-CN': `${what['zh-CN']}没有字段“${name}”` };
      fault(message, suggest(name, words), { origin: key });
    }
  }
  return (name: string) => (written.kind === 'map' ? written.fields.get(name)?.value : undefined);
}

/** One known word or several. `field` is where they stand. */
export function wordsIn(
  written: Located | undefined,
  { field, what, known }: { readonly field: string; readonly what: Text; readonly known: Iterable<string> },
  fault: Fault,
  above: Located,
): readonly string[] {
  const words = [...known];
  const items = written === undefined ? [] : written.kind === 'list' ? written.items : [written];
  if (items.length === 0) {
    const message = { en: `"${field}" names no ${what.en}`, 'zh-CN': `“${field}”未写明${what['zh-CN']}` };
    fault(message, suggest(what.en, words), written ?? above);
  }
  return items.flatMap((item) => {
    const value = item.kind === 'scalar' ? String(item.value) : '';
    if (words.includes(value)) return [value];
    const message = { en: `No ${what.en} is named "${value}"`, 'zh-CN': `没有${what['zh-CN']}“${value}”` };
    fault(message, suggest(value, words), item);
    return [];
  });
}

/** One of some words; undefined where it was left out. A wrong one is told with the nearest. */
export function oneOf<const Word extends string>(
  written: Located | undefined,
  field: string,
  known: readonly Word[],
  fault: Fault,
): Word | undefined {
  if (!written) return undefined;
  const value = written.kind === 'scalar' ? written.value : undefined;
  const word = known.find((each) => each === value);
  if (word !== undefined) return word;
  const shown = JSON.stringify(value ?? null);
  const message = { en: `"${field}" cannot be ${shown}`, 'zh-CN': `“${field}”不能写作 ${shown}` };
  fault(message, suggest(String(value ?? ''), known), written);
  return undefined;
}

/** A whole number between two limits; undefined where it was left out, or is none. */
export function wholeNumber(
  written: Located | undefined,
  field: string,
  [least, most]: readonly [number, number],
  fault: Fault,
): number | undefined {
  if (!written) return undefined;
  const value = written.kind === 'scalar' ? written.value : undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  const shown = JSON.stringify(value ?? null);
  fault(
    {
      en: `"${field}" is ${shown}, not a whole number from ${least} to ${most}`,
      'zh-CN': `“${field}”为 ${shown}，应为${least}至${most}之间的整数`,
    },
    { en: `Write ${field}: 5`, 'zh-CN': `请写作 \`${field}: 5\`` },
    written,
  );
  return undefined;
}

export function readShow(written: Located | undefined, reading: Reading): Readonly<Record<string, Operand>> {
  if (!written) return {};
  if (written.kind !== 'map') {
    reading.fault(
      { en: '"show" must be a map', 'zh-CN': '“show”应为一组字段' },
      { en: 'Write show: { place: payload.place }', 'zh-CN': '请写作 `show: { place: payload.place }`' },
      written,
    );
  }
  const fields = written.kind === 'map' ? [...written.fields] : [];
  return Object.fromEntries(
    fields.map(([name, { value }]): [string, Operand] => {
      if (value.kind !== 'scalar' || typeof value.value !== 'string') return [name, readOperand(value, reading)];
      readField(value.value, value.origin, reading);
      return [name, { field: value.value }];
    }),
  );
}

/** A text for every language alike, or one for each. */
export function readTexts(written: Located | undefined, fault: Fault, body: Located, what: string): Text {
  if (written?.kind === 'map') {
    fieldsOf(written, quoted(what), ['en', 'zh-CN'], fault);
    return { en: inLanguage(written, 'en', what, fault), 'zh-CN': inLanguage(written, 'zh-CN', what, fault) };
  }
  const value = written?.kind === 'scalar' ? written.value : undefined;
  // What people read is the same then, in whatever language the rest is: better than nothing in one of them.
  if (typeof value === 'string' && value !== '') return { en: value, 'zh-CN': value };
  const message = written
    ? { en: `"${what}" is no text`, 'zh-CN': `“${what}”不是文字` }
    : { en: `"${what}" is missing`, 'zh-CN': `缺少“${what}”` };
  fault(message, textHint(what), written ?? body);
  return { en: '', 'zh-CN': '' };
}

const textHint = (what: string): Text => ({
  en: `Write ${what}: …, or ${what}: { en: …, zh-CN: … }`,
  'zh-CN': `请写作 \`${what}: …\`，或 \`${what}: { en: …, zh-CN: … }\``,
});

function inLanguage(written: Located, language: string, what: string, fault: Fault): string {
  const value = written.kind === 'map' ? written.fields.get(language)?.value : undefined;
  if (value?.kind === 'scalar' && typeof value.value === 'string' && value.value !== '') return value.value;
  const message = { en: `"${what}" has no ${language} text`, 'zh-CN': `“${what}”缺少 ${language} 文字` };
  fault(message, textHint(what), value ?? written);
  return '';
}

/** Every placeholder has a value, and stands in both languages. `anyway` are those that are always filled. */
export function checkPlaceholders(
  text: Text,
  show: Readonly<Record<string, Operand>>,
  fault: Fault,
  at: Located,
  anyway: readonly string[] = [],
): void {
  const used = (written: string) => [...written.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
  for (const name of new Set([...used(text.en), ...used(text['zh-CN'])])) {
    if (!Object.hasOwn(show, name) && !anyway.includes(name)) {
      fault(
        { en: `{{${name}}} has no value`, 'zh-CN': `{{${name}}}没有取值` },
        { en: `Add show: { ${name}: payload.… }`, 'zh-CN': `请补上 \`show: { ${name}: payload.… }\`` },
        at,
      );
    }
    if (used(text.en).includes(name) !== used(text['zh-CN']).includes(name)) {
      fault(
        { en: `{{${name}}} is used in one language only`, 'zh-CN': `{{${name}}}只在一种语言中出现` },
        { en: 'Use it in both', 'zh-CN': '请在两种语言中都写上' },
        at,
      );
    }
  }
}

export function readClause(written: Located | undefined, fault: Fault, body: Located): Clause {
  const textOf = (value: Located | undefined): Text | undefined => {
    if (value?.kind === 'map') return readTexts(value, fault, body, 'source');
    if (value?.kind !== 'scalar' || typeof value.value !== 'string' || value.value === '') return undefined;
    return { en: value.value, 'zh-CN': value.value };
  };
  const part = written?.kind === 'map' ? fieldsOf(written, quoted('clause'), ['source', 'article'], fault) : undefined;
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
      const part = fieldsOf(body, { en: `Option "${name}"`, 'zh-CN': `选项“${name}”` }, ['value', 'stricter'], fault);
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

export const scalarOf = (written: Located | undefined): Scalar | undefined =>
  written?.kind === 'scalar' && written.value !== null ? written.value : undefined;

export function factsIn(
  parts: readonly (Condition | Operand)[],
  known: ReadonlyMap<string, unknown>,
): readonly string[] {
  const paths = parts.flatMap(fieldsIn).filter((field) => field.startsWith('facts.'));
  const named = paths.flatMap((path) => [...known.keys()].filter((name) => `${path}.`.startsWith(`facts.${name}.`)));
  return [...new Set(named)].sort();
}
