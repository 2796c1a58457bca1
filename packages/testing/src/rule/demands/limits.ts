/** Every numeric option has a case at its limit, and one just beyond: found by moving the option a step either way. */
import type { Options, Rule } from '@obligato/core';
import type { Answer } from '../ask.ts';
import { type Case, type Complaint, idsOf, type Subject, schemaIssues } from '../subject.ts';

export function everyLimitTried(subject: Subject): readonly Complaint[] {
  const { rule, cases } = subject;
  const numeric = Object.keys(rule.defaults).filter((name) => typeof rule.defaults[name] === 'number');
  const misspelt = Object.keys(cases.limits ?? {}).filter((name) => !numeric.includes(name));
  return [
    ...misspelt.map((name) => ({ message: `"limits" speaks of "${name}", which is no numeric option` })),
    ...numeric.flatMap((name) => untried(subject, name)),
  ];
}

function untried(subject: Subject, name: string): readonly Complaint[] {
  const { rule, cases } = subject;
  const limit = cases.limits?.[name] ?? 1;
  if (typeof limit === 'object') return limit.none.trim() ? [] : [{ message: `Say why "${name}" has no limit to try` }];
  const stricter = rule.stricter[name] === 'min' ? -limit : limit;
  const moved = (list: readonly string[], by: number) =>
    subject.read.some((one) => list.includes(one.list) && changes(subject, one, name, by));
  const lists = sidesOf[rule.kind];
  const missing = [
    ...(moved(lists.within, stricter)
      ? []
      : [
          `no case in ${lists.within.join(' or ')} lies at the limit: none is answered otherwise when ${name} becomes stricter by ${limit}`,
        ]),
    ...(moved(lists.beyond, -stricter)
      ? []
      : [
          `no case in ${lists.beyond.join(' or ')} lies just beyond it: none is answered otherwise when ${name} becomes looser by ${limit}`,
        ]),
  ];
  return missing.map((message) => ({ message: `Of the option "${name}", ${message}` }));
}

/** Where the two sides of a limit are to be found. A bound has none: any case shows that the option moves it. */
const sidesOf: Readonly<
  Record<Rule['kind'], { readonly within: readonly string[]; readonly beyond: readonly string[] }>
> = {
  check: { within: ['admits'], beyond: ['denies'] },
  // A duty is stricter when it is owed by more: what is spared is turned by a stricter value.
  duty: { within: ['notOwed'], beyond: ['owed'] },
  deadline: { within: ['bounds'], beyond: ['bounds'] },
  effect: { within: ['acts', 'silent'], beyond: ['acts', 'silent'] },
};

function changes({ rule, askAgain }: Subject, one: Case, name: string, by: number): boolean {
  // Steps such as 0.1 do not add up exactly in floating point.
  const value = Number((Number(one.options[name]) + by).toPrecision(12));
  const options: Options = { ...one.options, [name]: value };
  if (schemaIssues(rule, options) !== undefined) return false;
  return differs(rule, one.asked.answer, askAgain(one, options)?.answer);
}

/** A message with another number in it is the same message; a bound or a deed with another day is another. */
function differs({ kind }: Rule, before: Answer | undefined, after: Answer | undefined): boolean {
  if (!before || !after) return false;
  const tell = (answer: Answer) =>
    JSON.stringify(kind === 'deadline' || kind === 'effect' ? [answer.bounds, answer.intents] : idsOf(answer.said));
  return tell(before) !== tell(after);
}
