/** What is wrong, one paragraph each: where, what, what to do, code. */
import { formatOrigin, type Problem } from '@obligato/core';
import { cleaned } from './cleaned.ts';
import type { Fault } from './json.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

export function renderProblems(problems: readonly (Problem | Fault)[], { paint, say }: View): string {
  const lines = cleaned(problems).map((problem) => {
    const origins = 'origins' in problem ? (problem.origins ?? []) : [];
    const place = origins.map((origin) => paint.bold(formatOrigin(origin))).join(` ${say(words.and)} `);
    const sentences = [problem.message, problem.hint]
      .filter((part) => part !== undefined)
      .map(asSentence)
      .join(' ');
    return `${place ? `${place}: ` : ''}${sentences} ${paint.red(`[${problem.code}]`)}`;
  });
  return problems.length > 1
    ? [...lines, say(words.problemCount, { count: problems.length })].join('\n')
    : lines.join('\n');
}

/** Messages and hints are written without a full stop, but some end in a question mark of their own. */
function asSentence(text: string): string {
  return /[.?!。？！]$/.test(text) ? text : `${text}.`;
}
