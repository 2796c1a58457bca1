/** What an indicator answers: a figure with what is behind it, or why there is none; and nobody's name. */
import type { RosterView } from '../../roster/roster.ts';
import type { Listed, Measured } from '../../rules/indicators/indicator.ts';
import type { IndicatorRule } from '../../rules/rule.ts';
import { expected, WrongAnswer } from '../../text/wrong-answer.ts';
import { validateMessage } from '../answers/validate-text-data.ts';

/** The answer as it was given. Throws a `WrongAnswer`: then it is not measured. */
export function validateMeasured(
  answer: unknown,
  { messages, indicates }: IndicatorRule,
  people: RosterView,
): Measured {
  if (typeof answer !== 'object' || answer === null) throw new WrongAnswer('measure', answer, expected.fields);
  const measured = answer as Measured;
  if ('notMeasured' in measured) {
    validateMessage(() => 'measure.notMeasured', measured.notMeasured, messages);
    return measured;
  }
  const { numerator, denominator, list, also = {}, spread } = measured;
  for (const [name, value] of Object.entries({ numerator, denominator, ...also })) {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
      throw new WrongAnswer(`measure.${name}`, value, amount);
  }
  if (!Array.isArray(list)) throw new WrongAnswer('measure.list', list, expected.list);
  if (spread !== undefined) validateSpread(spread, indicates);
  const names = new Set([...people.rows].flatMap(([id, { name }]) => [id, name]));
  for (let index = 0; index < list.length; index++) {
    const at = () => `measure.list[${index}]`;
    const { messageId, data, pair } = list[index] as Listed;
    validateMessage(at, { messageId, data }, messages);
    if (pair !== undefined && !(pair.percent >= 0 && pair.percent <= 100))
      throw new WrongAnswer(`${at()}.pair.percent`, pair.percent, ofHundred);
    for (const [name, value] of Object.entries(data)) {
      const said = [value].flat().find((each) => typeof each === 'string' && names.has(each));
      if (said !== undefined) throw new WrongAnswer(`${at()}.data.${name}`, said, nobody);
    }
  }
  return measured;
}

function validateSpread(spread: readonly number[], { spread: declared }: IndicatorRule['indicates']): void {
  if (!Array.isArray(spread)) throw new WrongAnswer('measure.spread', spread, expected.list);
  if (!declared) throw new WrongAnswer('measure.spread', spread, undeclared);
  const at = spread.findIndex((value) => !Number.isInteger(value) || value < 0);
  if (at >= 0) throw new WrongAnswer(`measure.spread[${at}]`, spread[at], whole);
}

const whole = { en: 'a whole number, 0 or more', 'zh-CN': '不小于0的整数' };
const ofHundred = { en: 'a number from 0 to 100', 'zh-CN': '0至100之间的数' };
const undeclared = {
  en: 'nothing: `indicates.spread` says what bars are of, and is not there',
  'zh-CN': '无此项：未写明 `indicates.spread`，不知所计为何',
};
const amount = { en: 'a number, 0 or more', 'zh-CN': '不小于0的数' };
const nobody = { en: 'nobody of the unit: an indicator is about no person', 'zh-CN': '不涉及任何个人的内容' };
