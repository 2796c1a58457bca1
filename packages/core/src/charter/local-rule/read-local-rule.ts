/** Reads one rule under `local:`. What is wrong with it goes to `problems`, each with its place. */

import type { Clause } from '../../rules/clause.ts';
import { type Severity, severities } from '../../rules/severity.ts';
import type { Stricter } from '../../rules/stricter.ts';
import type { Problem } from '../../text/problem.ts';
import { suggest } from '../../text/suggest.ts';
import type { Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Located } from '../located.ts';
import type { LocalStatement } from '../unit-source.ts';
import { type Condition, fieldsIn, type Operand, type Scalar } from './condition.ts';
import { type LocalDefinition, localWords } from './local-definition.ts';
import { type Reading, readCondition, readField, readOperand } from './read-condition.ts';
import { vocabularyOf } from './vocabulary.ts';

const ruleName = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function readLocalRule(
  unit: string,
  { name, origin, body }: LocalStatement,
  catalogue: Catalogue,
  problems: Problem[],
): LocalDefinition | undefined {
  const faults: Problem[] = [];
  const fault: Reading['fault'] = (message, hint, at) => {
    const placed = { en: `local/${name}: ${message.en}`, 'zh-CN': `local/${name}：${message['zh-CN']}` };
    faults.push({ code: 'OBLIGATO_LOCAL_RULE', ...translated(placed, hint), origins: [at.origin] });
  };
  if (!ruleName.test(name))
    fault(
      { en: 'this is not a valid rule name', 'zh-CN': '不是有效的规则名称' },
      { en: 'Use lower-case letters, digits and single hyphens', 'zh-CN': '请只用小写字母、数字和单个连字符' },
      { origin },
    );
  const part = fieldsOf(body, { en: 'A local rule', 'zh-CN': '单位自订规则' }, localWords, fault);
  const options = readOptions(part('options'), fault);
  const on = readOn(part('on'), catalogue, fault, body);
  const subject = subjectOf(on, catalogue);
  // Read whatever it is about, so that all its faults are told at once.
  const message = readTexts(part('message'), fault, body, 'message');
  const remedy = part('remedy') && readTexts(part('remedy'), fault, body, 'remedy');
  const clause = readClause(part('clause'), fault, body);
  const said = part('why') ? readTexts(part('why'), fault, body, 'why') : why(unit);
  const severity = readSeverity(part('severity'), fault);
  let definition: LocalDefinition | undefined;
  if (subject) {
    const values = Object.fromEntries(Object.entries(options).map(([option, { value }]) => [option, value]));
    const reading = { vocabulary: vocabularyOf(subject, catalogue, values), fault };
    const require = readWhat(part('when'), part('require'), reading, body);
    const show = readShow(part('show'), reading);
    for (const text of [message, ...(remedy ? [remedy] : [])])
      checkPlaceholders(text, show, fault, part('message') ?? body);
    definition = {
      ...{ unit, name, on, require, show, options },
      message: remedy ? { ...message, remedy } : message,
      ...{ clause, why: said, severity },
      facts: factsIn([require, ...Object.values(show)], reading.vocabulary.facts),
    };
  }
  problems.push(...faults);
  return faults.length === 0 ? definition : undefined;
}

const why = (unit: string): Text => ({ en: `It is a rule of ${unit} itself.`, 'zh-CN': `${unit}自行规定。` });

type Fault = Reading['fault'];

const quoted = (name: string): Text => ({ en: `"${name}"`, 'zh-CN': `“${name}”` });

function fieldsOf(written: Located, what: Text, words: readonly string[], fault: Fault) {
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

function readOn(
  written: Located | undefined,
  catalogue: Catalogue,
  fault: Fault,
  body: Located,
): LocalDefinition['on'] {
  if (!written) {
    fault(
      { en: '"on" is missing', 'zh-CN': '缺少“on”' },
      {
        en: 'Add on: { obligation: meeting, events: [open] }',
        'zh-CN': '请补上 `on: { obligation: meeting, events: [open] }`',
      },
      body,
    );
    return { obligation: '', events: [] };
  }
  const part = fieldsOf(written, quoted('on'), ['obligation', 'events', 'duties'], fault);
  const obligation = wordsIn(part('obligation'), obligationWord, catalogue.obligations.keys(), fault, written)[0] ?? '';
  const known = catalogue.obligations.get(obligation);
  const events = known ? wordsIn(part('events'), eventWord, Object.keys(known.events), fault, written) : [];
  if (!part('duties')) return { obligation, events };
  const duties = [...catalogue.rules.values()].flatMap(({ rule }) => (rule.kind === 'duty' ? [rule.duty.id] : []));
  return { obligation, events, duties: wordsIn(part('duties'), dutyWord, duties, fault, written) };
}

const obligationWord: Text = { en: 'obligation', 'zh-CN': '义务类型' };
const eventWord: Text = { en: 'event', 'zh-CN': '步骤' };
const dutyWord: Text = { en: 'duty', 'zh-CN': '义务' };

/** One known word or several. */
function wordsIn(written: Located | undefined, what: Text, known: Iterable<string>, fault: Fault, above: Located) {
  const words = [...known];
  const items = written === undefined ? [] : written.kind === 'list' ? written.items : [written];
  if (items.length === 0) {
    const message = { en: `"on" names no ${what.en}`, 'zh-CN': `“on”未写明${what['zh-CN']}` };
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

function subjectOf({ obligation: name, events }: LocalDefinition['on'], { obligations, machines }: Catalogue) {
  const [obligation, machine] = [obligations.get(name), machines.get(name)];
  return obligation && machine ? { obligation, machine, events } : undefined;
}

function readWhat(when: Located | undefined, require: Located | undefined, reading: Reading, body: Located): Condition {
  if (when && !require) return { not: readCondition(when, reading) };
  if (require && !when) return readCondition(require, reading);
  const hint = {
    en: 'Write "require" for what has to hold, or "when" for what is not allowed',
    'zh-CN': '应满足的条件写“require”，不允许的情形写“when”',
  };
  const message = when
    ? { en: '"when" and "require" cannot be used together', 'zh-CN': '“when”与“require”不能同时使用' }
    : { en: 'It has neither "require" nor "when"', 'zh-CN': '“require”与“when”均未写明' };
  reading.fault(message, hint, when ?? body);
  return { all: [] };
}

function readShow(written: Located | undefined, reading: Reading): Readonly<Record<string, Operand>> {
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

function readTexts(written: Located | undefined, fault: Fault, body: Located, what: string): Text {
  const part = (name: string) => {
    const value = written?.kind === 'map' ? written.fields.get(name)?.value : undefined;
    if (value?.kind === 'scalar' && typeof value.value === 'string' && value.value !== '') return value.value;
    fault(
      { en: `"${what}" has no ${name} text`, 'zh-CN': `“${what}”缺少 ${name} 文字` },
      { en: `Write ${what}: { en: …, zh-CN: … }`, 'zh-CN': `请写作 \`${what}: { en: …, zh-CN: … }\`` },
      value ?? written ?? body,
    );
    return '';
  };
  if (written?.kind === 'map') fieldsOf(written, quoted(what), ['en', 'zh-CN'], fault);
  return { en: part('en'), 'zh-CN': part('zh-CN') };
}

function checkPlaceholders(text: Text, show: LocalDefinition['show'], fault: Fault, at: Located): void {
  const used = (written: string) => [...written.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
  for (const name of new Set([...used(text.en), ...used(text['zh-CN'])])) {
    if (!Object.hasOwn(show, name)) {
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

function readClause(written: Located | undefined, fault: Fault, body: Located): Clause {
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

function readSeverity(written: Located | undefined, fault: Fault): Severity {
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

const directions: Readonly<Record<string, readonly Stricter[]>> = {
  number: ['max', 'min'],
  boolean: ['true', 'false'],
  string: [],
};

/** `options: { least: { value: 3, stricter: max } }`: what those below may tighten. */
function readOptions(written: Located | undefined, fault: Fault): LocalDefinition['options'] {
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
    fields.flatMap(([name, { value: body }]): readonly [string, { value: Scalar; stricter: Stricter }][] => {
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

const scalarOf = (written: Located | undefined): Scalar | undefined =>
  written?.kind === 'scalar' && written.value !== null ? written.value : undefined;

/** The longest fact name that a field begins with. */
function factsIn(parts: readonly (Condition | Operand)[], known: ReadonlyMap<string, unknown>): readonly string[] {
  const paths = parts.flatMap(fieldsIn).filter((field) => field.startsWith('facts.'));
  const named = paths.flatMap((path) => [...known.keys()].filter((name) => `${path}.`.startsWith(`facts.${name}.`)));
  return [...new Set(named)].sort();
}
