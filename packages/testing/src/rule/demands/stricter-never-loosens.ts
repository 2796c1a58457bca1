/** Stricter is stricter: moving an option the way that the rule calls stricter never lets through what was refused. */

import type { Options, Share, Stricter } from '@obligato/core';
import { compareShares, isLooser } from '@obligato/core/internal';
import type { Answer } from '../ask.ts';
import { kindsInCases } from '../kinds-in-cases.ts';
import { type Case, type Complaint, type Subject, schemaIssues } from '../subject.ts';

export function stricterNeverLoosens(subject: Subject): readonly Complaint[] {
  const { rule, read } = subject;
  return read.flatMap((one) =>
    Object.entries(rule.stricter).flatMap(([name, direction]) => {
      const value = one.options[name];
      const tried = stricterValues(direction, value, valuesOf(subject, name)).filter((candidate) =>
        isStricter(direction, candidate, value),
      );
      for (const candidate of tried) {
        const wrong = loosened(subject, one, { ...one.options, [name]: candidate });
        if (wrong)
          return [
            {
              of: one.label,
              message: `${wrong} when ${name} goes from ${JSON.stringify(value)} to the stricter ${JSON.stringify(candidate)}`,
            },
          ];
      }
      return [];
    }),
  );
}

const valuesOf = ({ rule, read }: Subject, name: string) => [
  rule.defaults[name],
  ...read.map(({ options }) => options[name]),
];
const isStricter = (direction: Stricter, candidate: unknown, value: unknown) =>
  !isLooser(direction, candidate, value) && isLooser(direction, value, candidate);

const shares: readonly Share[] = ['1/3', '1/2', '3/5', '2/3', '3/4', '4/5', '1/1'];

/** Some values beside one; those that are not stricter are sorted out by whoever asks. */
function stricterValues(direction: Stricter, value: unknown, known: readonly unknown[]): readonly unknown[] {
  if (typeof direction === 'object') return direction.order;
  switch (direction) {
    case 'max':
    case 'min': {
      const sign = direction === 'max' ? 1 : -1;
      const steps = [0.5, 1, 2, 5, 20].map((step) => Number(value) + sign * step);
      return [...steps, ...known];
    }
    case 'true':
    case 'false':
      return [direction === 'true'];
    case 'max-share':
      return [...shares, ...known].sort((a, b) => compareShares(a as Share, b as Share));
    case 'within':
      return [...known, ['02-01', '11-30'], ['10-01', '12-31'], ['11-01', '11-30']];
    case 'union':
    case 'intersection': {
      const items = value as readonly unknown[];
      const others = known.flatMap((each) => each as readonly unknown[]).filter((item) => !items.includes(item));
      const fewer = items.map((_, at) => items.filter((__, index) => index !== at));
      return direction === 'union' ? others.map((item) => [...items, item]) : [...fewer, []];
    }
  }
}

function loosened({ rule, askAgain }: Subject, one: Case, options: Options): string | undefined {
  if (schemaIssues(rule, options) !== undefined) return undefined;
  const [before, after] = [one.asked.answer, askAgain(one, options)?.answer];
  if (!before || !after) return undefined;
  // Which of two statements is right moves with the options: a disagreement may go away.
  const refusals = (answer: Answer): Answer => ({
    ...answer,
    said: answer.said.filter(({ messageId }) => rule.messages[messageId]?.disagrees !== true),
  });
  return kindsInCases[rule.kind].loosened(refusals(before), refusals(after));
}
