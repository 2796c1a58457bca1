/** What the functions of an obligation have to answer: asked of every context that the model check reaches, and again where they are used. */
import { type Day, isDay } from '../../calendar/day.ts';
import type { Text } from '../../text/text.ts';
import { expected, WrongAnswer } from '../../text/wrong-answer.ts';
import type { CountedVote } from '../traits.ts';

/** Each gives the answer back, or throws a `WrongAnswer` that names the function. */
export const traitAnswers = Object.freeze({
  periodEnd: (answer: unknown, from: Day): Day | undefined => {
    if (answer === undefined) return undefined;
    if (typeof answer !== 'string' || !isDay(answer)) throw new WrongAnswer('periodEnd', answer, expected.day);
    if (answer >= from) return answer;
    const later = { en: `a day from ${from} on`, 'zh-CN': `不早于${from}的日期` };
    throw new WrongAnswer('periodEnd', answer, later);
  },
  noticeOf: (answer: unknown): { readonly heldOn: Day } | undefined => {
    if (answer === undefined) return undefined;
    const at = 'traits.held.noticeOf()';
    const { heldOn } = fieldsAt(at, answer);
    if (typeof heldOn !== 'string' || !isDay(heldOn)) throw new WrongAnswer(`${at}.heldOn`, heldOn, expected.day);
    return answer as { readonly heldOn: Day };
  },
  countOf: (answer: unknown): CountedVote => {
    const at = 'traits.votes.countOf()';
    const { title, room, written, carried, present } = fieldsAt(at, answer);
    if (title !== undefined && typeof title !== 'string') throw new WrongAnswer(`${at}.title`, title, expected.text);
    if (typeof carried !== 'boolean') throw new WrongAnswer(`${at}.carried`, carried, truth);
    if (!isCount(present)) throw new WrongAnswer(`${at}.present`, present, count);
    requireTally(`${at}.room`, room);
    if (written !== undefined) requireTally(`${at}.written`, written);
    return answer as CountedVote;
  },
  subjectsOf: (answer: unknown): readonly string[] => people('traits.judges.subjectsOf()', answer),
  subjectsIn: (answer: unknown): readonly string[] => people('traits.judges.subjectsIn()', answer),
});

const count: Text = { en: 'a whole number from 0 on', 'zh-CN': '不小于0的整数' };
const truth: Text = { en: 'true or false', 'zh-CN': '`true` 或 `false`' };

function fieldsAt(at: string, answer: unknown): Readonly<Record<string, unknown>> {
  if (typeof answer !== 'object' || answer === null) throw new WrongAnswer(at, answer, expected.fields);
  return answer as Readonly<Record<string, unknown>>;
}

function requireTally(at: string, answer: unknown): void {
  const { ayes, noes, abstentions } = fieldsAt(at, answer);
  for (const [name, value] of Object.entries({ ayes, noes, abstentions }))
    if (!isCount(value)) throw new WrongAnswer(`${at}.${name}`, value, count);
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

function people(at: string, answer: unknown): readonly string[] {
  if (!Array.isArray(answer)) throw new WrongAnswer(at, answer, expected.list);
  const odd = answer.findIndex((member) => typeof member !== 'string');
  if (odd >= 0) throw new WrongAnswer(`${at}[${odd}]`, answer[odd], expected.text);
  return answer;
}
