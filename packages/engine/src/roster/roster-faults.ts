/** What is wrong with a roster: one cause, one message, whatever the number of lines it stands in. */
import { type Origin, type Problem, type ProblemCode, type Text, translated } from '@obligato/core';
import { counted } from '@obligato/core/internal';

export interface RosterFault {
  readonly code?: ProblemCode;
  /** What is the same cause: faults of one cause are told together, with the first one's words. */
  readonly cause: string;
  /** The value that differs from cell to cell of one cause, if it does. */
  readonly value?: string;
  readonly message: Text;
  readonly hint: Text;
  readonly origin: Origin;
}

/** More would be read by nobody. */
const mostMessages = 20;

export class RosterFaults {
  readonly #byCause = new Map<string, RosterFault[]>();

  add(fault: RosterFault): void {
    const known = this.#byCause.get(fault.cause);
    if (known) known.push(fault);
    else this.#byCause.set(fault.cause, [fault]);
  }

  /** In the order of their first lines. */
  problems(): readonly Problem[] {
    const problems = [...this.#byCause.values()].map(told).sort((a, b) => lineOf(a) - lineOf(b));
    if (problems.length <= mostMessages) return problems;
    const rest = problems.length - mostMessages;
    const last = problems[mostMessages - 1] as Problem;
    return [...problems.slice(0, mostMessages - 1), more(rest + 1, last)];
  }
}

const lineOf = ({ origins }: Problem): number => origins?.[0]?.line ?? 0;

function told(faults: readonly RosterFault[]): Problem {
  const { code = 'OBLIGATO_ROSTER_FIELD', message, hint, origin } = faults[0] as RosterFault;
  if (faults.length === 1) return { code, ...translated(message, hint), origins: [origin] };
  const lines = rangesOf(faults.map(({ origin: { line = 1 } }) => line));
  const others = new Set(faults.map(({ value }) => value)).size - 1;
  const [also, chinese] =
    others > 0 ? [` (and ${count(others)} other values)`, `（另有${count(others)}个值）`] : ['', ''];
  const words = {
    en: `lines ${lines}: ${message.en}${also}`,
    'zh-CN': `第${lines}行：${message['zh-CN']}${chinese}`,
  };
  const { file, line } = origin;
  return { code, ...translated(words, hint), origins: [line === undefined ? { file } : { file, line }] };
}

const more = (causes: number, { origins = [] }: Problem): Problem => ({
  code: 'OBLIGATO_ROSTER_FIELD',
  ...translated(
    { en: `${counted(causes, 'more causes are')} not shown`, 'zh-CN': `另有${causes}类问题未列出` },
    { en: 'Correct these first, and read it again', 'zh-CN': '请先改正以上问题，再重新读取' },
  ),
  origins: origins.map(({ file, line }) => (line === undefined ? { file } : { file, line })),
});

const count = (number: number) => number.toLocaleString('en-US');

/** `2–5, 9`: at most five ranges. */
export function rangesOf(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else ranges.push([line, line]);
  }
  const shown = ranges.slice(0, 5).map(([from, to]) => (from === to ? count(from) : `${count(from)}–${count(to)}`));
  return `${shown.join(', ')}${ranges.length > shown.length ? ' …' : ''}`;
}
