/** What a deadline rule answers: days of the calendar, or nothing. Asked at every event, so only its own fields are looked at. */
import { isDay } from '../../calendar/day.ts';
import type { Bounds } from '../../rules/rule.ts';
import { suggest } from '../../text/suggest.ts';
import { expected, WrongAnswer } from '../../text/wrong-answer.ts';

/** What is counted from a deadline, such as reminders, has to lie among the days that the calendar knows. */
const firstDeadline = '1973-01-01';
const lastDeadline = '2149-12-30';

/** More reminders, or working days before the end, than a year has days are a slip. */
const daysOfYear = 366;

/** The bounds as they were answered. Throws a `WrongAnswer`: a bound that is none would lift the deadline in silence. */
export function validateBounds(answer: unknown): Bounds {
  if (typeof answer !== 'object' || answer === null) throw new WrongAnswer('bounds', answer, expected.fields);
  let fields = 0;
  for (const name in answer) {
    if (!isField(name))
      throw Array.isArray(answer) ? new WrongAnswer('bounds', answer, expected.fields) : unknownField(name, answer);
    fields++;
  }
  // A promise is an object without a field: it would bind nobody.
  if (fields === 0 && (Array.isArray(answer) || answer instanceof Promise))
    throw new WrongAnswer('bounds', answer, expected.fields);
  const { notBefore, notAfter, remindOn, remindBefore } = answer as Bounds;
  if (notBefore !== undefined && !isDeadline(notBefore))
    throw new WrongAnswer('bounds.notBefore', notBefore, expected.day);
  if (notAfter !== undefined && !isDeadline(notAfter)) throw new WrongAnswer('bounds.notAfter', notAfter, expected.day);
  if (remindOn !== undefined) validateReminders(remindOn);
  if (remindBefore !== undefined && !isCount(remindBefore))
    throw new WrongAnswer('bounds.remindBefore', remindBefore, workingDays);
  return answer;
}

const isField = (name: string) =>
  name === 'notAfter' || name === 'notBefore' || name === 'remindOn' || name === 'remindBefore';

const isDeadline = (day: unknown) =>
  typeof day === 'string' && isDay(day) && day >= firstDeadline && day <= lastDeadline;

const isCount = (count: unknown) =>
  typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= daysOfYear;

const workingDays = { en: 'a number of working days from 0 to 366', 'zh-CN': '0至366之间的工作日数' };

function validateReminders(remindOn: unknown): void {
  if (!Array.isArray(remindOn)) throw new WrongAnswer('bounds.remindOn', remindOn, expected.list);
  if (remindOn.length > daysOfYear) {
    const atMost = { en: 'a list of at most 366 days', 'zh-CN': '至多366个日期的列表' };
    throw new WrongAnswer('bounds.remindOn.length', remindOn.length, atMost);
  }
  for (let index = 0; index < remindOn.length; index++) {
    if (!isDeadline(remindOn[index])) throw new WrongAnswer(`bounds.remindOn[${index}]`, remindOn[index], expected.day);
  }
}

/** A misspelt bound would bind nobody. */
function unknownField(name: string, answer: object): WrongAnswer {
  const near = suggest(name, ['notAfter', 'notBefore', 'remindBefore', 'remindOn']);
  return new WrongAnswer(`bounds.${name}`, Reflect.get(answer, name), {
    en: `no such field (${near.en})`,
    'zh-CN': `已有的字段（${near['zh-CN']}）`,
  });
}
