/** Every numeric option has a case at its limit, and one just beyond: found by moving the option a step either way. */
import type { Options, Rule } from '@obligato/core';
import { isKindOption } from '@obligato/core/internal';
import type { Answer } from '../ask.ts';
import { kindsInCases } from '../kinds-in-cases.ts';
import { type Case, type Complaint, type Subject, schemaIssues } from '../subject.ts';

export function everyLimitTried(subject: Subject): readonly Complaint[] {
  const { rule, cases } = subject;
  // What every rule of a kind has acts in the engine, where its own tests try it.
  const own = Object.keys(rule.defaults).filter((name) => !isKindOption(rule, name));
  const numeric = own.filter((name) => typeof rule.defaults[name] === 'number');
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
  const lists = kindsInCases[rule.kind];
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

function changes({ rule, askAgain }: Subject, one: Case, name: string, by: number): boolean {
  // Steps such as 0.1 do not add up exactly in floating point.
  const value = Number((Number(one.options[name]) + by).toPrecision(12));
  const options: Options = { ...one.options, [name]: value };
  if (schemaIssues(rule, options) !== undefined) return false;
  return differs(rule, one.asked.answer, askAgain(one, options)?.answer);
}

function differs({ kind }: Rule, before: Answer | undefined, after: Answer | undefined): boolean {
  if (!before || !after) return false;
  const { essence } = kindsInCases[kind];
  return JSON.stringify(essence(before)) !== JSON.stringify(essence(after));
}
