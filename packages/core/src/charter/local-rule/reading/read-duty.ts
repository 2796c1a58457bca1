/** Reads a duty: what is owed, how often, and by whom. */
import { z } from 'zod';
import { dutyCadences } from '../../../calendar/cadence.ts';
import { periodIdPattern } from '../../../calendar/period.ts';
import { rolls } from '../../../calendar/roll-day.ts';
import type { Obligation, Parameters } from '../../../machine/define-obligation.ts';
import { kindOptionSchemas, writtenAs } from '../../../rules/kind-options.ts';
import type { Message } from '../../../rules/message.ts';
import { endings, type Options } from '../../../rules/rule.ts';
import { issueText } from '../../../text/fault-text.ts';
import { nearTo, suggest } from '../../../text/suggest.ts';
import type { Text } from '../../../text/text.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { type Located, plain } from '../../located.ts';
import type { LocalDuty } from '../local-definition.ts';
import { readLookedAt } from './read-condition-of.ts';
import { obligationWord, subjectOf } from './read-on.ts';
import { readOwedBy } from './read-owed-by.ts';
import { checkPlaceholders, readTexts } from './read-texts.ts';
import { type Fault, oneOf, type Part, scalarOf, wholeNumber, wordsIn } from './read-words.ts';
import type { Reader } from './reader.ts';

const ofEveryDuty = kindOptionSchemas('duty');
const takenOptions = ['cadence', 'withinWorkingDays', ...Object.keys(ofEveryDuty)];

export function readDuty({ name, part, body, catalogue, common, fault }: Reader): LocalDuty | undefined {
  nameFaults(name, catalogue, fault, body);
  const title = readTexts(part('duty'), fault, body, 'duty');
  const known = { field: 'obligation', what: obligationWord, known: catalogue.obligations.keys() };
  const obligation = wordsIn(part('obligation'), known, fault, body)[0];
  const cadence = readCadence(part('cadence'), fault, body);
  const owedBy = readOwedBy(part('owedBy'), catalogue, fault);
  const atEnd = oneOf(part('atEnd'), 'atEnd', endings, fault);
  const withinWorkingDays = wholeNumber(part('withinWorkingDays'), 'withinWorkingDays', [1, 366], fault);
  const kindOptions = readKindOptions(part, fault);
  const said = common(takenOptions);
  // What an occasion raises is owed because of it, and has no period of which a day could be said.
  const misplaced = cadence === 'occasional' ? ['when', 'daysEarly', 'days', 'between'] : ['withinWorkingDays'];
  for (const word of cadence === undefined ? [] : misplaced) {
    const at = part(word);
    if (at) fault(...outOfPlace(word, cadence === 'occasional'), at);
  }
  if (part('message') && !part('when'))
    fault(
      {
        en: '"message" says why it is not owed, and without "when" it always is',
        'zh-CN': '“message”说明为何无须承担，而未写“when”即一律承担',
      },
      { en: 'Add "when", or leave the message out', 'zh-CN': '请补上“when”，或删去“message”' },
      part('message') ?? body,
    );
  const message: Message = part('message') ? readTexts(part('message'), fault, body, 'message') : notOwed;
  const subject = obligation === undefined ? undefined : subjectOf({ obligation, events: [] }, catalogue);
  if (!subject || cadence === undefined) return undefined;
  const looked = readLookedAt(part, subject, { catalogue, options: said.options, roots: ['facts', 'options'], fault });
  checkPlaceholders(message, looked.show, fault, part('message') ?? body);
  const parameters = readParameters(part('parameters'), { obligation: subject.obligation, catalogue, fault });
  return {
    kind: 'duty',
    ...said,
    ...{ title, obligation: subject.obligation.name, cadence, ...owedBy, parameters, message },
    ...{ show: looked.show, facts: looked.facts },
    ...(looked.when ? { when: looked.when } : {}),
    ...(atEnd === undefined ? {} : { atEnd }),
    ...(withinWorkingDays === undefined ? {} : { withinWorkingDays }),
    ...(Object.keys(kindOptions).length === 0 ? {} : { kindOptions }),
  };
}

/** Numbers and words are told as everywhere; what else there may be, as its schema says it. */
function readKindOptions(part: Part, fault: Fault): Options {
  const daysEarly = wholeNumber(part('daysEarly'), 'daysEarly', [0, 366], fault);
  const roll = oneOf(part('roll'), 'roll', rolls, fault);
  const others = Object.entries(ofEveryDuty).flatMap(([name, schema]): readonly [string, unknown][] => {
    const written = part(name);
    if (!written || name === 'daysEarly' || name === 'roll') return [];
    const read = schema.safeParse(plain(written));
    if (read.success) return [[name, read.data]];
    const reason = issueText(read.error.issues[0]);
    const shown = JSON.stringify(plain(written));
    fault(
      {
        en: `"${name}": ${shown} is not accepted (${reason.en})`,
        'zh-CN': `“${name}”：不接受 ${shown}（${reason['zh-CN']}）`,
      },
      writtenAs('duty', name) ?? reason,
      written,
    );
    return [];
  });
  return {
    ...(daysEarly === undefined ? {} : { daysEarly }),
    ...(roll === undefined ? {} : { roll }),
    ...Object.fromEntries(others),
  };
}

const notOwed: Text = {
  en: 'What it depends on, under “when”, does not hold here.',
  'zh-CN': '“when”所定条件在此不成立。',
};

/** Its id is the name of the rule: a cycle's id is put together from it, and no two duties have one. */
function nameFaults(name: string, { rules }: Catalogue, fault: Fault, body: Located): void {
  if (/^[\d-]+$/.test(name) || new RegExp(`^(${periodIdPattern})$`).test(name))
    fault(
      { en: 'a duty cannot be called by a number, as periods are', 'zh-CN': '义务不能以数字命名，以免与期间混淆' },
      { en: 'Put a word into its name', 'zh-CN': '请在名称中加上文字' },
      body,
    );
  const other = [...rules.values()].find(
    ({ id, rule }) => rule.kind === 'duty' && rule.duty.id === name && id !== `local/${name}`,
  );
  if (other)
    fault(
      { en: `the duty "${name}" is declared by ${other.id} already`, 'zh-CN': `义务“${name}”已由 ${other.id} 规定` },
      { en: 'Give this one another name', 'zh-CN': '请另取名称' },
      body,
    );
}

function readCadence(written: Located | undefined, fault: Fault, body: Located) {
  if (written) return oneOf(written, 'cadence', dutyCadences, fault, nearestCadence);
  fault(
    { en: '"cadence" is missing', 'zh-CN': '缺少“cadence”' },
    { en: `Write one of ${dutyCadences.join(', ')}`, 'zh-CN': `请写明其一：${dutyCadences.join('、')}` },
    body,
  );
  return undefined;
}

/** They are too many to be told all at once. */
function nearestCadence(word: string): Text {
  const { en, 'zh-CN': chinese } = suggest(word, dutyCadences);
  if (nearTo(word, dutyCadences) !== undefined) return { en, 'zh-CN': chinese };
  return {
    en: `${en}; all are listed in docs/reference/cadences.md`,
    'zh-CN': `${chinese}；全部周期见 docs/reference/cadences.zh-CN.md`,
  };
}

const outOfPlace = (word: string, isOccasional: boolean): readonly [Text, Text] => [
  isOccasional
    ? { en: `"${word}" is for a duty that recurs`, 'zh-CN': `“${word}”只用于定期义务` }
    : { en: `"${word}" is for an occasional duty`, 'zh-CN': `“${word}”只用于不定期义务` },
  { en: 'Leave it out, or change the cadence', 'zh-CN': '请删去，或修改“cadence”' },
];

/** What the obligation knows of itself, and what duties of the packs give it. */
function readParameters(
  written: Located | undefined,
  {
    obligation,
    catalogue,
    fault,
  }: { readonly obligation: Obligation; readonly catalogue: Catalogue; readonly fault: Fault },
): Parameters {
  if (!written) return {};
  if (written.kind !== 'map') {
    fault(
      { en: '"parameters" must be a map', 'zh-CN': '“parameters”应为一组字段' },
      { en: 'Write parameters: { to: members }', 'zh-CN': '请写作 `parameters: { to: members }`' },
      written,
    );
    return {};
  }
  const schema = obligation.parameters;
  const own = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const known = [...new Set([...own, ...givenByDuties(obligation.name, catalogue)])];
  return Object.fromEntries(
    [...written.fields].flatMap(([name, { key, value }]): readonly [string, string | number | boolean][] => {
      if (!known.includes(name)) {
        const message = {
          en: `"${obligation.name}" has no parameter "${name}"`,
          'zh-CN': `义务类型“${obligation.name}”没有参数“${name}”`,
        };
        fault(message, suggest(name, known), { origin: key });
        return [];
      }
      const given = scalarOf(value);
      const isOwn = own.includes(name);
      const reason = given === undefined ? oneValue : isOwn ? refusal(schema, { [name]: given }) : undefined;
      if (reason)
        fault(
          {
            en: `The parameter "${name}" is refused: ${reason.en}`,
            'zh-CN': `参数“${name}”不被接受：${reason['zh-CN']}`,
          },
          { en: 'Write what the obligation takes', 'zh-CN': '请按义务类型的要求填写' },
          value,
        );
      return given === undefined ? [] : [[name, given]];
    }),
  );
}

const oneValue: Text = { en: 'it is not one value', 'zh-CN': '不是单个值' };

function refusal(schema: Obligation['parameters'], value: object): Text | undefined {
  const result = schema?.['~standard'].validate(value);
  return result === undefined || result instanceof Promise || !result.issues ? undefined : issueText(result.issues[0]);
}

/**
 * The parameters that duties of packs give an obligation, beside those that it knows itself.
 *
 * @example
 * givenByDuties('meeting', catalogue) // → ['body', …]
 */
export const givenByDuties = (obligation: string, { rules }: Catalogue): readonly string[] =>
  [...rules.values()].flatMap(({ rule }) =>
    rule.kind === 'duty' && rule.duty.obligation === obligation
      ? [...Object.keys(rule.duty.parameters), ...(rule.duty.keeps ?? [])]
      : [],
  );
