/** What is wrong, one paragraph each: where, what, what to do, code. */
import { formatOrigin, type Problem } from '@obligato/core';
import { cleaned } from '../cleaned.ts';
import type { Fault } from '../json.ts';
import type { View } from '../view.ts';
import { hintInChinese, problemWords } from '../words/problem-words.ts';
import { words } from '../words/words.ts';

export function renderProblems(problems: readonly (Problem | Fault)[], { paint, say, language }: View): string {
  const lines = cleaned(problems).map((problem) => {
    const origins = 'origins' in problem ? (problem.origins ?? []) : [];
    const place = origins.map((origin) => paint.bold(formatOrigin(origin))).join(` ${say(words.and)} `);
    const sentences = language === 'zh-CN' ? inChinese(problem) : inEnglish(problem);
    return `${place ? `${place}: ` : ''}${sentences} ${paint.red(`[${problem.code}]`)}`;
  });
  return problems.length > 1
    ? [...lines, say(words.problemCount, { count: problems.length })].join('\n')
    : lines.join('\n');
}

const inEnglish = ({ message, hint }: Problem | Fault) =>
  [message, hint]
    .filter((part) => part !== undefined)
    .map(asSentence)
    .join(' ');

/** The words that name the values are English; what they mean stands before them. */
function inChinese({ code, message, hint }: Problem | Fault): string {
  if (code === 'OBLIGATO_INTERNAL') return inEnglish({ code, message, hint });
  return `${problemWords[code]}。${asSentence(message)}${hint === undefined ? '' : ` ${asSentence(hintInChinese(hint))}`}`;
}

/** Messages and hints are written without a full stop, but some end in a question mark of their own. */
function asSentence(text: string): string {
  return /[.?!。？！]$/.test(text) ? text : `${text}.`;
}
