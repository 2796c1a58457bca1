/** What an indicator answers: a figure with what is behind it, or why there is none; and nobody's name. */
import type { RosterView } from '../../roster/roster.ts';
import type { Listed, Measured } from '../../rules/indicators/indicator.ts';
import type { IndicatorRule } from '../../rules/rule.ts';
import { expected, WrongAnswer } from '../../text/wrong-answer.ts';
import { validateMessage } from '../answers/validate-text-data.ts';

/** The answer as it was given. Throws a `WrongAnswer`: then it is not measured. */
export function validateMeasured(answer: unknown, { messages }: IndicatorRule, people: RosterView): Measured {
  if (typeof answer !== 'object' || answer === null) throw new WrongAnswer('measure', answer, expected.fields);
  const measured = answer as Measured;
  if ('notMeasured' in measured) {
    validateMessage(() => 'measure.notMeasured', measured.notMeasured, messages);
    return measured;
  }
  const { numerator, denominator, list, also = {} } = measured;
  for (const [name, value] of Object.entries({ numerator, denominator, ...also })) {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
      throw new WrongAnswer(`measure.${name}`, value, amount);
  }
  if (!Array.isArray(list)) throw new WrongAnswer('measure.list', list, expected.list);
  const names = new Set([...people.rows].flatMap(([id, { name }]) => [id, name]));
  for (let index = 0; index < list.length; index++) {
    const at = () => `measure.list[${index}]`;
    const { messageId, data } = list[index] as Listed;
    validateMessage(at, { messageId, data }, messages);
    for (const [name, value] of Object.entries(data)) {
      const said = [value].flat().find((each) => typeof each === 'string' && names.has(each));
      if (said !== undefined) throw new WrongAnswer(`${at()}.data.${name}`, said, nobody);
    }
  }
  return measured;
}

const amount = { en: 'a number, 0 or more', 'zh-CN': '不小于0的数' };
const nobody = { en: 'nobody of the unit: an indicator is about no person', 'zh-CN': '不涉及任何个人的内容' };
