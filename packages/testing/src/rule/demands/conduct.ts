/** How the rule behaves while it is asked: the same again, nothing changed, nothing else looked at, an end in time. */
import { isDeepStrictEqual } from 'node:util';
import { type Complaint, defaultBudgetMs, patience, type Subject } from '../subject.ts';

/** Asked a second time, from the last case to the first: what the rule remembers between two questions comes out. */
export function sameAgain({ read, askAgain }: Subject): readonly Complaint[] {
  return [...read].reverse().flatMap((one) => {
    const again = askAgain(one, one.options);
    if (!again || isDeepStrictEqual(again.answer, one.asked.answer)) return [];
    const tell = (answer: unknown) => JSON.stringify(answer) ?? 'nothing';
    return [
      { of: one.label, message: `is answered with ${tell(one.asked.answer)} and then with ${tell(again.answer)}` },
    ];
  });
}

export function nothingTouched({ read }: Subject): readonly Complaint[] {
  return read
    .filter(({ asked }) => asked.touched.length > 0)
    .map(({ label, asked }) => ({ of: label, message: `finds its ${asked.touched.join(', ')} changed by the rule` }));
}

export function onlyDeclared({ rule, read }: Subject): readonly Complaint[] {
  const strayed = read
    .filter(({ asked }) => asked.strayed.length > 0)
    .map(({ label, asked }) => ({
      of: label,
      message: `makes the rule look at ${asked.strayed.join(', ')}: declare a fact or an option for it`,
    }));
  return [...noFacts(rule), ...strayed];
}

/** As an organisation that loads the rule would refuse it: an import that is missing is undefined, and nothing says so before. */
const noFacts = ({ facts }: Subject['rule']): readonly Complaint[] =>
  Object.entries(facts).flatMap(([local, fact]) => {
    const { name } = (fact ?? {}) as { readonly name?: unknown };
    if (typeof name === 'string' && name !== '') return [];
    return [{ message: `The rule looks at facts.${local}, which is not a fact: make it with defineFact` }];
  });

export function endsInTime({ read, cases }: Subject): readonly Complaint[] {
  const budget = cases.budgetMs ?? defaultBudgetMs;
  const message = `is not answered within ${budget} ms, nor within ${budget * patience} when it is asked again`;
  return read.filter(({ asked }) => asked.endless).map(({ label }) => ({ of: label, message }));
}
