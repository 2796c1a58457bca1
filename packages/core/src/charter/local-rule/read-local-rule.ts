/** Reads one rule under `local:`: its words tell of which kind it is. What is wrong with it goes to `problems`, each with its place. */
import type { Problem } from '../../text/problem.ts';
import { nearTo, suggest } from '../../text/suggest.ts';
import type { Text } from '../../text/text.ts';
import { translated } from '../../text/translated.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Located } from '../located.ts';
import type { LocalStatement } from '../unit-source.ts';
import type { LocalDefinition } from './local-definition.ts';
import { type LocalKind, localWords, markers, type WordsOfKind } from './local-words.ts';
import { readCheck } from './reading/read-check.ts';
import { readDeadline } from './reading/read-deadline.ts';
import { readDuty } from './reading/read-duty.ts';
import { readReminder } from './reading/read-reminder.ts';
import { readClause, readOptions, readSeverity } from './reading/read-terms.ts';
import { readTexts } from './reading/read-texts.ts';
import type { Fault } from './reading/read-words.ts';
import type { Reader } from './reading/reader.ts';

const ruleName = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const readers: Readonly<Record<LocalKind, (reader: Reader) => LocalDefinition | undefined>> = {
  check: readCheck,
  duty: readDuty,
  deadline: readDeadline,
  reminder: readReminder,
};

export function readLocalRule(
  unit: string,
  { name, origin, body }: LocalStatement,
  catalogue: Catalogue,
  problems: Problem[],
): LocalDefinition | undefined {
  const faults: Problem[] = [];
  const fault: Fault = (message, hint, at) => {
    const placed = { en: `local/${name}: ${message.en}`, 'zh-CN': `local/${name}：${message['zh-CN']}` };
    faults.push({ code: 'OBLIGATO_LOCAL_RULE', ...translated(placed, hint), origins: [at.origin] });
  };
  if (!ruleName.test(name))
    fault(
      { en: 'this is not a valid rule name', 'zh-CN': '不是有效的规则名称' },
      { en: 'Use lower-case letters, digits and single hyphens', 'zh-CN': '请只用小写字母、数字和单个连字符' },
      { origin },
    );
  const kind = kindOf(body, fault);
  const definition = kind && readers[kind](readerOf({ unit, name, body, catalogue, kind, fault }));
  problems.push(...faults);
  return faults.length === 0 ? definition : undefined;
}

/** Whether it says of itself that it is a duty: others may name it, so duties are read first. */
export const isDutyStatement = ({ body }: LocalStatement): boolean => body.kind === 'map' && body.fields.has('duty');

/** Of which kind it is; undefined where that cannot be told, which is a fault of its own. */
function kindOf(body: Located, fault: Fault): LocalKind | undefined {
  if (body.kind !== 'map') {
    fault(
      { en: 'A local rule must be a map of fields', 'zh-CN': '单位自订规则应为一组字段' },
      { en: 'Write "name: value" lines', 'zh-CN': '请逐行写作“名称: 值”' },
      body,
    );
    return undefined;
  }
  const [first, second] = [...body.fields].filter(([name]) => Object.hasOwn(markers, name));
  if (first && second) {
    const [one, { key }] = [first[0], second[1]];
    fault(
      {
        en: `"${one}" and "${second[0]}" cannot stand in one rule`,
        'zh-CN': `“${one}”与“${second[0]}”不能写在同一条规则中`,
      },
      { en: 'Write a rule for each', 'zh-CN': '请分别写成规则' },
      { origin: key },
    );
    return undefined;
  }
  if (first) return markers[first[0]];
  // A slip in the word that tells the kind would make every other word wrong.
  const words: readonly string[] = localWords.check.words;
  const all = [...words, ...Object.keys(markers)];
  const slip = [...body.fields].find(([name]) => !words.includes(name) && isMarker(nearTo(name, all)));
  if (!slip) return 'check';
  const [word, { key }] = slip;
  const message = {
    en: `A local rule has no field "${word}"`,
    'zh-CN': `单位自订规则没有字段“${word}”`,
  };
  fault(message, suggest(word, all), { origin: key });
  return undefined;
}

const isMarker = (word: string | undefined): boolean => word !== undefined && Object.hasOwn(markers, word);

interface Read extends Pick<Reader, 'name' | 'body' | 'catalogue' | 'fault'> {
  readonly unit: string;
  readonly kind: LocalKind;
}

function readerOf({ unit, name, body, catalogue, kind, fault }: Read): Reader {
  const { title, words }: WordsOfKind = localWords[kind];
  const fields = body.kind === 'map' ? body.fields : new Map();
  for (const [word, { key }] of fields) {
    if (words.includes(word)) continue;
    const message = { en: `${title.en} has no field "${word}"`, 'zh-CN': `${title['zh-CN']}没有字段“${word}”` };
    fault(message, elsewhere(word) ?? suggest(word, words), { origin: key });
  }
  const part = (field: string) => fields.get(field)?.value as Located | undefined;
  return {
    ...{ name, body, part, catalogue, fault },
    common: (taken) => ({
      ...{ unit, name },
      clause: readClause(part('clause'), fault, body),
      why: part('why') ? readTexts(part('why'), fault, body, 'why') : whyOf(unit),
      severity: readSeverity(part('severity'), fault),
      options: readOptions(part('options'), fault, taken),
    }),
  };
}

/** A word of another kind: the rule is a mixture of two. */
function elsewhere(word: string): Text | undefined {
  const owner = Object.values<WordsOfKind>(localWords).find(({ words }) => words.includes(word));
  if (!owner) return undefined;
  return {
    en: `It is a word of another kind (${owner.title.en.replace(/^A /, 'a ')}): write a rule for each`,
    'zh-CN': `该词属于“${owner.title['zh-CN']}”，请分别写成规则`,
  };
}

const whyOf = (unit: string): Text => ({ en: `It is a rule of ${unit} itself.`, 'zh-CN': `${unit}自行规定。` });
