/** What is wrong, one paragraph each: where, what, what to do, code. */
import { formatOrigin, type Problem } from '@obligato/core';
import { sentencesIn } from '@obligato/core/internal';
import { cleaned } from '../cleaned.ts';
import type { Fault } from '../json.ts';
import type { View } from '../view.ts';
import { words } from '../words/words.ts';

export function renderProblems(problems: readonly (Problem | Fault)[], { paint, say, language }: View): string {
  const lines = cleaned(problems).map((problem) => {
    const origins = 'origins' in problem ? (problem.origins ?? []) : [];
    const place = origins.map((origin) => paint.bold(formatOrigin(origin))).join(say(words.and));
    return `${place ? `${place}${say(words.colon)}` : ''}${sentencesIn(problem, language)} ${paint.red(`[${problem.code}]`)}`;
  });
  return problems.length > 1
    ? [...lines, say(words.problemCount, { count: problems.length })].join('\n')
    : lines.join('\n');
}
