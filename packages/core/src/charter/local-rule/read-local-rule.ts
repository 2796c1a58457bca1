/** Reads one rule under `local:`. What is wrong with it goes to `problems`, each with its place. */

import type { Clause } from '../../rules/clause.ts';
import { type Severity, severities } from '../../rules/severity.ts';
import type { Stricter } from '../../rules/stricter.ts';
import type { Problem } from '../../text/problem.ts';
import { suggest } from '../../text/suggest.ts';
import type { Text } from '../../text/text.ts';
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
  const fault: Reading['fault'] = (message, hint, at) =>
    faults.push({ code: 'OBLIGATO_LOCAL_RULE', message: `local/${name}: ${message}`, hint, origins: [at.origin] });
  if (!ruleName.test(name))
    fault('this cannot name a rule', 'Use lower-case letters, digits and single hyphens', { origin });
  const part = fieldsOf(body, 'A local rule', localWords, fault);
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

function fieldsOf(written: Located, what: string, words: readonly string[], fault: Fault) {
  if (written.kind !== 'map') fault(`${what} is a map of fields`, 'Write "name: value" lines', written);
  else {
    for (const [name, { key }] of written.fields) {
      if (!words.includes(name)) fault(`${what} has no field "${name}"`, suggest(name, words), { origin: key });
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
    fault('"on" is missing', 'Add on: { obligation: meeting, events: [open] }', body);
    return { obligation: '', events: [] };
  }
  const part = fieldsOf(written, '"on"', ['obligation', 'events', 'duties'], fault);
  const obligation = wordsIn(part('obligation'), 'obligation', catalogue.obligations.keys(), fault, written)[0] ?? '';
  const known = catalogue.obligations.get(obligation);
  const events = known ? wordsIn(part('events'), 'event', Object.keys(known.events), fault, written) : [];
  if (!part('duties')) return { obligation, events };
  const duties = [...catalogue.rules.values()].flatMap(({ rule }) => (rule.kind === 'duty' ? [rule.duty.id] : []));
  return { obligation, events, duties: wordsIn(part('duties'), 'duty', duties, fault, written) };
}

/** One known word or several. */
function wordsIn(written: Located | undefined, what: string, known: Iterable<string>, fault: Fault, above: Located) {
  const words = [...known];
  const items = written === undefined ? [] : written.kind === 'list' ? written.items : [written];
  if (items.length === 0) fault(`"on" names no ${what}`, suggest(what, words), written ?? above);
  return items.flatMap((item) => {
    const value = item.kind === 'scalar' ? String(item.value) : '';
    if (words.includes(value)) return [value];
    fault(`No ${what} is named "${value}"`, suggest(value, words), item);
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
  const hint = 'Write "require" for what has to hold, or "when" for what is wrong';
  reading.fault(when ? '"when" and "require" say the same from two sides' : 'It says nothing', hint, when ?? body);
  return { all: [] };
}

function readShow(written: Located | undefined, reading: Reading): Readonly<Record<string, Operand>> {
  if (!written) return {};
  if (written.kind !== 'map') reading.fault('"show" is a map', 'Write show: { place: payload.place }', written);
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
    fault(`"${what}" lacks its ${name}`, `Write ${what}: { en: …, zh-CN: … }`, value ?? written ?? body);
    return '';
  };
  if (written?.kind === 'map') fieldsOf(written, `"${what}"`, ['en', 'zh-CN'], fault);
  return { en: part('en'), 'zh-CN': part('zh-CN') };
}

function checkPlaceholders(text: Text, show: LocalDefinition['show'], fault: Fault, at: Located): void {
  const used = (written: string) => [...written.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
  for (const name of new Set([...used(text.en), ...used(text['zh-CN'])])) {
    if (!Object.hasOwn(show, name)) fault(`Nothing fills {{${name}}}`, `Add show: { ${name}: payload.… }`, at);
    if (used(text.en).includes(name) !== used(text['zh-CN']).includes(name)) {
      fault(`{{${name}}} stands in one language only`, 'Use it in both', at);
    }
  }
}

function readClause(written: Located | undefined, fault: Fault, body: Located): Clause {
  const textOf = (value: Located | undefined): Text | undefined => {
    if (value?.kind === 'map') return readTexts(value, fault, body, 'source');
    if (value?.kind !== 'scalar' || typeof value.value !== 'string' || value.value === '') return undefined;
    return { en: value.value, 'zh-CN': value.value };
  };
  const part = written?.kind === 'map' ? fieldsOf(written, '"clause"', ['source', 'article'], fault) : undefined;
  const source = textOf(part ? part('source') : written);
  const article = part?.('article');
  if (part && (article?.kind !== 'scalar' || article.value === null))
    fault('"clause" lacks "article"', 'Add it', written ?? body);
  if (source) return { source, article: article?.kind === 'scalar' ? String(article.value) : '—', confidence: 'local' };
  fault('It has no clause', 'Say where it comes from: clause: { source: …, article: … }', written ?? body);
  return { source: { en: '', 'zh-CN': '' }, article: '', confidence: 'local' };
}

function readSeverity(written: Located | undefined, fault: Fault): Severity {
  const value = written === undefined ? 'deny' : written.kind === 'scalar' ? written.value : undefined;
  const severity = severities.find((each) => each === value);
  if (severity) return severity;
  if (written) fault(`${JSON.stringify(value ?? null)} is not a severity`, suggest(String(value), severities), written);
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
    fault('"options" is a map', 'Write options: { least: { value: 3, stricter: max } }', written);
  const fields = written.kind === 'map' ? [...written.fields] : [];
  return Object.fromEntries(
    fields.flatMap(([name, { value: body }]): readonly [string, { value: Scalar; stricter: Stricter }][] => {
      const part = fieldsOf(body, `Option "${name}"`, ['value', 'stricter'], fault);
      const [value, stricter] = [scalarOf(part('value')), scalarOf(part('stricter'))];
      const known = directions[typeof value] ?? [];
      const direction = known.find((each) => each === String(stricter));
      if (value !== undefined && direction !== undefined) return [[name, { value, stricter: direction }]];
      fault(
        `Option "${name}" needs a value and which way is stricter`,
        'A number: max or min; true or false: the same word',
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
