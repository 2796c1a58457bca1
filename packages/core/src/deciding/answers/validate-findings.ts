/** What a check, or a duty, answers: a list of findings. Nearly always it is empty, and nothing else is looked at. */
import type { Found } from '../../rules/message.ts';
import type { CheckRule, DutyRule } from '../../rules/rule.ts';
import { ruleKinds } from '../../rules/rule-kinds.ts';
import { expected, WrongAnswer } from '../../text/wrong-answer.ts';
import { validateMessage } from './validate-text-data.ts';

/** The findings as they were answered. Throws a `WrongAnswer` for whatever is none. */
export function validateFindings(answer: unknown, { kind, messages }: CheckRule | DutyRule): readonly Found[] {
  // Anything else of length 0, such as a function that nobody called, would pass in silence.
  if (!Array.isArray(answer)) throw new WrongAnswer(ruleKinds[kind].answers, answer, expected.list);
  for (let index = 0; index < answer.length; index++) {
    const found: unknown = answer[index];
    // Where it is, is put into words only when something is wrong.
    const at = () => `${ruleKinds[kind].answers}[${index}]`;
    if (typeof found !== 'object' || found === null) throw new WrongAnswer(at(), found, expected.fields);
    validateMessage(at, found as Found, messages);
  }
  return answer;
}
