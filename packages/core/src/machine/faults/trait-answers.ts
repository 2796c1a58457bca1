/** What the functions of an obligation have to answer: asked of every context that the model check reaches, and again where they are used. */
import { type Day, isDay } from '../../calendar/day.ts';
import { expected, WrongAnswer } from '../../text/wrong-answer.ts';

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
    if (typeof answer !== 'object' || answer === null) throw new WrongAnswer(at, answer, expected.fields);
    const { heldOn } = answer as { readonly heldOn?: unknown };
    if (typeof heldOn !== 'string' || !isDay(heldOn)) throw new WrongAnswer(`${at}.heldOn`, heldOn, expected.day);
    return answer as { readonly heldOn: Day };
  },
  subjectsOf: (answer: unknown): readonly string[] => people('traits.judges.subjectsOf()', answer),
  subjectsIn: (answer: unknown): readonly string[] => people('traits.judges.subjectsIn()', answer),
});

function people(at: string, answer: unknown): readonly string[] {
  if (!Array.isArray(answer)) throw new WrongAnswer(at, answer, expected.list);
  const odd = answer.findIndex((member) => typeof member !== 'string');
  if (odd >= 0) throw new WrongAnswer(`${at}[${odd}]`, answer[odd], expected.text);
  return answer;
}
