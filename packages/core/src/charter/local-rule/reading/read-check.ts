/** Reads a check: what is said against an event. */
import type { Located } from '../../located.ts';
import type { Condition } from '../condition.ts';
import type { LocalCheck } from '../local-definition.ts';
import { type Reading, readCondition } from '../read-condition.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { readOn, subjectOf } from './read-on.ts';
import { factsIn, readShow } from './read-show.ts';
import { checkPlaceholders, readTexts } from './read-texts.ts';
import type { Reader } from './reader.ts';

export function readCheck({ part, body, catalogue, common, fault }: Reader): LocalCheck | undefined {
  const on = readOn(part('on'), { catalogue, fault, body });
  const subject = subjectOf(on, catalogue);
  // Read whatever it is about, so that all its faults are told at once.
  const message = readTexts(part('message'), fault, body, 'message');
  const remedy = part('remedy') && readTexts(part('remedy'), fault, body, 'remedy');
  const { options, ...said } = common();
  if (!subject) return undefined;
  const values = Object.fromEntries(Object.entries(options).map(([option, { value }]) => [option, value]));
  const reading = { vocabulary: vocabularyOf(subject, catalogue, values), fault };
  const require = readWhat(part('when'), part('require'), reading, body);
  const show = readShow(part('show'), reading);
  for (const text of [message, ...(remedy ? [remedy] : [])])
    checkPlaceholders(text, show, fault, part('message') ?? body);
  // In the order of today: its digest is the rule's version.
  return {
    ...{ unit: said.unit, name: said.name, on, require, show, options },
    message: remedy ? { ...message, remedy } : message,
    ...{ clause: said.clause, why: said.why, severity: said.severity },
    facts: factsIn([require, ...Object.values(show)], reading.vocabulary.facts),
  };
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
